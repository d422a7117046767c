import { expect } from '@open-wc/testing';
import { all, languages, mount, quietConsole, statesOf, tags } from './support.ts';

/** Elements that reach beyond the box of the widget, or whose own content does beyond theirs. */
function overflowing(element: HTMLElement): string[] {
  const { left, right } = element.getBoundingClientRect();
  return all(element, '.base *')
    .filter((child) => !child.closest('.unseen, svg'))
    .filter((child) => {
      const box = child.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}

for (const tag of tags) {
  describe(`<${tag}> layout`, () => {
    quietConsole();

    for (const width of [280, 480, 800, 1600]) {
      it(`fits a container of ${width} pixels in every language and state`, async () => {
        for (const lang of languages) {
          for (const state of statesOf(tag)) {
            const element = await mount(
              `<div style="width: ${width}px"><${tag} lang="${lang}" ${state}></${tag}></div>`,
            );

            expect(element.getBoundingClientRect().width).to.equal(width);
            expect(overflowing(element), `${lang} ${state}`).to.deep.equal([]);
          }
        }
      }).timeout(20_000);
    }

    it('fits 280 pixels at twice the size of type', async () => {
      const element = await mount(
        `<div style="width: 280px; font-size: 32px"><${tag} lang="en"></${tag}></div>`,
      );

      expect(overflowing(element)).to.deep.equal([]);
    });

    for (const style of ['display: flex', 'display: inline-grid', 'float: left', 'columns: 2']) {
      it(`has a width in a parent with ${style}`, async () => {
        const element = await mount(`<div style="${style}"><${tag}></${tag}></div>`);

        expect(element.getBoundingClientRect().width).to.be.at.least(200);
      });
    }

    it('is laid out as ever on a page that resets every style', async () => {
      const markup = `<div style="display: block; width: 700px"><${tag}></${tag}></div>`;
      const heights = [];
      for (const rule of ['', '* { all: unset }']) {
        const style = document.createElement('style');
        style.textContent = rule;
        document.head.append(style);
        const element = await mount(markup);
        heights.push(all(element, '[part=list]')[0]!.getBoundingClientRect().height);
        style.remove();
      }

      expect(heights[1]).to.be.closeTo(heights[0]!, 1);
    });

    it('inherits font and ink, and lets nothing else of the page in', async () => {
      const element = await mount(
        `<div style="font-family: monospace; color: rgb(1, 2, 3); font-size: 20px; line-height: 0;
           letter-spacing: 9px; text-transform: uppercase; text-align: end; font-style: italic;
           white-space: pre; text-indent: 50px; word-spacing: 9px"><${tag}></${tag}></div>`,
      );
      const style = getComputedStyle(all(element, '.base')[0]!);

      expect(style.fontFamily).to.equal('monospace');
      expect(style.color).to.equal('rgb(1, 2, 3)');
      expect(style.fontSize).to.equal('20px');
      expect(style.letterSpacing).to.equal('normal');
      expect(style.textTransform).to.equal('none');
      expect(style.fontStyle).to.equal('normal');
      expect(style.textIndent).to.equal('0px');
      expect(Number.parseFloat(style.lineHeight)).to.be.greaterThan(20);
    });

    it('is laid out on a right-to-left page as on any other', async () => {
      const positions = async (page: string) => {
        const markup = `<div style="width: 600px" ${page}><${tag} lang="en"></${tag}></div>`;
        const element = await mount(markup);
        const { left } = element.getBoundingClientRect();
        return all(element, '[part]:not([part=chart])').map(
          (part) => part.getBoundingClientRect().left - left,
        );
      };

      expect(await positions('dir="rtl"')).to.deep.equal(await positions(''));
    });

    it('wears the theme that it is told to', async () => {
      for (const [theme, ground] of [
        ['light', 'rgb(255, 255, 255)'],
        ['dark', 'rgb(25, 25, 25)'],
        ['auto', 'rgba(0, 0, 0, 0)'],
      ]) {
        const element = await mount(`<${tag} theme="${theme}"></${tag}>`);

        expect(getComputedStyle(all(element, '.base')[0]!).backgroundColor).to.equal(ground);
      }
    });

    it('takes the custom properties of the page', async () => {
      const element = await mount(
        `<div style="--ai-beijing-surface: rgb(9, 9, 9); --ai-beijing-font: cursive;
           --ai-beijing-muted: rgb(7, 7, 7)"><${tag}></${tag}></div>`,
      );

      const style = getComputedStyle(all(element, '.base')[0]!);
      expect(style.backgroundColor).to.equal('rgb(9, 9, 9)');
      expect(style.fontFamily).to.equal('cursive');
      expect(getComputedStyle(all(element, '.source')[0]!).color).to.equal('rgb(7, 7, 7)');
    });
  });
}
