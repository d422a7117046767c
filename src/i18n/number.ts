import type { Locale } from './locale.js';

type Qualifier = 'exact' | 'about' | 'over' | 'up to';
type CountUnit = 'university' | 'institute' | 'laboratory' | 'company';

interface Quantity {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/**
 * A number as it is read, in three pieces, so that the figure itself can be set large:
 * `['约', '40%', '']`, `['', '90', '多所']`, `['up to ', '5', ' million yuan']`.
 */
export type Formatted = readonly [before: string, figure: string, after: string];

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: Locale, style: 'plain' | 'percent' | 'compact'): Intl.NumberFormat {
  const key = locale + style;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      maximumFractionDigits: 2,
      useGrouping: locale === 'en',
      ...(style === 'percent' && { style }),
      ...(style === 'compact' && { notation: style, compactDisplay: 'long' }),
    });
    formatters.set(key, format);
  }
  return format;
}

const qualifiers: Record<Locale, Record<Qualifier, string>> = {
  'zh-Hans': { exact: '', about: '约', over: '超过', 'up to': '最高' },
  'zh-Hant': { exact: '', about: '約', over: '超過', 'up to': '最高' },
  en: { exact: '', about: 'about ', over: 'over ', 'up to': 'up to ' },
};

const measureWords: Record<Locale, Record<CountUnit, string>> = {
  'zh-Hans': { university: '所', institute: '家', laboratory: '个', company: '家' },
  'zh-Hant': { university: '所', institute: '家', laboratory: '個', company: '家' },
  en: { university: '', institute: '', laboratory: '', company: '' },
};

/** Chinese puts “over” behind a round figure, 90多所, and before any other, 超过95所. */
function qualify(
  locale: Locale,
  qualifier: Qualifier,
  figure: string,
  unit: string,
  lead = '',
): Formatted {
  if (locale !== 'en' && qualifier === 'over' && figure.endsWith('0') && unit)
    return [lead, figure, `多${unit}`];
  return [lead + qualifiers[locale][qualifier], figure, unit];
}

/** A share of 0 to 100: “60%”, “about 40%”, “约40%”. */
export function formatShare(locale: Locale, { value, qualifier }: Quantity): Formatted {
  return qualify(locale, qualifier, formatter(locale, 'percent').format(value / 100), '');
}

/** A number of things, with its Chinese measure word: “over 90”, “90多所”. */
export function formatCount(
  locale: Locale,
  { value, qualifier, unit }: Quantity & { readonly unit: CountUnit },
): Formatted {
  const figure = formatter(locale, 'plain').format(value);
  return qualify(locale, qualifier, figure, measureWords[locale][unit]);
}

/** A sum in yuan: “100亿元”, “100億元”, “10 billion yuan”, “每年10亿元”, “1 billion yuan a year”. */
export function formatMoney(
  locale: Locale,
  { value, qualifier, per }: Quantity & { readonly per?: 'year' },
): Formatted {
  const parts = formatter(locale, 'compact').formatToParts(value);
  const scaleAt = parts.findIndex(({ type }) => type === 'compact');
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map((part) => part.value)
      .join('')
      .trim();
  const figure = scaleAt < 0 ? text(0) : text(0, scaleAt);
  const scale = scaleAt < 0 ? '' : text(scaleAt);
  if (locale !== 'en') return qualify(locale, qualifier, figure, `${scale}元`, per ? '每年' : '');
  const unit = scale ? ` ${scale} yuan` : ' yuan';
  return qualify(locale, qualifier, figure, per ? `${unit} a year` : unit);
}
