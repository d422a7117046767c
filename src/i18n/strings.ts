import type { Locale } from './locale.js';

const zhHans = {
  source: (citation: string) => `来源：${citation}。`,
  paragraphs: '¶后为原文段落号。',
  take: '分享与下载',
  broken: '部分内容未能显示，请检查网络。',
  /** What a screen reader says around the numbers behind ¶. */
  paragraphBefore: (_count: number) => '原文第',
  paragraphAfter: '段',
  listSeparator: '、',
};

const zhHant = {
  source: (citation: string) => `來源：${citation}。`,
  paragraphs: '¶後為原文段落號。',
  take: '分享與下載',
  broken: '部分內容未能顯示，請檢查網路。',
  paragraphBefore: (_count: number) => '原文第',
  paragraphAfter: '段',
  listSeparator: '、',
} satisfies typeof zhHans;

const en = {
  source: (citation: string) => `Source: ${citation}.`,
  paragraphs: ' Numbers after ¶ are its paragraphs.',
  take: 'Share and download',
  broken: 'A part could not be shown: check the network.',
  paragraphBefore: (count: number) => (count > 1 ? 'paragraphs ' : 'paragraph '),
  paragraphAfter: '',
  listSeparator: ', ',
} satisfies typeof zhHans;

/** What more than one widget says. */
export const commonStrings: Record<Locale, typeof zhHans> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
};

/** Begins a sentence with a text that may begin it: “about 40%”, “About 40%”. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
