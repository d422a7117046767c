import { html, nothing, svg, type TemplateResult } from 'lit';
import { paragraphNumbers, type Localized } from '../../data/index.js';
import { paragraphMark, quantity, type Own } from '../../element/index.js';
import { formatDate, formatDateParts, formatMoney, type Locale } from '../../i18n/index.js';
import {
  kinds,
  type Kind,
  type Sum,
  type TimelineEvent,
  type TimelineSlice,
} from './timeline.data.js';
import type { ToldPoint } from './timeline.chart.js';
import { barScale, domainOf, extent, lineOf, yearOf, type ChartPoint } from './timeline.model.js';
import { strings } from './timeline.strings.js';

const outlines: Record<Kind, string> = {
  milestone: 'M8 1l7 7-7 7-7-7z',
  policy: 'M3 3h10v10H3z',
  funding: 'M2 8a6 6 0 1 1 12 0a6 6 0 1 1-12 0',
};

/** The shape that tells a kind. */
const mark = (kind: Kind): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${outlines[kind]} /></svg>`;

/** One sentence: the time and the largest sum, which stays on one line. */
export function summaryOf(
  locale: Locale,
  entries: readonly TimelineEvent[],
): TemplateResult | undefined {
  if (entries.length === 0) return undefined;
  const { first, last, most } = extent(entries);
  const year = (value: string) => value && formatDate(locale, { precision: 'year', value });
  const sum = most && formatMoney(locale, most);
  const sentence = strings[locale].summary(year(first), year(last), sum?.join('') ?? '');
  if (!sum) return html`${sentence}`;
  const [before, after] = sentence.split(sum.join(''));
  return html`${before}${quantity(sum)}${after}`;
}

const derivedFrom = ({ date }: TimelineEvent): Localized | undefined =>
  date.precision === 'undated' ? undefined : date.derivedFrom;

/** A point of the chart with what is said of it. */
export function toldPoint(locale: Locale, point: ChartPoint): ToldPoint {
  const { event, amount: sum } = point;
  const words = strings[locale];
  const date = event.date.precision === 'undated' ? '' : formatDate(locale, event.date);
  const place = sum.place ? words.places[sum.place] : '';
  const parts = [date, place, formatMoney(locale, sum).join('')].filter(Boolean);
  const title = parts.join(words.comma);
  const inferred = derivedFrom(event);
  const line = [lineOf(locale, event), inferred && words.inferred(inferred[locale])]
    .filter(Boolean)
    .join(words.stop);
  const numbers = paragraphNumbers(sum.paragraphs);
  const paragraphs = numbers && `¶${numbers}`;
  return { ...point, title, line, paragraphs, spoken: title + words.stop + line };
}

/** The marks with their words and counts, each a button that shows and hides its kind. */
export function legend(
  locale: Locale,
  entries: readonly TimelineEvent[],
  shown: ReadonlySet<Kind>,
  onToggle: (kind: Kind) => void,
): TemplateResult {
  const { choose, kinds: words } = strings[locale];
  const button = (kind: Kind) => html`
    <button
      class="toggle ${kind}"
      type="button"
      aria-pressed=${shown.has(kind)}
      @click=${() => onToggle(kind)}
    >
      ${mark(kind)} ${words[kind]}
      <span class="count">${entries.filter((event) => event.kind === kind).length}</span>
    </button>
  `;
  return html`
    <div part="actions" class="legend" role="group" aria-label=${choose}>${kinds.map(button)}</div>
  `;
}

/** What is left out, where anything is. */
export const note = (
  count: number,
  say: (count: number) => string,
): TemplateResult | typeof nothing =>
  count > 0 ? html`<p class="note">${say(count)}</p>` : nothing;

/** What a list shows, and how. */
export interface ListView {
  readonly locale: Locale;
  readonly entries: readonly TimelineEvent[];
  /** Those that bars are to scale with, shown or not. */
  readonly events: readonly TimelineEvent[];
  readonly scale: 'log' | 'linear';
  /** The id of the entry that stands out, or ''. */
  readonly selected: string;
  /** Whether only who cannot see the chart needs the list. */
  readonly isAside: boolean;
  /** Whether bars grow. */
  readonly grows: boolean;
  readonly onPick: (event: TimelineEvent) => void;
  readonly own: Own<TimelineSlice> | undefined;
}

/** From how many entries on those out of view are not laid out. */
const many = 200;

/** The events with their sums, and how to read the bars. */
export function list(view: ListView): TemplateResult {
  const { locale, entries, events, scale, isAside, grows, own } = view;
  const barOf = barScale(events, scale);
  const words = strings[locale];
  const least = formatMoney(locale, { value: domainOf(events)[0], qualifier: 'exact' }).join('');
  const row = (event: TimelineEvent, index: number) =>
    entry(view, barOf, event, entries[index - 1]);
  const hasBars = entries.some(({ amounts }) => amounts.length > 0);
  return html`
    <ol
      part="list"
      class="list ${isAside ? 'unseen' : ''} ${grows ? 'grow' : ''} ${entries.length > many ? 'long' : ''}"
      role="list"
    >
      ${own?.rows(entries, row) ?? entries.map(row)}
    </ol>
    ${
      hasBars
        ? html`<p class="note ${isAside ? 'unseen' : ''}">${words.scale[scale](least)}${words.ends}</p>`
        : nothing
    }
  `;
}

/** Whether a date tells nothing but the year. */
const isBareYear = ({ date }: TimelineEvent) => date.precision === 'year' && !date.part;

/** Whether an entry without a month would seem to have that of the entry before it. */
const isMistakable = (event: TimelineEvent, previous: TimelineEvent | undefined): boolean =>
  isBareYear(event) &&
  previous !== undefined &&
  yearOf(previous) === yearOf(event) &&
  !isBareYear(previous);

function when(
  locale: Locale,
  event: TimelineEvent,
  previous: TimelineEvent | undefined,
): TemplateResult {
  const { date } = event;
  if (date.precision === 'undated')
    return html`<span class="date">${strings[locale].undated}</span>`;
  // The year is seen once, above a run of events, and heard with each.
  const pieces = formatDateParts(locale, date).map(
    ({ text, isYear }) =>
      html`<span class=${isYear && !isMistakable(event, previous) ? 'unseen' : 'date'}>${text}</span>`,
  );
  return html`<time datetime=${date.value}>${pieces}</time>`;
}

const percent = (share: number) => `${Number((share * 100).toFixed(2))}%`;

function amount(locale: Locale, { place, ...sum }: Sum, share: number): TemplateResult {
  const end = svg`<svg x=${percent(share)}><line class="open" x2="1em" y1="50%" y2="50%" /></svg>`;
  return html`
    <p part="amount" class="amount">
      ${place ? html`<span class="of">${strings[locale].places[place]}</span>` : nothing}
      ${quantity(formatMoney(locale, sum))} ${paragraphMark(locale, sum.paragraphs)}
      <svg class="bar" aria-hidden="true">
        <rect
          class=${sum.qualifier === 'up to' ? 'hollow' : nothing}
          width=${percent(share)}
          height="100%"
        />
        ${sum.qualifier === 'over' ? end : nothing}
      </svg>
    </p>
  `;
}

function entry(
  { locale, selected, onPick }: ListView,
  barOf: (value: number) => number,
  event: TimelineEvent,
  previous: TimelineEvent | undefined,
): TemplateResult {
  const { id, kind, place, amounts, paragraphs } = event;
  const words = strings[locale];
  const year = yearOf(event);
  const isFirst = !previous || yearOf(previous) !== year;
  const inferred = derivedFrom(event);
  return html`
    <li
      part="item"
      class="item ${kind}"
      aria-current=${id === selected ? 'true' : nothing}
    >
      <p class="meta">
        <span class="when">
          ${isFirst && year ? html`<span class="year" data-year=${year} aria-hidden="true"></span>` : nothing}
          ${when(locale, event, previous)}</span>${mark(kind)}<span><span class="unseen"> </span>${words.kinds[kind]}</span>
        <span>${words.places[place]}</span>
        ${inferred ? html`<span><span class="unseen"> </span>${words.inferred(inferred[locale])}</span>` : nothing}
        ${paragraphMark(locale, paragraphs)}
      </p>
      <p class="what">
        <button class="pick" type="button" @click=${() => onPick(event)}>
          ${lineOf(locale, event)}
        </button>
      </p>
      ${
        amounts.length > 0
          ? html`<div class="sums">${amounts.map((sum) => amount(locale, sum, barOf(sum.value)))}</div>`
          : nothing
      }
    </li>
  `;
}
