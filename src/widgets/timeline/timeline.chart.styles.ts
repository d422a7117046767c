import { css } from 'lit';

/** What is in the chart's box once it is drawn on a canvas. */
export const styles = css`
  .pointed {
    cursor: pointer;
  }
  canvas {
    position: absolute;
    max-inline-size: 100%;
    inset: 0;
  }
  .tip {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(var(--_y) + 1em);
    inset-inline-start: clamp(0px, var(--_x) - 9em, 100% - 18em);
    inline-size: min(18em, 100%);
    box-sizing: border-box;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid #8888;
    border-radius: var(--_radius);
    background: #1c1c1c;
    color: #fff;
    font-size: 0.85em;
    line-height: 1.45;
  }
  .tip strong {
    display: block;
  }

  @media screen {
    canvas ~ .picture {
      display: none;
    }
  }
  @media print {
    /* Chart.js says in the canvas's own style how that is displayed. */
    canvas:has(~ .picture),
    .tip {
      visibility: hidden;
    }
  }
`;
