import { expect, waitUntil } from '@open-wc/testing';
import type { AiBeijingElement } from '../../src/element/index.js';
import { csv, json } from '../../src/take-away/files.js';
import { picture } from '../../src/take-away/picture.js';
import { citation, embedCode, richText } from '../../src/take-away/texts.js';
import { documentFor, shows } from './own-data.ts';
import { SentPage } from './page.ts';
import { rendered } from './served.ts';
import {
  all,
  attributesOf,
  heard,
  mount,
  partsOf,
  quietConsole,
  settled,
  shadow,
  tags,
} from './support.ts';

/** What sets a flag where a page runs it. */
const run = 'globalThis.ran=1';

const bad: Record<string, string> = {
  'control characters': 'a\u0000\u0001\u0007\b\u001b\u007f\u0085\u2028\u2029z',
  'line ends and tabs': 'a\r\n\tb\n\nc',
  'halves of characters': 'a\ud800b\udc00c\udbff',
  'no characters': 'a\ufffe\uffff\u{1fffe}b',
  'marks of direction': 'a\u202eb\u2066c\u200fd\u061ce',
  'letters from right to left': 'مرحبا بالعالم 123 שלום',
  'marks that combine': 'Z\u0351\u036b\u0343a\u0338\u0489lgo',
  'characters without width': 'a\u200b\u200c\u200d\ufeff\u2060\u00adb',
  emoji: '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏿 🇨🇳 1️⃣ 👾',
  'rare characters': '𠮷野家 𡈽 ㍿ ﷽ ꧅',
  'an element': `a<img src=x onerror=${run}>b`,
  'a script': `a</script><script>${run}</script>b`,
  'the end of an attribute': `a" onmouseover="${run}" autofocus onfocus='${run}' x='b`,
  'the end of a comment': `a--><svg onload=${run}>]]><!--b`,
  'the end of a style': `a</style></template></title></textarea><iframe srcdoc="<script>parent.ran=1</script>">b`,
  'an address that runs': `javascript:${run}`,
  entities: 'a&lt;b&amp;c&#60;d&nbsp;e&notin;f',
  templates: `a\${${run}}{{constructor.constructor('${run}')()}}<%= 1 %>b`,
  'marks of Lit': 'a<!--lit-part--><!--?lit$123$-->{{lit}}b',
  'patterns of replacing':
    "a$& $1 $2 $$ $` $' $<x> {unknown} {constructor} {__proto__} {toString} z",
  'names of an object': '__proto__ constructor prototype hasOwnProperty',
  'what a spreadsheet computes': '=HYPERLINK("http://x","a")',
  'what a shell does': `a;\`id\`$(id)|'";\\"`,
  'a backslash': 'a\\u003cb\\',
};

/** What is seen of a text, whatever stands for what is not: white space is folded. */
const seen = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\u2028\u2029\ufffd]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** All that an element says to the eye or the ear. */
function saidBy(root: ParentNode): string {
  const labels = [...root.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel);
  return seen([(root as unknown as Node).textContent, ...labels].join('\n'));
}

/** A text for each field, given its name. */
type Write = (field: string) => string;

/** The lists of a document, with every field of theirs that takes a text. */
const listsOf: Record<string, (write: Write) => object> = {
  'ai-beijing-timeline': (write) => ({
    events: [
      {
        id: 'dated',
        date: { value: '2024-05', derivedFrom: write('derivedFrom') },
        place: 'beijing',
        kind: 'policy',
        what: write('what'),
        figures: { [write('figure')]: { value: 42, unit: 'percent' } },
      },
      {
        id: 'undated',
        date: { value: null, reason: write('reason') },
        place: 'beijing',
        kind: 'policy',
        what: write('undated'),
      },
    ],
  }),
  'ai-beijing-talent-gauge': (write) => ({
    shares: [
      {
        id: 'first',
        title: write('title'),
        summary: write('summary'),
        label: write('label'),
        name: write('spoken'),
        share: { value: 42 },
        behind: [{ value: 3, name: write('counted') }],
      },
    ],
  }),
  'ai-beijing-alumni': (write) => ({
    people: [
      {
        id: 'first',
        name: write('name'),
        role: write('role'),
        company: write('company'),
        also: write('also'),
      },
    ],
    notes: [{ text: write('note') }],
  }),
};

/** What data keep for programs: no widget says it. */
const untold = new Set(['reason', 'figure']);

/** A document that has a text in every field, and the texts that are shown, each with its field's name. */
function writtenWith(
  tag: string,
  text: string,
): { document: object; texts: Record<string, string> } {
  const texts: Record<string, string> = {};
  const write = (field: string) => {
    const written = `${text} ${field}`;
    if (!untold.has(field)) texts[field] = written;
    return written;
  };
  const source = { name: write('source'), url: `https://example.org/?${text}` };
  const head = { title: write('title'), summary: write('summary'), source };
  return { document: { ...head, ...listsOf[tag]!(write) }, texts };
}

/** A document with a point of a chart for each text. */
function withPoints(tag: string, texts: readonly string[]): object {
  const [[list, [row]]] = Object.entries(documentFor(tag, '')) as [[string, [object]]];
  const amounts = [{ value: 1_000_000 }];
  return { [list]: texts.map((what, at) => ({ ...row, id: `${at}`, what, amounts })) };
}

/** The fields, but for some, whose texts are not in what is said; a sentence begins with a capital. */
function missing(said: string, texts: Record<string, string>, ...but: string[]): string[] {
  const whole = said.toLowerCase();
  return Object.keys(texts).filter(
    (field) => !but.includes(field) && !whole.includes(seen(texts[field]!).toLowerCase()),
  );
}

const textAttributesOf = (tag: string): string[] =>
  attributesOf(tag)
    .filter(({ name, type }) => type.text !== 'boolean' && name !== 'src' && name !== 'lang')
    .map(({ name }) => name);

const elements =
  'script, img, iframe, embed, object, template, textarea, style, [onload], [onerror]';

/** Nothing has run, and nothing stands there that could. */
function expectHarmless(root: ParentNode, page: Window = window): void {
  expect(Reflect.get(page, 'ran'), 'something ran').to.equal(undefined);
  const found = [...root.querySelectorAll(elements)].filter(
    (node) => !/json$|^module$/.test(node.getAttribute('type') ?? ''),
  );
  expect(found.map(({ outerHTML }) => outerHTML.slice(0, 200))).to.deep.equal([]);
  for (const link of root.querySelectorAll('a')) expect(link.protocol).to.equal('https:');
}

async function mountWith(tag: string, text: string): Promise<AiBeijingElement> {
  const element = await mount(`<${tag} lang="en"></${tag}>`);
  element.data = writtenWith(tag, text).document;
  await waitUntil(() => element.own?.slice && !element.own.isLoading, 'no data came', {
    timeout: 5000,
  });
  await settled(element);
  return element;
}

/** Whether a script has made a widget of a tag, with its data. */
const isUp = ({ shadowRoot }: Element): boolean =>
  Boolean(shadowRoot?.querySelector('figure:not([aria-busy=true])'));

const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');

for (const tag of tags) {
  describe(`<${tag}> and bad strings`, () => {
    quietConsole();

    for (const [name, text] of Object.entries(bad)) {
      it(`takes ${name} for every attribute, as text`, async () => {
        const element = await mount(`<${tag} lang="en"></${tag}>`);
        for (const attribute of attributesOf(tag))
          if (attribute.name !== 'src') element.setAttribute(attribute.name, text);
        await settled(element);

        expectHarmless(shadow(element));
        expect(seen(all(element, '[part=heading]')[0]!.textContent)).to.equal(seen(text));
        expect(
          read(await embedCode(element))
            .querySelector(tag)!
            .getAttribute('heading'),
        ).to.satisfy((heading: string) => seen(heading) === seen(text));
        heard.length = 0;
      });

      it(`shows ${name} in data as text, and in all that readers take away`, async () => {
        const element = await mountWith(tag, text);
        const { texts } = writtenWith(tag, text);

        expectHarmless(shadow(element));
        expect(missing(saidBy(shadow(element).querySelector('.base')!), texts)).to.deep.equal([]);

        const code = read(await embedCode(element));
        expectHarmless(code);
        expect(missing(saidBy(code.querySelector(tag)!), texts)).to.deep.equal([]);
        const copied = richText(element);
        expectHarmless(read(copied.html!));
        expect(missing(saidBy(read(copied.html!).body), texts, 'spoken')).to.deep.equal([]);
        expect(missing(seen(copied.text), texts, 'spoken')).to.deep.equal([]);
        const { title, source } = texts;
        expect(missing(seen(citation(element)), { title: title!, source: source! })).to.deep.equal(
          [],
        );
        const cells = seen((await (await csv(element)).text()).replaceAll('""', '"'));
        expect(missing(cells, texts, 'title', 'summary', 'label')).to.deep.equal([]);
        expect(JSON.stringify(JSON.parse(await json(element).text()))).to.equal(
          JSON.stringify(element.slice),
        );
        const { svg } = await picture(element);
        const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
        expect(drawing.querySelector('parsererror')).to.equal(null);
        expectHarmless(drawing);
        const said = seen(drawing.querySelector('desc')!.textContent);
        expect(missing(said, texts, 'spoken')).to.deep.equal([]);
      });
    }

    const long = '北京 Beijing '.repeat(9091).slice(0, 100_000).trim();

    it('shows a text of 100,000 characters', async () => {
      const element = await mountWith(tag, long);
      const { texts } = writtenWith(tag, long);

      expect(missing(saidBy(shadow(element).querySelector('.base')!), texts)).to.deep.equal([]);
      expect(richText(element).text).to.include('Beijing');
      heard.length = 0;
    }).timeout(20_000);

    for (const name of textAttributesOf(tag))
      it(`takes 100,000 characters for ${name}`, async () => {
        const element = await mount(`<${tag} lang="en" value="42"></${tag}>`);
        element.setAttribute(name, long);
        await settled(element);

        const base = shadow(element).querySelector('.base')!;
        expect(
          read(await embedCode(element))
            .querySelector(tag)!
            .getAttribute(name),
        ).to.equal(long);
        expect(base.textContent).not.to.equal('');
        if (name === 'heading' || name === 'label') expect(saidBy(base)).to.include(seen(long));
        heard.length = 0;
      }).timeout(20_000);

    if (partsOf(tag).includes('chart'))
      it('shows all of them as text at the points of its chart', async () => {
        const element = await mount(`<${tag} lang="en"></${tag}>`);
        element.data = withPoints(tag, Object.values(bad));
        await shows(element, 'HYPERLINK');
        const [box] = all(element, '[part=chart]') as [HTMLElement];
        box.scrollIntoView();
        await waitUntil(() => box.role === 'slider', 'no chart was drawn', { timeout: 5000 });

        for (const text of Object.values(bad)) {
          box.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
          expect(seen(box.ariaValueText!)).to.include(seen(text));
          expect(seen(all(element, '.tip')[0]!.textContent)).to.include(seen(text));
          expectHarmless(shadow(element));
          await settled(element);
        }
      });

    it('takes names that every object has for ids', async () => {
      for (const id of ['__proto__', 'constructor', 'toString']) {
        const [[list, rows]] = Object.entries(documentFor(tag, id)) as [[string, object[]]];
        const element = await mount(`<${tag} lang="en" selected="${id}" share="${id}"></${tag}>`);
        element.data = { [list]: rows.map((row) => ({ ...row, id })) };
        await shows(element, id);

        expect(saidBy(shadow(element))).to.include(id);
        if ('selected' in element) expect(all(element, '[aria-current]')).to.have.length(1);
        heard.length = 0;
      }
    });
  });
}

describe('bad strings on a server', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  for (const format of ['dsd', 'light', 'inline'])
    for (const tag of tags)
      it(`come as text in <${tag}>, ${format}, before a script and after it`, async () => {
        const strings = Object.values(bad);
        const fragments = await Promise.all(
          strings.map(async (text) => {
            const data = JSON.stringify(writtenWith(tag, text).document);
            const query = new URLSearchParams({
              format,
              data,
              attributes: JSON.stringify({
                lang: 'en',
                ...(format !== 'inline' && { heading: text }),
              }),
            });
            return (await fetch(`/__render/${tag}?${query}`)).text();
          }),
        );
        const page = await SentPage.open(() =>
          fragments.map((fragment) => `<div class="one">${fragment}</div>`).join(''),
        );
        const expectText = () => {
          for (const [index, place] of page.document.querySelectorAll('.one').entries()) {
            const root = place.firstElementChild!.shadowRoot ?? place;
            const text = strings[index]!;
            const { title, ...texts } = writtenWith(tag, text).texts;
            const heading = format === 'inline' ? title! : text;
            const seenAlone = format === 'inline' ? ['spoken'] : [];
            expect(missing(saidBy(root), { ...texts, heading }, ...seenAlone)).to.deep.equal([]);
            expect(Reflect.get(page.window, 'ran'), text).to.equal(undefined);
            expect(place.querySelectorAll('img, iframe, [onload], [onerror]')).to.have.length(0);
          }
        };
        expect(page.document.querySelectorAll('.one')).to.have.length(strings.length);
        expectText();
        const script = page.document.createElement('script');
        script.type = 'module';
        script.src = page.address('ai-beijing-widgets.js');
        page.document.body.append(script);
        if (format !== 'inline')
          await page.until(
            () => [...page.document.querySelectorAll(tag)].every(isUp),
            'not all came up',
          );
        expectText();
        expect(page.complaints).to.deep.equal([]);
      });

  it('are what a page says of itself to a program', async () => {
    for (const [name, text] of Object.entries(bad)) {
      const html = await rendered(tags[0]!, { heading: text });
      const page = read(html);
      for (const script of page.querySelectorAll('script[type*=json]'))
        expect(() => JSON.parse(script.textContent), name).not.to.throw();
      expect(page.querySelectorAll('script:not([type*=json]), img, iframe')).to.have.length(0);
    }
  });
});
