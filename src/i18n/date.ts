import type { Locale } from './locale.js';

type DatedEvent =
  | { readonly precision: 'year'; readonly value: string; readonly part?: 'early' }
  | { readonly precision: 'month'; readonly value: string };

/** A date in the order it is read, with its year apart, which a list sets once for many. */
export type FormattedDate = readonly { readonly text: string; readonly isYear: boolean }[];

const months = new Map<Locale, Intl.DateTimeFormat>();

function monthParts(locale: Locale, value: string): Intl.DateTimeFormatPart[] {
  let format = months.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
    months.set(locale, format);
  }
  return format.formatToParts(new Date(`${value}-01T00:00:00Z`));
}

function yearPieces(locale: Locale, year: string, part?: 'early'): FormattedDate {
  const whole = { text: locale === 'en' ? year : `${year}年`, isYear: true };
  if (!part) return [whole];
  if (locale === 'en') return [{ text: 'early ', isYear: false }, whole];
  return [
    { text: year, isYear: true },
    { text: '年初', isYear: false },
  ];
}

/** “2023年8月”, “August 2023”, “2018年”, “2018”, “2023年初”, “early 2023”, in pieces. */
export function formatDateParts(locale: Locale, date: DatedEvent): FormattedDate {
  if (date.precision === 'year') return yearPieces(locale, date.value, date.part);
  const parts = monthParts(locale, date.value);
  const monthAt = parts.findIndex(({ type }) => type === 'month');
  const yearAt = parts.findIndex(({ type }) => type === 'year');
  return parts.map(({ value }, index) => ({
    text: value,
    isYear: yearAt < monthAt ? index < monthAt : index > monthAt,
  }));
}

/** The date as one text. */
export function formatDate(locale: Locale, date: DatedEvent): string {
  return formatDateParts(locale, date)
    .map(({ text }) => text)
    .join('');
}
