import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { widgetNames } from '../../vite.config.ts';
import { startChromium } from '../chromium.ts';
import { complaintsOf, startDemoSite, startFirefox, type DemoSite } from './demo-site.ts';

/*
 * The builder of the demo, as it is published and as a reader uses it.
 */

interface Declaration {
  tagName?: string;
  attributes?: { name: string; fieldName?: string }[];
  cssProperties?: { name: string }[];
  members?: { name: string; privacy?: string }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const names = widgetNames();
const languages = ['zh-Hans', 'zh-Hant', 'en'];
const targets = 'html autoload react vue hexo hugo wordpress dsd light inline svg png'.split(' ');

let site: DemoSite;
let browser: Browser;
let page: Page;
let complaints: string[];

before(async () => {
  site = await startDemoSite();
  browser = await startChromium();
  const context = browser.defaultBrowserContext();
  await context.overridePermissions(site.origin, ['clipboard-read', 'clipboard-sanitized-write']);
});

after(async () => {
  await browser?.close();
  site?.close();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  complaints = complaintsOf(page, site);
});

afterEach(async () => {
  await page.close();
  assert.deepEqual(complaints, []);
});

/** Opens the builder anew: another fragment alone would not load it. */
async function open(query: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${site.address}builder.html?${query}`);
  await page.waitForSelector('.sheet > *');
}

function declarationOf(name: string): Declaration {
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  return declarations.find(({ tagName }) => tagName === `ai-beijing-${name}`)!;
}

function attributesOf({ attributes = [], members = [] }: Declaration): string[] {
  const hidden = new Set(
    members.filter(({ privacy }) => privacy && privacy !== 'public').map((member) => member.name),
  );
  return attributes
    .filter(({ fieldName }) => !fieldName || !hidden.has(fieldName))
    .map((attribute) => attribute.name);
}

const propertiesOf = ({ cssProperties = [] }: Declaration) =>
  cssProperties.map((property) => property.name);

/** The blocks of code that are shown, once they are those of the widget as it is. */
async function shownBlocks(): Promise<string[]> {
  await page.waitForSelector('.take[aria-busy=false]');
  return page.$$eval('.take pre', (all) => all.map(({ textContent }) => textContent));
}

const shownCode = async () => (await shownBlocks()).join('\n\n');

/** What is said of the widget in the preview. */
const preview = () =>
  page.$eval('.sheet > *', (element) => ({
    tag: element.localName,
    attributes: Object.fromEntries(
      Array.from(element.attributes, ({ name, value }) => [name, value]),
    ),
  }));

const previewText = () =>
  page.$eval('.sheet > *', ({ shadowRoot }) =>
    shadowRoot!.querySelector<HTMLElement>('.base')!.innerText.trim(),
  );

/** Until the address says so: it waits for further changes. */
async function addressSays(...parts: string[]): Promise<void> {
  await page.waitForFunction(
    (all) => all.every((part) => decodeURIComponent(location.href).includes(part)),
    {},
    parts,
  );
}

const choose = (field: string, value: string) =>
  page.click(`[data-name="${field}"] input[value="${value}"]`);

const unfold = () =>
  page.$$eval('details', (all) => all.forEach((details) => (details.open = true)));

async function writeData(text: string): Promise<void> {
  await unfold();
  await page.$eval(
    '#data',
    (area, value) => {
      (area as HTMLTextAreaElement).value = value;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
}

/** What the doctor says, once it has said it. */
async function remarks(): Promise<string[]> {
  await page.waitForFunction(
    () => !/Checking|正在/.test(document.querySelector('#data-status')!.textContent),
  );
  return page.$$eval('.remarks button', (all) => all.map((button) => button.innerText));
}

/** Values that one would write into a text field: the first that it takes. */
const candidates = ['2023', '2', 'seagreen', '1.5em', 'serif', 'A “text” & <more>'];

/** A file that there is to be asked for. */
const existing = 'cdn/integrity.json';

/** Sets a field to another value than its default by its control, and gives that value. */
async function setField(name: string): Promise<string> {
  const field = `.field[data-name="${name}"]`;
  const kind = await page.$eval(`${field} input:not([type=color])`, (input) => input.type);
  if (kind === 'radio') {
    await page.click(`${field} label:last-child input`);
    return page.$eval(`${field} input:checked`, (input) => input.value);
  }
  if (kind === 'checkbox') {
    const isOne = await page.$(`${field} label.name`);
    await page.click(`${field} input`);
    return isOne ? '' : page.$eval(`${field} input`, (input) => input.value);
  }
  if (await page.$(`${field} input[inputmode=url]`)) {
    await page.type(`${field} input`, existing);
    await page.keyboard.press('Enter');
    return existing;
  }
  for (const value of candidates.toReversed()) {
    await page.$eval(`${field} input:not([type=color])`, (input) => {
      input.value = '';
    });
    await page.type(`${field} input:not([type=color])`, value);
    const isTaken = await page.$eval(
      `${field} input:not([type=color])`,
      (input) => !input.hasAttribute('aria-invalid') && input.value !== '',
    );
    if (isTaken) return value;
  }
  throw new Error(`Nothing can be written into ${name}`);
}

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

for (const name of names) {
  describe(`the builder for ${name}`, () => {
    const declaration = declarationOf(name);

    it('has a control for each attribute and custom property of the manifest', async () => {
      await open(`lang=en&widget=${name}`);
      for (const field of [...attributesOf(declaration), ...propertiesOf(declaration)]) {
        const controls = await page.$$(`.field[data-name="${field}"] input`);
        assert.ok(controls.length > 0, field);
      }
    });

    it('changes the element, the code and the address by each attribute’s control', async () => {
      await open(`lang=en&widget=${name}`);
      await unfold();
      for (const attribute of attributesOf(declaration)) {
        const value = await setField(attribute);
        assert.equal((await preview()).attributes[attribute], value, attribute);
        const written = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
        const inCode = value === '' ? ` ${attribute}` : ` ${attribute}="${written}"`;
        assert.ok((await shownCode()).includes(inCode), `${inCode}\n${await shownCode()}`);
        await addressSays(`${name}.${attribute}=${value.replaceAll(' ', '+')}`);
      }
    });

    it('changes them by each custom property’s control', async () => {
      await open(`lang=en&widget=${name}`);
      await unfold();
      for (const property of propertiesOf(declaration)) {
        const value = await setField(property);
        const set = await page.$eval(
          '.sheet > *',
          (element, of) => (element as HTMLElement).style.getPropertyValue(of),
          property,
        );
        assert.equal(set, value, property);
        assert.ok((await shownCode()).includes(`  ${property}: ${value};`), property);
        await addressSays(`${property}=${value}`);
      }
    });

    it('is restored by its address', async () => {
      await open(`lang=en&widget=${name}`);
      await unfold();
      const heading = 'A “heading” & more';
      await page.type('#field-heading', heading);
      await choose('theme', 'dark');
      await choose('width', 'phone');
      await choose('ground', 'dark');
      await choose('page', 'zh-Hant');
      await choose('target', 'react');
      await addressSays('code=react', 'width=phone', 'ground=dark', 'page=zh-Hant', 'theme=dark');
      const [built, code] = [await preview(), await shownCode()];
      assert.deepEqual(built.attributes, { heading, theme: 'dark' });

      await page.reload();
      await page.waitForSelector('.sheet > *');
      assert.deepEqual(await preview(), built);
      assert.equal(await shownCode(), code);
      assert.ok(await page.$('.sheet.phone.dark:lang(zh-Hant)'));
      assert.match(await previewText(), /A “heading” & more/);
    });

    it('checks its own data, and finds nothing', async () => {
      for (const button of [1, 2]) {
        await open(`lang=en&widget=${name}`);
        await unfold();
        await page.click(`.buttons button:nth-child(${button})`);
        await page.waitForFunction(
          () => document.querySelector<HTMLTextAreaElement>('#data')!.value,
        );
        assert.deepEqual(await remarks(), []);
        assert.match(
          await page.$eval('#data-status', ({ textContent }) => textContent),
          /Nothing is wrong/,
        );
      }
    });
  });
}

describe('the builder', () => {
  it('tells of what is no value, and goes back to the default', async () => {
    await open('lang=en&widget=timeline');
    await page.type('#field-from', '2023-13');
    assert.equal(
      await page.$eval('#wrong-from', ({ textContent }) => textContent.trim()),
      'Give a year or a month, such as 2023 or 2023-08.',
    );
    assert.equal(await page.$eval('#field-from', (input) => input.ariaInvalid), 'true');
    assert.deepEqual((await preview()).attributes, {});

    await page.click('[data-name=from] .reset');
    assert.equal(await page.$eval('#field-from', (input) => (input as HTMLInputElement).value), '');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-from');
  });

  it('names a default only where there is one', async () => {
    for (const name of names) {
      await open(`lang=en&widget=${name}`);
      const placeholders = await page.$$eval('.field input[placeholder]', (all) =>
        all.map((input) => [
          input.closest<HTMLElement>('.field')!.dataset['name'],
          input.placeholder,
        ]),
      );
      for (const [field, text] of placeholders)
        if (!field!.startsWith('--')) assert.notEqual(text, 'default', field);
      assert.deepEqual(
        placeholders.find(([field]) => field === 'heading-level'),
        ['heading-level', '3'],
      );
      assert.ok(placeholders.some(([, text]) => text === 'default'));
    }
  });

  it('offers to leave out what the widget has', async () => {
    for (const name of names) {
      await open(`lang=en&widget=${name}`);
      const offered = await page.$$eval('[data-name=without] input', (all) =>
        all.map(({ value }) => value),
      );
      const others = ['heading', 'summary', 'source', 'actions'];
      assert.deepEqual(
        offered.filter((word) => word !== 'chart'),
        others,
      );
      assert.equal(offered.includes('chart'), name === 'timeline', name);
    }
  });

  it('sets apostrophes as they are printed', async () => {
    for (const name of names) {
      await open(`lang=en&widget=${name}`);
      const hints = await page.$$eval('.hint', (all) => all.map(({ textContent }) => textContent));
      assert.doesNotMatch(hints.join(), /'/);
      assert.match(hints.join(), /’/);
    }
  });

  it('keeps what is good of an address, and says what is not', async () => {
    const bad = [
      'timeline.order=upside',
      'timeline.kind=policy+love',
      '--ai-beijing-gap=red',
      'x=1',
    ];
    await open(
      `lang=en&widget=timeline&timeline.from=2023&width=none&${bad.join('&')}#deflate=%25`,
    );
    assert.deepEqual((await preview()).attributes, { from: '2023' });
    const told = await page.$eval('.notice', (notice) => (notice as HTMLElement).innerText);
    for (const part of [...bad, 'width=none', '#deflate'])
      assert.ok(told.includes(part.replace('+', ' ')), `${part} in ${told}`);
  });

  it('writes no style that would end a style sheet', async () => {
    await open(`lang=en&--ai-beijing-accent=${encodeURIComponent('red</style><script>')}`);
    assert.ok(!(await shownCode()).includes('</style>'));
    assert.ok(await page.$('.notice li'));
  });

  it('goes back to the widget before, with its settings', async () => {
    await open(`lang=en&widget=${names[0]}`);
    await unfold();
    await page.type('#field-heading', 'First');
    await page.click('.widgets a:last-child');
    assert.equal((await preview()).tag, `ai-beijing-${names.at(-1)}`);
    await choose('width', 'phone');
    await addressSays('width=phone', `widget=${names.at(-1)}`);
    await page.goBack();
    await page.waitForSelector(`.sheet > ai-beijing-${names[0]}`);
    assert.deepEqual((await preview()).attributes, { heading: 'First' });
    await page.goForward();
    await page.waitForSelector(`.sheet.phone > ai-beijing-${names.at(-1)}`);
  });

  it('shows the page that is chosen', async () => {
    await open('lang=en&widget=timeline');
    for (const [value, width] of [
      ['phone', 360],
      ['column', 672],
    ] as const) {
      await choose('width', value);
      assert.equal(
        await page.$eval('.sheet', (sheet) => (sheet as HTMLElement).offsetWidth),
        width,
      );
    }
    for (const [value, ground] of [
      ['dark', 'rgb(22, 22, 22)'],
      ['light', 'rgb(255, 255, 255)'],
    ] as const) {
      await choose('ground', value);
      const background = await page.$eval(
        '.sheet',
        (sheet) => getComputedStyle(sheet).backgroundColor,
      );
      assert.equal(background, ground);
    }
    await choose('page', 'zh-Hant');
    await page.waitForFunction(() =>
      document.querySelector('.sheet > *')!.shadowRoot!.textContent.includes('劉柏鋮'),
    );
    assert.match(await shownCode(), /<ai-beijing-timeline lang="zh-Hant">/);
  });

  it('copies what it shows, for every target', async () => {
    await open('lang=en&widget=timeline&timeline.from=2023&--ai-beijing-gap=2em');
    for (const target of targets) {
      await choose('target', target);
      await unfold();
      await shownBlocks();
      const blocks = await page.$$('.take .code');
      assert.ok(blocks.length > 0, target);
      for (const block of blocks) {
        const text = await block.$eval('code', ({ textContent }) => textContent);
        const button = (await block.$('button'))!;
        // Said for a moment.
        const isSaid = page.waitForFunction(
          (element) => element.querySelector('[role=status]')!.textContent === 'Copied',
          {},
          block,
        );
        await Promise.all([isSaid, button.click()]);
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
      }
    }
  });

  it('says what the README says', async () => {
    const query = 'lang=en&widget=timeline&timeline.from=2023&code=';
    const said: Record<string, RegExp> = {
      html: /<script .*<\/script>/,
      autoload: /<script .*<\/script>/,
      react: /import '.*\/react';/,
      vue: /import vue[^]*?\n\}\);/,
      hexo: /skip_render: .*/,
      hugo: /npx[^]*timeline\.html/,
      wordpress: /<\?php[^]*, 11 \);/,
      dsd: /render\('.*\}\)/,
    };
    for (const [target, pattern] of Object.entries(said)) {
      await open(query + target);
      const code = await shownCode();
      const parts = pattern.exec(code)?.[0].split('\n\n') ?? [];
      assert.ok(parts.length > 0, `${target}: ${code}`);
      for (const part of parts) assert.ok(readme.includes(part), part);
    }
    const commands: Record<string, string> = {
      'zh-Hans&widget=alumni&code=inline': 'render alumni --lang zh-Hans --format inline --out',
      'en&widget=timeline&code=svg': 'render timeline --lang en --out timeline.svg',
      'en&widget=timeline&code=png': 'render timeline --lang en --out timeline@2x.png --scale 2',
    };
    for (const [address, command] of Object.entries(commands)) {
      await open(`lang=${address}`);
      assert.ok((await shownCode()).includes(command), command);
      assert.ok(readme.includes(command), command);
    }
  });

  it('tells of what static HTML may hold for search engines', async () => {
    await open('lang=en&widget=timeline&code=light');
    const note = await page.$eval('.take .note', (text) => text.textContent);
    assert.match(note, /--json-ld/);
    assert.match(readme, /`--json-ld`/);
  });

  it('quotes what authors write as each language wants it', async () => {
    const heading = `it's "5 < 6" & {x} \\`;
    const query = `lang=en&widget=alumni&alumni.heading=${encodeURIComponent(heading)}&code=`;
    const quoted: Record<string, string> = {
      html: `heading="it's &quot;5 < 6&quot; &amp; {x} \\"`,
      react: String.raw`heading={"it's \"5 < 6\" & {x} \\"}`,
      dsd: String.raw`heading: 'it\'s "5 < 6" & {x} \\'`,
      svg: String.raw`--heading 'it'\''s "5 < 6" & {x} \'`,
    };
    for (const [target, code] of Object.entries(quoted)) {
      await open(query + target);
      assert.ok((await shownCode()).includes(code), `${code}\n${await shownCode()}`);
    }
  });
});

describe('what the builder writes between the tags', () => {
  /** What is asked for; what the code says, and what it does not. */
  const cases: [query: string, says: string[], other: string[]][] = [
    [
      'widget=talent-gauge&talent-gauge.value=48&talent-gauge.label=of+our+readers',
      ['48%', 'of our readers'],
      ['60%', 'China'],
    ],
    [
      'widget=talent-gauge&talent-gauge.share=companies&page=zh-Hant',
      ['約40%', '占全國人工智慧企業'],
      ['60%', 'talent is'],
    ],
    [
      'widget=timeline&timeline.kind=policy&timeline.from=2024&timeline.heading=Ours',
      ['Ours', 'Fair Competition Review Regulation', 'August 2024'],
      ['BAAI', 'billion', 'Beijing’s'],
    ],
    [
      'widget=alumni&alumni.filter=Moonshot&alumni.without=source',
      ['Yang Zhilin', 'Moonshot AI'],
      ['Liu Zhiyuan', 'Source'],
    ],
  ];

  for (const target of ['html', 'autoload', 'wordpress'])
    for (const [query, says, other] of cases)
      it(`is what the widget says, for ${target} and ${query}`, async () => {
        await open(`lang=en&${query}&code=${target}`);
        const block = (await shownBlocks()).find((text) => /^<ai-|\n<ai-/.test(text))!;
        const [, inner = ''] = /<ai-[^]*?>(.*)</s.exec(block) ?? [];
        for (const part of says) assert.ok(inner.includes(part), `${part} is not in ${inner}`);
        for (const part of other) assert.ok(!inner.includes(part), `${part} is in ${inner}`);
        const { tag } = await preview();
        const shown = await page.$eval('.sheet > *', ({ shadowRoot }) => {
          const texts = shadowRoot!.querySelectorAll('.heading, .what, .name, .label, .role');
          return Array.from(texts, ({ textContent }) => textContent.replace(/\s+|原文第|段$/g, ''));
        });
        assert.ok(shown.length > 0, tag);
        const read = inner.replace(/<.*?>|\s+/g, '').replaceAll('&amp;', '&');
        for (const text of shown)
          assert.ok(
            read.includes(text.replace(/paragraphs?|¶.*$/g, '')),
            `${text} is not in ${read}`,
          );
      });

  it('follows the widget', async () => {
    await open('lang=en&widget=talent-gauge');
    assert.match(await shownCode(), /60%/);
    await choose('share', 'llm-vendors');
    const code = await shownCode();
    assert.match(code, /about 50%/);
    assert.doesNotMatch(code, /60%/);
  });

  it('is nothing where the widget has nothing to say', async () => {
    await open(`lang=en&widget=timeline&timeline.src=${existing}`);
    await page.waitForFunction(() => document.querySelector('.sheet > *')!.shadowRoot);
    assert.match(await shownCode(), /<ai-beijing-timeline [^>]*><\/ai-beijing-timeline>/);
  });
});

describe('the embed code that the demo’s widgets give', () => {
  it('loads a script that there is, with the looks that are set', async () => {
    await open(
      'lang=en&widget=talent-gauge&talent-gauge.share=companies&--ai-beijing-accent=seagreen',
    );
    await page.click('.sheet > * >>> .take');
    await page.waitForSelector('.sheet > * >>> [role=menuitem]');
    await page.click('.sheet > * >>> [role=menuitem]');
    await page.waitForFunction(() =>
      /Copied/.test(
        document.querySelector('.sheet > *')!.shadowRoot!.querySelector('.menu [role=status]')!
          .textContent,
      ),
    );
    const code = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(code, /<ai-beijing-talent-gauge [^>]*style="--ai-beijing-accent: seagreen"/);
    assert.match(code, /about 40%/);
    const [, script = ''] = /src="([^"]+)"/.exec(code) ?? [];
    assert.ok(script.startsWith(`${site.address}cdn/`), script);
    const { status, headers } = await fetch(script);
    assert.equal(status, 200);
    assert.match(headers.get('content-type')!, /javascript/);
  });
});

describe('own data in the builder', () => {
  const event = {
    id: 'a',
    date: '2024',
    kind: 'policy',
    place: 'beijing',
    what: 'A “rule” of one’s own',
  };
  const good = JSON.stringify({ title: 'Own', events: [event] }, null, 2);

  it('are shown, and stand in the code and in the address', async () => {
    await open('lang=en&widget=timeline');
    await writeData(good);
    assert.deepEqual(await remarks(), []);
    await page.waitForFunction(() =>
      document.querySelector('.sheet > *')!.shadowRoot!.textContent.includes('of one’s own'),
    );
    await addressSays('#data={');
    const code = await shownCode();
    assert.match(code, /<script type="application\/json">/);
    await page.reload();
    await page.waitForFunction(() =>
      document.querySelector('.sheet > *')?.shadowRoot?.textContent.includes('of one’s own'),
    );
    assert.equal(await shownCode(), code);
    assert.deepEqual(await remarks(), []);
  });

  it('go along to every target', async () => {
    const uses: Record<string, string[]> = {
      html: ['<script type="application/json">', 'of one’s own'],
      autoload: ['<script type="application/json">', 'of one’s own'],
      react: ["import own from './data.json';", 'data={data}'],
      vue: ["import own from './data.json';", ':data="data"'],
      hexo: ["require('../data.json')", "{ format: 'light', data }"],
      hugo: ['--data data.json --format light'],
      wordpress: ['src="/wp-content/plugins/ai-beijing-widgets/data.json"'],
      dsd: ["import data from './data.json'", '{ data })', '--data data.json'],
      light: ['--data data.json --format light'],
      inline: ['--data data.json --format inline'],
      svg: ['--data data.json --out timeline.svg'],
      png: ['--data data.json --out timeline@2x.png --scale 2'],
    };
    await open('lang=en&widget=timeline');
    await writeData(good);
    await remarks();
    assert.deepEqual(Object.keys(uses), targets);
    for (const target of targets) {
      await choose('target', target);
      const code = await shownCode();
      for (const part of [...uses[target]!, '"title": "Own"'])
        assert.ok(code.includes(part), `${target} without ${part}:\n${code}`);
    }
  });

  const isRead = () =>
    page.waitForFunction(() =>
      document.querySelector('.sheet > *')?.shadowRoot?.textContent.includes('of one’s own'),
    );

  it('are said in words as well, for readers without script', async () => {
    for (const target of ['html', 'autoload', 'wordpress']) {
      await open(`lang=en&widget=timeline&code=${target}`);
      await writeData(good);
      await isRead();
      const code = (await shownCode()).replace(
        /<script type="application\/json">.*?<\/script>/s,
        '',
      );
      const [, inner = ''] =
        /<ai-beijing-timeline [^>]*>\n(.*)<\/ai-beijing-timeline>/s.exec(code) ?? [];
      assert.match(inner, /A “rule” of one’s own/, target);
      assert.match(inner, /<time datetime="2024">/);
      assert.doesNotMatch(inner, /BAAI/);
    }
  });

  it('are one block of HTML to Markdown', async () => {
    const heading = 'A heading that is so long that the tag has no place on one line of code';
    await open(
      `lang=en&widget=timeline&timeline.heading=${encodeURIComponent(heading)}&code=autoload`,
    );
    await writeData(good.replaceAll('\n', '\n\n  \n'));
    await isRead();
    const post = (await shownBlocks()).find((text) => text.startsWith('<ai-'))!;
    const lines = post.split('\n');
    assert.match(lines[0]!, /^<ai-beijing-timeline [^>]*>$/);
    assert.match(post, /"what": "A “rule” of one’s own"/);
    for (const line of lines) assert.ok(line.trim(), post);
  });

  it('are no template to Hugo', async () => {
    await open('lang=en&widget=timeline&code=hugo');
    await writeData(good);
    await isRead();
    assert.match(await shownCode(), /--out layouts\/shortcodes\/timeline\.html/);
    for (const query of [
      `#data=${encodeURIComponent(good.replace('Own', '{{ x }}'))}`,
      '&timeline.heading={{x}}',
    ]) {
      await open(`lang=en&widget=timeline&code=hugo${query}`);
      await page.waitForFunction(() =>
        document.querySelector('.take')?.textContent.includes('readFile'),
      );
      const code = await shownCode();
      assert.match(code, /--format light --out timeline\.html/);
      assert.match(code, /\{\{ readFile "timeline\.html" \| safeHTML \}\}/);
    }
  });

  it('are packed where they are long', async () => {
    const events = Array.from({ length: 50 }, (_, index) => ({ ...event, id: `event-${index}` }));
    const text = JSON.stringify({ events }, null, 1);
    await open('lang=en&widget=timeline');
    await writeData(text);
    await addressSays('#deflate=');
    assert.ok(page.url().length < 1000, page.url());
    await page.reload();
    await page.waitForFunction(
      (value) => document.querySelector<HTMLTextAreaElement>('#data')?.value === value,
      {},
      text,
    );
  });

  it('that do not fit into an address are said not to', async () => {
    let random = 1;
    const noise = () => (random = (random * 48271) % 2147483647).toString(36);
    const what = Array.from({ length: 20_000 }, noise).join('');
    await open('lang=en&widget=timeline');
    await writeData(JSON.stringify({ events: [{ ...event, what }] }));
    await page.waitForFunction(() => document.querySelector('.checks .wrong'));
    assert.equal(new URL(page.url()).hash, '');
  });

  it('with mistakes are told of by row, field and line, which lead to their places', async () => {
    await open('lang=en&widget=timeline');
    await writeData(
      JSON.stringify(
        {
          events: [event, { ...event, id: 'b', date: '2024-02-31' }, { ...event, id: 'c', knd: 1 }],
        },
        null,
        2,
      ),
    );
    const said = await remarks();
    assert.equal(said.length, 2, said.join('\n'));
    assert.match(said[0]!, /^Line 12 events\[1\]\.date/);
    assert.match(said[1]!, /events\[2\]\.knd[^]*kind/);
    await page.click('.remarks li:first-child button');
    const selected = await page.$eval('#data', (area) => {
      const { value, selectionStart, selectionEnd } = area as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    assert.match(selected, /2024-02-31/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'data');
    assert.match(await page.$eval('#data-status', ({ textContent }) => textContent), /^2 problems/);
  });

  it('have their mistakes told from the first line to the last', async () => {
    await open('lang=en&widget=timeline');
    const { id, ...bare } = event;
    const events = [{ ...event, knd: 1 }, bare, { ...event, id, date: '2024-02-31' }];
    await writeData(JSON.stringify({ events, colour: 'red', title: 5 }, null, 2));
    const lines = (await remarks()).map((text) => Number(/Line (\d+)/.exec(text)![1]));
    assert.ok(lines.length > 3, lines.join());
    assert.deepEqual(
      lines,
      lines.toSorted((one, other) => one - other),
    );
  });

  it('that are no JSON leave the last good ones', async () => {
    await open('lang=zh-Hans&widget=timeline');
    await writeData(good);
    await remarks();
    await page.waitForFunction(() =>
      document.querySelector('.sheet > *')!.shadowRoot!.textContent.includes('of one’s own'),
    );
    await writeData(good.slice(0, -2));
    assert.match((await remarks()).join(), /第\d+行[^]*JSON/);
    assert.match(await previewText(), /of one’s own/);
    await page.click('.buttons button:last-child');
    await page.waitForFunction(() =>
      document.querySelector('.sheet > *')!.shadowRoot!.textContent.includes('刘柏铖'),
    );
  });
});

describe('the builder for everyone', () => {
  const wrong = encodeURIComponent('{"events": [{"id": 1}]}');

  for (const lang of languages) {
    for (const scheme of ['light', 'dark']) {
      it(`passes axe in ${lang}, ${scheme}`, async () => {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await open(
          `lang=${lang}&widget=timeline&timeline.from=2023&--ai-beijing-gap=2em&x=1&ground=${scheme}#data=${wrong}`,
        );
        await remarks();
        await unfold();
        await page.type('#field-heading-level', '9');
        assert.deepEqual(await violations(), []);
      });
    }
  }

  it('fits into 320 pixels, everything unfolded', async () => {
    await page.setViewport({ width: 320, height: 640 });
    for (const lang of languages) {
      await open(`lang=${lang}&widget=timeline&width=phone#data=${wrong}`);
      await remarks();
      for (const target of targets) {
        await choose('target', target);
        await unfold();
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(width, 320, `${lang} ${target}`);
      }
    }
  });

  it('has nothing left in Chinese for readers of English, and the other way round', async () => {
    for (const name of names) {
      await open(`lang=en&widget=${name}`);
      await unfold();
      const english = await page.$$eval('.settings, .take h2, .data h2', (all) =>
        all.map((part) => part.textContent).join(),
      );
      assert.doesNotMatch(english, /\p{Script=Han}/u);
      await open(`lang=zh-Hans&widget=${name}`);
      const titles = await page.$$eval('.field :is(legend, .name)', (all) =>
        all.map((title) => title.textContent),
      );
      for (const title of titles) assert.match(title, /\p{Script=Han}/u);
    }
  });

  it('is built by keyboard alone', async () => {
    await open(`lang=en&widget=${names[0]}`);
    const seen: string[] = [];
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement || activeElement === document.body) return '';
        const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
        const isWidget = activeElement.localName.startsWith('ai-');
        if (!isWidget && (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 1))
          return `no outline: ${activeElement.outerHTML}`;
        const field = activeElement.closest('[data-name]')?.getAttribute('data-name');
        return field ?? `${activeElement.localName}.${activeElement.className}`;
      });
    const walk = async (wanted: string) => {
      for (let steps = 0; steps < 80; steps++) {
        await page.keyboard.press('Tab');
        seen.push(await focused());
        assert.doesNotMatch(seen.at(-1)!, /^no outline/);
        if (seen.at(-1) === wanted) return;
      }
      assert.fail(`${wanted} is not reached: ${seen.join()}`);
    };

    await walk('a.skip');
    await walk('layout');
    await page.keyboard.press('ArrowDown');
    await walk('searchable');
    await page.keyboard.press('Space');
    await walk('summary.');
    await page.keyboard.press('Enter');
    await walk('heading');
    await page.keyboard.type('Typed');
    await walk('width');
    await page.keyboard.press('ArrowRight');
    await walk('page');
    await walk('div.stage');
    await walk('summary.');
    await page.keyboard.press('Enter');
    await walk('textarea.');
    await page.keyboard.type('{');
    await remarks();
    await walk('target');
    await page.keyboard.press('ArrowRight');
    await walk('button.');

    await addressSays('layout=list', 'searchable=', 'heading=Typed', 'width=phone', 'autoload');
    assert.deepEqual((await preview()).attributes, {
      layout: 'list',
      searchable: '',
      heading: 'Typed',
    });
  });
});

describe('the builder in Firefox', () => {
  it('takes settings and own data from the address, and back', async () => {
    const firefox = await startFirefox();
    if (!firefox) return;
    const events = Array.from({ length: 30 }, (_, index) => ({
      id: `event-${index}`,
      date: '2024',
      kind: 'policy',
      place: 'beijing',
      what: `Event ${index}`,
    }));
    const isShown = () =>
      page.waitForFunction(() =>
        document
          .querySelector('.sheet > [from="2023"]')
          ?.shadowRoot?.textContent.includes('Event 29'),
      );
    const own = page;
    try {
      page = await firefox.newPage();
      await page.goto(`${site.address}builder.html?lang=en&widget=timeline&timeline.from=2023`);
      await page.waitForSelector('.sheet > *');
      await writeData(JSON.stringify({ events }));
      await isShown();
      assert.deepEqual(await remarks(), []);
      await addressSays('timeline.from=2023', '#deflate=');
      await page.reload();
      await isShown();
    } finally {
      page = own;
      await firefox.close();
    }
  });
});
