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
const words = () => import('../own-data/messages.js');
const places = () => import('../own-data/locate.js');

export async function documentOf(name: string, content: Uint8Array): Promise<Document> {
  const { decoded, largest, parseJson } = await ownData();
  const unread = (code: Problem['code']) => ({ name, text: '', problem: { code, path: [] } });
  if (content.length > largest) return unread('size');
  const text = decoded(content);
  if (text === undefined) return unread('encoding');
  return { name, text, ...(await parseJson(text)) };
}

/** The problems of a document in the order of its lines. */
export async function locatedIn(
  { text }: Document,
  problems: readonly Problem[],
  locale: Locale = 'en',
): Promise<Located[]> {
  const [{ messageOf }, { locate }] = await Promise.all([words(), places()]);
  const found = locate(text, problems);
  return problems
    .map((problem, index) => ({
      ...problem,
      ...(found[index] ?? { line: 1, column: 1 }),
      message: messageOf(locale, problem),
    }))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** As compilers write it, for editors to find the place. */
export const lineFor = ({ name }: Document, { line, column, message }: Located): string =>
  `${name}:${line}:${column}: ${message}\n`;

export async function validate(tag: Tag, document: Document, locale: Locale): Promise<Findings> {
  const { input, problem } = document;
  const { doubles } = await places();
  const { slice, problems } = problem
    ? { slice: {}, problems: [problem] }
    : await examine(new (classOf(tag))(), input);
  const all = [...problems, ...doubles(document.text)];
  const rows = Object.values(slice ?? {})
    .filter(Array.isArray)
    .flat().length;
  return { rows, problems: await locatedIn(document, all, locale) };
}

const good: Record<Locale, (name: string, rows: number) => string> = {
  'zh-Hans': (name, rows) => `${name}：共${rows}项，没有问题。\n`,
  'zh-Hant': (name, rows) => `${name}：共${rows}項，沒有問題。\n`,
  en: (name, rows) => `${name}: ${rows} row${rows === 1 ? '' : 's'}, no problem.\n`,
};

/** What people read of it. */
export const report = (document: Document, { rows, problems }: Findings, locale: Locale): string =>
  problems.length > 0
    ? problems.map((problem) => lineFor(document, problem)).join('')
    : good[locale](document.name, rows);

/** JSON has no word for numbers that are too large for it. */
const finite = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

/** The same for programs. */
export async function catalogueOf(
  { name }: Document,
  { rows, problems }: Findings,
): Promise<string> {
  const { pathOf } = await words();
  const told = problems.map((problem) => {
    const { line, column, code, value, accepted, message } = problem;
    return { line, column, code, path: pathOf(problem), value, accepted, message };
  });
  return `${JSON.stringify({ file: name, rows, problems: told }, finite, 2)}\n`;
}
