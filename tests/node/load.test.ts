import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Blog, languages, tags } from './blog.ts';
import { loadedLater, loadedWith } from './cdn-files.ts';

/*
 * A page with very many widgets, and a site that is read post by post: all is shown and right, nothing
 * moves, and each file is asked for once. How long frames take is told, not judged.
 */

interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRect;
    readonly currentRect: DOMRect;
  }[];
}

declare global {
  interface Window {
    /** Exceptions, and errors of elements. */
    wrong: string[];
    /** What has moved in view by itself, from where to where. */
    shifts: string[];
    shortFrames: number[];
    longFrames: number[];
    widgets: () => Element[];
    /** What is read of a widget without what is drawn; undefined as long as it is not shown. */
    textOf: (widget: Element) => string | undefined;
    chartOf: (widget: Element) => Element | null | undefined;
    seen: (condition: () => unknown) => Promise<void>;
  }
}

function prepare(): void {
  window.wrong = [];
  addEventListener('error', ({ message }) => window.wrong.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.wrong.push(String(reason)));
  addEventListener('ai-beijing-error', ({ detail }) => window.wrong.push(detail.code));

  window.shifts = [];
  const place = ({ top, left, width, height }: DOMRect) => [top, left, width, height].join(' ');
  new PerformanceObserver((list) => {
    for (const { sources } of list.getEntries() as LayoutShift[])
      for (const { node, previousRect, currentRect } of sources)
        window.shifts.push(`${node?.nodeName}: ${place(previousRect)} to ${place(currentRect)}`);
  }).observe({ type: 'layout-shift', buffered: true });

  window.widgets = () =>
    [...document.querySelectorAll('main *')].filter(({ localName }) =>
      localName.startsWith('ai-beijing-'),
    );
  window.chartOf = ({ shadowRoot }) => shadowRoot?.querySelector('[part=chart]');
  window.textOf = ({ shadowRoot }) => {
    const base = shadowRoot?.querySelector('.base')?.cloneNode(true) as Element | undefined;
    base?.querySelector('[part=chart]')?.replaceChildren();
    return base?.textContent.replace(/\s+/g, ' ').trim();
  };
  window.seen = async (condition) => {
    for (const start = performance.now(); !condition();) {
      if (performance.now() - start > 30_000) throw new Error(`in vain: ${String(condition)}`);
      await new Promise(requestAnimationFrame);
    }
  };
}

const scripts = tags.map((tag) => `${tag}.js`);
const autoloader = 'ai-beijing-autoload.js';

/** What a page asks for that shows a widget with all that is drawn of it. */
function filesOf(tag: string): string[] {
  const needed = loadedWith(`${tag}.js`);
  const drawing = [...loadedLater(needed)].filter(([file]) => file.includes('.chart-'));
  return [...needed, ...drawing.flatMap(([, files]) => [...files])];
}

const filesOfAll = [...new Set(tags.flatMap(filesOf))];

/** What a page asks for until all of it has been read: these files, each once. */
const budgets: {
  readonly page: string;
  readonly files: readonly string[];
  readonly shown: readonly string[];
  readonly asked: readonly string[];
  readonly requests: number;
}[] = [
  {
    page: 'every widget by its own script',
    files: scripts,
    shown: tags,
    asked: filesOfAll,
    requests: 5,
  },
  {
    page: 'every widget by the script for all',
    files: ['ai-beijing-widgets.js'],
    shown: tags,
    asked: ['ai-beijing-widgets.js', ...filesOfAll],
    requests: 6,
  },
  {
    page: 'every widget by the autoloader',
    files: [autoloader],
    shown: tags,
    asked: [autoloader, ...filesOfAll],
    requests: 6,
  },
  {
    page: 'the autoloader and no widget',
    files: [autoloader],
    shown: [],
    asked: [autoloader],
    requests: 1,
  },
];
const [byScripts, , byAutoloader] = budgets as [
  (typeof budgets)[0],
  (typeof budgets)[0],
  (typeof budgets)[0],
];

/** What tells widgets of one kind apart. */
const variants = [
  '',
  ...languages.map((lang) => `lang="${lang}"`),
  'theme="dark" without="source"',
  'heading="A heading of my own" heading-level="2"',
].flatMap((attributes) => tags.map((tag) => ({ tag, attributes })));

/** With content that a page shows before it has the widgets, and where scripts do not run. */
const markupOf = ({ tag, attributes }: { tag: string; attributes: string }, lines = 1): string =>
  `<${tag} ${attributes}>${'<p>Content.</p>'.repeat(lines)}</${tag}>`;

let blog: Blog;
/** What each of the variants says on a page that has one of each. */
let texts: string[];

before(async () => {
  blog = await Blog.start();
  const { page } = await open(variants.map((variant) => markupOf(variant)).join(''), scripts);
  texts = await read(page);
  await page.close();
});

after(() => blog.close());

/** A page, and what it has asked for and told the console since it was opened. */
async function open(
  markup: string,
  files: readonly string[],
): Promise<{ page: Page; asked: () => Promise<string[]>; told: string[] }> {
  const log = new URL('../requests', blog.address(''));
  const requests = async () => (await (await fetch(log)).json()) as string[];
  const earlier = await requests();
  const page = await blog.open({ lang: 'en', markup, files, before: prepare });
  const session = await page.createCDPSession();
  const told: string[] = [];
  session.on('Runtime.consoleAPICalled', ({ args }) => told.push(JSON.stringify(args)));
  session.on('Log.entryAdded', ({ entry }) => {
    if (!entry.url?.endsWith('/favicon.ico')) told.push(entry.text);
  });
  // Tell what there has been, too.
  await session.send('Runtime.enable');
  await session.send('Log.enable');
  return { page, told, asked: async () => (await requests()).slice(earlier.length) };
}

/** Goes from chart to chart, once all widgets are shown, until each is drawn. @returns their texts */
const read = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await window.seen(() => window.widgets().every(window.textOf));
    // What moves in a frame that is scrolled in as well cannot be told from what is scrolled.
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    for (const widget of window.widgets()) {
      const chart = window.chartOf(widget);
      chart?.scrollIntoView({ block: 'center' });
      await window.seen(() => !chart || chart.querySelector('canvas'));
    }
    return window.widgets().map((widget) => window.textOf(widget)!);
  });

async function assertUnharmed(page: Page, told: readonly string[]): Promise<void> {
  assert.deepEqual(await page.evaluate(() => window.wrong), []);
  assert.deepEqual(told, []);
}

describe('requests', () => {
  for (const budget of budgets)
    it(`of a page with ${budget.page}: ${budget.requests}`, async () => {
      const { shown } = budget;
      const markup = shown.map((tag) => markupOf({ tag, attributes: '' })).join('');
      const { page, asked, told } = await open(markup, budget.files);
      await read(page);
      const files = await asked();
      assert.deepEqual(files.toSorted(), budget.asked.toSorted());
      assert.equal(files.length, budget.requests);
      await assertUnharmed(page, told);
      await page.close();
    });
});

describe('a page with 200 widgets', () => {
  const number = 200;
  const given = Array.from({ length: number }, (_, index) => variants[index % variants.length]!);

  for (const budget of [byScripts, byAutoloader])
    it(`shows ${budget.page}, with no more requests than for one of each`, async () => {
      const markup = given
        .map((variant, index) => markupOf(variant, index === 0 ? 60 : 1))
        .join('');
      const { page, asked, told } = await open(`<h1>Post</h1>${markup}`, budget.files);
      assert.deepEqual(
        await read(page),
        given.map((_, index) => texts[index % texts.length]),
      );
      assert.deepEqual((await asked()).toSorted(), budget.asked.toSorted());
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
      await assertUnharmed(page, told);
      await page.close();
    });
});

describe('a site whose posts replace one another', () => {
  it('shows the widgets of 100 posts with the files of the first', async () => {
    const { page, asked, told } = await open('', [autoloader]);
    // Every third has none; one goes back now and then.
    for (let index = 0; index < 100; index++) {
      const number = index % 10 === 9 ? index - 1 : index;
      const count = number % 3;
      const shown = Array.from(
        { length: count },
        (_, place) => variants[(number + place) % variants.length]!,
      );
      const body = `<h1>Post ${number}</h1>${shown.map((one) => markupOf(one)).join('<p>Text.</p>')}`;
      await page.evaluate((post) => {
        document.querySelector('main')!.innerHTML = post;
      }, body);
      assert.deepEqual(
        await read(page),
        shown.map((variant) => texts[variants.indexOf(variant)]),
        `post ${number}`,
      );
    }
    assert.deepEqual((await asked()).toSorted(), byAutoloader.asked.toSorted());
    await assertUnharmed(page, told);
    await page.close();
  });
});

const figure = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => b - a);
  const [longest = 0] = sorted;
  const over = sorted.filter((value) => value > 50).length;
  return `${sorted.length}, the longest ${longest.toFixed(0)} ms, ${over} over 50 ms`;
};

describe('a page with fifty charts', () => {
  const charts = 50;
  const gap = '<p style="height: 20em">Text.</p>';
  const timeline = 'ai-beijing-timeline';
  const one = `<${timeline} layout="chart"></${timeline}>`;

  /** Tells how long frames took. */
  async function tell(context: TestContext, page: Page, title: string): Promise<void> {
    const { frames, longFrames } = await page.evaluate(() => ({
      frames: window.shortFrames,
      longFrames: window.longFrames,
    }));
    context.diagnostic(`frames ${title}: ${figure(frames)}; long ones: ${figure(longFrames)}`);
  }

  /** Scrolls on so far in each frame, and lets the browser come to rest. */
  const scroll = (page: Page, step: number): Promise<void> =>
    page.evaluate(async (by) => {
      window.shortFrames = [];
      window.longFrames = [];
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longFrames.push(duration);
      }).observe({ type: 'long-animation-frame' });
      let last = await new Promise<number>(requestAnimationFrame);
      const { scrollHeight } = document.documentElement;
      for (let top = 0; top < scrollHeight; top += by) {
        scrollTo(0, top);
        const now = await new Promise<number>(requestAnimationFrame);
        window.shortFrames.push(now - last);
        last = now;
      }
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
    }, step);

  for (const [title, step] of [
    ['while it is read', 100],
    ['while it is skipped through', 1500],
  ] as const)
    it(`draws each that is seen, and is right, ${title}`, async (context) => {
      const { page, told } = await open(gap.repeat(5) + (one + gap).repeat(charts), scripts);
      await page.evaluate(() => window.seen(() => window.widgets().every(window.textOf)));
      await scroll(page, step);
      await tell(context, page, title);
      const said = texts[variants.findIndex(({ tag }) => tag === timeline)]!;
      assert.deepEqual(
        await read(page),
        Array.from({ length: charts }, () => said),
      );
      assert.deepEqual(await page.evaluate(() => window.shifts), []);
      await assertUnharmed(page, told);
      await page.close();
    });

  it('draws no two of them in one frame', async () => {
    const { page, told } = await open('', scripts);
    const times = await page.evaluate(
      async ({ markup, count }) => {
        const drawn: unknown[] = [];
        document.querySelector('main')!.innerHTML = markup;
        const observer = new MutationObserver((records) => {
          for (const { addedNodes } of records)
            for (const { nodeName } of addedNodes)
              if (nodeName === 'CANVAS') drawn.push(document.timeline.currentTime);
        });
        for (const { shadowRoot } of window.widgets())
          observer.observe(shadowRoot!, { subtree: true, childList: true });
        await window.seen(() => drawn.length === count);
        return drawn;
      },
      {
        markup: `<style>main { --ai-beijing-chart-height: 5em }</style>${one.repeat(4)}`,
        count: 4,
      },
    );
    assert.equal(new Set(times).size, times.length);
    await assertUnharmed(page, told);
    await page.close();
  });
});
