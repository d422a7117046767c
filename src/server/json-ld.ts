import {
  paragraphNumbers,
  source as article,
  type Count,
  type EventDate,
  type Localized,
  type Money,
  type Share,
  type Slice,
  type Source,
} from '../data/index.js';
import {
  capital,
  commonStrings,
  formatCount,
  formatMoney,
  formatShare,
  type Locale,
} from '../i18n/index.js';
import { documentOf, findAll, textOf, type Branch } from '../static/index.js';
import { strings } from '../widgets/timeline/timeline.strings.js';
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
  /** Tells it from others of its name. */
  readonly propertyID?: string;
  /** As it is read, with its qualifier and its paragraphs: `over 90 (paragraph 33)`. */
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

const punctuation = {
  'zh-Hans': {
    space: '',
    colon: '：',
    semicolon: '；',
    stop: '。',
    brackets: (text: string) => `（${text}）`,
    own: '这项数据由网页作者自行提供，以ai-beijing-widgets组件展示，与组件自带的文章数据无关。',
  },
  'zh-Hant': {
    space: '',
    colon: '：',
    semicolon: '；',
    stop: '。',
    brackets: (text: string) => `（${text}）`,
    own: '這項資料由網頁作者自行提供，以ai-beijing-widgets元件展示，與元件自帶的文章資料無關。',
  },
  en: {
    space: ' ',
    colon: ': ',
    semicolon: '; ',
    stop: '.',
    brackets: (text: string) => ` (${text})`,
    own: 'The data are the page author’s own, shown by an element of ai-beijing-widgets.',
  },
} as const satisfies Record<Locale, object>;

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

/** A figure with what it is called. */
interface Told {
  readonly name: string;
  /** By which the row holds it. */
  readonly key: string;
  readonly figure: Figure;
}

/** A figure of a place is that of the place. */
function placed(locale: Locale, row: Row, name: string): string {
  const { places } = strings[locale];
  const place = row['place'] as keyof typeof places;
  return Object.hasOwn(places, place) ? name + punctuation[locale].colon + places[place] : name;
}

/** The figures of a row, under names of their own or that of the row. */
function figuresOf(locale: Locale, row: Row, name = nameOf(locale, row), key = ''): Told[] {
  if (isFigure(row)) return [{ name: placed(locale, row, name), key, figure: row }];
  return Object.entries(row).flatMap(([inner, value]) =>
    isObject(value) ? figuresOf(locale, value, nameOf(locale, value) || name, inner) : [],
  );
}

/** As search engines read it; what is called as others are has its key. */
function propertyOf(locale: Locale, told: Told, all: readonly Told[]): PropertyValue {
  const { name, key, figure } = told;
  const unitText = unitOf(figure);
  const isAlone = all.every((other) => other === told || other.name !== name);
  return {
    '@type': 'PropertyValue',
    ...(!isAlone && { propertyID: key }),
    name,
    value: figure.value,
    ...(unitText && { unitText }),
    description: formatted(locale, figure) + paragraphsOf(locale, figure),
  };
}

function paragraphsOf(locale: Locale, { paragraphs }: Figure): string {
  if (paragraphs.length === 0) return '';
  const { paragraphBefore, paragraphAfter, listSeparator } = commonStrings[locale];
  const numbers = paragraphNumbers(paragraphs, listSeparator);
  const words = paragraphBefore(paragraphs.length) + numbers + paragraphAfter;
  return punctuation[locale].brackets(words);
}

const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The first and the last date, as ISO 8601 writes a period. */
function periodOf(rows: readonly Row[]): string | undefined {
  const dates = rows.flatMap((row) => Object.values(row).filter(isDate));
  const values = dates.flatMap(({ value }) => value ?? []).toSorted();
  const [first, last] = [values[0], values.at(-1)];
  return first === last ? first : `${first}/${last}`;
}

/** A row in words: its figures, but for those that are told already, else its name. */
function wordsOf(locale: Locale, row: Row, said: string): string[] {
  const { colon } = punctuation[locale];
  const told = figuresOf(locale, row);
  if (told.length === 0) return [nameOf(locale, row)];
  return told
    .map(({ name, figure }) => ({ name, text: formatted(locale, figure) }))
    .filter(({ text }) => !said.includes(text))
    .map(({ name, text }) => (name === text ? text : name + colon + text));
}

interface Described {
  /** What the widget says of itself, in sentences. */
  readonly said: string;
  readonly rows: readonly Row[];
  readonly source: Source | undefined;
  readonly isArticle: boolean;
}

/** What the widget says of itself, and as much else as makes it a description. */
function descriptionOf(locale: Locale, { said, rows, source, isArticle }: Described): string {
  const { space, semicolon, stop, own } = punctuation[locale];
  const pieces: string[] = [];
  const sentence = () => pieces.length > 0 && capital(pieces.join(semicolon)) + stop;
  const whole = (...more: (string | false | undefined)[]) =>
    [said, sentence(), ...more].filter(Boolean).join(space);
  for (const words of rows.flatMap((row) => wordsOf(locale, row, said)))
    if (whole().length < fewest) pieces.push(words);
  const more = [source && commonStrings[locale].source(source.name[locale]), !isArticle && own];
  const enough = [0, 1, 2].map((count) => whole(...more.slice(0, count)));
  return (enough.find(({ length }) => length >= fewest) ?? enough.at(-1)!).slice(0, most);
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
  const rows: Row[] = Object.values(documentOf(element)).filter(Array.isArray).flat();
  if (rows.length === 0) return undefined;
  const name = figure.attributes['aria-label'] ?? nameOf(locale, rows[0]!);
  const citation = citationOf(locale, slice, isArticle);
  const temporalCoverage = periodOf(rows);
  const said = partOf(figure, 'summary');
  const told = rows.flatMap((row) => figuresOf(locale, row)).slice(0, mostFigures);
  const figures = told.map((each) => propertyOf(locale, each, told));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description: descriptionOf(locale, { said, rows, source: slice.source, isArticle }),
    inLanguage: locale,
    ...(isArticle && ofArticle(locale)),
    ...(temporalCoverage && { temporalCoverage }),
    ...(citation && { citation }),
    ...(figures.length > 0 && { variableMeasured: figures }),
  };
}
