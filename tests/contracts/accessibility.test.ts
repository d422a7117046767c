import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { violations } from './axe.ts';
import { all, mount, quietConsole, settled, statesOf, tags } from './support.ts';
import { centre, itUnder } from '../commands.ts';

// Whose own text has hardly more than 7:1 leaves nothing for what is to stand back behind it.
const paler = ['color-contrast-enhanced'];

const grounds: [name: string, ground: string, ink: string, off?: string[]][] = [
  ['white', '#fff', '#111'],
  ['black', '#000', '#eee'],
  ['white with dark grey text', '#fff', '#333'],
  ['white with mid-grey text', '#fff', '#555', paler],
  ['dark grey with light grey text', '#222', '#ccc'],
];

for (const tag of tags) {
  describe(`<${tag}> accessibility`, () => {
    quietConsole();

    for (const [name, ground, ink, off] of grounds) {
      it(`is legible on a page that is ${name}`, async () => {
        const page = `<div><main></main></div>`;
        const element = await mount(`${page}<${tag} lang="en"></${tag}>`);
        const place = element.parentElement!;
        place.style.background = ground;
        place.style.color = ink;
        await settled(element);

        expect(await violations(place, off)).to.deep.equal([]);
      }).timeout(10_000);
    }

    it('is a figure named by its heading', async () => {
      const element = await mount(`<${tag} heading="Named"></${tag}>`);
      const [figure] = all(element, 'figure');
      const label = element.shadowRoot!.getElementById(figure!.getAttribute('aria-labelledby')!);

      expect(label!.textContent).to.include('Named');
    });

    it('does nothing for a press that is let go elsewhere', async () => {
      const element = await mount(`<p id="away">away</p><${tag} lang="en" searchable></${tag}>`);
      const states = () =>
        all(element, '[aria-pressed], [aria-current], [aria-expanded]').map((node) =>
          [node.ariaPressed, node.ariaCurrent, node.ariaExpanded].join(),
        );
      const before = states();
      for (const control of all(element, 'button')) {
        control.scrollIntoView({ block: 'center' });
        await sendMouse({ type: 'move', position: centre(control) });
        await sendMouse({ type: 'down' });
        await sendMouse({ type: 'move', position: [1, 1] });
        await sendMouse({ type: 'up' });
      }
      await settled(element);

      await resetMouse();
      expect(states()).to.deep.equal(before);
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
