import { expect } from '@open-wc/testing';
import { SentPage } from './page.ts';
import {
  allRendered,
  allUp,
  below,
  expectRight,
  frames,
  hasRun,
  inlineImport,
  isUp,
  reach,
  rendered,
  said,
  saidBy,
  script,
  timeline,
  widgetsOf,
} from './served.ts';
import { tags } from './support.ts';

describe('what a server rendered, and scripts that fail', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  for (const file of ['ai-beijing-widgets', 'shared'])
    it(`stays when ${file} never comes`, async () => {
      const content = await allRendered();
      const page = await SentPage.open((self) => content + script(self, `without/${file}`));
      await page.until(() => page.document.readyState === 'complete', 'the page was not loaded');

      expectRight(page);
      expect(page.complaints).to.deep.equal([]);
    });

  it('is rendered anew when hydration cannot be fetched', async () => {
    const content = await allRendered();
    const page = await SentPage.open((self) => content + script(self, 'without/hydration'));
    await allUp(page);

    expectRight(page);
    expect(page.complaints).to.deep.equal([]);
  });

  it('keeps the picture and says so once when the chart cannot be fetched', async () => {
    const content = await rendered(timeline);
    const tall = '<p style="height: 4000px"></p>';
    const page = await SentPage.open((self) => content + tall + script(self, 'without/chart'));
    const [box] = page.all(timeline, '[part=chart]');
    const { height } = box!.getBoundingClientRect();
    await allUp(page);
    reach(page.document.querySelector<HTMLElement>(timeline)!);
    await page.until(() => page.events.length > 0, 'no event came');
    await frames(page);
    const asked = (await page.requests()).length;
    page.window.scrollTo(0, 4000);
    await frames(page);
    await frames(page);
    page.window.scrollTo(0, 0);
    await frames(page);
    await frames(page);

    expect(page.events.map(({ detail }) => detail.code)).to.deep.equal(['chart']);
    expect(page.all(timeline, '[part=chart]')[0] === box).to.equal(true);
    expect(box!.getBoundingClientRect().height).to.equal(height);
    expect(page.all(timeline, '.picture')).to.have.length(1);
    expect((await page.requests()).length).to.be.at.least(asked);
    expectRight(page);
    expect(page.complaints).to.deep.equal([]);
  });
});

interface Parser {
  parseHTMLUnsafe(html: string): Document;
}

interface Target {
  setHTMLUnsafe(html: string): void;
}

describe('what a server rendered, in whatever order', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  const loading: [string, (page: SentPage) => string][] = [
    ['a deferred script', (page) => script(page)],
    ['an async script', (page) => script(page, undefined, 'async')],
    ['an inline import()', inlineImport],
  ];
  for (const [title, load] of loading)
    it(`is right with ${title} before and after it`, async () => {
      const content = await allRendered();
      const before = await SentPage.open((page) => load(page) + content);
      const after = await SentPage.open((page) => content + load(page));
      for (const page of [before, after]) {
        await allUp(page);
        await frames(page);
        expectRight(page);
        expect(page.complaints).to.deep.equal([]);
      }
    });

  /** Where the connection pauses while an async script runs. */
  const cuts: [string, RegExp][] = [
    ['before the fragment', /(?=<ai-)/],
    ['behind the tag', /(?=<template)/],
    ['within the styles', /(?<=<style>.{100})/s],
    ['behind the styles', /(?<=<\/style>)/],
    ['at the beginning of the figure', /(?<=<figure[^>]*>)/],
    ['within the text', /(?=[^>]{3}<\/p>)/],
    ['before the end of the fragment', /(?=<\/template>)/],
    ['behind the fragment', /(?=<p class="below">)/],
  ];
  for (const [title, cut] of cuts)
    it(`is neither doubled nor lost when the connection pauses ${title}`, async () => {
      const content = await allRendered();
      // In the second widget, so that one has come whole and one not at all.
      const second = content.indexOf(below) + below.length;
      const at = second + cut.exec(content.slice(second))!.index;
      const page = await SentPage.open((self) => [
        script(self, undefined, 'async') + content.slice(0, at),
        content.slice(at) + content,
      ]);
      await hasRun(page);
      await page.goOn();
      await page.isRead();
      await allUp(page);
      await frames(page);

      expect(widgetsOf(page)).to.have.length(2 * tags.length);
      expectRight(page);
      expect(page.complaints).to.deep.equal([]);
    });

  it('is right within another element', async () => {
    const content = await allRendered();
    const page = await SentPage.open(
      (self) => `<div><template shadowrootmode="open">${content}</template></div>${script(self)}`,
    );
    const hosts = [...page.document.querySelector('div')!.shadowRoot!.children].filter((node) =>
      tags.includes(node.localName),
    );
    await page.until(() => hosts.length > 0 && hosts.every(isUp), 'not all came up');

    for (const host of hosts) expect(said(host)).to.equal(saidBy['en']![host.localName]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('is right when it is moved before the script, and after', async () => {
    const content = await allRendered();
    const page = await SentPage.open(
      (self) => `<main></main>${content}<section></section>${script(self, 'held/js')}`,
    );
    const hosts = widgetsOf(page);
    page.document.querySelector('section')!.append(...hosts);
    await page.release();
    page.document.querySelector('main')!.append(...hosts);
    await allUp(page);
    page.document.querySelector('section')!.append(...hosts);
    await frames(page);

    expectRight(page);
    expect(page.complaints).to.deep.equal([]);
  });

  it('is right when a script inserts it', async () => {
    const content = await allRendered();
    const page = await SentPage.open(
      (self) => `<main></main><section></section>${content}${script(self)}`,
    );
    await allUp(page);
    const parsed = (page.window.Document as unknown as Parser).parseHTMLUnsafe(content);
    page.document.querySelector('main')!.append(...parsed.body.childNodes);
    (page.document.querySelector('section') as unknown as Target).setHTMLUnsafe(content);
    await allUp(page);
    await frames(page);

    expect(widgetsOf(page)).to.have.length(3 * tags.length);
    expectRight(page);
    expect(page.complaints).to.deep.equal([]);
  });
});
