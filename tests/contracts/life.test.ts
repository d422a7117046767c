import { expect } from '@open-wc/testing';
import * as classes from '../../src/widgets/index.js';
import { all, mount, quietConsole, settled, tags, textOf } from './support.ts';

for (const tag of tags) {
  describe(`<${tag}> in the life of a page`, () => {
    quietConsole();

    it('is defined once, by the class of its name', () => {
      const [, Widget] = Object.entries(classes).find(([, candidate]) => candidate.tag === tag)!;
      const name = tag.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());

      expect(customElements.get(tag)).to.equal(Widget);
      expect(classes).to.have.property(name, Widget);
    });

    it('is made by createElement and upgraded in place', async () => {
      const made = document.createElement(tag);
      document.body.append(made);
      await settled(made as Awaited<ReturnType<typeof mount>>);

      expect(textOf(made)).to.equal(textOf(await mount(`<${tag}></${tag}>`)));
      made.remove();
    });

    it('shows the same after it was moved', async () => {
      const element = await mount(`<div><${tag}></${tag}></div><section></section>`);
      const before = textOf(element);

      element.parentElement!.nextElementSibling!.append(element);
      await settled(element);

      expect(textOf(element)).to.equal(before);
    });

    it('takes in after re-insertion what changed while it was away', async () => {
      const element = await mount(`<div lang="en"><${tag}></${tag}></div>`);
      const parent = element.parentElement!;

      element.remove();
      element.setAttribute('heading', 'Changed');
      parent.lang = 'zh-TW';
      await settled(element);
      parent.append(element);
      await settled(element);

      expect(all(element, '[part=heading]')[0]!.textContent).to.include('Changed');
      expect(all(element, '.base')[0]!.lang).to.equal('zh-Hant');
    });

    it('hides by the hidden attribute', async () => {
      const element = await mount(`<${tag} hidden></${tag}>`);

      expect(getComputedStyle(element).display).to.equal('none');
    });

    it('puts the author’s heading and footer into their slots', async () => {
      const element = await mount(
        `<${tag}><em slot="heading">Mine</em><p slot="footer">Below</p><p>Fallback</p></${tag}>`,
      );
      const visible = (selector: string) =>
        element.querySelector(selector)!.getClientRects().length;

      expect(visible('em')).to.equal(1);
      expect(visible('[slot=footer]')).to.equal(1);
      expect(visible('p:not([slot])')).to.equal(0);
    });

    it('fires no event of its own accord', async () => {
      const fired: string[] = [];
      const listen = ({ type }: Event) => fired.push(type);
      for (const type of ['ai-beijing-select', 'ai-beijing-error']) {
        document.addEventListener(type, listen);
      }

      const element = await mount(`<${tag}></${tag}>`);
      element.setAttribute('selected', 'beijing-ai-fund');
      element.setAttribute('selected', '');
      await settled(element);

      expect(fired).to.deep.equal([]);
      for (const type of ['ai-beijing-select', 'ai-beijing-error']) {
        document.removeEventListener(type, listen);
      }
    });

    it('requests nothing but the files of the library', async () => {
      performance.clearResourceTimings();
      await mount(`<${tag}></${tag}>`);
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });

      const addresses = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
      const foreign = addresses.filter(
        ({ origin, pathname }) =>
          origin !== location.origin || !/^\/(src|node_modules|__|custom-elements)/.test(pathname),
      );
      expect(foreign.map(String)).to.deep.equal([]);
    });
  });
}
