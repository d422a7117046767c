import type { Drawing, Ink, Mark } from '../chart/index.js';
import { has, isBranch, type Branch, type Node } from '../static/index.js';

/** An element as the layout takes it. */
export interface Element {
  readonly type: string;
  readonly props: { readonly [name: string]: unknown; readonly children: Children };
}

type Children = readonly (Element | string)[];

export const element = (
  type: string,
  attributes: Readonly<Record<string, unknown>>,
  children: Children,
): Element => ({ type, props: { ...attributes, children } });

/** Within SVG the layout passes styles on from all but the outermost element. */
function drawn({ tag, attributes, children }: Branch): Element {
  const inner = children.filter(isBranch).map((child) => elementOf(child, []));
  return element(tag, attributes, [element('g', { class: attributes['class'] }, inner)]);
}

/**
 * A part of the widget's tree, with text in place of what is pressed.
 * @param chart what fills the box of the chart
 */
export function elementOf(node: Branch, chart: Children): Element {
  if (node.tag === 'svg') return drawn(node);
  const tag = node.tag === 'button' ? 'span' : node.tag;
  const isChart = node.attributes['part'] === 'chart';
  return element(tag, node.attributes, isChart ? chart : childrenOf(node, chart));
}

/** Signs that are set closer than the font has them. */
const close: Readonly<Record<string, string>> = { '’': 'apostrophe', '¶': 'pilcrow' };

/** The signs apart from the letters. */
const lettersOf = (text: string): Children =>
  text.split(/((?<=\w)’(?=\w)|¶)/).flatMap((part) => {
    if (!part) return [];
    return close[part] ? element('span', { class: close[part] }, [part]) : part;
  });

/** What stays on one line. */
const bound = (children: Children): Element => element('span', { class: 'bound' }, children);

/** The last word, of Chinese its last two characters. */
const lastWord = /(?:\p{Script=Han}{1,2}[^\s\p{Script=Han}]*|[^\s\p{Script=Han}]+)\s*$/u;

/** A text, what is said of ¶ in it not torn, so that its last word does not stand alone. */
function wordsOf(text: string): Children {
  const at = /¶\D/.exec(text)?.index ?? text.length;
  const [words, told] = [text.slice(0, at), text.slice(at)];
  return [...lettersOf(words), ...(told ? [bound(lettersOf(told))] : [])];
}

/** Texts that follow one another as one. */
function joined(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (isBranch(node) || last === undefined || isBranch(last)) all.push(node);
    else all.splice(-1, 1, last + node);
  }
  return all;
}

function childrenOf({ children }: Branch, chart: Children): Children {
  return joined(children).flatMap((child, index, all) => {
    if (isBranch(child)) {
      if (child.tag === 'slot') return childrenOf(child, chart);
      return isCited(all[index - 1]) && has(child, 'paragraph') ? [] : [elementOf(child, chart)];
    }
    const text = child.replace(/\s+/g, ' ');
    const next = all[index + 1];
    if (!next || !isBranch(next) || !has(next, 'paragraph') || !isCited(text)) return wordsOf(text);
    const { index: at } = lastWord.exec(text)!;
    const word = lettersOf(text.slice(at));
    return [...lettersOf(text.slice(0, at)), bound([...word, elementOf(next, chart)])];
  });
}

/** Whether a text has a word to which the number of its paragraph is bound. */
const isCited = (node: Node | undefined): boolean =>
  node !== undefined && !isBranch(node) && lastWord.test(node);

/** Where the baseline is, from the top of a line as high as its font. */
const baseline = 0.936;
/** Room for a text that stands on both sides of its point. */
const room = 400;

type Text = Mark & { kind: 'text' };
type Line = Mark & { kind: 'line' };

function textOf({ x, y, dx, dy, ...mark }: Text, size: number): Element {
  const left = { start: 0, middle: room / 2, end: room }[mark.anchor];
  const style = {
    position: 'absolute',
    left: x + dx - left,
    top: y + dy - baseline * size,
    width: room,
    textAlign: { start: 'left', middle: 'center', end: 'right' }[mark.anchor],
    fontSize: size,
    lineHeight: `${size}px`,
    whiteSpace: 'nowrap',
    color: mark.colour,
    ...(mark.isBold && { fontWeight: 700 }),
  };
  return element('div', { style }, [mark.text]);
}

function shapeOf(mark: Exclude<Mark, Text>): Element {
  const { x, y, colour, width } = mark;
  const stroke = { stroke: colour, 'stroke-width': `${width}` };
  if (mark.kind === 'line') {
    // Between two rows of pixels it would be half as dark on both.
    const crisp = width === 1 ? { 'shape-rendering': 'crispEdges' } : {};
    return element('path', { d: `M${x} ${y}H${mark.x2}`, ...stroke, ...crisp }, []);
  }
  const transform = `translate(${x} ${y})`;
  return element('path', { d: mark.path, transform, fill: mark.fill, ...stroke }, []);
}

/** Where a text stands, with some space around it. */
function roomOf({ x, y, dx, dy, anchor, width }: Text, size: number) {
  const left = x + dx - { start: 0, middle: width / 2, end: width }[anchor] - 2;
  const top = y + dy - 0.88 * size;
  return { left, right: left + width + 4, top: top - 2, bottom: top + size };
}

/** What is left of a line where texts stand on it. */
function broken(line: Line, texts: readonly Text[], size: number): Line[] {
  const rooms = texts
    .map((text) => roomOf(text, size))
    .filter(({ top, bottom }) => top < line.y && line.y < bottom);
  const pieces = rooms.reduce<Line[]>(
    (rest, { left, right }) =>
      rest.flatMap((piece) => [
        { ...piece, x2: Math.min(piece.x2, left) },
        { ...piece, x: Math.max(piece.x, right) },
      ]),
    [line],
  );
  return pieces.filter(({ x, x2 }) => x < x2);
}

/** What fills the box of a chart. */
export function chartElements({ width, height, marks }: Drawing, { fontSize }: Ink): Element[] {
  const texts = marks.filter((mark) => mark.kind === 'text');
  const shapes = marks.flatMap((mark): Exclude<Mark, Text>[] => {
    if (mark.kind === 'text') return [];
    return mark.kind === 'line' ? broken(mark, texts, fontSize) : [mark];
  });
  const style = { position: 'absolute', left: 0, top: 0 };
  const canvas = { width, height, viewBox: `0 0 ${width} ${height}`, style };
  return [
    element('svg', canvas, shapes.map(shapeOf)),
    ...texts.map((mark) => textOf(mark, fontSize)),
  ];
}
