import { expect } from '@open-wc/testing';
import { all, languages, mount, quietConsole, settled, tags, textOf } from './support.ts';

const figureLanguage = (element: Element) => all(element, '.base')[0]!.lang;

for (const tag of tags) {
  describe(`<${tag}> language`, () => {
    quietConsole();

    const tongues = [
      ['zh', 'zh-Hans'],
      ['zh-CN', 'zh-Hans'],
      ['zh-SG', 'zh-Hans'],
      ['zh-Hans-HK', 'zh-Hans'],
      ['zh-TW', 'zh-Hant'],
      ['zh-HK', 'zh-Hant'],
      ['zh-MO', 'zh-Hant'],
      ['zh-Hant', 'zh-Hant'],
      ['ZH-hant-cn', 'zh-Hant'],
      ['en', 'en'],
      ['en-GB', 'en'],
      ['fr', 'en'],
      ['zhx', 'en'],
    ];
    for (const [lang, spoken] of tongues) {
      it(`speaks ${spoken} where lang is ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);

        expect(figureLanguage(element)).to.equal(spoken);
      });
    }

    it('speaks zh-Hans on a page with no lang', async () => {
      const given = document.documentElement.lang;
      document.documentElement.removeAttribute('lang');

      const element = await mount(`<${tag}></${tag}>`);

      expect(figureLanguage(element)).to.equal('zh-Hans');
      document.documentElement.lang = given;
    });

    it('says something else in each language', async () => {
      const texts = [];
      for (const lang of languages)
        texts.push(textOf(await mount(`<${tag} lang="${lang}"></${tag}>`)));

      expect(new Set(texts).size).to.equal(languages.length);
    });

    it('inherits the nearest lang, across shadow roots', async () => {
      const host = document.createElement('div');
      host.lang = 'zh-TW';
      host.attachShadow({ mode: 'open' }).innerHTML = `<p><${tag}></${tag}></p>`;
      document.body.append(host);
      const element = host.shadowRoot!.querySelector<Awaited<ReturnType<typeof mount>>>(tag)!;
      await settled(element);

      expect(figureLanguage(element)).to.equal('zh-Hant');

      host.lang = 'en';
      await settled(element);
      expect(figureLanguage(element)).to.equal('en');
      host.remove();
    });

    it('follows a change of lang on itself and on any ancestor', async () => {
      const element = await mount(`<section lang="en"><div><${tag}></${tag}></div></section>`);
      const section = element.closest('section')!;
      const english = textOf(element);

      section.lang = 'zh-TW';
      await settled(element);
      expect(figureLanguage(element)).to.equal('zh-Hant');

      element.lang = 'zh-CN';
      await settled(element);
      expect(figureLanguage(element)).to.equal('zh-Hans');

      element.removeAttribute('lang');
      section.lang = 'en';
      await settled(element);
      expect(textOf(element)).to.equal(english);
    });

    it('speaks two languages on one page', async () => {
      const first = await mount(`<${tag} lang="en"></${tag}>`);
      const second = await mount(`<${tag} lang="zh-HK"></${tag}>`);

      expect(figureLanguage(first)).to.equal('en');
      expect(figureLanguage(second)).to.equal('zh-Hant');
    });

    it('takes on the language of the place that it is moved to', async () => {
      const element = await mount(
        `<div lang="en"><${tag}></${tag}></div><div lang="zh-TW" id="there"></div>`,
      );

      element.closest('[lang]')!.nextElementSibling!.append(element);
      await settled(element);

      expect(figureLanguage(element)).to.equal('zh-Hant');
    });

    for (const lang of ['zh-Hans', 'zh-Hant']) {
      it(`sets ${lang} with full-width punctuation`, async () => {
        const text = textOf(await mount(`<${tag} lang="${lang}"></${tag}>`));

        expect(text).not.to.match(/[\u3400-\u9fff][,:;?!()]|[,:;?!(][\u3400-\u9fff]/);
      });
    }

    // Safari and Firefox pick them by `lang`.
    if (CSS.supports('-webkit-locale', 'auto') && navigator.userAgent.includes('Chrome/'))
      it('has the glyphs of its language', async () => {
        for (const lang of languages) {
          const element = await mount(`<${tag} lang="${lang}"></${tag}>`);
          const style = getComputedStyle(all(element, '.base')[0]!);

          expect(style.getPropertyValue('-webkit-locale')).to.equal(`"${lang}"`);
        }
      });
  });
}
