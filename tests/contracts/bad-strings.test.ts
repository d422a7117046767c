import { expect, waitUntil } from '@open-wc/testing';
import type { AiBeijingElement } from '../../src/element/index.js';
import { csv, json } from '../../src/take-away/files.js';
import { picture } from '../../src/take-away/picture.js';
import { citation, embedCode, richText } from '../../src/take-away/texts.js';
import { documentFor, shows } from './own-data.ts';
import { SentPage } from './page.ts';
import { rendered } from './served.ts';
import { all, attributesOf, heard, mount, quietConsole, settled, shadow, tags } from './support.ts';

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

/** A document in which every text that is shown is the same. */
function documentOf(tag: string, text: string): object {
  const head = { title: text, summary: text, source: { name: text } };
  const [[list, rows]] = Object.entries(documentFor(tag, text)) as [[string, object[]]];
  const isTitled = tag === 'ai-beijing-talent-gauge';
  const row = isTitled ? { title: text, summary: text, name: text } : {};
  return { ...head, [list]: rows.map((each) => ({ ...each, ...row })) };
}

const elements =
  'script, img, iframe, embed, object, template, textarea, style, [onload], [onerror]';

/** Nothing has run, and nothing stands there that could. */
function expectHarmless(root: ParentNode, page: Window = window): void {
  expect(Reflect.get(page, 'ran'), 'something ran').to.equal(undefined);
  const found = [...root.querySelectorAll(elements)].filter(
    (node) => !/json$|^module$/.test(node.getAttribute('type') ?? ''),
  );
  expect(found.map(({ outerHTML }) => outerHTML.slice(0, 200))).to.deep.equal([]);
}

async function mountWith(tag: string, text: string): Promise<AiBeijingElement> {
  const element = await mount(`<${tag} lang="en"></${tag}>`);
  element.data = documentOf(tag, text);
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
        const expected = seen(text);
        const times = saidBy(shadow(element).querySelector('.base')!).split(expected).length - 1;

        expectHarmless(shadow(element));
        expect(times, 'how often it is said').to.be.at.least(4);

        const code = read(await embedCode(element));
        expectHarmless(code);
        expect(saidBy(code.querySelector(tag)!)).to.include(expected);
        const copied = richText(element);
        expectHarmless(read(copied.html!));
        expect(saidBy(read(copied.html!).body)).to.include(expected);
        expect(seen(copied.text)).to.include(expected);
        expect(seen(citation(element))).to.include(expected);
        expect(seen((await (await csv(element)).text()).replaceAll('""', '"'))).to.include(
          expected,
        );
        expect(JSON.stringify(JSON.parse(await json(element).text()))).to.equal(
          JSON.stringify(element.slice),
        );
        const { svg } = await picture(element);
        const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
        expect(drawing.querySelector('parsererror')).to.equal(null);
        expectHarmless(drawing);
        expect(seen(drawing.querySelector('desc')!.textContent)).to.include(expected);
      });
    }

    it('shows a text of 100,000 characters', async () => {
      const text = '北京 Beijing '.repeat(9091).slice(0, 100_000).trim();
      const element = await mountWith(tag, text);
      element.setAttribute('heading', text);
      await settled(element);

      expect(seen(all(element, '[part=heading]')[0]!.textContent)).to.equal(seen(text));
      expect(saidBy(shadow(element).querySelector('.base')!)).to.include(seen(text));
      expect(richText(element).text).to.include('Beijing');
      heard.length = 0;
    }).timeout(20_000);

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
        const texts = Object.values(bad);
        const fragments = await Promise.all(
          texts.map(async (text) => {
            const data = JSON.stringify(documentOf(tag, text));
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
            expect(saidBy(root)).to.include(seen(texts[index]!));
            expect(Reflect.get(page.window, 'ran'), texts[index]).to.equal(undefined);
            expect(place.querySelectorAll('img, iframe, [onload], [onerror]')).to.have.length(0);
          }
        };
        expect(page.document.querySelectorAll('.one')).to.have.length(texts.length);
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
