import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { SelectDetail } from '../../src/element/index.js';
import type { AiBeijingAlumni } from '../../src/widgets/index.js';
import { people } from '../../src/widgets/alumni/alumni.data.js';
import { found, sorted } from '../../src/widgets/alumni/alumni.model.js';
import { centre, itUnder, press, type } from '../commands.ts';
import { shows } from '../contracts/own-data.ts';
import { all, heard, mount, quietConsole, settled } from '../contracts/support.ts';

const tag = 'ai-beijing-alumni';
const layouts = ['cards', 'list', 'table'];
const languages = ['zh-Hans', 'zh-Hant', 'en'];

const show = async (attributes = '') =>
  (await mount(`<${tag} ${attributes}></${tag}>`)) as AiBeijingAlumni;

const read = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const reads = (element: Element, selector: string) => all(element, selector).map(read);
const names = (element: Element) => reads(element, '.name');
const field = (element: Element) => all(element, 'input')[0] as HTMLInputElement;
const status = (element: Element) => reads(element, '[role=status]').join();
const current = (element: Element) =>
  all(element, '[part=item][aria-current=true]').map((item) => read(item.querySelector('.name')!));

/** What a page hears while something is done. */
async function picks(action: () => Promise<void>): Promise<CustomEvent<SelectDetail>[]> {
  const events: CustomEvent<SelectDetail>[] = [];
  const listen = (event: CustomEvent<SelectDetail>) => events.push(event);
  document.body.addEventListener('ai-beijing-select', listen);
  await action();
  document.body.removeEventListener('ai-beijing-select', listen);
  return events;
}

/** What a person is sorted by. */
const localized = (han: string, latin: string) => ({
  name: { 'zh-Hans': han, 'zh-Hant': han, en: latin },
  company: { 'zh-Hans': '', 'zh-Hant': '', en: '' },
});

describe(`<${tag}>`, () => {
  quietConsole();

  describe('layouts', () => {
    for (const [layout, list, item] of [
      ['cards', 'ul', 'li'],
      ['list', 'ul', 'li'],
      ['table', 'table', 'tr'],
    ]) {
      it(`sets the people out as ${layout} in a ${list}`, async () => {
        const element = await show(`layout="${layout}"`);

        expect(all(element, '[part=list]').map(({ localName }) => localName)).to.deep.equal([list]);
        expect(all(element, `${list} ${item}[part=item]`)).to.have.length(3);
      });
    }

    it('shows cards by default', async () => {
      const element = await show();

      expect(all(element, '.cards')).to.have.length(1);
    });

    it('puts cards beside each other where there is room, and below each other where not', async () => {
      for (const [width, columns] of [
        [320, 1],
        [1200, 3],
      ]) {
        const element = await mount(`<div style="width: ${width}px"><${tag}></${tag}></div>`);
        const starts = all(element, '[part=item]').map((item) => item.getBoundingClientRect().left);

        expect(new Set(starts).size).to.equal(columns);
      }
    });

    it('heads the columns and rows of its table', async () => {
      const element = await show('lang="en" layout="table"');

      expect(reads(element, 'thead th[scope=col]')).to.deep.equal([
        'Name',
        'Role',
        'Company',
        'Also',
      ]);
      expect(reads(element, 'tbody th[scope=row]')).to.deep.equal([
        'Tang Jie 唐杰',
        'Liu Zhiyuan 刘知远',
        'Yang Zhilin 杨植麟',
      ]);
    });

    for (const [attributes, name] of [
      ['', 'Founders who came through BAAI'],
      ['heading="Mine"', 'Mine'],
      ['without="heading"', 'Founders who came through BAAI'],
      ['without="heading" heading="Mine"', 'Mine'],
    ]) {
      it(`names its table “${name}” for ${attributes || 'nothing else'}`, async () => {
        const element = await show(`lang="en" layout="table" ${attributes}`);
        const [table] = all(element, 'table');
        const label = all(element, `[id="${table!.getAttribute('aria-labelledby')}"]`)[0];

        expect(label ? read(label) : table!.ariaLabel).to.equal(name);
        expect(all(element, 'caption')).to.deep.equal([]);
      });
    }

    it('keeps the roles of a table where its rows are stacked', async () => {
      const element = await mount(
        `<div style="width: 280px"><${tag} layout="table"></${tag}></div>`,
      );
      const roles = (selector: string) => new Set(all(element, selector).map((cell) => cell.role));

      expect(getComputedStyle(all(element, 'td')[0]!).display).to.equal('block');
      expect(roles('table')).to.deep.equal(new Set(['table']));
      expect(roles('tr')).to.deep.equal(new Set(['row']));
      expect(roles('td')).to.deep.equal(new Set(['cell']));
      expect(roles('thead th')).to.deep.equal(new Set(['columnheader']));
      expect(roles('tbody th')).to.deep.equal(new Set(['rowheader']));
    });

    for (const layout of layouts) {
      it(`fits 280 pixels as ${layout}, at the page’s size of type and at twice that`, async () => {
        for (const lang of languages) {
          for (const size of ['100%', '200%']) {
            const element = await mount(
              `<div style="width: 280px; font-size: ${size}">
                <${tag} lang="${lang}" layout="${layout}" searchable selected="tang-jie"></${tag}>
              </div>`,
            );
            const { right } = element.getBoundingClientRect();
            const ends = all(element, '.base *:not(.head, .head *, .unseen)').map(
              (child) => child.getBoundingClientRect().right,
            );

            expect(Math.max(...ends), `${lang} ${size}`).to.be.at.most(right + 0.5);
          }
        }
      });
    }
  });

  describe('content', () => {
    for (const [lang, shown, others, script] of [
      [
        'zh-Hans',
        ['唐杰', '刘知远', '杨植麟'],
        ['Tang Jie', 'Liu Zhiyuan', 'Yang Zhilin'],
        'zh-Latn-pinyin',
      ],
      [
        'zh-Hant',
        ['唐傑', '劉知遠', '楊植麟'],
        ['Tang Jie', 'Liu Zhiyuan', 'Yang Zhilin'],
        'zh-Latn-pinyin',
      ],
      ['en', ['Tang Jie', 'Liu Zhiyuan', 'Yang Zhilin'], ['唐杰', '刘知远', '杨植麟'], 'zh-Hans'],
    ] as const) {
      for (const layout of layouts) {
        it(`shows names in both scripts, each in its language, in ${lang} as ${layout}`, async () => {
          const element = await show(`lang="${lang}" layout="${layout}"`);

          expect(names(element)).to.deep.equal(shown);
          expect(reads(element, `.person [lang="${script}"]`)).to.deep.equal(others);
        });
      }
    }

    for (const [lang, companies, others, script] of [
      ['zh-Hans', ['智谱', '面壁智能', '月之暗面'], ['Zhipu AI', 'ModelBest', 'Moonshot AI'], 'en'],
      ['zh-Hant', ['智譜', '面壁智能', '月之暗面'], ['Zhipu AI', 'ModelBest', 'Moonshot AI'], 'en'],
      ['en', ['Zhipu AI', 'ModelBest', 'Moonshot AI'], ['智谱', '面壁智能', '月之暗面'], 'zh-Hans'],
    ] as const) {
      it(`shows companies in both scripts in ${lang}`, async () => {
        const element = await show(`lang="${lang}" layout="table"`);
        const pairs = companies.map((company, index) => `${company} ${others[index]}`);

        expect(reads(element, 'td:nth-child(3)')).to.deep.equal(pairs);
        expect(reads(element, `td [lang=${script}]`)).to.deep.equal(others);
      });
    }

    for (const [lang, roles] of [
      ['zh-Hans', ['创立发起人', '联合创始人', '创始人']],
      ['zh-Hant', ['創立發起人', '共同創辦人', '創辦人']],
      ['en', ['Initiator and founder', 'Co-founder', 'Founder']],
    ] as const) {
      it(`says who founded and who co-founded in ${lang}`, async () => {
        const table = await show(`lang="${lang}" layout="table"`);
        const cards = await show(`lang="${lang}"`);

        expect(reads(table, 'td:nth-child(2)')).to.deep.equal(roles);
        expect(reads(cards, '.person + p')).to.deep.equal(roles);
      });
    }

    for (const [lang, amount] of [
      ['zh-Hans', '超过1000万元'],
      ['zh-Hant', '超過1000萬元'],
      ['en', 'over 10 million yuan'],
    ]) {
      it(`gives the sum with its qualifier in ${lang}`, async () => {
        const element = await show(`lang="${lang}"`);

        expect(reads(element, '[part=amount]')).to.deep.equal([amount]);
      });
    }

    it('names for each person the paragraphs that they stand in', async () => {
      const element = await show('lang="en"');

      expect(reads(element, '[part=item] .paragraph')).to.deep.equal([
        'paragraphs ¶32, 75',
        'paragraphs ¶27–29, 32',
        'paragraphs ¶32, 95',
      ]);
    });

    it('says the paragraphs once, and in Chinese as one', async () => {
      const element = await show();

      expect(reads(element, '[part=item] .paragraph')[1]).to.equal('原文第¶27–29、32段');
      expect(all(element, '[title]')).to.deep.equal([]);
    });

    it('adds a line on the academy and one on WuDao, with their paragraphs', async () => {
      const element = await show('lang="en"');

      expect(reads(element, '.note')).to.have.length(2);
      expect(reads(element, '.note')[0]).to.match(
        /^The Beijing Academy .* one of Beijing’s three most .* paragraph ¶22$/,
      );
      expect(reads(element, '.note')[1]).to.match(/WuDao.* paragraph ¶31$/);
    });

    for (const [lang, companies] of [
      ['zh-Hans', '智谱、面壁智能和月之暗面'],
      ['zh-Hant', '智譜、面壁智能和月之暗面'],
      ['en', 'Zhipu AI, ModelBest and Moonshot AI'],
    ]) {
      it(`sums up in one sentence whose companies they are in ${lang}`, async () => {
        const element = await show(`lang="${lang}"`);

        expect(reads(element, '[part=summary]').join()).to.include(companies);
      });
    }
  });

  describe('order', () => {
    for (const [lang, sort, order] of [
      ['zh-Hans', 'article', ['唐杰', '刘知远', '杨植麟']],
      ['zh-Hans', 'name', ['刘知远', '唐杰', '杨植麟']],
      ['zh-Hant', 'name', ['劉知遠', '唐傑', '楊植麟']],
      ['en', 'name', ['Liu Zhiyuan', 'Tang Jie', 'Yang Zhilin']],
      // Pinyin: mian, yue, zhi. By strokes or code points 月 or 智 would come first.
      ['zh-Hans', 'company', ['刘知远', '杨植麟', '唐杰']],
      ['zh-Hant', 'company', ['劉知遠', '楊植麟', '唐傑']],
      ['en', 'company', ['Liu Zhiyuan', 'Yang Zhilin', 'Tang Jie']],
    ] as const) {
      it(`is by ${sort} in ${lang} on demand`, async () => {
        const element = await show(`lang="${lang}" sort="${sort}"`);

        expect(names(element)).to.deep.equal(order);
      });
    }

    it('is the article’s by default', async () => {
      const element = await show('lang="en"');

      expect(names(element)).to.deep.equal(['Tang Jie', 'Liu Zhiyuan', 'Yang Zhilin']);
    });

    const several = [localized('张一', 'bob'), localized('阿二', 'Carl'), localized('一三', 'Ann')];

    for (const [lang, order] of [
      ['zh-Hans', ['阿二', '一三', '张一']],
      ['zh-Hant', ['阿二', '一三', '张一']],
      ['en', ['一三', '张一', '阿二']],
    ] as const) {
      it(`goes by ${lang === 'en' ? 'Latin letters' : 'pinyin'} in ${lang}`, () => {
        const texts = sorted(several, 'name', lang).map(({ name }) => name['zh-Hans']);

        expect(texts).to.deep.equal(order);
      });
    }

    it('leaves the list that it is given as it was', () => {
      const given = [...several];

      sorted(given, 'name', 'en');

      expect(given).to.deep.equal(several);
    });
  });

  describe('filter', () => {
    for (const [query, ids] of [
      ['', ['tang-jie', 'liu-zhiyuan', 'yang-zhilin']],
      [' \t　', ['tang-jie', 'liu-zhiyuan', 'yang-zhilin']],
      ['唐杰', ['tang-jie']],
      ['唐傑', ['tang-jie']],
      ['知远', ['liu-zhiyuan']],
      ['Yang Zhilin', ['yang-zhilin']],
      ['zhilin yang', ['yang-zhilin']],
      ['yangzhilin', ['yang-zhilin']],
      ['  TANG  ', ['tang-jie']],
      ['ｔａｎｇ　ｊｉｅ', ['tang-jie']],
      ['月之暗面', ['yang-zhilin']],
      ['mOoNsHoT', ['yang-zhilin']],
      ['联合创始人', ['liu-zhiyuan']],
      ['共同創辦人', ['liu-zhiyuan']],
      ['co-founder', ['liu-zhiyuan']],
      ['清华', ['tang-jie', 'liu-zhiyuan']],
      ['清华 智谱', ['tang-jie']],
      ['超过1000万元', ['liu-zhiyuan']],
      ['10 million', ['liu-zhiyuan']],
      ['tang moonshot', []],
      ['.*', []],
      ['<b>', []],
    ] as const) {
      it(`finds ${ids.join(' and ') || 'no one'} by “${query}”`, () => {
        expect(found(people, query).map(({ id }) => id)).to.deep.equal(ids);
      });
    }

    it('works without a field, and says how many of how many are shown', async () => {
      const element = await show('lang="en" filter="tsinghua"');

      expect(names(element)).to.deep.equal(['Tang Jie', 'Liu Zhiyuan']);
      expect(all(element, 'input, label')).to.deep.equal([]);
      expect(status(element)).to.equal('2 of 3 shown');
    });

    it('says nothing of a count where nothing is filtered', async () => {
      const element = await show();

      expect(all(element, '[role=status]')).to.deep.equal([]);
    });

    it('keeps its summary, which is about all', async () => {
      const whole = await show('lang="en"');
      const filtered = await show('lang="en" filter="tang"');

      expect(reads(filtered, '[part=summary]')).to.deep.equal(reads(whole, '[part=summary]'));
    });

    it('says that no one is found', async () => {
      const element = await show('lang="en" filter="nobody"');

      expect(all(element, '[part=list]')).to.deep.equal([]);
      expect(status(element)).to.equal('No one matches.');
    });
  });

  describe('search', () => {
    for (const [lang, label] of [
      ['zh-Hans', '搜索人物或公司'],
      ['zh-Hant', '搜尋人物或公司'],
      ['en', 'Search people or companies'],
    ]) {
      it(`has a field with a visible label in ${lang}`, async () => {
        const element = await show(`lang="${lang}" searchable`);
        const [labelled] = field(element).labels!;

        expect(read(labelled!)).to.equal(label);
        expect(labelled!.getBoundingClientRect().width).to.be.greaterThan(50);
      });
    }

    for (const [text, lang, left, count] of [
      ['远', 'zh-Hans', ['刘知远'], '共3位，显示1位'],
      ['面壁', 'zh-Hant', ['劉知遠'], '共3位，顯示1位'],
      ['liu zhi', 'zh-Hans', ['刘知远'], '共3位，显示1位'],
      ['MoonShot ai', 'en', ['Yang Zhilin'], '1 of 3 shown'],
      ['TSINGHUA', 'en', ['Tang Jie', 'Liu Zhiyuan'], '2 of 3 shown'],
    ] as const) {
      it(`filters by “${text}” as one types it, and announces the count in ${lang}`, async () => {
        const element = await show(`lang="${lang}" searchable`);
        const [region] = all(element, '[role=status]');

        field(element).focus();
        await type(text);
        await settled(element);

        expect(names(element)).to.deep.equal(left);
        expect(element.filter).to.equal(text);
        expect(field(element).value).to.equal(text);
        expect(all(element, '[role=status]')).to.deep.equal([region]);
        expect(status(element)).to.equal(count);
      });
    }

    it('shows everyone again when the field is emptied', async () => {
      const element = await show('lang="en" searchable');

      field(element).focus();
      await type('x');
      await press('Backspace');
      await settled(element);

      expect(names(element)).to.have.length(3);
      expect(status(element)).to.equal('3 of 3 shown');
    });

    for (const [lang, message] of [
      ['zh-Hans', '没有符合的人。清空搜索框，即可看到所有人。'],
      ['zh-Hant', '沒有符合的人。清空搜尋框，即可看到所有人。'],
      ['en', 'No one matches. Clear the search to see everyone.'],
    ]) {
      it(`says in ${lang} that no one is found, and how to get back`, async () => {
        const element = await show(`lang="${lang}" searchable`);

        field(element).focus();
        await type('qqq');
        await settled(element);

        expect(all(element, '[part=list]')).to.deep.equal([]);
        expect(status(element)).to.equal(message);
        expect(element.shadowRoot!.activeElement).to.equal(field(element));
      });
    }

    it('lets a reader type a space before the next word', async () => {
      const element = await show('lang="en" searchable');

      field(element).focus();
      await type('tang ');
      await settled(element);
      expect(field(element).value).to.equal('tang ');
      await type('jie');
      await settled(element);

      expect(field(element).value).to.equal('tang jie');
      expect(names(element)).to.deep.equal(['Tang Jie']);
    });

    it('leaves an input method in peace until it is done', async () => {
      const element = await show('searchable');
      const input = field(element);
      const compose = async (text: string) => {
        input.value = text;
        input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
        await settled(element);
      };

      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      await compose('y');
      await compose('yue');
      expect(names(element)).to.have.length(3);
      expect(input.value).to.equal('yue');

      await compose('月之');
      input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '月之' }));
      await settled(element);
      expect(names(element)).to.deep.equal(['杨植麟']);
      expect(input.value).to.equal('月之');
    });

    it('shows in its field the filter that the author sets', async () => {
      const element = await show('searchable filter="tang"');
      expect(field(element).value).to.equal('tang');

      element.filter = '月';
      await settled(element);

      expect(field(element).value).to.equal('月');
      expect(names(element)).to.deep.equal(['杨植麟']);
    });

    it('has no field without="actions", but filters on', async () => {
      const element = await show('searchable without="actions" filter="tang"');

      expect(all(element, 'input, label')).to.deep.equal([]);
      expect(names(element)).to.deep.equal(['唐杰']);
    });

    itUnder({ media: 'print' }, 'prints no field', async () => {
      const element = await show('searchable');

      expect(all(element, '[part=actions]')[0]!.getClientRects()).to.have.length(0);
    });
  });

  describe('selection', () => {
    for (const layout of layouts) {
      it(`marks the person who is clicked, and tells the page, as ${layout}`, async () => {
        const element = await show(`layout="${layout}"`);
        const [, button] = all(element, 'button');
        button!.scrollIntoView({ block: 'center' });

        const events = await picks(() => sendMouse({ type: 'click', position: centre(button!) }));
        await settled(element);

        expect(events.map(({ detail }) => detail)).to.deep.equal([
          { id: 'liu-zhiyuan', datum: people[1] },
        ]);
        expect(element.selected).to.equal('liu-zhiyuan');
        expect(current(element)).to.deep.equal(['刘知远']);
      });
    }

    for (const key of ['Enter', ' ']) {
      it(`picks by the key “${key}”, and leaves the focus where it is`, async () => {
        const element = await show('lang="en"');
        const [, , button] = all(element, 'button');
        button!.focus();

        const events = await picks(() => press(key));
        await settled(element);

        expect(events.map(({ detail }) => detail.id)).to.deep.equal(['yang-zhilin']);
        expect(current(element)).to.deep.equal(['Yang Zhilin']);
        expect(element.shadowRoot!.activeElement).to.equal(button);
      });
    }

    it('follows its attribute and its property, and fires nothing for them', async () => {
      const element = await show('lang="en" selected="tang-jie"');
      expect(current(element)).to.deep.equal(['Tang Jie']);

      const events = await picks(async () => {
        element.selected = 'yang-zhilin';
        await settled(element);
      });
      expect(current(element)).to.deep.equal(['Yang Zhilin']);
      expect(events).to.deep.equal([]);

      element.selected = '';
      await settled(element);
      expect(current(element)).to.deep.equal([]);
    });

    it('is told in one place', async () => {
      const element = await show('selected="tang-jie"');

      expect(all(element, '[aria-current]').map(({ localName }) => localName)).to.deep.equal([
        'li',
      ]);
    });

    it('shows the mark by more than colour', async () => {
      const element = await show('selected="tang-jie"');
      const [marked, plain] = all(element, '[part=item]').map((item) =>
        Number.parseFloat(getComputedStyle(item).borderBlockStartWidth),
      );

      expect(marked).to.be.greaterThan(plain! + 1);
    });

    it('moves nothing when the mark goes to someone else', async () => {
      const element = await show('layout="list"');
      const tops = () => all(element, 'button').map((button) => button.getBoundingClientRect().top);
      const before = tops();

      element.selected = 'liu-zhiyuan';
      await settled(element);

      for (const [index, top] of tops().entries()) expect(top).to.be.closeTo(before[index]!, 0.5);
    });

    it('goes with the person through order and filter', async () => {
      const element = await show('lang="en" selected="tang-jie" sort="company"');
      expect(current(element)).to.deep.equal(['Tang Jie']);

      element.filter = 'moonshot';
      await settled(element);
      expect(current(element)).to.deep.equal([]);

      element.filter = '';
      await settled(element);
      expect(current(element)).to.deep.equal(['Tang Jie']);
    });

    it('is no one where the id is unknown, and says so once', async () => {
      const element = await show('selected="no-such-person"');
      await show('selected="no-such-person"');

      expect(current(element)).to.deep.equal([]);
      expect(heard.splice(0))
        .to.have.length(1)
        .and.satisfy(([line]: string[]) =>
          [tag, 'selected="no-such-person"', 'tang-jie', 'liu-zhiyuan', 'yang-zhilin'].every(
            (part) => line!.includes(part),
          ),
        );
    });
  });

  describe('bad values', () => {
    for (const [attribute, value] of [
      ['layout', 'grid'],
      ['layout', 'Cards'],
      ['sort', 'age'],
      ['sort', 'name company'],
    ]) {
      it(`falls back and warns once of ${attribute}="${value}"`, async () => {
        const expected = await show('lang="en"');
        const element = await show(`lang="en" ${attribute}="${value}"`);
        await show(`${attribute}="${value}"`);

        expect(reads(element, '.base')).to.deep.equal(reads(expected, '.base'));
        expect(all(element, '.cards')).to.have.length(1);
        expect(heard.splice(0))
          .to.have.length(1)
          .and.satisfy(([line]: string[]) => line!.includes(`<${tag}> ${attribute}="${value}"`));
      });
    }

    for (const [kind, value] of [
      ['null', null],
      ['undefined', undefined],
      ['a number', 7],
      ['an object', {}],
      ['an object without a prototype', Object.create(null)],
      ['an array', [1, 2]],
      ['a symbol', Symbol('s')],
    ] as const) {
      it(`takes ${kind} for any property without harm`, async () => {
        const element = await show('lang="en" searchable');

        for (const property of ['layout', 'sort', 'selected', 'searchable', 'filter']) {
          Object.assign(element, { [property]: value });
          await settled(element);
          expect(all(element, '.base')).to.have.length(1);
        }
        Object.assign(element, { layout: 'list', sort: 'name', filter: '', selected: 'tang-jie' });
        await settled(element);

        expect(names(element)).to.deep.equal(['Liu Zhiyuan', 'Tang Jie', 'Yang Zhilin']);
        expect(current(element)).to.deep.equal(['Tang Jie']);
        heard.length = 0;
      });
    }
  });

  it('loses nothing of what an author says behind a second {amount}', async () => {
    const element = await show('lang="en"');
    const person = { id: 'a', name: 'A', role: 'B', company: 'C', amount: { value: 1_000_000 } };
    element.data = { people: [{ ...person, also: 'Got {amount}, not {amount}, at once.' }] };
    await shows(element, 'Got 1 million');

    expect(reads(element, '.also')).to.deep.equal(['Got 1 million yuan, not {amount}, at once.']);
  });

  it('searches and picks on after it was moved', async () => {
    const element = await show('lang="en" searchable');
    const elsewhere = document.createElement('section');
    element.parentElement!.append(elsewhere);
    elsewhere.append(element);
    await settled(element);

    field(element).focus();
    await type('zhipu');
    await settled(element);
    all(element, 'button')[0]!.click();
    await settled(element);

    expect(names(element)).to.deep.equal(['Tang Jie']);
    expect(current(element)).to.deep.equal(['Tang Jie']);
  });
});
