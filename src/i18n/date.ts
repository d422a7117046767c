import type { Locale } from './locale.js';

interface DatedEvent {
  readonly precision: 'year' | 'month';
  /** YYYY or YYYY-MM */
  readonly value: string;
  readonly part?: 'early';
}

/** A date in the order it is read, with its year apart, which a list sets once for many. */
export type FormattedDate = readonly { readonly text: string; readonly isYear: boolean }[];

let months: Intl.DateTimeFormat | undefined;

function inEnglish({ value, part }: DatedEvent, year: string, month?: string): string[] {
  months ??= new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const before = month ? months.format(new Date(value)) : part;
  return before ? [`${before} `, year] : [year];
}

function inChinese({ part }: DatedEvent, year: string, month?: string): string[] {
  if (part) return [year, '年初'];
  return month ? [`${year}年`, `${Number(month)}月`] : [`${year}年`];
}

/** “2023年8月”, “August 2023”, “2018年”, “2018”, “2023年初”, “early 2023”, in pieces. */
export function formatDateParts(locale: Locale, date: DatedEvent): FormattedDate {
  const [year = '', month] = date.value.split('-');
  const pieces = locale === 'en' ? inEnglish(date, year, month) : inChinese(date, year, month);
  return pieces.map((text) => ({ text, isYear: text.startsWith(year) }));
}

/** The date as one text. */
export function formatDate(locale: Locale, date: DatedEvent): string {
  return formatDateParts(locale, date)
    .map(({ text }) => text)
    .join('');
}
