import type { Slice } from '../../src/data/index.js';
import type { Locale } from '../../src/i18n/index.js';
import type { Definition, Problem } from '../../src/own-data/index.js';

/* What the library itself says of own data, with the place of it in the text. */

const definitions = import.meta.glob<Definition>('../../src/widgets/*/*.schema.ts', {
  import: 'definition',
});
const slices = import.meta.glob<Slice>('../../src/widgets/*/*.data.ts', { import: 'slice' });

const fileOf = (tag: string, kind: 'schema' | 'data') => {
  const name = tag.replace('ai-beijing-', '');
  return `../../src/widgets/${name}/${name}.${kind}.ts`;
};

/** What is wrong with data, in words. */
export interface Remark {
  /** Such as `events[2].date`, or ''. */
  readonly path: string;
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Checked {
  /** The document, unless the text is no JSON. */
  readonly value?: unknown;
  readonly remarks: readonly Remark[];
}

/** @throws where the checks cannot be loaded */
export async function check(tag: string, text: string, locale: Locale): Promise<Checked> {
  const [definition, doctor, words, { locate, doubles }] = await Promise.all([
    definitions[fileOf(tag, 'schema')]!(),
    import('../../src/own-data/index.js'),
    import('../../src/own-data/messages.js'),
    import('../../src/own-data/locate.js'),
  ]);
  const { input, problem } = await doctor.parseJson(text);
  const problems: readonly Problem[] = problem
    ? [problem]
    : [...(await doctor.diagnose(definition, input)).problems, ...doubles(text)];
  const places = problems.length > 0 ? locate(text, problems) : [];
  const remarks = problems
    .map((each, index) => ({
      path: words.pathOf(each),
      message: words.messageOf(locale, each),
      ...(places[index] ?? { line: 1, column: 1 }),
    }))
    .toSorted((one, other) => one.line - other.line || one.column - other.column);
  return problem ? { remarks } : { value: input, remarks };
}

/** A widget's data as a document to start from: all of them, or some rows of each list. */
export async function documentOf(tag: string, rows = Infinity): Promise<string> {
  const slice = await slices[fileOf(tag, 'data')]!();
  const some = Object.entries(slice).map(([key, value]: [string, unknown]) => [
    key,
    Array.isArray(value) ? value.slice(0, rows) : value,
  ]);
  return JSON.stringify(Object.fromEntries(some), null, 2);
}
