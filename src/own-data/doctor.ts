import * as v from 'valibot';
import type { Slice } from '../data/index.js';
import { copyOf, fieldOf, isObject, meant, shapeOf, valueOf, type AnySchema } from './copy.js';
import { head, mostRows, type Definition } from './schema.js';

/** What is wrong with data, or with getting them. */
export type Code =
  | 'type'
  | 'missing'
  | 'unknown-field'
  | 'value'
  | 'date'
  | 'precision'
  | 'negative'
  | 'range'
  | 'too-large'
  | 'paragraph'
  | 'url'
  | 'placeholder'
  | 'duplicate-id'
  | 'duplicate-field'
  | 'html'
  | 'rows'
  | 'empty'
  | 'json'
  | 'size'
  | 'encoding'
  | 'media-type'
  | 'http'
  | 'cors'
  | 'network'
  | 'timeout'
  | 'load';

/** A place in a text, both from 1 up. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mistake, and where it is. */
export interface Problem {
  readonly code: Code;
  /** From the document down, such as `['events', 2, 'date']`. */
  readonly path: readonly (string | number)[];
  /** What stands there. */
  readonly value?: unknown;
  /** What would be right: words that are accepted, names that are near, a kind of value. */
  readonly accepted?: readonly string[];
  /** Whether it may be left out. */
  readonly isOptional?: boolean | undefined;
  /** From where the document was to come, as the author wrote it. */
  readonly address?: string | undefined;
  /** The row's id, where it has one. */
  readonly id?: string | undefined;
  /** Where in the text, if that is known before it is asked for. */
  readonly place?: Place | undefined;
}

/** What can be shown of data, and all that is wrong with them. */
export interface Diagnosis<Shown extends Slice> {
  readonly slice: Shown | undefined;
  readonly problems: readonly Problem[];
}

type Path = Problem['path'];

const codes = new Set<unknown>([
  'missing',
  'date',
  'precision',
  'negative',
  'range',
  'too-large',
  'paragraph',
  'url',
] satisfies Code[]);

/** The issues themselves, of those that say of several ways that none fits. */
function leaves(issue: v.BaseIssue<unknown>, path: Path): [v.BaseIssue<unknown>, Path][] {
  const here = [...path, ...(issue.path ?? []).map(({ key }) => key as string | number)];
  const deeper = (issue.issues ?? []).filter(
    ({ path: more, message }) => more ?? codes.has(message),
  );
  return deeper.length > 0 ? deeper.flatMap((inner) => leaves(inner, here)) : [[issue, here]];
}

const kinds: Readonly<Record<string, string>> = {
  strict_object: 'object',
  record: 'object',
  variant: 'object',
};

/** What kinds of value a schema takes. */
const kindsOf = ({ type, issues }: v.BaseIssue<unknown>): string[] =>
  issues ? [...new Set(issues.flatMap(kindsOf))] : [kinds[type] ?? type];

const quoted = (expected: string | null) =>
  [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, word]) => word!);

/** How a number is written that stands where an object or a list with its value is due. */
function valueIn({ entries, item }: AnySchema, value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  const inner = item && valueIn(shapeOf(item), value);
  return entries?.['value'] ? `{"value": ${value}}` : inner && `[${inner}]`;
}

function problemOf(schema: AnySchema, issue: v.BaseIssue<unknown>, path: Path): Problem {
  const { message, expected, input: value } = issue;
  const field = fieldOf(schema, path);
  const isOptional = field?.type === 'optional';
  const accepted = quoted(expected);
  // A field that is not there is itself what is expected.
  if (value === undefined)
    return { code: 'missing', path, accepted: accepted.filter((word) => word !== path.at(-1)) };
  if (codes.has(message)) return { code: message as Code, path, value, isOptional };
  if (accepted.length > 0) return { code: 'value', path, value, accepted, isOptional };
  const written = field && valueIn(shapeOf(field), value);
  return { code: 'type', path, value, accepted: written ? [written] : kindsOf(issue) };
}

interface Examined<Output> {
  /** Absent where nothing can be made of the input. */
  readonly output?: Output | undefined;
  readonly problems: readonly Problem[];
}

/** A value as its schema makes it, and all that is wrong with it. */
function examine<Output>(
  schema: v.GenericSchema<unknown, Output>,
  input: unknown,
): Examined<Output> {
  const problems: Problem[] = [];
  const copy = copyOf(schema, input, [], problems);
  const { success, output, issues = [] } = v.safeParse(schema, copy, { abortPipeEarly: true });
  const found = issues.flatMap((issue) => leaves(issue, []));
  problems.push(...found.map(([issue, path]) => problemOf(schema as AnySchema, issue, path)));
  return { output: success ? output : undefined, problems };
}

const within = (path: Path, problems: readonly Problem[], id?: string): Problem[] =>
  problems.map((problem) => ({
    ...problem,
    path: [...path, ...problem.path],
    id: problem.id ?? id,
  }));

/** The names in braces that stand for nothing, and are shown as they are written. */
function unfilled(row: unknown, [text, filling]: NonNullable<Definition['filled']>): Problem[] {
  const { [text]: texts, [filling]: given } = row as Record<string, object | undefined>;
  const names = Object.keys(given ?? {});
  const used = Object.values(texts!).flatMap((line: string) => line.match(/\{\w+\}/g) ?? []);
  const accepted = names.map((name) => `{${name}}`);
  return [...new Set(used)]
    .filter((name) => !accepted.includes(name))
    .map((value) => ({ code: 'placeholder', path: [text], value, accepted }));
}

/** Milliseconds of work before others on the page have their turn. */
const turn = 16;
const pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** The good rows of a list. */
async function rowsOf(
  schema: v.GenericSchema,
  given: readonly unknown[],
  filled: Definition['filled'],
): Promise<Examined<unknown[]>> {
  const ids = new Set<unknown>();
  const output: unknown[] = [];
  const problems: Problem[] = [];
  let since = performance.now();
  for (const [index, input] of given.slice(0, mostRows).entries()) {
    const row = examine(schema, input);
    const named = row.output ?? input;
    const word = isObject(named) ? valueOf(named, 'id') : undefined;
    const id = typeof word === 'string' ? word : undefined;
    problems.push(...within([index], row.problems, id));
    const isTaken = id !== undefined && ids.has(id);
    if (isTaken) problems.push({ code: 'duplicate-id', path: [index, 'id'], value: id, id });
    if (row.output !== undefined && !isTaken) {
      ids.add(id);
      output.push(row.output);
      problems.push(...within([index], filled ? unfilled(row.output, filled) : [], id));
    }
    if (performance.now() - since < turn) continue;
    await pause();
    since = performance.now();
  }
  if (given.length > mostRows) problems.push({ code: 'rows', path: [], value: given.length });
  return { output, problems };
}

/** The words of a document, each by itself: one that is wrong does not take the others along. */
function wordsOf(
  input: Readonly<Record<string, unknown>>,
  lists: readonly string[],
): Examined<Record<string, unknown>> {
  const schemas = new Map<string, v.GenericSchema>(Object.entries(head.entries));
  const output: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of Object.keys(input)) {
    const schema = schemas.get(name);
    if (schema) {
      const word = examine(schema, valueOf(input, name));
      if (name !== '$schema') output[name] = word.output;
      problems.push(...within([name], word.problems));
    } else if (!lists.includes(name)) {
      const isList = Array.isArray(valueOf(input, name)) && !Object.hasOwn(input, lists[0]!);
      const accepted = isList ? [lists[0]!] : meant(name, [...lists, ...schemas.keys()]);
      problems.push({ code: 'unknown-field', path: [name], accepted });
    }
  }
  return { output, problems };
}

/** A list of a document: its good rows, and what is wrong with the others. */
async function listOf(
  schema: v.GenericSchema,
  given: unknown,
  isNeeded: boolean,
  filled: Definition['filled'],
): Promise<Examined<unknown[]>> {
  if (given === undefined && !isNeeded) return { output: [], problems: [] };
  if (Array.isArray(given) && (given.length > 0 || !isNeeded)) return rowsOf(schema, given, filled);
  const wrong = { path: [], value: given, accepted: ['array'] };
  const code = Array.isArray(given) ? 'empty' : 'type';
  return { output: [], problems: [{ ...wrong, code: given === undefined ? 'missing' : code }] };
}

/** Readers who are told of paragraphs are told what these are. */
function numbered(slice: Record<string, unknown>): void {
  const { source, ...rest } = slice;
  if (isObject(source) && source['numbered'] === undefined)
    slice['source'] = { ...source, numbered: /"paragraphs":\[\d/.test(JSON.stringify(rest)) };
}

async function diagnoseObject<Shown extends Slice>(
  definition: Definition<Shown>,
  input: Readonly<Record<string, unknown>>,
): Promise<Diagnosis<Shown>> {
  const schemas = Object.entries<v.GenericSchema>(definition.lists);
  const names = schemas.map(([name]) => name);
  const { output: slice = {}, problems: found } = wordsOf(input, names);
  const problems = [...found];
  for (const [index, [name, schema]] of schemas.entries()) {
    const list = await listOf(schema, valueOf(input, name), index === 0, definition.filled);
    slice[name] = list.output;
    problems.push(...within([name], list.problems));
  }
  numbered(slice);
  if ((slice[names[0]!] as unknown[]).length === 0) return { slice: undefined, problems };
  const good = slice as unknown as Shown;
  return { slice: definition.arrange?.(good) ?? good, problems };
}

/** What can be shown of a document, whatever it is, and all that is wrong with it. */
export async function diagnose<Shown extends Slice>(
  definition: Definition<Shown>,
  input: unknown,
): Promise<Diagnosis<Shown>> {
  const [first] = Object.keys(definition.lists);
  const accepted = [`{"${first}": […]}`];
  try {
    if (isObject(input)) return await diagnoseObject(definition, input);
    return { slice: undefined, problems: [{ code: 'type', path: [], value: input, accepted }] };
  } catch (error) {
    // A proxy may throw at any touch.
    const value = Symbol(String(error));
    return { slice: undefined, problems: [{ code: 'type', path: [], value, accepted }] };
  }
}
