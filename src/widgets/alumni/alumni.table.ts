import { paragraphNumbers, type Money } from '../../data/index.js';
import { formatMoney, type Locale } from '../../i18n/index.js';
import type { AlumniSlice, Alumnus, Note } from './alumni.data.js';

const columns: Record<Locale, readonly string[]> = {
  'zh-Hans': [
    '编号',
    '姓名',
    '姓名（英文）',
    '身份',
    '公司',
    '公司（英文）',
    '补充',
    '限定',
    '金额',
    '单位',
    '金额段落',
    '段落',
    '来源',
  ],
  'zh-Hant': [
    '編號',
    '姓名',
    '姓名（英文）',
    '身分',
    '公司',
    '公司（英文）',
    '補充',
    '限定',
    '金額',
    '單位',
    '金額段落',
    '段落',
    '來源',
  ],
  en: [
    'ID',
    'Name',
    'Name (Chinese)',
    'Role',
    'Company',
    'Company (Chinese)',
    'Also',
    'Qualifier',
    'Sum',
    'Unit',
    'Sum paragraphs',
    'Paragraphs',
    'Source',
  ],
};

const exact: Record<Locale, string> = { 'zh-Hans': '确数', 'zh-Hant': '確數', en: 'exact' };

const perYear: Record<Locale, string> = { 'zh-Hans': '/年', 'zh-Hant': '/年', en: ' per year' };

type Cells = readonly (string | number)[];

function sumCells(locale: Locale, amount: Money | undefined): Cells {
  if (!amount) return ['', '', '', ''];
  const { value, qualifier, currency, per, paragraphs } = amount;
  const [before] = formatMoney(locale, { value, qualifier });
  const unit = per ? currency + perYear[locale] : currency;
  return [before.trim() || exact[locale], value, unit, paragraphNumbers(paragraphs)];
}

function personCells(locale: Locale, person: Alumnus): Cells {
  const { id, name, role, company, also, amount, paragraphs } = person;
  const other = locale === 'en' ? 'zh-Hans' : 'en';
  const sum = amount ? formatMoney(locale, amount).join('') : '';
  return [
    id,
    name[locale],
    name[other],
    role[locale],
    company[locale],
    company[other],
    (also?.[locale] ?? '').replace('{amount}', () => sum),
    ...sumCells(locale, amount),
    paragraphNumbers(paragraphs),
  ];
}

/** What is said of no one alone stands with what else is said, in the seventh of the columns. */
const noteCells = (locale: Locale, { text, paragraphs }: Note): Cells => [
  ...Array.from({ length: 6 }, () => ''),
  text[locale],
  ...sumCells(locale, undefined),
  paragraphNumbers(paragraphs),
];

/** The people, and below them the notes, in the order of the columns. */
export function table({ people, notes, source }: AlumniSlice, locale: Locale) {
  const named = [source?.name[locale], source?.url].filter(Boolean).join(' ');
  const rows = [
    ...people.map((person) => personCells(locale, person)),
    ...notes.map((note) => noteCells(locale, note)),
  ];
  return { columns: columns[locale], rows: rows.map((cells) => [...cells, named]) };
}
