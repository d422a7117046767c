import { branch, has, textOf, transform, type Branch, type Node } from './tree.js';

/*
 * What all static formats begin with: a widget's tree without what is there for scripts, for the eye
 * alone or for the ear alone.
 */

/** Blocks that hold nothing are dropped, but for those that are drawn. */
const isEmpty = (node: Branch) =>
  !textOf(node).trim() && !['svg', 'br', 'path', 'rect', 'line', 'circle'].includes(node.tag);

/** What is pressed or typed into, and what stands beside the text in another form. */
const isOmitted = (node: Branch): boolean =>
  node.tag === 'input' || node.attributes['part'] === 'actions' || has(node, 'year');

function readableBranch(node: Branch): readonly Node[] {
  const { tag, children } = node;
  if (isOmitted(node)) return [];
  // Beside the sign ¶ the words for it are for the ear.
  if (has(node, 'paragraph'))
    return [
      branch(
        tag,
        node.attributes,
        children.filter((child) => typeof child === 'string' || !has(child, 'unseen')),
      ),
    ];
  if (tag === 'slot' || tag === 'button') return children;
  if (tag !== 'svg' && isEmpty(node) && node.attributes['part'] !== 'chart' && !findSvg(node))
    return [];
  return [node];
}

const findSvg = ({ children }: Branch): boolean =>
  children.some((child) => typeof child !== 'string' && (child.tag === 'svg' || findSvg(child)));

/** The tree as it reads: no controls, no empty blocks, white space folded. */
export const readable = (nodes: readonly Node[]): Node[] =>
  transform(nodes, readableBranch, (text) => text.replace(/\s+/g, ' '));
