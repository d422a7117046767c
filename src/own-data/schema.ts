import * as v from 'valibot';
import type { EventDate, Localized, Slice } from '../data/index.js';
import { locales } from '../i18n/index.js';

/*
 * What the documents of all widgets are made of. A message in here is the code of the problem, see
 * doctor.ts.
 */

/** The names of a slice's lists. */
type ListOf<Shown extends Slice> = Exclude<keyof Shown, keyof Slice>;

type RowOf<List> = List extends readonly (infer Row)[] ? Row : never;

/** What the rows of a widget's documents are. */
export interface Definition<Shown extends Slice = Slice> {
  /** A row of each list. The first list has to be there. */
  readonly lists: {
    readonly [List in ListOf<Shown>]: v.GenericSchema<unknown, RowOf<Shown[List]>>;
  };
  /** The text of a row in which `{name}` stands for what another field has of that name. */
  readonly filled?: readonly [text: string, names: string];
  /** Puts what is good in order. */
  arrange?(slice: Shown): Shown;
}

type DeepReadonly<Value> = { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };

/** A document as an author writes it, of a head and lists of such rows. */
export type DocumentOf<Lists extends Record<string, v.GenericSchema>> = DeepReadonly<
  v.InferInput<typeof head> & {
    [List in keyof Lists]: v.InferInput<Lists[List]>[];
  }
>;

/** How many rows a list may have. */
export const mostRows = 5000;

/** The largest number of a paragraph. */
export const mostParagraphs = 999_999;

/** Letters that run from right to left, and marks that turn what comes behind them. */
const turning = /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufeff]/;
const isolates = /[\u2066-\u2069]/g;
/** Controls and halves of characters, which have no place in a file of XML. */
const unwritable = /[\p{Cc}\p{Cs}]+/gu;

/** A text that leaves its neighbours as they stand, in whatever it is shown. */
export function isolated(text: string): string {
  const bare = text.replace(isolates, '');
  return turning.test(bare) ? `\u2068${bare}\u2069` : bare;
}

const word = v.pipe(
  v.string(),
  v.transform((given) => given.replace(unwritable, ' ')),
  v.trim(),
  v.nonEmpty('missing'),
);
const line = v.pipe(word, v.transform(isolated));

/** A text in every language: where one is missing, that of the other script, else any. */
function complete(text: string | { [Locale in keyof Localized]?: string | undefined }): Localized {
  const texts = typeof text === 'string' ? { en: text } : text;
  const any = locales.map((locale) => texts[locale]).find(Boolean)!;
  const zhHans = texts['zh-Hans'] ?? texts['zh-Hant'] ?? any;
  return { 'zh-Hans': zhHans, 'zh-Hant': texts['zh-Hant'] ?? zhHans, en: texts.en ?? any };
}

/** A text for every reader, or in some of the languages. */
export const text = v.pipe(
  v.union([
    line,
    v.pipe(
      v.strictObject({
        'zh-Hans': v.optional(line),
        'zh-Hant': v.optional(line),
        en: v.optional(line),
      }),
      v.check((texts) => Object.values(texts).some(Boolean), 'missing'),
    ),
  ]),
  v.description('One text for all readers, or one for each language.'),
  v.transform(complete),
);

/** By which a row is chosen and told from others. */
export const id = v.pipe(word, v.description('Any word that no other row has.'));

export const paragraphs = v.pipe(
  v.optional(
    v.array(
      v.pipe(
        v.number(),
        v.integer('paragraph'),
        v.minValue(1, 'paragraph'),
        v.maxValue(mostParagraphs, 'paragraph'),
      ),
    ),
    [],
  ),
  v.description('Where in the source it stands: numbers of paragraphs, ascending.'),
  v.transform((numbers) => [...new Set(numbers)].toSorted((a, b) => a - b)),
);

const qualifier = v.pipe(
  v.optional(v.picklist(['exact', 'about', 'over', 'up to']), 'exact'),
  v.description('How exact the number is.'),
);
const amount = v.pipe(
  v.number(),
  v.minValue(0, 'negative'),
  v.maxValue(Number.MAX_SAFE_INTEGER, 'too-large'),
);

export const share = v.strictObject({
  value: v.pipe(
    v.number(),
    v.minValue(0, 'negative'),
    v.maxValue(100, 'range'),
    v.description('In percent, 0 to 100.'),
  ),
  unit: v.optional(v.literal('percent'), 'percent'),
  qualifier,
  paragraphs,
});

/** What a count is made of, besides what is counted. */
export const counted = { value: amount, qualifier, paragraphs };

export const money = {
  value: v.pipe(amount, v.description('In yuan.')),
  currency: v.optional(v.literal('CNY'), 'CNY'),
  qualifier,
  per: v.optional(v.literal('year')),
  paragraphs,
};

/** Whether the calendar has such a year, month or day. */
function isDate(value: string): boolean {
  const time = new Date(`${value}${'-01-01'.slice(value.length - 4)}T00:00Z`);
  return !Number.isNaN(+time) && time.toISOString().startsWith(value);
}

const dateText = v.pipe(
  v.string(),
  v.regex(/^(?!0000)\d{4}(-\d\d(-\d\d)?)?$/, 'date'),
  v.check(isDate, 'date'),
);

const dateFields = v.strictObject({
  value: v.nullable(dateText),
  precision: v.optional(v.picklist(['year', 'month', 'day', 'undated'])),
  part: v.optional(v.literal('early')),
  derivedFrom: v.optional(text),
  reason: v.optional(text),
});

const precisions = ['year', 'month', 'day'] as const;

const precisionOf = (value: string) => precisions[value.split('-').length - 1]!;

/** Whether a date is what it says of itself. */
function fits({ value, precision, part }: v.InferOutput<typeof dateFields>): boolean {
  const fit = value === null ? 'undated' : precisionOf(value);
  return [fit, undefined].includes(precision) && (!part || fit === 'year');
}

function dateOf(given: string | null | v.InferOutput<typeof dateFields>): EventDate {
  const fields = typeof given === 'object' && given ? given : { value: given };
  const { value, part, derivedFrom, reason }: v.InferOutput<typeof dateFields> = fields;
  if (value === null) return { precision: 'undated', value, reason };
  const precision = precisionOf(value);
  return precision === 'year'
    ? { precision, value, part, derivedFrom }
    : { precision, value, derivedFrom };
}

/** A year, a month or a day, or `null` where there is none. */
export const date = v.pipe(
  v.union([dateText, v.null(), v.pipe(dateFields, v.check(fits, 'precision'))], 'date'),
  v.description('YYYY, YYYY-MM or YYYY-MM-DD; null if there is no date.'),
  v.transform(dateOf),
);

/** Nothing that runs when it is followed. */
const isWebAddress = (address: string): boolean =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

const source = v.pipe(
  v.union([
    line,
    v.strictObject({
      name: text,
      url: v.optional(v.pipe(word, v.check(isWebAddress, 'url'))),
      numbered: v.optional(v.boolean()),
    }),
  ]),
  v.description('Where the figures come from.'),
  v.transform((given) => (typeof given === 'string' ? { name: complete(given) } : given)),
);

/** What a document has besides its rows. */
export const head = v.strictObject({
  $schema: v.optional(v.string()),
  title: v.optional(text),
  summary: v.optional(text),
  source: v.optional(source),
});

/** The whole of a document, as it is published. */
export function documentSchema({ lists }: Definition) {
  const [[first, row], ...others] = Object.entries<v.GenericSchema>(lists) as [
    [string, v.GenericSchema],
    ...[string, v.GenericSchema][],
  ];
  return v.strictObject({
    ...head.entries,
    [first]: v.pipe(v.array(row), v.minLength(1), v.maxLength(mostRows)),
    ...Object.fromEntries(
      others.map(([list, other]) => [
        list,
        v.optional(v.pipe(v.array(other), v.maxLength(mostRows))),
      ]),
    ),
  });
}
