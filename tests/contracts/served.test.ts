import { aTimeout, expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { centre } from '../commands.ts';
import { SentPage } from './page.ts';
import {
  allRendered,
  allUp,
  drawn,
  expectRight,
  fold,
  frames,
  gauge,
  kept,
  reach,
  rendered,
  said,
  saidBy,
  script,
  timeline,
  tops,
  widgetsOf,
} from './served.ts';
import { tags } from './support.ts';

describe('what a server rendered, without script', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  it('shows all text, the gauge and the chart in the room that the live chart takes', async () => {
    const content = await allRendered();
    const page = await SentPage.open(() => content, { scripting: false });
    const live = await SentPage.open((self) => content + script(self));
    await allUp(live);

    expectRight(page);
    const [fill] = page.all(gauge, '.fill') as unknown as SVGPathElement[];
    expect(page.window.getComputedStyle(fill!).strokeDasharray).to.match(/^60/);
    expect(fill!.getBoundingClientRect().width).to.be.greaterThan(100);
    const [box] = page.all(timeline, '[part=chart]');
    const [picture] = page.all(timeline, '.picture');
    const { height } = live.all(timeline, '[part=chart]')[0]!.getBoundingClientRect();
    expect(height).to.be.greaterThan(200);
    expect(box!.getBoundingClientRect().height).to.equal(height);
    expect(picture!.getBoundingClientRect().height).to.equal(height);
  });

  it('shows the light content', async () => {
    const content = await allRendered({ format: 'light' });
    const page = await SentPage.open(() => content, { scripting: false });
    const live = await SentPage.open((self) => content + script(self));
    await allUp(live);

    for (const tag of tags) {
      const text = fold(page.document.querySelector<HTMLElement>(tag)!.innerText);
      const facts = live.all(
        tag,
        '.numeral, button:not(.toggle, .take), [part=source], .label, .name',
      );
      expect(facts).not.to.have.length(0);
      const lacking = facts
        .map((fact) =>
          fold(fact.textContent)
            .split(/paragraph|¶/)[0]!
            .trim(),
        )
        .filter((fact) => !text.includes(fact));
      expect(lacking, tag).to.deep.equal([]);
    }
  });
});

describe('what a server rendered, taken over', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  /** A page whose script waits, with all that must stay as it is. */
  async function slowPage() {
    const content = await allRendered();
    const page = await SentPage.open((self) => content + script(self, 'held/js'));
    const hosts = widgetsOf(page);
    const nodes = hosts.map(({ shadowRoot }) => kept(shadowRoot!));
    return { page, hosts, nodes };
  }

  it('keeps its nodes, its text and its place', async () => {
    const { page, hosts, nodes } = await slowPage();
    const shifts: number[] = [];
    if (page.window.PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new page.window.PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    await frames(page);
    const places = tops(page);
    await page.release();
    await allUp(page);
    reach(page.document.querySelector<HTMLElement>(timeline)!);
    await page.shows(timeline, drawn);
    page.window.scrollTo(0, 0);
    await frames(page);

    expectRight(page);
    for (const [index, { shadowRoot }] of hosts.entries()) {
      const after = kept(shadowRoot!);
      expect(after.length).to.equal(nodes[index]!.length);
      expect(after.every((node, at) => node === nodes[index]![at])).to.equal(true);
    }
    expect(tops(page)).to.deep.equal(places);
    expect(shifts).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });

  it('keeps focus and scroll position', async () => {
    const { page } = await slowPage();
    const [button] = page.all(timeline, 'button.pick').slice(-3);
    button!.focus();
    page.window.scrollTo(0, 700);
    await frames(page);
    const { scrollY } = page.window;
    await page.release();
    await allUp(page);
    await frames(page);

    expect(page.document.querySelector(timeline)!.shadowRoot!.activeElement === button).to.equal(
      true,
    );
    expect(scrollY).to.be.greaterThan(100);
    expect(page.window.scrollY).to.equal(scrollY);
  });

  it('answers the reader and the page, and plays no animation', async () => {
    const { page, hosts } = await slowPage();
    await page.release();
    await allUp(page);
    for (const host of hosts) {
      host.scrollIntoView();
      await frames(page);
      await frames(page);
      const running = [...host.shadowRoot!.querySelectorAll('*')]
        .flatMap((node) => node.getAnimations())
        .filter((animation) => 'animationName' in animation);
      expect(running, host.localName).to.have.length(0);
    }
    page.all(timeline, 'button.pick')[1]!.click();
    page.all('ai-beijing-alumni', 'button.name')[1]!.click();
    for (const host of hosts) host.lang = 'zh-Hans';
    await frames(page);

    expect(page.events.map(({ type }) => type)).to.deep.equal([
      'ai-beijing-select',
      'ai-beijing-select',
    ]);
    expect(page.all(timeline, '[aria-current]')).to.have.length(1);
    expectRight(page, 'zh-Hans');
    expect(page.complaints).to.deep.equal([]);
  });

  it('keeps what a reader has typed', async () => {
    const tag = 'ai-beijing-alumni';
    const content = await rendered(tag, { searchable: 'true' });
    const page = await SentPage.open((self) => content + script(self, 'held/js'));
    const [field] = page.all(tag, 'input') as HTMLInputElement[];
    field!.value = 'Moonshot';
    await page.release();
    await allUp(page);
    await frames(page);

    expect(page.all(tag, 'input')[0] === field).to.equal(true);
    expect(field!.value).to.equal('Moonshot');
    expect(page.all(tag, '[part=item]')).to.have.length(1);
  });

  it('lets a picture go that no longer shows what the text says', async () => {
    const content = `<div style="height: 3000px"></div>${await rendered(timeline)}`;
    const page = await SentPage.open((self) => content + script(self));
    await allUp(page);
    expect(page.all(timeline, '.picture')).to.have.length(1);
    page.document.querySelector(timeline)!.setAttribute('from', '2024');
    await frames(page);

    expect(page.all(timeline, '.picture')).to.have.length(0);
    expect(page.all(timeline, '[part=chart]')).to.have.length(1);
  });
});

/** A page whose timeline, as a server rendered it, fills the view and is the script's. */
async function servedPage(attributes: Record<string, string> = {}): Promise<SentPage> {
  const content = await rendered(timeline, attributes);
  const page = await SentPage.open((self) => content + script(self));
  await allUp(page);
  page.window.frameElement!.scrollIntoView();
  await frames(page);
  return page;
}

/** Some browsers scroll later. */
const focus = (element: HTMLElement) => element.focus({ preventScroll: true });

const isChart = (file: string) => file.includes('.chart-');

/** Time in which a chart would have been asked for. */
async function expectPictured(page: SentPage): Promise<void> {
  await aTimeout(300);
  expect(page.all(timeline, '.picture')).to.have.length(1);
  expect(page.all(timeline, 'canvas')).to.have.length(0);
  expect((await page.requests()).filter(isChart)).to.deep.equal([]);
  expect(page.events).to.deep.equal([]);
}

async function expectChart(page: SentPage): Promise<void> {
  await page.shows(timeline, drawn);
  expect(page.all(timeline, '.picture')).to.have.length(0);
  expect(page.all(timeline, '[role=slider]')).to.have.length(1);
}

describe('the picture of a chart that a server drew', function suite() {
  this.timeout(30_000);
  // A mouse that rests on the next test's widget would point at it.
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));
  afterEach(() => SentPage.closeAll());

  const reaches: [title: string, reach: (page: SentPage) => unknown][] = [
    [
      'points at it',
      (page) => {
        const { left, top } = page.window.frameElement!.getBoundingClientRect();
        const [x, y] = centre(page.all(timeline, '[part=list] .pick')[0]!);
        return sendMouse({ type: 'move', position: [Math.round(left) + x, Math.round(top) + y] });
      },
    ],
    ['comes to its legend by the keyboard', (page) => focus(page.all(timeline, '.toggle')[0]!)],
    ['comes to its list by the keyboard', (page) => focus(page.all(timeline, '.pick').at(-1)!)],
  ];
  for (const [title, come] of reaches)
    it(`is enough, with no request for a chart, until a reader ${title}`, async () => {
      const page = await servedPage();
      await expectPictured(page);
      const [box] = page.all(timeline, '[part=chart]');
      const before = box!.getBoundingClientRect();
      await come(page);

      await expectChart(page);
      expect(box!.getBoundingClientRect()).to.deep.equal(before);
      expect(page.complaints).to.deep.equal([]);
    });

  it('is not enough for a reader who was there before the script', async () => {
    const content = await rendered(timeline);
    const page = await SentPage.open((self) => content + script(self, 'held/js'));
    page.all(timeline, '.toggle')[0]!.focus();
    await page.release();
    await allUp(page);

    await expectChart(page);
  });

  const changes: [name: string, value: string, valueNow: string, valueMax: string][] = [
    ['selected', 'beijing-ai-fund', '3', '4'],
    ['scale', 'linear', '1', '4'],
    ['kind', 'funding', '1', '2'],
    ['lang', 'zh-Hans', '1', '4'],
  ];
  for (const [name, value, valueNow, valueMax] of changes)
    it(`gives way to the chart where a script changes ${name}`, async () => {
      const page = await servedPage();
      page.document.querySelector(timeline)!.setAttribute(name, value);

      await expectChart(page);
      const [box] = page.all(timeline, '[part=chart]');
      expect(box!.ariaValueNow).to.equal(valueNow);
      expect(box!.ariaValueMax).to.equal(valueMax);
      expect(page.complaints).to.deep.equal([]);
    });

  it('gives way where a change is taken back', async () => {
    const page = await servedPage();
    const host = page.document.querySelector(timeline)!;
    for (const value of ['beijing-ai-fund', '']) {
      host.setAttribute('selected', value);
      await frames(page);
    }

    await expectChart(page);
    expect(page.all(timeline, '[part=chart]')[0]!.ariaValueNow).to.equal('1');
  });

  it('stays where a script changes what it does not show', async () => {
    const page = await servedPage();
    const host = page.document.querySelector(timeline)!;
    for (const [name, value] of [
      ['theme', 'dark'],
      ['heading', 'A heading'],
      ['order', 'newest'],
      ['without', 'source'],
    ] as const)
      host.setAttribute(name, value);

    await expectPictured(page);
  });

  it('stays where it goes with its element and comes back', async () => {
    const page = await servedPage();
    const host = page.document.querySelector<HTMLElement>(timeline)!;
    host.remove();
    page.document.body.append(host);

    await expectPictured(page);
    reach(host);
    await expectChart(page);
  });
});

/** What happens to fragments on their way, and the language that they then say they are in. */
const damages: [title: string, damage: (fragment: string, first: string) => string][] = [
  ['of another language', (fragment) => fragment.replace(/lang="en"/, 'lang="zh-Hans"')],
  ['of another version', (fragment, first) => fragment.replace(first, 'Another text')],
  ['without an item', (fragment) => fragment.replace(/(<li|<div part="item").*?<\/(li|div)>/s, '')],
  ['with a changed attribute', (fragment) => fragment.replace('dir="ltr"', 'dir="rtl"')],
  ['with an item twice', (fragment) => fragment.replace(/<li.*?<\/li>/s, '$&$&')],
  ['without comments', (fragment) => fragment.replace(/<!--.*?-->/g, '')],
  ['without the first comment', (fragment) => fragment.replace(/<!--.*?-->/, '')],
  ['without a comment of nodes', (fragment) => fragment.replace(/<!--lit-node \d+-->/, '')],
  ['without the last comment', (fragment) => fragment.replace(/<!--[^>]*-->(?=<\/template>)/, '')],
  ['without closing comments', (fragment) => fragment.replace(/<!--\/lit-part-->/g, '')],
  ['of other templates', (fragment) => fragment.replace(/lit-part \S+=/g, 'lit-part AAAAAAAAAAA=')],
  [
    'of a nested other template',
    (fragment) => fragment.replace(/(lit-part \S+=.*?lit-part )\S+=/s, '$1A='),
  ],
  ['without white space', (fragment) => fragment.replace(/>\s+</g, '><')],
  [
    'with white space',
    (fragment) => fragment.replace(/<\/template>/, '\n$&').replace(/<(p|li|dt)/g, '\n  $&'),
  ],
  [
    'with nothing in it',
    (fragment) => fragment.replace(/(<template[^>]*>).*(<\/template>)/s, '$1$2'),
  ],
  ['with a foreign style', (fragment) => fragment.replace('<figure', '<style>b{}</style>$&')],
];

describe('what a server rendered, damaged', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  const lists = [
    ['before the script', (content: string, loading: string) => content + loading],
    ['after it', (content: string, loading: string) => loading + content],
  ] as const;
  for (const [place, page] of lists)
    it(`is rendered anew ${place}, whatever befell it`, async () => {
      const fragments = await Promise.all(tags.map((tag) => rendered(tag)));
      const damaged = damages.flatMap(([title, damage]) =>
        fragments.map((fragment) => {
          const first = /<slot name="heading"><!--lit-part-->([^<]+)/.exec(fragment)![1]!;
          return damage(fragment, first).replace(' lang=', ` id="${title}" lang=`);
        }),
      );
      const sent = await SentPage.open((self) => page(damaged.join(''), script(self)));
      await allUp(sent);
      for (const host of widgetsOf(sent)) {
        expect(said(host), host.id).to.equal(saidBy[host.lang]![host.localName]);
        host.lang = host.lang === 'en' ? 'zh-Hans' : 'en';
      }
      await frames(sent);

      for (const host of widgetsOf(sent))
        expect(said(host), `${host.id}, changed`).to.equal(saidBy[host.lang]![host.localName]);
      for (const host of sent.document.querySelectorAll(timeline))
        host.shadowRoot!.querySelector<HTMLElement>('.pick')!.click();
      expect(sent.events.filter(({ type }) => type === 'ai-beijing-select')).to.have.length(
        damages.length,
      );
      expect(sent.complaints).to.deep.equal([]);
    });
});

describe('what a server rendered, on a strict page', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  const nonce = 'cjN0cjN0';
  const policies: [string, () => Promise<string>, string][] = [
    ['a nonce', async () => `'nonce-${nonce}'`, nonce],
    [
      'the hashes of its styles',
      async () =>
        (await Promise.all(tags.map((tag) => rendered(tag, { format: 'hash' }))))
          .map((hash) => `'${hash}'`)
          .join(' '),
      '',
    ],
  ];
  for (const [title, source, given] of policies)
    it(`is styled by ${title}, and breaks no rule`, async () => {
      const content = await allRendered({ nonce: given });
      const { origin } = new URL(new SentPage().address(''));
      const headers = {
        'content-security-policy': `default-src 'none'; script-src 'self' ${origin};
          style-src ${await source()}; require-trusted-types-for 'script';
          trusted-types lit-html`.replace(/\s+/g, ' '),
      };
      const page = await SentPage.open((self) => content + script(self, 'held/js'), { headers });
      const [figure] = page.all(gauge, '.base');
      expect(page.window.getComputedStyle(figure!).containerType).to.equal('inline-size');
      expect(page.complaints).to.deep.equal([]);
      await page.release();
      await allUp(page);
      reach(page.document.querySelector<HTMLElement>(timeline)!);
      await page.shows(timeline, drawn);

      expect(page.window.getComputedStyle(figure!).containerType).to.equal('inline-size');
      expectRight(page);
      expect(page.complaints).to.deep.equal([]);
    });
});
