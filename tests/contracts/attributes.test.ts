import { expect } from '@open-wc/testing';
import {
  all,
  attributesOf,
  heard,
  mount,
  partsOf,
  quietConsole,
  settled,
  tags,
  textOf,
  wordsOf,
} from './support.ts';

/** The markup without what comes later: the chart, and what moves once it is in view. */
function inner(element: Element): string {
  const base = all(element, '.base')[0]!.cloneNode(true) as HTMLElement;
  base.querySelector('[part=chart]')?.replaceChildren();
  return base.outerHTML.replace(/<!--.*?-->|(?<=<div part="chart")[^>]*|\b(grow|seen)\b/g, '');
}

for (const tag of tags) {
  describe(`<${tag}> attributes`, () => {
    quietConsole();

    for (const attribute of attributesOf(tag)) {
      const words = wordsOf(attribute);
      if (words.length === 0) continue;
      const { name } = attribute;

      it(`takes every word that ${name} documents`, async () => {
        for (const word of words) await mount(`<${tag} ${name}="${word}"></${tag}>`);

        expect(heard).to.deep.equal([]);
      });

      it(`shows ${name}="${words[0]}" where ${name} is bad, and says so once`, async () => {
        const bad = `bad-${name}`;
        const expected = await mount(`<${tag} ${name}="${words[0]}" lang="en"></${tag}>`);
        const element = await mount(`<${tag} ${name}="${bad}" lang="en"></${tag}>`);
        await mount(`<${tag} ${name}="${bad}"></${tag}>`);

        expect(inner(element)).to.equal(inner(expected));
        expect(heard.splice(0))
          .to.have.length(1)
          .and.satisfy(([line]: string[]) =>
            [tag, `${name}="${bad}"`, ...words].every((part) => line!.includes(part)),
          );
      });
    }

    it('replaces its heading by the author’s, as text', async () => {
      const element = await mount(`<${tag} heading="&lt;b&gt;我的 &amp; title"></${tag}>`);

      expect(all(element, '[part=heading]')[0]!.textContent.trim()).to.equal('<b>我的 & title');
    });

    for (const level of [2, 3, 4, 5, 6]) {
      it(`gives its heading the level ${level}`, async () => {
        const element = await mount(`<${tag} heading-level="${level}"></${tag}>`);

        expect(all(element, '[part=heading]')[0]!.localName).to.equal(`h${level}`);
      });
    }

    it('has its level as a number, however it was set', async () => {
      const element = await mount(`<${tag} heading-level="2"></${tag}>`);
      expect(element.headingLevel).to.equal(2);

      element.headingLevel = 5;
      await settled(element);
      expect(all(element, '[part=heading]')[0]!.localName).to.equal('h5');
    });

    for (const level of ['0', '1', '7', '2.5', 'x', '-3', '0x4', '4e0']) {
      it(`keeps the level 3 where heading-level is ${level}, and says so once`, async () => {
        const element = await mount(`<${tag} heading-level="${level}"></${tag}>`);
        await mount(`<${tag} heading-level="${level}"></${tag}>`);

        expect(all(element, '[part=heading]')[0]!.localName).to.equal('h3');
        expect(heard.splice(0).join()).to.equal(
          `<${tag}> heading-level="${level}" is not accepted: give a whole number from 2 to 6. 3 is used instead.`,
        );
      });
    }

    const everything = attributesOf(tag)
      .filter(({ type }) => type.text === 'boolean')
      .map(({ name }) => name)
      .join(' ');
    for (const piece of ['heading', 'summary', 'source', 'chart', 'actions']) {
      if (!partsOf(tag).includes(piece)) continue;
      it(`leaves out its ${piece}, and only that`, async () => {
        const whole = await mount(`<${tag} ${everything}></${tag}>`);
        const element = await mount(`<${tag} ${everything} without="${piece}"></${tag}>`);
        const parts = (of: Element) => new Set(all(of, '[part]').map((part) => part.part.value));

        expect(parts(whole)).to.include(piece);
        expect(parts(element)).to.deep.equal(
          new Set([...parts(whole)].filter((part) => part !== piece)),
        );
        expect(all(element, 'figure')[0]).to.satisfy(
          (figure: HTMLElement) => figure.ariaLabel || figure.hasAttribute('aria-labelledby'),
        );
      });
    }

    it('leaves out several pieces and passes over what is none', async () => {
      const element = await mount(`<${tag} without=" source  heading nothing-${tag} "></${tag}>`);

      expect(all(element, '[part=heading], [part=source]')).to.deep.equal([]);
      expect(heard.splice(0).join()).to.include(`without="nothing-${tag}"`);
    });

    it('reads properties as it reads attributes', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      for (const attribute of attributesOf(tag)) {
        const word = wordsOf(attribute).at(-1);
        if (word) Object.assign(element, { [attribute.fieldName!]: word });
      }
      await settled(element);
      const attributes = attributesOf(tag)
        .filter((attribute) => wordsOf(attribute).length > 0)
        .map((attribute) => `${attribute.name}="${wordsOf(attribute).at(-1)}"`);
      const expected = await mount(`<${tag} lang="en" ${attributes.join(' ')}></${tag}>`);

      expect(textOf(element)).to.equal(textOf(expected));
    });

    const rubbish = [
      null,
      undefined,
      NaN,
      -1,
      1e308,
      {},
      [],
      'x'.repeat(1000),
      '\u0000',
      '<b>',
      true,
    ];
    for (const value of rubbish) {
      it(`stands a property of ${JSON.stringify(value)?.slice(0, 12)}`, async () => {
        const element = await mount(`<${tag} lang="en"></${tag}>`);
        for (const { fieldName } of attributesOf(tag)) {
          if (fieldName) Object.assign(element, { [fieldName]: value });
        }
        await settled(element);

        expect(all(element, 'figure')).to.have.length(1);
        heard.length = 0;
      });
    }

    it('stands a symbol and a property that cannot be read as text', async () => {
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      for (const value of [Symbol('s'), Object.create(null)]) {
        for (const { fieldName } of attributesOf(tag)) {
          if (fieldName) Object.assign(element, { [fieldName]: value });
        }
        await settled(element);
      }

      expect(all(element, 'figure')).to.have.length(1);
      heard.length = 0;
    });
  });
}
