import { css } from 'lit';
import type { AiBeijingElement } from '../element/index.js';
import type { Locale } from '../i18n/index.js';
import { chartOf, linesOf, type StaticChart } from '../static/index.js';
import { mixer } from './colours.js';
import { withCopy } from './copy.js';
import { drawn, inkIn, type Metrics, type Pen } from './drawing.js';
import { figureOf, titleOf } from './figure.js';
import { element } from './svg.js';

/** In CSS pixels. */
const width = 640;
/** Higher ones no browser makes pixels of, two for each of CSS. */
const maxHeight = 8192;

/** Nothing is wrong, but the widget shows too much for a picture. */
export class TooLong extends Error {}

/** @throws {TooLong} */
function limit(box: Element, most: number): void {
  if (box.getBoundingClientRect().height > most) throw new TooLong();
}

/** A picture has a key to its marks, but nothing to press, and nothing that moves. */
const pictureStyles = css`
  *,
  *::before,
  *::after {
    animation: none !important;
    transition: none !important;
  }
  .base {
    padding: 23px;
    border-radius: 0;
    font-size: 16px;
  }
  .take,
  .count,
  [aria-pressed='false'],
  [part='actions']:not(:has(svg)) {
    display: none !important;
  }
  .toggle {
    padding: 0;
    border: 0;
    min-block-size: 0;
    margin-inline-end: 1em;
  }
  .real::before {
    content: none !important;
  }
`;

/** What a page makes for its own ground does not show on that of a picture. */
const ofGround = ['--ai-beijing-surface', '--ai-beijing-muted', '--ai-beijing-line'];

const bare = (name: string): string => name.trim().replace(/^["']|["']$/g, '');

/** The fonts that are there without the page's: a picture stands alone. */
function fontsOf(host: AiBeijingElement): string {
  const base = host.renderRoot.querySelector('[part=base]')!;
  const ofPage = new Set(Array.from(host.ownerDocument.fonts, ({ family }) => bare(family)));
  const names = getComputedStyle(base).fontFamily.split(',');
  const own = names.filter((name) => !ofPage.has(bare(name))).map((name) => name.trim());
  return [...new Set([...own, 'sans-serif'])].join(', ');
}

/** What styles make of nothing is a box, and a text. */
const copied = [
  'display',
  'position',
  'top',
  'right',
  'bottom',
  'left',
  'width',
  'height',
  'box-sizing',
  'margin',
  'padding',
  'font-size',
  'font-weight',
  'line-height',
  'color',
  'background-color',
  'border-top',
  'border-right',
  'border-bottom',
  'border-left',
];

/** Elements in place of those that styles make, which no script can find. */
function makeReal(root: ParentNode): void {
  for (const source of root.querySelectorAll<HTMLElement>('.base *')) {
    const style = getComputedStyle(source, '::before');
    const text = /^"(.*)"$/.exec(style.content)?.[1];
    if (text === undefined) continue;
    const made = source.ownerDocument.createElement('i');
    made.textContent = text;
    made.style.fontStyle = 'normal';
    for (const name of copied) made.style.setProperty(name, style.getPropertyValue(name));
    source.prepend(made);
    source.classList.add('real');
  }
}

/** Measured on a line of its own: which font a text has is also a matter of its language. */
function metricsIn(base: HTMLElement): Pen['metricsOf'] {
  const known = new Map<string, Metrics>();
  return (font, lang) => {
    const key = `${lang} ${font}`;
    const metrics = known.get(key) ?? measured(base, font, lang);
    known.set(key, metrics);
    return metrics;
  };
}

function measured(base: HTMLElement, font: string, lang: string): Metrics {
  const [line, text, foot] = ['div', 'span', 'i'].map((tag) =>
    base.ownerDocument.createElement(tag),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  line.lang = lang;
  line.style.cssText = 'position: absolute; line-height: 2';
  line.style.font = font;
  text.textContent = 'x';
  foot.style.display = 'inline-block';
  line.append(text, foot);
  base.append(line);
  const { top, height } = text.getBoundingClientRect();
  const { bottom } = foot.getBoundingClientRect();
  line.remove();
  return { ascent: bottom - top, height };
}

/** Where a chart stands alone, its key explains the marks that it has. */
function keyed(base: HTMLElement, box: HTMLElement, chart: StaticChart): void {
  if (base.querySelector('[part=list]:not(.unseen)')) return;
  const ink = inkIn(box, chart);
  const { marks } = chart.draw(ink, width, width);
  for (const [kind, colour] of Object.entries(ink.marks))
    if (!marks.some((mark) => mark.kind === 'shape' && mark.colour === colour))
      base.querySelector(`.toggle.${kind}`)?.remove();
}

async function penFor(copy: AiBeijingElement, base: HTMLElement): Promise<Pen> {
  const box = base.querySelector<HTMLElement>('[part=chart]');
  const chart = box ? await chartOf(copy) : undefined;
  if (box && chart) keyed(base, box, chart);
  return {
    origin: base.getBoundingClientRect(),
    paintOf: mixer(),
    metricsOf: metricsIn(base),
    chart,
  };
}

/** The widget as SVG, with all that it says as text. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

function dress(copy: AiBeijingElement, host: AiBeijingElement): void {
  const box = copy.parentElement!;
  const theme = host.theme === 'dark' ? 'dark' : 'light';
  copy.theme = theme;
  for (const name of ofGround) box.style.setProperty(name, 'initial');
  box.style.setProperty('--ai-beijing-font', fontsOf(host));
  box.style.width = `${width}px`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pictureStyles.cssText);
  (copy.renderRoot as ShadowRoot).adoptedStyleSheets.push(sheet);
  copy['performUpdate']();
  limit(copy, maxHeight);
  makeReal(copy.renderRoot);
}

/**
 * What is shown, on a ground of its own.
 * @throws {TooLong}
 */
export async function picture(host: AiBeijingElement): Promise<Picture> {
  // However narrow it stands here: to find it out by a copy takes seconds.
  limit(host, maxHeight * 4);
  // The marks of a chart are explained by what is pressed to choose among them.
  const without = host.chart ? '' : 'actions';
  return withCopy(host, { asRead: true, without }, (copy) => {
    dress(copy, host);
    return pictureOf(copy, host['locale']);
  });
}

async function pictureOf(copy: AiBeijingElement, locale: Locale): Promise<Picture> {
  const base = copy.renderRoot.querySelector<HTMLElement>('[part=base]')!;
  const figure = figureOf(copy);
  const pen = await penFor(copy, base);
  const height = Math.ceil(pen.origin.height);
  const ground = pen.paintOf(getComputedStyle(base).backgroundColor).colour;
  const viewBox = `0 0 ${width} ${height}`;
  const svg = element(
    'svg',
    { width, height, viewBox, role: 'img', 'xml:lang': locale },
    element('title', {}, titleOf(figure)),
    element('desc', {}, linesOf([figure]).join('\n')),
    element('rect', { width, height, fill: ground }),
    ...drawn(pen, base),
  );
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** The same as pixels, two for each of CSS. @throws where it is too large, or the page forbids it */
export async function pixels({ svg, width: across, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = across * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('too large'))), 'image/png');
  });
}
