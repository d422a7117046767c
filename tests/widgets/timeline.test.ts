import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { SelectDetail } from '../../src/element/index.js';
import type { AiBeijingTimeline } from '../../src/widgets/index.js';
import { events, kinds } from '../../src/widgets/timeline/timeline.data.js';
import { lineOf } from '../../src/widgets/timeline/timeline.model.js';
import { centre, itUnder, press } from '../commands.ts';
import { all, heard, mount, quietConsole, settled, textOf } from '../contracts/support.ts';

const tag = 'ai-beijing-timeline';
const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

const show = async (attributes = '') =>
  (await mount(`<${tag} lang="en" ${attributes}></${tag}>`)) as AiBeijingTimeline;

const showIn = async (width: number, attributes = 'lang="en"') =>
  (await mount(
    `<div style="width: ${width}px"><${tag} ${attributes}></${tag}></div>`,
  )) as AiBeijingTimeline;

const read = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const reads = (element: Element, selector: string) => all(element, selector).map(read);

/** The ids of the entries, from an element in English. */
const idsOf = (element: Element) =>
  reads(element, '.pick').map((line) => events.find((event) => lineOf('en', event) === line)?.id);

const allIds = events.map(({ id }) => id);
const item = (element: Element, id: string) =>
  all(element, '[part=item]')[idsOf(element).indexOf(id)]!;
const pick = (element: Element, id: string) => item(element, id).querySelector('button')!;
const toggle = (element: Element, kind: string) =>
  all(element, `[part=actions] .${kind}`)[0] as HTMLButtonElement;
const pressed = (element: Element) =>
  kinds.filter((kind) => toggle(element, kind).ariaPressed === 'true');
const status = (element: Element) => reads(element, '[role=status]').join();
const current = (element: Element) =>
  idsOf(element).filter((id) => item(element, id!).ariaCurrent === 'true');
const widths = (element: Element) =>
  all(element, '.bar > rect').map((bar) => bar.getAttribute('width'));
const notes = (element: Element) => reads(element, '.note').join(' ');
const isSeen = (element: Element) => element.getBoundingClientRect().height > 1;

/** The years as they are set once for the entries that follow. */
const years = (element: Element) =>
  all(element, '[part=item]')
    .map((entry) => entry.querySelector<HTMLElement>('.year')?.dataset['year'] ?? '')
    .join();

const listen = (element: HTMLElement) => {
  const details: SelectDetail[] = [];
  element.addEventListener('ai-beijing-select', ({ detail }) => details.push(detail));
  return details;
};

/** Where the last text of an element of an entry begins. */
function textStart(entry: Element, selector: string): number {
  const texts = document.createTreeWalker(entry.querySelector(selector)!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode())
    if (texts.currentNode.textContent!.trim()) range.selectNode(texts.currentNode);
  return range.getBoundingClientRect().left;
}

const moving = (element: Element) =>
  all(element, '.bar').flatMap((bar) => bar.getAnimations({ subtree: true }));
const inView = (element: Element) =>
  waitUntil(() => all(element, '.grow').length > 0, 'the timeline was not seen');

const chartHeight = (element: Element) =>
  all(element, '[part=chart]')[0]!.getBoundingClientRect().height;

/** The box of a piece of one entry. */
const boxOf = (element: Element, selector: string) =>
  item(element, 'beijing-ai-fund').querySelector(selector)!.getBoundingClientRect();

async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center' });
  await sendMouse({ type: 'click', position: centre(element) });
}

describe(`<${tag}>`, () => {
  quietConsole();

  describe('entries', () => {
    it('are the fifteen events in an ordered list, in the article’s order', async () => {
      const element = await show();

      expect(all(element, 'ol[part=list] > li[part=item]')).to.have.length(15);
      expect(idsOf(element)).to.deep.equal(allIds);
    });

    for (const [lang, dates] of [
      ['zh-Hans', ['2018年', '2023年初', '2023年5月', '2023年8月', '2024年3月', '2025年初']],
      ['zh-Hant', ['2018年', '2023年初', '2023年5月', '2023年8月', '2024年3月', '2025年初']],
      ['en', ['2018', 'early 2023', 'May 2023', 'August 2023', 'March 2024', 'early 2025']],
    ] as const) {
      it(`are dated in full, each once, in ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);

        expect(reads(element, 'time')).to.include.members([...dates]);
        for (const time of all(element, 'time')) {
          const text = read(time.closest('li')!);
          expect(text.split(read(time)), text).to.have.length(2);
        }
      });
    }

    it('carry their dates for machines as precise as the article', async () => {
      const element = await show();

      expect(all(element, 'time').map((time) => time.getAttribute('datetime'))).to.deep.equal(
        events.flatMap(({ date }) => date.value ?? []),
      );
    });

    it('set the year once for a run of events, and not for the undated', async () => {
      const element = await show();

      expect(years(element)).to.equal('2018,,,,2023,,,,,,,2024,,2025,');
    });

    it('show of a date the month, as the year stands above, and the year where a month would be missed', async () => {
      const element = await show();
      const seen = all(element, 'time > :not(.unseen)').map(read);

      expect(seen).to.deep.equal([
        'early',
        'May',
        '2023',
        'August',
        'September',
        '2023',
        'March',
        'August',
        'early',
        '2025',
      ]);
    });

    for (const [lang, mark] of [
      ['zh-Hans', '未注明日期'],
      ['zh-Hant', '未註明日期'],
      ['en', 'Undated'],
    ] as const) {
      it(`say that they are undated in ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);
        const undated = all(element, '[part=item]').filter((entry) => !entry.querySelector('time'));

        expect(undated.map((entry) => read(entry).includes(mark))).to.deep.equal([true, true]);
      });
    }

    for (const [lang, words] of [
      ['zh-Hans', '日期系推算：模速空间启动后一个月'],
      ['zh-Hant', '日期係推算：模速空間啟動後一個月'],
      ['en', 'date inferred: a month after Mosu Space'],
    ] as const) {
      it(`say of a date that it was worked out, and from what, in ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);
        const inferred = all(element, '[part=item]')
          .map(read)
          .filter((text) => /inferred|推算/.test(text));

        expect(inferred).to.have.length(2);
        expect(inferred[0]).to.include(words);
      });
    }

    it('name their kind and place, and show the kind’s shape', async () => {
      const element = await show();

      expect(read(item(element, 'mosu-space'))).to.match(/Milestone Shanghai/);
      expect(read(item(element, 'fair-competition'))).to.match(/Policy National/);
      expect(read(item(element, 'haidian-measures'))).to.match(/Funding Beijing/);
      const shapes = all(element, '[part=item] .mark path').map((path) => path.getAttribute('d'));
      expect(new Set(shapes).size).to.equal(3);
      expect(all(element, 'svg').every((svg) => svg.closest('[aria-hidden=true]'))).to.equal(true);
    });

    it('cite the paragraphs of the event and of each sum', async () => {
      const element = await show();
      const marks = [...item(element, 'beijing-ai-fund').querySelectorAll('.paragraph')].map(read);

      expect(marks).to.deep.equal(['paragraphs ¶53, 54', 'paragraph ¶53']);
    });

    it('give the gap in intellectual property with its total and both shares', async () => {
      const element = await show();

      for (const figure of ['2,899', '71%', '25%']) {
        expect(read(item(element, 'ip-gap'))).to.include(figure);
      }
    });
  });

  describe('sums', () => {
    for (const [lang, sums] of [
      [
        'zh-Hans',
        ['超过1000万元', '上海 最高500万元', '广东 最高2000万元', '100亿元', '每年10亿元'],
      ],
      [
        'zh-Hant',
        ['超過1000萬元', '上海 最高500萬元', '廣東 最高2000萬元', '100億元', '每年10億元'],
      ],
      [
        'en',
        [
          'over 10 million yuan',
          'Shanghai up to 5 million yuan',
          'Guangdong up to 20 million yuan',
          '10 billion yuan',
          '1 billion yuan a year',
        ],
      ],
    ] as const) {
      it(`keep their qualifier, and their place where there are two, in ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);
        const amounts = reads(element, '[part=amount]').map(
          (text) => text.split(/ (原文|para)/)[0],
        );

        expect(amounts).to.deep.equal(sums);
      });
    }

    for (const [scale, lengths, note] of [
      ['log', ['25%', '17.47%', '32.53%', '100%', '75%'], /logarithmic scale from 1 million yuan/],
      ['linear', ['0.1%', '0.05%', '0.2%', '100%', '10%'], /proportional to the sums/],
    ] as const) {
      it(`have bars on the ${scale} scale, which is named once`, async () => {
        const element = await show(`scale="${scale}"`);

        expect(widths(element)).to.deep.equal(lengths);
        expect(notes(element).match(note)).to.have.length(1);
      });
    }

    it('keep the length of their bars whatever else is shown', async () => {
      const element = await show('kind="funding" from="2025"');

      expect(widths(element)).to.deep.equal(['75%']);
    });

    it('are drawn solid, hollow for upper limits, with a dashed end for what is over', async () => {
      const element = await show();
      const bars = all(element, '.bar');
      const fills = bars.map((bar) => getComputedStyle(bar.querySelector('rect')!).fill === 'none');

      expect(fills).to.deep.equal([false, true, true, false, false]);
      expect(bars.map((bar) => bar.querySelectorAll('line').length)).to.deep.equal([1, 0, 0, 0, 0]);
    });

    it('say nothing of a scale where there are none', async () => {
      const element = await show('kind="milestone"');

      expect(all(element, '.bar')).to.deep.equal([]);
      expect(notes(element)).to.equal('');
    });
  });

  describe('summary', () => {
    for (const [attributes, text] of [
      ['lang="zh-Hans"', '2018年至2025年，最大一笔资金为100亿元。'],
      ['lang="zh-Hant"', '2018年至2025年，最大一筆資金為100億元。'],
      ['lang="en"', 'From 2018 to 2025, the largest sum is 10 billion yuan.'],
      ['lang="en" kind="funding" to="2023"', 'In 2023, the largest sum is 10 billion yuan.'],
      ['lang="zh-Hans" kind="funding" to="2023"', '2023年，最大一笔资金为100亿元。'],
      ['lang="en" kind="milestone" to="2018"', 'In 2018, no sums are named.'],
      ['lang="zh-Hans" kind="milestone"', '2018年至2025年，未提具体金额。'],
    ] as const) {
      it(`is computed from what is shown: ${attributes}`, async () => {
        const element = await mount(`<${tag} ${attributes}></${tag}>`);

        expect(reads(element, '[part=summary]')).to.deep.equal([text]);
      });
    }

    it('is left out where nothing is shown', async () => {
      const element = await show('from="1990" to="1991"');

      expect(all(element, '[part=summary]')).to.deep.equal([]);
    });
  });

  describe('filters', () => {
    for (const [attributes, ids] of [
      ['to="2018"', ['beijing-conference', 'baai-founded']],
      ['from="2024-04"', ['fair-competition', 'haidian-measures', 'deepseek-manus']],
      ['from="2023-08" to="2023-08" kind="milestone"', ['dai-warning', 'mosu-space']],
      ['kind="funding"', ['baai-backs-liu', 'beijing-ai-fund', 'haidian-measures']],
      ['kind=" policy  funding" from="2024"', ['fair-competition', 'haidian-measures']],
      ['place="guangdong"', ['city-race']],
      ['place="shanghai guangdong"', ['city-race', 'mosu-space', 'developer-conference']],
    ] as const) {
      it(`show by ${attributes}`, async () => {
        const element = await show(attributes);

        expect(idsOf(element)).to.deep.equal(ids);
      });
    }

    it('leave of an event the sums of the places alone', async () => {
      const element = await show('place="shanghai"');

      expect(reads(element, '[part=amount] .quantity')).to.deep.equal(['up to 5 million yuan']);
      expect(reads(element, '[part=summary]').join()).to.include('up to 5 million yuan');
    });

    it('tell of a picked event all its sums', async () => {
      const element = await show('place="shanghai"');
      const details = listen(element);

      pick(element, 'city-race').click();

      expect(details.map(({ datum }) => datum)).to.deep.equal([
        events.find(({ id }) => id === 'city-race'),
      ]);
    });

    it('say how many undated events a period leaves out', async () => {
      const element = await show('from="2018"');

      expect(notes(element)).to.include('2 undated events are left out.');
      expect(notes(await show('kind="funding"'))).not.to.include('left out');
    });

    it('follow a change of their attributes', async () => {
      const element = await show('kind="funding"');

      element.kind = 'policy';
      element.from = '2024';
      await settled(element);

      expect(idsOf(element)).to.deep.equal(['fair-competition']);
    });

    it('put the newest first on demand, with its year', async () => {
      const element = await show('order="newest"');

      expect(idsOf(element)).to.deep.equal(allIds.toReversed());
      expect(years(element)).to.equal('2025,,2024,,2023,,,,,,,,,2018,');
    });

    for (const [attribute, shown] of [
      ['kind="sport"', allIds],
      ['place="paris"', allIds],
      ['from="yesterday"', allIds],
      ['to="2023-13"', allIds],
      ['kind="policy film" from="2024"', ['fair-competition']],
    ] as const) {
      it(`pass over what they do not know, and say so once: ${attribute}`, async () => {
        const element = await show(attribute);
        await show(attribute);

        expect(idsOf(element)).to.deep.equal(shown);
        expect(heard.splice(0)).to.have.length(1);
      });
    }
  });

  describe('legend', () => {
    it('explains the kinds’ shapes, and counts their events', async () => {
      const element = await show();

      expect(reads(element, '[part=actions] button')).to.deep.equal([
        'Milestone 8',
        'Policy 4',
        'Funding 3',
      ]);
      expect(all(element, '[part=actions] svg.mark')).to.have.length(3);
      expect(all(element, '[part=actions]')[0]!.ariaLabel).to.equal('Kinds of events to show');
    });

    it('counts what the period and the places leave, of every kind', async () => {
      const element = await show('from="2024" kind="policy"');

      expect(reads(element, '[part=actions] .count')).to.deep.equal(['2', '1', '1']);
    });

    it('starts from the author’s kinds', async () => {
      expect(pressed(await show())).to.deep.equal(['milestone', 'policy', 'funding']);
      expect(pressed(await show('kind="policy funding"'))).to.deep.equal(['policy', 'funding']);
    });

    it('hides and shows a kind, and says how many are shown', async () => {
      const element = await show();
      expect(status(element)).to.equal('');

      await click(toggle(element, 'milestone'));
      await settled(element);
      expect(idsOf(element)).to.have.length(7);
      expect(pressed(element)).to.deep.equal(['policy', 'funding']);
      expect(status(element)).to.equal('7 of 15 events shown.');

      await click(toggle(element, 'milestone'));
      await settled(element);
      expect(idsOf(element)).to.deep.equal(allIds);
      expect(status(element)).to.equal('15 of 15 events shown.');
    });

    it('works by keyboard, and keeps the focus', async () => {
      const element = await show('kind="policy"');
      toggle(element, 'funding').focus();

      await press(' ');
      await settled(element);

      expect(pressed(element)).to.deep.equal(['policy', 'funding']);
      expect(element.shadowRoot!.activeElement).to.equal(toggle(element, 'funding'));
    });

    it('leaves the author’s attribute alone, and starts anew when that changes', async () => {
      const element = await show('kind="policy"');
      toggle(element, 'funding').click();
      await settled(element);
      expect(element.kind).to.equal('policy');

      element.kind = 'milestone';
      await settled(element);

      expect(pressed(element)).to.deep.equal(['milestone']);
      expect(status(element)).to.equal('');
    });

    it('fires no event', async () => {
      const element = await show();
      let fired = 0;
      element.addEventListener('ai-beijing-select', () => fired++);

      toggle(element, 'policy').click();
      await settled(element);

      expect(fired).to.equal(0);
    });
  });

  describe('with nothing to show', () => {
    it('says what to do in a polite region that was there before', async () => {
      const element = await show();
      const [region] = all(element, '[role=status]');

      for (const kind of kinds) toggle(element, kind).click();
      await settled(element);

      expect(all(element, '[role=status]')).to.deep.equal([region]);
      expect(status(element)).to.equal('Every kind is hidden: choose above what to see.');
      expect(isSeen(region!)).to.equal(true);
      expect(all(element, '[part=item], [part=chart]')).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

    it('comes back when a kind is chosen', async () => {
      const element = await show();
      for (const kind of kinds) toggle(element, kind).click();
      await settled(element);

      toggle(element, 'funding').click();
      await settled(element);

      expect(idsOf(element)).to.have.length(3);
      expect(isSeen(all(element, '[role=status]')[0]!)).to.equal(false);
    });

    for (const [lang, words] of [
      ['zh-Hans', '没有符合条件的事件。'],
      ['zh-Hant', '沒有符合條件的事件。'],
    ] as const) {
      it(`says so in ${lang} where the author’s limits match nothing`, async () => {
        const element = await mount(`<${tag} lang="${lang}" from="2019" to="2020"></${tag}>`);

        expect(status(element)).to.equal(words);
      });
    }
  });

  describe('selection', () => {
    it('is made by mouse, marked, and told with the event’s datum', async () => {
      const element = await show('layout="list"');
      const details = listen(element);

      await click(pick(element, 'mosu-space'));
      await settled(element);

      expect(current(element)).to.deep.equal(['mosu-space']);
      expect(element.selected).to.equal('mosu-space');
      expect(details).to.deep.equal([
        { id: 'mosu-space', datum: events.find(({ id }) => id === 'mosu-space') },
      ]);
    });

    for (const key of ['Enter', ' ']) {
      it(`is made by “${key}”, and keeps the focus`, async () => {
        const element = await show('layout="list"');
        const details = listen(element);
        pick(element, 'ip-gap').focus();

        await press(key);
        await settled(element);

        expect(current(element)).to.deep.equal(['ip-gap']);
        expect(details.map(({ id }) => id)).to.deep.equal(['ip-gap']);
        expect(element.shadowRoot!.activeElement).to.equal(pick(element, 'ip-gap'));
      });
    }

    it('is told to the whole page', async () => {
      const element = await show();
      let told: Event | undefined;
      document.addEventListener('ai-beijing-select', (event) => (told = event), { once: true });

      pick(element, 'wudao').click();

      expect(told?.target).to.equal(element);
      expect(told?.composed).to.equal(true);
    });

    it('follows the property, silently', async () => {
      const element = await show('selected="wudao"');
      const details = listen(element);
      expect(current(element)).to.deep.equal(['wudao']);

      element.selected = 'ip-gap';
      await settled(element);

      expect(current(element)).to.deep.equal(['ip-gap']);
      expect(details).to.deep.equal([]);
    });

    it('shows by more than its colour, and moves no text', async () => {
      const element = await show();
      const rail = (id: string) =>
        Number.parseFloat(getComputedStyle(item(element, id), '::before').borderInlineStartWidth);
      const heights = () => all(element, '[part=item]').map(({ offsetHeight }) => offsetHeight);
      const before = heights();

      element.selected = 'city-race';
      await settled(element);

      expect(rail('city-race')).to.be.greaterThan(rail('ip-gap'));
      expect(heights()).to.deep.equal(before);
    });

    it('is none where the id is unknown, and the nearest ids are named once', async () => {
      const element = await show('selected="beijing-fund"');
      await show('selected="beijing-fund"');

      expect(current(element)).to.deep.equal([]);
      expect(heard.splice(0)).to.satisfy(
        ([line, ...more]: string[]) =>
          more.length === 0 &&
          /^<ai-beijing-timeline> selected="beijing-fund".*beijing-ai-fund/.test(line!),
      );
    });

    it('names each button by its line alone', async () => {
      const element = await show();

      expect(reads(element, '[part=item] button')).to.deep.equal(
        events.map((event) => lineOf('en', event)),
      );
    });
  });

  describe('chart', () => {
    for (const [attributes, isThere] of [
      ['', true],
      ['layout="both"', true],
      ['layout="chart"', true],
      ['layout="list"', false],
      ['without="chart"', false],
      ['kind="milestone"', false],
      ['to="2018"', false],
    ] as const) {
      it(`is ${isThere ? 'there' : 'left out'} with ${attributes || 'nothing set'}`, async () => {
        const element = await show(attributes);

        expect(all(element, '[part=chart]')).to.have.length(Number(isThere));
      });
    }

    it('has its height before anything is drawn', async () => {
      const element = await mount(
        `<div style="font-size: 10px"><${tag}></${tag}
          ><${tag} style="--ai-beijing-chart-height: 99px"></${tag}></div>`,
      );

      expect(chartHeight(element)).to.equal(180);
      expect(chartHeight(element.nextElementSibling!)).to.equal(99);
    });

    for (const [lang, words] of [
      ['zh-Hans', '另有1笔资金未注明日期，未画入图中。'],
      ['zh-Hant', '另有1筆資金未註明日期，未畫入圖中。'],
      ['en', 'One undated sum is not in the chart.'],
    ] as const) {
      it(`says how many sums it leaves out as undated in ${lang}`, async () => {
        const element = await mount(`<${tag} lang="${lang}"></${tag}>`);

        expect(notes(element)).to.include(words);
      });
    }

    it('says nothing of undated sums where none is left out', async () => {
      expect(notes(await show('from="2023"'))).not.to.include('drawn');
      expect(notes(await show('layout="list"'))).not.to.include('drawn');
    });

    it('alone, keeps the list for screen readers, and shows it while it has the focus', async () => {
      const element = await show('layout="chart"');
      const [list] = all(element, '[part=list]');

      expect(idsOf(element)).to.deep.equal(allIds);
      expect(isSeen(list!)).to.equal(false);

      pick(element, 'wudao').focus();
      expect(isSeen(list!)).to.equal(true);

      await press('Enter');
      await settled(element);
      expect(current(element)).to.deep.equal(['wudao']);
    });

    it('alone, gives way to the list where there is nothing to draw', async () => {
      const element = await show('layout="chart" kind="milestone"');

      expect(isSeen(all(element, '[part=list]')[0]!)).to.equal(true);
    });
  });

  describe('layout', () => {
    for (const lang of languages) {
      it(`fits 280 pixels, at the page’s size of type and at twice that, in ${lang}`, async () => {
        for (const size of ['100%', '200%']) {
          const element = await showIn(
            280,
            `lang="${lang}" selected="city-race" style="font-size: ${size}"`,
          );
          const { right } = element.getBoundingClientRect();
          const beyond = all(element, '.base *:not(.unseen, svg *)').filter(
            (child) => child.getBoundingClientRect().right > right + 0.5,
          );

          expect(
            beyond.map(({ outerHTML }) => outerHTML),
            size,
          ).to.deep.equal([]);
        }
      });
    }

    it('puts dates before and sums beside the lines where there is room', async () => {
      const wide = await showIn(1000);
      const narrow = await showIn(320);

      expect(boxOf(wide, '.when').right).to.be.below(boxOf(wide, '.pick').left);
      expect(boxOf(wide, '.sums').left).to.be.above(boxOf(wide, '.pick').right);
      expect(boxOf(narrow, '.sums').top).to.be.at.least(boxOf(narrow, '.pick').bottom);
      expect(boxOf(narrow, '.sums').left).to.be.closeTo(boxOf(narrow, '.pick').left, 1);
    });

    for (const lang of languages)
      it(`sets kinds flush with the lines below where no date is seen, in ${lang}`, async () => {
        const element = await showIn(400, `lang="${lang}"`);
        const flush = all(element, '[part=item]').filter((entry) => !entry.querySelector('.date'));

        expect(flush.length).to.be.above(2);
        for (const entry of flush) {
          const [left, line] = [textStart(entry, '.mark + span'), textStart(entry, '.pick')];
          expect(left, read(entry)).to.be.closeTo(line, 0.5);
        }
      });

    it('draws its marks on the rail', async () => {
      for (const width of [320, 1000]) {
        const element = await showIn(width);
        for (const entry of all(element, '[part=item]')) {
          const mark = entry.querySelector('.mark')!.getBoundingClientRect();
          const rail = getComputedStyle(entry, '::before');
          const start = entry.getBoundingClientRect().left + Number.parseFloat(rail.left);

          expect(mark.left + mark.width / 2).to.be.closeTo(start + 0.5, 1);
        }
      }
    });

    itUnder(
      { 'forced-colors': 'active' },
      'keeps its marks and bars apart from the ground',
      async () => {
        const element = await show();
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = 'Canvas';
        const ground = getComputedStyle(probe).color;
        probe.remove();
        const inks = all(element, '.mark, .bar').map((shape) => getComputedStyle(shape).color);

        expect(ground).to.match(/^rgb/);
        expect(inks).not.to.include(ground);
      },
    );

    itUnder({ media: 'print' }, 'prints no empty box for a chart that was not drawn', async () => {
      const element = await mount(
        `<p style="height: 4000px">Above.</p><${tag} lang="en" layout="chart"></${tag}>`,
      );

      expect(isSeen(all(element, '[part=chart]')[0]!)).to.equal(false);
      expect(isSeen(all(element, '[part=list]')[0]!)).to.equal(true);
      expect(notes(element)).to.include('undated');
    });

    itUnder({ media: 'print' }, 'prints without its buttons for choosing', async () => {
      const element = await show();

      expect(isSeen(all(element, '[part=actions]')[0]!)).to.equal(false);
      expect(isSeen(pick(element, 'wudao'))).to.equal(true);
    });
  });

  describe('motion', () => {
    it('lets bars grow once they are seen, by nothing but their scale', async () => {
      const element = await show('layout="list"');
      await inView(element);

      const properties = moving(element).flatMap((animation) =>
        (animation.effect as KeyframeEffect).getKeyframes().flatMap(Object.keys),
      );

      expect(properties).to.include('transform');
      expect(properties).not.to.include.oneOf(['width', 'inlineSize', 'height', 'blockSize']);
    });

    it('moves nothing when the reader chooses kinds', async () => {
      const element = await show('layout="list"');
      await inView(element);

      toggle(element, 'policy').click();
      await settled(element);
      toggle(element, 'policy').click();
      await settled(element);

      expect(moving(element)).to.deep.equal([]);
    });

    itUnder({ 'prefers-reduced-motion': 'reduce' }, 'moves nothing', async () => {
      const element = await show('layout="list"');
      await inView(element);

      expect(moving(element)).to.deep.equal([]);
    });
  });

  it('works on after it was moved', async () => {
    const element = (await mount(
      `<div><${tag} lang="en" layout="list"></${tag}></div><section></section>`,
    )) as AiBeijingTimeline;

    element.parentElement!.nextElementSibling!.append(element);
    await settled(element);
    toggle(element, 'milestone').click();
    await settled(element);
    pick(element, 'fair-competition').click();
    await settled(element);

    expect(idsOf(element)).to.have.length(7);
    expect(current(element)).to.deep.equal(['fair-competition']);
  });

  it('changes its language with what the reader has chosen', async () => {
    const element = await show('selected="wudao"');
    toggle(element, 'policy').click();
    await settled(element);

    element.lang = 'zh-TW';
    await settled(element);

    expect(textOf(element)).to.include('15件中顯示11件。').and.include('智源亮出大型專案「悟道」');
    expect(all(element, '[aria-current=true]')).to.have.length(1);
  });
});
