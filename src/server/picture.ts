import type { Locale } from '../i18n/index.js';
import type { Drawing, Ink } from '../chart/index.js';
// Not by way of the index, which loads Chart.js.
import { styledInk } from '../chart/ink.js';
import {
  branch,
  chartOf,
  findAll,
  has,
  isBranch,
  linesOf,
  readable,
  textOf,
  transform,
  type Branch,
  type Node,
} from '../static/index.js';
import { stylesOf } from './dsd.js';
import { RenderError } from './error.js';
import { fontsFor, type Font } from './fonts.js';
import { needed } from './packages.js';
import { parse } from './parse.js';
import { cardStyles, pictureStyles } from './picture-styles.js';
import { finished } from './picture-svg.js';
import { chartElements, element, elementOf } from './picture-tree.js';
import { markupOf, type Instance } from './widget.js';

/** Small print. @param fontSize that of the picture, in pixels */
const inkOf = (fontSize: number): Ink => styledInk(Math.round(fontSize * 0.8));

export interface PictureOptions {
  readonly width: number;
  readonly card: boolean;
}

/** What is laid out. */
interface Sheet {
  readonly locale: Locale;
  readonly tree: readonly Node[];
  readonly styles: string;
  readonly isNight: boolean;
  readonly chart: ((ink: Ink, width: number, height: number) => Drawing) | undefined;
}

/** How large it is laid out, in pixels. */
interface Size {
  readonly width: number;
  /** As high as the content needs where it is left out. */
  readonly height?: number;
  readonly fontSize: number;
  readonly padding: readonly [block: number, inline: number];
  /** In font sizes. */
  readonly chartHeight: number;
  /** Whether outlines are drawn; to measure without them is faster. Default true. */
  readonly embedFont?: boolean;
}

const card = { width: 1200, height: 630, padding: [52, 64], chartHeight: 10.5 } as const;
/** The type of a card is to be read on a phone, where it is a third as wide. */
const cardType = { least: 20, good: 24, most: 32 };

const leftOut: Record<Locale, (count: number) => string> = {
  'zh-Hans': (count) => `另有${count}项。`,
  'zh-Hant': (count) => `另有${count}項。`,
  en: (count) => `${count} more not shown.`,
};

/** The kinds that a chart has marks of. */
function kindsOf(chart: NonNullable<Sheet['chart']>): readonly string[] {
  const ink = inkOf(16);
  const { marks } = chart(ink, 640, 288);
  return Object.entries(ink.marks).flatMap(([kind, colour]) =>
    marks.some((mark) => mark.kind === 'shape' && mark.colour === colour) ? kind : [],
  );
}

/** The key explains the marks that are there, and no note the bars that are not. */
function keyed(tree: readonly Node[], chart: NonNullable<Sheet['chart']>): Node[] {
  const kinds = kindsOf(chart);
  return transform(tree, (node) => {
    if (has(node, 'toggle') && !has(node, ...kinds)) return [];
    const list = node.children.findIndex(
      (child) => isBranch(child) && child.attributes['part'] === 'list',
    );
    if (list < 0) return [node];
    const isOfBars = (child: Node, index: number) =>
      index > list && isBranch(child) && has(child, 'note');
    return [{ ...node, children: node.children.filter((child, at) => !isOfBars(child, at)) }];
  });
}

/** Else what is missing for HTML would be named first, and the rest once that is there. */
const packages = () =>
  needed('picture', () =>
    Promise.all([import('@lit-labs/ssr'), import('parse5'), import('satori')]),
  );

async function sheetOf(instance: Instance): Promise<Sheet> {
  await packages();
  const tree = await parse(await markupOf(instance));
  const [base] = findAll(tree, ({ attributes }) => attributes['part'] === 'base');
  const isDrawn = findAll(tree, ({ attributes }) => attributes['part'] === 'chart').length > 0;
  const served = isDrawn ? await chartOf(instance.element) : undefined;
  const chart = served && served.draw.bind(served);
  return {
    locale: base!.attributes['lang'] as Locale,
    tree: chart ? keyed(tree, chart) : tree,
    styles: stylesOf(instance.tag) + pictureStyles,
    isNight: has(base!, 'dark'),
    chart,
  };
}

/** The text that is drawn, for the choice of fonts. */
function textIn({ locale, tree, chart }: Sheet): string {
  const texts = chart ? chart(inkOf(16), 640, 288).marks : [];
  const labels = texts.map((mark) => (mark.kind === 'text' ? mark.text : ''));
  return [...tree.map(textOf), ...labels, leftOut[locale](0)].join('').replace(/\s/g, '');
}

/** Characters that no font has would be drawn as boxes. */
async function lettered(sheet: Sheet): Promise<Sheet & { readonly fonts: readonly Font[] }> {
  const { fonts, missing } = await fontsFor(sheet.locale, textIn(sheet));
  const drop = (text: string) =>
    Array.from(text, (character) => (missing.has(character) ? '' : character)).join('');
  return { ...sheet, fonts, tree: transform(sheet.tree, (node) => [node], drop) };
}
type Lettered = Awaited<ReturnType<typeof lettered>>;

function chartIn({ chart }: Sheet, { width, fontSize, padding, chartHeight }: Size) {
  const ink = inkOf(fontSize);
  return chart
    ? chartElements(chart(ink, width - 2 * padding[1], Math.round(chartHeight * fontSize)), ink)
    : [];
}

/** The layout as SVG. */
async function layOut(sheet: Lettered, size: Size): Promise<string> {
  const { default: satori } = await needed('picture', () => import('satori'));
  const { width, height, fontSize, padding, chartHeight } = size;
  const style = {
    '--sheet-size': `${fontSize}px`,
    '--sheet-chart-height': `${chartHeight}em`,
    '--sheet-fonts': sheet.fonts.map(({ name }) => name).join(', '),
    padding: padding.map((side) => `${side}px`).join(' '),
    ...(height && { height }),
  };
  const content = sheet.tree.filter(isBranch).map((node) => elementOf(node, chartIn(sheet, size)));
  const root = element('div', { class: `sheet ${sheet.isNight ? 'night' : ''}`, style }, [
    element('style', {}, [sheet.styles]),
    ...content,
  ]);
  return satori(root as unknown as Parameters<typeof satori>[0], {
    width,
    ...(height && { height }),
    fonts: sheet.fonts.map((font) => ({ ...font })),
    embedFont: size.embedFont ?? true,
    pointScaleFactor: 4,
  });
}

type Test = (value: number) => Promise<boolean>;

/** The largest whole number that passes, from one that does to below one that does not. */
async function between(low: number, high: number, passes: Test): Promise<number> {
  if (high - low < 2) return low;
  const middle = Math.floor((low + high) / 2);
  return (await passes(middle)) ? between(middle, high, passes) : between(low, middle, passes);
}

/** The largest whole number that passes, or else the least. */
const largest = (least: number, most: number, passes: Test): Promise<number> =>
  between(least, most + 1, passes);

async function fits(sheet: Lettered, fontSize: number): Promise<boolean> {
  const { height, ...size } = card;
  const layout = await layOut(sheet, { ...size, fontSize, embedFont: false });
  return Number(/ height="([\d.]+)"/.exec(layout)![1]) <= height;
}

/** The first entries, and how many there are more. */
function shortened(sheet: Lettered, count: number): Lettered {
  const items = findAll(sheet.tree, ({ attributes }) => attributes['part'] === 'item');
  const isOver = (item: number) => item >= count;
  let item = 0;
  const tree = transform(sheet.tree, (node) => {
    if (node.attributes['part'] === 'item') return isOver(item++) ? [] : [node];
    if (node.attributes['part'] !== 'list') return [node];
    return [
      node,
      branch('p', { class: 'note more' }, [leftOut[sheet.locale](items.length - count)]),
    ];
  });
  return { ...sheet, tree };
}

/** What a card can do without where room is short, the first first: bars go with what explains them. */
const dispensable: readonly ((node: Branch) => boolean)[] = [
  (node) => has(node, 'note') || (node.tag === 'svg' && has(node, 'bar')),
  (node) => has(node, 'also'),
];

/** As many entries as there is room for. */
async function listed(sheet: Lettered): Promise<Lettered> {
  const { length } = findAll(sheet.tree, ({ attributes }) => attributes['part'] === 'item');
  if (length < 2 || (await fits(sheet, cardType.least))) return sheet;
  const isFitting = (items: number) => fits(shortened(sheet, items), cardType.least);
  return shortened(sheet, await largest(1, length - 1, isFitting));
}

/** What of a sheet a card has room for in type that can be read. */
async function forCard(sheet: Lettered, [isOver, ...next] = dispensable): Promise<Lettered> {
  if (sheet.chart || (await fits(sheet, cardType.good))) return sheet;
  if (!isOver) return listed(sheet);
  const tree = transform(sheet.tree, (node) => (isOver(node) ? [] : [node]));
  return forCard({ ...sheet, tree }, next);
}

async function cardOf(sheet: Lettered): Promise<string> {
  const styled = await forCard({ ...sheet, styles: sheet.styles + cardStyles });
  // However much an author writes, it is all there.
  const fontSize = await largest(6, cardType.most, (size) => fits(styled, size));
  return layOut(styled, { ...card, fontSize });
}

/** Wider pictures have larger type rather than longer lines. */
function sizeFor(width: number): Size {
  const padding = Math.round(Math.min(Math.max(width / 28, 12), 64));
  const fontSize = Math.max(16, Math.round(width / 48));
  return { width, fontSize, padding: [padding, padding], chartHeight: 18 };
}

const withoutHeadings = (node: Branch) => (/^h\d$/.test(node.tag) ? [] : [node]);

/** What the picture is called and what it says, blocks on lines of their own. */
function wordsOf(instance: Instance, tree: readonly Node[], lang: Locale) {
  const [base] = findAll(tree, ({ attributes }) => attributes['part'] === 'base');
  // Headings are the title.
  const lines = linesOf(transform(readable(tree), withoutHeadings));
  return {
    lang,
    title: base!.attributes['aria-label'] ?? '',
    description: lines.join('\n'),
  };
}

/** Pictures are laid out one after another: at once they share a thread and take memory alone. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * The widget's picture, with text as outlines.
 * @throws {RenderError} for a width that is not accepted, and for a package that is missing
 */
export async function svg(instance: Instance, options: PictureOptions): Promise<string> {
  const drawn = turn.then(() => draw(instance, options));
  turn = drawn.catch(() => {});
  return drawn;
}

async function draw(instance: Instance, { width, card: isCard }: PictureOptions): Promise<string> {
  if (!(width >= 240 && width <= 2000))
    throw new RenderError(
      'option',
      `The width of a picture is a number from 240 to 2000, not ${width}.`,
    );
  const sheet = await sheetOf(instance);
  const drawn = await lettered(sheet);
  const layout = isCard ? await cardOf(drawn) : await layOut(drawn, sizeFor(Math.round(width)));
  return finished(layout, wordsOf(instance, sheet.tree, sheet.locale));
}

/**
 * The same as pixels.
 * @throws {RenderError} for a scale that is not accepted, and for a package that is missing
 */
export async function png(svgText: string, scale: number): Promise<Uint8Array> {
  if (!(scale >= 1 && scale <= 4))
    throw new RenderError(
      'option',
      `The scale of a picture is a number from 1 to 4, not ${scale}.`,
    );
  const { renderAsync } = await needed('picture', () => import('@resvg/resvg-js'));
  const picture = await renderAsync(svgText, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  });
  return picture.asPng();
}
