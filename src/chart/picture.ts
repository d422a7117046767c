import type { Drawing, Mark } from './drawing.js';

/** An SVG element, on a page or on a server. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

const node = (
  tag: string,
  attributes: Record<string, string | number | undefined>,
  ...children: (SvgNode | string)[]
): SvgNode => {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { tag, attributes: Object.fromEntries(given.map(([k, v]) => [k, `${v}`])), children };
};

const round = (value: number) => Number(value.toFixed(2));

/** A place in the plot in percent of its size, and what is over in pixels outside of it. */
function place(value: number, from: number, to: number): [percent: string, over: number] {
  const inside = Math.min(Math.max(value, from), to);
  return [`${round(((inside - from) / (to - from)) * 100)}%`, value - inside];
}

function markOf({ area }: Drawing, mark: Mark, fontSize: number): SvgNode {
  const em = (pixels: number) => (round(pixels) ? `${round(pixels / fontSize)}em` : undefined);
  const [x, overX] = place(mark.x, area.left, area.right);
  const [y, overY] = place(mark.y, area.top, area.bottom);
  const width = mark.width === 1 ? undefined : mark.width;
  const stroke = { stroke: mark.colour, 'stroke-width': width };
  switch (mark.kind) {
    case 'line': {
      const [x2] = place(mark.x2, area.left, area.right);
      const ends = { x1: x === '0%' ? undefined : x, x2, y1: y, y2: y };
      // Between two rows of pixels it would be half as dark on both.
      const crisp = width ? undefined : 'crispEdges';
      return node('line', { ...ends, ...stroke, 'shape-rendering': crisp });
    }
    case 'shape': {
      // The view begins at the point, so that the outline stands around it.
      const viewBox = `0 0 ${fontSize} ${fontSize}`;
      const path = node('path', { d: mark.path, fill: mark.fill, ...stroke });
      return node('svg', { x, y, width: '1em', height: '1em', viewBox }, path);
    }
    default: {
      const [dx, dy] = [em(mark.dx + overX), em(mark.dy + overY)];
      const ink = { fill: mark.colour, 'font-weight': mark.isBold ? 'bold' : undefined };
      const anchor = mark.anchor === 'start' ? undefined : mark.anchor;
      return node('text', { x, y, dx, dy, 'text-anchor': anchor, ...ink }, mark.text);
    }
  }
}

/**
 * SVG that fills its box at any width, as text keeps its size and the plot stretches: the same chart
 * drawn at several widths. A mark that not all of them have wears the names of those that do as its
 * classes; a name may have several drawings. The page gives the element, of class `picture`, the
 * axes' room as padding.
 * @param fontSize that of the drawings, in pixels
 */
export function pictureOf(
  name: string,
  drawings: readonly (readonly [name: string, drawing: Drawing])[],
  fontSize: number,
): SvgNode {
  const marks = new Map<string, { svg: SvgNode; names: string[] }>();
  for (const [drawn, drawing] of drawings) {
    for (const svg of drawing.marks.map((mark) => markOf(drawing, mark, fontSize))) {
      const key = JSON.stringify(svg);
      marks.set(key, { svg, names: [...(marks.get(key)?.names ?? []), drawn] });
    }
  }
  const { size } = new Set(drawings.map(([drawn]) => drawn));
  const isEverywhere = ({ length }: string[]) => length === size;
  const children = [...marks.values()].map(({ svg, names }) =>
    isEverywhere(names)
      ? svg
      : { ...svg, attributes: { class: names.join(' '), ...svg.attributes } },
  );
  return node('svg', { class: 'picture', role: 'img', 'aria-label': name }, ...children);
}

/** The element on a page; by hand, as strict pages let no script write markup. */
export function elementOf({ tag, attributes, children }: SvgNode): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : elementOf(child))),
  );
  return element;
}
