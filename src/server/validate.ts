import type { Locale } from '../i18n/index.js';
import type { Problem } from '../own-data/index.js';
import { examine } from './own.js';
import { classOf, type Tag } from './widget.js';

export type { Problem } from '../own-data/index.js';

/** A file as it was read. */
export interface Document {
  readonly name: string;
  readonly text: string;
  /** What it says, if it can be read. */
  readonly input?: unknown;
  readonly problem?: Problem;
}

/** A problem in words, and where in its file it stands. */
export interface Located extends Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** What the doctor says of a file. */
export interface Findings {
  /** How many rows can be shown. */
  readonly rows: number;
  readonly problems: readonly Located[];
}

const ownData = () => import('../own-data/index.js');

export async function documentOf(name: string, content: Uint8Array): Promise<Document> {
  const { largest, parseJson } = await ownData();
  if (content.length > largest) return { name, text: '', problem: { code: 'size', path: [] } };
  const text = new TextDecoder().decode(content);
  return { name, text, ...(await parseJson(text)) };
}

/** The problems of a document in the order of its lines. */
export async function locatedIn(
  { text }: Document,
  problems: readonly Problem[],
  locale: Locale = 'en',
): Promise<Located[]> {
  const { locate, messageOf } = await ownData();
  const places = await locate(text, problems);
  return problems
    .map((problem, index) => ({
      ...problem,
      ...(places[index] ?? { line: 1, column: 1 }),
      message: messageOf(locale, problem),
    }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** As compilers write it, for editors to find the place. */
export const lineFor = ({ name }: Document, { line, column, message }: Located): string =>
  `${name}:${line}:${column}: ${message}\n`;

export async function validate(tag: Tag, document: Document, locale: Locale): Promise<Findings> {
  const { input, problem } = document;
  const { slice, problems } = problem
    ? { slice: {}, problems: [problem] }
    : await examine(new (classOf(tag))(), input);
  const rows = Object.values(slice ?? {})
    .filter(Array.isArray)
    .flat().length;
  return { rows, problems: await locatedIn(document, problems, locale) };
}

const good: Record<Locale, (name: string, rows: number) => string> = {
  'zh-Hans': (name, rows) => `${name}：共${rows}行，没有问题。\n`,
  'zh-Hant': (name, rows) => `${name}：共${rows}列，沒有問題。\n`,
  en: (name, rows) => `${name}: ${rows} row${rows === 1 ? '' : 's'}, no problem.\n`,
};

/** What people read of it. */
export const report = (document: Document, { rows, problems }: Findings, locale: Locale): string =>
  problems.length > 0
    ? problems.map((problem) => lineFor(document, problem)).join('')
    : good[locale](document.name, rows);

/** The same for programs. */
export async function catalogueOf(
  { name }: Document,
  { rows, problems }: Findings,
): Promise<string> {
  const { pathOf } = await ownData();
  const told = problems.map((problem) => {
    const { line, column, code, value, accepted, message } = problem;
    return { line, column, code, path: pathOf(problem), value, accepted, message };
  });
  return `${JSON.stringify({ file: name, rows, problems: told }, null, 2)}\n`;
}
