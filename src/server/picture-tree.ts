import type { Drawing, Ink, Mark } from '../chart/index.js';
import { isBranch, type Branch } from '../static/index.js';

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

/** An apostrophe apart, which can then be set as close as Latin fonts have it. */
const lettersOf = (text: string): Children =>
  text
    .split(/(?<=\w)(’)(?=\w)/)
    .map((part) => (part === '’' ? element('span', { class: 'apostrophe' }, [part]) : part));

const childrenOf = ({ children }: Branch, chart: Children): Children =>
  children.flatMap((child) => {
    if (!isBranch(child)) return lettersOf(child.replace(/\s+/g, ' '));
    return child.tag === 'slot' ? childrenOf(child, chart) : [elementOf(child, chart)];
  });

/** Where the baseline is, from the top of a line as high as its font. */
const baseline = 0.936;
/** Room for a text that stands on both sides of its point. */
const room = 400;

function textOf({ x, y, dx, dy, ...mark }: Mark & { kind: 'text' }, size: number): Element {
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

function shapeOf(mark: Exclude<Mark, { kind: 'text' }>): Element {
  const { x, y, colour, width } = mark;
  const stroke = { stroke: colour, 'stroke-width': `${width}` };
  if (mark.kind === 'line') return element('path', { d: `M${x} ${y}H${mark.x2}`, ...stroke }, []);
  const transform = `translate(${x} ${y})`;
  return element('path', { d: mark.path, transform, fill: mark.fill, ...stroke }, []);
}

/** What fills the box of a chart. */
export function chartElements({ width, height, marks }: Drawing, { fontSize }: Ink): Element[] {
  const texts = marks.filter((mark) => mark.kind === 'text');
  const shapes = marks.filter((mark) => mark.kind !== 'text');
  const style = { position: 'absolute', left: 0, top: 0 };
  const canvas = { width, height, viewBox: `0 0 ${width} ${height}`, style };
  return [
    element('svg', canvas, shapes.map(shapeOf)),
    ...texts.map((mark) => textOf(mark, fontSize)),
  ];
}
