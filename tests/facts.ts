import type { Locale } from '../src/i18n/index.ts';

/*
 * What a reader has to find in a widget's text, put together from the data as a reader would read it.
 * The modules are given: tests in Node have those of dist, tests in browsers those of src.
 */

export interface Modules {
  readonly timeline: Pick<
    typeof import('../src/widgets/timeline/timeline.data.ts'),
    'events' | 'slice'
  > &
    Pick<typeof import('../src/widgets/timeline/timeline.model.ts'), 'lineOf'> &
    Pick<typeof import('../src/widgets/timeline/timeline.strings.ts'), 'strings'>;
  readonly gauge: Pick<typeof import('../src/widgets/talent-gauge/talent-gauge.data.ts'), 'shares'>;
  readonly alumni: Pick<
    typeof import('../src/widgets/alumni/alumni.data.ts'),
    'people' | 'notes' | 'slice'
  >;
  readonly data: Pick<typeof import('../src/data/index.ts'), 'citeArticle' | 'paragraphNumbers'>;
  readonly i18n: Pick<
    typeof import('../src/i18n/index.ts'),
    'commonStrings' | 'formatCount' | 'formatDate' | 'formatMoney' | 'formatShare'
  >;
}

type Paragraphs = Parameters<Modules['data']['paragraphNumbers']>[0];

/** A widget in a state, and what its text says, in this order. */
export interface Told {
  readonly tag: 'ai-beijing-timeline' | 'ai-beijing-talent-gauge' | 'ai-beijing-alumni';
  readonly attributes: Readonly<Record<string, string>>;
  readonly facts: readonly string[];
}

/** Everything that the data slices hold, in a language. */
export function toldIn(locale: Locale, modules: Modules): Told[] {
  const { timeline, gauge, alumni, data, i18n } = modules;
  const { listSeparator, source, paragraphs: noted } = i18n.commonStrings[locale];
  const mark = (paragraphs: Paragraphs) => `¶${data.paragraphNumbers(paragraphs, listSeparator)}`;
  const article = source(data.citeArticle()[locale]) + noted;
  const latin = locale === 'en' ? 'zh-Hans' : 'en';

  const eventFacts = (event: (typeof timeline.events)[number]): string[] => {
    const { kinds, places, undated, inferred } = timeline.strings[locale];
    const { date, kind, place, amounts, paragraphs } = event;
    const isDated = date.precision !== 'undated';
    const when = isDated ? i18n.formatDate(locale, date) : undated;
    const from = isDated && date.derivedFrom ? inferred(date.derivedFrom[locale]) : '';
    const head = [when, kinds[kind], places[place], from].filter(Boolean).join(' · ');
    const sums = amounts.map((sum) => {
      const where = sum.place ? `${places[sum.place]} · ` : '';
      return `${where}${i18n.formatMoney(locale, sum).join('')} ${mark(sum.paragraphs)}`;
    });
    return [`${head} ${mark(paragraphs)}`, timeline.lineOf(locale, event), ...sums];
  };

  const shareFacts = (datum: (typeof gauge.shares)[number]): string[] => {
    const { title, summary, label, share, behind } = datum;
    const figure = i18n.formatShare(locale, share).join('');
    const said = summary![locale].replace('{share}', figure);
    const counts = behind.flatMap(({ name, ...count }) => [
      name[locale],
      `${i18n.formatCount(locale, count).join('')} ${mark(count.paragraphs)}`,
    ]);
    return [
      title![locale],
      said.charAt(0).toUpperCase() + said.slice(1),
      figure,
      `${label[locale]} ${mark(share.paragraphs)}`,
      ...counts,
      article,
    ];
  };

  const personFacts = (person: (typeof alumni.people)[number]): string[] => {
    const sum = person.amount ? i18n.formatMoney(locale, person.amount).join('') : '';
    return [
      `${person.name[locale]} ${person.name[latin]}`,
      person.role[locale],
      `${person.company[locale]} ${person.company[latin]}`,
      `${person.also![locale].replace('{amount}', sum)} ${mark(person.paragraphs)}`,
    ];
  };

  const notes = alumni.notes.map(({ text, paragraphs }) => `${text[locale]} ${mark(paragraphs)}`);
  const people = [...alumni.people.flatMap(personFacts), ...notes, article];
  return [
    {
      tag: 'ai-beijing-timeline',
      attributes: {},
      facts: [timeline.slice.title![locale], ...timeline.events.flatMap(eventFacts), article],
    },
    ...gauge.shares.map((datum): Told => ({
      tag: 'ai-beijing-talent-gauge',
      attributes: { share: datum.id },
      facts: shareFacts(datum),
    })),
    ...['cards', 'list', 'table'].map((layout): Told => ({
      tag: 'ai-beijing-alumni',
      attributes: { layout },
      facts: people,
    })),
  ];
}

/** The first fact that a text does not tell, or tells out of order. */
export function missing(text: string, facts: readonly string[]): string | undefined {
  const folded = text.replace(/\s+/g, ' ');
  let at = 0;
  return facts.find((fact) => {
    const found = folded.indexOf(fact, at);
    at = found + fact.length;
    return found < 0;
  });
}
