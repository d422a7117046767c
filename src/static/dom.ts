import { branch, type Node as TreeNode } from './tree.js';

const unread = /^(script|style|template)$/;

/** What fills a slot: what the page gives, or else what the widget has for it. */
function childrenOf(element: Element): Iterable<Node> {
  const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return given.length > 0 ? given : element.childNodes;
}

/** A node of a page as trees of parsed markup are, slots filled. */
export function treeOf(node: Node): TreeNode[] {
  // A node may be of another window, whose classes are others.
  if (node.nodeType === node.TEXT_NODE) return [node.nodeValue!];
  if (node.nodeType !== node.ELEMENT_NODE) return [];
  const element = node as Element;
  const { localName, attributes } = element;
  if (unread.test(localName)) return [];
  const given = Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value]));
  return [branch(localName, given, Array.from(childrenOf(element)).flatMap(treeOf))];
}
