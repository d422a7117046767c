import { expect, waitUntil } from '@open-wc/testing';
import { VisibilityController } from '../../src/element/index.js';
import type { AiBeijingTalentGauge } from '../../src/widgets/index.js';
import { itUnder } from '../commands.ts';
import { all, heard, mount, quietConsole, settled } from '../contracts/support.ts';

const tag = 'ai-beijing-talent-gauge';

const show = async (attributes = '') =>
  (await mount(`<${tag} ${attributes}></${tag}>`)) as AiBeijingTalentGauge;

const read = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const reads = (element: Element, selector: string) => all(element, selector).map(read);
const meter = (element: Element) => all(element, '[role=meter]')[0]!;
const fill = (element: Element) => all(element, '.fill')[0] as unknown as SVGPathElement;
const animations = (element: Element) => fill(element).getAnimations();

/** How much of the line is inked, in percent of its length. */
const inked = (element: Element) =>
  Number.parseFloat(getComputedStyle(fill(element)).strokeDasharray);

async function seen(element: Element): Promise<void> {
  await waitUntil(() => all(element, '.seen').length > 0, 'the gauge was not seen');
}

describe(`<${tag}>`, () => {
  quietConsole();

  describe('the article’s shares', () => {
    for (const [lang, share, value, label, summary] of [
      ['zh-Hans', 'talent', '60%', '占全国人工智能人才', '中国的人工智能人才，60%在北京。'],
      ['zh-Hans', 'companies', '约 40%', '占全国人工智能企业', '中国的人工智能企业，约40%在北京。'],
      ['zh-Hans', 'llm-vendors', '约 50%', '占全国十亿参数以上大模型厂商', '，约50%在北京。'],
      ['zh-Hant', 'talent', '60%', '占全國人工智慧人才', '中國的人工智慧人才，60%在北京。'],
      ['zh-Hant', 'companies', '約 40%', '占全國人工智慧企業', '中國的人工智慧企業，約40%在北京。'],
      ['zh-Hant', 'llm-vendors', '約 50%', '占全國十億參數以上大模型廠商', '，約50%在北京。'],
      ['en', 'talent', '60%', 'of China’s AI talent', '60% of China’s AI talent is in Beijing.'],
      [
        'en',
        'companies',
        'about 40%',
        'of China’s AI companies',
        'About 40% of China’s AI companies',
      ],
      [
        'en',
        'llm-vendors',
        'about 50%',
        'of China’s makers of models with over a billion parameters',
        'About 50% of China’s makers of models with over a billion parameters',
      ],
    ]) {
      it(`shows ${share} with its qualifier and what it is a share of in ${lang}`, async () => {
        const element = await show(`lang="${lang}" share="${share}"`);

        expect(reads(element, '.value')).to.deep.equal([value]);
        expect(reads(element, '.label').join()).to.include(label);
        expect(reads(element, '[part=summary]').join()).to.include(summary);
      });
    }

    for (const [lang, share, numbers] of [
      [
        'zh-Hans',
        'talent',
        ['知名高校 90多所 33', '科研院所 1000多家 33', '国家重点实验室 120个 33'],
      ],
      ['zh-Hans', 'companies', ['人工智能企业 约2200家 61']],
      ['zh-Hans', 'llm-vendors', ['大模型厂商 122家 61']],
      [
        'zh-Hant',
        'talent',
        ['知名大學 90多所 33', '科研院所 1000多家 33', '國家重點實驗室 120個 33'],
      ],
      ['zh-Hant', 'companies', ['人工智慧企業 約2200家 61']],
      ['zh-Hant', 'llm-vendors', ['大模型廠商 122家 61']],
      [
        'en',
        'talent',
        [
          'well-known universities over 90 33',
          'research institutes over 1,000 33',
          'national key laboratories 120 33',
        ],
      ],
      ['en', 'companies', ['AI companies about 2,200 61']],
      ['en', 'llm-vendors', ['large-model makers 122 61']],
    ] as const) {
      it(`shows the numbers behind ${share}, their qualifiers and paragraphs in ${lang}`, async () => {
        const element = await show(`lang="${lang}" share="${share}"`);
        const told = all(element, '[part=item]').map((item) => {
          const [name, amount, paragraph] = ['.name', '.quantity', '.paragraph'].map((selector) =>
            read(item.querySelector(selector)!),
          );
          return `${name} ${amount} ${/\d+/.exec(paragraph!)![0]}`;
        });

        expect(told).to.deep.equal(numbers);
      });
    }

    for (const [lang, mark] of [
      ['zh-Hans', '原文第¶33段'],
      ['zh-Hant', '原文第¶33段'],
      ['en', 'paragraph ¶33'],
    ]) {
      it(`leads to the share’s paragraph in ${lang}`, async () => {
        const element = await show(`lang="${lang}"`);

        expect(reads(element, '.label .paragraph')).to.deep.equal([mark]);
      });
    }

    it('is talent by default', async () => {
      const element = await show('lang="en"');

      expect(reads(element, '[part=heading]')).to.deep.equal(['AI talent in Beijing']);
    });

    it('takes a label in place of its own, and stays the article’s', async () => {
      const element = await show('lang="en" label="of the country’s people in AI"');

      expect(reads(element, '.label')).to.deep.equal([
        'of the country’s people in AI paragraph ¶33',
      ]);
      expect(all(element, '[part=source]')).to.have.length(1);
    });
  });

  describe('meter', () => {
    for (const [attributes, name, now, text] of [
      ['lang="zh-Hans"', '北京占全国人工智能人才的比例', '60', '60%'],
      ['lang="zh-Hans" share="companies"', '北京占全国人工智能企业的比例', '40', '约40%'],
      ['lang="zh-Hant" share="companies"', '北京占全國人工智慧企業的比例', '40', '約40%'],
      ['lang="en" share="companies"', 'Beijing’s share of China’s AI companies', '40', 'about 40%'],
      ['lang="en" label="of all"', 'of all', '60', '60%'],
      ['lang="en" value="12.5" label="of my time"', 'of my time', '12.5', '12.5%'],
      ['lang="en" value="7" heading="My week"', 'My week', '7', '7%'],
      ['lang="en" value="7"', '7%', '7', '7%'],
    ]) {
      it(`is named “${name}” and tells ${text} for ${attributes}`, async () => {
        const { ariaLabel, ariaValueMin, ariaValueMax, ariaValueNow, ariaValueText } = meter(
          await show(attributes),
        );

        expect(ariaLabel).to.equal(name);
        expect([ariaValueMin, ariaValueMax]).to.deep.equal(['0', '100']);
        expect([ariaValueNow, ariaValueText]).to.deep.equal([now, text]);
      });
    }

    it('is all that a screen reader hears of the drawing and its figure', async () => {
      const element = await show();
      const told = all(element, '[role=meter] > :not([aria-hidden=true])');

      expect(told).to.deep.equal([]);
    });
  });

  describe('shapes', () => {
    for (const shape of ['arc', 'ring', 'bar']) {
      for (const value of [0, 12.5, 60, 100]) {
        it(`draws ${value} percent of the line of its ${shape}`, async () => {
          const element = await show(`shape="${shape}" value="${value}"`);
          await seen(element);
          for (const animation of animations(element)) animation.finish();

          expect(all(element, `.${shape}`)).to.have.length(1);
          // All is a little more than all, or the ends of a ring show a seam.
          expect(inked(element)).to.equal(value === 100 ? 101 : value);
          expect(fill(element).getAttribute('pathLength')).to.equal('100');
        });
      }
    }

    it('is an arc by default', async () => {
      const element = await show();

      expect(all(element, '.arc')).to.have.length(1);
    });

    for (const [shape, ratio] of [
      ['arc', 200 / 152],
      ['ring', 1],
    ] as const) {
      it(`keeps its ${shape} round`, async () => {
        const { width, height } = all(
          await show(`shape="${shape}"`),
          'svg',
        )[0]!.getBoundingClientRect();

        expect(width / height).to.be.closeTo(ratio, 0.02);
      });
    }

    it('draws its bar slim and as wide as it has room', async () => {
      const element = await mount(`<div style="width: 600px"><${tag} shape="bar"></${tag}></div>`);
      const { width, height } = all(element, 'svg')[0]!.getBoundingClientRect();

      expect(width).to.be.closeTo(600, 1);
      expect(height).to.be.lessThan(20);
    });
  });

  describe('a share of the author’s own', () => {
    it('shows value and label, and nothing of the article', async () => {
      const element = await show('lang="en" value="12.5" label="of my time"');

      expect(reads(element, '.value')).to.deep.equal(['12.5%']);
      expect(reads(element, '.label')).to.deep.equal(['of my time']);
      for (const part of ['[part=source]', '.paragraph', '[part=list]', '[part=summary]', 'h3']) {
        expect(all(element, part), part).to.deep.equal([]);
      }
    });

    it('has no empty label', async () => {
      const element = await show('value="12.5"');

      expect(all(element, '.label')).to.deep.equal([]);
    });

    it('takes a heading with markup', async () => {
      const element = await mount(`<${tag} value="5"><h2 slot="heading">My week</h2></${tag}>`);
      const [figure] = all(element, 'figure');
      const [slot] = all(element, '[part=heading] slot') as HTMLSlotElement[];

      expect(slot!.assignedElements().map(read)).to.deep.equal(['My week']);
      expect(figure!.getAttribute('aria-labelledby')).to.equal('heading');
    });

    it('takes for its heading no one else’s', async () => {
      const element = await mount(
        `<${tag} value="5"><${tag}><h2 slot="heading">Inner</h2></${tag}></${tag}>`,
      );

      expect(all(element, '[part=heading]')).to.deep.equal([]);
    });

    it('takes a heading', async () => {
      const element = await show('value="5" heading="My week"');

      expect(reads(element, '[part=heading]')).to.deep.equal(['My week']);
    });

    for (const [given, shown] of [
      ['0', '0%'],
      ['100', '100%'],
      ['33.333', '33.33%'],
      [' 5 ', '5%'],
      ['.5', '0.5%'],
      ['007', '7%'],
    ]) {
      it(`takes “${given}” for ${shown}`, async () => {
        const element = await show(`value="${given}"`);

        expect(reads(element, '.value')).to.deep.equal([shown]);
      });
    }

    it('has its value as a number, however it was set', async () => {
      const element = await show('value="12.5"');
      expect(element.value).to.equal(12.5);

      element.value = 1e-2;
      await settled(element);
      expect(reads(element, '.value')).to.deep.equal(['0.01%']);

      element.value = -0;
      await settled(element);
      expect(reads(element, '.value')).to.deep.equal(['0%']);
    });

    it('takes its value as a property, and gives it back to the article', async () => {
      const element = await show('lang="en"');

      element.value = 5;
      await settled(element);
      expect(reads(element, '.value')).to.deep.equal(['5%']);

      element.value = undefined;
      await settled(element);
      expect(reads(element, '.value')).to.deep.equal(['60%']);
      expect(all(element, '[part=source]')).to.have.length(1);
    });
  });

  describe('bad values', () => {
    for (const value of [
      '1e9',
      '1e1',
      '0x10',
      '0b1',
      '+5',
      '5.',
      '-1',
      '100.01',
      'abc',
      '12%',
      'NaN',
      'Infinity',
    ]) {
      it(`shows the article’s share and warns once of value="${value}"`, async () => {
        const element = await show(`value="${value}"`);
        await show(`value="${value}"`);

        expect(reads(element, '.value')).to.deep.equal(['60%']);
        expect(all(element, '[part=source]')).to.have.length(1);
        expect(heard.splice(0)).to.deep.equal([
          `<${tag}> value="${value}" is not accepted: give a number from 0 to 100. The bundled figure is shown instead.`,
        ]);
      });
    }

    for (const value of ['', '  ']) {
      it(`takes value="${value}" for none, and says nothing`, async () => {
        const element = await show(`value="${value}"`);

        expect(reads(element, '.value')).to.deep.equal(['60%']);
      });
    }

    for (const [attribute, value, first] of [
      ['share', 'x', 'talent'],
      ['share', 'Companies', 'talent'],
      ['shape', 'pie', 'arc'],
    ]) {
      it(`falls back to ${first} and warns once of ${attribute}="${value}"`, async () => {
        const expected = await show('lang="en"');
        const element = await show(`lang="en" ${attribute}="${value}"`);
        await show(`${attribute}="${value}"`);

        expect(reads(element, '.base')).to.deep.equal(reads(expected, '.base'));
        expect(all(element, '.arc')).to.have.length(1);
        expect(heard.splice(0))
          .to.have.length(1)
          .and.satisfy(([line]: string[]) =>
            line!.startsWith(`<${tag}> ${attribute}="${value}" is not accepted: give ${first}, `),
          );
      });
    }

    for (const value of [null, {}, [], Symbol('s'), Object.create(null)] as unknown[]) {
      it(`stands ${Object.prototype.toString.call(value)} for any property`, async () => {
        const element = await show('lang="en"');

        for (const property of ['share', 'shape', 'value', 'label']) {
          Object.assign(element, { [property]: value });
          await settled(element);
          expect(all(element, '[role=meter]')).to.have.length(1);
          Object.assign(element, { [property]: undefined });
        }
        await settled(element);

        expect(reads(element, '.value')).to.deep.equal(['60%']);
        heard.length = 0;
      });
    }
  });

  describe('movement', () => {
    it('fills once it is in view', async () => {
      const element = await show();
      await seen(element);
      const [animation] = animations(element);

      animation!.currentTime = 0;
      expect(inked(element)).to.equal(0);
      animation!.finish();
      expect(inked(element)).to.equal(60);
    });

    it('is full already where it is not in view', async () => {
      const element = await mount(`<p style="height: 4000px">Above.</p><${tag}></${tag}>`);

      expect(animations(element)).to.deep.equal([]);
      expect(inked(element)).to.equal(60);
    });

    it('does not fill again for another share', async () => {
      const element = await show();
      await seen(element);
      for (const animation of animations(element)) animation.finish();

      element.share = 'companies';
      await settled(element);

      expect(inked(element)).to.equal(40);
    });

    it('is watched until it has been in view, and no longer', async () => {
      const element = await mount(`<p style="height: 4000px">Above.</p><${tag}></${tag}>`);
      const told: boolean[] = [];
      element.addController(new VisibilityController(element, (visible) => told.push(visible)));
      const view = async (target: Element) => {
        target.scrollIntoView();
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
      };

      await view(element);
      await view(element.previousElementSibling!);
      await view(element);
      scrollTo(0, 0);

      expect(told.filter(Boolean)).to.deep.equal([true]);
      expect(told.at(-1)).to.equal(true);
    });

    itUnder({ 'forced-colors': 'active' }, 'tells its share by form, not by hue', async () => {
      for (const shape of ['arc', 'ring', 'bar']) {
        const element = await show(`shape="${shape}"`);
        const [track, share] = ['.track', '.fill'].map((selector) =>
          Number.parseFloat(getComputedStyle(all(element, selector)[0]!).strokeWidth),
        );

        expect(share).to.be.greaterThan(track! * 2);
      }
    });

    const stillness = [{ 'prefers-reduced-motion': 'reduce' }, { media: 'print' }];
    for (const features of stillness) {
      itUnder(features, `holds still for ${JSON.stringify(features)}`, async () => {
        const element = await show();
        await seen(element);

        expect(animations(element)).to.deep.equal([]);
        expect(inked(element)).to.equal(60);
      });
    }

    it('is drawn to its value after it was taken out and put in elsewhere', async () => {
      const element = await mount(`<p style="height: 4000px">Above.</p><${tag}></${tag}>`);
      const home = element.parentElement!;

      element.remove();
      home.prepend(element);
      await seen(element);
      for (const animation of animations(element)) animation.finish();

      expect(inked(element)).to.equal(60);
      expect(meter(element).ariaValueNow).to.equal('60');
    });
  });
});
