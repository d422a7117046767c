import type { ValueNode } from '@humanwhocodes/momoa';
import type { Problem } from './doctor.js';

/** A place in a text, both from 1 up. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What a text says as JSON, and what is wrong with it; without an input it cannot be read. */
export interface Parsed {
  readonly input?: unknown;
  readonly problem?: Problem;
}

const momoa = () => import('@humanwhocodes/momoa');

export async function parseJson(json: string): Promise<Parsed> {
  // Editors under Windows begin a file with a mark of its encoding.
  const text = json.replace(/^\uFEFF/, '');
  if (!text.trim()) return { problem: { code: 'empty', path: [] } };
  try {
    return { input: JSON.parse(text) as unknown };
  } catch {
    // Not all browsers say where.
    return { problem: { code: 'json', path: [], place: await firstMistake(text) } };
  }
}

function endOf(text: string): Place {
  const lines = text.trimEnd().split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

async function firstMistake(text: string): Promise<Place | undefined> {
  // That something is wrong is told without it as well.
  const reader = await momoa().catch(() => undefined);
  try {
    reader?.parse(text);
  } catch (error) {
    const { message, line, column } = error as Error & Partial<Place>;
    if (message.includes('end of input')) return endOf(text);
    // What is nested too deep has no place.
    return line && column ? { line, column } : undefined;
  }
  return undefined;
}

/** What a member's name or an element's number leads to. */
function step(node: ValueNode | undefined, key: string | number): ValueNode | undefined {
  if (node?.type === 'Array') return node.elements[Number(key)]?.value;
  if (node?.type !== 'Object') return undefined;
  const named = node.members.findLast(
    ({ name }) => (name.type === 'String' ? name.value : name.name) === key,
  );
  return named?.value;
}

/** Where in a JSON text each problem is; what is missing would be in the object that lacks it. */
export async function locate(
  json: string,
  problems: readonly Problem[],
): Promise<readonly (Place | undefined)[]> {
  const { parse } = await momoa();
  let root: ValueNode;
  try {
    root = parse(json.replace(/^\uFEFF/, '')).body;
  } catch {
    return problems.map(({ place }) => place);
  }
  return problems.map(({ path, place }) => {
    let node = root;
    for (const key of path) node = step(node, key) ?? node;
    return place ?? node.loc.start;
  });
}
