import type { DefaultTreeAdapterTypes } from 'parse5';
import { branch, isBranch, readable, type Branch, type Node } from '../static/index.js';
import { needed } from './packages.js';
import { markupOf, type Instance } from './widget.js';

/** The tree of a widget's markup, without the marks of Lit. */
export async function parse(markup: string): Promise<Node[]> {
  const { parseFragment } = await needed('html', () => import('parse5'));
  return parseFragment(markup).childNodes.flatMap(nodeOf);
}

function nodeOf(node: DefaultTreeAdapterTypes.ChildNode): Node[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [branch(node.tagName, attributes, node.childNodes.flatMap(nodeOf))];
}

/** The root of what is to be read in a widget's markup. */
export const readableOf = async (markup: string): Promise<Branch> =>
  readable(await parse(markup)).find(isBranch)!;

/** What a widget says where there is no script, and thus nothing to choose by. */
export async function figureOf(instance: Instance): Promise<Branch> {
  instance.element.without += ' actions';
  return readableOf(await markupOf(instance));
}
