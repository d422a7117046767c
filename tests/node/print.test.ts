import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page, PDFOptions } from 'puppeteer-core';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { widgetNames } from '../../vite.config.ts';
import { startChromium } from '../chromium.ts';
import { startCdnServer } from '../cdn-server.ts';

/*
 * A post with every widget, on paper: what Chromium makes of it as PDF, read back by PDF.js.
 */

type Json = Record<string, unknown>;
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Language = 'zh-Hans' | 'zh-Hant' | 'en';

const built = (file: string): Promise<Record<string, any>> =>
  import(join(import.meta.dirname, '../../dist/npm', file));
const { render } = await built('ssr.js');
const { formatCount, formatMoney, formatShare } = await built('i18n/number.js');
const { commonStrings } = await built('i18n/strings.js');
const { paragraphNumbers } = await built('data/cite.js');
const { shares } = await built('widgets/talent-gauge/talent-gauge.data.js');

/** The attributes by which a widget shows all that it has; as it comes where there is no need. */
const states: Record<string, Json[]> = {
  'talent-gauge': shares.map(({ id }: { id: string }) => ({ share: id })),
  alumni: [{ searchable: true }],
};
const statesOf = (name: string): Json[] => states[name] ?? [{}];

/** How a widget may have come to be on the page when that is printed. */
const ways = [
  'seen',
  'never seen',
  'served without script',
  'served and taken over',
  'served, taken over and pointed at',
] as const;
type Way = (typeof ways)[number];

const margin = 40;
const sheets: { way: Way; lang: Language; width: number; paper: PDFOptions }[] = [
  { way: 'seen', lang: 'en', width: 1200, paper: { format: 'A4' } },
  { way: 'never seen', lang: 'zh-Hant', width: 390, paper: { format: 'Letter', landscape: true } },
  { way: 'served without script', lang: 'zh-Hans', width: 390, paper: { format: 'A4' } },
  { way: 'served and taken over', lang: 'en', width: 1200, paper: { format: 'Letter' } },
  { way: 'served, taken over and pointed at', lang: 'en', width: 390, paper: { format: 'A4' } },
];
const dark = 'html { background: #161616; color: #fff; color-scheme: dark }';

let cdn: Awaited<ReturnType<typeof startCdnServer>>;
let browser: Browser;

before(async () => {
  cdn = await startCdnServer();
  browser = await startChromium();
});

after(async () => {
  await browser?.close();
  cdn?.stop();
});

async function markupOf(name: string, way: Way, attributes: Json): Promise<string> {
  const tag = `ai-beijing-${name}`;
  if (way.startsWith('served')) return render(tag, attributes);
  const written = Object.entries(attributes).map(([key, value]) => `${key}="${String(value)}"`);
  return `<${tag} ${written.join(' ')}></${tag}>`;
}

/** A post as a reader has it before printing it. */
async function open(way: Way, lang: Language, css = '', theme = 'auto'): Promise<Page> {
  const widgets = widgetNames().flatMap((name) =>
    statesOf(name).map((attributes) => markupOf(name, way, { lang, theme, ...attributes })),
  );
  const text = `<p>${'A post says more than its widgets do. '.repeat(40)}</p>`;
  const space = way === 'never seen' ? '<div style="height: 3000px"></div>' : '';
  const url = `${cdn.origin}/print/cdn/ai-beijing-widgets.js`;
  const script = way.endsWith('script') ? '' : `<script type="module" src="${url}"></script>`;
  const body = `<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width">
    <style>${css}</style><h1>Post</h1>${space}${(await Promise.all(widgets)).join(text)}${script}`;
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return request.continue();
    return request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(`${cdn.origin}/print/`);
  if (script) await page.waitForFunction(() => customElements.get('ai-beijing-timeline'));
  if (!script || space) return page;
  const chart = await page.waitForSelector('>>> [part=chart]');
  await chart!.scrollIntoView();
  if (way === 'served and taken over') await page.waitForFunction(isTakenOver);
  else {
    await chart!.hover();
    await page.waitForSelector('>>> canvas');
  }
  return page;
}

const isTakenOver = () =>
  [...document.querySelectorAll(':defined')].every(
    ({ shadowRoot }) => !shadowRoot?.querySelector('style'),
  );

async function print(page: Page, paper: PDFOptions): Promise<PdfPage[]> {
  const margins = { top: margin, right: margin, bottom: margin, left: margin };
  const pdf = await getDocumentProxy(await page.pdf({ ...paper, margin: margins }));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  return Promise.all(numbers.map((number) => pdf.getPage(number)));
}

/** Signs that Chromium names by others of the same glyph, which NFKC knows nothing of: radicals, a dash. */
const twins: Record<string, string> = Object.fromEntries(
  [
    '⺠民',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻚页',
    '⻛风',
    '⻢马',
    '⻬齐',
    '⻰龙',
    '‒–',
  ].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** Without white space and commas, which stand where lines end and between thousands. */
const squeezed = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2012\u2e80-\u2eff]/g, (sign) => twins[sign] ?? sign)
    .replace(/[\s,]+/g, '');

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

const itemsOf = async (page: PdfPage): Promise<Item[]> =>
  (await page.getTextContent()).items.filter((item): item is typeof item & Item => 'str' in item);

async function textOf(pages: PdfPage[]): Promise<string> {
  const items = await Promise.all(pages.map(itemsOf));
  return squeezed(
    items
      .flat()
      .map(({ str }) => str)
      .join(''),
  );
}

/** What a slice of the data says in a language: its texts, its values and their paragraphs. */
function said(value: unknown, lang: Language): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const datum = value as Json & { unit?: string; paragraphs?: number[] };
  if (lang in datum) return (datum[lang] as string).split(/\{\w+\}/);
  const { paragraphs } = datum;
  const marks = paragraphs
    ? [`¶${paragraphNumbers(paragraphs, commonStrings[lang].listSeparator)}`]
    : [];
  // The name of a share is for the ear, why there is no date for who takes the data away.
  const { name, reason: _, ...seen } = datum;
  const parts = Object.values('label' in datum ? seen : { name, ...seen });
  return [...parts.flatMap((part) => said(part, lang)), ...marks, ...valueOf(datum, lang)];
}

function valueOf({ unit, currency, ...datum }: Json, lang: Language): string[] {
  if (currency) return [formatMoney(lang, datum).join('')];
  if (unit === 'percent') return formatShare(lang, datum);
  if (unit === 'item') return [String(datum['value'])];
  return unit ? [formatCount(lang, { unit, ...datum }).join('')] : [];
}

async function everythingSaid(lang: Language): Promise<string[]> {
  const slices = await Promise.all(
    widgetNames().map((name) => built(`widgets/${name}/${name}.data.js`)),
  );
  return slices.flatMap((slice) => said({ ...slice }, lang)).map(squeezed);
}

/** What a reader could choose by. */
const controls = (page: Page): Promise<string[]> =>
  page.$$eval('>>> [part=actions]', (pieces) =>
    pieces.map((piece) => (piece as HTMLElement).innerText),
  );

async function assertWithin(page: PdfPage): Promise<void> {
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  // A CSS pixel is 3/4 of a point; accents and hanging punctuation reach out a little.
  const edge = margin * 0.75 - 3;
  for (const { str, transform, width, height } of await itemsOf(page)) {
    if (!str.trim()) continue;
    const [x, y] = transform.slice(4) as [number, number];
    const isWithin =
      x >= left + edge &&
      x + width <= right - edge &&
      y >= bottom + edge &&
      y + height * 0.7 <= top - edge;
    assert.ok(isWithin, `“${str}” is cut`);
  }
}

for (const { way, lang, width, paper } of sheets) {
  describe(`a post printed, its widgets ${way}`, () => {
    let page: Page;
    let pages: PdfPage[];
    let text: string;

    before(async () => {
      page = await open(way, lang);
      await page.setViewport({ width, height: 800 });
      pages = await print(page, paper);
      text = await textOf(pages);
    });
    after(() => page.close());

    it('says everything', async () => {
      const missing = (await everythingSaid(lang)).filter((words) => !text.includes(words));
      assert.deepEqual(missing, []);
    });

    it('shows no control', async () => {
      const found = await controls(page);
      assert.ok(found.length > 1);
      for (const control of found.map(squeezed)) assert.ok(!text.includes(control), control);
    });

    it('is cut nowhere', async () => {
      for (const sheet of pages) await assertWithin(sheet);
    });

    it('holds no bitmap', async () => {
      const { OPS } = await getResolvedPDFJS();
      const lists = await Promise.all(pages.map((sheet) => sheet.getOperatorList()));
      const painted = new Set(lists.flatMap(({ fnArray }) => fnArray));
      const bitmaps = [
        OPS.paintImageXObject,
        OPS.paintInlineImageXObject,
        OPS.paintImageMaskXObject,
      ];
      assert.deepEqual(
        bitmaps.filter((operator) => painted.has(operator)),
        [],
      );
    });

    const isDrawn = way !== 'never seen';
    it(isDrawn ? 'has the chart once, on one page' : 'leaves no room for a chart', async () => {
      const years = await Promise.all(
        pages.map(
          async (sheet) => (await itemsOf(sheet)).filter(({ str }) => str === '2026').length,
        ),
      );
      assert.deepEqual(
        years.filter((count) => count > 0),
        isDrawn ? [1] : [],
      );
    });
  });
}

describe('a page that was printed', () => {
  it('is as before, its chart alive', async () => {
    const page = await open('seen', 'en');
    const earlier = await page.$$eval('>>> canvas ~ *, >>> canvas', (all) => all.map(String));
    await print(page, {});
    const afterwards = await page.$$eval('>>> canvas ~ *, >>> canvas', (all) => all.map(String));
    await (await page.$('>>> [part=chart]'))!.focus();
    await page.keyboard.press('End');

    assert.deepEqual(afterwards, earlier);
    assert.match(
      await page.$eval('>>> .tip:not([hidden])', ({ textContent }) => textContent),
      /2025/,
    );
    await page.close();
  });
});

/** The texts that would be hard to read on white paper, and what looks like a control. */
function unfitForPaper(): string[] {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const contrastOf = (colour: string) => {
    for (const fill of ['#fff', colour]) {
      context.fillStyle = fill;
      context.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05);
  };
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const faults = (element: Element): string[] => {
    const { color, fill, textDecorationLine } = getComputedStyle(element);
    const isText = [...element.childNodes].some(
      (child) => child.nodeType === Node.TEXT_NODE && child.nodeValue!.trim(),
    );
    const ink = element instanceof SVGElement ? fill : color;
    return [
      ...(isText && contrastOf(ink) < 4.5 ? [`${ink}: ${element.textContent}`] : []),
      ...(textDecorationLine === 'none' ? [] : [`${textDecorationLine}: ${element.textContent}`]),
    ];
  };
  return roots.flatMap((root) => [
    ...[...root.querySelectorAll('.base *:not(style)')].flatMap(faults),
    ...[...root.querySelectorAll('.base')]
      .map((base) => getComputedStyle(base).backgroundColor)
      .filter((ground) => ground !== 'rgb(255, 255, 255)'),
  ]);
}

describe('ink on paper', () => {
  for (const [of, css, theme] of [
    ['a light page', ''],
    ['a dark page', dark],
    ['a page with light colours of its own', `${dark} html { --ai-beijing-muted: #ddd }`],
    ['a dark theme', '', 'dark'],
  ] as const) {
    it(`is dark on white, of ${of}`, async () => {
      const page = await open('served without script', 'en', css, theme);
      await page.emulateMediaType('print');
      assert.deepEqual(await page.evaluate(unfitForPaper), []);
      await page.close();
    });
  }
});
