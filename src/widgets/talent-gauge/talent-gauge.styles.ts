import { css } from 'lit';

export const styles = css`
  .figure {
    max-inline-size: 20em;
    margin: 0 auto;
    text-align: center;
  }
  .meter {
    position: relative;
    inline-size: min(100%, 15em);
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
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
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
    text-wrap: balance;
  }

  .bar {
    max-inline-size: none;
    text-align: start;
  }
  .bar .meter {
    display: flex;
    flex-direction: column-reverse;
    inline-size: 100%;
  }
  .bar .line {
    block-size: 0.75em;
    stroke-width: 8;
  }
  .bar .value {
    position: static;
    flex-direction: row;
    gap: 0.25em;
    align-items: baseline;
    justify-content: start;
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_gap) * 0.75) calc(var(--_gap) * 2);
    justify-content: center;
    margin: var(--_gap) 0 0;
    padding-block-start: calc(var(--_gap) * 0.75);
    border-block-start: 1px solid var(--_line);
  }
  .number {
    display: flex;
    flex-direction: column-reverse;
    align-items: center;
  }
  .bar ~ .numbers {
    justify-content: start;
  }
  .bar ~ .numbers .number {
    align-items: start;
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

  .seen .fill {
    animation: fill 0.9s ease-out;
  }
  @keyframes fill {
    from {
      stroke-dasharray: 0 100;
    }
  }

  @container (max-width: 24em) {
    .numbers {
      display: block;
    }
    .number {
      flex-direction: row;
      align-items: baseline;
      justify-content: space-between;
      gap: 1em;
      padding-block: 0.15em;
    }
    .bar ~ .numbers .number {
      align-items: baseline;
    }
  }

  @media (forced-colors: active) {
    .track {
      stroke: GrayText;
    }
    .fill {
      stroke: Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .seen .fill {
      animation: none;
    }
  }
  @media print {
    .seen .fill {
      animation: none;
    }
  }
`;
