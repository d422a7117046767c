/** An element of what a reader reads, or a text. */
export type Node = Branch | string;

export interface Branch {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export const branch = (
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Node[],
): Branch => ({ tag, attributes, children });

/** Whether a node has a class, or one of several. */
export const has = ({ attributes }: Branch, ...names: string[]): boolean =>
  names.some((name) => attributes['class']?.split(/\s+/).includes(name));

export const isBranch = (node: Node): node is Branch => typeof node !== 'string';

export const textOf = (node: Node): string =>
  isBranch(node) ? node.children.map(textOf).join('') : node;

/** All branches of a tree that pass a test, in their order. */
export function findAll(nodes: readonly Node[], test: (node: Branch) => boolean): Branch[] {
  return nodes
    .filter(isBranch)
    .flatMap((node) => [...(test(node) ? [node] : []), ...findAll(node.children, test)]);
}

/** Makes of each node none, one or several, its children first. */
export function transform(
  nodes: readonly Node[],
  change: (node: Branch) => readonly Node[],
  changeText: (text: string) => string = (text) => text,
): Node[] {
  return nodes.flatMap((node) =>
    isBranch(node)
      ? change({ ...node, children: transform(node.children, change, changeText) })
      : changeText(node),
  );
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

export const escape = (text: string): string =>
  text.replace(/[&<>"\u00a0]/g, (sign) => escapes[sign]!);

const isVoid = new Set(['br', 'hr', 'img', 'input']);

/** The tree as HTML. */
export function serialise(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (!isBranch(node)) return escape(node);
      const { tag, attributes, children } = node;
      const start = `<${tag}${serialiseAttributes(attributes)}>`;
      return isVoid.has(tag) ? start : `${start}${serialise(children)}</${tag}>`;
    })
    .join('');
}

/** Attributes with a space before each; one without a value stands alone. */
export const serialiseAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`))
    .join('');
