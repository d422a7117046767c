import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { SentPage } from './page.ts';
import { allRendered, allUp, drawn, isUp, reach, widgetsOf } from './served.ts';
import { tags } from './support.ts';

type File = string | [file: string, way: string];

const older: File = ['ai-beijing-widgets.js', 'version/0.0.9'];
const current = 'ai-beijing-widgets.js';
const empty = tags.map((tag) => `<${tag} lang="en"></${tag}>`).join('');

/** What chooses something in each widget that lets the reader choose. */
const choice = 'button.pick, button.name';

/** A page that loads files in their order. */
const pageWith = (files: readonly File[], body = empty, headers: Record<string, string> = {}) =>
  SentPage.open(
    (self) =>
      files
        .map((file) => self.address(...([file].flat() as [string, string?])))
        .map((address) => `<script type="module" src="${address}"></script>`)
        .join('') + body,
    { headers },
  );

/** Expects that widgets answer page and reader, each once. */
async function expectAlive(page: SentPage, hosts = widgetsOf(page)): Promise<void> {
  await page.until(() => hosts.length > 0 && hosts.every(isUp), 'not all came up');
  for (const host of hosts) {
    const root = host.shadowRoot!;
    reach(host);
    if (root.querySelector('[part=chart]'))
      await page.until(() => root.querySelector(drawn) !== null, 'no chart was drawn');
    const before = page.events.length;
    const button = root.querySelector<HTMLElement>(choice);
    button?.click();
    expect(page.events.length - before, host.localName).to.equal(button ? 1 : 0);
    host.lang = 'zh-Hant';
    await page.until(() => root.querySelector('[lang=zh-Hant]') !== null, 'it stayed English');
  }
}

/** Until scripts have run that show nothing. */
const settle = () => aTimeout(400);

const { version } = (await (await fetch('/package.json')).json()) as { version: string };
const notices = (first: string, second: string) =>
  tags.map((tag) => `<${tag}> ${first} is registered already, not ${second}: load one version.`);

describe('two versions on a page', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  const orders: [title: string, files: File[], said: string[]][] = [
    ['the older', [older, current], notices('0.0.9', version)],
    ['the newer', [current, older], notices(version, '0.0.9')],
  ];
  for (const [title, files, said] of orders) {
    it(`are ${title} where that came first, which names both once for each tag`, async () => {
      const page = await pageWith([...files, ...tags.map((tag): File => `${tag}.js`)]);
      await expectAlive(page);
      await settle();

      expect(page.complaints).to.have.members(said);
    });
  }

  it('take over from a server what it rendered', async () => {
    const page = await pageWith([older, current], await allRendered());
    await expectAlive(page);
    await settle();

    expect(page.complaints).to.have.length(tags.length);
    for (const [index, complaint] of page.complaints.toSorted().entries())
      expect(complaint)
        .to.include(tags.toSorted()[index])
        .and.include(version)
        .and.include('0.0.9');
  });

  it('leave the autoloader of the one nothing to do', async () => {
    const page = await pageWith([older, 'ai-beijing-autoload.js']);
    await expectAlive(page);
    await settle();

    expect(page.complaints).to.deep.equal([]);
  });
});

describe('an element twice in one version', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  for (const files of [
    ['npm.js', current],
    [current, 'npm.js'],
  ]) {
    it(`works where the page loads ${files.join(' before ')}`, async () => {
      const page = await pageWith(files);
      await expectAlive(page);
      await settle();

      expect(page.complaints).to.deep.equal([]);
    });

    it(`takes over from a server where the page loads ${files.join(' before ')}`, async () => {
      const page = await pageWith(files, await allRendered());
      await expectAlive(page);
      await settle();

      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('is the page’s own where that registers a subclass of the tag first', async () => {
    const page = await pageWith(['subclasses-instead.js', current]);
    await expectAlive(page);
    await settle();

    expect(widgetsOf(page).map((host) => 'isOfPage' in host)).to.deep.equal(tags.map(() => true));
    expect(page.complaints).to.deep.equal([]);
  });

  for (const origin of ['imported from npm', 'of the files for a page']) {
    it(`works beside subclasses ${origin}`, async () => {
      const isImported = origin.includes('npm');
      const ownTags = tags.map((tag) => tag.replace('ai-beijing', 'page'));
      const own = ownTags.map((tag) => `<${tag} lang="en"></${tag}>`).join('');
      const page = await pageWith(isImported ? ['subclasses.js', current] : [current], empty + own);
      await allUp(page);
      if (!isImported) subclass(page);
      await expectAlive(page, [...page.document.querySelectorAll<HTMLElement>(ownTags.join())]);
      await expectAlive(page);

      expect(page.complaints).to.deep.equal([]);
    });
  }
});

/** Defines a subclass of each element that the page has. */
function subclass({ window: { customElements } }: SentPage): void {
  for (const tag of tags) {
    const Widget = customElements.get(tag)!;
    customElements.define(tag.replace('ai-beijing', 'page'), class extends Widget {});
  }
}

describe('another Lit on the page', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  const trusted = (names: string) => ({
    'content-security-policy': `require-trusted-types-for 'script'; trusted-types ${names}`,
  });
  const policies: [title: string, headers: Record<string, string>][] = [
    ['', {}],
    [', Trusted Types enforced', trusted(`lit-html 'allow-duplicates'`)],
  ];
  for (const [title, headers] of policies)
    for (const files of [
      ['other-lit.js', current],
      [current, 'other-lit.js'],
    ]) {
      it(`does no harm where the page loads ${files.join(' before ')}${title}`, async () => {
        const page = await pageWith(files, `${empty}<other-lit count="2"></other-lit>`, headers);
        await expectAlive(page);
        const other = page.document.querySelector('other-lit')!;
        const reads = (text: string) =>
          waitUntil(() => other.shadowRoot?.textContent === text, `not ${text}`);
        await reads('2 times');
        other.setAttribute('count', '3');
        await reads('3 times');

        expect(page.complaints).to.deep.equal([]);
      });
    }
});
