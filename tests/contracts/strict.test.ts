import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { press, type } from '../commands.ts';
import { origin, SentPage } from './page.ts';
import { allRendered, allUp, drawn, frames, isUp, timeline, widgetsOf } from './served.ts';
import { statesOf, tags } from './support.ts';

type Address = (page: SentPage, file: string, way?: string) => string;

const theirs: Address = (page, file, way) => page.address(file, way);
const own: Address = (page, file, way = 'a/folder') =>
  `${location.origin}/__own/${page.key}/${way}/cdn/${file}`;

const trusted = `require-trusted-types-for 'script'; trusted-types lit-html`;
/** What a widget needs and nothing else; a page's policy may allow more. */
const least = `default-src 'none'; script-src 'self' ${origin}; ${trusted}`;

const policies: [title: string, policy: string, address: Address][] = [
  [
    'with files from another origin',
    `default-src 'none'; script-src 'self' ${origin}; style-src 'self'; connect-src 'none';
      img-src 'self' data:; ${trusted}`,
    theirs,
  ],
  [
    'with files of its own',
    `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';
      img-src 'self' data:; ${trusted}`,
    own,
  ],
];

/** The page's policy, and the strictest as one that only reports. */
const headersOf = (policy: string) => ({
  'content-security-policy': policy.replace(/\s+/g, ' '),
  'content-security-policy-report-only': least,
});

const scriptOf = (address: string, attributes = '') =>
  `<script type="module" src="${address}" ${attributes}></script>`;

/** Does with a widget what a reader may do. */
async function use(page: SentPage, host: HTMLElement): Promise<void> {
  const root = host.shadowRoot!;
  host.scrollIntoView();
  await frames(page);
  const chart = root.querySelector<HTMLElement>('[part=chart]');
  if (chart) {
    await page.until(() => chart.querySelector(drawn) !== null, 'no chart was drawn');
    const tip = chart.querySelector<HTMLElement>('.tip')!;
    // A frame that has just come may not be given keys yet.
    await page.until(async () => {
      chart.focus();
      await press('ArrowRight');
      return !tip.hidden;
    }, 'no tooltip came');
  }
  const input = root.querySelector('input');
  if (input) {
    input.focus();
    await type('a');
    await page.until(() => input.value === 'a', 'nothing was typed');
  }
  for (const button of root.querySelectorAll('button')) button.click();
  await frames(page);
}

async function print(page: SentPage): Promise<void> {
  for (const event of ['beforeprint', 'afterprint']) {
    page.window.dispatchEvent(new Event(event));
    await frames(page);
  }
}

for (const [title, policy, address] of policies) {
  describe(`a strict page ${title}`, function suite() {
    this.timeout(60_000);
    afterEach(() => SentPage.closeAll());

    const open = (file: string, body: string) =>
      SentPage.open((self) => scriptOf(address(self, file)) + body, { headers: headersOf(policy) });

    for (const tag of tags) {
      it(`is broken by no <${tag}>, in whatever state`, async () => {
        const states = statesOf(tag).map((state) => `<${tag} lang="en" ${state}></${tag}>`);
        const page = await open(`${tag}.js`, states.join(''));
        await allUp(page);
        for (const host of widgetsOf(page)) await use(page, host);
        await print(page);

        expect(page.complaints).to.deep.equal([]);
      });
    }

    for (const format of ['none', 'light']) {
      it(`is broken by no autoloader, content ${format}`, async () => {
        const empty = tags.map((tag) => `<${tag} lang="en"></${tag}>`).join('');
        const content = format === 'none' ? empty : await allRendered({ format });
        const page = await open('ai-beijing-autoload.js', content);
        for (const host of widgetsOf(page)) {
          host.scrollIntoView();
          await page.until(() => host.shadowRoot !== null && isUp(host), 'it did not come up');
          await use(page, host);
        }
        await print(page);

        expect(page.complaints).to.deep.equal([]);
      });
    }

    it('says of what breaks its rules', async () => {
      const page = await open('ai-beijing-widgets.js', '<p style="color: red">Red</p>');
      await page.until(() => page.complaints.length >= 2, 'it said nothing');

      expect(page.complaints.join()).to.include('style-src');
    });
  });
}

const all = 'ai-beijing-widgets.js';

interface Integrity {
  readonly files: Readonly<Record<string, string>>;
  readonly importMap: { readonly integrity: Readonly<Record<string, string>> };
}

const { files, importMap } = (await (await fetch('/dist/cdn/integrity.json')).json()) as Integrity;

const chunk = (name: string) => Object.keys(files).find((file) => file.includes(`/${name}-`))!;

/** A page that names the hash of its script, and those of what that imports. */
function hashed(page: SentPage, file: string, way: string | undefined, isMapped: boolean): string {
  const integrity = Object.fromEntries(
    Object.entries(importMap.integrity).map(([name, hash]) => [
      page.address(name.replace('./', ''), way),
      hash,
    ]),
  );
  const map = `<script type="importmap" nonce="map">${JSON.stringify({ integrity })}</script>`;
  const attributes = `integrity="${files[file]}" crossorigin`;
  return (isMapped ? map : '') + scriptOf(page.address(file, way), attributes);
}

interface HashedPage {
  readonly body: string;
  readonly way?: string;
  readonly isMapped?: boolean;
}

const openHashed = (file: string, { body, way, isMapped = true }: HashedPage) =>
  SentPage.open((self) => hashed(self, file, way, isMapped) + body, {
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'self' ${origin} 'nonce-map'; ${trusted}`,
    },
  });

const authored = 'What the author wrote.';
const widget = (tag: string) => `<${tag} lang="en"><p>${authored}</p></${tag}>`;

/** Until the page has asked for a file and had the time to run it. */
async function hasAskedFor(page: SentPage, file: string): Promise<void> {
  await waitUntil(async () => (await page.requests()).includes(file), `no one asked for ${file}`, {
    timeout: 10_000,
  });
  await aTimeout(400);
}

async function expectAuthored(page: SentPage, tag: string): Promise<void> {
  const host = page.document.querySelector<HTMLElement>(tag)!;
  expect(host.matches(':defined')).to.equal(false);
  expect(host.innerText).to.include(authored);
  expect(page.complaints).to.deep.equal([]);
}

async function expectDrawn(page: SentPage): Promise<void> {
  await allUp(page);
  for (const host of widgetsOf(page)) {
    const chart = host.shadowRoot!.querySelector('[part=chart]');
    host.scrollIntoView();
    if (chart) await page.until(() => chart.querySelector(drawn) !== null, 'no chart was drawn');
  }
  expect(page.events).to.deep.equal([]);
  expect(page.complaints).to.deep.equal([]);
}

describe('the hashes of integrity.json', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  for (const tag of tags) {
    it(`let <${tag}> and what it imports pass`, async () => {
      const page = await openHashed(`${tag}.js`, { body: widget(tag) });
      await expectDrawn(page);
    });

    it(`stop a changed <${tag}>, which leaves what the author wrote`, async () => {
      const file = `${tag}.js`;
      const way = `changed/${file}`;
      const page = await openHashed(file, { body: widget(tag), way, isMapped: false });
      await hasAskedFor(page, file);

      await expectAuthored(page, tag);
    });

    it(`stop <${tag}> where a file that it imports is changed`, async () => {
      const page = await openHashed(`${tag}.js`, { body: widget(tag), way: 'changed/shared-' });
      await hasAskedFor(page, chunk('shared'));

      await expectAuthored(page, tag);
    });
  }

  it('are for files that otherwise would run', async () => {
    const page = await SentPage.open(
      (self) => tags.map(widget).join('') + scriptOf(theirs(self, all, 'changed/.js')),
    );
    await expectDrawn(page);
  });

  for (const file of [all, 'ai-beijing-autoload.js'])
    it(`let ${file} and all that it imports pass`, async () => {
      const page = await openHashed(file, { body: tags.map(widget).join('') });
      for (const host of widgetsOf(page)) {
        host.scrollIntoView();
        await page.until(() => host.matches(':defined'), 'it did not come');
      }
      await expectDrawn(page);
    });

  it('stop a changed file that the autoloader asks for', async () => {
    const [tag] = tags as [string];
    const file = 'ai-beijing-autoload.js';
    const page = await openHashed(file, { body: widget(tag), way: `changed/${tag}` });
    await hasAskedFor(page, `${tag}.js`);

    await expectAuthored(page, tag);
  });

  it('stop a changed chart, which leaves the list and is told to the page', async () => {
    const page = await openHashed(`${timeline}.js`, {
      body: widget(timeline),
      way: 'changed/timeline.chart',
    });
    await page.until(() => page.events.length > 0, 'no event came');
    await frames(page);

    expect(page.events.map(({ type: event, detail }) => `${event} ${detail.code}`)).to.deep.equal([
      'ai-beijing-error chart',
    ]);
    expect(page.all(timeline, '[part=item]')).not.to.have.length(0);
    expect(page.all(timeline, 'canvas')).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });
});
