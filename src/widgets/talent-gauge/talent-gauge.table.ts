import { paragraphNumbers, type Count, type Share } from '../../data/index.js';
import { formatCount, formatShare, type Locale } from '../../i18n/index.js';
import type { GaugeShare, TalentGaugeSlice } from './talent-gauge.data.js';

const columns: Record<Locale, readonly string[]> = {
  'zh-Hans': ['编号', '标题', '项目', '限定', '数值', '单位', '段落', '来源'],
  'zh-Hant': ['編號', '標題', '項目', '限定', '數值', '單位', '段落', '來源'],
  en: ['ID', 'Title', 'What', 'Qualifier', 'Value', 'Unit', 'Paragraphs', 'Source'],
};

const exact: Record<Locale, string> = { 'zh-Hans': '确数', 'zh-Hant': '確數', en: 'exact' };

type Cells = (string | number)[];

/** Chinese counts with a measure word, English with none. */
function unitOf(locale: Locale, { unit }: Count): string {
  if (locale === 'en') return unit;
  return formatCount(locale, { value: 1, qualifier: 'exact', unit })[2];
}

const valueCells = (
  locale: Locale,
  { value, qualifier, paragraphs }: Share | Count,
  unit: string,
) => [
  formatShare(locale, { value, qualifier })[0].trim() || exact[locale],
  value,
  unit,
  paragraphNumbers(paragraphs),
];

function rowsOf(locale: Locale, { id, title, name, share, behind }: GaugeShare): Cells[] {
  const group = [id, title?.[locale] ?? ''];
  return [
    [...group, name[locale], ...valueCells(locale, share, '%')],
    ...behind.map((count) => [
      ...group,
      count.name[locale],
      ...valueCells(locale, count, unitOf(locale, count)),
    ]),
  ];
}

/** Each share, and below it the numbers behind it, in the order of the columns. */
export function table({ shares, source }: TalentGaugeSlice, locale: Locale) {
  const named = [source?.name[locale], source?.url].filter(Boolean).join(' ');
  const rows = shares.flatMap((share) => rowsOf(locale, share));
  return { columns: columns[locale], rows: rows.map((cells) => [...cells, named]) };
}
