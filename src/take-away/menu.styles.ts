import { css } from 'lit';

/** A menu stands on a ground of its own, in the colours that it is given. */
export const menuStyles = css`
  .menu {
    all: initial;
    position: fixed;
    z-index: 2147483647;
    box-sizing: border-box;
    display: block;
    inline-size: max-content;
    max-inline-size: calc(100vw - 16px);
    overflow: auto;
    padding: 0.35em;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: var(--ai-beijing-radius, 0.25em);
    background: var(--_ground, Canvas);
    color: var(--_ink, CanvasText);
    color-scheme: inherit;
    font-family: var(--ai-beijing-font, inherit);
    font-size: max(0.875em, 13px);
    line-height: 1.5;
    text-autospace: normal;
  }
  .menu:lang(zh-Hans) {
    -webkit-locale: 'zh-Hans';
  }
  .menu:lang(zh-Hant) {
    -webkit-locale: 'zh-Hant';
  }
  .menu [role='menuitem'] {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 28px;
    margin: 0;
    padding: 0.25em 0.75em;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    cursor: pointer;
  }
  .menu [role='menuitem']:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  .menu [role='menuitem']:focus-visible {
    background: color-mix(in srgb, currentColor 8%, transparent);
    outline: 2px solid currentColor;
    outline-offset: -2px;
  }
  .menu [role='separator'] {
    margin: 0.35em 0.75em;
    border-block-start: 1px solid color-mix(in srgb, currentColor 22%, transparent);
  }
  .menu [role='status'] {
    /* As wide as the menu, not the menu as wide as it. */
    contain: inline-size;
    margin: 0;
    padding: 0 0.75em;
  }
  .menu [role='status']:not(:empty) {
    margin-block-start: 0.35em;
    padding-block: 0.35em 0.25em;
    border-block-start: 1px solid color-mix(in srgb, currentColor 22%, transparent);
  }
  @media print {
    .menu {
      display: none;
    }
  }
`;
