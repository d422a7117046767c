import type { Locale } from './locale.js';
import { perLocale } from './per-locale.js';

type Qualifier = 'exact' | 'about' | 'over' | 'up to';
type CountUnit = 'university' | 'institute' | 'laboratory' | 'company' | 'item';

interface Quantity {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/**
 * A number as it is read, in three pieces, so that the figure itself can be set large:
 * `['约', '40%', '']`, `['', '90', '多所']`, `['up to ', '5', ' million yuan']`.
 */
export type Formatted = readonly [before: string, figure: string, after: string];

const plain = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: locale === 'en' }),
);
const compact = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
    }),
);

const qualifiers: Record<Locale, Record<Qualifier, string>> = {
  'zh-Hans': { exact: '', about: '约', over: '超过', 'up to': '最高' },
  'zh-Hant': { exact: '', about: '約', over: '超過', 'up to': '最高' },
  en: { exact: '', about: 'about ', over: 'over ', 'up to': 'up to ' },
};

/** English has none. */
const measureWords: Record<CountUnit, Record<Exclude<Locale, 'en'>, string>> = {
  university: { 'zh-Hans': '所', 'zh-Hant': '所' },
  institute: { 'zh-Hans': '家', 'zh-Hant': '家' },
  laboratory: { 'zh-Hans': '个', 'zh-Hant': '個' },
  company: { 'zh-Hans': '家', 'zh-Hant': '家' },
  item: { 'zh-Hans': '', 'zh-Hant': '' },
};

/** A share of 0 to 100: “60%”, “about 40%”, “约40%”; all three languages write it alike. */
export function formatShare(locale: Locale, { value, qualifier }: Quantity): Formatted {
  return [qualifiers[locale][qualifier], `${plain(locale).format(value)}%`, ''];
}

/**
 * A number of things, with its Chinese measure word: “over 90”, “90多所”. Chinese puts “over” behind
 * a round number and before any other, 超过95所.
 */
export function formatCount(
  locale: Locale,
  { value, qualifier, unit }: Quantity & { readonly unit: CountUnit },
): Formatted {
  const figure = plain(locale).format(value);
  const before = qualifiers[locale][qualifier];
  if (locale === 'en') return [before, figure, ''];
  const measureWord = measureWords[unit][locale];
  const isBehind = qualifier === 'over' && figure.endsWith('0');
  return isBehind ? ['', figure, `多${measureWord}`] : [before, figure, measureWord];
}

/** A sum in yuan: “100亿元”, “100億元”, “10 billion yuan”, “每年10亿元”, “1 billion yuan a year”. */
export function formatMoney(
  locale: Locale,
  { value, qualifier, per }: Quantity & { readonly per?: 'year' | undefined },
): Formatted {
  const [, figure = '', scale = ''] = /(.*\d)?(.*)/.exec(compact(locale).format(value)) ?? [];
  const before = qualifiers[locale][qualifier];
  if (locale === 'en') return [before, figure, `${scale} yuan${per ? ' a year' : ''}`];
  return [(per ? '每年' : '') + before, figure, `${scale}元`];
}
