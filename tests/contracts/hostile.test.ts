import { expect } from '@open-wc/testing';
import { Page } from './page.ts';
import { tags } from './support.ts';

const timeline = 'ai-beijing-timeline';
const drawn = 'canvas[width]:not([width="300"])';
const embeds = tags.map((tag) => `<${tag}></${tag}>`).join('');
const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a widget says but for its chart. */
function said(page: Page, tag: string): string {
  const base = page.all(tag, '.base')[0]!.cloneNode(true) as HTMLElement;
  base.querySelector('[part=chart]')?.remove();
  return fold(base.textContent);
}

async function shown(page: Page): Promise<void> {
  for (const tag of tags) await page.shows(tag, 'figure [part=item]');
}

/** Until the chart has been seen and drawn. */
async function charted(page: Page): Promise<void> {
  page.all(timeline, '[part=chart]')[0]!.scrollIntoView();
  await page.shows(timeline, drawn);
}

/** The boxes of a widget's items, which are seen and do not lie on one another. */
function expectLaidOut(page: Page, tag: string, context: string): void {
  const boxes = page.all(tag, '[part=item]').map((item) => item.getBoundingClientRect());
  const around = page.all(tag, '[part=list]')[0]!.getBoundingClientRect();
  for (const [index, { width, height, top, bottom, left, right }] of boxes.entries()) {
    expect(width, `${context}: width of ${tag}`).to.be.greaterThan(30);
    expect(height, `${context}: height of ${tag}`).to.be.greaterThan(14);
    const under = boxes.slice(index + 1).filter((box) => box.left < right && box.right > left);
    for (const box of under)
      expect(
        box.top >= bottom - 1 || box.bottom <= top + 1,
        `${context}: ${tag} overlaps`,
      ).to.equal(true);
  }
  expect(around.width, `${context}: list of ${tag}`).to.be.greaterThan(30);
}

interface Hostile {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  /** Whether the page says something itself. */
  readonly says?: RegExp;
}

const styled = (name: string, css: string): Hostile => ({ name, head: `<style>${css}</style>` });
const scripted = (name: string, code: string): Hostile => ({
  name,
  head: `<script>${code}</script>`,
});

const hostile: readonly Hostile[] = [
  styled(
    'unsets every style',
    '* { all: unset !important } head, head * { display: none !important }',
  ),
  styled(
    'resets every style',
    '*, *::before, *::after { all: revert; box-sizing: content-box !important }',
  ),
  styled(
    'sizes by the border',
    '*, *::before { box-sizing: border-box !important; margin: 0; padding: 0 }',
  ),
  styled('has huge type', 'html { font-size: 48px } body { font-size: 3rem }'),
  styled('has tiny type', 'html { font-size: 5px }'),
  styled('has no line height', '* { line-height: 0 !important }'),
  styled(
    'spaces letters and words',
    '* { letter-spacing: 0.5em; word-spacing: 2em; text-indent: 5em; text-align: right; text-transform: uppercase; white-space: nowrap; word-break: break-all }',
  ),
  styled(
    'hides lists and headings',
    'ul, ol, li, h3, p, button, svg, canvas, figure { display: none !important }',
  ),
  styled('floats', 'body > * { float: left }'),
  styled(
    'has columns of zero basis',
    'body { display: flex } body > * { flex: 1 1 0; min-width: 0 }',
  ),
  styled(
    'stacks rows of zero basis',
    'body { display: flex; flex-direction: column; height: 100px } body > * { flex: 1 1 0 }',
  ),
  styled('is a grid', 'body { display: grid; grid-template-columns: repeat(3, 1fr) }'),
  styled(
    'animates all',
    '* { transition: all 3s; animation: x 2s } @keyframes x { from { opacity: 0 } }',
  ),
  styled(
    'sets its own properties',
    ':root { --_accent: none; --_line: url(x); --_gap: red; --_muted: 3px; --_radius: blue }',
  ),
  {
    name: 'reads from right to left',
    head: '<script>document.documentElement.dir = "rtl"</script>',
  },
  { name: 'has another base', head: '<base href="https://example.invalid/elsewhere/">' },
  scripted(
    'adds to Array.prototype',
    'Array.prototype.extra = function () { throw Error("extra") }; Array.prototype.last = 7',
  ),
  scripted(
    'adds to Object.prototype',
    'Object.prototype.extra = function () { throw Error("extra") }',
  ),
  scripted(
    'freezes prototypes',
    '[Array, Object, Function, String, Number, Promise, Map, Set, RegExp, Date, Element, HTMLElement, Node, EventTarget].forEach((one) => Object.freeze(one.prototype))',
  ),
  scripted(
    'replaces built-ins by polyfills',
    `for (const [owner, name] of [[Array, 'includes'], [Array, 'flatMap'], [Array, 'at'], [Array, 'toSorted'], [String, 'replaceAll'], [String, 'at']]) {
       const native = owner.prototype[name];
       owner.prototype[name] = function (...words) { return native.apply(this, words); };
     }
     window.Promise = class extends Promise {};
     const { Map: NativeMap } = window;
     window.Map = class Map extends NativeMap {};`,
  ),
  scripted(
    'redefines names',
    'window.name = "x"; window.status = "y"; var chart = 1, Chart = 2, lit = 3, html = 4, define = function () { throw Error("define") }, module = {}, exports = {}, require = function () { throw Error("require") }',
  ),
];

describe('hostile pages', function suite() {
  this.timeout(20_000);
  const expected: Record<string, string> = {};

  before(async () => {
    const page = new Page(['ai-beijing-widgets.js'], embeds);
    await shown(page);
    for (const tag of tags) expected[tag] = said(page, tag);
  });
  afterEach(() => Page.closeAll());

  for (const { name, head = '' } of hostile) {
    it(`stays right on a page that ${name}`, async () => {
      const page = new Page(['ai-beijing-widgets.js'], `${embeds}<p id="own">Own text.</p>`, {
        head,
      });
      await shown(page);
      for (const tag of tags) {
        expect(said(page, tag)).to.equal(expected[tag]);
        expectLaidOut(page, tag, name);
      }
      await charted(page);

      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('stays right in quirks mode', async () => {
    const page = new Page(['ai-beijing-widgets.js'], embeds, { doctype: '' });
    await shown(page);

    expect(page.document.compatMode).to.equal('BackCompat');
    for (const tag of tags) {
      expect(said(page, tag)).to.equal(expected[tag]);
      expectLaidOut(page, tag, 'quirks');
    }
    expect(page.complaints).to.deep.equal([]);
  });

  it('leaves the page as it was', async () => {
    const own =
      '<p id="own" class="base figure list">Own <b>text</b>.</p><button class="pick">Own</button>';
    const look = (page: Page) =>
      [...page.document.querySelectorAll('#own, #own b, button')].map((node) => {
        const { color, font, margin, display, lineHeight } = page.window.getComputedStyle(node);
        return [color, font, margin, display, lineHeight].join();
      });
    const natives = (page: Page) =>
      ['Array', 'Object', 'Promise', 'Element', 'HTMLElement', 'Node', 'Document'].map((name) =>
        Object.getOwnPropertyNames(
          (page.window as unknown as Record<string, { prototype: object }>)[name]!.prototype,
        ).join(),
      );
    const plain = new Page([], own);
    const page = new Page(['ai-beijing-widgets.js'], own + embeds);
    await shown(page);
    await charted(page);

    expect(look(page)).to.deep.equal(look(plain));
    expect(natives(page)).to.deep.equal(natives(plain));
    expect(page.document.adoptedStyleSheets).to.have.length(0);
    expect(page.document.head.children.length).to.equal(plain.document.head.children.length + 1);
  });

  it('survives a page that takes nodes out and puts them in all the time', async () => {
    const page = new Page(
      ['ai-beijing-widgets.js'],
      `<div id="a">${embeds}</div><div id="b"></div>`,
    );
    await shown(page);
    const [a, b] = ['a', 'b'].map((id) => page.document.getElementById(id)!) as [
      HTMLElement,
      HTMLElement,
    ];
    for (let round = 0; round < 30; round++) {
      const [from, to] = round % 2 ? [b, a] : [a, b];
      to.append(...from.children);
      if (round % 3 === 0) await new Promise(requestAnimationFrame);
      to.replaceChildren(...to.children);
    }
    await charted(page);

    for (const tag of tags) expect(said(page, tag)).to.equal(expected[tag]);
    expect(page.all(timeline, 'canvas')).to.have.length(1);
    expect(page.complaints).to.deep.equal([]);
  });

  it('lives on in another document', async () => {
    const page = new Page(['ai-beijing-widgets.js'], embeds);
    await shown(page);
    const frame = page.document.createElement('iframe');
    page.document.body.append(frame);
    frame.contentDocument!.documentElement.lang = 'en';
    for (const tag of tags) {
      const widget = page.document.querySelector(tag)!;
      const adopted = frame.contentDocument!.adoptNode(widget);
      frame.contentDocument!.body.append(adopted);
      await (widget as unknown as { updateComplete: Promise<boolean> }).updateComplete;
      const base = adopted.shadowRoot!.querySelector('.base')!;
      expect(fold(base.textContent)).to.include(expected[tag]!.slice(0, 20));
      expect(getComputedStyle(base).containerType, 'its styles').to.equal('inline-size');
      page.document.body.append(page.document.adoptNode(adopted));
    }
    await charted(page);

    for (const tag of tags) expect(said(page, tag)).to.equal(expected[tag]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('does nothing inside a template, and all when it is cloned', async () => {
    const page = new Page(['ai-beijing-widgets.js'], `<template>${embeds}</template>`);
    await page.until(() => page.window.customElements.get(timeline) !== undefined, 'not defined');
    const { content } = page.document.querySelector('template')!;
    expect(content.querySelector(timeline)!.shadowRoot).to.equal(null);

    page.document.body.append(content.cloneNode(true));
    await shown(page);
    for (const tag of tags) expect(said(page, tag)).to.equal(expected[tag]);
    expect(page.complaints).to.deep.equal([]);
  });

  const closed: [name: string, markup: string, open: (page: Page) => void][] = [
    [
      'a dialog',
      `<dialog>${embeds}</dialog>`,
      ({ document }) => document.querySelector('dialog')!.showModal(),
    ],
    [
      'details',
      `<details><summary>More</summary>${embeds}</details>`,
      ({ document }) => (document.querySelector('details')!.open = true),
    ],
    [
      'a hidden tab',
      `<div id="tab" hidden>${embeds}</div>`,
      ({ document }) => document.getElementById('tab')!.removeAttribute('hidden'),
    ],
    [
      'content-visibility',
      `<div id="tab" style="content-visibility: hidden">${embeds}</div>`,
      ({ document }) => document.getElementById('tab')!.style.removeProperty('content-visibility'),
    ],
  ];
  for (const [name, markup, open] of closed) {
    it(`shows and draws when ${name} opens`, async () => {
      const page = new Page(['ai-beijing-widgets.js'], markup);
      await shown(page);
      expect(page.all(timeline, 'canvas'), 'drawn unseen').to.have.length(0);

      open(page);
      await charted(page);
      for (const tag of tags) expectLaidOut(page, tag, name);
      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('prints from a frame, and is itself again afterwards', async () => {
    const page = new Page(['ai-beijing-widgets.js'], embeds);
    await shown(page);
    await charted(page);
    page.window.dispatchEvent(new Event('beforeprint'));
    expect(page.all(timeline, '.picture')).to.have.length(1);
    page.window.dispatchEvent(new Event('afterprint'));

    expect(page.all(timeline, '.picture')).to.have.length(0);
    for (const tag of tags) expect(said(page, tag)).to.equal(expected[tag]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('shows inside another element’s closed shadow root', async () => {
    const page = new Page(['ai-beijing-widgets.js'], '<div id="host"></div>');
    await page.until(() => page.window.customElements.get(timeline) !== undefined, 'not defined');
    // eslint-disable-next-line wc/no-closed-shadow-root -- other people's elements have some
    const root = page.document.getElementById('host')!.attachShadow({ mode: 'closed' });
    root.append(...tags.map((tag) => page.document.createElement(tag)));
    const find = (selector: string) =>
      root.querySelector(timeline)!.shadowRoot!.querySelector(selector);
    await page.until(() => find('[part=chart]') !== null, 'not shown');
    find('[part=chart]')!.scrollIntoView();
    await page.until(() => find(drawn) !== null, 'not drawn');

    expect(page.complaints).to.deep.equal([]);
  });
});
