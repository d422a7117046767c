import { css } from 'lit';

export const styles = css`
  .base {
    --_milestone: color-mix(in oklab, #8a6d1f 80%, currentColor);
    --_policy: color-mix(in oklab, #3b6fa8 76%, currentColor);
    --_funding: var(--_accent);
  }
  .milestone {
    --_hue: var(--_milestone);
  }
  .policy {
    --_hue: var(--_policy);
  }
  .funding {
    --_hue: var(--_funding);
  }
  .mark,
  .bar {
    color: var(--_hue);
    fill: currentColor;
    stroke: currentColor;
    overflow: visible;
  }
  .mark {
    inline-size: 0.85em;
    block-size: 0.85em;
    stroke-width: 2;
  }
  .legend,
  .meta,
  .of,
  .note {
    color: var(--_muted);
    font-size: 0.85em;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .toggle {
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: none;
  }
  .toggle[aria-pressed='false'] {
    text-decoration: line-through;
  }
  .toggle[aria-pressed='false'] .mark,
  .hollow {
    fill: none;
  }
  .toggle:hover {
    border-color: currentColor;
  }
  .pick {
    text-decoration: underline 1px var(--_line);
    text-underline-offset: 0.25em;
  }
  .pick:hover {
    text-decoration-color: currentColor;
  }

  .chart {
    position: relative;
    block-size: var(--ai-beijing-chart-height, 18em);
    margin-block-start: var(--_gap);
    touch-action: manipulation;
  }
  /* The chart as a server draws it, and for paper; the axes stand in the padding: the widest label. */
  .picture {
    position: absolute;
    inset: 0;
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    padding: 1em calc(2ch + 3px) calc(1.2em + 15px) calc(3ch + 3em);
    font-size: 0.8em;
  }
  .picture:lang(en) {
    padding-inline-start: calc(11.5ch + 1em);
  }
  .picture,
  .picture svg {
    overflow: visible;
  }
  .middle,
  .wide {
    display: none;
  }
  /* What the canvas reads its ink from; the transition tells when the page's colours change. */
  .ink {
    position: absolute;
    visibility: hidden;
    color: currentColor;
    font-size: 0.8em;
    font-style: normal;
    border: 0 solid;
    border-color: var(--_muted) var(--_line) var(--_milestone) var(--_policy);
    outline: 0 solid var(--_funding);
    transition: all 1ms;
  }
  .note {
    margin: 0.5em 0 0;
  }
  .list {
    max-inline-size: 80em;
    margin: var(--_gap) 0 0;
    padding: 0;
    list-style: none;
  }
  /* A list beside the chart alone appears when its focus would else be unseen. */
  .list:focus-within {
    position: static;
    inline-size: auto;
    block-size: auto;
    overflow: visible;
    clip-path: none;
    white-space: normal;
  }
  .item {
    position: relative;
    /* Browsers count the items of a list anew with each that comes in between. */
    display: block;
    padding: 0 0 1em;
    padding-inline-start: 1.75em;
  }
  /* What is far from the view costs nothing until it comes near. */
  .long .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 7em;
  }
  .item::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.43em;
    font-size: 0.85em;
    border-inline-start: 1px solid var(--_line);
    content: '';
  }
  .meta,
  .what,
  .amount {
    margin: 0;
  }
  .meta .paragraph {
    color: inherit;
    font-size: 1em;
  }
  .mark ~ span:not(.paragraph) {
    margin-inline-end: 0.5em;
  }
  .when:has(.date) {
    margin-inline-end: 0.5em;
  }
  .year::before {
    display: block;
    font-size: 1.5em;
    font-weight: bold;
    line-height: 1.3;
    content: attr(data-year);
  }
  .item .mark {
    position: absolute;
    inset-inline-start: 0;
    margin-block-start: 0.4em;
  }
  .pick {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-wrap: pretty;
  }
  [aria-current]::before {
    margin-inline-start: -1px;
    border-inline-start: 3px solid var(--_accent);
  }
  [aria-current] {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .amount {
    margin-block-start: 0.25em;
  }
  .of {
    display: block;
  }
  .amount .numeral {
    font-size: 1.5em;
    font-weight: bold;
    line-height: 1.2;
  }
  .bar {
    display: block;
    inline-size: calc(100% - 1em);
    block-size: 0.5em;
  }
  .open {
    stroke-width: 0.5em;
    stroke-dasharray: 2 3;
  }
  .grow .bar {
    transform-origin: 0 0;
    animation: grow 0.9s ease-out;
  }
  @keyframes grow {
    from {
      transform: scaleX(0);
    }
  }

  @container (min-width: 21em) {
    .narrow {
      display: none;
    }
    .middle {
      display: inline;
    }
  }
  @container (min-width: 40em) {
    .middle {
      display: none;
    }
    .wide {
      display: inline;
    }
    .item {
      display: grid;
      grid-template: auto 1fr / minmax(0, 40em) minmax(14em, 1fr);
      column-gap: 1.5em;
      padding-inline-start: 7.5em;
    }
    .item::before {
      inset-inline-start: 7.5em;
    }
    .item .mark {
      inset-inline-start: 7.07em;
    }
    .when {
      position: absolute;
      inset-inline-start: 0;
      inline-size: 6.6em;
      text-align: end;
    }
    .what {
      grid-column: 1;
    }
    .sums {
      grid-area: 1 / 2 / span 2;
    }
  }

  @media (forced-colors: active) {
    .base {
      --_milestone: CanvasText;
      --_policy: CanvasText;
      --_funding: CanvasText;
    }
  }
  @media print, (prefers-reduced-motion: reduce) {
    .grow .bar {
      animation: none;
    }
  }
  @media print {
    .long .item {
      content-visibility: visible;
    }
    .chart:empty,
    .chart:empty + .note {
      display: none;
    }
    /* On paper there are no tooltips: a chart alone would not say its sources. */
    .list,
    .note {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
  }
`;
