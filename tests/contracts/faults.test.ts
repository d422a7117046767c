import { expect, waitUntil } from '@open-wc/testing';
import { documentFor } from './own-data.ts';
import { origin, Page, SentPage } from './page.ts';
import { allUp, drawn, frames, reach, rendered, timeline, tops } from './served.ts';
import { tags } from './support.ts';

const entry = 'ai-beijing-widgets.js';

const { files } = (await (
  await fetch(`${origin}/${crypto.randomUUID()}/some/deep/path/cdn/integrity.json`)
).json()) as { files: Record<string, string> };
const scripts = Object.keys(files).filter((file) => file.endsWith('.js'));

const script = (json: string) => `<script type="application/json">${json}</script>`;

/** Of each widget one, one with data and one with data that are not JSON: all that loads anything. */
const everything = tags
  .flatMap((tag) => [
    `<${tag} lang="en"><p>Content</p></${tag}>`,
    `<${tag} lang="en"><p>Content</p>${script(JSON.stringify(documentFor(tag, 'Word')))}</${tag}>`,
    `<${tag} lang="en"><p>Content</p>${script('{"a": 1,,}')}</${tag}>`,
  ])
  .join('');

const widgetsOf = ({ document }: { document: Document }) => [
  ...document.querySelectorAll<HTMLElement>(tags.join()),
];

const isSeen = (element: Element | null | undefined) =>
  Boolean(element && element.getClientRects().length > 0);

/**
 * Whether a reader finds what the widget says, what the author wrote in its place, or where there is
 * nothing of either, that something is missing.
 */
const isReadable = (widget: HTMLElement) =>
  isSeen(widget.querySelector('p')) ||
  isSeen(widget.shadowRoot?.querySelector('[part=list], [part=figure]')) ||
  (widget.childElementCount === 0 && /network|网络|網路/.test(widget.shadowRoot!.textContent));

/** How long to wait for what a fault may keep from coming, and for what nothing keeps, in milliseconds. */
const briefly = 2000;
const patiently = 20_000;

/** Until something is so, or has had its time. */
const soon = (condition: () => unknown, timeout = briefly) =>
  waitUntil(condition, '', { interval: 20, timeout }).catch(() => {});

/** Whether the data that stand in a widget are shown, or the page has been told that they cannot be. */
const isDecided = ({ events }: Page | SentPage, widget: HTMLElement) =>
  !widget.querySelector('script') ||
  widget.shadowRoot?.textContent.includes('Word') ||
  events.some(({ target }) => target === widget);

/** Until a page has come to rest: what is held never comes. */
async function rested(page: Page | SentPage, timeout = briefly): Promise<void> {
  const isAtRest = (widget: HTMLElement) =>
    widget.shadowRoot &&
    isReadable(widget) &&
    isDecided(page, widget) &&
    !widget.shadowRoot.querySelector('[aria-busy=true]');
  await soon(() => widgetsOf(page).length > 0 && widgetsOf(page).every(isAtRest), timeout);
}

const itemIn = (widget: HTMLElement, word: string) =>
  [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(
    ({ textContent }) => textContent.includes(word),
  );

/** What a reader does who opens all that there is. */
async function useAll(page: Page | SentPage, timeout = briefly): Promise<void> {
  let saved = 0;
  // No file is put on the disk.
  page.document.addEventListener('click', (event) => {
    if (!(event.composedPath()[0] as Partial<HTMLAnchorElement>).download) return;
    event.preventDefault();
    saved++;
  });
  for (const tag of tags) {
    const widget = page.document.querySelector<HTMLElement>(tag)!;
    const events = () => page.events.filter(({ target }) => target === widget).length;
    const earlier = events();
    const isTold = () => events() > earlier;
    const chart = widget.shadowRoot?.querySelector('[part=chart]');
    chart?.scrollIntoView();
    if (chart) await soon(() => isTold() || chart.querySelector('canvas'), timeout);
    const button = widget.shadowRoot?.querySelector<HTMLElement>('.take');
    button?.click();
    if (button) await soon(() => isTold() || itemIn(widget, 'CSV'), timeout);
    const item = itemIn(widget, 'CSV');
    const before = saved;
    item?.click();
    if (item) await soon(() => isTold() || saved > before, timeout);
  }
}

/** What the page was told, each line by its widget: none may come twice. */
function toldBy(page: Page | SentPage): string[] {
  const widgets = widgetsOf(page);
  return page.events.map(
    ({ target, detail }) =>
      `${widgets.indexOf(target as HTMLElement)} ${detail.code} ${detail.path ?? ''}`,
  );
}

function expectUnharmed(page: Page | SentPage, fault = ''): void {
  const unreadable = widgetsOf(page)
    .filter((widget) => !isReadable(widget))
    .map((widget) => `unreadable: ${widget.outerHTML}`);
  // That a script of its own is cut in two is for a page to know.
  const complaints = page.complaints.filter(
    (line) => !(fault === 'half' && /SyntaxError|ReferenceError/.test(line)),
  );
  const told = toldBy(page);
  const repeated = told.filter((line, at) => told.indexOf(line) < at);
  expect([...unreadable, ...complaints, ...repeated], fault).to.deep.equal([]);
}

/** The ways in which a file does not come, as cdn-server.ts knows them. */
const faults = ['without', 'failing', 'held', 'half', 'mistyped'];

/**
 * Whether a page hears of it where such a file does not come: of what registers an element there is
 * none to tell, and nobody misses what hydrates or tells a line.
 */
const isTold = (name: string) => !/^(ai-beijing-|shared|hydration|momoa)/.test(name);

describe('faults', function suite() {
  this.timeout(120_000);
  afterEach(() => Page.closeAll());

  it('would be found: all that can be loaded is', async () => {
    const page = new Page([entry, 'ai-beijing-autoload.js'], everything);
    await rested(page, patiently);
    await useAll(page, patiently);
    await page.until(() => page.all('ai-beijing-timeline', 'canvas').length > 0, 'no chart came');
    expectUnharmed(page);
    const asked = await page.requests();
    const unasked = scripts.filter((file) => !asked.includes(file) && !file.includes('hydration'));
    expect(unasked).to.deep.equal([]);
  });

  for (const file of scripts) {
    const name = file.split('/').at(-1)!;
    it(`of ${name.replace(/-[\w-]{8}\./, '.')} leave the page readable`, async () => {
      for (const fault of faults) {
        const page = new Page([entry, 'ai-beijing-autoload.js'], everything, {
          way: `${fault}/${name}`,
        });
        const isHeard = isTold(name) && fault !== 'held';
        const timeout = isHeard ? patiently : briefly;
        await rested(page, timeout);
        await useAll(page, timeout);
        const isHeardNow = () =>
          page.events.some(({ detail }) => ['load', 'chart', 'download'].includes(detail.code));
        if (isHeard) await page.until(isHeardNow, `${fault}: the page heard nothing`);
        expectUnharmed(page, fault);
        Page.closeAll();
      }
    });
  }

  it('of hydration leave what a server rendered', async () => {
    const fragments = await Promise.all(tags.map((tag) => rendered(tag)));
    for (const fault of faults) {
      const page = await SentPage.open(
        (self) =>
          fragments.join('') +
          `<script type="module" src="${self.address(entry, `${fault}/hydration`)}"></script>`,
      );
      await rested(page);
      expectUnharmed(page, fault);
      Page.closeAll();
    }
  });

  // Firefox keeps a module that could not be fetched as failed for as long as the page lives.
  const itElsewhere = navigator.userAgent.includes('Firefox') ? () => {} : it;
  itElsewhere('end when the network comes back', async () => {
    const page = new Page([entry], everything);
    await rested(page);
    for (const tag of tags) await page.shows(tag, '.take');
    await fetch(`${origin}/${page.key}/gone`);
    const [widget] = widgetsOf(page);
    const take = () => widget!.shadowRoot!.querySelector<HTMLElement>('.take')!.click();
    take();
    await page.until(() => page.events.some(({ detail }) => detail.code === 'load'), 'no event');
    await fetch(`${origin}/${page.key}/back`);
    take();
    await page.until(
      () => widget!.shadowRoot!.querySelector('[role=menu]') !== null,
      'no menu came',
    );
    expectUnharmed(page);
  });
});

const context = 'CanvasRenderingContext2D.prototype';

/** What keeps a chart from being drawn at all. */
const undrawable: Record<string, string> = {
  'has no canvas': 'HTMLCanvasElement.prototype.getContext = () => null',
  'has a canvas that throws':
    'HTMLCanvasElement.prototype.getContext = () => { throw Error("no") }',
  'has a canvas that measures no text': `${context}.measureText = () => { throw Error("no") }`,
  'has a canvas that throws at all it is asked': `for (const name of ['measureText', 'save', 'clearRect'])
    ${context}[name] = () => { throw Error('no') }`,
  'has no fonts': 'Object.defineProperty(document, "fonts", { value: undefined })',
  'lacks ResizeObserver': 'window.ResizeObserver = undefined',
};

describe('a chart that cannot be drawn', function suite() {
  this.timeout(30_000);
  afterEach(() => Page.closeAll());

  for (const [name, code] of Object.entries(undrawable))
    it(`leaves the picture that a server drew where a page ${name}`, async () => {
      const content = `${await rendered(timeline)}<p class="below">What stands below.</p>`;
      const page = await SentPage.open(
        (self) =>
          `<script>${code}</script>${content}<p style="block-size: 2000px">More.</p>` +
          `<script type="module" src="${self.address(entry)}"></script>`,
      );
      await allUp(page);
      const before = tops(page);
      const [box] = page.all(timeline, '[part=chart]');
      const names = box!.getAttributeNames();
      reach(page.document.querySelector<HTMLElement>(timeline)!);
      await page.until(() => page.events.length > 0, 'the page heard nothing');
      for (let times = 0; times < 3; times++)
        for (const at of [0, 1e6]) {
          page.window.scrollTo(0, at);
          await frames(page);
        }
      page.window.scrollTo(0, 0);

      expect(tops(page)).to.deep.equal(before);
      expect([...box!.children].map(({ localName }) => localName)).to.deep.equal(['svg']);
      expect(box!.getAttributeNames()).to.deep.equal(names);
      expect(page.events.map(({ detail }) => detail.code)).to.deep.equal(['chart']);
      expect(page.complaints).to.deep.equal([]);
    });

  /** What has a chart drawn anew. */
  const redrawn: Record<string, (page: Page, host: HTMLElement, box: HTMLElement) => unknown> = {
    'other fonts': ({ window, document }) =>
      document.fonts.dispatchEvent(new window.Event('loadingdone')),
    'other colours': (_, host) => (host.style.color = 'red'),
    'another width': (_, host) => (host.style.inlineSize = '300px'),
    'another attribute': (_, host) => host.setAttribute('selected', 'beijing-ai-fund'),
    'a key': ({ window }, _, box) =>
      box.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'End' })),
  };

  for (const [name, change] of Object.entries(redrawn))
    it(`anew leaves the list: ${name}`, async () => {
      const page = new Page([entry], `<${timeline} lang="en"></${timeline}>`);
      await page.shows(timeline, drawn);
      const host = page.document.querySelector<HTMLElement>(timeline)!;
      const [box] = page.all(timeline, '[part=chart]');
      // What is to come is drawn before.
      await frames(page);
      (page.window as unknown as { eval(code: string): void }).eval(
        `${context}.fillText = () => { throw Error('lost') }`,
      );
      change(page, host, box!);
      const isHeard = () => page.events.some(({ type }) => type === 'ai-beijing-error');
      await page.until(isHeard, 'the page heard nothing');
      for (const again of Object.values(redrawn)) again(page, host, box!);
      await frames(page);

      expect(toldBy(page).filter((line) => line.includes('chart'))).to.deep.equal(['0 chart ']);
      expect(page.all(timeline, '[part=chart], canvas, .tip, .ink')).to.deep.equal([]);
      expect(page.all(timeline, '[part=item]')).not.to.have.length(0);
      expect(page.complaints).to.deep.equal([]);
    });
});

/** What a page or a browser may lack or have broken. */
const lacking: Record<string, string> = {};
for (const name of ['fetch', 'IntersectionObserver', 'ResizeObserver', 'MutationObserver']) {
  lacking[`lacks ${name}`] = `delete window.${name}; window.${name} = undefined`;
  lacking[`has a ${name} that throws`] = `window.${name} = function () { throw Error('no') }`;
}
for (const name of ['ListFormat', 'NumberFormat', 'Collator', 'DateTimeFormat']) {
  lacking[`lacks Intl.${name}`] = `Intl.${name} = undefined`;
  lacking[`has an Intl.${name} that throws`] =
    `Intl.${name} = function () { throw RangeError('no') }`;
}
const more: Record<string, string> = {
  'has no canvas': 'HTMLCanvasElement.prototype.getContext = () => null',
  'has a canvas that throws':
    'HTMLCanvasElement.prototype.getContext = () => { throw Error("no") }',
  'has a canvas that gives no pixels':
    'HTMLCanvasElement.prototype.toBlob = () => { throw Error("no") }',
  'cannot replace style sheets':
    'delete CSSStyleSheet.prototype.replace; delete CSSStyleSheet.prototype.replaceSync',
  'cannot construct style sheets':
    'CSSStyleSheet = class { static { this.prototype.replace = () => {} } constructor() { throw TypeError("no") } }',
  'has no clipboard': 'Object.defineProperty(navigator, "clipboard", { value: undefined })',
  'has no popover':
    'delete HTMLElement.prototype.showPopover; delete HTMLElement.prototype.popover',
  'has no fonts': 'Object.defineProperty(document, "fonts", { value: undefined })',
  'has no matchMedia': 'window.matchMedia = undefined',
  'blocks storage':
    'for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) Object.defineProperty(window, name, { get() { throw new DOMException("no", "SecurityError") } })',
  'has no structuredClone, crypto or idle time':
    'for (const name of ["structuredClone", "crypto", "requestIdleCallback"]) Object.defineProperty(window, name, { value: undefined })',
};
Object.assign(lacking, more);

describe('a page that lacks something', function suite() {
  this.timeout(30_000);
  afterEach(() => Page.closeAll());

  const served = `${origin}/${crypto.randomUUID()}/documents/data`;

  for (const [name, code] of Object.entries(lacking))
    it(`keeps its content where it ${name}`, async () => {
      const tall = '<p style="block-size: 3000px">Content</p>';
      const body = tags.map(
        (tag) => `<${tag}></${tag}>
          <${tag} sort="name" src="${served}"><p>Content</p></${tag}>
          <${tag}>${tall}${script(JSON.stringify(documentFor(tag, 'Word')))}</${tag}>`,
      );
      const head = `<script>${code}</script>`;
      const page = new Page([entry], everything + body.join(''), { head });
      await rested(page);
      await useAll(page);
      expectUnharmed(page);
    });

  for (const [name, code] of Object.entries(lacking))
    it(`keeps what a server rendered where it ${name}`, async () => {
      const fragments = await Promise.all(tags.map((tag) => rendered(tag)));
      const page = await SentPage.open(
        (self) =>
          `<script>${code}</script>${fragments.join('')}
          <script type="module" src="${self.address(entry)}"></script>`,
      );
      const widgets = widgetsOf(page) as (HTMLElement & { updateComplete: Promise<boolean> })[];
      await page.until(() => widgets.every((widget) => widget.matches(':defined')), 'undefined');
      await Promise.allSettled(widgets.map(({ updateComplete }) => updateComplete));
      expectUnharmed(page);
    });

  it('says so in place of data that could not be loaded, and tries again', async () => {
    const [tag] = tags as [string];
    const json = JSON.stringify(documentFor(tag, 'Word'));
    const page = new Page([entry], `<${tag} lang="en">${script(json)}</${tag}>`, {
      way: 'failing-once/own-data',
    });
    const widget = () => page.document.querySelector<HTMLElement>(tag)!;
    const says = (words: string) => widget().shadowRoot?.textContent.includes(words) ?? false;
    await page.until(() => says('could not be shown'), 'nothing is said');
    // Firefox keeps a module that failed as failed for as long as the page lives.
    const isKept = navigator.userAgent.includes('Firefox');

    widget().lang = 'zh-Hant';

    await page.until(() => says(isKept ? '未能顯示' : 'Word'), 'it did not try again');
    expect(page.events.map(({ detail }) => detail.code)).to.deep.equal(['load']);
    expect(page.complaints).to.deep.equal([]);
  });

  for (const file of [entry, 'ai-beijing-autoload.js'])
    it(`works in a frame that has nothing but scripts, by ${file}`, async () => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      frame.style.cssText = 'width: 800px; height: 600px';
      const told = new Promise<unknown>((resolve) => {
        addEventListener('message', ({ data, source }) => {
          if (source === frame.contentWindow) resolve(data);
        });
      });
      const widgets = tags.flatMap((tag) => [
        `<${tag}></${tag}>`,
        `<${tag}>${script(JSON.stringify(documentFor(tag, 'Word')))}</${tag}>`,
      ]);
      frame.srcdoc = `<!doctype html><script>(${watch.toString()})('${tags.join()}')</script>
        <script type="module" src="${origin}/${crypto.randomUUID()}/some/path/cdn/${file}"></script>
        ${widgets.join('')}`;
      document.body.append(frame);
      const data = await told;
      frame.remove();
      expect(data).to.deep.equal({ wrong: [], charts: 1 });
    });
});

/** What runs in a frame that no one can look into: uses each widget, and tells what went wrong. */
function watch(selector: string): void {
  const wrong: string[] = [];
  let charts = 0;
  addEventListener('error', ({ message }) => wrong.push(message));
  addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)));
  addEventListener('ai-beijing-error', ({ detail }) => wrong.push(detail.code));

  const until = async (isSo: () => unknown, otherwise: string) => {
    for (const start = performance.now(); !isSo();) {
      if (performance.now() - start > 10_000) {
        wrong.push(otherwise);
        break;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
  };

  async function use(widget: Element): Promise<void> {
    const { localName: tag } = widget;
    const find = (part: string) => widget.shadowRoot?.querySelector<HTMLElement>(part);
    const word = widget.querySelector('script') ? 'Word' : '';
    widget.scrollIntoView();
    await until(
      () => find('[part=list], [part=figure]') && widget.shadowRoot!.textContent.includes(word),
      `${tag} shows nothing ${word}`,
    );
    find('[part=chart]')?.scrollIntoView();
    await until(() => !find('[part=chart]') || find('canvas'), `${tag} has no chart`);
    charts += find('canvas') ? 1 : 0;
    find('.take')?.click();
    await until(() => find('[role=menuitem]'), `${tag} has no menu`);
    find('.take')?.click();
  }

  addEventListener('DOMContentLoaded', async () => {
    for (const widget of document.querySelectorAll(selector)) await use(widget);
    parent.postMessage({ wrong, charts }, '*');
  });
}
