import { expect, waitUntil } from '@open-wc/testing';
import { all, languages, mount, quietConsole, settled, statesOf, tags } from './support.ts';
import { itUnder, press } from '../commands.ts';

const grounds = [
  ['white', '#fff', '#111'],
  ['black', '#000', '#eee'],
  ['white with dark grey text', '#fff', '#333'],
  ['white with mid-grey text', '#fff', '#555'],
  ['dark grey with light grey text', '#222', '#ccc'],
];

for (const tag of tags) {
  describe(`<${tag}> accessibility`, () => {
    quietConsole();

    for (const lang of languages) {
      for (const state of statesOf(tag)) {
        it(`passes axe in ${lang} ${state}`, async () => {
          const element = await mount(`<${tag} lang="${lang}" ${state}></${tag}>`);

          await expect(element).to.be.accessible();
        }).timeout(10_000);
      }
    }

    for (const [name, ground, ink] of grounds) {
      it(`is legible on a page that is ${name}`, async () => {
        const page = `<div><main></main></div>`;
        const element = await mount(`${page}<${tag} lang="en"></${tag}>`);
        const place = element.parentElement!;
        place.style.background = ground!;
        place.style.color = ink!;
        await settled(element);

        await expect(place).to.be.accessible();
      }).timeout(10_000);
    }

    it('is a figure named by its heading', async () => {
      const element = await mount(`<${tag} heading="Named"></${tag}>`);
      const [figure] = all(element, 'figure');
      const label = element.shadowRoot!.getElementById(figure!.getAttribute('aria-labelledby')!);

      expect(label!.textContent).to.include('Named');
    });

    it('reaches every control by Tab, and shows where the focus is', async () => {
      const element = await mount(`<button id="before">before</button><${tag} lang="en"></${tag}>`);
      element.scrollIntoView();
      // A chart is a control once it is drawn.
      await waitUntil(() => all(element, '[part=chart]').every(({ tabIndex }) => tabIndex === 0));
      element.parentElement!.querySelector('button')!.focus();
      const controls = all(element, 'a[href], button, input, [tabindex="0"]').filter(
        (control) => control.getClientRects().length > 0,
      );

      for (const control of controls) {
        await press('Tab');
        expect(element.shadowRoot!.activeElement).to.equal(control);
        const { outlineStyle, outlineWidth } = getComputedStyle(control);
        expect(`${outlineStyle} ${Number.parseFloat(outlineWidth) >= 2}`).to.equal('solid true');
      }
    }).timeout(20_000);

    it('has targets of at least 24 pixels', async () => {
      for (const state of statesOf(tag)) {
        const element = await mount(`<${tag} ${state}></${tag}>`);
        for (const control of all(element, 'a[href], button, input')) {
          const { width, height } = control.getBoundingClientRect();
          expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
        }
      }
    });

    itUnder({ 'forced-colors': 'active' }, 'keeps its marks in forced colours', async () => {
      const element = await mount(`<i style="color: Canvas"></i><${tag} lang="en"></${tag}>`);
      const ground = getComputedStyle(element.parentElement!.querySelector('i')!).color;
      const unseen = new Set(['none', 'rgba(0, 0, 0, 0)', ground]);

      for (const shape of all(element, 'svg *')) {
        if (shape.getClientRects().length === 0) continue;
        const { fill, stroke } = getComputedStyle(shape);
        const inks = [fill, stroke].filter((ink) => !unseen.has(ink));
        expect(inks, shape.outerHTML).not.to.be.empty;
      }
    });
  });
}
