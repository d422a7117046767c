import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  AiBeijingElement,
  ChartController,
  emit,
  idOf,
  oneOf,
  someOf,
  VisibilityController,
  yearOrMonth,
} from '../../element/index.js';
import type { FundingView } from './timeline.chart.js';
import {
  kinds,
  places,
  slice,
  type Kind,
  type TimelineEvent,
  type TimelineSlice,
} from './timeline.data.js';
import { chartPoints, domainOf, matching, undatedLeftOut, type Filter } from './timeline.model.js';
import type { TimelineDocument } from './timeline.schema.js';
import { strings } from './timeline.strings.js';
import { styles } from './timeline.styles.js';
import { legend, list, note, summaryOf, toldPoint } from './timeline.templates.js';

export type { TimelineEvent } from './timeline.data.js';
export type { TimelineDocument } from './timeline.schema.js';

/** The chosen, or all where none is. */
const orAll = <Value>(chosen: ReadonlySet<Value>, all: readonly Value[]): ReadonlySet<Value> =>
  chosen.size > 0 ? chosen : new Set(all);

/**
 * Policies, funding and milestones from 2018 to 2025, with the sums to scale.
 *
 * @tagname ai-beijing-timeline
 * @fires {CustomEvent<SelectDetail<TimelineEvent>>} ai-beijing-select - A reader picked an entry; `detail` holds its `id` and its `datum`.
 * @csspart actions - The buttons that show and hide kinds, which explain the marks as well, and the one that shares and downloads.
 * @csspart chart - The sums over time.
 * @csspart list - The entries.
 * @csspart item - An entry.
 * @csspart amount - A sum with its bar.
 * @cssproperty [--ai-beijing-chart-height=18em] - The height of the chart.
 */
export class AiBeijingTimeline extends AiBeijingElement<TimelineSlice> {
  static readonly tag = 'ai-beijing-timeline';

  static override properties: PropertyDeclarations = {
    from: {},
    to: {},
    kind: {},
    place: {},
    order: {},
    scale: {},
    layout: {},
    selected: {},
    chosen: { state: true },
    seen: { state: true },
  };

  static override styles: CSSResultGroup = [AiBeijingElement.styles, styles];

  /** The first year or month to show, YYYY or YYYY-MM. Undated events are left out. */
  declare from: string;

  /** The last year or month to show, YYYY or YYYY-MM. Undated events are left out. */
  declare to: string;

  /** Space-separated kinds to show: `milestone`, `policy`, `funding`; all without. */
  declare kind: string;

  /** Space-separated places to show: `beijing`, `shanghai`, `guangdong`, `national`; all without. */
  declare place: string;

  /** What stands first. */
  declare order: 'oldest' | 'newest';

  /** How sums are drawn: by their order of magnitude, or in proportion. */
  declare scale: 'log' | 'linear';

  /** What to show. */
  declare layout: 'list' | 'chart' | 'both';

  /** The id of the entry that stands out. */
  declare selected: string;

  /** A timeline of one's own. */
  declare data: TimelineDocument | undefined;

  /** The kinds that the reader has chosen, in place of the author's. */
  declare private chosen: ReadonlySet<Kind> | undefined;

  /** Whether the timeline has been in view, from when on its bars grow once. */
  declare private seen: boolean;

  /** @internal */
  override readonly bundle = {
    slice,
    schema: () => import('./timeline.schema.js'),
    table: () => import('./timeline.table.js'),
  };

  /** @internal */
  override readonly chart: ChartController<FundingView> = new ChartController(this, {
    load: () => import('./timeline.chart.js'),
    view: () => this.#fundingView,
    failure: () => strings[this.locale].failure,
  });

  /** What the period and the place leave. */
  #ofAnyKind: readonly TimelineEvent[] = [];

  /** @internal What of that the kinds leave. */
  override shown: readonly TimelineEvent[] = [];

  constructor() {
    super();
    this.from = '';
    this.to = '';
    this.kind = '';
    this.place = '';
    this.order = 'oldest';
    this.scale = 'log';
    this.layout = 'both';
    this.selected = '';
    this.seen = false;
    this.addController(this.chart);
    this.addController(new VisibilityController(this, (visible) => (this.seen ||= visible)));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kind')) this.chosen = undefined;
    const filter = this.#filter;
    this.#ofAnyKind = matching(this.slice.events, { ...filter, kinds: new Set(kinds) });
    this.shown = this.#ofAnyKind.filter(({ kind }) => filter.kinds.has(kind));
  }

  override render(): TemplateResult {
    const { locale } = this;
    const { title, summary, source, events } = this.slice;
    const chart = this.#chart();
    return this.frame({
      title: title?.[locale],
      summary: summary?.[locale] ?? summaryOf(locale, this.shown),
      source,
      content: html`
        ${
          this.lacks('actions')
            ? nothing
            : legend(locale, this.#ofAnyKind, this.#filter.kinds, this.#onToggle)
        }
        ${this.#status()} ${chart} ${this.#list(chart !== nothing)}
        ${note(undatedLeftOut(events, this.#filter), strings[locale].unlisted)}
      `,
    });
  }

  /** What a screen reader hears of the reader's choice, and everyone where nothing is left. */
  #status(): TemplateResult {
    const { none, off, shown } = strings[this.locale];
    const [count, all] = [this.shown.length, this.#ofAnyKind.length];
    const counted = this.chosen ? shown(count, all) : '';
    const nothingLeft = all > 0 && !this.lacks('actions') ? off : none;
    return html`
      <p role="status" class=${count > 0 ? 'unseen' : 'none'}>${count > 0 ? counted : nothingLeft}</p>
    `;
  }

  /** The sums over time, where there are any with a date. */
  #chart(): TemplateResult | typeof nothing {
    const { points, leftOut } = chartPoints(this.shown);
    const isWanted = this.#layout !== 'list' && !this.lacks('chart');
    if (!isWanted || points.length === 0 || this.chart.failed) return nothing;
    return html`
      <div part="chart" class="chart"></div>
      ${note(leftOut, strings[this.locale].undrawn)}
    `;
  }

  get #fundingView(): FundingView {
    const { locale } = this;
    return {
      name: strings[locale].chart,
      locale,
      points: chartPoints(this.shown).points.map((point) => toldPoint(locale, point)),
      scale: oneOf(this, 'scale', ['log', 'linear']),
      domain: domainOf(this.slice.events),
      selected: this.#selected,
      onPick: this.#onPick,
      onEnter: this.#onEnter,
    };
  }

  #list(hasChart: boolean): TemplateResult {
    const order = oneOf(this, 'order', ['oldest', 'newest']);
    return list({
      locale: this.locale,
      entries: order === 'oldest' ? this.shown : this.shown.toReversed(),
      events: this.slice.events,
      scale: oneOf(this, 'scale', ['log', 'linear']),
      selected: this.#selected,
      isAside: hasChart && this.#layout === 'chart',
      grows: this.seen && !this.chosen,
      onPick: this.#onPick,
      own: this.own,
    });
  }

  readonly #onPick = ({ id }: TimelineEvent): void => {
    this.selected = id;
    emit(this, 'ai-beijing-select', {
      id,
      datum: this.slice.events.find((event) => event.id === id),
    });
  };

  readonly #onEnter = async (): Promise<void> => {
    await this.updateComplete;
    await this.own?.drawn;
    this.renderRoot.querySelector<HTMLElement>('[aria-current] .pick')?.focus();
  };

  readonly #onToggle = (kind: Kind): void => {
    const { kinds: shown } = this.#filter;
    this.chosen = new Set(kinds.filter((other) => shown.has(other) !== (other === kind)));
  };

  get #filter(): Filter {
    return {
      from: yearOrMonth(this, 'from'),
      to: yearOrMonth(this, 'to'),
      kinds: this.chosen ?? orAll(someOf(this, 'kind', kinds), kinds),
      places: orAll(someOf(this, 'place', places), places),
    };
  }

  get #selected(): string {
    return idOf(
      this,
      'selected',
      this.slice.events.map(({ id }) => id),
    );
  }

  get #layout(): 'list' | 'chart' | 'both' {
    return oneOf(this, 'layout', ['both', 'list', 'chart']);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ai-beijing-timeline': AiBeijingTimeline;
  }
}
