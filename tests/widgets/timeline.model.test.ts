import { expect } from '@open-wc/testing';
import {
  events,
  kinds,
  places,
  type Kind,
  type Place,
  type TimelineEvent,
} from '../../src/widgets/timeline/timeline.data.js';
import {
  barScale,
  chartPoints,
  domainOf,
  extent,
  lineOf,
  matching,
  undatedLeftOut,
  yearOf,
  type Filter,
} from '../../src/widgets/timeline/timeline.model.js';

const filter = (
  from = '',
  to = '',
  ofKinds: readonly Kind[] = kinds,
  ofPlaces: readonly Place[] = places,
): Filter => ({ from, to, kinds: new Set(ofKinds), places: new Set(ofPlaces) });

const idsOf = (chosen: readonly TimelineEvent[]) => chosen.map(({ id }) => id);
const find = (id: string) => events.find((event) => event.id === id)!;

/** An event with sums of its own, otherwise like one of the article's. */
const withSums = (id: string, ...values: number[]): TimelineEvent => ({
  ...find(id),
  amounts: values.map((value) => ({
    value,
    currency: 'CNY',
    qualifier: 'exact',
    paragraphs: [1],
  })),
});

describe('timeline data', () => {
  it('holds fifteen events with ids of their own', () => {
    expect(new Set(idsOf(events)).size).to.equal(15);
  });

  it('gives every event, sum and figure paragraphs of the article, ascending', () => {
    const sourced = events.flatMap((event) => [
      event,
      ...event.amounts,
      ...Object.values(event.figures ?? {}),
    ]);
    for (const { paragraphs } of sourced) {
      expect(paragraphs).to.deep.equal([...new Set(paragraphs)].toSorted((a, b) => a - b));
      expect(paragraphs.every((paragraph) => paragraph >= 1 && paragraph <= 97)).to.equal(true);
    }
  });

  it('marks the dates that were worked out, in every language', () => {
    const derived = events.flatMap(({ id, date }) =>
      date.precision !== 'undated' && date.derivedFrom ? [[id, Object.keys(date.derivedFrom)]] : [],
    );

    expect(derived).to.deep.equal([
      ['beijing-ai-fund', ['zh-Hans', 'zh-Hant', 'en']],
      ['deepseek-manus', ['zh-Hans', 'zh-Hant', 'en']],
    ]);
  });
});

describe('matching()', () => {
  it('lets all events through without limits', () => {
    expect(matching(events, filter())).to.deep.equal(events);
  });

  const periods: [from: string, to: string, ids: string[]][] = [
    ['', '2018', ['beijing-conference', 'baai-founded']],
    ['2019', '2022-12', []],
    [
      '2023-01',
      '2023-01',
      ['city-race', 'dai-warning', 'beijing-three-policies', 'fund-briefings'],
    ],
    [
      '2023-08',
      '2023-09',
      ['dai-warning', 'beijing-three-policies', 'mosu-space', 'beijing-ai-fund', 'fund-briefings'],
    ],
    ['2024-03', '2024-07', ['developer-conference']],
    ['2024-08', '2024', ['fair-competition']],
    ['2025-03', '', ['haidian-measures', 'deepseek-manus']],
    ['2025-04', '', ['deepseek-manus']],
    ['2026', '', []],
    ['2025', '2018', []],
  ];
  for (const [from, to, ids] of periods) {
    it(`finds what overlaps ${from || '…'} to ${to || '…'}`, () => {
      expect(idsOf(matching(events, filter(from, to)))).to.deep.equal(ids);
    });
  }

  it('finds events by kind', () => {
    expect(idsOf(matching(events, filter('', '', ['funding'])))).to.deep.equal([
      'baai-backs-liu',
      'beijing-ai-fund',
      'haidian-measures',
    ]);
  });

  it('finds events by their own place and by those of their sums', () => {
    expect(idsOf(matching(events, filter('', '', kinds, ['guangdong'])))).to.deep.equal([
      'city-race',
    ]);
    expect(idsOf(matching(events, filter('', '', kinds, ['shanghai'])))).to.deep.equal([
      'city-race',
      'mosu-space',
      'developer-conference',
    ]);
  });

  it('finds nothing among no kinds', () => {
    expect(matching(events, filter('', '', []))).to.deep.equal([]);
  });
});

describe('undatedLeftOut()', () => {
  it('counts the undated that a period leaves out, of the kinds and places shown', () => {
    expect(undatedLeftOut(events, filter('2018'))).to.equal(2);
    expect(undatedLeftOut(events, filter('', '2020', ['funding']))).to.equal(1);
    expect(undatedLeftOut(events, filter('2018', '', kinds, ['shanghai']))).to.equal(0);
  });

  it('counts none where no period is set', () => {
    expect(undatedLeftOut(events, filter())).to.equal(0);
  });
});

describe('yearOf()', () => {
  it('is the year, or nothing for the undated', () => {
    expect(events.map(yearOf).join()).to.equal(
      '2018,2018,,,2023,2023,2023,2023,2023,2023,2023,2024,2024,2025,2025',
    );
  });
});

describe('extent()', () => {
  it('spans the years and the sums', () => {
    const { first, last, most } = extent(events);

    expect([first, last, most?.value]).to.deep.equal(['2018', '2025', 10_000_000_000]);
  });

  it('has neither years nor sums where there are none', () => {
    expect(extent([find('wudao')])).to.deep.equal({
      first: '',
      last: '',
      most: undefined,
    });
  });
});

describe('domainOf()', () => {
  const domains: [values: number[], domain: [number, number]][] = [
    [
      [5_000_000, 10_000_000_000],
      [1e6, 1e10],
    ],
    [[1000], [100, 1000]],
    [
      [999, 1001],
      [100, 10_000],
    ],
    [
      [0, -5, 30],
      [10, 100],
    ],
  ];
  for (const [values, domain] of domains) {
    it(`puts ${values.join(', ')} between powers of ten`, () => {
      expect(domainOf([withSums('wudao', ...values)])).to.deep.equal(domain);
    });
  }

  it('is a domain even without sums', () => {
    expect(domainOf([])).to.deep.equal([0.1, 1]);
  });
});

describe('barScale()', () => {
  it('draws orders of magnitude on the logarithmic scale', () => {
    const share = barScale(events, 'log');

    expect(share(1e6)).to.equal(0);
    expect(share(1e7)).to.be.closeTo(0.25, 1e-9);
    expect(share(1e9)).to.be.closeTo(0.75, 1e-9);
    expect(share(1e10)).to.equal(1);
  });

  it('draws proportions on the linear scale', () => {
    const share = barScale(events, 'linear');

    expect(share(1e10)).to.equal(1);
    expect(share(1e9)).to.be.closeTo(0.1, 1e-9);
    expect(share(5e6)).to.be.closeTo(0.0005, 1e-9);
  });

  for (const scale of ['log', 'linear'] as const) {
    it(`keeps every value within 0 to 1 on the ${scale} scale`, () => {
      const share = barScale(events, scale);

      expect([0, -1, NaN, 1, 1e99, Infinity].map(share)).to.deep.equal([
        0,
        0,
        0,
        scale === 'log' ? 0 : 1e-10,
        1,
        1,
      ]);
    });

    it(`draws nothing of no sums on the ${scale} scale`, () => {
      expect(barScale([], scale)(0)).to.equal(0);
    });
  }
});

describe('chartPoints()', () => {
  const { points, leftOut } = chartPoints(events);

  it('gives every dated sum a point, in time order, and counts the undated', () => {
    expect(points.map(({ event, amount }) => `${event.id} ${amount.value}`)).to.deep.equal([
      'city-race 5000000',
      'city-race 20000000',
      'beijing-ai-fund 10000000000',
      'haidian-measures 1000000000',
    ]);
    expect(leftOut).to.equal(1);
  });

  it('keeps time order whatever the order of the events', () => {
    const ids = chartPoints(events.toReversed()).points.map(({ event }) => event.id);

    expect(ids.join()).to.equal('city-race,city-race,beijing-ai-fund,haidian-measures');
  });

  it('gives a point the time that its date may stand for', () => {
    const times: [id: string, from: number, to: number][] = [
      ['city-race', 2023, 2023.25],
      ['beijing-ai-fund', 2023 + 8 / 12, 2023 + 9 / 12],
      ['haidian-measures', 2025, 2025.25],
    ];
    for (const [id, from, to] of times) {
      const point = points.find(({ event }) => event.id === id)!;
      expect(point.from).to.be.closeTo(from, 1e-9);
      expect(point.to).to.be.closeTo(to, 1e-9);
    }
    const [inYear] = chartPoints([withSums('dai-warning', 7)]).points;
    expect([inYear!.from, inYear!.to]).to.deep.equal([2023, 2024]);
  });

  it('has no points where there are no sums', () => {
    expect(chartPoints([find('wudao')])).to.deep.equal({ points: [], leftOut: 0 });
  });
});

describe('lineOf()', () => {
  for (const [locale, text] of [
    ['zh-Hans', '2899项知识产权中，美国握有71%，中国只有25%'],
    ['zh-Hant', '2899項智慧財產權中，美國握有71%，中國只有25%'],
    ['en', '71% of 2,899 intellectual-property items'],
  ] as const) {
    it(`fills in the figures in ${locale}`, () => {
      expect(lineOf(locale, find('ip-gap'))).to.include(text);
    });
  }

  it('leaves no place empty in any line', () => {
    for (const event of events) {
      for (const locale of ['zh-Hans', 'zh-Hant', 'en'] as const) {
        expect(lineOf(locale, event)).not.to.match(/[{}]/);
      }
    }
  });

  it('leaves a place whose figure is unknown', () => {
    const what = { 'zh-Hans': '{x}', 'zh-Hant': '{x}', en: '{x} items' };

    expect(lineOf('en', { ...find('wudao'), what })).to.equal('{x} items');
  });
});
