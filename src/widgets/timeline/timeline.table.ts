import { paragraphNumbers, type EventDate } from '../../data/index.js';
import { formatMoney, type Locale } from '../../i18n/index.js';
import type { Sum, TimelineEvent, TimelineSlice } from './timeline.data.js';
import { lineOf } from './timeline.model.js';
import { strings } from './timeline.strings.js';

const zhHans = {
  columns: {
    id: '编号',
    date: '日期',
    precision: '日期精度',
    note: '日期说明',
    place: '地点',
    kind: '类别',
    event: '事件',
    paragraphs: '事件段落',
    qualifier: '限定',
    value: '金额',
    unit: '单位',
    sumPlace: '金额地点',
    sumParagraphs: '金额段落',
    source: '来源',
  },
  precisions: { early: '年初', year: '年', month: '月', day: '日' },
  perYear: '/年',
};

const zhHant = {
  columns: {
    id: '編號',
    date: '日期',
    precision: '日期精度',
    note: '日期說明',
    place: '地點',
    kind: '類別',
    event: '事件',
    paragraphs: '事件段落',
    qualifier: '限定',
    value: '金額',
    unit: '單位',
    sumPlace: '金額地點',
    sumParagraphs: '金額段落',
    source: '來源',
  },
  precisions: { early: '年初', year: '年', month: '月', day: '日' },
  perYear: '/年',
} satisfies typeof zhHans;

const en = {
  columns: {
    id: 'ID',
    date: 'Date',
    precision: 'Date precision',
    note: 'Date note',
    place: 'Place',
    kind: 'Kind',
    event: 'Event',
    paragraphs: 'Event paragraphs',
    qualifier: 'Qualifier',
    value: 'Sum',
    unit: 'Unit',
    sumPlace: 'Sum place',
    sumParagraphs: 'Sum paragraphs',
    source: 'Source',
  },
  precisions: { early: 'early in the year', year: 'year', month: 'month', day: 'day' },
  perYear: ' per year',
} satisfies typeof zhHans;

const words: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The date, how exact it is, and what else is known of it. */
function dateCells(locale: Locale, date: EventDate): string[] {
  if (date.precision === 'undated') return ['', strings[locale].undated, ''];
  const isEarly = date.precision === 'year' && date.part === 'early';
  const precision = words[locale].precisions[isEarly ? 'early' : date.precision];
  const from = date.derivedFrom;
  return [date.value, precision, from ? strings[locale].inferred(from[locale]) : ''];
}

function sumCells(locale: Locale, sum: Sum | undefined): (string | number)[] {
  if (!sum) return ['', '', '', '', ''];
  const { value, qualifier, currency, per, place, paragraphs } = sum;
  const [before] = formatMoney(locale, { value, qualifier });
  const unit = per ? currency + words[locale].perYear : currency;
  const where = place ? strings[locale].places[place] : '';
  return [before.trim(), value, unit, where, paragraphNumbers(paragraphs)];
}

function rowsOf(locale: Locale, event: TimelineEvent, source: string): (string | number)[][] {
  const { id, date, kind, place, paragraphs, amounts } = event;
  const { kinds, places } = strings[locale];
  const cells = [
    id,
    ...dateCells(locale, date),
    places[place],
    kinds[kind],
    lineOf(locale, event),
    paragraphNumbers(paragraphs),
  ];
  const sums = amounts.length > 0 ? amounts : [undefined];
  return sums.map((sum) => [...cells, ...sumCells(locale, sum), source]);
}

/** The events, a row for each sum, in the order of the columns. */
export function table({ events, source }: TimelineSlice, locale: Locale) {
  const named = [source?.name[locale], source?.url].filter(Boolean).join(' ');
  return {
    columns: Object.values(words[locale].columns),
    rows: events.flatMap((event) => rowsOf(locale, event, named)),
  };
}
