import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { origin, Page, SentPage } from './page.ts';
import { tags } from './support.ts';

const autoloader = 'ai-beijing-autoload.js';
const timeline = 'ai-beijing-timeline';
const alumni = 'ai-beijing-alumni';
const isShown = '[part=item]';
const content = '<ol><li>2018: BAAI is founded.</li></ol>';
const tall = (height: number) => `<p style="height: ${height}px">Tall.</p>`;

const pageWith = (body: string, options?: ConstructorParameters<typeof Page>[2]) =>
  new Page([autoloader], body, options);

/** The elements' files that a page has asked for by now, once it has had the time. */
async function elementFiles(page: Page | SentPage): Promise<string[]> {
  await waitUntil(async () => (await page.requests()).includes(autoloader), undefined, {
    timeout: 5000,
  });
  await aTimeout(400);
  const files = await page.requests();
  return files.filter((file) => file.startsWith('ai-beijing-') && !file.startsWith(autoloader));
}

/** Where a tag is not near the view at first, and what brings it there. */
const later: [title: string, body: string, bring: (page: Document) => void][] = [
  [
    'is scrolled to',
    `${tall(5000)}<${timeline}></${timeline}>`,
    (page) => page.querySelector(timeline)!.scrollIntoView(),
  ],
  [
    'is scrolled to with its content',
    `${tall(5000)}<${timeline}>${content}</${timeline}>${tall(5000)}`,
    (page) => page.querySelector(timeline)!.scrollIntoView(),
  ],
  [
    'is scrolled to in a box',
    `<div style="height: 300px; overflow: auto">${tall(5000)}<${timeline}></${timeline}></div>`,
    (page) => page.querySelector('div')!.scrollTo(0, 9999),
  ],
  ['is inserted', '', (page) => page.body.append(page.createElement(timeline))],
  [
    'is inserted within another element',
    '<main></main>',
    (page) => {
      page.querySelector('main')!.innerHTML = `<div><p><${timeline}></${timeline}></p></div>`;
    },
  ],
  [
    'comes with a new body',
    '',
    (page) => {
      const body = page.createElement('body');
      body.append(page.createElement(timeline));
      page.body.replaceWith(body);
    },
  ],
  [
    'is cloned from a template',
    `<template><${timeline}></${timeline}></template>`,
    (page) => page.body.append(page.querySelector('template')!.content.cloneNode(true)),
  ],
  [
    'is no longer hidden',
    // WebKit looks again only when something is painted, which an empty tag is not.
    `<div hidden><h2>Time</h2><${timeline}></${timeline}></div>`,
    (page) => page.querySelector('div')!.removeAttribute('hidden'),
  ],
  [
    'is shown in an opened <details>',
    `<details><${timeline}>${content}</${timeline}></details>`,
    (page) => page.querySelector('details')!.setAttribute('open', ''),
  ],
  [
    'is shown in a <dialog>',
    `<dialog><${timeline}></${timeline}></dialog>`,
    (page) => page.querySelector('dialog')!.showModal(),
  ],
];

/** Where a tag is near the view from the start. */
const atOnce: [title: string, body: string][] = [
  ['is empty', `<${timeline}></${timeline}>`],
  ['has content', `<${timeline}>${content}</${timeline}>`],
  ['stands in a line of text', `<p>Before <${timeline}></${timeline}> after.</p>`],
  [
    'has no size in a flex box',
    `<div style="display: flex"><${timeline} style="flex: 0 0 0"></${timeline}></div>`,
  ],
  ['is less than a screen away', `${tall(900)}<${timeline}></${timeline}>`],
  ['begins above the view', `<${timeline}>${tall(3000)}</${timeline}>`],
];

describe('the autoloader', function suite() {
  this.timeout(15_000);
  afterEach(() => Page.closeAll());

  it('loads nothing on a page without tags', async () => {
    const page = pageWith('<p>Nothing</p><ai-beijing-other></ai-beijing-other>');

    expect(await elementFiles(page)).to.deep.equal([]);
    expect(await page.requests()).to.deep.equal([autoloader]);
  });

  it('loads what the tags near the view need, and no more', async () => {
    const page = pageWith(`<${alumni}></${alumni}>${tall(5000)}<${timeline}></${timeline}>`);
    await page.shows(alumni, isShown);
    await elementFiles(page);
    const files = (await page.requests()).map((file) => file.replace(/^(chunks\/\w+).*/, '$1'));

    expect(files.toSorted()).to.deep.equal([`${alumni}.js`, autoloader, 'chunks/shared']);
    expect(page.complaints).to.deep.equal([]);
  });

  for (const tag of tags) {
    it(`knows <${tag}>`, async () => {
      const page = pageWith(`<${tag}></${tag}>`);
      await page.shows(tag, isShown);

      expect(await elementFiles(page)).to.deep.equal([`${tag}.js`]);
      expect(page.complaints).to.deep.equal([]);
    });
  }

  for (const [title, body] of atOnce) {
    it(`loads a tag that ${title}`, async () => {
      const page = pageWith(body);
      await page.shows(timeline, isShown);

      expect(page.complaints).to.deep.equal([]);
    });
  }

  for (const [title, body, bring] of later) {
    it(`loads a tag once it ${title}`, async () => {
      const page = pageWith(body);
      expect(await elementFiles(page)).to.deep.equal([]);

      bring(page.document);
      await page.shows(timeline, isShown);
      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('loads nothing for a tag that goes before it comes near the view', async () => {
    const page = pageWith(`${tall(5000)}<${timeline}></${timeline}><p>End.</p>`);
    await elementFiles(page);
    page.document.querySelector(timeline)!.remove();
    page.window.scrollTo(0, 9999);

    expect(await elementFiles(page)).to.deep.equal([]);
  });

  it('follows a site that replaces its article a hundred times', async () => {
    const page = pageWith('<article></article>');
    const article = page.document.querySelector('article')!;
    for (let i = 0; i < 100; i++) {
      article.innerHTML = `${tall(5000)}<${timeline}>${i}</${timeline}>`;
      if (i % 10 === 0) await nextFrame();
    }
    expect(await elementFiles(page)).to.deep.equal([]);

    article.innerHTML = `<${timeline}></${timeline}>`;
    await page.shows(timeline, isShown);
    for (let i = 0; i < 100; i++) article.innerHTML = `<${alumni}></${alumni}>`;
    await page.shows(alumni, isShown);
    expect(await elementFiles(page)).to.deep.equal([`${timeline}.js`, `${alumni}.js`]);
  });

  it('loads nothing for an element that another script has defined', async () => {
    const page = pageWith('');
    const { customElements, HTMLElement } = page.window;
    customElements.define(timeline, class extends HTMLElement {});
    page.document.body.append(page.document.createElement(timeline));

    expect(await elementFiles(page)).to.deep.equal([]);
  });

  it('asks for each file once when it is there twice', async () => {
    const page = new Page(
      [autoloader, `${autoloader}?again`],
      tags.map((tag) => `<${tag}></${tag}>`.repeat(2)).join(''),
    );
    for (const tag of tags) await page.shows(tag, isShown);

    expect((await elementFiles(page)).toSorted()).to.deep.equal(tags.map((tag) => `${tag}.js`));
    expect(page.complaints).to.deep.equal([]);
  });

  it('leaves the content and says nothing where a file is missing', async () => {
    const page = pageWith(`<${timeline}>${content}</${timeline}><${alumni}></${alumni}>`, {
      way: `without/${timeline}`,
    });
    await page.shows(alumni, isShown);
    await aTimeout(400);

    expect(page.document.querySelector<HTMLElement>(timeline)!.innerText).to.contain('BAAI');
    expect(page.document.querySelector(timeline)!.getBoundingClientRect().height).to.be.above(0);
    expect(page.complaints).to.deep.equal([]);
  });

  // Firefox keeps a module that could not be fetched as failed for as long as the page lives.
  const itElsewhere = navigator.userAgent.includes('Firefox') ? () => {} : it;
  for (const file of [timeline, 'shared']) {
    const failingOnce = { way: `failing-once/${file}` };

    itElsewhere(`asks for ${file} again when its element comes back into view`, async () => {
      const page = pageWith(`<${timeline}></${timeline}>${tall(5000)}`, failingOnce);
      expect(await elementFiles(page)).to.deep.equal([`${timeline}.js`]);

      page.window.scrollTo(0, 5000);
      await aTimeout(200);
      page.window.scrollTo(0, 0);
      await page.shows(timeline, isShown);
      expect(page.complaints).to.deep.equal([]);
    });

    itElsewhere(`asks for ${file} again when another such element appears`, async () => {
      const page = pageWith(`<${timeline}></${timeline}>`, failingOnce);
      await elementFiles(page);

      page.document.body.append(page.document.createElement(timeline));
      await page.shows(timeline, isShown);
      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('finds its files from a page whose <base> is elsewhere', async () => {
    const page = pageWith(`<${timeline}></${timeline}>`, {
      head: '<base href="https://elsewhere.invalid/">',
    });
    await page.shows(timeline, isShown);

    expect(page.complaints).to.deep.equal([]);
  });

  it('writes nothing to window and breaks no rule of a strict page', async () => {
    const policy = `default-src 'none'; script-src ${origin}; style-src 'self';
      require-trusted-types-for 'script'; trusted-types lit-html`;
    const head = `<meta http-equiv="content-security-policy" content="${policy}">`;
    const plain = new Page([], '');
    const page = pageWith('', { head });
    await elementFiles(page);
    const added = Object.getOwnPropertyNames(page.window).filter((name) => !(name in plain.window));
    expect(added).to.deep.equal([]);

    page.document.body.append(page.document.createElement(alumni));
    await page.shows(alumni, isShown);
    expect(page.complaints).to.deep.equal([]);
  });

  it('finds what comes after an async script has run, as a server rendered it', async () => {
    const served = '<template shadowrootmode="open"><p>Served</p></template>';
    // WebKit reads a page from its first 512 bytes on.
    const start = '<p>Text'.padEnd(600);
    const page = await SentPage.open((sent) => [
      `<script async type="module" src="${sent.address(autoloader)}"></script>${start}`,
      `<${timeline}>${served}</${timeline}>`,
    ]);
    expect(await elementFiles(page)).to.deep.equal([]);

    await page.goOn();
    await page.shows(timeline, isShown);
    expect(page.complaints).to.deep.equal([]);
  });

  for (const file of [`${timeline}.js`, undefined]) {
    const title = file ? 'does not load a file with a wrong hash' : 'loads files by their hashes';
    it(`${title}, as an import map tells them`, async () => {
      const answer = await fetch(new Page([], '').address('integrity.json'));
      const { files } = (await answer.json()) as { files: Record<string, string> };
      if (file) files[file] = files[autoloader]!;
      const page = await SentPage.open((sent) => {
        const hashes = Object.entries(files).map(([name, hash]) => [sent.address(name), hash]);
        return `<script type="importmap">
            ${JSON.stringify({ integrity: Object.fromEntries(hashes) })}
          </script>
          <script type="module" src="${sent.address(autoloader)}"></script>
          <${timeline}>${content}</${timeline}><${alumni}></${alumni}>`;
      });
      await page.shows(alumni, isShown);
      await elementFiles(page);

      expect(page.all(timeline, isShown).length === 0).to.equal(file !== undefined);
      expect(page.document.querySelector(timeline)!.textContent).to.contain('BAAI');
    });
  }
});
