import { accent, inHueOf } from './chart-svg.js';
import { onLines } from './readable.js';
import {
  branch,
  findAll,
  has,
  isBranch,
  serialise,
  textOf,
  transform,
  type Branch,
  type Node,
} from './tree.js';

/*
 * Mail readers and the WeChat editor keep few tags and few properties, and drop what is empty. The
 * text has the reader's own ink, as its ground may be light or dark; what has a colour passes on both.
 */

const grey = '#767676';
const border = '1px solid #b0b0b0';
const small = { color: grey, 'font-size': '0.85em' };

type Style = Readonly<Record<string, string>>;

/** By tag, by part and by the classes that widgets share; the later rule wins. */
const rules: Readonly<Record<string, Style>> = {
  section: { margin: '1em 0', 'line-height': '1.6', direction: 'ltr', 'text-align': 'left' },
  p: { margin: '0' },
  ul: { margin: '1em 0 0', padding: '0', 'list-style-type': 'none' },
  li: { margin: '0', padding: '0.75em 0', 'border-top': border },
  table: { width: '100%', margin: '1em 0 0', 'border-collapse': 'collapse' },
  th: {
    ...small,
    padding: '0.5em 1em 0.5em 0',
    'border-top': border,
    'font-weight': 'normal',
    'text-align': 'left',
  },
  td: { padding: '0.5em 0', 'border-top': border, 'text-align': 'right' },
  heading: {
    margin: '0 0 0.25em',
    'font-size': '1.2em',
    'font-weight': 'bold',
    'line-height': '1.4',
  },
  summary: { margin: '0 0 1em' },
  source: { ...small, margin: '1em 0 0' },
  note: { margin: '0.5em 0 0' },
  meta: small,
  other: { ...small, 'font-weight': 'normal' },
  paragraph: { ...small, 'font-weight': 'normal' },
  share: { 'font-size': '2.5em', 'font-weight': 'bold', 'line-height': '1.2' },
};

/** The entry that stands out, and a sum in a line of its own. */
const current = { 'padding-left': '0.75em', 'border-left': `3px solid ${accent}` };
const apart = { margin: '0.25em 0 0' };
const large = { 'font-size': '1.2em', 'font-weight': 'bold' };

const styled = (tag: string, style: Style, children: readonly Node[]): Branch => {
  const properties = Object.entries(style).map(([name, value]) => `${name}:${value}`);
  return branch(tag, { style: properties.join(';') }, children);
};

const unstyled = (node: Node): readonly Node[] =>
  isBranch(node) && node.tag === 'span' && !node.attributes['lang'] ? node.children : [node];

/** A node of a tag that is kept, with the styles of what it was in the widget. */
function restyled(tag: string, { attributes, children }: Branch, more: Style = {}): Branch {
  const names = new Set([tag, attributes['part'], ...(attributes['class'] ?? '').split(' ')]);
  const found = Object.entries(rules).filter(([name]) => names.has(name));
  const style = Object.assign({}, ...found.map(([, rule]) => rule), more) as Style;
  const { lang } = attributes;
  const given = Object.keys(style).length > 0 ? styled(tag, style, []).attributes : {};
  // What is small is not made smaller within.
  const content = style['color'] ? children.flatMap(unstyled) : children;
  return branch(tag, { ...(lang && { lang }), ...given }, onLines(content));
}

const height = { height: '8px', 'font-size': '1px', 'line-height': '8px' };

/** A piece of a bar; editors drop what holds nothing. */
const piece = (style: Style) =>
  styled('span', { display: 'inline-block', ...height, ...style }, ['\u00a0']);

const filled = { 'background-color': accent };
const dash = piece({ width: '2px', 'margin-left': '3px', ...filled });

/** A sum as a bar: an upper limit is hollow, dashes mean more. */
function sumBar(drawing: Branch): Branch {
  const [rect] = findAll([drawing], ({ tag }) => tag === 'rect');
  const isOpen = findAll([drawing], (node) => has(node, 'open')).length > 0;
  const ground = has(rect!, 'hollow') ? { border: `1px solid ${accent}` } : filled;
  const bar = piece({ width: rect!.attributes['width']!, ...ground });
  // Less than the whole, so that the dashes stay on its line.
  const line = { display: 'block', width: '92%', margin: '4px 0', ...height };
  return styled('span', line, [bar, ...(isOpen ? [dash, dash, dash] : [])]);
}

/** A gauge: its figure, and a bar of its share. */
function gauge({ attributes, children }: Branch): Node[] {
  const bar = piece({ width: `${attributes['aria-valuenow']}%`, ...filled });
  const line = { display: 'block', margin: '4px 0', 'background-color': '#c8c8c8', ...height };
  return [
    ...children.filter((child) => isBranch(child) && child.tag !== 'svg'),
    styled('p', { margin: '0' }, [styled('span', line, [bar])]),
  ];
}

/** Tags in place of those that editors drop, and of tables of texts, for which phones are too narrow. */
const tags: Readonly<Record<string, string>> = {
  figure: 'section',
  ol: 'ul',
  table: 'ul',
  tr: 'li',
  th: 'p',
  td: 'p',
  dl: 'table',
  dt: 'th',
  dd: 'td',
};

const drawings = new Set(['svg', 'path', 'rect', 'line']);

/** A number with its name is a row. */
const tagOf = ({ tag, children }: Branch): string | undefined => {
  if (tag === 'div')
    return children.some((child) => isBranch(child) && child.tag === 'th') ? 'tr' : undefined;
  return ['figcaption', 'tbody', 'time'].includes(tag) ? undefined : (tags[tag] ?? tag);
};

function blockOf(tag: string, node: Branch): Branch {
  const { attributes, children } = node;
  if (tag === 'li')
    return restyled(
      tag,
      { ...node, children: inHueOf(node) },
      attributes['aria-current'] ? current : {},
    );
  if (attributes['part'] !== 'amount') return restyled(tag, node);
  const sum = children.map((child) =>
    isBranch(child) && child.tag === 'strong' ? styled('strong', large, child.children) : child,
  );
  return restyled(tag, { ...node, children: sum }, tag === 'p' ? apart : {});
}

function inlineBranch(node: Branch): readonly Node[] {
  const { tag, attributes, children } = node;
  if (tag === 'thead') return [];
  // An address of an author's own data: what is pasted shall hold none.
  if (tag === 'a') return children;
  if (tag === 'svg' && has(node, 'bar')) return [sumBar(node)];
  if (drawings.has(tag)) return [node];
  if (attributes['role'] === 'meter') return gauge(node);
  if (has(node, 'quantity')) return [branch('strong', {}, [textOf(node)])];
  if (tag === 'span') {
    const span = restyled(tag, node);
    return Object.keys(span.attributes).length > 0 && !attributes['part'] ? [span] : children;
  }
  const name = tagOf(node);
  return name ? [blockOf(name, node)] : children;
}

const isChart = (node: Branch | undefined) => node?.attributes['part'] === 'chart';

/** No chart, and nothing said of it: each sum has its bar. */
function withoutChart({ tag, attributes, children }: Branch): Branch {
  const blocks = children.filter(isBranch);
  const isOfChart = (node: Branch, index: number) =>
    isChart(node) || (has(node, 'note') && isChart(blocks[index - 1]));
  return branch(
    tag,
    attributes,
    blocks.filter((node, index) => !isOfChart(node, index)),
  );
}

/**
 * What the widget says, as HTML with inline styles and nothing else.
 * @param figure the root of what is readable
 */
export function inline(figure: Branch): string {
  const content = transform([withoutChart(figure)], inlineBranch);
  return serialise(transform(content, (node) => (node.tag === 'svg' ? [] : [node])));
}
