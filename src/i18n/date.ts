import type { Locale } from './locale.js';

interface DatedEvent {
  readonly precision: 'year' | 'month' | 'day';
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly value: string;
  readonly part?: 'early' | undefined;
}

/** A date in the order it is read, with its year apart, which a list sets once for many. */
export type FormattedDate = readonly { readonly text: string; readonly isYear: boolean }[];

type Numbers = [year: string, month?: string, day?: string];

let months: Intl.DateTimeFormat | undefined;

function inEnglish({ value, part }: DatedEvent, [year, month, day]: Numbers): string[] {
  months ??= new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const before = month ? months.format(new Date(value)) : part;
  return before ? [`${day ? `${Number(day)} ` : ''}${before}`, ` ${year}`] : [year];
}

function inChinese({ part }: DatedEvent, [year, month, day]: Numbers): string[] {
  if (part) return [year, '年初'];
  return month
    ? [`${year}年`, `${Number(month)}月${day ? `${Number(day)}日` : ''}`]
    : [`${year}年`];
}

/** “2023年8月15日”, “15 August 2023”, “2023年8月”, “August 2023”, “2018年”, “2018”, “2023年初”, “early 2023”, in pieces. */
export function formatDateParts(locale: Locale, date: DatedEvent): FormattedDate {
  const numbers = date.value.split('-') as Numbers;
  const pieces = locale === 'en' ? inEnglish(date, numbers) : inChinese(date, numbers);
  return pieces.map((text) => ({ text, isYear: text.trimStart().startsWith(numbers[0]) }));
}

/** The date as one text. */
export function formatDate(locale: Locale, date: DatedEvent): string {
  return formatDateParts(locale, date)
    .map(({ text }) => text)
    .join('');
}
