import {
  branch,
  findAll,
  has,
  isBranch,
  textOf,
  transform,
  type Branch,
  type Node,
} from './tree.js';

/*
 * What the static formats begin with: a widget's tree without what is there for scripts, for the eye
 * alone or for the ear alone.
 */

const phrasing = new Set(
  'a b button code em i mark slot small span strong sub sup svg time'.split(' '),
);

/** Whether nodes are a line of text, not blocks. */
export const isLine = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => !isBranch(node) || phrasing.has(node.tag));

const isBlank = (node: Node | undefined) => typeof node === 'string' && !node.trim();

/** What is pressed or typed into, what stands beside the text as a sign, and what holds nothing. */
function isOmitted(node: Branch): boolean {
  if (node.attributes['part'] === 'actions' || has(node, 'mark', 'year')) return true;
  const isDrawn = node.attributes['part'] === 'chart' || drawnTags.has(node.tag);
  return !isDrawn && !node.children.some((child) => !isBlank(child));
}

const drawnTags = new Set(['svg', 'g', 'path', 'rect', 'line']);

/** Texts that follow one another as one, and none of white space alone at either end. */
function joined(nodes: readonly Node[]): Node[] {
  const merged: Node[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (isBranch(node) || last === undefined || isBranch(last)) merged.push(node);
    else merged.splice(-1, 1, (last + node).replace(/\s+/g, ' '));
  }
  return merged.filter(
    (node, index) => !(isBlank(node) && (index === 0 || index === merged.length - 1)),
  );
}

/** What styles set apart where white space alone stands between. */
const isApart = (node: Node | undefined): node is Branch =>
  node !== undefined &&
  isBranch(node) &&
  ['span', 'time'].includes(node.tag) &&
  !node.attributes['lang'] &&
  !has(node, 'paragraph');

/** What stands between two nodes in place of white space: “2023 · Policy”, “about 40%”, “约40%”. */
function between(before: Node | undefined, after: Node | undefined): string {
  if (!isApart(before) || !isApart(after)) return ' ';
  if (!has(before, 'qualifier')) return ' · ';
  return /\p{Script=Han}/u.test(textOf(before)) ? '' : ' ';
}

/** A line as it reads without styles. */
function readableLine(nodes: readonly Node[], isBlock: boolean): Node[] {
  const line = joined(nodes).map((node, index, all) =>
    isBlank(node) ? between(all[index - 1], all[index + 1]) : node,
  );
  const trimmed = line.map((node, index) => {
    if (isBranch(node) || !isBlock) return node;
    const start = index === 0 ? node.trimStart() : node;
    return index === line.length - 1 ? start.trimEnd() : start;
  });
  return trimmed;
}

function readableBranch(node: Branch): readonly Node[] {
  // A mark stands between date and kind, where there is no white space.
  if (isOmitted(node)) return has(node, 'mark') ? [' '] : [];
  if (node.tag === 'slot') return node.children;
  // Beside the sign ¶ the words for it are for the ear.
  const children = has(node, 'paragraph')
    ? node.children.filter((child) => !isBranch(child) || !has(child, 'unseen'))
    : node.children;
  const line = isLine(children) ? readableLine(children, !phrasing.has(node.tag)) : children;
  if (node.tag !== 'button') return [{ ...node, children: line }];
  // What is picked by its name is named; the rest of what is pressed is text.
  return has(node, 'name') ? [branch('strong', {}, line)] : line;
}

/** The tree as it reads: no controls, no empty blocks, white space folded. */
export const readable = (nodes: readonly Node[]): Node[] =>
  transform(nodes, readableBranch, (text) => text.replace(/\s+/g, ' '));

/** Blocks on lines of their own, for those who read them as plain text. */
export const onLines = (nodes: readonly Node[]): Node[] =>
  isLine(nodes)
    ? [...nodes]
    : [...nodes.flatMap((node) => (isBlank(node) ? [] : ['\n', node])), '\n'];

const blocks = /^(h[2-6]|p|dt|dd|td|th)$/;

/** What is readable as plain text, a line for each block. */
export const linesOf = (nodes: readonly Node[]): string[] =>
  findAll(nodes, ({ tag }) => blocks.test(tag))
    .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .filter(Boolean);
