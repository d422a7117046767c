import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { SentPage } from './page.ts';
import {
  allRendered,
  allUp,
  drawn,
  expectRight,
  frames,
  isUp,
  reach,
  rendered,
  widgetsOf,
} from './served.ts';
import { tags } from './support.ts';

const script = 'ai-beijing-widgets.js';
const autoloader = 'ai-beijing-autoload.js';

/** Folders of the page's own origin that hold the files. */
const folders = [
  'assets',
  'blog/2026/vendor/ai-beijing-widgets@0.1.0/dist',
  '%E6%96%87%E7%AB%A0/a%20b',
];

const addressOf = (page: SentPage, folder: string, file = '') =>
  `${location.origin}/__own/${page.key}/${folder}/cdn/${file}`;

const scriptOf = (address: string) => `<script type="module" src="${address}"></script>`;
const empty = tags.map((tag) => `<${tag} lang="en"></${tag}>`).join('');

/** A policy under which any try at another origin is a violation; styles of a server's are named. */
async function ownOriginOnly(): Promise<Record<string, string>> {
  const hashes = await Promise.all(tags.map((tag) => rendered(tag, { format: 'hash' })));
  const styles = hashes.map((hash) => `'${hash}'`).join(' ');
  return { 'content-security-policy': `default-src 'self'; style-src 'self' ${styles}` };
}

/** Has all charts of a page drawn. */
async function draw(page: SentPage): Promise<void> {
  for (const host of widgetsOf(page)) {
    host.scrollIntoView();
    await page.until(
      () => host.matches(':defined') && isUp(host),
      `${host.localName} did not come`,
    );
    // What has come since may have pushed it out of view.
    reach(host);
    const chart = host.shadowRoot!.querySelector('[part=chart]');
    if (chart) await page.until(() => chart.querySelector(drawn) !== null, 'no chart was drawn');
  }
}

/** What a page has asked anyone for, but for what the tests put there. */
const asked = (page: SentPage) =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('/__pages/start.js'));

describe('files in a folder of one’s own', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  const kinds: [title: string, file: string, body: () => Promise<string>][] = [
    ['one script', script, async () => empty],
    ['the autoloader', autoloader, async () => empty],
    ['what a server rendered', script, () => allRendered()],
    ['what a server rendered, and the autoloader', autoloader, () => allRendered()],
  ];
  for (const folder of folders)
    for (const [title, file, bodyOf] of kinds) {
      it(`are all that a page asks for: ${title}, in ${folder}`, async () => {
        const body = await bodyOf();
        const page = await SentPage.open((self) => scriptOf(addressOf(self, folder, file)) + body, {
          headers: await ownOriginOnly(),
        });
        await draw(page);
        await allUp(page);
        expectRight(page);

        const inFolder = addressOf(page, folder);
        expect(asked(page).filter((name) => !name.startsWith(inFolder))).to.deep.equal([]);
        expect(asked(page).some((name) => name.includes('.chart-'))).to.equal(true);
        expect(page.complaints).to.deep.equal([]);
      });
    }

  it('would be noticed to ask elsewhere', async () => {
    const page = await SentPage.open(() => '<p>Text</p>', { headers: await ownOriginOnly() });
    await page.window.fetch('http://127.0.0.1:9/elsewhere').catch(() => {});
    await page.until(() => page.complaints.length > 0, 'nothing was noticed');

    expect(page.complaints.join()).to.include('127.0.0.1:9');
  });
});

const far = '<p style="height: 5000px">Far above.</p>';

describe('a page whose server is gone', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  async function pageWith(body: string): Promise<SentPage> {
    const page = await SentPage.open((self) => scriptOf(addressOf(self, 'assets', script)) + body);
    await allUp(page);
    return page;
  }

  /** The files that the page has asked the server for. */
  const requests = async (page: SentPage) =>
    (await fetch(`/__own/${page.key}/requests`)).json() as Promise<string[]>;

  async function leaveAlone(page: SentPage): Promise<void> {
    await fetch(`/__own/${page.key}/gone`);
  }

  it('goes on with what it has, charts included', async () => {
    const page = await pageWith(empty);
    await draw(page);
    await leaveAlone(page);
    const { length: asFar } = await requests(page);
    for (const tag of tags) {
      const late = page.document.createElement(tag);
      late.lang = 'en';
      page.document.body.append(late);
    }
    await draw(page);
    for (const host of widgetsOf(page)) {
      const choice = host.shadowRoot!.querySelector<HTMLElement>('button.pick, button.name');
      const { length } = page.events;
      choice?.click();
      expect(page.events.length - length, host.localName).to.equal(choice ? 1 : 0);
      host.lang = 'zh-Hans';
    }
    await frames(page);

    expectRight(page, 'zh-Hans');
    expect(await requests(page)).to.have.length(asFar);
    expect(page.complaints).to.deep.equal([]);
  });

  it('tells of a chart that comes into view for the first time, and keeps the list', async () => {
    const page = await pageWith(far + empty);
    await leaveAlone(page);
    const charts = widgetsOf(page).filter((host) => host.shadowRoot!.querySelector('[part=chart]'));
    for (const host of charts) {
      host.scrollIntoView();
      await page.until(() => page.events.some(({ target }) => target === host), 'no event came');
      host.lang = 'zh-Hans';
      await frames(page);

      expect(host.shadowRoot!.querySelector('[part=item]')).not.to.equal(null);
      expect(host.shadowRoot!.querySelector('canvas')).to.equal(null);
      expect(host.shadowRoot!.querySelector('[lang=zh-Hans]')).not.to.equal(null);
    }

    expect(charts).not.to.have.length(0);
    expect(page.events.map(({ type, detail }) => `${type} ${detail.code}`)).to.deep.equal(
      charts.map(() => 'ai-beijing-error chart'),
    );
    expect(page.complaints).to.deep.equal([]);
  });

  it('keeps what stands between tags that the autoloader can no longer load', async () => {
    const tagged = tags.map((tag) => `<${tag}>What the author wrote.</${tag}>`).join('');
    const page = await SentPage.open(
      (self) => scriptOf(addressOf(self, 'assets', autoloader)) + far + tagged,
    );
    await page.until(() => page.document.readyState === 'complete', 'it was not read');
    await leaveAlone(page);
    for (const host of widgetsOf(page)) {
      host.scrollIntoView();
      await frames(page);
    }
    await waitUntil(async () => (await requests(page)).length > 1, 'no one asked for a file');
    await aTimeout(300);

    for (const host of widgetsOf(page)) {
      expect(host.matches(':defined')).to.equal(false);
      expect(host.innerText).to.equal('What the author wrote.');
    }
    expect(page.complaints).to.deep.equal([]);
  });
});
