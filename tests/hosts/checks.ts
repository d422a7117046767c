import assert from 'node:assert/strict';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../browsers.ts';
import { hasScript, serve, startScript, work, type Host } from './support.ts';

/*
 * What is right in every host. Each is a folder with a `host.ts` (see `Host`) and has two pages, each
 * with its title as `<h1>` and a link to the other, `href="/"` and `href="/about/"` (or `/about`).
 *
 * `/`, "Money for AI":
 * - `<ai-beijing-timeline>` in English, from 2023 on: `lang="en"`, `from="2023"`;
 * - `<ai-beijing-alumni>` in English, with a boolean, a number and a word set the host's own way:
 *   `searchable`, `heading-level` 2, `layout` "table";
 * - `<ai-beijing-talent-gauge>` in English, with data in place of the article's: 48 percent of "our
 *   readers" by "Our survey, 2024", an object where the host passes objects on;
 * - `<output>`, which takes the `detail.id` of the last `ai-beijing-select` of either;
 * - where the host `reacts`, `<button id="change">`: it gives the timeline `order` "newest", the
 *   alumni no `searchable` any more and the gauge another object, about 61 percent by "Our survey,
 *   2025", by the framework's own state.
 *
 * `/about/`, "About", holds no widget. Both ask no other origin for anything, an icon included
 * (`<link rel="icon" href="data:," />`), and say nothing on the console. Where there is a script
 * `dev`, it serves the site for development at the port `PORT`.
 */

export type Check = (title: string, body: () => Promise<void>) => Promise<void>;

declare global {
  interface Window {
    /** The nodes that a server rendered, as they were before any module ran. */
    served: Element[];
    /** There until a page is loaded anew. */
    isSame?: boolean;
  }
}

const shown = 'Beijing sets up an AI industry fund';
const leftOut = 'City and science ministry found the academy BAAI';
const founder = 'Tang Jie';
const survey = { figure: '48%', label: 'of our readers', source: 'Our survey, 2024' };
const later = { figure: 'about 61%', label: survey.label, source: 'Our survey, 2025' };
const headings = { '/': 'Money for AI', '/about/': 'About' };

/** What a reader picks in each. */
const picks = [
  ['ai-beijing-timeline', '[part=item]:nth-of-type(2) .pick'],
  ['ai-beijing-alumni', '[part=item]:nth-of-type(2) .name'],
] as const;

const gauge = 'ai-beijing-talent-gauge';
const all = `ai-beijing-timeline, ai-beijing-alumni, ${gauge}`;

type Path = keyof typeof headings;

export function startBrowser(): Promise<Browser> {
  const { chromium } = ensureBrowsers((line) => console.log(line));
  assert.ok(chromium, 'Chromium is needed.');
  return launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    userDataDir: join(work, 'browser'),
    // The runner itself cleans up.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** All checks of a site that has been built. */
export async function checkSite(
  browser: Browser,
  site: string,
  host: Host,
  check: Check,
): Promise<void> {
  await using server = await serve(site, host);
  const open = (path: Path, script = true) => Tab.open(browser, server.origin, { path, script });
  if (host.format !== 'client') {
    await using tab = await open('/', false);
    await check('shows its content without script', () => tab.checkScriptless(host.format));
  }
  {
    await using tab = await open('/');
    await check('says everything once with script', () => tab.checkContent());
    if (host.format === 'dsd') await check('keeps the served nodes', () => tab.checkServed());
    await check('passes a boolean, a number and a word on', () => tab.checkAttributes());
    await check("shows data of one's own", () => tab.checkData());
    await check('draws its chart', () => tab.checkChart());
    await check('tells what a reader picks', () => tab.checkPick());
    const { reacts } = host;
    if (reacts) await check('follows the state of its page', () => tab.checkChange(reacts));
    if (host.navigates) {
      await check('stays right on leaving and coming back', () => tab.checkReturn());
    }
    await check('is silent', () => tab.checkSilence());
  }
  if (host.navigates) {
    // Where the widget's script may not have been loaded yet.
    await using tab = await open('/about/');
    await check('is right when come to from another page', () => tab.checkArrival());
  }
  for (const [title, body] of Object.entries(host.checks ?? {})) {
    await check(title, () => body(server.origin, site));
  }
  if (hasScript(site, 'dev')) {
    await check('is right and silent in development', () => checkDevelopment(browser, site, host));
  }
}

async function checkDevelopment(browser: Browser, site: string, host: Host): Promise<void> {
  await using server = await startScript(site, 'dev');
  const open = () => Tab.open(browser, server.origin, { path: '/', script: true });
  {
    // Such a server makes what is asked for first, and may load the page anew meanwhile.
    await using first = await open();
    await first.idle();
  }
  await using tab = await open();
  await tab.withFaults(async () => {
    await tab.checkContent();
    await tab.checkAttributes();
    await tab.checkData();
    await tab.checkPick();
    if (host.reacts) await tab.checkChange(host.reacts);
  });
  // Development servers greet on the console, and so does Lit.
  await tab.checkSilence(/^console\.(log|info|debug)|Lit is in dev mode/);
}

/** The document is `interactive` when all of it has been read and no module has run yet. */
function rememberServed(tags: string): void {
  const remember = () => {
    const widgets = [...document.querySelectorAll(tags)];
    window.served = widgets.flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('[part=base], [part=item]') ?? []),
    ]);
  };
  document.addEventListener('readystatechange', remember, { once: true });
}

const textsOf = (elements: Element[]) => elements.map(({ textContent }) => textContent.trim());

/** A reader's view of a site, in a profile of its own. */
class Tab {
  readonly #page: Page;
  /** What a page should not do: print, throw, miss a file, ask another origin. */
  readonly #faults: string[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(
    browser: Browser,
    origin: string,
    { path, script }: { path: Path; script: boolean },
  ): Promise<Tab> {
    const context = await browser.createBrowserContext();
    const tab = new Tab(await context.newPage());
    await tab.#listen(origin);
    await tab.#page.setJavaScriptEnabled(script);
    await tab.#page.evaluateOnNewDocument(rememberServed, all);
    await tab.#page.goto(origin + path);
    if (script) await tab.#page.evaluate(() => void (window.isSame = true));
    return tab;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#page.browserContext().close();
  }

  async #listen(origin: string): Promise<void> {
    const page = this.#page;
    const faults = this.#faults;
    page.on('console', (message) => faults.push(`console.${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(`thrown: ${String(error)}`));
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    page.on('request', (request) => {
      const isOwn = [`${origin}/`, 'data:'].some((start) => request.url().startsWith(start));
      if (!isOwn) faults.push(`asked for ${request.url()}`);
      void (isOwn ? request.continue() : request.abort());
    });
    await page.setRequestInterception(true);
  }

  /** Has a check that fails say what the page did besides: a server for development is often why. */
  async withFaults(body: () => Promise<void>): Promise<void> {
    await body().catch((error: Error) => {
      throw new Error([error.message, ...this.#faults].join('\n'), { cause: error });
    });
  }

  async checkScriptless(format: Host['format']): Promise<void> {
    const read = (tag: string) => {
      const element = document.querySelector<HTMLElement>(tag)!;
      const base = element.shadowRoot?.querySelector<HTMLElement>('[part=base]');
      return { text: (base ?? element).innerText, isShadow: Boolean(base) };
    };
    const timeline = await this.#page.evaluate(read, 'ai-beijing-timeline');
    const alumni = await this.#page.evaluate(read, 'ai-beijing-alumni');
    assert.equal(timeline.isShadow, format === 'dsd');
    assert.equal(alumni.isShadow, format === 'dsd');
    assert.ok(timeline.text.includes(shown), timeline.text);
    assert.ok(!timeline.text.includes(leftOut), '"from" is not heeded');
    assert.ok(alumni.text.includes(founder), alumni.text);
    const { text, isShadow } = await this.#page.evaluate(read, gauge);
    assert.equal(isShadow, format === 'dsd');
    for (const words of [survey.figure, survey.label]) assert.ok(text.includes(words), text);
  }

  /** The widget is there once, alive, with all of its entries once. */
  async checkContent(): Promise<void> {
    await this.#page.waitForFunction(
      () => document.querySelector('ai-beijing-timeline')?.hasUpdated,
    );
    const { elements, bases, items } = await this.#page.evaluate(() => {
      const widgets = [...document.querySelectorAll('ai-beijing-timeline')];
      const find = (selector: string) =>
        widgets.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll(selector)]);
      return {
        elements: widgets.length,
        bases: find('[part=base]').length,
        items: find('[part=item] .what').map(({ textContent }) => textContent.trim()),
      };
    });
    assert.deepEqual({ elements, bases }, { elements: 1, bases: 1 });
    assert.deepEqual(items, [...new Set(items)]);
    assert.ok(
      items.some((item) => item.startsWith(shown)),
      `${items.length} entries`,
    );
    assert.ok(!items.some((item) => item.startsWith(leftOut)), '"from" is not heeded');
  }

  async checkAttributes(): Promise<void> {
    for (const part of ['h2[part=heading]', 'table[part=list]', 'input[type=search]']) {
      await this.#page.waitForSelector(`ai-beijing-alumni >>> ${part}`);
    }
    const people = await this.#page.$$('ai-beijing-alumni >>> [part=item]');
    assert.equal(people.length, 3);
  }

  /** The author's own data are shown, all of them, and nothing is wrong with them. */
  async checkData({ figure, label, source } = survey): Promise<void> {
    await this.#page.$eval(gauge, (element) => element.scrollIntoView());
    await this.#page.waitForSelector(`${gauge} >>> [aria-valuetext="${figure}"]`);
    const read = (part: string) => this.#page.$$eval(`${gauge} >>> ${part}`, textsOf);
    assert.deepEqual(await read('[part=figure] .label'), [label]);
    const sources = await read('[part=source]');
    assert.ok(sources.length === 1 && sources[0]!.includes(source), sources.join());
    assert.deepEqual(await read('[role=status]'), ['']);
  }

  async checkServed(): Promise<void> {
    await this.#page.waitForFunction(() => document.querySelector('ai-beijing-alumni')?.hasUpdated);
    const { served, kept } = await this.#page.evaluate((tags) => {
      const widgets = [...document.querySelectorAll(tags)];
      const now = widgets.flatMap((widget) => [
        ...widget.shadowRoot!.querySelectorAll('[part=base], [part=item]'),
      ]);
      return {
        served: now.length,
        kept: window.served.filter((node, i) => node === now[i]).length,
      };
    }, all);
    assert.ok(kept > 6);
    assert.equal(kept, served);
  }

  async checkChart(): Promise<void> {
    await this.#page.evaluate(() => {
      const timeline = document.querySelector('ai-beijing-timeline')!;
      timeline.scrollIntoView();
      // What a server drew becomes a chart for a reader.
      timeline.dispatchEvent(new PointerEvent('pointerenter'));
    });
    await this.#page.waitForSelector('ai-beijing-timeline >>> [part=chart] canvas');
  }

  async checkPick(): Promise<void> {
    for (const [tag, entry] of picks) {
      const before = await this.#page.$eval('output', ({ textContent }) => textContent);
      await this.#click(`${tag} >>> ${entry}`);
      const hasChanged = (old: string) => document.querySelector('output')!.textContent !== old;
      await this.#page.waitForFunction(hasChanged, {}, before);
      const told = await this.#page.$eval('output', ({ textContent }) => textContent);
      assert.equal(told, await this.#page.$eval(tag, ({ selected }) => selected));
    }
  }

  async checkChange(reacts: Host['reacts']): Promise<void> {
    const entries = () => this.#page.$$eval('ai-beijing-timeline >>> [part=item] .what', textsOf);
    const before = await entries();
    await this.#click('#change');
    await this.checkData(later);
    if (reacts === 'gauge') return;
    await this.#page.waitForFunction(
      () => !document.querySelector('ai-beijing-alumni')!.shadowRoot!.querySelector('input'),
    );
    const after = await entries();
    assert.notDeepEqual(after, before);
    assert.deepEqual(after.toSorted(), before.toSorted());
    assert.equal(after.at(0), before.at(-1));
  }

  async checkReturn(): Promise<void> {
    await this.#follow('/about/');
    await this.#follow('/');
    await this.checkContent();
    await this.checkData();
    await this.checkPick();
    await this.#page.goBack();
    await this.#arrive('/about/');
    await this.#page.goForward();
    await this.#arrive('/');
    await this.checkContent();
    await this.checkChart();
  }

  async checkArrival(): Promise<void> {
    // A link that is clicked before the framework has taken the page over is not the framework's.
    await this.idle();
    await this.#follow('/');
    await this.checkContent();
    await this.checkData();
    await this.checkPick();
    await this.checkSilence();
  }

  /** Follows a link; the page stays loaded. */
  async #follow(path: Path): Promise<void> {
    await this.#click(path === '/' ? 'a[href="/"]' : 'a[href^="/about"]');
    await this.#arrive(path);
  }

  /** Not by the mouse, which a view transition lies in the way of. */
  async #click(selector: string): Promise<void> {
    await this.#page.$eval(selector, (element) => (element as HTMLElement).click());
  }

  async #arrive(path: Path): Promise<void> {
    const isThere = (heading: string) => document.querySelector('h1')?.textContent === heading;
    await this.#page.waitForFunction(isThere, {}, headings[path]);
    assert.ok(await this.#page.evaluate(() => window.isSame), 'The page was loaded anew.');
  }

  async idle(): Promise<void> {
    await this.#page.waitForNetworkIdle();
  }

  async checkSilence(but = /^$/): Promise<void> {
    // Time for what comes late.
    await this.idle();
    const faults = this.#faults.filter((fault) => !but.test(fault));
    assert.deepEqual(faults, []);
  }
}
