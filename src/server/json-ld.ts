import {
  paragraphNumbers,
  source as article,
  type Count,
  type EventDate,
  type Localized,
  type Money,
  type Paragraphs,
  type Share,
  type Slice,
} from '../data/index.js';
import {
  commonStrings,
  formatCount,
  formatMoney,
  formatShare,
  type Locale,
} from '../i18n/index.js';
import { findAll, textOf, transform, type Branch } from '../static/index.js';
import type { Instance } from './widget.js';

interface Thing {
  readonly '@type': string;
  readonly name: string;
}

/** A figure that a widget shows. */
export interface PropertyValue extends Thing {
  readonly '@type': 'PropertyValue';
  readonly value: number;
  readonly unitText?: string;
  /** As it is read, with its qualifier and its paragraphs: `over 90 ¶33`. */
  readonly description: string;
}

/** Where figures come from. */
export interface Citation extends Thing {
  readonly '@type': 'CreativeWork';
  readonly url?: string;
  readonly author?: Thing;
  readonly publisher?: Thing;
  readonly datePublished?: string;
}

/** What a widget shows, as search engines read it: a Dataset of schema.org. */
export interface Dataset extends Thing {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'Dataset';
  readonly description: string;
  readonly inLanguage: Locale;
  readonly creator?: Thing;
  readonly license?: string;
  readonly isAccessibleForFree?: boolean;
  readonly spatialCoverage?: Thing;
  readonly temporalCoverage?: string;
  readonly citation?: Citation;
  readonly variableMeasured?: readonly PropertyValue[];
}

type Figure = Share | Count | Money;
type Row = Readonly<Record<string, unknown>>;

/** What search engines take for a description, in letters. */
const [fewest, most] = [50, 5000];
/** Who wants all of a long list reads the list. */
const mostFigures = 100;

const beijing: Localized = { 'zh-Hans': '北京', 'zh-Hant': '北京', en: 'Beijing' };

/*
 * What a slice holds is known by its shape, whatever the widget.
 */
const isObject = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is Localized => isObject(value) && 'zh-Hans' in value;
const isFigure = (value: Row): value is Row & Figure =>
  typeof value['value'] === 'number' && 'qualifier' in value;
const isDate = (value: unknown): value is EventDate => isObject(value) && 'precision' in value;

function formatted(locale: Locale, figure: Figure): string {
  if ('currency' in figure) return formatMoney(locale, figure).join('');
  if (figure.unit === 'percent') return formatShare(locale, figure).join('');
  return formatCount(locale, figure).join('');
}

function unitOf(figure: Figure): string | undefined {
  if ('currency' in figure)
    return figure.per ? `${figure.currency}/${figure.per}` : figure.currency;
  if (figure.unit === 'percent') return '%';
  return figure.unit === 'item' ? undefined : figure.unit;
}

const marked = (locale: Locale, text: string, paragraphs: Paragraphs): string =>
  paragraphs.length > 0
    ? `${text} ¶${paragraphNumbers(paragraphs, commonStrings[locale].listSeparator)}`
    : text;

/** A text of a row, its placeholders filled with the row's figures. */
function filled(locale: Locale, text: Localized, row: Row): string {
  const known: Row = Object.assign({}, ...Object.values(row).filter(isObject), row);
  return text[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const figure = known[name];
    return isObject(figure) && isFigure(figure) ? formatted(locale, figure) : placeholder;
  });
}

/** What a row is called: its name, else the first of its texts. */
function nameOf(locale: Locale, row: Row): string {
  const name = [row['name'], ...Object.values(row)].find(isText);
  return name ? filled(locale, name, row) : '';
}

/** The figures of a row, under names of their own or that of the row. */
function figuresOf(locale: Locale, row: Row, name = nameOf(locale, row)): PropertyValue[] {
  const inner = Object.values(row).filter(isObject);
  if (!isFigure(row))
    return inner.flatMap((value) => figuresOf(locale, value, nameOf(locale, value) || name));
  const unitText = unitOf(row);
  return [
    {
      '@type': 'PropertyValue',
      name,
      value: row.value,
      ...(unitText && { unitText }),
      description: marked(locale, formatted(locale, row), row.paragraphs),
    },
  ];
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The texts of a row, and the names of its figures. */
const textsIn = (row: Row): Localized[] =>
  Object.values(row)
    .flat()
    .map((value: unknown) => (isObject(value) && isFigure(value) ? value['name'] : value))
    .filter(isText);

/** What is said of a widget as a whole, and not of a row. */
const frame = new Set(['heading', 'summary', 'source']);

/** The rows of which something is to be read. */
function rowsShown(locale: Locale, slice: Slice, { children }: Branch): Row[] {
  const content = transform(children, (node) =>
    frame.has(node.attributes['part'] ?? '') ? [] : [node],
  );
  const read = fold(content.map(textOf).join(' '));
  const rows: Row[] = Object.values(slice).filter(Array.isArray).flat();
  return rows.filter((row) =>
    textsIn(row)
      .map((text) => fold(filled(locale, text, row)))
      .some((text) => text && read.includes(text)),
  );
}

/** The first and the last date, as ISO 8601 writes a period. */
function periodOf(rows: readonly Row[]): string | undefined {
  const dates = rows.flatMap((row) => Object.values(row).filter(isDate));
  const values = dates.flatMap(({ value }) => value ?? []).toSorted();
  const [first, last] = [values[0], values.at(-1)];
  return first === last ? first : `${first}/${last}`;
}

const punctuation = {
  'zh-Hans': { space: '', colon: '：', semicolon: '；' },
  'zh-Hant': { space: '', colon: '：', semicolon: '；' },
  en: { space: ' ', colon: ': ', semicolon: '; ' },
} as const satisfies Record<Locale, object>;

/** A row in words: its figures, but for those that are told already, else its name. */
function wordsOf(locale: Locale, row: Row, said: string): string[] {
  const { colon } = punctuation[locale];
  const figures = figuresOf(locale, row);
  if (figures.length === 0) return [nameOf(locale, row)];
  return figures
    .filter(({ description }) => !said.includes(description.split(' ¶')[0]!))
    .map(({ name, description }) => name + colon + description);
}

/** What the widget says of itself, and as much of its content as makes it a description. */
function descriptionOf(locale: Locale, said: string, rows: readonly Row[]): string {
  const { space, semicolon } = punctuation[locale];
  const pieces: string[] = [];
  const whole = () => (said && said + space) + pieces.join(semicolon);
  for (const words of rows.flatMap((row) => wordsOf(locale, row, said)))
    if (whole().length < fewest) pieces.push(words);
  return whole().trim().slice(0, most);
}

const named = (type: string, name: string): Thing => ({ '@type': type, name });

/** What is known of the article's facts, and of nobody else's. */
const ofArticle = (locale: Locale) => ({
  creator: named('Organization', 'ai-beijing-widgets'),
  license: 'https://opensource.org/license/mit',
  isAccessibleForFree: true,
  spatialCoverage: named('Place', beijing[locale]),
});

function citationOf(locale: Locale, { source }: Slice, isArticle: boolean): Citation | undefined {
  if (!source) return undefined;
  const { author, publisher, year } = article;
  return {
    '@type': 'CreativeWork',
    name: source.name[locale],
    ...(source.url && { url: source.url }),
    ...(isArticle && {
      author: named('Person', author[locale]),
      publisher: named('Organization', publisher[locale]),
      datePublished: `${year}`,
    }),
  };
}

const partOf = (figure: Branch, part: string) =>
  fold(
    findAll([figure], ({ attributes }) => attributes['part'] === part)
      .map(textOf)
      .join(' '),
  );

/**
 * What a widget shows as a Dataset of schema.org; nothing where it shows no row of its data.
 * @param figure the root of what is readable
 */
export function datasetOf(
  { element }: Pick<Instance, 'element'>,
  figure: Branch,
): Dataset | undefined {
  const { slice, bundle } = element;
  const isArticle = slice === bundle.slice;
  const locale = figure.attributes['lang'] as Locale;
  const rows = rowsShown(locale, slice, figure);
  if (rows.length === 0) return undefined;
  const name = figure.attributes['aria-label'] ?? nameOf(locale, rows[0]!);
  const citation = citationOf(locale, slice, isArticle);
  const temporalCoverage = periodOf(rows);
  const figures = rows.flatMap((row) => figuresOf(locale, row)).slice(0, mostFigures);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description: descriptionOf(locale, partOf(figure, 'summary'), rows),
    inLanguage: locale,
    ...(isArticle && ofArticle(locale)),
    ...(temporalCoverage && { temporalCoverage }),
    ...(citation && { citation }),
    ...(figures.length > 0 && { variableMeasured: figures }),
  };
}
