import type { Locale } from '../../i18n/index.js';

const zhHans = {
  search: '搜索人物或公司',
  count: (shown: number, total: number) => `共${total}位，显示${shown}位`,
  none: (searched: boolean) => `没有符合的人。${searched ? '清空搜索框，即可看到所有人。' : ''}`,
  name: '姓名',
  role: '身份',
  company: '公司',
  also: '补充',
};

const zhHant = {
  search: '搜尋人物或公司',
  count: (shown: number, total: number) => `共${total}位，顯示${shown}位`,
  none: (searched: boolean) => `沒有符合的人。${searched ? '清空搜尋框，即可看到所有人。' : ''}`,
  name: '姓名',
  role: '身分',
  company: '公司',
  also: '補充',
} satisfies typeof zhHans;

const en = {
  search: 'Search people or companies',
  count: (shown: number, total: number) => `${shown} of ${total} shown`,
  none: (searched: boolean) =>
    `No one matches.${searched ? ' Clear the search to see everyone.' : ''}`,
  name: 'Name',
  role: 'Role',
  company: 'Company',
  also: 'Also',
} satisfies typeof zhHans;

export const strings: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
