import { css } from 'lit';

/** What every widget looks like before it looks like anything: the page's own font and ink. */
export const hostStyles = css`
  :host {
    display: block;
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none;
  }

  /* The page's inheritable styles end here, but for its font, ink and visibility. */
  .base {
    all: initial;
    display: block;
    /* Here rather than on the host, whose styles a page may reset. */
    container-type: inline-size;
    contain-intrinsic-inline-size: 20em;
    color: inherit;
    color-scheme: inherit;
    cursor: inherit;
    font-family: var(--ai-beijing-font, inherit);
    font-size: inherit;
    font-variant-numeric: lining-nums;
    line-height: 1.6;
    line-break: strict;
    overflow-wrap: anywhere;
    pointer-events: inherit;
    print-color-adjust: exact;
    text-autospace: normal;
    visibility: inherit;
    /* Chromium picks the glyphs of Chinese by it, and has it from the attribute lang. */
    -webkit-locale: revert-layer;
    background: var(--ai-beijing-surface, transparent);

    --_accent: var(--ai-beijing-accent, color-mix(in oklab, #d4321c 82%, currentColor));
    --_muted: var(--ai-beijing-muted, color-mix(in srgb, currentColor 85%, transparent));
    --_line: var(--ai-beijing-line, color-mix(in srgb, currentColor 22%, transparent));
    --_radius: var(--ai-beijing-radius, 0.25em);
    --_gap: var(--ai-beijing-gap, 1em);
  }
  .light,
  .dark {
    padding: var(--_gap);
    border-radius: var(--_radius);
  }
  .light {
    background: var(--ai-beijing-surface, #fff);
    color: #1a1a1a;
    color-scheme: light;
  }
  .dark {
    background: var(--ai-beijing-surface, #191919);
    color: #ececec;
    color-scheme: dark;
  }

  .heading {
    margin: 0 0 0.25em;
    font-size: 1.25em;
    font-weight: bold;
    line-height: 1.35;
  }
  /* Chinese is torn within words by it. */
  .heading:lang(en) {
    text-wrap: balance;
  }
  .summary {
    margin: 0 0 var(--_gap);
    text-wrap: pretty;
  }
  figcaption {
    margin-block-start: var(--_gap);
  }
  .source {
    display: inline;
    margin-inline-end: 1em;
  }
  .source,
  .take {
    color: var(--_muted);
    font-size: 0.8em;
  }
  .take {
    /* As high as a target has to be, its line no higher. */
    margin-block: -3px;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline var(--_line);
    text-underline-offset: 0.25em;
  }
  a {
    color: inherit;
  }
  .take:hover {
    text-decoration-color: currentColor;
  }
  [name='footer'] {
    display: block;
  }
  .paragraph {
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: normal;
    white-space: nowrap;
  }
  .quantity {
    white-space: nowrap;
  }
  .numeral {
    font-variant-numeric: tabular-nums lining-nums;
  }

  button,
  input {
    box-sizing: border-box;
    min-block-size: 24px;
    min-inline-size: 24px;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  button {
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  /* Seen by no one, read by screen readers. */
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Within a line it stays there: screen readers pause at what is out of the flow. */
  span.unseen {
    position: static;
    display: inline-block;
    margin-inline-end: -1px;
    white-space: pre;
  }

  @container (max-width: 12em) {
    .quantity {
      white-space: normal;
    }
  }

  @media (forced-colors: active) {
    .base {
      --_accent: Highlight;
      --_line: GrayText;
    }
  }
  /* Black on white, whatever the page wears on screen and whether or not it prints its ground. */
  @media print {
    .base {
      min-block-size: 0 !important;
      --ai-beijing-muted: initial;
      --ai-beijing-line: initial;
      --_accent: color-mix(in oklab, var(--ai-beijing-accent, #d4321c) 75%, #000);
      background: #fff;
      color: #000;
    }
    .base button {
      text-decoration: none;
    }
    .base [part='actions'] {
      display: none;
    }
    .heading,
    .summary {
      break-after: avoid;
    }
    figcaption {
      break-before: avoid;
    }
    .chart,
    .figure,
    .item {
      break-inside: avoid;
    }
  }
`;
