import { capital, type Locale } from '../../i18n/index.js';

const zhHans = {
  kinds: { milestone: '里程碑', policy: '政策', funding: '资金' },
  places: { beijing: '北京', shanghai: '上海', guangdong: '广东', national: '全国' },
  undated: '未注明日期',
  inferred: (from: string) => `日期系推算：${from}`,
  choose: '选择类别',
  shown: (count: number, all: number) => `${all}件中显示${count}件。`,
  none: '没有符合条件的事件。',
  off: '各类均已隐藏，请在上方选择要看的类别。',
  /** The years and the largest sum are formatted; '' stands for none. */
  summary: (first: string, last: string, most: string) => {
    const years = first === last ? first : `${first}至${last}`;
    const sum = most ? `最大一笔资金为${most}` : '未提具体金额';
    return `${years}${years && '，'}${sum}。`;
  },
  comma: '，',
  stop: '。',
  chart: '资金图：横轴为时间，纵轴为金额',
  failure: '图表未能载入，列表不受影响。',
  undrawn: (count: number) => `另有${count}笔资金未注明日期，未画入图中。`,
  unlisted: (count: number) => `另有${count}件未注明日期，不在所选时间内。`,
  scale: {
    log: (min: string) => `条形为对数刻度，从${min}起`,
    linear: () => '条形长度与金额成正比',
  },
  ends: '；空心为上限，虚线一端表示不止此数。',
};

const zhHant = {
  kinds: { milestone: '里程碑', policy: '政策', funding: '資金' },
  places: { beijing: '北京', shanghai: '上海', guangdong: '廣東', national: '全國' },
  undated: '未註明日期',
  inferred: (from: string) => `日期係推算：${from}`,
  choose: '選擇類別',
  shown: (count: number, all: number) => `${all}件中顯示${count}件。`,
  none: '沒有符合條件的事件。',
  off: '各類均已隱藏，請在上方選擇要看的類別。',
  summary: (first: string, last: string, most: string) => {
    const years = first === last ? first : `${first}至${last}`;
    const sum = most ? `最大一筆資金為${most}` : '未提具體金額';
    return `${years}${years && '，'}${sum}。`;
  },
  comma: '，',
  stop: '。',
  chart: '資金圖：橫軸為時間，縱軸為金額',
  failure: '圖表未能載入，列表不受影響。',
  undrawn: (count: number) => `另有${count}筆資金未註明日期，未畫入圖中。`,
  unlisted: (count: number) => `另有${count}件未註明日期，不在所選時間內。`,
  scale: {
    log: (min: string) => `條形為對數刻度，從${min}起`,
    linear: () => '條形長度與金額成正比',
  },
  ends: '；空心為上限，虛線一端表示不止此數。金額均為人民幣。',
} satisfies typeof zhHans;

const en = {
  kinds: { milestone: 'Milestone', policy: 'Policy', funding: 'Funding' },
  places: {
    beijing: 'Beijing',
    shanghai: 'Shanghai',
    guangdong: 'Guangdong',
    national: 'National',
  },
  undated: 'Undated',
  inferred: (from: string) => `date inferred: ${from}`,
  choose: 'Kinds of events to show',
  shown: (count: number, all: number) => `${count} of ${all} events shown.`,
  none: 'No events match.',
  off: 'Every kind is hidden: choose above what to see.',
  summary: (first: string, last: string, most: string) => {
    const years = first === last ? first && `in ${first}, ` : `from ${first} to ${last}, `;
    return capital(`${years}${most ? `the largest sum is ${most}` : 'no sums are named'}.`);
  },
  comma: ', ',
  stop: '. ',
  chart: 'Sums over time',
  failure: 'The chart could not be loaded; the list is complete without it.',
  undrawn: (count: number) =>
    count === 1
      ? 'One undated sum is not in the chart.'
      : `${count} undated sums are not in the chart.`,
  unlisted: (count: number) =>
    count === 1 ? 'One undated event is left out.' : `${count} undated events are left out.`,
  scale: {
    log: (min: string) => `Bars are on a logarithmic scale from ${min}`,
    linear: () => 'Bar lengths are proportional to the sums',
  },
  ends: '; hollow ones are upper limits, dashed ends mean more.',
} satisfies typeof zhHans;

export const strings: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
