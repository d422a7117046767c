import { accent, chartSvg, inHueOf } from './chart-svg.js';
import type { StaticChart } from './chart.js';
import { onLines } from './readable.js';
import {
  branch,
  has,
  isBranch,
  serialise,
  serialiseAttributes,
  textOf,
  transform,
  type Branch,
  type Node,
} from './tree.js';

/** What pictures wear in place of the widget's styles. */
const looks: Record<string, Record<string, string>> = {
  'svg.line': { width: '276', fill: 'none', 'stroke-width': '14' },
  'path.track': { stroke: 'currentColor', 'stroke-opacity': '0.25' },
  'path.fill': { stroke: accent },
  // Higher than its bar: a page without styles sets its lines closer than the widget does.
  'svg.bar': { width: '100%', height: '1.25em', fill: accent, overflow: 'visible' },
  rect: { height: '0.5em' },
  'rect.hollow': { fill: 'none', stroke: accent, 'stroke-width': '2' },
  'line.open': {
    y1: '0.25em',
    y2: '0.25em',
    stroke: accent,
    'stroke-width': '0.5em',
    'stroke-dasharray': '2 3',
  },
};

/** A gauge that is a line takes the page's width. */
const flat = { width: '100%', height: '0.75em' };

/** A picture, or a part of one. */
function drawn({ tag, attributes, children }: Branch): Branch {
  const { class: names = '', preserveAspectRatio: _, ...kept } = attributes;
  const selectors = [tag, ...names.split(' ').map((name) => `${tag}.${name}`)];
  const look = Object.assign({}, ...selectors.map((selector) => looks[selector]));
  const [, , width = 0, height = 0] = (kept['viewBox'] ?? '').split(' ').map(Number);
  const stretched = width > 10 * height ? { ...flat, preserveAspectRatio: 'none' } : {};
  return branch(tag, { ...kept, ...look, ...stretched }, children.filter(isBranch));
}

/** A gauge: its picture says what a meter does. */
function gauge({ attributes, children }: Branch): Node[] {
  const label = `${attributes['aria-label']} ${attributes['aria-valuetext']}`;
  return children.map((child) => {
    if (!isBranch(child) || child.tag !== 'svg') return child;
    const { 'aria-hidden': _, ...picture } = child.attributes;
    return branch('svg', { ...picture, role: 'img', 'aria-label': label }, child.children);
  });
}

/** Paragraphs that follow one another become one. */
function united(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    const isNext = isBranch(node) && last && isBranch(last) && node.tag === 'p' && last.tag === 'p';
    if (isNext) all.splice(-1, 1, { ...last, children: [...last.children, ' ', ...node.children] });
    else if (isBranch(node) || node.trim()) all.push(node);
  }
  return all;
}

/** What stands on one line, so that the whole is hardly higher than the widget in its place. */
function tightened(node: Branch): readonly Node[] {
  const { tag, attributes, children } = node;
  if (attributes['role'] === 'meter') return gauge(node);
  // A figure and what it is a figure of.
  if (attributes['part'] === 'figure') return united(children);
  if (tag !== 'p') return [node];
  // Below its paragraph, which would be empty where pictures are dropped.
  const at = children.findIndex((child) => isBranch(child) && child.tag === 'svg');
  return at < 0
    ? [node]
    : [{ ...node, children: children.slice(0, at - 1) }, ...children.slice(at)];
}

/** What an element says of itself where no style and no script looks at it. */
const kept = new Set(['lang', 'href', 'datetime', 'scope', 'aria-current']);

const plainAttributes = ({ attributes }: Branch): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => kept.has(name)));

const frames = new Set(['figure', 'figcaption', 'div']);
const pictures = new Set(['svg', 'path', 'rect', 'line']);

/** When and where is smaller than what; a cell is as high as a paragraph. */
function contentOf(node: Branch): Node[] {
  if (has(node, 'meta')) return [branch('small', {}, node.children)];
  if (node.tag === 'th' || node.tag === 'td') return [branch('p', {}, node.children)];
  return onLines(node.tag === 'li' ? inHueOf(node) : node.children);
}

function plainBranch(node: Branch, chart: StaticChart | undefined): readonly Node[] {
  const { tag, attributes, children } = node;
  if (attributes['part'] === 'chart') return chart ? [chartSvg(chart)] : [];
  if (pictures.has(tag)) return [drawn(node)];
  if (frames.has(tag)) return children;
  if (has(node, 'quantity', 'share')) return [branch('strong', {}, [textOf(node)])];
  if (tag === 'span' && !attributes['lang']) return children;
  return [branch(tag, plainAttributes(node), contentOf(node))];
}

/** A widget's tag with its attributes. */
interface Tagged {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * The tag around what it says, as plain HTML.
 * @param figure the root of what is readable
 */
export function light(
  { tag, attributes }: Tagged,
  figure: Branch,
  chart: StaticChart | undefined,
): string {
  const content = transform(transform(figure.children, tightened), (node) =>
    plainBranch(node, chart),
  );
  // A page in French is told that it is English that follows, one in Arabic whence it runs.
  const lang = figure.attributes['lang']!;
  const told = { dir: 'ltr', ...(lang !== attributes['lang'] && { lang }) };
  const said = content.map((node) =>
    isBranch(node) ? { ...node, attributes: { ...told, ...node.attributes } } : node,
  );
  // On a line of its own, so that Markdown takes the tag and all of it for HTML.
  return `<${tag}${serialiseAttributes(attributes)}>${serialise(onLines(said))}</${tag}>`;
}
