import { nearest } from '../element/nearest.js';
import { localeOf } from '../i18n/index.js';
import type { Problem } from './doctor.js';
import { mostRows } from './schema.js';

type Path = Problem['path'];

const kindOf = (value: unknown): string => Object.prototype.toString.call(value);

/** What has fields to read, whatever made it. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  kindOf(value) === '[object Object]';

/** A field's value, or what stands for one that cannot be had. */
export function valueOf(object: Readonly<Record<string, unknown>>, key: string): unknown {
  try {
    return object[key];
  } catch (error) {
    return Symbol(String(error));
  }
}

/** What is looked at of schemas of every kind. */
export interface AnySchema {
  readonly type?: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly wrapped?: AnySchema;
  readonly options?: readonly AnySchema[];
  readonly item?: AnySchema;
  /** Of a record, whatever its keys. */
  readonly value?: AnySchema;
}

/** What of several kinds a value may be, as one. */
export function shapeOf(schema: AnySchema): AnySchema {
  const { wrapped, options } = schema;
  if (wrapped) return shapeOf(wrapped);
  if (!Array.isArray(options)) return schema;
  const shapes = options.map(shapeOf);
  const entries = shapes.flatMap((shape) => Object.entries(shape.entries ?? {}));
  const shape = Object.assign({}, ...shapes) as AnySchema;
  return entries.length > 0 ? { ...shape, entries: Object.fromEntries(entries) } : shape;
}

/** The schema of what is in a value, if it is known. */
export function fieldOf(schema: AnySchema, [key, ...rest]: Path): AnySchema | undefined {
  if (key === undefined) return schema;
  const { entries, item, value } = shapeOf(schema);
  const field = entries?.[key] ?? item ?? value;
  return field && fieldOf(field, rest);
}

/** Each two letters that follow one another, the first and the last with a space. */
const pairsOf = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, at) => ` ${text} `.slice(at, at + 2));

/** By which words are alike that differ in the order of their letters. */
const lettersOf = (word: string) => Array.from(word).toSorted().join('');

/** The name that was meant, if one is near. */
export function meant(name: string, names: readonly string[]): readonly string[] {
  if (names.includes('zh-Hans') && /^(zh|en)\b/i.test(name)) return [localeOf(name)];
  const given = name.toLowerCase();
  const sameLetters = names.find((other) => lettersOf(other.toLowerCase()) === lettersOf(given));
  if (sameLetters) return [sameLetters];
  const [likest = ''] = nearest(given, names, 1);
  const shared = pairsOf(likest.toLowerCase()).filter((pair) => ` ${given} `.includes(pair));
  return shared.length * 2 > Math.min(likest.length, given.length) ? [likest] : [];
}

const tag = /<\/?[a-z!][^<>]*>|&(#\d+|[a-z]+);/i;

/** Names that lead out of an object. */
const inherited = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Copies what a schema knows of a value, and no deeper than it knows. What is neither a list nor
 * an object where one is due becomes a symbol that says what it is.
 * @param problems told of names that are not known, and of texts that hold HTML
 */
export function copyOf(
  schema: AnySchema,
  input: unknown,
  path: Path,
  problems: Problem[],
): unknown {
  if (typeof input === 'string' && tag.test(input))
    problems.push({ code: 'html', path, value: input });
  if (typeof input !== 'object' || input === null) return input;
  const { entries, item, value } = shapeOf(schema);
  if (Array.isArray(input) && input.length > mostRows)
    problems.push({ code: 'rows', path, value: input.length });
  if (Array.isArray(input))
    return item
      ? Array.from(input.slice(0, mostRows), (each, at) =>
          copyOf(item, each, [...path, at], problems),
        )
      : Symbol('[…]');
  if (!isObject(input)) return Symbol(kindOf(input));
  if (!entries && !value) return Symbol('{…}');
  const fields = Object.keys(input).flatMap((key) => {
    const field = entries ? Object.hasOwn(entries, key) && entries[key] : value;
    const here = [...path, key];
    if (field && !inherited.has(key))
      return [[key, copyOf(field, valueOf(input, key), here, problems)]];
    problems.push({
      code: 'unknown-field',
      path: here,
      accepted: meant(key, Object.keys(entries ?? {})),
    });
    return [];
  });
  return Object.fromEntries(fields);
}
