import { expect } from '@open-wc/testing';
import { SentPage } from './page.ts';
import { allUp, below, frames, kept, said, script, tops, widgetsOf } from './served.ts';
import { tags } from './support.ts';

type Document = Readonly<Record<string, unknown>>;

/** A document for each widget, small enough to be seen at a glance. */
const documents: Readonly<Record<string, Document>> = {
  'ai-beijing-timeline': {
    title: 'Our timeline',
    source: { name: 'Our files', url: 'https://example.com/' },
    events: [
      {
        id: 'first',
        date: '2020-01-31',
        place: 'beijing',
        kind: 'funding',
        what: 'First of ours',
        amounts: [{ value: 2_000_000 }],
      },
      { id: 'second', date: '2021', place: 'national', kind: 'policy', what: 'Second of ours' },
    ],
  },
  'ai-beijing-talent-gauge': {
    source: 'Our files',
    shares: [{ id: 'ours', title: 'Our share', label: 'of ours', share: { value: 12 } }],
  },
  'ai-beijing-alumni': {
    title: 'Our people',
    people: [{ id: 'jane', name: 'Jane Doe', role: 'Founder', company: 'Ours' }],
  },
};

const texts: Readonly<Record<string, string>> = {
  'ai-beijing-timeline': 'First of ours',
  'ai-beijing-talent-gauge': 'of ours',
  'ai-beijing-alumni': 'Jane Doe',
};

const addressOf = (document: Document) =>
  `data:application/json,${encodeURIComponent(JSON.stringify(document))}`;

async function rendered(
  tag: string,
  format: string,
  { data = documents[tag]!, src }: { data?: Document; src?: string } = {},
): Promise<string> {
  const query = new URLSearchParams({
    format,
    attributes: JSON.stringify({ lang: 'en', src }),
    data: JSON.stringify(data),
  });
  return (await (await fetch(`/__render/${tag}?${query}`)).text()) + below;
}

async function allRendered(format: string): Promise<string> {
  return (await Promise.all(tags.map((tag) => rendered(tag, format)))).join('');
}

/** Until all widgets of a page show the data of their own. */
async function allShown(page: SentPage): Promise<void> {
  await page.until(
    () =>
      widgetsOf(page).every(
        (host) =>
          host.shadowRoot?.textContent.includes(texts[host.localName]!) &&
          host.shadowRoot.querySelectorAll('style').length === 0,
      ),
    'not all show their data',
  );
  await allUp(page);
  await frames(page);
}

describe('data of one’s own that a server rendered', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  it('are there without script', async () => {
    const content = await allRendered('dsd');
    const page = await SentPage.open(() => content, { scripting: false });

    for (const host of widgetsOf(page)) expect(said(host)).to.include(texts[host.localName]);
  });

  it('are taken over node by node, and nothing moves', async () => {
    const content = await allRendered('dsd');
    const page = await SentPage.open((self) => content + script(self, 'held/js'));
    const hosts = widgetsOf(page);
    expect(hosts).to.have.length(tags.length);
    const [nodes, words] = [hosts.map(({ shadowRoot }) => kept(shadowRoot!)), hosts.map(said)];
    await frames(page);
    const places = tops(page);
    await page.release();
    await allShown(page);

    for (const [index, host] of hosts.entries()) {
      const after = kept(host.shadowRoot!);
      expect(after.length, host.localName).to.equal(nodes[index]!.length);
      expect(
        after.every((node, at) => node === nodes[index]![at]),
        host.localName,
      ).to.equal(true);
      expect(said(host)).to.equal(words[index]);
    }
    expect(tops(page)).to.deep.equal(places);
    expect(page.events).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('are taken over node by node where they are very many', async () => {
    const event = { date: null, place: 'beijing', kind: 'policy' };
    const events = Array.from({ length: 900 }, (_, at) => ({
      ...event,
      id: `${at}`,
      what: texts['ai-beijing-timeline'],
    }));
    const sent = { method: 'POST', body: JSON.stringify({ events }) };
    const answer = await fetch('/__render/ai-beijing-timeline?format=dsd', sent);
    const content = await answer.text();
    const page = await SentPage.open((self) => content + script(self, 'held/js'));
    const [host] = widgetsOf(page);
    const rows = kept(host!.shadowRoot!);
    await page.release();
    await allShown(page);

    const after = kept(host!.shadowRoot!);
    expect(rows.length).to.be.above(900);
    expect(after.length).to.equal(rows.length);
    expect(after.every((node, at) => node === rows[at])).to.equal(true);
  });

  it('answer the reader', async () => {
    const tag = 'ai-beijing-timeline';
    const content = await rendered(tag, 'dsd');
    const page = await SentPage.open((self) => content + script(self));
    await allShown(page);
    page.all(tag, 'button.pick')[1]!.click();
    page.document.querySelector<HTMLElement>(tag)!.lang = 'zh-Hans';
    await frames(page);

    expect(page.events.map(({ detail }) => detail.id)).to.deep.equal(['second']);
    expect(page.all(tag, '[aria-current]')).to.have.length(1);
    expect(page.all(tag, '.base')[0]!.textContent).to.include('200万元');
    expect(page.complaints).to.deep.equal([]);
  });

  it('are taken over where the tag has their address', async () => {
    const fragments = await Promise.all(
      tags.map((tag) => rendered(tag, 'dsd', { src: addressOf(documents[tag]!) })),
    );
    const page = await SentPage.open((self) => fragments.join('') + script(self, 'held/js'));
    const hosts = widgetsOf(page);
    const nodes = hosts.map(({ shadowRoot }) => kept(shadowRoot!));
    await page.release();
    await allShown(page);

    for (const [index, host] of hosts.entries()) {
      expect(host.querySelector('script[type="application/json"]')).to.equal(null);
      const after = kept(host.shadowRoot!);
      expect(
        nodes[index]!.every((node, at) => node === after[at]),
        host.localName,
      ).to.equal(true);
    }
    expect(page.events).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('stay where their address leads nowhere', async () => {
    const tag = 'ai-beijing-alumni';
    const content = await rendered(tag, 'dsd', { src: '/__pages/nowhere.json' });
    const page = await SentPage.open((self) => content + script(self));
    await page.until(() => page.events.length > 0, 'nothing was told');
    await frames(page);

    const [host] = widgetsOf(page);
    expect(said(host!)).to.include('Jane Doe').and.not.include('Tang Jie');
    expect(page.events.map(({ type }) => type)).to.deep.equal(['ai-beijing-error']);
    expect(page.complaints).to.deep.equal([]);
  });

  it('tell readers of no mistake that the server told of', async () => {
    const tag = 'ai-beijing-alumni';
    const people = [{ id: 'jane', name: 'Jane Doe', role: 'Founder', company: 'Ours', age: 42 }];
    const content = await rendered(tag, 'dsd', { data: { people, tilte: 'x' } });
    const page = await SentPage.open((self) => content + script(self));
    await allShown(page);

    expect(page.all(tag, '[role=status]').map(({ textContent }) => textContent.trim())).to.satisfy(
      (told: string[]) => told.every((text) => text === ''),
    );
    expect(page.events).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('follow the light content', async () => {
    const content = await allRendered('light');
    const page = await SentPage.open((self) => content + script(self, 'held/js'));
    for (const host of widgetsOf(page)) expect(host.innerText).to.include(texts[host.localName]);
    await page.release();
    await allShown(page);

    expect(page.events).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });
});
