import { css } from 'lit';

export const styles = css`
  .figure {
    max-inline-size: 20em;
    margin: 0 auto;
    text-align: center;
  }
  .meter {
    position: relative;
    max-inline-size: 15em;
    margin: 0 auto;
  }
  .line {
    display: block;
    inline-size: 100%;
    fill: none;
    stroke-width: 14;
  }
  .track {
    stroke: var(--_line);
  }
  .fill {
    stroke: var(--_accent);
  }
  .value {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    margin: 0;
    line-height: 1.1;
  }
  .arc .value {
    inset-block-start: 12%;
  }
  .qualifier {
    color: var(--_muted);
    font-size: 0.9em;
  }
  .share {
    font-size: 3em;
    font-weight: bold;
    letter-spacing: -0.02em;
  }
  .label {
    margin: 0.25em 0 0;
  }
  /* Chinese is torn within words by it. */
  .label:lang(en) {
    text-wrap: balance;
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_gap) * 0.75) calc(var(--_gap) * 2);
    justify-content: center;
    margin: var(--_gap) 0 0;
    padding-block-start: calc(var(--_gap) * 0.75);
    border-block-start: 1px solid var(--_line);
    text-align: center;
  }
  .number {
    display: flex;
    flex-direction: column-reverse;
  }
  .amount {
    margin: 0;
    font-weight: bold;
  }
  .amount .numeral {
    font-size: 1.25em;
  }
  .name {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .bar,
  .bar .meter {
    max-inline-size: none;
  }
  .bar,
  .bar ~ .numbers {
    justify-content: start;
    text-align: start;
  }
  .bar .meter {
    display: flex;
    flex-direction: column-reverse;
    gap: 0.25em;
  }
  .bar .line {
    block-size: 0.75em;
    stroke-width: 8;
  }
  .bar .value {
    position: static;
    display: flex;
    gap: 0.25em;
    place-content: start;
    align-items: baseline;
  }

  @container (max-width: 24em) {
    .numbers {
      display: block;
      text-align: start;
    }
    .number {
      flex-direction: row;
      align-items: baseline;
      justify-content: space-between;
      gap: 1em;
      padding-block: 0.15em;
    }
  }

  @media (forced-colors: active) {
    .line * {
      stroke: CanvasText;
    }
    .track {
      stroke-width: 3;
    }
  }
  @media screen and (prefers-reduced-motion: no-preference) {
    .seen .fill {
      animation: fill 0.9s ease-out;
    }
    @keyframes fill {
      from {
        stroke-dasharray: 0 100;
      }
    }
  }
`;
