import type { EventDate } from '../../data/index.js';
import { formatCount, formatShare, type Locale } from '../../i18n/index.js';
import type { Figure, Kind, Place, Sum, TimelineEvent } from './timeline.data.js';

/** Which events to show. */
export interface Filter {
  /** YYYY or YYYY-MM, or '' for no limit. */
  readonly from: string;
  readonly to: string;
  readonly kinds: ReadonlySet<Kind>;
  readonly places: ReadonlySet<Place>;
}

/** A dated sum. */
export interface ChartPoint {
  readonly event: TimelineEvent;
  readonly amount: Sum;
  /** The time that it may stand for, in years: September 2023 is 2023.667 to 2023.75. */
  readonly from: number;
  readonly to: number;
}

const months = 12;
/** How many of them “early in the year” may stand for. */
const earlyMonths = 3;

/** A date as months of our era, up to and without the last. */
function span(value: string, length = months): readonly [from: number, to: number] {
  const [year = 0, month, day] = value.split('-').map(Number);
  const from = year * months + (month ?? 1) - 1;
  // All months have as many days as the longest: they are further apart than it could be seen.
  if (day) return [from + (day - 1) / 31, from + day / 31];
  return [from, from + (month ? 1 : length)];
}

/** The time that a date may stand for. */
export function spanOf(date: EventDate): readonly [from: number, to: number] | undefined {
  if (date.precision === 'undated') return undefined;
  return span(date.value, date.precision === 'year' && date.part ? earlyMonths : months);
}

/**
 * The events in order of time; those that may have been at the same time stay as they stand, and one
 * without a date stays behind the one before it.
 */
export function chronological(events: readonly TimelineEvent[]): TimelineEvent[] {
  const runs: { from: number; to: number; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const time = spanOf(event.date);
    if (time) runs.push({ from: time[0], to: time[1], events: [event] });
    else if (runs.length > 0) runs.at(-1)!.events.push(event);
    else runs.push({ from: -Infinity, to: -Infinity, events: [event] });
  }
  const ordered: typeof runs = [];
  for (const run of runs)
    ordered.splice(ordered.findLastIndex(({ from }) => from < run.to) + 1, 0, run);
  return ordered.flatMap((run) => run.events);
}

/** The year as it is set once for a run of events, '' for the undated. */
export const yearOf = ({ date }: TimelineEvent): string => date.value?.slice(0, 4) ?? '';

/** The event with those of its sums that have to do with the places. */
function inPlaces(event: TimelineEvent, places: ReadonlySet<Place>): TimelineEvent {
  if (places.has(event.place)) return event;
  const amounts = event.amounts.filter(({ place }) => place && places.has(place));
  return { ...event, amounts };
}

/** The events that overlap the period and have to do with one of the places, and their sums there. */
export function matching(
  events: readonly TimelineEvent[],
  { from, to, kinds, places }: Filter,
): TimelineEvent[] {
  const start = from ? span(from)[0] : -Infinity;
  const end = to ? span(to)[1] : Infinity;
  return events
    .filter(({ date, kind, place, amounts }) => {
      const time = spanOf(date);
      const isInTime = time ? time[0] < end && time[1] > start : !from && !to;
      const isThere = [{ place }, ...amounts].some((at) => at.place && places.has(at.place));
      return isInTime && isThere && kinds.has(kind);
    })
    .map((event) => inPlaces(event, places));
}

/** How many events a period leaves out because they have no date. */
export function undatedLeftOut(events: readonly TimelineEvent[], filter: Filter): number {
  if (!filter.from && !filter.to) return 0;
  return matching(events, { ...filter, from: '', to: '' }).filter((event) => !yearOf(event)).length;
}

const sumsOf = (events: readonly TimelineEvent[]): Sum[] =>
  events.flatMap(({ amounts }) => amounts).toSorted((a, b) => a.value - b.value);

/** The first and the last year of the events, '' for none, and their largest sum. */
export function extent(events: readonly TimelineEvent[]): {
  first: string;
  last: string;
  most: Sum | undefined;
} {
  const years = events.map(yearOf).filter(Boolean).toSorted();
  return { first: years[0] ?? '', last: years.at(-1) ?? '', most: sumsOf(events).at(-1) };
}

/** The power of ten at or above a value. */
const powerOf = (value: number) => Math.ceil(Math.log10(value));

/** The ends of the logarithmic scale: the powers of ten below all sums and not below any. */
export function domainOf(events: readonly TimelineEvent[]): readonly [min: number, max: number] {
  const sums = sumsOf(events).filter(({ value }) => value > 0);
  return [10 ** (powerOf(sums[0]?.value ?? 1) - 1), 10 ** powerOf(sums.at(-1)?.value ?? 1)];
}

/** Gives a sum the length of its bar, 0 to 1, on the scale that all sums share. */
export function barScale(
  events: readonly TimelineEvent[],
  scale: 'log' | 'linear',
): (value: number) => number {
  const [min, max] = domainOf(events);
  const largest = extent(events).most?.value ?? max;
  return (value) => {
    if (!(value > 0)) return 0;
    const share = scale === 'log' ? Math.log(value / min) / Math.log(max / min) : value / largest;
    return Math.min(Math.max(share, 0), 1);
  };
}

/** A point for every dated sum, in time order, and how many sums have no date. */
export function chartPoints(events: readonly TimelineEvent[]): {
  points: readonly ChartPoint[];
  leftOut: number;
} {
  const points = events.flatMap((event) => {
    const time = spanOf(event.date);
    if (!time) return [];
    const [from, to] = [time[0] / months, time[1] / months];
    return event.amounts.map((amount): ChartPoint => ({ event, amount, from, to }));
  });
  const leftOut = sumsOf(events).length - points.length;
  return { points: points.toSorted((a, b) => a.from - b.from), leftOut };
}

function read(locale: Locale, figure: Figure): string {
  if (figure.unit === 'percent') return formatShare(locale, figure).join('');
  // Of a count the figure alone: the line has its unit.
  return formatCount(locale, { ...figure, unit: 'company' })[1];
}

/** What happened, with its figures. */
export function lineOf(locale: Locale, { what, figures }: TimelineEvent): string {
  return what[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const isKnown = figures && Object.hasOwn(figures, name);
    return isKnown ? read(locale, figures[name]!) : placeholder;
  });
}
