import { expect } from '@open-wc/testing';
import { SentPage } from './page.ts';
import { allRendered, allUp, expectRight, frames, script, widgetsOf } from './served.ts';

/** All is in view in it, which is where space is held. */
const tall = 15_000;
const widths = [320, 480, 640, 800, 1200];
const unknown = '<ai-beijing-unknown><p>Unknown.</p></ai-beijing-unknown>';

/** Columns side by side, so that one does not move another. */
const columns = (content: string) =>
  widths
    .map((width) => `<div style="position: absolute; width: ${width}px">${content}${unknown}</div>`)
    .join('');

/** English without styles sets its lines closer than the widget does, and is not as tall. */
const pages: [title: string, lang: string, sheet: string][] = [
  ['a page without styles', 'zh-Hans', ''],
  ['a blog', 'en', '<style>body { line-height: 1.7; font-size: 17px } p { margin: 1em 0 }</style>'],
];

/** Where what stands below a widget is, and above it; text that the widget takes is not looked at. */
const heights = (page: SentPage) =>
  widgetsOf(page).map((host) => {
    const { bottom } = host.previousElementSibling!.getBoundingClientRect();
    return host.nextElementSibling!.getBoundingClientRect().top - bottom;
  });

describe('light content', function suite() {
  this.timeout(30_000);
  afterEach(() => SentPage.closeAll());

  for (const [title, lang, sheet] of pages)
    it(`gives way to the widget, and nothing moves, on ${title}`, async () => {
      const content = `<p>Above.</p>${await allRendered({ format: 'light', lang })}`;
      const page = await SentPage.open(
        (self) => sheet + columns(content) + script(self, 'held/js'),
        { height: tall },
      );
      await frames(page);
      const before = heights(page);
      const isEmpty = (host: HTMLElement) => host.getBoundingClientRect().height < 100;
      const flashes: string[] = [];
      let isLooking = true;
      const look = () => {
        flashes.push(
          ...widgetsOf(page)
            .filter(isEmpty)
            .map(({ localName }) => localName),
        );
        if (isLooking) page.window.requestAnimationFrame(look);
      };
      look();
      await page.release();
      await allUp(page);
      await frames(page);
      isLooking = false;

      const moved = heights(page).flatMap((height, index) => {
        const by = Math.round(height - before[index]!);
        const { localName, parentElement } = widgetsOf(page)[index]!;
        return by === 0 ? [] : [`${localName} in ${parentElement!.style.width}: ${by}px`];
      });
      expect(moved).to.deep.equal([]);
      expect(flashes).to.deep.equal([]);
      expectRight(page, lang);
      const unknowns = page.document.querySelectorAll<HTMLElement>('ai-beijing-unknown');
      expect(unknowns[0]!.innerText.trim()).to.equal('Unknown.');
      expect(page.complaints).to.deep.equal([]);
    });

  for (const file of ['ai-beijing-widgets', 'shared'])
    it(`stays when ${file} never comes`, async () => {
      const content = await allRendered({ format: 'light' });
      const page = await SentPage.open((self) => content + script(self, `without/${file}`));
      const before = page.document.body.innerText;
      await page.until(() => page.document.readyState === 'complete', 'the page was not loaded');

      expect(page.document.body.innerText).to.equal(before);
      expect(before).to.include('¶').and.include('Zhipu AI');
      expect(page.complaints).to.deep.equal([]);
    });

  it('stays where it is on a dark widget, with a script behind it and another beside it', async () => {
    const content = await allRendered({ format: 'light', theme: 'dark' });
    const close = content.replaceAll(
      '<p class="below">What stands below.</p>',
      '<script></script>',
    );
    const page = await SentPage.open(
      (self) => `<p>Above.</p>${close}<p class="below">Below.</p>${script(self, 'held/js')}`,
      { width: 1200, height: tall },
    );
    const below = () => page.document.querySelector('.below')!.getBoundingClientRect().top;
    const before = below();
    await page.release();
    await allUp(page);
    await frames(page);

    expect(below() - before).to.be.within(-0.1, 0.1);
  });

  it('leaves no space that is not seen', async () => {
    const content = await allRendered({ format: 'light' });
    const page = await SentPage.open((self) => content + script(self, 'held/js'));
    const below = () => page.document.querySelector('.below:last-of-type')!.getBoundingClientRect();
    expect(below().top).to.be.greaterThan(page.window.innerHeight);
    await page.release();
    await allUp(page);

    expect(below().top).to.be.at.least(page.window.innerHeight);
    const last = widgetsOf(page).at(-1)!.shadowRoot!.querySelector('figure')!;
    expect(last.style.minBlockSize).to.equal('');
  });
});
