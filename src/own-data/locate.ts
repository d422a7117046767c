import { parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Place, Problem } from './doctor.js';

/* Where in a text the problems are, for those who see the text. */

type Path = Problem['path'];

/** The body of a JSON text, unless it cannot be read or is nested too deep. */
function bodyOf(json: string): ValueNode | undefined {
  try {
    return parse(json.replace(/^\uFEFF/, '')).body;
  } catch {
    return undefined;
  }
}

type Member = (ValueNode & { type: 'Object' })['members'][number];

const nameOf = ({ name }: Member): string => (name.type === 'String' ? name.value : name.name);

/** What a member's name or an element's number leads to. */
function step(node: ValueNode | undefined, key: string | number): ValueNode | undefined {
  if (node?.type === 'Array') return node.elements[Number(key)]?.value;
  if (node?.type !== 'Object') return undefined;
  return node.members.findLast((member) => nameOf(member) === key)?.value;
}

/** Where in a JSON text each problem is; what is missing would be in the object that lacks it. */
export function locate(json: string, problems: readonly Problem[]): readonly (Place | undefined)[] {
  const root = bodyOf(json);
  return problems.map(({ path, place }) => {
    let node = root;
    for (const key of path) node = step(node, key) ?? node;
    return place ?? node?.loc.start;
  });
}

/** How deep an object may lie to be looked at: further in than any that is shown. */
const deepest = 100;

function doublesIn(node: ValueNode, path: Path): Problem[] {
  if (path.length > deepest) return [];
  if (node.type === 'Array')
    return node.elements.flatMap(({ value }, index) => doublesIn(value, [...path, index]));
  if (node.type !== 'Object') return [];
  const names = new Set<string>();
  return node.members.flatMap((member) => {
    const here = [...path, nameOf(member)];
    const isDouble = names.has(nameOf(member));
    names.add(nameOf(member));
    const problem: Problem = { code: 'duplicate-field', path: here, place: member.loc.start };
    return [...(isDouble ? [problem] : []), ...doublesIn(member.value, here)];
  });
}

/** The fields that stand twice in an object of a JSON text: the last counts, and the others are lost. */
export function doubles(json: string): Problem[] {
  const root = bodyOf(json);
  return root ? doublesIn(root, []) : [];
}
