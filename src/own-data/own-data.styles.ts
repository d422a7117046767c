import { css } from 'lit';

export const styles = css`
  /* A line above, which takes no room. */
  [aria-busy='true'] {
    position: relative;
  }
  [aria-busy='true']::before {
    position: absolute;
    z-index: 1;
    inset-block-start: 0;
    inset-inline: 0;
    block-size: 2px;
    background: linear-gradient(var(--_accent) 0 0) 0 0 / 30% 100% no-repeat;
    animation: 1.5s ease-in-out infinite alternate busy;
    content: '';
  }
  @keyframes busy {
    to {
      background-position-x: 100%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [aria-busy='true']::before {
      background-size: 100% 100%;
      opacity: 0.5;
      animation: none;
    }
  }
  .loading {
    margin: 0;
    padding-block-start: 0.75em;
    color: var(--_muted);
    font-size: 0.8em;
  }
  /* Out of the flow, where it would part the margins of what stands above and below. */
  .aside {
    float: left;
    inline-size: 100%;
  }
  .awaited {
    min-block-size: 8em;
  }
  .doctor {
    margin: var(--_gap) 0 0;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--_accent);
    font-size: 0.875em;
  }
  .doctor p,
  .doctor ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .doctor :is(p, li) {
    text-spacing-trim: trim-start;
  }
  .whole {
    white-space: nowrap;
  }
  .doctor li,
  .doctor details,
  .retry,
  .doctor ul + p {
    margin-block-start: 0.25em;
  }
  .doctor summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    text-decoration: underline var(--_line);
    text-underline-offset: 0.25em;
  }
  .retry {
    padding: 0 0.75em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: none;
  }
  .retry[aria-disabled='true'] {
    cursor: progress;
    border-style: dashed;
  }
  @media print {
    .loading,
    .doctor {
      display: none;
    }
  }
`;
