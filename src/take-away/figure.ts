import type { AiBeijingElement } from '../element/index.js';
import {
  findAll,
  isBranch,
  readable,
  textOf,
  transform,
  treeOf,
  type Branch,
  type Node,
} from '../static/index.js';

const isPart = (part: string) => (node: Branch) => node.attributes['part'] === part;
const isHeading = isPart('heading');

/** A page's own heading stands within the widget's, where the one has the other's text. */
function unnested(node: Branch): readonly Node[] {
  if (!isHeading(node)) return [node];
  const children = node.children.flatMap((child) =>
    isBranch(child) && /^h\d$/.test(child.tag) ? child.children : [child],
  );
  return [{ ...node, children }];
}

/** What a widget says, without anything that is pressed. */
export function figureOf(element: AiBeijingElement): Branch {
  const tree = treeOf(element.renderRoot.querySelector('[part=base]')!);
  return transform(readable(tree), unnested).find(isBranch)!;
}

/** What it is called. */
export function titleOf(figure: Branch): string {
  const [heading] = findAll([figure], isHeading);
  return (heading ? textOf(heading) : (figure.attributes['aria-label'] ?? '')).trim();
}

/** Whether it says where it is from. */
export const isSourced = (figure: Branch): boolean =>
  findAll([figure], isPart('source')).length > 0;
