import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import rehypeParse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { missing } from '../facts.ts';
import { assertGolden } from './golden.ts';
import {
  attribute,
  elementsOf,
  languages,
  render,
  rendered,
  tags,
  textOf,
  told,
} from './rendering.ts';

// The package has no types of its own.
const sanitizeHtml = createRequire(import.meta.url)('sanitize-html') as (
  html: string,
  options?: object,
) => string;

const formats = ['light', 'inline'] as const;

/** The properties that stay in mail: of those that Gmail lists, what Outlook on the web keeps too. */
const mailProperties = [
  'background-color',
  'border',
  'border-collapse',
  'border-left',
  'border-top',
  'color',
  'direction',
  'display',
  'font-size',
  'font-weight',
  'height',
  'line-height',
  'list-style-type',
  'margin',
  'margin-left',
  'padding',
  'padding-left',
  'text-align',
  'width',
];

const anyOf = (properties: string[]) => ({
  '*': Object.fromEntries(properties.map((property) => [property, [/^[^;]*$/]])),
});

const words = (text: string) => text.split(' ');

const headings = words('h1 h2 h3 h4 h5 h6');
const tableTags = words('table thead tbody tr th td');

/**
 * What `wp_kses_post` leaves: $allowedposttags of WordPress 6, wp-includes/kses.php, as far as this
 * library's markup comes near it, with the attributes of _wp_add_global_attributes. There are no
 * `time` and no `svg` in it; of what it does not know it keeps the text.
 */
const wordPress = {
  allowedTags: [
    ...words('a abbr article aside b blockquote br button caption cite code col colgroup dd del'),
    ...words('details dfn div dl dt em figcaption figure footer header hr i img ins label li mark'),
    ...words('ol p pre q s section small span strong sub sup u ul'),
    ...headings,
    ...tableTags,
  ],
  allowedAttributes: {
    '*': ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'role', 'style', 'title'],
    th: ['scope'],
    td: ['scope'],
    ol: ['start', 'reversed'],
  },
  nonTextTags: ['script', 'style'],
};

/** A mail reader that knows none of the newer tags. */
const mailReader = {
  allowedTags: [
    ...words('a b blockquote br div em hr i img li ol p span strong ul'),
    ...headings,
    ...tableTags,
  ],
  allowedAttributes: { '*': ['style', 'dir', 'lang', 'align', 'width', 'height'] },
  allowedStyles: anyOf(mailProperties),
};

/** The editor of WeChat: no id, class or position, nothing that it does not know, nothing empty. */
const weChat = {
  allowedTags: [...mailReader.allowedTags.filter((tag) => tag !== 'div'), 'section'],
  allowedAttributes: { '*': ['style'] },
  allowedStyles: anyOf(mailProperties),
  exclusiveFilter: ({ tag, text }: { tag: string; text: string }) => tag === 'span' && !text,
};

const sanitizers: Record<string, (html: string) => string> = {
  'sanitize-html as it comes': (html) => sanitizeHtml(html),
  'rehype-sanitize as it comes': (html) =>
    String(
      unified()
        .use(rehypeParse, { fragment: true })
        .use(rehypeSanitize)
        .use(rehypeStringify)
        .processSync(html),
    ),
  'a WordPress post': (html) => sanitizeHtml(html, wordPress),
  'a mail reader': (html) => sanitizeHtml(html, mailReader),
  'the editor of WeChat': (html) => sanitizeHtml(html, weChat),
  'a filter that takes every tag away': (html) => sanitizeHtml(html, { allowedTags: [] }),
};

/** The declarations of all styles, in their order. */
const declarationsOf = (html: string): string[][] =>
  elementsOf(html).flatMap((element) =>
    (attribute(element, 'style') ?? '')
      .split(';')
      .filter(Boolean)
      .map((declaration) => declaration.split(':').map((side) => side.trim())),
  );

function luminance(colour: string): number {
  const digits = colour.slice(1).replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3');
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colour: string, ground: string): number {
  const [dark = 0, light = 0] = [luminance(colour), luminance(ground)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const format of formats) {
  describe(`what ${format} says`, () => {
    for (const lang of languages) {
      for (const tag of tags) {
        it(`of <${tag}> in ${lang} is what was looked at`, async () => {
          const name = `${tag.replace('ai-beijing-', '')}.${lang}.${format}.html`;
          assertGolden(name, `${await render(tag, { lang }, { format })}\n`);
        });
      }

      it(`says all that the data holds in ${lang}`, async () => {
        for (const widget of told(lang)) {
          const text = textOf(await rendered(widget, lang, format));
          assert.equal(missing(text, widget.facts), undefined, JSON.stringify(widget.attributes));
        }
      });

      for (const [name, sanitize] of Object.entries(sanitizers)) {
        it(`keeps all of it in ${lang} through ${name}`, async () => {
          for (const widget of told(lang)) {
            const text = textOf(sanitize(await rendered(widget, lang, format)));
            assert.equal(missing(text, widget.facts), undefined, JSON.stringify(widget.attributes));
          }
        });
      }
    }

    it('holds what an author wrote as text, in tags and in attributes', async () => {
      const heading = `"><script>alert('1')</script> & <b>`;
      for (const tag of tags) {
        const html = await render(tag, { heading, title: heading }, { format });
        const names = elementsOf(html).map(({ tagName }) => tagName);
        assert.ok(!names.includes('script') && !names.includes('b'), html);
        assert.ok(textOf(html).includes(heading));
      }
    });

    it('says each year once in a date', async () => {
      const text = textOf(await render('ai-beijing-timeline', { lang: 'zh-Hans' }, { format }));
      assert.match(text, /^2023年8月 · 里程碑 · 上海 ¶49、51$/m);
      assert.match(text, /^2018年 · 里程碑 · 北京 ¶12、16–20$/m);
    });

    it('has no controls, and does not speak of them', async () => {
      const html = await render(
        'ai-beijing-alumni',
        { lang: 'en', searchable: true, filter: 'nobody' },
        { format },
      );
      const names = elementsOf(html).map(({ tagName }) => tagName);
      assert.ok(!names.some((name) => ['input', 'label', 'button', 'slot'].includes(name)), html);
      assert.match(textOf(html), /No one matches\.\n/);
    });

    it('shows what the attributes ask for', async () => {
      const timeline = { lang: 'en', from: '2023-09', to: '2023-09', kind: 'funding' } as const;
      const fund = textOf(await render('ai-beijing-timeline', timeline, { format }));
      assert.ok(fund.includes('10 billion yuan') && !fund.includes('1 billion yuan a year'));
      const found = textOf(
        await render('ai-beijing-alumni', { lang: 'en', filter: 'moonshot' }, { format }),
      );
      assert.ok(found.includes('1 of 3 shown') && !found.includes('Tang Jie'));
      const own = textOf(
        await render('ai-beijing-talent-gauge', { value: 42, label: 'of readers' }, { format }),
      );
      assert.equal(own.replace(/\s+/g, ' ').trim(), '42% of readers');
    });
  });
}

describe('the format light', () => {
  const states = languages.flatMap(told);

  it('is the tag with its attributes around plain elements', async () => {
    for (const widget of states) {
      const [root, ...within] = elementsOf(await rendered(widget, 'en', 'light'));
      assert.equal(root!.tagName, widget.tag);
      for (const [name, value] of Object.entries(widget.attributes))
        assert.equal(attribute(root!, name), value);
      for (const element of within) {
        const names = element.attrs.map(({ name }) => name);
        assert.ok(!names.some((name) => ['id', 'class', 'part', 'style', 'slot'].includes(name)));
        assert.ok(element.tagName === 'svg' || !names.includes('role'), element.tagName);
        assert.ok(!['div', 'slot', 'button', 'script', 'style'].includes(element.tagName));
      }
    }
  });

  it('has no empty elements, with its pictures and without', async () => {
    for (const widget of states) {
      const html = await rendered(widget, 'en', 'light');
      for (const kept of [
        html.replace(/<svg.*?<\/svg>(?!<\/|\s*<\/svg)/gs, ''),
        sanitizeHtml(html),
      ])
        assert.doesNotMatch(kept, /<(\w+)[^>]*>\s*<\/\1>/);
    }
  });

  it('has the chart where the widget has one', async () => {
    const cases = [
      [{}, 1],
      [{ layout: 'chart' }, 1],
      [{ layout: 'list' }, 0],
      [{ without: 'chart' }, 0],
      [{ to: '2020' }, 0],
    ] as const;
    for (const [attributes, count] of cases) {
      const html = await render(
        'ai-beijing-timeline',
        { lang: 'en', ...attributes },
        { format: 'light' },
      );
      const charts = elementsOf(html).filter(
        (node) => attribute(node, 'aria-label') === 'Sums over time',
      );
      assert.equal(charts.length, count, JSON.stringify(attributes));
    }
  });

  it('draws in the page’s own ink and in colours that show on white and on black', async () => {
    for (const widget of states) {
      const html = await rendered(widget, 'en', 'light');
      assert.doesNotMatch(html, /var\(|color-mix/);
      const colours = elementsOf(html).flatMap((node) =>
        ['fill', 'stroke'].map((name) => attribute(node, name) ?? 'none'),
      );
      for (const colour of new Set(colours)) {
        if (['none', 'currentColor'].includes(colour)) continue;
        assert.ok(contrast(colour, '#ffffff') >= 3 && contrast(colour, '#000000') >= 3, colour);
      }
    }
  });

  it('keeps the texts of a chart apart where a filter leaves them without it', async () => {
    const html = await render('ai-beijing-timeline', { lang: 'en' }, { format: 'light' });
    const text = textOf(sanitizeHtml(html)).replace(/\s+/g, ' ');
    assert.match(text, /Sums over time · 2023 · 2024 · 2025 · 2026 · 1 million · /);
  });

  it('says which language it is in where the tag says another', async () => {
    const html = await render('ai-beijing-alumni', { lang: 'fr' }, { format: 'light' });
    const [root, heading] = elementsOf(html);
    assert.equal(attribute(root!, 'lang'), 'fr');
    assert.equal(attribute(heading!, 'lang'), 'en');
  });
});

describe('the format inline', () => {
  const allowed = [
    'section',
    'h3',
    'p',
    'span',
    'strong',
    'ul',
    'li',
    'table',
    'tbody',
    'tr',
    'th',
    'td',
  ];
  const all = languages.flatMap((lang) =>
    told(lang).map((widget) => rendered(widget, lang, 'inline')),
  );

  it('has none but a few tags, styles and languages', async () => {
    for (const html of await Promise.all(all)) {
      for (const { tagName, attrs } of elementsOf(html)) {
        assert.ok(allowed.includes(tagName), tagName);
        assert.ok(
          attrs.every(({ name }) => ['style', 'lang'].includes(name)),
          JSON.stringify(attrs),
        );
      }
      assert.doesNotMatch(html, /url\(|https?:|var\(|calc\(|undefined/);
    }
  });

  it('names a source of an author’s own and does not link to it', async () => {
    const data = {
      events: [{ id: 'a', date: '2024', place: 'beijing', kind: 'policy', what: 'A plan' }],
      source: { name: 'A Report', url: 'https://example.org/report' },
    } as const;
    const light = await render('ai-beijing-timeline', { lang: 'en' }, { format: 'light', data });
    const inline = await render('ai-beijing-timeline', { lang: 'en' }, { format: 'inline', data });
    assert.match(light, /<a href="https:\/\/example\.org\/report">A Report<\/a>/);
    assert.match(inline, /A Report/);
    assert.doesNotMatch(inline, /<a|https?:/);
  });

  it('has its language at its root', async () => {
    for (const lang of languages) {
      const [root] = elementsOf(await render('ai-beijing-alumni', { lang }, { format: 'inline' }));
      assert.equal(root!.tagName, 'section');
      assert.equal(attribute(root!, 'lang'), lang);
    }
  });

  it('has styles that mail readers and WeChat keep', async () => {
    for (const html of await Promise.all(all)) {
      const stays = (kept: string) => declarationsOf(sanitizers[kept]!(html)).map(String);
      assert.deepEqual(stays('the editor of WeChat'), declarationsOf(html).map(String));
      // A reader without sections loses the styles of that one.
      const [root, ...within] = elementsOf(html);
      const own = (attribute(root!, 'style') ?? '').split(';').length;
      assert.ok(within.length > 0);
      assert.deepEqual(stays('a mail reader'), declarationsOf(html).map(String).slice(own));
    }
  });

  it('has text that is read on white and on black', async () => {
    for (const html of await Promise.all(all)) {
      const colours = declarationsOf(html).flatMap(([name, value]) =>
        name === 'color' ? [value!] : [],
      );
      for (const colour of new Set(colours)) {
        assert.ok(contrast(colour, '#ffffff') >= 4.5, colour);
        assert.ok(contrast(colour, '#000000') >= 4.5, colour);
      }
    }
  });

  it('has a bar for each sum and each share, as long as the widget’s', async () => {
    const barsIn = (html: string) =>
      elementsOf(html).flatMap(
        (node) =>
          /display:inline-block.*width:([\d.]+%)/.exec(attribute(node, 'style') ?? '')?.[1] ?? [],
      );
    const timeline = await render('ai-beijing-timeline', { lang: 'en' }, { format: 'inline' });
    assert.deepEqual(barsIn(timeline), ['25%', '17.47%', '32.53%', '100%', '75%']);
    const gauge = await render(
      'ai-beijing-talent-gauge',
      { share: 'companies' },
      { format: 'inline' },
    );
    assert.deepEqual(barsIn(gauge), ['40%']);
  });

  it('says nothing of the chart that it does not have', async () => {
    const text = textOf(await render('ai-beijing-timeline', { lang: 'en' }, { format: 'inline' }));
    assert.doesNotMatch(text, /chart/);
    assert.match(text, /Bars are on a logarithmic scale/);
  });
});

for (const format of formats)
  it(`a bar as ${format} has the hue of its kind`, async () => {
    const html = await render('ai-beijing-timeline', { lang: 'en' }, { format });
    const items = html.match(/<li[^>]*>.*?<\/li>/gs)!;
    const huesOf = (kind: string) =>
      items
        .filter((item) => item.includes(` · ${kind} · `))
        .flatMap(
          (item) => item.match(/(?<=(fill="|stroke="|background-color:|solid ))#\w{6}/g) ?? [],
        )
        .filter((colour) => colour !== '#b0b0b0');
    assert.deepEqual([...new Set(huesOf('Policy'))], ['#3b6fa8']);
    assert.deepEqual([...new Set(huesOf('Funding'))], ['#d4321c']);
  });

for (const tag of tags)
  for (const format of ['dsd', ...formats] as const)
    it(`<${tag}> as ${format} is one block of HTML to Markdown`, async () => {
      const html = await render(tag, { lang: 'en' }, { format });
      // By CommonMark's rules: a tag alone on its line, or that of a block, up to a blank line.
      assert.match(html, /^<(ai-beijing-[^>]*>\n|section )/);
      assert.doesNotMatch(html, /\n\s*\n/);
    });

for (const tag of tags) {
  it(`<${tag}> as light keeps each picture on one line, as WordPress makes breaks of lines`, async () => {
    const pictures = (await render(tag, { lang: 'en' }, { format: 'light' })).match(
      /<svg.*?<\/svg>(?![^<]*<\/svg>)/gs,
    );
    for (const picture of pictures ?? []) assert.doesNotMatch(picture, /\n/);
  });

  it(`<${tag}> as light and inline runs from left to right on any page`, async () => {
    const light = elementsOf(await render(tag, { lang: 'en' }, { format: 'light' }));
    assert.equal(attribute(light[1]!, 'dir'), 'ltr');
    const inline = await render(tag, { lang: 'en' }, { format: 'inline' });
    assert.match(inline, /^<section [^>]*direction:ltr/);
  });
}
