import { expect, waitUntil } from '@open-wc/testing';
import type { AiBeijingElement } from '../../src/element/index.js';
import { press } from '../commands.ts';
import { violations } from './axe.ts';
import { complains, isBusy, Served, withBadRows } from './own-data.ts';
import { all, languages, mount, quietConsole, settled, shadow, statesOf, tags } from './support.ts';

const themes: [theme: string, ground: string, ink: string][] = [
  ['auto', '#fff', '#222'],
  ['auto', '#1b1c1f', '#ddd'],
  ['light', '#000', '#fff'],
  ['dark', '#fff', '#000'],
];

/** Something that becomes of a widget, beside its attributes. */
interface Plight {
  readonly name: string;
  readonly attributes?: () => Promise<string>;
  readonly act?: (element: AiBeijingElement, tag: string) => Promise<unknown>;
}

const plights: Plight[] = [
  {
    name: 'with own data in which there are mistakes',
    act: async (element, tag) => {
      Object.assign(element, { data: withBadRows(tag, 'Word', 12) });
      await complains(element);
    },
  },
  {
    name: 'while own data are on their way',
    attributes: async () => `src="${(await Served.put('{}', { isHeld: true })).here}"`,
    act: (element) => waitUntil(() => isBusy(element)),
  },
  {
    name: 'where own data do not come',
    attributes: async () => `src="${(await Served.put('{}', { status: 404 })).here}"`,
    act: (element) => complains(element),
  },
  { name: 'with nothing found', attributes: async () => 'filter="zzz" from="1990" to="1991"' },
  {
    name: 'with everything hidden',
    act: async (element) => {
      for (const toggle of all(element, '[aria-pressed]')) toggle.click();
    },
  },
  {
    name: 'with something picked',
    act: async (element) => all(element, '.item button')[0]?.click(),
  },
  {
    name: 'with its menu open',
    act: async (element) => {
      all(element, '.take')[0]!.focus();
      await press('Enter');
      await waitUntil(() => shadow(element).querySelector('[role=menu]'), 'no menu came');
    },
  },
];

for (const tag of tags) {
  describe(`<${tag}> and axe`, function suite() {
    this.timeout(60_000);
    quietConsole();

    for (const lang of languages) {
      for (const [theme, ground, ink] of themes) {
        it(`passes every rule in every state, in ${lang}, ${theme} on ${ground}`, async () => {
          const widgets = statesOf(tag)
            .filter((state) => !state.startsWith('theme'))
            .map((state) => `<${tag} theme="${theme}" ${state}></${tag}>`);
          const element = await mount(
            `<div lang="${lang}" style="background: ${ground}; color: ${ink}">${widgets.join('')}</div>`,
          );
          await settled(element);

          expect(await violations(element.parentElement!)).to.deep.equal([]);
        });
      }

      for (const { name, attributes, act } of plights) {
        it(`passes every rule ${name}, in ${lang}`, async () => {
          const element = await mount(
            `<${tag} lang="${lang}" searchable ${(await attributes?.()) ?? ''}></${tag}>`,
          );
          element.scrollIntoView();
          await act?.(element, tag);
          await settled(element);

          expect(await violations(element)).to.deep.equal([]);
        });
      }
    }
  });
}
