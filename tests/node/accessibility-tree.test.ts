import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { Blog, languages, tags } from './blog.ts';
import { assertGolden } from './golden.ts';
import { spoken } from './spoken.ts';

/*
 * What a screen reader says of each widget, in its order, from Chromium: tests/golden/accessibility,
 * which a person has read as a listener would. `UPDATE_GOLDEN=1` writes it anew.
 */

interface Scene {
  readonly name: string;
  readonly attributes?: string;
  /** What is done before it is read. */
  readonly act?: (page: Page, tag: string) => Promise<unknown>;
  readonly way?: string;
}

interface Told {
  readonly name: string;
  readonly lines: readonly string[];
}

let blog: Blog;

before(async () => {
  blog = await Blog.start();
  await put('held.json', { isHeld: true, body: '{}' });
});

after(() => blog.close());

const put = (name: string, document: object) =>
  fetch(blog.address(name), { method: 'PUT', body: JSON.stringify(document) });

const waitFor = (page: Page, tag: string, selector: string) =>
  page.waitForSelector(`${tag} >>> ${selector}`);

const press = (page: Page, tag: string, selector: string) =>
  page.$eval(`${tag} >>> ${selector}`, (button) => (button as HTMLElement).click());

const choose = (kinds: readonly string[]) => async (page: Page, tag: string) => {
  for (const kind of kinds) await press(page, tag, `.toggle.${kind}`);
};

/** One good row of each widget and one with a mistake. */
const mistaken: Record<string, object> = {
  'ai-beijing-timeline': {
    events: [
      { id: 'first', date: '2024-05-17', place: 'beijing', kind: 'policy', what: 'One' },
      { id: 'second', date: '2024-13', place: 'beijing', kind: 'policy', what: 'Two' },
    ],
  },
  'ai-beijing-talent-gauge': {
    shares: [
      { id: 'first', label: 'One', share: { value: 42 } },
      { id: 'second', label: 'Two', share: { value: 142 } },
    ],
  },
  'ai-beijing-alumni': {
    people: [
      { id: 'first', name: 'One', role: 'Founder', company: 'Acme' },
      { id: 'first', name: 'Two', role: 'Founder', company: 'Acme' },
    ],
  },
};

const own = async (page: Page, tag: string) => {
  await page.$eval(
    tag,
    (element, data) => {
      (element as HTMLElement & { data: unknown }).data = data;
    },
    mistaken[tag],
  );
  await waitFor(page, tag, '.doctor');
};

const type = (text: string) => async (page: Page, tag: string) => {
  await (await waitFor(page, tag, 'input'))!.type(text);
};

/** What every widget can be in. */
const common: Scene[] = [
  { name: 'as it comes' },
  {
    name: 'with its menu open',
    act: async (page, tag) => {
      await press(page, tag, '.take');
      await waitFor(page, tag, '[role=menu]');
    },
  },
  {
    name: 'with data that are on their way',
    attributes: 'src="held.json"',
    act: (page, tag) => waitFor(page, tag, '[aria-busy=true]'),
  },
  {
    name: 'with data that do not come',
    attributes: 'src="lost.json"',
    act: (page, tag) => waitFor(page, tag, '.retry'),
  },
  { name: 'with data in which there are mistakes', act: own },
];

const special: Record<string, Scene[]> = {
  'ai-beijing-timeline': [
    { name: 'as a chart', attributes: 'layout="chart"' },
    { name: 'with an entry picked', act: (page, tag) => press(page, tag, '.pick') },
    { name: 'with one kind hidden', act: choose(['funding']) },
    { name: 'with every kind hidden', act: choose(['milestone', 'policy', 'funding']) },
    { name: 'with nothing found', attributes: 'from="1990" to="1991"' },
    {
      name: 'with a chart that does not come',
      way: 'without/chart',
      act: (page, tag) => page.waitForSelector(`${tag} >>> [part=chart]`, { hidden: true }),
    },
  ],
  'ai-beijing-talent-gauge': [
    { name: 'of companies', attributes: 'share="companies"' },
    { name: 'of model vendors, as a bar', attributes: 'share="llm-vendors" shape="bar"' },
    { name: 'with a value of one’s own', attributes: 'value="42" label="Label"' },
  ],
  'ai-beijing-alumni': [
    { name: 'as a list', attributes: 'layout="list"' },
    { name: 'as a table', attributes: 'layout="table"' },
    { name: 'with a search', attributes: 'searchable', act: type('moonshot') },
    { name: 'with no one found', attributes: 'searchable', act: type('zzz') },
    { name: 'with a person picked', act: (page, tag) => press(page, tag, '.name') },
  ],
};

async function told(tag: string, lang: string, scene: Scene): Promise<Told> {
  const { name, attributes = '', act, way } = scene;
  const base = `<base href="${blog.address('')}">`;
  const page = await blog.open({ lang, markup: `${base}<${tag} ${attributes}></${tag}>` }, way);
  await page.waitForFunction(
    (widget) =>
      !document.querySelector(widget)?.shadowRoot?.querySelector('[part=chart]:not([role=slider])'),
    {},
    tag,
  );
  await act?.(page, tag);
  const text = await spoken(page, tag);
  await page.close();
  return { name, lines: text.split('\n') };
}

/** A scene; of those after the first, what the first has said as well is left out. */
function written({ name, lines }: Told, first: Told): string {
  const isNews = (line: string) => name === first.name || !first.lines.includes(line);
  const shown = lines.map((line) => (isNews(line) ? line : '…'));
  const once = shown.filter((line, at) => line !== '…' || shown[at - 1] !== '…');
  return `# ${name}\n\n${once.join('\n')}\n`;
}

for (const tag of tags) {
  describe(`what a screen reader says of <${tag}>`, () => {
    const files = languages.map(
      (lang) => `accessibility/${tag.slice('ai-beijing-'.length)}.${lang}.txt`,
    );

    for (const [index, lang] of languages.entries()) {
      it(`is what was listened to, in ${lang}`, async () => {
        const scenes: Told[] = [];
        for (const scene of [...common, ...special[tag]!])
          scenes.push(await told(tag, lang, scene));
        assertGolden(files[index]!, scenes.map((scene) => written(scene, scenes[0]!)).join('\n'));
      });
    }

    it('has the same pieces in every language', () => {
      const [first, ...others] = files.map((file) => {
        const [, scene] = readFileSync(join(import.meta.dirname, '../golden', file), 'utf8').split(
          '# ',
        );
        return scene!.match(/^ *(?=\S)/gm);
      });
      for (const pieces of others) assert.deepEqual(pieces, first);
    });
  });
}
