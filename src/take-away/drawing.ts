import type { Ink, Mark } from '../chart/index.js';
import type { StaticChart } from '../static/index.js';
import type { Mixer } from './colours.js';
import { linesIn, type Piece } from './lines.js';
import { element, type Attributes } from './svg.js';

/*
 * What a browser has laid out, as SVG: text stays text, and all colours are such as any program knows.
 */

/** How far a line of text reaches above its foot, and how high it is. */
export interface Metrics {
  readonly ascent: number;
  readonly height: number;
}

/** What a drawing is made with. */
export interface Pen {
  /** Where the picture begins in the window. */
  readonly origin: DOMRect;
  readonly paintOf: Mixer;
  readonly metricsOf: (font: string, lang: string) => Metrics;
  /** What stands in the chart's box. */
  readonly chart?: StaticChart | undefined;
}

const isInvisible = ({ display, visibility, clipPath }: CSSStyleDeclaration) =>
  display === 'none' || visibility !== 'visible' || clipPath.startsWith('inset(50%');

function painted(pen: Pen, name: 'fill' | 'stroke', colour: string): Attributes {
  if (colour === 'none') return { [name]: 'none' };
  const { colour: mixed, opacity } = pen.paintOf(colour);
  if (opacity === 0) return { [name]: 'none' };
  return { [name]: mixed, ...(opacity < 1 && { [`${name}-opacity`]: opacity }) };
}

/** What texts of the same style have in common. */
function fontOf(style: CSSStyleDeclaration): Attributes {
  const isNormal = style.letterSpacing === 'normal' || style.letterSpacing === '0px';
  return {
    'font-family': style.fontFamily,
    'font-size': Number.parseFloat(style.fontSize),
    'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
    'letter-spacing': isNormal ? undefined : Number.parseFloat(style.letterSpacing),
  };
}

function lineOf(pen: Pen, line: readonly Piece[], style: CSSStyleDeclaration, lang: string): Node {
  const { fontStyle, fontWeight, fontSize, fontFamily } = style;
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const { ascent, height } = pen.metricsOf(font, lang);
  const { origin } = pen;
  const [first] = line as [Piece];
  const y = first.box.top - origin.top + (first.box.height - height) / 2 + ascent;
  const [, ...others] = line;
  const attributes = {
    x: first.box.left - origin.left,
    y,
    'xml:lang': lang,
    ...fontOf(style),
    ...painted(pen, 'fill', style.color),
  };
  const rest = others.flatMap(({ text, isApart, box }) => [
    ...(isApart ? [' '] : []),
    element('tspan', { x: box.left - origin.left }, text),
  ]);
  return element('text', attributes, first.text, ...rest);
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** The hairlines around an element. */
function bordersOf(pen: Pen, style: CSSStyleDeclaration, box: DOMRect): Node[] {
  const [left, top] = [box.left - pen.origin.left, box.top - pen.origin.top];
  return sides.flatMap((side) => {
    const width = Number.parseFloat(style[`border${side}Width`]);
    if (!width || style[`border${side}Style`] === 'none') return [];
    const isFlat = side === 'Top' || side === 'Bottom';
    const paint = painted(pen, 'fill', style[`border${side}Color`]);
    if (paint['fill'] === 'none') return [];
    const place = {
      x: side === 'Right' ? left + box.width - width : left,
      y: side === 'Bottom' ? top + box.height - width : top,
      width: isFlat ? box.width : width,
      height: isFlat ? width : box.height,
    };
    return [element('rect', { ...place, ...paint })];
  });
}

function boxOf(pen: Pen, style: CSSStyleDeclaration, box: DOMRect): Node[] {
  const paint = painted(pen, 'fill', style.backgroundColor);
  const borders = bordersOf(pen, style, box);
  if (paint['fill'] === 'none') return borders;
  const place = {
    x: box.left - pen.origin.left,
    y: box.top - pen.origin.top,
    width: box.width,
    height: box.height,
    rx: Number.parseFloat(style.borderTopLeftRadius) || undefined,
  };
  return [element('rect', { ...place, ...paint }), ...borders];
}

const shapes = /^(path|rect|line|circle|ellipse|polygon|polyline)$/;
const styled = /^(class|style|part|aria-.*|fill|stroke)$/;

/** A picture of the widget's own, in the colours that it wears. */
function shapeOf(pen: Pen, source: Element): SVGElement {
  const style = getComputedStyle(source);
  const kept = Array.from(source.attributes)
    .filter(({ name }) => !styled.test(name))
    .map(({ name, value }) => [name, value]);
  const dashes = style.strokeDasharray;
  const look: Attributes = shapes.test(source.localName)
    ? {
        ...painted(pen, 'fill', style.fill),
        ...painted(pen, 'stroke', style.stroke),
        'stroke-width': Number.parseFloat(style.strokeWidth),
        'stroke-dasharray': dashes === 'none' ? undefined : dashes.replaceAll('px', ''),
      }
    : {};
  const children = Array.from(source.children, (child) => shapeOf(pen, child));
  return element(source.localName, { ...Object.fromEntries(kept), ...look }, ...children);
}

function pictureOf(pen: Pen, source: Element, box: DOMRect): Node[] {
  const { fontSize, overflow } = getComputedStyle(source);
  const made = shapeOf(pen, source);
  const place = {
    x: box.left - pen.origin.left,
    y: box.top - pen.origin.top,
    width: box.width,
    height: box.height,
    overflow: overflow === 'visible' ? overflow : undefined,
    // What lengths in em are told by.
    'font-size': Number.parseFloat(fontSize),
  };
  for (const [name, value] of Object.entries(place))
    if (value !== undefined) made.setAttribute(name, `${value}`);
  return [made];
}

function markOf(pen: Pen, mark: Mark, ink: Ink): Node {
  if (mark.kind === 'text') {
    const place = { x: mark.x + mark.dx, y: mark.y + mark.dy, 'text-anchor': mark.anchor };
    const weight = { 'font-weight': mark.isBold ? 'bold' : undefined };
    const font = { 'font-family': ink.fontFamily, 'font-size': ink.fontSize, ...weight };
    return element('text', { ...place, ...font, ...painted(pen, 'fill', mark.colour) }, mark.text);
  }
  const stroke = { ...painted(pen, 'stroke', mark.colour), 'stroke-width': mark.width };
  if (mark.kind === 'line')
    return element('line', { x1: mark.x, x2: mark.x2, y1: mark.y, y2: mark.y, ...stroke });
  const transform = `translate(${mark.x.toFixed(2)} ${mark.y.toFixed(2)})`;
  const fill = painted(pen, 'fill', mark.fill);
  return element('path', { d: mark.path, transform, ...fill, ...stroke });
}

/** Colours and font of a chart are told by an element that wears them, as on a page. */
export function inkIn(box: HTMLElement, chart: StaticChart): Ink {
  const probe = box.ownerDocument.createElement('i');
  probe.className = 'ink';
  box.append(probe);
  return chart.inkOf(getComputedStyle(probe));
}

function chartIn({ chart, ...pen }: Pen, box: HTMLElement, place: DOMRect): Node[] {
  if (!chart) return [];
  const ink = inkIn(box, chart);
  const { marks } = chart.draw(ink, place.width, place.height);
  const [x, y] = [place.left - pen.origin.left, place.top - pen.origin.top];
  const drawnMarks = marks.flatMap((mark) => [markOf(pen, mark, ink), '\n']);
  return [element('g', { transform: `translate(${x} ${y})` }, ...drawnMarks)];
}

function childrenOf(parent: Element): Node[] {
  const given = parent.localName === 'slot' ? (parent as HTMLSlotElement).assignedNodes() : [];
  return given.length > 0 ? given : Array.from(parent.childNodes);
}

/** Words are apart where they are so to the eye, as programs that read the text know no places. */
const isBlock = ({ display }: CSSStyleDeclaration) => !display.startsWith('inline');

/** An element and all in it. */
export function drawn(pen: Pen, source: Element): (Node | string)[] {
  const style = getComputedStyle(source);
  if (isInvisible(style)) return [];
  const box = source.getBoundingClientRect();
  if (source.localName === 'svg') return pictureOf(pen, source, box);
  const around = style.display === 'contents' ? [] : boxOf(pen, style, box);
  if (source.getAttribute('part') === 'chart')
    return [...around, ...chartIn(pen, source as HTMLElement, box)];
  const lang = source.closest('[lang]')?.getAttribute('lang') ?? '';
  const inside = childrenOf(source).flatMap((child) => {
    if (child.nodeType === child.ELEMENT_NODE) return drawn(pen, child as Element);
    if (child.nodeType !== child.TEXT_NODE) return [];
    const lines = linesIn(child as Text).flatMap((line) => [
      ...(line[0]!.isApart ? [' '] : []),
      lineOf(pen, line, style, lang),
    ]);
    return /\s$/.test(child.nodeValue!) ? [...lines, ' '] : lines;
  });
  return [...around, ...inside, ...(isBlock(style) ? ['\n'] : [])];
}
