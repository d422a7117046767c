import { parseArgs } from 'node:util';
import { RenderError, unknown } from './error.js';
import type { Option } from './manual.js';

/** An option as it was given. */
interface Given {
  readonly name: string;
  /** As it was written, but for its value. */
  readonly written: string;
  readonly value?: string | undefined;
  /** Whether its value stands behind an equals sign. */
  readonly inlineValue?: boolean | undefined;
}

/** The values of options by name; `true` for those that take none. */
export type Values = Record<string, string | true>;

export const usageError = (message: string): RenderError => new RenderError('option', message);

/**
 * The words and the options among the arguments of a command.
 * @param known by which it is told whether the next argument is an option's value
 */
export function parse(
  args: string[],
  known: readonly Option[],
): { words: string[]; options: Given[]; wantsHelp: boolean } {
  const types = known.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }]);
  const { tokens } = parseArgs({
    args,
    options: { ...Object.fromEntries(types), help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const options = tokens.flatMap((token): Given[] => {
    if (token.kind !== 'option') return [];
    const { rawName, index } = token;
    // An argument such as -out is taken for several options of one letter.
    return [{ ...token, written: rawName.startsWith('--') ? rawName : args[index]! }];
  });
  return { words, options, wantsHelp: options.some(({ name }) => name === 'help') };
}

export const isNumber = (value: unknown): boolean =>
  typeof value === 'string' && /^\d*\.?\d+$/.test(value);

/**
 * Sorts options into a widget's attributes and what is to be made of it. Where both have one of that
 * name, as both have a `scale`, a number says what is to be made.
 */
export function sort(
  options: readonly Given[],
  attributes: readonly Option[],
  outputs: readonly Option[],
): { attributes: Values; outputs: Values } {
  const sorted: { attributes: Values; outputs: Values } = { attributes: {}, outputs: {} };
  const names = new Set([...attributes, ...outputs].map(({ name }) => `--${name}`));
  for (const option of options) {
    const { name, written, value } = option;
    const [attribute, output] = [attributes, outputs].map((known) =>
      known.find((each) => each.name === name),
    );
    const isOutput = output && (!attribute || isNumber(value));
    const found = isOutput ? output : attribute;
    if (!found) throw unknown('option', 'option', written, [...names, '--help']);
    const into = isOutput ? sorted.outputs : sorted.attributes;
    if (Object.hasOwn(into, name))
      throw usageError(
        `--${name} is there twice. Give it once; several words stand in quotation marks: --${name} "one two"`,
      );
    into[name] = valueOf(option, found.value);
  }
  return sorted;
}

function valueOf({ name, value, inlineValue }: Given, takes: string): string | true {
  if (!takes && value !== undefined)
    throw usageError(`--${name} takes no value: it is on where it stands, else off.`);
  if (!takes) return true;
  if (value === undefined) throw usageError(`--${name} needs a value: --${name} <${takes}>`);
  // Else a value that was forgotten would swallow the next option.
  if (!inlineValue && /^-./.test(value))
    throw usageError(
      `--${name} has no value before ${value}. If that is its value: --${name}="${value}"`,
    );
  return value;
}

/** Refuses words that nothing would be done with. */
export function refuse([word]: readonly string[]): void {
  if (word !== undefined)
    throw usageError(
      `There is nothing to do with "${word}". A value of several words stands in quotation marks: --heading "Two words"`,
    );
}
