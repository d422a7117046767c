import { paragraphNumbers, type EventDate } from '../../data/index.js';
import { formatMoney, formatShare, type Locale } from '../../i18n/index.js';
import type { Figure, Sum, TimelineEvent, TimelineSlice } from './timeline.data.js';
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
    figure: '数值名称',
    qualifier: '限定',
    value: '数值',
    unit: '单位',
    valuePlace: '数值地点',
    valueParagraphs: '数值段落',
    source: '来源',
  },
  precisions: { early: '年初', year: '年', month: '月', day: '日' },
  exact: '确数',
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
    figure: '數值名稱',
    qualifier: '限定',
    value: '數值',
    unit: '單位',
    valuePlace: '數值地點',
    valueParagraphs: '數值段落',
    source: '來源',
  },
  precisions: { early: '年初', year: '年', month: '月', day: '日' },
  exact: '確數',
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
    figure: 'Value name',
    qualifier: 'Qualifier',
    value: 'Value',
    unit: 'Unit',
    valuePlace: 'Value place',
    valueParagraphs: 'Value paragraphs',
    source: 'Source',
  },
  precisions: { early: 'early in the year', year: 'year', month: 'month', day: 'day' },
  exact: 'exact',
  perYear: ' per year',
} satisfies typeof zhHans;

const words: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The date, how exact it is, and what else is known of it. */
function dateCells(locale: Locale, date: EventDate): string[] {
  if (date.precision === 'undated')
    return ['', strings[locale].undated, date.reason?.[locale] ?? ''];
  const isEarly = date.precision === 'year' && date.part === 'early';
  const precision = words[locale].precisions[isEarly ? 'early' : date.precision];
  const from = date.derivedFrom;
  return [date.value, precision, from ? strings[locale].inferred(from[locale]) : ''];
}

type Cells = readonly (string | number)[];

const none: Cells = ['', '', '', '', '', ''];

function sumCells(locale: Locale, sum: Sum): Cells {
  const { value, qualifier, currency, per, place, paragraphs } = sum;
  const { exact, perYear } = words[locale];
  const [before] = formatMoney(locale, { value, qualifier });
  const unit = per ? currency + perYear : currency;
  const where = place ? strings[locale].places[place] : '';
  return ['', before.trim() || exact, value, unit, where, paragraphNumbers(paragraphs)];
}

/** A figure has its name in the data, by which the event's line holds it, and a count no unit. */
function figureCells(locale: Locale, [name, figure]: [string, Figure]): Cells {
  const { value, qualifier, unit, paragraphs } = figure;
  const [before] = formatShare(locale, { value, qualifier });
  const sign = unit === 'percent' ? '%' : '';
  const numbers = paragraphNumbers(paragraphs);
  return [name, before.trim() || words[locale].exact, value, sign, '', numbers];
}

function rowsOf(locale: Locale, event: TimelineEvent, source: string): Cells[] {
  const { id, date, kind, place, paragraphs, amounts, figures = {} } = event;
  const { kinds, places } = strings[locale];
  const cells = [
    id,
    ...dateCells(locale, date),
    places[place],
    kinds[kind],
    lineOf(locale, event),
    paragraphNumbers(paragraphs),
  ];
  const values = [
    ...amounts.map((sum) => sumCells(locale, sum)),
    ...Object.entries(figures).map((figure) => figureCells(locale, figure)),
  ];
  return (values.length > 0 ? values : [none]).map((each) => [...cells, ...each, source]);
}

/** The events, a row for each sum and each figure, in the order of the columns. */
export function table({ events, source }: TimelineSlice, locale: Locale) {
  const named = [source?.name[locale], source?.url].filter(Boolean).join(' ');
  return {
    columns: Object.values(words[locale].columns),
    rows: events.flatMap((event) => rowsOf(locale, event, named)),
  };
}
