import { expect, waitUntil } from '@open-wc/testing';
import { origin, Page } from './page.ts';
import { tags } from './support.ts';

const timeline = 'ai-beijing-timeline';
const drawn = 'canvas[width]:not([width="300"])';

describe('files for a page', function suite() {
  this.timeout(15_000);
  afterEach(() => Page.closeAll());

  for (const tag of tags) {
    it(`embeds <${tag}> by one script from another origin and path`, async () => {
      const page = new Page([`${tag}.js`], `<${tag}></${tag}>`);
      await page.shows(tag, 'figure [part=item]');

      expect(page.complaints).to.deep.equal([]);
    });
  }

  it('embeds all widgets by one script', async () => {
    const page = new Page(
      ['ai-beijing-widgets.js'],
      tags.map((tag) => `<${tag}></${tag}>`).join(''),
    );
    for (const tag of tags) await page.shows(tag, 'figure [part=item]');

    expect(page.complaints).to.deep.equal([]);
  });

  it('upgrades tags that come before and after the script', async () => {
    const page = new Page([`${timeline}.js`], `<${timeline}></${timeline}>`);
    await page.shows(timeline, '[part=item]');
    const late = page.document.createElement(timeline);
    page.document.body.append(late);
    await waitUntil(() => late.shadowRoot?.querySelector('[part=item]'));

    expect(page.complaints).to.deep.equal([]);
  });

  it('fetches no file twice, and Lit and Chart.js once for all widgets', async () => {
    const page = new Page(
      [...tags.map((tag) => `${tag}.js`), 'ai-beijing-widgets.js'],
      [...tags, ...tags].map((tag) => `<${tag}></${tag}>`).join(''),
    );
    for (const tag of tags) await page.shows(tag, '[part=item]');
    page.document.querySelector(timeline)!.scrollIntoView();
    await page.shows(timeline, drawn);
    const requests = await page.requests();
    const codes = await Promise.all(
      requests.map(async (file) => (await fetch(page.address(file))).text()),
    );
    const thatHold = (words: string) => codes.filter((code) => code.includes(words));

    expect(new Set(requests).size).to.equal(requests.length);
    expect(thatHold('litHtmlVersions')).to.have.length(1);
    expect(thatHold('getElementsAtEventForMode(')).to.have.length(1);
    expect(page.complaints).to.deep.equal([]);
  });

  it('fetches the chart only when it comes near the view', async () => {
    const page = new Page(
      [`${timeline}.js`],
      `<p style="height: 3000px">Far above.</p><${timeline}></${timeline}>`,
    );
    await page.shows(timeline, '[part=item]');
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    const before = await page.requests();
    expect(before.filter((file) => file.includes('chart'))).to.deep.equal([]);

    page.document.querySelector(timeline)!.scrollIntoView();
    await page.shows(timeline, drawn);
    expect((await page.requests()).length).to.be.greaterThan(before.length);
  });

  it('keeps the list, says so and does no harm when the chart cannot be fetched', async () => {
    const page = new Page([`${timeline}.js`], `<${timeline}></${timeline}>`, {
      way: 'without/chart',
    });
    await waitUntil(() => page.events.length > 0, 'no event came', { timeout: 5000 });
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });

    expect(page.events.map(({ type, detail }) => `${type} ${detail.code}`)).to.deep.equal([
      'ai-beijing-error chart',
    ]);
    expect(page.all(timeline, '[part=item]')).to.have.length(15);
    expect(page.all(timeline, 'canvas')).to.deep.equal([]);
    expect(page.complaints).to.deep.equal([]);
  });

  // Firefox keeps a module that could not be fetched as failed for as long as the page lives.
  const itElsewhere = navigator.userAgent.includes('Firefox') ? () => {} : it;
  itElsewhere(
    'tries again when a chart that could not be fetched comes back into view',
    async () => {
      const page = new Page(
        [`${timeline}.js`],
        `<${timeline}></${timeline}><p style="height: 5000px">Far below.</p>`,
        { way: 'failing-once/timeline.chart' },
      );
      await waitUntil(() => page.events.length > 0, 'no event came', { timeout: 5000 });

      page.window.scrollTo(0, 6000);
      await page.shows(timeline, '[part=chart]');
      page.window.scrollTo(0, 0);
      await page.shows(timeline, drawn);

      expect(page.events).to.have.length(1);
    },
  );

  it('takes the same script twice, and one element’s beside all elements’', async () => {
    const page = new Page(
      [`${timeline}.js`, `${timeline}.js?again`, 'ai-beijing-widgets.js'],
      `<${timeline}></${timeline}>`,
    );
    await page.shows(timeline, '[part=item]');
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });

    expect(page.all(timeline, '[part=item]')).to.have.length(15);
    expect(page.complaints).to.deep.equal([]);
  });

  it('says nothing of bad attributes in production', async () => {
    const page = new Page(
      ['ai-beijing-widgets.js'],
      tags
        .map(
          (tag) =>
            `<${tag} layout="x" share="x" value="1e9" from="abc" heading-level="0"></${tag}>`,
        )
        .join(''),
    );
    for (const tag of tags) await page.shows(tag, 'h3');

    expect(page.complaints).to.deep.equal([]);
  });

  it('writes nothing to window', async () => {
    const plain = new Page([], '');
    const page = new Page(['ai-beijing-widgets.js'], `<${timeline}></${timeline}>`);
    await page.shows(timeline, drawn);
    const added = Object.getOwnPropertyNames(page.window).filter(
      (name) => !(name in plain.window) && !/^\d+$/.test(name),
    );

    // Lit's own marks, by which two copies of it on a page know of each other.
    const lit = [
      'litElementVersions',
      'litHtmlVersions',
      'litPropertyMetadata',
      'reactiveElementVersions',
    ];
    expect(added.filter((name) => !lit.includes(name))).to.deep.equal([]);
  });

  it('breaks no rule of a strict page, Trusted Types included', async () => {
    const policy = `default-src 'none'; script-src ${origin}; style-src 'self'; connect-src 'none';
      img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html`;
    const page = new Page(
      ['ai-beijing-widgets.js'],
      tags.map((tag) => `<${tag}></${tag}>`).join(''),
      { head: `<meta http-equiv="content-security-policy" content="${policy}">` },
    );
    for (const tag of tags) await page.shows(tag, '[part=item]');
    page.document.querySelector(timeline)!.scrollIntoView();
    await page.shows(timeline, drawn);

    expect(page.complaints).to.deep.equal([]);
  });
});
