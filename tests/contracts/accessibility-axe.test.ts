import { expect, waitUntil } from '@open-wc/testing';
import type { AiBeijingElement } from '../../src/element/index.js';
import { press } from '../commands.ts';
import { axeScript, violations } from './axe.ts';
import { complains, isBusy, Served, withBadRows } from './own-data.ts';
import { SentPage } from './page.ts';
import { allUp, rendered, script } from './served.ts';
import {
  all,
  languages,
  mount,
  partsOf,
  quietConsole,
  settled,
  shadow,
  statesOf,
  tags,
} from './support.ts';

const themes: [theme: string, ground: string, ink: string][] = [
  ['auto', '#fff', '#222'],
  ['auto', '#1b1c1f', '#ddd'],
  ['light', '#000', '#fff'],
  ['dark', '#fff', '#000'],
];

const boxOf = (element: Element) => all(element, '[part=chart]')[0];

/** Until a chart has been drawn, if there is one. */
async function drawn(element: Element): Promise<void> {
  boxOf(element)?.scrollIntoView({ block: 'center' });
  await waitUntil(() => boxOf(element)?.role !== null, 'no chart was drawn', {
    interval: 10,
    timeout: 5000,
  });
}

/** Has a chart drawn in a browser that gives no canvas. */
async function failed(element: Element): Promise<void> {
  const { prototype } = HTMLCanvasElement;
  const getContext = Object.getOwnPropertyDescriptor(prototype, 'getContext')!;
  prototype.getContext = () => null;
  boxOf(element)!.scrollIntoView({ block: 'center' });
  await waitUntil(() => !boxOf(element), 'the chart did not fail', { timeout: 5000 });
  Object.defineProperty(prototype, 'getContext', getContext);
}

/** Something that becomes of a widget, beside its attributes. */
interface Plight {
  readonly name: string;
  /** Whether it can only become of a widget that has a chart. */
  readonly isOfChart?: boolean;
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
  {
    name: 'with a tooltip at a point of its chart',
    isOfChart: true,
    act: async (element) => {
      await drawn(element);
      boxOf(element)!.focus();
      await press('End');
      await waitUntil(() => all(element, '.tip:not([hidden])').length > 0, 'no tooltip came');
    },
  },
  { name: 'where its chart cannot be drawn', isOfChart: true, act: failed },
];

const plightsOf = (tag: string) =>
  plights.filter(({ isOfChart }) => !isOfChart || partsOf(tag).includes('chart'));

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
          for (const widget of element.parentElement!.children) await drawn(widget);

          expect(await violations(element.parentElement!)).to.deep.equal([]);
        });
      }

      // Colours are the same in every language.
      for (const theme of lang === 'en' ? ['auto', 'dark'] : ['auto'])
        for (const { name, attributes, act } of plightsOf(tag)) {
          it(`passes every rule ${name}, in ${lang}, ${theme}`, async () => {
            const element = await mount(
              `<${tag} lang="${lang}" theme="${theme}" searchable ${(await attributes?.()) ?? ''}></${tag}>`,
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

describe('what a server rendered, and axe', () => {
  afterEach(() => SentPage.closeAll());

  for (const lang of languages)
    it(`passes every rule before a script comes and after it, in ${lang}`, async () => {
      const fragments = await Promise.all(tags.map((tag) => rendered(tag, { lang })));
      const page = await SentPage.open(() => `${axeScript}<main>${fragments.join('')}</main>`);
      const main = page.document.querySelector('main')!;

      expect(await violations(main)).to.deep.equal([]);
      page.document.body.append(page.document.createRange().createContextualFragment(script(page)));
      await allUp(page);

      expect(await violations(main)).to.deep.equal([]);
      expect(page.complaints).to.deep.equal([]);
    }).timeout(30_000);
});
