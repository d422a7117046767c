import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { widgetNames } from '../../vite.config.ts';
import { startChromium } from '../chromium.ts';
import { complaintsOf, startDemoSite, type DemoSite } from './demo-site.ts';

/*
 * The demo as it is published, watched for anything that it asks for or says.
 */

interface Declaration {
  tagName?: string;
  attributes?: { name: string; fieldName?: string }[];
  members?: { name: string; privacy?: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = widgetNames().map((name) => `ai-beijing-${name}`);
const staticPages = ['static.html', 'static.zh-Hant.html', 'static.en.html'];
const pages = ['index.html', 'embed.html', ...staticPages];

let site: DemoSite;
let browser: Browser;
let page: Page;
let complaints: string[];

before(async () => {
  site = await startDemoSite();
  browser = await startChromium();
});

after(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  complaints = complaintsOf(page, site);
});

afterEach(async () => {
  await page.close();
  assert.deepEqual(complaints, []);
});

const open = (path: string) => page.goto(site.address + path);

/** Opens a page and reads it to its end, so that all that loads on sight has loaded. */
async function read(path: string): Promise<void> {
  await open(path);
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  });
  await page.waitForNetworkIdle({ idleTime: 250 });
}

/** The text that the first element of each tag shows, white space folded. */
function shownTexts(): Promise<Record<string, string>> {
  return page.evaluate((names) => {
    const bases = names.map((name) =>
      document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('.base'),
    );
    return Object.fromEntries(names.map((name, at) => [name, bases[at]?.innerText.trim() ?? '']));
  }, tags);
}

/** Has pages add up how far they move from now on. */
async function watchShifts(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen = Object.assign(globalThis, { shifts: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifts += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);

/** What axe finds, one line for each element. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await checker.run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    );
  });
}

/** What a reader may write: attributes of fields that are not private. */
function attributesOf({ attributes = [], members = [] }: Declaration): string[] {
  const hidden = new Set(
    members.filter(({ privacy }) => privacy === 'private').map(({ name }) => name),
  );
  return attributes
    .filter(({ fieldName }) => !fieldName || !hidden.has(fieldName))
    .map(({ name }) => name);
}

/** Words that begin on one line and end on another. Options have their value with them. */
function brokenWords(selector: string): string[] {
  function textsOf(node: Node): Text[] {
    return node instanceof Text ? [node] : Array.from(node.childNodes, textsOf).flat();
  }
  function isBroken(text: Text, start: number, length: number): boolean {
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + length);
    return new Set(Array.from(range.getClientRects(), ({ top }) => top)).size > 1;
  }
  return Array.from(document.querySelectorAll(selector), textsOf)
    .flat()
    .flatMap((text) =>
      Array.from(text.data.matchAll(/--\w+ [\w-]+|[^ \n]+/g))
        .filter(({ 0: word, index }) => isBroken(text, index, word.length))
        .map(([word]) => word),
    );
}

for (const path of pages) {
  describe(`${path} as a page`, () => {
    it('shows every widget', async () => {
      await read(path);
      for (const [tag, text] of Object.entries(await shownTexts()))
        assert.ok(text.length > 20, `<${tag}> shows “${text}”`);
    });

    for (const scheme of ['light', 'dark']) {
      it(`passes axe in ${scheme}`, async () => {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await read(path);
        assert.deepEqual(await violations(), []);
      });
    }

    it('fits into 320 pixels', async () => {
      await page.setViewport({ width: 320, height: 640 });
      await read(path);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    });
  });
}

describe('index.html', () => {
  it('lists every attribute of the manifest', async () => {
    await open('index.html');
    const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
      modules: { declarations: Declaration[] }[];
    };
    const declarations = manifest.modules.flatMap((module) => module.declarations);
    for (const tag of tags) {
      const declaration = declarations.find(({ tagName }) => tagName === tag);
      assert.ok(declaration, `custom-elements.json lacks <${tag}>`);
      const listed = await page.$$eval(
        `#${tag} .attributes .name, #shared .attributes .name`,
        (all) => all.map((cell) => cell.textContent.trim()),
      );
      for (const name of attributesOf(declaration))
        assert.ok(listed.includes(name), `<${tag} ${name}> is not listed`);
    }
  });

  it('copies the markup and says so', async () => {
    const context = browser.defaultBrowserContext();
    await context.overridePermissions(site.origin, ['clipboard-read', 'clipboard-sanitized-write']);
    await open('index.html?lang=en');
    for (const tag of tags) {
      const code = await page.$(`#${tag} .code`);
      const markup = await code!.$eval('code', ({ textContent }) => textContent);
      await (await code!.$('button'))!.click();
      await page.waitForFunction(
        (element) => element!.querySelector('[role=status]')!.textContent === 'Copied',
        {},
        code,
      );
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), markup);
      assert.match(markup, new RegExp(`^<script type="module" src="[^"]*/${tag}\\.js"></script>`));
      assert.match(markup, new RegExp(`</${tag}>$`));
    }
  });

  it('speaks three languages, and its widgets with it', async () => {
    await open('index.html?lang=zh-Hans');
    const simplified = await shownTexts();
    await page.click('[hreflang=en]');
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    const english = await shownTexts();
    assert.equal(new URL(page.url()).search, '?lang=en');
    for (const tag of tags) {
      assert.notEqual(english[tag], simplified[tag], tag);
      assert.match(english[tag]!, /Source: Liu Bocheng/, tag);
      assert.match(simplified[tag]!, /来源：刘柏铖/, tag);
    }
    await open('index.html?lang=zh-Hant');
    for (const text of Object.values(await shownTexts())) assert.match(text, /來源：劉柏鋮/);
  });

  it('keeps the theme in the address', async () => {
    const ground = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await open('index.html?lang=en');
    const light = await ground();
    await page.click('[role=group] button:last-child');
    assert.equal(new URL(page.url()).search, '?lang=en&theme=dark');
    const dark = await ground();
    assert.notEqual(dark, light);
    await page.reload();
    assert.equal(await ground(), dark);
  });
});

for (const path of ['index.html', 'builder.html', 'accessibility.html']) {
  describe(`${path} without its script`, () => {
    // Pages of their own, for the browser complains of scripts that it may not run.
    for (const [how, place] of [
      ['where scripts are off', () => site.address + path],
      ['as a file on a disk', () => pathToFileURL(join(site.folder, path)).href],
    ] as const)
      it(`says what it is and what opens it, ${how}`, async () => {
        const other = await browser.newPage();
        await other.setJavaScriptEnabled(!place().startsWith(site.origin));
        await other.goto(place());
        const text = await other.waitForSelector('.unscripted', { visible: true });
        assert.match(
          await text!.evaluate((element) => (element as HTMLElement).innerText),
          /脚本写成[^]*腳本寫成[^]*written by scripts[^]*http\.server/,
        );
        await other.close();
      });

    it('says nothing of it once the script has come', async () => {
      await read(path);
      assert.equal(await page.$('.unscripted'), null);
      assert.ok(await page.$('h1'));
    });

    it('does not move when the script comes late', async () => {
      await page.setRequestInterception(true);
      page.on('request', async (request) => {
        if (request.resourceType() === 'script') await setTimeout(1500);
        await request.continue();
      });
      await watchShifts();
      await open(path);
      await page.waitForNetworkIdle({ idleTime: 250 });
      assert.equal(await shifts(), 0);
    });
  });
}

describe('embed.html', () => {
  it('reads without scripts, word for word', async () => {
    await page.setJavaScriptEnabled(false);
    await open('embed.html');
    for (const tag of tags) {
      const text = await page.$eval(tag, (element) => (element as HTMLElement).innerText);
      assert.match(text, /来源：刘柏铖/, tag);
      assert.ok((text.match(/¶\d/g) ?? []).length > 1, `<${tag}> names no paragraphs`);
    }
  });

  it('does not move when its scripts come', async () => {
    await watchShifts();
    await read('embed.html');
    assert.equal(await shifts(), 0);
  });
});

for (const path of staticPages) {
  describe(path, () => {
    it('shows tables as tables and words whole on a phone', async () => {
      await page.setViewport({ width: 320, height: 640 });
      await read(path);
      const displays = (selector: string) =>
        page.$$eval(`.inline .shown ${selector}`, (all) => [
          ...new Set(all.map((element) => getComputedStyle(element).display)),
        ]);
      assert.deepEqual(await displays('table'), ['table']);
      assert.deepEqual(await displays('tr'), ['table-row']);
      assert.deepEqual(await displays('td'), ['table-cell']);
      assert.deepEqual(await page.evaluate(brokenWords, 'pre, .size'), []);
    });

    it('has every widget in every format, and no script that runs', async () => {
      await read(path);
      // What search engines read is data.
      assert.equal((await page.$$('script:not([type="application/ld+json"])')).length, 0);
      for (const tag of tags) {
        for (const format of ['dsd', 'light', 'inline', 'svg', 'png'])
          assert.ok(await page.$(`#${tag} .${format} .shown > *`), `${tag}: ${format}`);
        const widths = await page.$$eval(`#${tag} img`, (images) =>
          images.map(({ naturalWidth }) => naturalWidth),
        );
        assert.ok(widths.length === 2 && widths.every((width) => width > 300), widths.join());
      }
    });
  });
}
