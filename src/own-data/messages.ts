import { commonStrings, type Locale } from '../i18n/index.js';
import type { Code, Problem } from './doctor.js';
import { isolated, mostParagraphs, mostRows } from './schema.js';

/** What a message may speak of. */
interface Told {
  /** The value as it stands, in quotation marks where it is a text. */
  readonly value: string;
  readonly given: unknown;
  /** The words or kinds that would be right, the nearest names. */
  readonly accepted: readonly string[];
  readonly isOptional: boolean;
  readonly place: Problem['place'];
}

type Messages = Readonly<Record<Code, (told: Told) => string>>;

const zhHans = {
  row: (list: string, row: number, id: string | undefined) =>
    `${list}第${row}项${id ? `（${id}）` : ''}`,
  field: (name: string) => `“${name}”`,
  colon: '：',
  kinds: {
    string: '文字',
    number: '数字',
    boolean: 'true或false',
    array: '列表[…]',
    object: '对象{…}',
    null: 'null',
  } as Readonly<Record<string, string>>,
  found: (count: number) => `数据中有${count}处问题：`,
  unread: '数据未能载入：',
  kept: '以上仍是先前的数据。',
  more: (count: number) => `另有${count}处`,
  retry: '重试',
  messages: {
    type: ({ value, accepted }) => `${value}的类型不对。请改为${accepted.join('或')}。`,
    missing: ({ given, accepted, isOptional }) =>
      given === undefined
        ? `缺少此项。请补上${accepted.length > 0 ? `：${accepted.join('或')}` : ''}。`
        : `此项为空。请填写文字${isOptional ? '，或删去此项' : ''}。`,
    'unknown-field': ({ accepted: [name] }) =>
      `没有这个字段，已略过。${name ? `是否应为“${name}”？` : '请删去。'}`,
    value: ({ value, accepted, isOptional }) =>
      `不接受${value}。可用的值：${accepted.join('、')}${isOptional ? '，也可删去此项' : ''}。`,
    date: ({ value, given }) =>
      typeof given === 'number'
        ? `${value}是数字，日期须用引号括起。请写成"${value}"。`
        : `${value}不是有效日期。请写成YYYY、YYYY-MM或YYYY-MM-DD，没有日期则写null。`,
    precision: () => 'precision或part与value不符。请改正，或删去这两项。',
    negative: ({ value }) => `${value}不可为负。请改为0或更大的数。`,
    range: ({ value }) => `${value}超过100。份额以百分比计，请写0至100的数。`,
    'too-large': ({ value }) => `${value}过大。请检查是否多写了零，或用错了单位。`,
    paragraph: ({ value }) => `${value}不是段落号。请写1至${mostParagraphs}的整数。`,
    url: ({ value }) =>
      value.startsWith('"#')
        ? `本页没有id为${value.replace('#', '')}的元素。请检查id。`
        : `${value}不是网页地址。请写以https://开头的地址。`,
    placeholder: ({ value, accepted }) =>
      `figures中没有${value}，会原样显示。${accepted.length > 0 ? `可用的有：${accepted.join('、')}。` : '请补上或删去。'}`,
    'duplicate-id': ({ value }) => `${value}已用于另一项，本项未显示。请换一个id。`,
    'duplicate-field': () => '此字段重复，只有最后一个有效。请删去其余的。',
    html: ({ value }) => `${value}含有HTML，会原样显示为文字。请只写文字。`,
    rows: ({ value }) => `共${value}项，只显示前${mostRows}项。请删减。`,
    empty: () => '没有数据。请至少写一项。',
    json: ({ place, given, value }) =>
      `不是有效的JSON${place ? `，错误在第${place.line}行第${place.column}个字符` : ''}。${
        given === undefined
          ? '请检查逗号、引号和括号。'
          : `文字中不可直接换行或含控制字符，请写成${value.slice(1, -1)}。`
      }`,
    size: () => '文件超过5 MB，未读取。请减小文件。',
    encoding: () => '文件不是UTF-8编码，未读取。请另存为UTF-8。',
    'media-type': ({ value }) =>
      `服务器给出的是${value}，不是JSON。请检查地址和服务器的Content-Type。`,
    http: ({ value }) => `服务器回应${value}。请检查地址。`,
    cors: ({ value }) =>
      `${value}不允许本页读取其文件。请让该服务器发送Access-Control-Allow-Origin，或把文件放到本站。`,
    network: () => '无法连接。请检查网络和地址，然后重试。',
    timeout: () => '服务器未能在10秒内送来数据。请重试，或换一个地址。',
    load: () => commonStrings['zh-Hans'].broken,
  } satisfies Messages,
};

const zhHant = {
  row: (list: string, row: number, id: string | undefined) =>
    `${list}第${row}項${id ? `（${id}）` : ''}`,
  field: (name: string) => `「${name}」`,
  colon: '：',
  kinds: {
    string: '文字',
    number: '數字',
    boolean: 'true或false',
    array: '清單[…]',
    object: '物件{…}',
    null: 'null',
  },
  found: (count: number) => `資料中有${count}處問題：`,
  unread: '資料未能載入：',
  kept: '以上仍是先前的資料。',
  more: (count: number) => `另有${count}處`,
  retry: '重試',
  messages: {
    type: ({ value, accepted }) => `${value}的類型不對。請改為${accepted.join('或')}。`,
    missing: ({ given, accepted, isOptional }) =>
      given === undefined
        ? `缺少此項。請補上${accepted.length > 0 ? `：${accepted.join('或')}` : ''}。`
        : `此項為空。請填寫文字${isOptional ? '，或刪去此項' : ''}。`,
    'unknown-field': ({ accepted: [name] }) =>
      `沒有這個欄位，已略過。${name ? `是否應為「${name}」？` : '請刪去。'}`,
    value: ({ value, accepted, isOptional }) =>
      `不接受${value}。可用的值：${accepted.join('、')}${isOptional ? '，也可刪去此項' : ''}。`,
    date: ({ value, given }) =>
      typeof given === 'number'
        ? `${value}是數字，日期須用引號括起。請寫成"${value}"。`
        : `${value}不是有效日期。請寫成YYYY、YYYY-MM或YYYY-MM-DD，沒有日期則寫null。`,
    precision: () => 'precision或part與value不符。請改正，或刪去這兩項。',
    negative: ({ value }) => `${value}不可為負。請改為0或更大的數。`,
    range: ({ value }) => `${value}超過100。份額以百分比計，請寫0至100的數。`,
    'too-large': ({ value }) => `${value}過大。請檢查是否多寫了零，或用錯了單位。`,
    paragraph: ({ value }) => `${value}不是段落號。請寫1至${mostParagraphs}的整數。`,
    url: ({ value }) =>
      value.startsWith('"#')
        ? `本頁沒有id為${value.replace('#', '')}的元素。請檢查id。`
        : `${value}不是網頁位址。請寫以https://開頭的位址。`,
    placeholder: ({ value, accepted }) =>
      `figures中沒有${value}，會原樣顯示。${accepted.length > 0 ? `可用的有：${accepted.join('、')}。` : '請補上或刪去。'}`,
    'duplicate-id': ({ value }) => `${value}已用於另一項，本項未顯示。請換一個id。`,
    'duplicate-field': () => '此欄位重複，只有最後一個有效。請刪去其餘的。',
    html: ({ value }) => `${value}含有HTML，會原樣顯示為文字。請只寫文字。`,
    rows: ({ value }) => `共${value}項，只顯示前${mostRows}項。請刪減。`,
    empty: () => '沒有資料。請至少寫一項。',
    json: ({ place, given, value }) =>
      `不是有效的JSON${place ? `，錯誤在第${place.line}行第${place.column}個字元` : ''}。${
        given === undefined
          ? '請檢查逗號、引號和括號。'
          : `文字中不可直接換行或含控制字元，請寫成${value.slice(1, -1)}。`
      }`,
    size: () => '檔案超過5 MB，未讀取。請縮小檔案。',
    encoding: () => '檔案不是UTF-8編碼，未讀取。請另存為UTF-8。',
    'media-type': ({ value }) =>
      `伺服器給出的是${value}，不是JSON。請檢查位址和伺服器的Content-Type。`,
    http: ({ value }) => `伺服器回應${value}。請檢查位址。`,
    cors: ({ value }) =>
      `${value}不允許本頁讀取其檔案。請讓該伺服器傳送Access-Control-Allow-Origin，或把檔案放到本站。`,
    network: () => '無法連線。請檢查網路和位址，然後重試。',
    timeout: () => '伺服器未能在10秒內送來資料。請重試，或換一個位址。',
    load: () => commonStrings['zh-Hant'].broken,
  } satisfies Messages,
} satisfies typeof zhHans;

const count = (value: number) => value.toLocaleString('en');

const en = {
  row: (list: string, row: number, id: string | undefined) =>
    `${list}, row ${row}${id ? ` (${id})` : ''}`,
  field: (name: string) => ` “${name}”`,
  colon: ': ',
  kinds: {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list […]',
    object: 'an object {…}',
    null: 'null',
  },
  found: (problems: number) =>
    problems === 1
      ? 'There is a problem in the data:'
      : `There are ${count(problems)} problems in the data:`,
  unread: 'The data could not be loaded:',
  kept: 'What is shown above are the earlier data.',
  more: (problems: number) => `${count(problems)} more`,
  retry: 'Try again',
  messages: {
    type: ({ value, accepted }) => `${value} is of the wrong type. Give ${accepted.join(' or ')}.`,
    missing: ({ given, accepted, isOptional }) =>
      given === undefined
        ? `This is missing. Add it${accepted.length > 0 ? `: ${accepted.join(' or ')}` : ''}.`
        : `This is empty. Write a text${isOptional ? ', or leave it out' : ''}.`,
    'unknown-field': ({ accepted: [name] }) =>
      `There is no such field, so it was left out. ${name ? `Did you mean “${name}”?` : 'Remove it.'}`,
    value: ({ value, accepted, isOptional }) =>
      `${value} is not accepted. Give ${accepted.length > 1 ? 'one of ' : ''}${accepted.join(', ')}${isOptional ? ', or leave it out' : ''}.`,
    date: ({ value, given }) =>
      typeof given === 'number'
        ? `${value} is a number, and a date stands in quotation marks. Write "${value}".`
        : `${value} is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, or null if there is none.`,
    precision: () =>
      'The precision or the part of the date does not fit its value. Mend them, or leave them out.',
    negative: ({ value }) => `${value} is negative. Give 0 or more.`,
    range: ({ value }) => `${value} is above 100. A share is in percent: give 0 to 100.`,
    'too-large': ({ value }) => `${value} is too large. Check the zeros and the unit.`,
    paragraph: ({ value }) =>
      `${value} is not the number of a paragraph. Give a whole number from 1 to ${count(mostParagraphs)}.`,
    url: ({ value }) =>
      value.startsWith('"#')
        ? `There is no element with the id ${value.replace('#', '')} on this page. Check the id.`
        : `${value} is not a web address. Give one that begins with https://.`,
    placeholder: ({ value, accepted }) =>
      `${value} is none of the figures, so it is shown as it is written. ${accepted.length > 0 ? `The figures are ${accepted.join(', ')}` : 'Add it to them, or remove it'}.`,
    'duplicate-id': ({ value }) =>
      `${value} is the id of another row, so this one is not shown. Give it an id of its own.`,
    'duplicate-field': () =>
      'This field is there twice, of which the last counts. Remove the others.',
    html: ({ value }) => `${value} holds HTML, which is shown as it is written. Give plain text.`,
    rows: ({ value }) =>
      `There are ${count(Number(value))} rows, of which the first ${count(mostRows)} are shown. Give fewer.`,
    empty: () => 'There are no data. Give at least one row.',
    json: ({ place, given, value }) =>
      `This is not valid JSON${place ? `: the mistake is at line ${place.line}, column ${place.column}` : ''}. ${
        given === undefined
          ? 'Check the commas, quotation marks and brackets.'
          : `A text may hold no line break or other control character as it is: write ${value.slice(1, -1)}.`
      }`,
    size: () => 'The file is larger than 5 MB and was not read. Give a smaller one.',
    encoding: () => 'The file is not in UTF-8 and was not read. Save it as UTF-8.',
    'media-type': ({ value }) =>
      `The server says that this is ${value}, not JSON. Check the address, and the server’s Content-Type.`,
    http: ({ value }) => `The server answered ${value}. Check the address.`,
    cors: ({ value }) =>
      `${value} does not let this page read its file. Have that server send Access-Control-Allow-Origin, or put the file on this site.`,
    network: () => 'There is no connection. Check the network and the address, then try again.',
    timeout: () =>
      'The server did not send the data within 10 seconds. Try again, or give another address.',
    load: () => commonStrings.en.broken,
  } satisfies Messages,
} satisfies typeof zhHans;

/** What the doctor says. */
export const strings: Record<Locale, typeof zhHans> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** Where a problem is, as a program writes it: `events[2].date`; '' is the whole document. */
export const pathOf = ({ path }: Problem): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

/** How much of a value or a name is shown. */
const longest = 40;

/** Not longer than a line, and without what cannot be seen or turns round what stands beside it. */
function brief(text: string, most = longest): string {
  const characters = Array.from(text.slice(0, most * 2 + 2));
  const start = characters.slice(0, most).join('') + (characters.length > most ? '…' : '');
  return isolated(
    start.replace(
      /[\p{Cc}\p{Cf}\p{Cs}]/gu,
      (unseen) => `\\u${unseen.codePointAt(0)!.toString(16).padStart(4, '0')}`,
    ),
  );
}

/** A value as it stands. */
function shown(value: unknown): string {
  if (typeof value === 'string') return brief(JSON.stringify(value));
  if (Array.isArray(value)) return '[…]';
  const kind = Object.prototype.toString.call(value);
  if (kind === '[object Object]') return '{…}';
  if (typeof value === 'object' && value) return kind;
  if (typeof value === 'symbol') return brief(value.description ?? 'Symbol()');
  if (typeof value === 'function') return 'function';
  return brief(String(value)) + (typeof value === 'bigint' ? 'n' : '');
}

/** The list, the row and the field of a problem, as far as it is in one, else the address. */
function whereOf(locale: Locale, { path, id, address }: Problem): string {
  const { row, field } = strings[locale];
  const [list, index, ...rest] = path;
  if (list === undefined) return address ? brief(address, longest * 2) : '';
  const nameOf = (keys: Problem['path']) => brief(pathOf({ code: 'type', path: keys }));
  if (typeof index !== 'number') return field(nameOf(path)).trim();
  const name = rest.length > 0 ? field(nameOf(rest)) : '';
  return row(String(list), index + 1, id && brief(id)) + name;
}

const asWritten = new Set<Code>(['http', 'cors', 'media-type', 'placeholder']);

/** How many problems there are besides those that are told. */
export const moreOf = (locale: Locale, problems: number): string => strings[locale].more(problems);

/** A problem in words: the row, the field, the value, and how to mend it. */
export function messageOf(locale: Locale, problem: Problem): string {
  const { kinds, colon, messages } = strings[locale];
  const { code, value, accepted = [], isOptional = false, place } = problem;
  const said = messages[code]({
    value: asWritten.has(code) ? brief(String(value)) : shown(value),
    given: value,
    isOptional,
    accepted: accepted.map((word) => kinds[word] ?? word),
    place,
  });
  const where = whereOf(locale, problem);
  return where ? `${where}${colon}${said}` : said;
}
