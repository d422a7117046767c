import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { assertGolden } from './golden.ts';
import type { Attributes, RenderOptions, Tag } from '../../src/ssr.ts';

const root = join(import.meta.dirname, '../..');
const built = (path: string) => join(root, 'dist', path);
type Ssr = typeof import('../../src/ssr.ts');
const { render, styleHash, tags, RenderError } = (await import(built('npm/ssr.js'))) as Ssr;

const languages = ['zh-Hans', 'zh-TW', 'en'] as const;

interface Attribute {
  name: string;
  type: { text: string };
  description: string;
}

/** What the manifest says of a tag's attributes. */
function attributesOf(tag: Tag): Attribute[] {
  const { modules } = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'));
  return modules
    .flatMap(({ declarations }: { declarations: object[] }) => declarations)
    .find(({ tagName }: { tagName?: string }) => tagName === tag).attributes;
}

/** What a module prints that another process runs. */
async function run(script: string): Promise<{ stdout: string; stderr: string }> {
  const args = ['--input-type=module', '--eval', script];
  return promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1e8 });
}

describe('attributes', () => {
  it('are typed for each tag', () => {
    const accepted = {
      'ai-beijing-timeline': { from: '2023', 'heading-level': 2, order: 'newest', lang: 'en' },
      'ai-beijing-alumni': { searchable: true, layout: null, id: 'a', class: 'b', 'data-x': 1 },
      'ai-beijing-talent-gauge': {
        value: '42.5',
        share: undefined,
        'aria-label': 'c',
        hidden: true,
      },
    } as const satisfies { [Each in Tag]: Attributes<Each> };
    assert.deepEqual(Object.keys(accepted).toSorted(), tags.toSorted());
  });

  it('are typed by their names and values', () => {
    type Timeline = Attributes<'ai-beijing-timeline'>;
    const refused: [Timeline, Timeline, Timeline, Timeline, Timeline, Timeline, Timeline] = [
      // @ts-expect-error: a name that is mistyped
      { form: '2023' },
      // @ts-expect-error: a property, and not its attribute
      { headingLevel: 2 },
      // @ts-expect-error: an attribute of another widget
      { searchable: true },
      // @ts-expect-error: not one of the words
      { order: 'latest' },
      // @ts-expect-error: not a number
      { 'heading-level': 'two' },
      // @ts-expect-error: no attribute, though a member of the class
      { chart: undefined },
      // @ts-expect-error: a state within
      { seen: true },
    ];
    assert.equal(refused.length, 7);
  });

  it('are those of the manifest and of every element, and nothing from within', () => {
    type Own = Exclude<
      keyof Attributes<'ai-beijing-alumni'>,
      | `${'data' | 'aria'}-${string}`
      | ('id' | 'class' | 'style' | 'slot' | 'title' | 'part' | 'hidden')
    >;
    // One more or one fewer does not compile.
    const own: Record<Own, true> = {
      lang: true,
      heading: true,
      'heading-level': true,
      without: true,
      theme: true,
      src: true,
      layout: true,
      sort: true,
      filter: true,
      searchable: true,
      selected: true,
    };
    const known = attributesOf('ai-beijing-alumni').map(({ name }) => name);
    assert.deepEqual(Object.keys(own).toSorted(), known.toSorted());
  });

  for (const tag of tags) {
    it(`of <${tag}> are left out where they are null, undefined or false`, async () => {
      const nothing = { heading: null, 'heading-level': undefined, hidden: false, lang: null };
      assert.equal(await render(tag, nothing), await render(tag));
    });
  }

  it('of every element are passed on', async () => {
    const given = { id: 'a', class: 'b c', 'data-x': 1, 'aria-label': 'd', hidden: true } as const;
    const fragment = await render('ai-beijing-alumni', given);
    const start =
      '<ai-beijing-alumni lang="zh-Hans" id="a" class="b c" data-x="1" aria-label="d" hidden>';
    assert.ok(fragment.startsWith(start), fragment.slice(0, 200));
  });

  it('say the language, so that the page does not speak another', async () => {
    for (const lang of [undefined, null, ''])
      assert.match(
        await render('ai-beijing-alumni', { lang }),
        /^<ai-beijing-alumni lang="zh-Hans">/,
      );
  });
});

describe('what there is not', () => {
  const wrong: [tag: string, attributes: object, options: object, code: string, message: RegExp][] =
    [
      [
        'ai-beijing-timelin',
        {},
        {},
        'tag',
        /widget "ai-beijing-timelin".*mean "ai-beijing-timeline"/,
      ],
      ['timeline', {}, {}, 'tag', /mean "ai-beijing-timeline"/],
      ['div', {}, {}, 'tag', /There are: ai-beijing-alumni/],
      [
        'ai-beijing-timeline',
        { frm: '2023' },
        {},
        'attribute',
        /<ai-beijing-timeline> .*mean "from"/,
      ],
      ['ai-beijing-timeline', { headingLevel: 2 }, {}, 'attribute', /mean "heading-level"/],
      ['ai-beijing-timeline', { frm: null }, {}, 'attribute', /mean "from"/],
      ['ai-beijing-alumni', { src: 'people.json' }, {}, 'attribute', /Read the document.*--data/],
      ['ai-beijing-alumni', { onclick: 'x' }, {}, 'attribute', /"onclick"/],
      ['ai-beijing-alumni', { 'data-x" y': '' }, {}, 'attribute', /There are: lang, /],
      [
        'ai-beijing-alumni',
        {},
        { format: 'pmg' },
        'format',
        /mean "png".*dsd, light, inline, svg, png/,
      ],
    ];
  for (const [tag, attributes, options, code, message] of wrong) {
    it(`is refused by its kind: ${tag} ${JSON.stringify({ ...attributes, ...options })}`, async () => {
      await assert.rejects(render(tag as Tag, attributes, options), (error) => {
        assert.ok(error instanceof RenderError);
        assert.equal(error.code, code);
        assert.match(error.message, message);
        return true;
      });
    });
  }
});

describe('text of an author', () => {
  type Node = DefaultTreeAdapterTypes.ChildNode;
  const elements = (nodes: readonly Node[]) => nodes.filter((node) => 'tagName' in node);
  const allOf = (nodes: readonly Node[]): DefaultTreeAdapterTypes.Element[] =>
    elements(nodes).flatMap((node) => {
      const inner = 'content' in node ? node.content : node;
      return [node, ...allOf(inner.childNodes)];
    });
  const textOf = (node: Node): string => {
    if ('value' in node) return node.value;
    return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  };

  /** Blocks of data are no scripts. */
  const isScript = ({ tagName, attrs }: DefaultTreeAdapterTypes.Element) =>
    tagName === 'script' && !attrs.some(({ value }) => value === 'application/ld+json');

  const texts = [
    '"double" and \'single\'',
    '<b>bold</b> & &amp; &lt;',
    '</template></style><script>alert(1)</script>',
    '--><!-- <!--lit-part-->',
    "$& $1 $` $' $$",
    '\\u003c 北京 \u{20BB7} \u202e',
  ];
  for (const text of texts) {
    it(`stays text: ${text}`, async () => {
      const fragment = await render('ai-beijing-timeline', {
        heading: text,
        'data-x': text,
        lang: 'en',
      });
      const top = parseFragment(fragment).childNodes;
      const all = allOf(top);
      assert.deepEqual(
        top.map((node) => node.nodeName),
        ['ai-beijing-timeline'],
      );
      const { attrs } = elements(top)[0]!;
      assert.deepEqual(
        attrs.map(({ name, value }) => [name, value]),
        [
          ['lang', 'en'],
          ['heading', text],
          ['data-x', text],
        ].toSorted(
          (a, b) =>
            ['lang', 'heading', 'data-x'].indexOf(a[0]!) -
            ['lang', 'heading', 'data-x'].indexOf(b[0]!),
        ),
      );
      assert.equal(textOf(all.find(({ tagName }) => tagName === 'h3')!).trim(), text);
      assert.ok(!all.some((node) => isScript(node) || node.tagName === 'b'));
    });
  }

  it('stays text as a nonce', async () => {
    const nonce = '"><script>&';
    const all = allOf(parseFragment(await render('ai-beijing-alumni', {}, { nonce })).childNodes);
    const style = all.find(({ tagName }) => tagName === 'style')!;
    assert.deepEqual(style.attrs, [{ name: 'nonce', value: nonce }]);
  });
});

describe('format dsd', () => {
  const goldens: [tag: Tag, lang: string][] = [
    ['ai-beijing-talent-gauge', 'zh-Hans'],
    ['ai-beijing-alumni', 'zh-Hant'],
    ['ai-beijing-timeline', 'en'],
  ];
  for (const [tag, lang] of goldens) {
    it(`of <${tag}> in ${lang} is what a person has looked at`, async () => {
      const fragment = await render(tag, { lang });
      // Neither styles nor the marks of Lit, some of which are hashes of its templates.
      const markup = fragment.replace(/(?<=<style>).*?(?=<\/style>)|<!--.*?-->/gs, '');
      const lines = markup.replace(/>\s+</g, '>\n<');
      assertGolden(`${tag.replace('ai-beijing-', '')}.${lang}.dsd.html`, `${lines}\n`);
    });
  }
});

describe('styleHash()', () => {
  for (const tag of tags) {
    it(`is that of the styles of <${tag}>, in every build`, async () => {
      const development = (await import(built('development/ssr.js'))) as Ssr;
      const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(await render(tag))!;
      const hash = `sha256-${createHash('sha256').update(styles).digest('base64')}`;
      assert.deepEqual([styleHash(tag), development.styleHash(tag)], [hash, hash]);
    });
  }
});

describe('in Node', () => {
  it('leaves no global behind but those of Lit that the README names, whatever it renders', async () => {
    const { stdout } = await run(`
      const names = () => Object.getOwnPropertyNames(globalThis);
      const before = new Set(names());
      const { render, tags } = await import('${built('npm/ssr.js')}');
      const left = [names()];
      for (const format of ['dsd', 'light', 'inline', 'svg', 'png']) {
        for (const tag of tags) await render(tag, {}, { format });
        left.push(names());
      }
      const found = new Set(left.flat().filter((name) => !before.has(name)));
      console.log([...found].toSorted().join('\\n'));
      await import('${built('npm/define.js')}');
    `);
    const ofLit = [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'litServerRoot',
      'reactiveElementVersions',
    ];
    assert.deepEqual(stdout.trim().split('\n'), ofLit);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const name of ofLit) assert.ok(readme.includes(`\`${name}\``), name);
  });

  it('leaves the registry of elements to who had it before', async () => {
    const { stdout } = await run(`
      const { LitElement } = await import('lit');
      const { customElements } = globalThis;
      await import('${built('npm/ssr.js')}');
      console.log(customElements === globalThis.customElements && typeof customElements.define);
    `);
    assert.equal(stdout, 'function\n');
  });

  /** Attributes of every kind of value, as many as it takes to see them mixed up. */
  const some: Record<Tag, object[]> = {
    // The chart takes longer than all the rest.
    'ai-beijing-timeline': [
      {},
      { layout: 'list', order: 'newest' },
      { layout: 'list', to: '2024' },
    ],
    'ai-beijing-alumni': [{}, { searchable: true, filter: 'kimi' }, { layout: 'table' }],
    'ai-beijing-talent-gauge': [{}, { share: 'companies' }, { value: 42, label: 'of ours' }],
  };
  const formats: readonly RenderOptions[] = [{}, { format: 'light' }, { format: 'inline' }];
  const cases = tags.flatMap((tag) =>
    some[tag].flatMap((attributes) =>
      languages.flatMap((lang) =>
        formats.map((options) => [tag, { ...attributes, lang }, options] as const),
      ),
    ),
  );

  it('renders a thousand at once as it renders one after another', async () => {
    const expected: (string | Uint8Array)[] = [];
    for (const each of cases) expected.push(await render(...each));

    const many = Array.from({ length: 1000 }, (_, index) => (index * 7) % cases.length);
    const rendered = await Promise.all(many.map((index) => render(...cases[index]!)));

    assert.ok(rendered.every((text, index) => text === expected[many[index]!]));
  });

  it('does not take more and more memory', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const few = cases.filter(([, { lang }, { format }]) => lang === 'en' && !format);
    const isCharted = ([tag]: (typeof few)[number]) => tag === 'ai-beijing-timeline';
    const [charted, rest] = [few.find(isCharted)!, few.filter((each) => !isCharted(each))];
    const renderMany = async (count: number) => {
      for (let index = 0; index < count; index++)
        await render(...(index % 20 === 0 ? charted : rest[index % rest.length]!));
    };
    await renderMany(500);
    const before = used();
    await renderMany(5000);
    const grown = (used() - before) / 5000;
    assert.ok(grown < 500, `${Math.round(grown)} bytes more for each`);
  });
});

describe('every attribute that custom-elements.json knows', () => {
  /** For those whose words the manifest does not list. */
  const samples: Record<string, string[]> = {
    selected: ['wudao'],
    from: ['2023', '2023-05'],
    to: ['2024-12'],
    'heading-level': ['2', '6'],
    value: ['0', '42.5', '100'],
  };
  const quoted = (text: string, quote: string) =>
    text.split(quote).filter((_, index) => index % 2 === 1);

  function wordsOf({ name, type, description }: Attribute, tag: string): string[] {
    if (type.text === 'boolean') return [''];
    const words = [...quoted(type.text, "'"), ...quoted(description, '`')];
    if (name === 'lang') return [...languages];
    // Which a server does not read, see served-own.test.ts.
    if (name === 'src') return [];
    if (words.length > 0 && !words.includes('YYYY')) return words;
    return samples[name] ?? [`of ${tag}`];
  }

  it('is rendered with each of its words in each language, and nothing to complain of', async () => {
    const cases = tags.flatMap((tag) =>
      attributesOf(tag).flatMap((attribute) =>
        wordsOf(attribute, tag).flatMap((word) =>
          languages.map((lang) => [tag, { lang, [attribute.name]: word }]),
        ),
      ),
    );
    assert.ok(cases.length > 150);
    const { stdout, stderr } = await run(`
      const { render } = await import('${built('development/ssr.js')}');
      for (const [tag, attributes] of ${JSON.stringify(cases)}) {
        const fragment = await render(tag, attributes);
        const start = Object.entries(attributes).map(([name, value]) =>
          value ? \` \${name}="\${value}"\` : \` \${name}\`);
        if (!fragment.startsWith(\`<\${tag}\${start.join('')}>\`)) console.log(fragment.slice(0, 200));
      }`);
    assert.deepEqual({ stdout, stderr }, { stdout: '', stderr: '' });
  });
});
