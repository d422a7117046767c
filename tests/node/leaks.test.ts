import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { Blog, tags, type Post } from './blog.ts';

/*
 * What a page keeps of widgets that come, change and go: after 1,000 times it has as many nodes,
 * listeners, observers and so on as after 200, and nothing waits for a timer or a frame.
 */

type Widget = HTMLElement & { data: unknown; updateComplete: Promise<boolean> };

interface Given {
  readonly tag: string;
  readonly times: number;
  /** How many times there have been before. */
  readonly from: number;
  /** A document of data of one's own, and where it is served. */
  readonly json: string;
  readonly src: string;
}

/** Something that is done so many times. It runs in the page. */
type Scene = (given: Given) => Promise<void>;

/** What the scenes have in common. */
declare global {
  /** How many timers and frames something waits for. */
  function waiting(): number;
  /** How many observers have not been disconnected. */
  function observing(): number;
  function until(condition: () => unknown): Promise<void>;
  /** Whether a widget is shown and its chart drawn. */
  function isShown(widget: Element): boolean;
  function says(widget: Element, words: string): boolean;
  /** Puts widgets into the page, a few at a time, and takes them out again. */
  function inBatches(
    { tag, times }: Given,
    dress: (widget: Widget, index: number) => void,
    meanwhile: (widgets: Widget[]) => unknown,
  ): Promise<void>;
}

function prepare(): void {
  const page = window as any;
  const waits = new Set<string>();
  for (const [start, stop, isOnce] of [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
    ['requestAnimationFrame', 'cancelAnimationFrame', true],
  ] as const) {
    const { [start]: begin, [stop]: end } = page;
    page[start] = (work: (...args: unknown[]) => void, ...rest: unknown[]) => {
      const run = (...args: unknown[]) => {
        if (isOnce) waits.delete(start + id);
        work(...args);
      };
      const id: number = begin(run, ...rest);
      waits.add(start + id);
      return id;
    };
    page[stop] = (id: number) => {
      waits.delete(start + id);
      end(id);
    };
  }
  page.waiting = () => waits.size;

  let observers = 0;
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver']) {
    const { prototype } = page[name];
    const { observe, disconnect } = prototype;
    const busy = new WeakSet<object>();
    prototype.observe = function (...args: unknown[]) {
      if (!busy.has(this)) observers++;
      busy.add(this);
      observe.apply(this, args);
    };
    prototype.disconnect = function () {
      if (busy.delete(this)) observers--;
      disconnect.call(this);
    };
  }
  page.observing = () => observers;

  page.until = async (condition: () => unknown) => {
    for (const start = performance.now(); !condition();) {
      if (performance.now() - start > 60_000) throw new Error(`in vain: ${String(condition)}`);
      // Once there is nothing else to do: a timer would wait longer.
      await page.scheduler.postTask(() => {}, { priority: 'background' });
    }
  };
  page.isShown = ({ shadowRoot: root }: Element) => {
    const isDrawn = !root?.querySelector('[part=chart]') || root.querySelector('canvas');
    return Boolean(root?.querySelector('.base:not(.awaited) :is(svg, [part=list])') && isDrawn);
  };
  page.says = ({ shadowRoot: root }: Element, words: string) =>
    Boolean(root?.querySelector('[part=source]')?.textContent.includes(words));
  page.inBatches = async (
    { tag, times }: Given,
    dress: (widget: Element, index: number) => void,
    meanwhile: (widgets: Element[]) => unknown,
  ) => {
    const place = document.querySelector('main > div')!;
    for (let done = 0; done < times; done += 20) {
      const widgets = Array.from({ length: 20 }, () => document.createElement(tag));
      widgets.forEach(dress);
      place.replaceChildren(...widgets);
      // An open menu has scrolled to its button.
      scrollTo(0, 0);
      await meanwhile(widgets);
      place.replaceChildren();
    }
  };
}

/** What is put into the page and taken out again. */
const comings: Record<string, Scene> = {
  'shown, and the menu of each twentieth opened': (given) =>
    inBatches(
      given,
      () => {},
      async (widgets) => {
        await until(() => widgets.every(isShown));
        const { shadowRoot: root } = widgets.at(-1)!;
        root!.querySelector<HTMLElement>('.take')!.click();
        await until(() => root!.querySelector('[role=menu]'));
      },
    ),

  'shown, with data of its own': (given) =>
    inBatches(
      given,
      (widget, index) => {
        const { json, src } = given;
        // The chart has its turn where one element is given 1,000 such.
        widget.setAttribute('without', 'chart');
        if (index % 3 === 0) widget.data = JSON.parse(json);
        if (index % 3 === 1) widget.setAttribute('src', src);
        if (index % 3 === 2) widget.innerHTML = `<script type="application/json">${json}</script>`;
      },
      (widgets) => until(() => widgets.every((each) => says(each, 'Mine') && isShown(each))),
    ),

  'in place of content, gone before it is seen': (given) =>
    inBatches(
      given,
      (widget) => {
        widget.innerHTML = '<p style="block-size: 100vh">Content.</p>';
      },
      () => {},
    ),

  'with an address, gone before that answers': async (given) => {
    const gone: Widget[] = [];
    await inBatches(
      given,
      (widget) => {
        widget.setAttribute('src', given.src);
        gone.push(widget);
      },
      (widgets) => Promise.all(widgets.map((each) => each.updateComplete)),
    );
    await until(() => gone.every((each) => says(each, 'Mine')));
  },
};

/** Charts on a page that draws none. */
const failures: Record<string, Scene> = {
  'shown without them': async (given) => {
    CanvasRenderingContext2D.prototype.measureText = () => {
      throw new Error('none');
    };
    await inBatches(
      given,
      () => {},
      (widgets) =>
        until(() =>
          widgets.every(
            ({ shadowRoot: root }) =>
              root?.querySelector('[part=list]') && !root.querySelector('[part=chart]'),
          ),
        ),
    );
  },
};

/** What becomes of a widget that stays. */
const changes: Record<string, Scene> = {
  'other data': async ({ tag, times, from, json }) => {
    const widget = document.querySelector<Widget>(tag)!;
    for (let index = from; index < from + times; index++) {
      widget.data = { ...JSON.parse(json), source: { name: `Mine ${index}.` } };
      await until(() => says(widget, `Mine ${index}.`));
    }
  },

  'other attributes, languages and colours': async ({ tag, times }) => {
    const widget = document.querySelector<Widget>(tag)!;
    const words: Record<string, string[]> = {
      lang: ['en', 'zh-Hant', 'zh-Hans', ''],
      theme: ['dark', 'light', 'auto'],
      heading: ['A heading', ''],
      without: ['chart source', ''],
      layout: ['chart', 'table', 'list', ''],
      shape: ['ring', 'bar', ''],
    };
    for (let index = 0; index < times; index++) {
      for (const [name, values] of Object.entries(words))
        widget.setAttribute(name, values[index % values.length]!);
      document.documentElement.lang = index % 2 ? 'en' : 'zh-TW';
      document.body.style.color = index % 2 ? '#000' : '#333';
      await widget.updateComplete;
    }
    for (const name of Object.keys(words)) widget.removeAttribute(name);
    await until(() => isShown(widget));
  },

  'other places and documents': async ({ tag, times }) => {
    const widget = document.querySelector<Widget>(tag)!;
    const place = document.querySelector('main > div')!;
    const frame = document.createElement('iframe');
    const host = document.createElement('div');
    place.append(frame, host);
    const places = [host.attachShadow({ mode: 'open' }), frame.contentDocument!.body, place];
    for (let index = 0; index < times; index++) {
      places[index % places.length]!.prepend(widget);
      await widget.updateComplete;
      if (index % 10 === 0) await until(() => isShown(widget));
    }
    document.querySelector('main')!.append(widget);
    place.replaceChildren();
    await until(() => isShown(widget));
  },

  'its menu opened and closed': async ({ tag, times }) => {
    const root = document.querySelector(tag)!.shadowRoot!;
    for (let index = 0; index < times; index++) {
      root.querySelector<HTMLElement>('.take')!.click();
      await until(() => root.querySelector('[role=menu]'));
      root.querySelector<HTMLElement>('.take')!.click();
      await until(() => !root.querySelector('[role=menu]'));
    }
  },
};

/** What a site does that has the autoloader, and puts one page in place of another. */
const navigations: Record<string, Scene> = {
  'from page to page': async ({ tag, times, from }) => {
    const main = document.querySelector('main')!;
    const pages = ['<p>None.</p>', ...tag.split(',').map((each) => `<${each}></${each}>`)];
    for (let index = from; index < from + times; index++) {
      main.innerHTML = pages[index % pages.length]!;
      await until(() => [...main.querySelectorAll(tag)].every(isShown));
    }
    main.innerHTML = '';
  },

  'from page to page, whose widgets stay far from the view': async ({ tag, times }) => {
    const main = document.querySelector('main')!;
    const widgets = tag.split(',').map((each) => `<${each}></${each}>`);
    for (let index = 0; index < times; index++) {
      main.innerHTML = `<p style="block-size: 1000vh">Far.</p>${widgets.join('')}`;
      // The others are gone before they are observed.
      if (index % 5 === 0) await new Promise(requestAnimationFrame);
    }
    main.innerHTML = '';
  },
};

const classes = ['HTMLElement', 'AbortSignal', 'CSSStyleSheet', 'MediaQueryList'];

/** How much there is of what, once all that can go has gone. */
async function census(page: Page, session: CDPSession): Promise<Record<string, number>> {
  // What is dead may hold what else is.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  const counts: Record<string, number> = {
    observers: await page.evaluate(() => observing()),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    documents: value('Documents'),
    kilobytes: Math.round(value('JSHeapUsedSize') / 1000),
  };
  for (const name of classes) {
    const prototype = await page.evaluateHandle(`${name}.prototype`);
    const found = await page.queryObjects(prototype);
    counts[name] = await found.evaluate((objects) => objects.length);
    await Promise.all([prototype.dispose(), found.dispose()]);
  }
  return counts;
}

let blog: Blog;

before(async () => {
  blog = await Blog.start();
  for (const tag of tags)
    await fetch(blog.address(`${tag}.json`), {
      method: 'PUT',
      body: JSON.stringify({ body: ownData(tag) }),
    });
});

after(() => blog.close());

function ownData(tag: string): string {
  const file = `../../dist/data/${tag.replace('ai-beijing-', '')}.json`;
  const document = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as object;
  return JSON.stringify({ ...document, $schema: undefined, source: { name: 'Mine' } });
}

/** Widgets of one batch lie upon one another, so that all are in view. */
const css =
  'iframe { inline-size: 100%; block-size: 100vh } div { position: relative } div > * { position: absolute; inset: 0 0 auto }';

/** Plays a scene 1,000 times: of the last 800 not even each second may leave one of anything. */
async function play(post: Partial<Post>, tag: string, scene: Scene): Promise<string> {
  const page = await blog.open({ lang: 'en', markup: '', css, before: prepare, ...post });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.waitForFunction(
    (name) => [...document.querySelectorAll(name)].every(isShown),
    {},
    tag,
  );
  const session = await page.createCDPSession();
  await session.send('Performance.enable');

  const run = async (times: number, from: number): Promise<Record<string, number>> => {
    const given = {
      tag,
      times,
      from,
      json: ownData(tag.split(',')[0]!),
      src: blog.address(`${tag}.json`),
    };
    await page.evaluate(scene, given);
    const waits = await page.evaluate(() => waiting());
    await page.waitForFunction(() => waiting() === 0);
    return { waits, ...(await census(page, session)) };
  };
  const earlier = await run(200, 0);
  const later = await run(800, 200);
  const more = Object.entries(later).map(
    ([name, count]) => [name, count - earlier[name]!] as const,
  );
  const left = more.filter(([name, count]) => count >= (name === 'kilobytes' ? 800 : 400));
  assert.deepEqual(Object.fromEntries(left), {});
  assert.deepEqual(complaints, []);
  await page.close();
  return more.map(([name, count]) => `${name} ${count}`).join(', ');
}

for (const tag of tags) {
  const post = { markup: `<div></div><${tag}></${tag}>` };

  describe(`what 1,000 <${tag}> leave`, () => {
    for (const [title, scene] of Object.entries(comings))
      it(title, async (context) => context.diagnostic(await play(post, tag, scene)));
  });

  describe(`what 1,000 changes of one <${tag}> leave`, () => {
    for (const [title, scene] of Object.entries(changes))
      it(title, async (context) => context.diagnostic(await play(post, tag, scene)));
  });
}

describe('what 1,000 charts that cannot be drawn leave', () => {
  const tag = 'ai-beijing-timeline';
  for (const [title, scene] of Object.entries(failures))
    it(title, async (context) => {
      context.diagnostic(await play({ markup: `<div></div><${tag}></${tag}>` }, tag, scene));
    });
});

describe('what 1,000 navigations with the autoloader leave', () => {
  const post = { files: ['ai-beijing-autoload.js'] };
  for (const [title, scene] of Object.entries(navigations))
    it(title, async (context) => context.diagnostic(await play(post, tags.join(), scene)));
});
