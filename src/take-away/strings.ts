import type { Locale } from '../i18n/index.js';

const zhHans = {
  menu: '分享与下载',
  embed: '复制嵌入代码',
  rich: '复制图文，供微信、邮件粘贴',
  cite: '复制引用出处',
  csv: '下载CSV表格',
  json: '下载JSON数据',
  svg: '下载SVG图片',
  png: '下载PNG图片',
  copied: '已复制。',
  making: '正在生成……',
  saved: (file: string) => `已开始下载${file}。`,
  failures: {
    copy: '未能复制。请允许本页使用剪贴板，然后重试。',
    download: '未能生成文件。请检查网络后重试。',
    png: '未能生成PNG图片，请改为下载SVG图片。',
    long: '内容过长，无法做成图片。请减少显示的条目，或改为下载表格。',
  },
  citation: (title: string, source: string, address: string, date: string) =>
    `《${title}》，${source}${address}，${date}查阅。`,
  source: (name: string) => `来源：${name}，`,
};

const zhHant = {
  menu: '分享與下載',
  embed: '複製嵌入程式碼',
  rich: '複製圖文，供微信、郵件貼上',
  cite: '複製引用出處',
  csv: '下載CSV表格',
  json: '下載JSON資料',
  svg: '下載SVG圖片',
  png: '下載PNG圖片',
  copied: '已複製。',
  making: '正在產生……',
  saved: (file: string) => `已開始下載${file}。`,
  failures: {
    copy: '未能複製。請允許本頁使用剪貼簿，然後重試。',
    download: '未能產生檔案。請檢查網路後重試。',
    png: '未能產生PNG圖片，請改為下載SVG圖片。',
    long: '內容過長，無法做成圖片。請減少顯示的項目，或改為下載表格。',
  },
  citation: (title: string, source: string, address: string, date: string) =>
    `《${title}》，${source}${address}，${date}查閱。`,
  source: (name: string) => `來源：${name}，`,
} satisfies typeof zhHans;

const en = {
  menu: 'Share and download',
  embed: 'Copy the embed code',
  rich: 'Copy for WeChat or mail',
  cite: 'Copy a citation',
  csv: 'Download CSV',
  json: 'Download JSON',
  svg: 'Download SVG',
  png: 'Download PNG',
  copied: 'Copied.',
  making: 'Being made…',
  saved: (file: string) => `${file} is being downloaded.`,
  failures: {
    copy: 'Could not be copied: allow this page to use the clipboard and try again.',
    download: 'The file could not be made: check the network and try again.',
    png: 'The PNG could not be made: download the SVG instead.',
    long: 'There is too much for a picture: show fewer entries, or download the table.',
  },
  citation: (title: string, source: string, address: string, date: string) =>
    `“${title}”. ${source}${address} (read ${date}).`,
  source: (name: string) => `Source: ${name}. `,
} satisfies typeof zhHans;

/** What the menu says, and what is made of a citation. */
export const strings: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };
