import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Blog, languages, tags, type Post } from './blog.ts';

/*
 * What readers make of a page: zoom, larger type, wider spacing, forced colours, less motion. What is
 * asked of it is in WCAG 2.2: 1.4.4, 1.4.10, 1.4.11, 1.4.12, 2.3.3, 2.5.8.
 */

/** What a widget looks most different by, and what a reader can open in it. */
const states: Record<string, string[]> = {
  'ai-beijing-timeline': ['', 'layout="chart"', 'kind="funding" scale="linear"'],
  'ai-beijing-talent-gauge': ['', 'shape="ring"', 'shape="bar" share="llm-vendors"'],
  'ai-beijing-alumni': ['', 'searchable layout="list"', 'searchable layout="table"'],
};

let blog: Blog;

before(async () => {
  blog = await Blog.start();
});

after(() => blog.close());

const markupOf = (tag: string): string =>
  states[tag]!.map((state) => `<${tag} ${state}></${tag}>`).join('<hr>');

/** A post with a widget in its states, whose charts are drawn and whose every report is unfolded. */
async function open(tag: string, post: Omit<Post, 'markup'>): Promise<Page> {
  const page = await blog.open({ ...post, markup: markupOf(tag) });
  await page.evaluate(async () => {
    for (const widget of document.querySelectorAll('main > *')) {
      widget.scrollIntoView();
      const box = () => widget.shadowRoot?.querySelector('[part=chart]');
      while (box() && !box()!.querySelector('canvas')) await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
  });
  return page;
}

/** Gives every widget own data with mistakes, and unfolds what is said of them. */
async function mistake(page: Page): Promise<void> {
  await page.$$eval('main > :not(hr)', (widgets) => {
    for (const widget of widgets as (Element & { data: unknown })[]) {
      const extra = Array.from({ length: 9 }, (_, at) => ({ id: `a-long-identifier-${at}` }));
      widget.data = { events: extra, people: extra, shares: extra };
    }
  });
  await page.waitForSelector('main >>> details');
  await page.$$eval('main >>> details', (all) => {
    for (const details of all) details.open = true;
  });
}

/** What reaches beyond the page, is cut off, or lies over other text. */
function misplaced(): string[] {
  const roots = [...document.querySelectorAll('main > *')].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );
  const elements = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('.base *, .menu *')])
    .filter((element) => !element.closest('.unseen, .head, svg') && element.getClientRects()[0]);
  const name = (element: Element) => element.outerHTML.replaceAll(/<!--.*?-->/g, '').slice(0, 150);
  const wide = elements.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -1 || right > document.documentElement.clientWidth + 1;
  });
  const cut = elements.filter((element) => {
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === 'inline') return false;
    return (
      (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
      (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
    );
  });
  const lines = elements
    .filter((element) => !element.closest('.tip'))
    .flatMap((element) =>
      [...element.childNodes]
        .filter((node) => node instanceof Text && node.data.trim())
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          return [...range.getClientRects()].map((rect) => ({ element, rect }));
        }),
    );
  const over = lines.flatMap((one, at) =>
    lines.slice(at + 1).flatMap((other) => {
      if (one.element === other.element) return [];
      const [a, b] = [one.rect, other.rect];
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Lines of text may share their leading.
      const isOver = across > 2 && down > Math.min(a.height, b.height) / 2;
      return isOver ? [`over each other: ${name(one.element)} and ${name(other.element)}`] : [];
    }),
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  return [
    ...(scrollWidth > clientWidth ? [`scrolls to ${scrollWidth} of ${clientWidth}`] : []),
    ...wide.map((element) => `beyond: ${name(element)}`),
    ...cut.map((element) => `cut: ${name(element)}`),
    ...over,
  ];
}

/** What can be pressed and is less than 24 pixels wide or high. */
function small(): string[] {
  return [...document.querySelectorAll('main > *')]
    .flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>('button, input, summary, [role=slider]') ?? []),
    ])
    .filter((control) => control.getClientRects().length > 0 && !control.closest('.unseen'))
    .filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return Math.min(width, height) < 23.99;
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 150));
}

/** WCAG 1.4.12, by a sheet that reaches into shadow roots as a browser's own does. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important }
  `);
  for (const { shadowRoot } of document.querySelectorAll('main > *'))
    shadowRoot?.adoptedStyleSheets.push(sheet);
}

for (const tag of tags) {
  describe(`<${tag}> as readers set their browsers`, () => {
    for (const lang of languages) {
      for (const zoom of [2, 4]) {
        it(`fits at ${zoom * 100} % in ${lang}, with all its words in their place`, async () => {
          const page = await open(tag, { lang, zoom });
          assert.deepEqual(await page.evaluate(misplaced), []);
          await mistake(page);
          assert.deepEqual(await page.evaluate(misplaced), []);
          await page.close();
        });
      }

      it(`fits with text of 200 % in ${lang}`, async () => {
        for (const width of [1280, 640]) {
          const page = await open(tag, { lang, width, css: 'html { font-size: 200% }' });
          assert.deepEqual(await page.evaluate(misplaced), []);
          await page.close();
        }
      });

      it(`bears spaced text in ${lang}`, async () => {
        for (const width of [1280, 640, 320]) {
          const page = await open(tag, { lang, width });
          await page.evaluate(spaceOut);
          assert.deepEqual(await page.evaluate(misplaced), [], `${width}`);
          await page.close();
        }
      });
    }

    it('has its menu within the window at 400 %', async () => {
      const page = await open(tag, { lang: 'en', zoom: 4 });
      await page.$eval(`${tag} >>> .take`, (button) => (button as HTMLElement).click());
      const menu = await page.waitForSelector(`${tag} >>> .menu`);
      const items = await page.$$(`${tag} >>> [role=menuitem]`);
      for (const item of items) {
        assert.ok(await item.isIntersectingViewport({ threshold: 1 }));
        await page.keyboard.press('ArrowDown');
      }
      const inside = await menu!.evaluate((panel) => {
        const { left, top, right, bottom } = panel.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      });
      assert.ok(inside);
      await page.close();
    });

    it('has targets of 24 pixels, narrow or wide, in its menu and its report of mistakes', async () => {
      for (const width of [320, 1280]) {
        const page = await open(tag, { lang: 'zh-Hans', width });
        assert.deepEqual(await page.evaluate(small), []);
        await page.$eval(`${tag} >>> .take`, (button) => (button as HTMLElement).click());
        await page.waitForSelector(`${tag} >>> [role=menuitem]`);
        assert.deepEqual(await page.evaluate(small), []);
        await mistake(page);
        assert.deepEqual(await page.evaluate(small), []);
        await page.close();
      }
    });

    it('moves nothing where readers want less motion', async () => {
      const media = { 'prefers-reduced-motion': 'reduce' };
      const page = await open(tag, { lang: 'en', media });
      await page.$$eval(tag, (all) => {
        for (const element of all) element.setAttribute('src', 'data:,never');
      });
      const moving = await page.evaluate(async () => {
        await new Promise(requestAnimationFrame);
        return document
          .getAnimations()
          .map(({ effect }) => (effect as KeyframeEffect).target!)
          .filter((target) => !target.matches('.ink'))
          .map(({ outerHTML }) => outerHTML.slice(0, 100));
      });
      assert.deepEqual(moving, []);
      await page.close();
    });

    it('shows in forced colours what is pressed, what is focused and what is picked', async () => {
      const page = await open(tag, { lang: 'en', media: { 'forced-colors': 'active' } });
      const picked = await page.$(`${tag} >>> .item button`);
      await picked?.evaluate((button) => (button as HTMLElement).click());
      await page.keyboard.press('Tab');
      const looks = await page.$eval(tag, (element) => {
        const root = element.shadowRoot!;
        const styleOf = (selector: string, pseudo?: string) => {
          const found = root.querySelector(selector);
          return found ? getComputedStyle(found, pseudo) : undefined;
        };
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        const focus = getComputedStyle(root.activeElement!);
        const current = styleOf('[aria-current]');
        const rail = styleOf('[aria-current]', '::before');
        const marks = [current?.borderBlockStartWidth, rail?.borderInlineStartWidth];
        return {
          hasFocus: focus.outlineStyle === 'solid' && focus.outlineColor !== ground,
          isMarked: !current || marks.includes('3px'),
        };
      });
      assert.deepEqual(looks, { hasFocus: true, isMarked: true });
      await page.close();
    });
  });
}
