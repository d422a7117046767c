import { expect } from '@open-wc/testing';
import { source } from '../../src/data/index.js';
import { all, languages, mount, quietConsole, statesOf, tags, textOf } from './support.ts';

/** The numbers of a slice's values and within its dates; those of its paragraphs are held apart. */
function numbersOf(datum: unknown): number[] {
  if (typeof datum === 'number') return [datum];
  if (typeof datum === 'string') {
    return /^\d{4}(-\d\d)?$/.test(datum) ? datum.split('-').map(Number) : [];
  }
  if (typeof datum !== 'object' || datum === null) return [];
  return Object.entries(datum)
    .filter(([key]) => key !== 'paragraphs')
    .flatMap(([, inner]) => numbersOf(inner));
}

function paragraphsOf(datum: unknown): number[] {
  if (typeof datum !== 'object' || datum === null) return [];
  return Object.entries(datum).flatMap(([key, inner]) =>
    key === 'paragraphs' ? (inner as number[]) : paragraphsOf(inner),
  );
}

/** How a number may be read: 5,000,000 is 500万 and 5 million. */
const readings = (value: number) => [1, 1e4, 1e6, 1e8, 1e9].map((unit) => value / unit);

const numbersIn = (text: string) =>
  [...text.matchAll(/\d[\d,]*(\.\d+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));

for (const tag of tags) {
  const name = tag.replace('ai-beijing-', '');

  describe(`<${tag}> content`, () => {
    quietConsole();

    for (const lang of languages) {
      it(`shows in ${lang} no number but those that its slice holds`, async () => {
        const slice: unknown = await import(`/src/widgets/${name}/${name}.data.ts`);
        const values = new Set([...numbersOf(slice), source.year].flatMap(readings));
        const paragraphs = new Set(paragraphsOf(slice));
        for (const state of statesOf(tag)) {
          const element = await mount(`<${tag} lang="${lang}" ${state}></${tag}>`);
          // How many entries there are is counted, not held.
          for (const count of all(element, '[role=status], .count')) count.remove();
          const marks = all(element, '.paragraph');
          const cited = marks.flatMap((mark) => numbersIn(mark.textContent));
          for (const mark of marks) mark.remove();
          const shown = numbersIn(textOf(element));

          expect(cited).not.to.be.empty;
          expect(cited.filter((number) => !paragraphs.has(number))).to.deep.equal([]);
          expect(shown).not.to.be.empty;
          expect(shown.filter((number) => !values.has(number))).to.deep.equal([]);
        }
      });
    }

    it('shows beside every item the paragraphs that it stands in', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const items = all(element, '[part=item]');

      expect(items).not.to.be.empty;
      for (const item of items) expect(item.textContent).to.match(/paragraphs?\s*¶\s*\d/);
    });

    it('names author, publisher and year of the source', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);

      expect(all(element, '[part=source]')[0]!.textContent).to.include(
        'Liu Bocheng, Huashang Taolüe, 2025',
      );
    });

    it('carries no inline style, which a strict page would refuse', async () => {
      for (const state of statesOf(tag)) {
        const element = await mount(`<${tag} ${state}></${tag}>`);

        expect(all(element, '[style]:not(canvas, .tip), style')).to.deep.equal([]);
      }
    });

    it('uses the parts that every widget shares, and those alone', async () => {
      const known = 'base heading summary figure chart list item amount source actions'.split(' ');
      const element = await mount(`<${tag}></${tag}>`);
      const parts = all(element, '[part]').map((part) => part.part.value);

      expect(parts.filter((part) => !known.includes(part))).to.deep.equal([]);
      expect(parts).to.include.members(['base', 'heading', 'summary', 'list', 'item', 'source']);
    });
  });
}
