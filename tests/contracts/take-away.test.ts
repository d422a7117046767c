import { expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import * as data from '../../src/data/index.js';
import type { AiBeijingElement } from '../../src/element/index.js';
import * as i18n from '../../src/i18n/index.js';
import * as alumni from '../../src/widgets/alumni/alumni.data.js';
import * as gauge from '../../src/widgets/talent-gauge/talent-gauge.data.js';
import * as events from '../../src/widgets/timeline/timeline.data.js';
import * as lines from '../../src/widgets/timeline/timeline.model.js';
import * as phrases from '../../src/widgets/timeline/timeline.strings.js';
import { centre, press, resize } from '../commands.ts';
import { missing, toldIn, type Modules } from '../facts.ts';
import { origin, Page, SentPage } from './page.ts';
import { heard, languages, mount, quietConsole, settled, shadow, tags, textOf } from './support.ts';

const timeline = 'ai-beijing-timeline';

/** The list of a widget's data of which a part may be shown. */
const lists: Readonly<Record<string, string>> = {
  [timeline]: 'events',
  'ai-beijing-alumni': 'people',
  'ai-beijing-talent-gauge': 'shares',
};

const modules: Modules = {
  timeline: { ...events, ...lines, ...phrases },
  gauge,
  alumni,
  data,
  i18n,
};

const buttonOf = (element: Element) => shadow(element).querySelector<HTMLElement>('.take')!;
const menuOf = (element: Element) => shadow(element).querySelector<HTMLElement>('[role=menu]');
const itemsOf = (element: Element) => [
  ...shadow(element).querySelectorAll<HTMLElement>('[role=menuitem]'),
];
const statusOf = (element: Element) =>
  menuOf(element)!.parentElement!.querySelector('[role=status]')!;
const focused = (element: Element) => shadow(element).activeElement;

async function opened(element: AiBeijingElement): Promise<HTMLElement[]> {
  buttonOf(element).scrollIntoView({ block: 'center' });
  buttonOf(element).focus();
  await press('Enter');
  await waitUntil(() => menuOf(element), 'no menu came');
  return itemsOf(element);
}

/** The item whose words include a text, pressed by the keyboard as a reader does. */
async function choose(element: AiBeijingElement, word: string): Promise<void> {
  const items = menuOf(element) ? itemsOf(element) : await opened(element);
  const item = items.find(({ textContent }) => textContent.includes(word))!;
  item.focus();
  await press('Enter');
}

async function said(element: AiBeijingElement, text: RegExp): Promise<void> {
  await waitUntil(() => text.test(statusOf(element).textContent), `it did not say ${text}`, {
    timeout: 5000,
  });
}

interface Saved {
  readonly name: string;
  readonly file: Blob;
}

/** The file that a choice gives the reader, kept from the disk. */
async function saved(element: AiBeijingElement, word: string): Promise<Saved> {
  const file = new Promise<Saved>((resolve) => {
    const onClick = async (event: MouseEvent) => {
      const [link] = event.composedPath();
      if (!(link instanceof HTMLAnchorElement && link.download)) return;
      event.preventDefault();
      document.removeEventListener('click', onClick, { capture: true });
      resolve({ name: link.download, file: await (await fetch(link.href)).blob() });
    };
    document.addEventListener('click', onClick, { capture: true });
  });
  await choose(element, word);
  return file;
}

/** What a paste gives, into a field beside the widget. */
async function pasted(): Promise<{ text: string; html: string }> {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  document.body.prepend(field);
  field.focus();
  const paste = new Promise<{ text: string; html: string }>((resolve) => {
    field.addEventListener('paste', (event) => {
      event.preventDefault();
      const { clipboardData: clip } = event;
      resolve({ text: clip!.getData('text/plain'), html: clip!.getData('text/html') });
    });
  });
  await press('Control', 'v');
  try {
    return await paste;
  } finally {
    field.remove();
  }
}

/** RFC 4180 read back. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

const own = {
  title: { 'zh-Hans': '自己的', 'zh-Hant': '自己的', en: 'Own' },
  source: { name: { 'zh-Hans': '来源甲', 'zh-Hant': '來源甲', en: 'Source A' } },
  events: [
    {
      id: 'first',
      date: { precision: 'year', value: '2024' },
      place: 'beijing',
      kind: 'funding',
      what: { 'zh-Hans': '=1+1', 'zh-Hant': '=1+1', en: '=cmd|"A", and </script> more' },
      amounts: [{ value: 1234567, currency: 'CNY', qualifier: 'over', paragraphs: [] }],
      paragraphs: [],
    },
  ],
};

async function mountOwn(): Promise<AiBeijingElement> {
  const element = await mount(`<${timeline} lang="en"></${timeline}>`);
  element.data = own;
  await waitUntil(() => textOf(element).includes('Own'), 'no data came', { timeout: 5000 });
  return element;
}

afterEach(async () => {
  await resetMouse();
  await resize(800, 600);
});

for (const tag of tags) {
  describe(`<${tag}> take away`, function suite() {
    this.timeout(20_000);
    quietConsole();

    it('opens a menu by the keyboard, named and with its first item focused', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const button = buttonOf(element);
      expect(button.getAttribute('aria-expanded')).to.equal('false');

      const [first] = await opened(element);

      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(menuOf(element)!.getAttribute('aria-label')).to.equal('Share and download');
      expect(focused(element)).to.equal(first);
    });

    it('walks it by arrows, Home, End and letters', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const items = await opened(element);
      const labels = items.map(({ textContent }) => textContent.trim());
      const walk: [key: string, to: number][] = [
        ...items.map((_, index): [string, number] => ['ArrowDown', (index + 1) % items.length]),
        ['ArrowUp', items.length - 1],
        ['ArrowUp', items.length - 2],
        ['Home', 0],
        ['End', items.length - 1],
        ['c', 0],
        ['c', 1],
        ['d', labels.indexOf('Download CSV')],
        ['p', labels.indexOf('Download PNG')],
      ];

      for (const [key, to] of walk) {
        await press(key);
        expect(focused(element)!.textContent.trim(), key).to.equal(labels[to]);
      }
    });

    it('closes by Escape, and the focus is back on the button', async () => {
      const element = await mount(`<${tag} lang="en" without="chart"></${tag}>`);
      const sheets = shadow(element).adoptedStyleSheets.length;
      await opened(element);

      await press('Escape');

      expect(menuOf(element)).to.equal(null);
      expect(focused(element)).to.equal(buttonOf(element));
      expect(buttonOf(element).getAttribute('aria-expanded')).to.equal('false');
      expect(shadow(element).adoptedStyleSheets.length).to.equal(sheets);
    });

    it('closes by Tab, which goes on behind the button', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}><button id="after">after</button>`);
      await opened(element);

      await press('Tab');

      expect(menuOf(element)).to.equal(null);
      expect(document.activeElement!.id).to.equal('after');
    });

    it('closes by a press elsewhere, and by the button', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      await opened(element);
      await sendMouse({ type: 'click', position: [4, 4] });
      expect(menuOf(element)).to.equal(null);

      await opened(element);
      await sendMouse({ type: 'click', position: centre(buttonOf(element)) });

      await waitUntil(() => !menuOf(element), 'the menu stayed');
      expect(buttonOf(element).getAttribute('aria-expanded')).to.equal('false');
    });

    it('leaves nothing behind when the widget goes', async () => {
      const element = await mount(`<${tag} lang="en" without="chart"></${tag}>`);
      const root = shadow(element);
      const [nodes, sheets] = [root.children.length, root.adoptedStyleSheets.length];
      await opened(element);

      element.remove();

      expect([root.children.length, root.adoptedStyleSheets.length]).to.deep.equal([nodes, sheets]);
    });

    for (const lang of languages) {
      it(`passes axe when open, in ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);
        await opened(element);

        expect(menuOf(element)!.parentElement!.lang).to.equal(lang);
        await expect(element).to.be.accessible();
      });
    }

    it('speaks another language when the widget does', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      await opened(element);

      element.lang = 'zh-CN';
      await settled(element);

      expect(itemsOf(element)[0]!.textContent.trim()).to.equal('复制嵌入代码');
    });

    for (const dir of ['ltr', 'rtl'])
      it(`lies within a narrow window, on a page that runs ${dir}`, async () => {
        await resize(320, 600);
        const element = await mount(`<div dir="${dir}"><${tag} lang="en"></${tag}></div>`);
        await opened(element);
        const { left, right, top, bottom } =
          menuOf(element)!.parentElement!.getBoundingClientRect();

        expect(left).to.be.at.least(0);
        expect(top).to.be.at.least(0);
        expect(right).to.be.at.most(document.documentElement.clientWidth);
        expect(bottom).to.be.at.most(innerHeight);
        for (const item of itemsOf(element)) expect(item.offsetHeight).to.be.at.least(24);
      });

    it('is seen over what a page cuts off', async () => {
      const element = await mount(
        `<div style="overflow: hidden; transform: translateX(0)"><${tag} lang="en"></${tag}></div>`,
      );
      const items = await opened(element);

      for (const item of items) {
        const [x, y] = centre(item);
        expect(document.elementFromPoint(x, y)).to.equal(element);
        expect(shadow(element).elementFromPoint(x, y)).to.equal(item);
      }
    });

    it('wears the ground and the ink of a dark page', async () => {
      const element = await mount(
        `<div style="background: rgb(20, 20, 20); color: rgb(230, 230, 230)"><${tag}></${tag}></div>`,
      );
      await opened(element);
      const { backgroundColor, color } = getComputedStyle(menuOf(element)!.parentElement!);

      expect([backgroundColor, color]).to.deep.equal(['rgb(20, 20, 20)', 'rgb(230, 230, 230)']);
    });

    it('gives a page nothing to load before it is asked for', async () => {
      const page = new Page([`${tag}.js`], `<${tag}></${tag}>`);
      await page.shows(tag, '.take');
      const before = await page.requests();
      page.all(tag, '.take')[0]!.click();
      await page.shows(tag, '[role=menu]');
      const later = (await page.requests()).filter((file) => !before.includes(file));

      expect(before.filter((file) => /take-away|table/.test(file))).to.deep.equal([]);
      expect(later.filter((file) => file.includes('take-away'))).to.have.length(1);
      expect(page.complaints).to.deep.equal([]);
      Page.closeAll();
    });

    it('copies what it says as rich text', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      await choose(element, 'WeChat');
      await said(element, /^Copied\.$/);
      const { text, html } = await pasted();

      const { facts } = toldIn('en', modules).find((told) => told.tag === tag)!;
      expect(missing(text, facts)).to.equal(undefined);
      const read = new DOMParser().parseFromString(html, 'text/html');
      expect(missing(read.body.textContent, facts)).to.equal(undefined);
      expect(read.querySelector('script, button, [class]:not(.Apple-converted-space)')).to.equal(
        null,
      );
    });

    it('copies a citation', async () => {
      const element = await mount(
        `<${tag} lang="en" heading="A heading" without="source"></${tag}>`,
      );
      await choose(element, 'citation');
      await said(element, /^Copied\.$/);
      const { text } = await pasted();

      expect(text).to.match(
        /^“A heading”\. Source: Liu Bocheng.*\. http.* \(read \d+ \w+ \d{4}\)\.$/,
      );
      expect(text).to.include(location.href.split('#')[0]);
    });

    it('downloads what is shown as JSON', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const { name, file } = await saved(element, 'JSON');

      expect(name).to.equal(`${tag}.json`);
      const list = lists[tag]!;
      expect(JSON.parse(await file.text())).to.deep.equal(
        JSON.parse(JSON.stringify({ ...element.slice, [list]: element.shown })),
      );
      await said(element, /being downloaded/);
    });

    it('takes what it gave as JSON for data', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const { file } = await saved(element, 'JSON');
      const other = await mount(`<${tag} lang="en"></${tag}>`);
      const failures: Event[] = [];
      other.addEventListener('ai-beijing-error', (event) => failures.push(event));
      other.data = JSON.parse(await file.text());
      await waitUntil(() => other.slice !== element.slice, 'the data were not read', {
        timeout: 5000,
      });
      await settled(other);

      expect(textOf(other)).to.equal(textOf(element));
      expect(failures).to.deep.equal([]);
    });

    const slotted = `<h2 slot="heading">Their <em>own</em></h2>
      <p slot="footer">A <a href="/more">footer</a></p>`;

    it('has what the page put into its slots, and its looks, in its code', async () => {
      const element = await mount(`<${tag} lang="en">${slotted}</${tag}>`);
      element.style.cssText = 'color: red; --ai-beijing-accent: seagreen; --ai-beijing-gap: 2em';
      await choose(element, 'embed');
      await said(element, /^Copied\.$/);
      const { text: code } = await pasted();
      const again = new DOMParser().parseFromString(code, 'text/html').querySelector(tag)!;

      const [heading, footer] = slotted.split(/\s*\n\s*/);
      expect(again.firstElementChild!.outerHTML).to.equal(heading);
      expect(again.lastElementChild!.outerHTML).to.equal(footer);
      expect(again.querySelectorAll('h2, h3')).to.have.length(1);
      const style = '--ai-beijing-accent: seagreen; --ai-beijing-gap: 2em';
      expect(again.getAttribute('style')).to.equal(style);
    });

    it('has what the page put into its slots in its text', async () => {
      const element = await mount(`<${tag} lang="en">${slotted}</${tag}>`);
      await choose(element, 'WeChat');
      await said(element, /^Copied\.$/);
      const { text } = await pasted();

      expect(text.startsWith('Their own\n')).to.equal(true);
      expect(text.endsWith('\nA footer')).to.equal(true);
    });

    it('downloads a table that spreadsheets read', async () => {
      const element = await mount(`<${tag} lang="zh-Hans"></${tag}>`);
      const { name, file } = await saved(element, 'CSV');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const [head, ...rows] = rowsOf(new TextDecoder().decode(bytes));

      expect(name).to.equal(`${tag}.csv`);
      expect(Array.from(bytes.slice(0, 3))).to.deep.equal([0xef, 0xbb, 0xbf]);
      expect(head).to.include.members(['限定', '单位', '来源']);
      for (const row of rows) {
        expect(row).to.have.length(head!.length);
        expect(row.at(-1)).to.equal(data.citeArticle()['zh-Hans']);
        const [qualifier, unit] = ['限定', '单位'].map((column) => row[head!.indexOf(column)]);
        if (unit) expect(qualifier).to.be.oneOf(['确数', '约', '超过', '最高']);
      }
    });

    for (const lang of languages) {
      it(`downloads a picture with all it says as text, in ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);
        const { name, file } = await saved(element, 'SVG');
        const picture = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
        const svg = picture.documentElement;
        const { facts } = toldIn(lang, modules).find((told) => told.tag === tag)!;

        expect(name).to.equal(`${tag}.svg`);
        expect(svg.localName).to.equal('svg');
        expect(svg.getAttribute('xml:lang')).to.equal(lang);
        expect(svg.getAttribute('width')).to.equal('640');
        expect(missing(svg.querySelector('desc')!.textContent, facts)).to.equal(undefined);
        expect(svg.querySelector('foreignObject, image, style, script')).to.equal(null);
        const title = shadow(element).querySelector('.heading')!.textContent;
        expect(svg.querySelector('title')!.textContent).to.equal(title);
        const seen = Array.from(svg.querySelectorAll('text'), (text) => text.textContent);
        expect(seen.join(' ').replace(/\s/g, '')).to.include(title.replace(/\s/g, ''));
      });
    }

    it('draws every word that the widget shows', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const { file } = await saved(element, 'SVG');
      const svg = new DOMParser().parseFromString(await file.text(), 'image/svg+xml');
      for (const words of svg.querySelectorAll('title, desc')) words.remove();
      const drawn = svg.documentElement.textContent.replace(/\s/g, '');
      const texts = shadow(element).querySelectorAll(
        '.what, .name, .source, .also, .note, .quantity',
      );

      for (const text of texts) {
        const copy = text.cloneNode(true) as Element;
        for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
        expect(drawn).to.include(copy.textContent.replace(/\s/g, ''));
      }
    });

    it('draws the same on a page that turns it and makes it smaller', async () => {
      const plain = await mount(`<${tag} lang="en"></${tag}>`);
      const { file } = await saved(plain, 'SVG');
      const style = 'transform: rotate(20deg) scale(0.5); letter-spacing: 3px';
      const turned = await mount(`<div style="${style}"><${tag} lang="en"></${tag}></div>`);
      const { file: other } = await saved(turned, 'SVG');

      expect(await other.text()).to.equal(await file.text());
    });

    it('downloads the picture as pixels, two for each of CSS', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const { name, file } = await saved(element, 'PNG');
      const bitmap = await createImageBitmap(file);
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colours = new Set(new Uint32Array(pixels.buffer));

      expect(name).to.equal(`${tag}.png`);
      expect(bitmap.width).to.equal(1280);
      expect(Array.from(pixels.slice(0, 4))).to.deep.equal([255, 255, 255, 255]);
      expect(Array.from(pixels.slice(-4))).to.deep.equal([255, 255, 255, 255]);
      expect(colours.size).to.be.greaterThan(20);
    });

    it('leaves nothing of what it made in the page', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const count = () => shadow(element).children.length;
      await opened(element);
      const open = count();
      for (const word of ['SVG', 'PNG', 'CSV', 'JSON']) {
        await saved(element, word);
        await said(element, /being downloaded/);
      }

      expect(count()).to.equal(open);
      expect(document.querySelector('a[download]')).to.equal(null);
    });

    it('copies code that shows the same on another page', async () => {
      const attributes = tag === timeline ? 'from="2023" order="newest"' : 'heading-level="2"';
      const page = new Page([`${tag}.js`], `<${tag} lang="zh-TW" ${attributes}></${tag}>`);
      await page.shows(tag, '.take');
      page.window.focus();
      page.all(tag, '.take')[0]!.click();
      await page.shows(tag, '[role=menu]');
      page.all(tag, '[role=menuitem]')[0]!.focus();
      await press('Enter');
      await page.until(
        () => page.all(tag, '.menu [role=status]')[0]!.textContent === '已複製。',
        'it was not copied',
      );
      const { text: code } = await pasted();

      expect(code).to.include(`src="${page.address(`${tag}.js`)}"`);
      expect(code).to.include(attributes);
      const other = new Page([], code);
      const light = other.document.querySelector(tag)!.textContent;
      await other.shows(tag, '.take');
      const words = (of: Page) => {
        const base = of.all(tag, '.base')[0]!.cloneNode(true) as HTMLElement;
        base.querySelector('[part=chart]')?.remove();
        return base.textContent.replace(/\s+/g, ' ').trim();
      };
      expect(words(other)).to.equal(words(page));
      for (const item of other.all(tag, '.what, .name'))
        expect(light.replace(/\s+/g, '')).to.include(item.textContent.replace(/\s+/g, ''));
      Page.closeAll();
    });
  });
}

describe('what is taken away of own data', function suite() {
  this.timeout(20_000);
  quietConsole();

  it('is in the code as JSON that no text can end', async () => {
    const element = await mountOwn();
    await choose(element, 'embed');
    await said(element, /^Copied\.$/);
    const { text } = await pasted();
    const [, json = ''] = /<script type="application\/json">(.*?)<\/script>/s.exec(text) ?? [];

    expect(JSON.parse(json)).to.deep.include({ title: own.title });
    expect(JSON.parse(json).events[0].what.en).to.equal(own.events[0]!.what.en);
  });

  it('is guarded against being a formula, and quoted', async () => {
    const element = await mountOwn();
    const { file } = await saved(element, 'CSV');
    const [head, row] = rowsOf(await file.text());
    const cell = (column: string) => row![head!.indexOf(column)];

    expect(cell('Event')).to.equal(`'${own.events[0]!.what.en}`);
    expect(cell('Value')).to.equal('1234567');
    expect(cell('Unit')).to.equal('CNY');
    expect(cell('Qualifier')).to.equal('over');
    expect(cell('Source')).to.equal('Source A');
  });

  it('is no picture where there is too much of it, and the reader is told', async () => {
    const element = await mountOwn();
    const [event] = own.events;
    element.data = {
      ...own,
      title: { ...own.title, en: 'Much' },
      events: Array.from({ length: 200 }, (_, at) => ({ ...event, id: `event-${at}` })),
    };
    await waitUntil(() => textOf(element).includes('Much'));
    const told = new Promise<CustomEvent>((resolve) => {
      element.addEventListener('ai-beijing-error', resolve as EventListener);
    });
    await choose(element, 'PNG');

    expect((await told).detail).to.include({ code: 'download' });
    await said(element, /too much for a picture.* download the table/);
  });

  it('is cited by its own source', async () => {
    const element = await mountOwn();
    await choose(element, 'citation');
    await said(element, /^Copied\.$/);

    expect((await pasted()).text).to.include('Source: Source A. ');
  });
});

/** The rows of a downloaded table by their columns. */
async function tableOf(element: AiBeijingElement): Promise<Record<string, string>[]> {
  const { file } = await saved(element, 'CSV');
  const [head, ...rows] = rowsOf(await file.text());
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [head![at], cell])));
}

describe('a table of the timeline', () => {
  quietConsole();

  it('has a row for each sum and figure, with its date and how exact it is', async () => {
    const rows = await tableOf(await mount(`<${timeline} lang="en"></${timeline}>`));
    const rowsFor = (id: string) => rows.filter(({ ID }) => ID === id);

    for (const { id, amounts, figures = {} } of events.events) {
      const count = amounts.length + Object.keys(figures).length;
      expect(rowsFor(id), id).to.have.length(Math.max(count, 1));
    }
    expect(rowsFor('beijing-ai-fund')[0]).to.include({
      Date: '2023-09',
      'Date precision': 'month',
      'Date note': 'date inferred: a month after Mosu Space',
      Qualifier: 'exact',
      Value: '10000000000',
      Unit: 'CNY',
      'Event paragraphs': '53, 54',
      'Value paragraphs': '53',
    });
    const gap = rowsFor('ip-gap').map((row) => [row['Value name'], row['Value'], row['Unit']]);
    expect(gap).to.deep.equal([
      ['total', '2899', ''],
      ['us', '71', '%'],
      ['china', '25', '%'],
    ]);
    expect(rowsFor('ip-gap')[0]).to.include({ Qualifier: 'exact', 'Value paragraphs': '69' });
    expect(rowsFor('city-race').map((row) => row['Value place'])).to.deep.equal([
      'Shanghai',
      'Guangdong',
    ]);
  });

  for (const [lang, note, words] of [
    ['en', 'Date note', 'before he is an associate professor'],
    ['zh-Hans', '日期说明', '刘知远还不是副教授时'],
    ['zh-Hant', '日期說明', '劉知遠還不是副教授時'],
  ] as const)
    it(`says of an undated event what the article does, in ${lang}`, async () => {
      const rows = await tableOf(await mount(`<${timeline} lang="${lang}"></${timeline}>`));

      expect(rows.find((row) => Object.values(row)[0] === 'baai-backs-liu')![note]).to.equal(words);
    });
});

describe('what is downloaded', function suite() {
  this.timeout(20_000);
  quietConsole();

  const idsIn = (rows: readonly unknown[]) => [
    ...new Set(
      rows.map((row) => Object.entries(row as object).find(([key]) => /^id$/i.test(key))![1]),
    ),
  ];

  for (const [markup, ids] of [
    [
      `<${timeline} lang="en" from="2023" kind="funding"></${timeline}>`,
      ['beijing-ai-fund', 'haidian-measures'],
    ],
    ['<ai-beijing-alumni lang="en" filter="moonshot"></ai-beijing-alumni>', ['yang-zhilin']],
    [
      '<ai-beijing-alumni lang="en" sort="name"></ai-beijing-alumni>',
      ['liu-zhiyuan', 'tang-jie', 'yang-zhilin'],
    ],
    [
      '<ai-beijing-talent-gauge lang="en" share="companies"></ai-beijing-talent-gauge>',
      ['companies'],
    ],
  ] as const)
    it(`is what ${markup} shows`, async () => {
      const element = await mount(markup);
      const rows = await tableOf(element);
      const { file } = await saved(element, 'JSON');
      const document = JSON.parse(await file.text());

      expect(idsIn(rows.filter(({ ID }) => ID))).to.deep.equal(ids);
      expect(idsIn(document[lists[element.localName]!])).to.deep.equal(ids);
    });

  it('is what the reader chose', async () => {
    const element = await mount(`<${timeline} lang="en"></${timeline}>`);
    for (const kind of ['milestone', 'policy'])
      shadow(element).querySelector<HTMLElement>(`.toggle.${kind}`)!.click();
    await settled(element);
    const kinds = (await tableOf(element)).map((row) => row['Kind']);

    expect([...new Set(kinds)]).to.deep.equal(['Funding']);
  });

  it('has the words of the author', async () => {
    const element = await mount(
      '<ai-beijing-talent-gauge lang="en" share="companies" label="of ours"></ai-beijing-talent-gauge>',
    );
    const [row] = await tableOf(element);

    expect(row).to.include({ What: 'of ours', Value: '40', Qualifier: 'about', Unit: '%' });
  });
});

describe('a strict page', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  const policy = `default-src 'none'; script-src 'self' ${origin}; style-src 'self';
    connect-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html`;
  const headers = { 'content-security-policy': policy.replace(/\s+/g, ' ') };

  for (const tag of tags)
    it(`is broken by nothing that is taken of <${tag}>`, async () => {
      const page = await SentPage.open(
        (self) => `<script type="module" src="${self.address(`${tag}.js`)}"></script>
          <${tag} lang="en"></${tag}>`,
        { headers },
      );
      await page.shows(tag, '.take');
      const given: string[] = [];
      page.document.addEventListener('click', (event) => {
        const { download } = event.composedPath()[0] as HTMLAnchorElement;
        if (!download) return;
        event.preventDefault();
        given.push(download);
      });
      page.all(tag, '.take')[0]!.click();
      await page.shows(tag, '[role=menu]');
      const [status] = page.all(tag, '.menu [role=status]');
      const items = page.all(tag, '[role=menuitem]');
      for (const [index, item] of items.slice(3).entries()) {
        item.click();
        await page.until(() => given.length > index, `${item.textContent} gave nothing`);
        await page.until(() => status!.textContent.includes(given[index]!), 'it said nothing');
      }

      const endings = ['csv', 'json', 'svg', 'png'];
      expect(given).to.deep.equal(endings.map((ending) => `${tag}.${ending}`));
      expect(page.complaints).to.deep.equal([]);
    });
});

describe('a page that keeps scripts from the clipboard', function suite() {
  this.timeout(20_000);

  it('lets readers copy all the same', async () => {
    const frame = document.createElement('iframe');
    frame.allow = `clipboard-write 'none'`;
    frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title>
      <script type="module" src="${origin}/${crypto.randomUUID()}/a/cdn/${timeline}.js"></script>
      <${timeline} from="2025"></${timeline}>`;
    document.body.prepend(frame);
    const host = () => frame.contentDocument?.querySelector<AiBeijingElement>(timeline);
    const timeout = { timeout: 10_000 };
    await waitUntil(() => host()?.shadowRoot?.querySelector('.take'), 'no widget came', timeout);
    frame.contentWindow!.focus();
    buttonOf(host()!).click();
    await waitUntil(() => menuOf(host()!), 'no menu came', timeout);
    await choose(host()!, 'WeChat');
    await said(host()!, /^Copied\.$/);
    const { text, html } = await pasted();
    frame.remove();

    expect(text).to.include('1 billion yuan a year');
    expect(html).to.include('1 billion yuan a year');
  });
});

describe('what cannot be taken away', function suite() {
  this.timeout(20_000);

  it('is told to the reader, and to the page', async () => {
    heard.length = 0;
    const policy = `default-src 'self' 'unsafe-inline' ${location.origin} http:; img-src 'self'`;
    const page = new Page([`${timeline}.js`], `<${timeline} lang="en"></${timeline}>`, {
      head: `<meta http-equiv="content-security-policy" content="${policy}">`,
    });
    await page.shows(timeline, '.take');
    page.all(timeline, '.take')[0]!.click();
    await page.shows(timeline, '[role=menu]');
    page.all(timeline, '[role=menuitem]').at(-1)!.click();
    await page.until(
      () => page.events.some(({ detail }) => detail.code === 'download'),
      'the page was not told',
    );

    const [status] = page.all(timeline, '.menu [role=status]');
    await page.until(() => status!.textContent.includes('download the SVG'), 'nor the reader');
    Page.closeAll();
  });
});
