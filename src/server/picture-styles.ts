/*
 * What a picture looks like beyond the widget's own styles, which it wears as on a page: no controls,
 * and the corners where the layout of pictures falls short of a browser's.
 */

/** For every picture. */
export const pictureStyles = `
  .sheet { box-sizing: border-box; display: flex; flex-direction: column; background: #fff; }
  .sheet.night { background: #191919; }
  .sheet .base {
    margin: 0; padding: 0; flex-grow: 1; background: transparent; color: #1a1a1a;
    font-family: var(--sheet-fonts); font-size: var(--sheet-size);
  }
  .sheet.night .base { color: #ececec; }
  .unseen, .count, [aria-pressed='false'], [part='actions']:not(:has(svg)) { display: none; }

  /* Chinese quotation marks and ¶ are as wide as a character, which is too wide among letters. */
  .base:lang(en), .paragraph [aria-hidden] { font-feature-settings: 'palt'; }
  .apostrophe { letter-spacing: -0.35em; }
  .pilcrow { margin: 0 -0.1em; }
  .quantity, .paragraph, .bound { display: inline-block; }
  .sheet figcaption { margin-top: 1.25em; font-size: 0.8em; line-height: 1.45; }
  .source[class] { font-size: 1em; }
  .name, .pick { text-decoration: none; }

  /* A key to the marks in place of buttons. */
  .toggle { padding: 0; border: 0; margin: 0 1em 0 0; }
  .toggle .mark { display: inline-block; margin: 0 0.3em 0 0; vertical-align: -0.05em; }

  /* A hue is mixed with the ink around a mark, not with its own. */
  .mark[class], svg.bar, g.bar { color: currentColor; fill: var(--_hue); stroke: var(--_hue); }

  /* A chart stands in place of the list that it draws. */
  [part='chart'] ~ [part='list'] { display: none; }
  [part='chart'] { height: var(--sheet-chart-height); }
  .bar[class] { width: 100%; }
  /* What is taken out of a line is placed below it here. */
  .item .when, .item .mark { margin-top: -1.6em; }
  .item .mark { margin-top: -1.2em; }
`;

/** For social cards, whose type is large and which are wide rather than high. */
export const cardStyles = `
  .sheet .base { display: flex; flex-direction: column; line-height: 1.45; }
  [part='figure'] { width: 100%; }
  [part='figure']:first-child { margin: auto; }
  .sheet figcaption { display: block; margin-top: auto; padding-top: 1em; }
  .heading[class] { font-size: 1.5em; line-clamp: 3; }
  .summary[class] { margin: 0 0 0.75em; }
  [part='list']:not(:has(.also)) .head > :last-child { display: none; }
  li[part='item'] { padding-bottom: 0.5em; }

  /* A figure stands beside the text, but for a bar, which is as wide as the card. */
  .base:has(> [part='heading'] ~ [part='figure']:not(.bar)) {
    display: grid; grid-template: auto auto 1fr auto / minmax(0, 1fr) 14em; column-gap: 2.5em;
  }
  [part='heading'] ~ [part='figure']:not(.bar) {
    grid-area: 1 / 2 / span 3; align-self: center; margin: 0; width: 14em;
  }
  [part='figure']:not(.bar) ~ figcaption { grid-area: 4 / 1 / auto / span 2; }
  [part='figure']:not(.bar) ~ [part='list'] { display: block; align-self: end; text-align: left; }
  [part='figure']:not(.bar) ~ [part='list'] > [part='item'] {
    display: flex; gap: 1em; flex-direction: row; align-items: baseline; justify-content: space-between;
  }
`;
