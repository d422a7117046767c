import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ChartController } from '../../element/index.js';
import { commonStrings, formatDate, formatMoney, type Locale } from '../../i18n/index.js';
import type { TimelineEvent } from './timeline.data.js';
import { lineOf, type ChartPoint } from './timeline.model.js';
import { strings } from './timeline.strings.js';

/** What the chart of the sums shows. */
export interface FundingView {
  readonly locale: Locale;
  readonly points: readonly ChartPoint[];
  readonly scale: 'log' | 'linear';
  /** The yuan at the foot and at the head of a logarithmic scale, powers of ten. */
  readonly domain: readonly [min: number, max: number];
  /** The id of the selected event, or ''. */
  readonly selected: string;
}

/** The view with what the reader does to it. */
export interface FundingChartView extends FundingView {
  /** Which point the reader is at, or -1. */
  readonly pointed: number;
  readonly onPoint: (index: number) => void;
  readonly onPick: (index: number) => void;
  /** Told after each drawing where the points are, in pixels from the chart's top left. */
  readonly onDrawn: (at: readonly { readonly x: number; readonly y: number }[]) => void;
}

type ChartModule = typeof import('./timeline.chart.js');

interface Options {
  readonly load: () => Promise<ChartModule>;
  readonly onPick: (event: TimelineEvent) => void;
  /** Enter leads from a point to its entry. */
  readonly onEnter: () => void;
}

/** A point in words, as a tooltip and a screen reader say it. */
function wordsOf(locale: Locale, { event, amount }: ChartPoint): string {
  const { places } = strings[locale];
  const date = event.date.precision === 'undated' ? '' : formatDate(locale, event.date);
  const place = amount.place && places[amount.place];
  return [date, place, formatMoney(locale, amount).join('')]
    .filter(Boolean)
    .join(commonStrings[locale].comma);
}

/** The chart of the sums: one tab stop, whose points are pointed at, picked and told. */
export class FundingChart {
  readonly #host: LitElement;
  readonly #options: Options;
  readonly #chart: ChartController<FundingChartView, ReturnType<ChartModule['configure']>>;
  #view: FundingView | undefined;
  #pointed = -1;

  constructor(host: LitElement, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#chart = new ChartController(host, {
      load: options.load,
      view: () => ({ ...this.#view!, ...this.#handlers, pointed: this.#pointed }),
      failure: () => strings[this.#view!.locale].failure,
    });
    host.addController(this.#chart);
  }

  /** The chart's box, which has its height before the chart has come; nothing if it cannot come. */
  render(view: FundingView): TemplateResult | typeof nothing {
    this.#pointed = Math.min(this.#pointed, view.points.length - 1);
    this.#view = view;
    if (this.#chart.failed) return nothing;
    const { locale, points } = view;
    const current = points[Math.max(this.#current, 0)]!;
    const words = `${wordsOf(locale, current)}${commonStrings[locale].colon}${lineOf(locale, current.event)}`;
    return html`
      <div
        part="chart"
        class="chart"
        tabindex="0"
        role="slider"
        aria-label=${strings[locale].chart}
        aria-orientation="horizontal"
        aria-valuemin="1"
        aria-valuemax=${points.length}
        aria-valuenow=${Math.max(this.#current, 0) + 1}
        aria-valuetext=${words}
        @keydown=${this.#onKey}
        @pointerleave=${this.#leave}
        @blur=${this.#leave}
      >
        <canvas aria-hidden="true"></canvas>
        <i class="ink"></i>
        ${this.#pointed < 0 ? nothing : this.#tip(points[this.#pointed]!)}
      </div>
    `;
  }

  #tip(point: ChartPoint): TemplateResult {
    const { locale } = this.#view!;
    return html`
      <p class="tip">
        <strong>${wordsOf(locale, point)}</strong> ${lineOf(locale, point.event)}
      </p>
    `;
  }

  /** The point that the reader is at, else the first of the selected event, else -1. */
  get #current(): number {
    if (this.#pointed >= 0) return this.#pointed;
    const { points, selected } = this.#view!;
    return points.findIndex(({ event }) => event.id === selected);
  }

  readonly #handlers = {
    onPoint: (index: number): void => {
      if (index === this.#pointed) return;
      this.#pointed = index;
      this.#host.requestUpdate();
    },
    onPick: (index: number): void => {
      this.#pointed = index;
      this.#options.onPick(this.#view!.points[index]!.event);
      this.#host.requestUpdate();
    },
    onDrawn: (at: readonly { readonly x: number; readonly y: number }[]): void => {
      const tip = this.#host.renderRoot.querySelector<HTMLElement>('.tip');
      const point = at[this.#pointed];
      tip?.style.setProperty('--_x', `${point?.x ?? 0}px`);
      tip?.style.setProperty('--_y', `${point?.y ?? 0}px`);
    },
  };

  readonly #leave = (): void => this.#handlers.onPoint(-1);

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = this.#view!.points.length - 1;
    const current = this.#current;
    const next: Record<string, number> = {
      ArrowRight: Math.min(current + 1, last),
      ArrowUp: Math.min(current + 1, last),
      ArrowLeft: current < 0 ? last : Math.max(current - 1, 0),
      ArrowDown: current < 0 ? last : Math.max(current - 1, 0),
      Home: 0,
      End: last,
    };
    const index = next[event.key];
    if (index !== undefined) this.#handlers.onPick(index);
    else if (event.key === 'Escape') this.#leave();
    else if (event.key === 'Enter') this.#options.onEnter();
    else return;
    event.preventDefault();
  };
}
