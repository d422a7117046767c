import { css } from 'lit';

/** A fragment alone can be without script, and no button of it works then. */
export const scriptlessStyles = css`
  @media (scripting: none) {
    button {
      pointer-events: none;
      text-decoration: none !important;
    }
    .take {
      display: none;
    }
  }
`;
