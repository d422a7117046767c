import type { slice as alumniSlice } from '../../src/widgets/alumni/alumni.data.ts';
import type { slice as gaugeSlice } from '../../src/widgets/talent-gauge/talent-gauge.data.ts';
import type { slice as timelineSlice } from '../../src/widgets/timeline/timeline.data.ts';

/*
 * The facts of the widgets as an author would type them for another library: in one language, without
 * sources, numbers as text where they are read and as numbers where they are drawn.
 */

const { alumni, talentGauge, timeline } = (await import(
  new URL('../../dist/data/index.js', import.meta.url).href
)) as {
  alumni: typeof alumniSlice;
  talentGauge: typeof gaugeSlice;
  timeline: typeof timelineSlice;
};

const words = new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long' });
const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
const sumOf = ({ value, qualifier }: { value: number; qualifier: string }) =>
  `${qualifier === 'exact' ? '' : `${qualifier} `}${words.format(value)} yuan`;

/** Those with a date, as an axis takes no others. */
const dated = timeline.events.flatMap(({ id, date, what, figures = {}, amounts }) => {
  if (date.value === null) return [];
  const [year, month] = date.value.split('-').map(Number);
  const values = Object.entries(figures).map(([name, { value, unit }]) => [
    name,
    unit === 'percent' ? `${value}%` : value.toLocaleString('en'),
  ]);
  const text = fill(what.en, Object.fromEntries(values));
  return [{ event: { id, date: date.value, year: year!, month, text }, amounts }];
});

const events = dated.map(({ event, amounts }) => ({
  ...event,
  sum: amounts.map(sumOf).join(', '),
}));

const sums = dated.flatMap(({ event: { date, year, month = 1, text }, amounts }) =>
  amounts.map(({ value }) => ({ date, time: year + (month - 1) / 12, value, text })),
);

const people = alumni.people.map(({ name, role, company, also, amount }) => ({
  name: name.en,
  chinese: name['zh-Hans'],
  role: role.en,
  company: company.en,
  also: fill(also?.en ?? '', amount ? { amount: sumOf(amount) } : {}),
}));

/** By the name of the file that a page imports. */
export const facts: Record<string, unknown> = {
  timeline: events,
  sums,
  'talent-gauge': talentGauge.shares.map(({ label, share: { value } }) => ({
    label: label.en,
    value,
  })),
  alumni: {
    heading: alumni.title?.en,
    summary: fill(alumni.summary?.en ?? '', {
      companies: new Intl.ListFormat('en').format(people.map(({ company }) => company)),
    }),
    people,
    notes: alumni.notes.map(({ text }) => text.en),
    source: `Source: ${alumni.source?.name.en}.`,
  },
};
