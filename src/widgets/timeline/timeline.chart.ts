import {
  drawingOf,
  elementOf,
  pictureOf,
  Plot,
  pointNotes,
  styledInk,
  type Drawing,
  type Configuration,
  type Ink,
  type Mark,
  type NotedPoint,
  type Pixels,
  type PointStyle,
  type SvgNode,
} from '../../chart/index.js';
import { formatMoney, type Locale } from '../../i18n/index.js';
import type { Kind, TimelineEvent } from './timeline.data.js';
import type { ChartPoint } from './timeline.model.js';

export { styles } from './timeline.chart.styles.js';

/** A point with what a tooltip and a screen reader say of it. */
export interface ToldPoint extends ChartPoint {
  /** Date, place and sum. */
  readonly title: string;
  readonly line: string;
  /** Where the article says it: ¶53 */
  readonly paragraphs: string;
  /** All of it for a screen reader. */
  readonly spoken: string;
}

/** What the funding chart shows, and who hears of what the reader picks. */
export interface FundingView {
  /** What a screen reader calls the chart. */
  readonly name: string;
  readonly locale: Locale;
  readonly points: readonly ToldPoint[];
  readonly scale: 'log' | 'linear';
  /** The yuan at the foot and at the head of a logarithmic scale, powers of ten. */
  readonly domain: readonly [min: number, max: number];
  /** The id of the selected event, or ''. */
  readonly selected: string;
  readonly onPick: (event: TimelineEvent) => void;
  /** Enter leads from a point to its entry, which is selected. */
  readonly onEnter: () => void;
}

const shapes: Record<Kind, PointStyle> = {
  funding: 'circle',
  policy: 'rect',
  milestone: 'rectRot',
};

const powersOfTen = ([min, max]: readonly [number, number]): { value: number }[] =>
  Array.from({ length: Math.round(Math.log10(max / min)) + 1 }, (_, power) => ({
    value: min * 10 ** power,
  }));

function pointsOf(view: FundingView, pointed?: number): NotedPoint[] {
  return view.points.map(({ event, amount, from, to }, index) => ({
    x: (from + to) / 2,
    y: amount.value,
    from,
    to,
    label: formatMoney(view.locale, amount).join(''),
    strong: event.id === view.selected || index === pointed,
  }));
}

function marks({ points }: FundingView, data: readonly NotedPoint[], ink: Ink) {
  const colours = points.map(({ event }) => ink.marks[event.kind]);
  // An upper bound is hollow: the sum may be less.
  const fills = points.map(({ amount }, index) =>
    amount.qualifier === 'up to' ? 'transparent' : colours[index]!,
  );
  return {
    pointStyle: points.map(({ event }) => shapes[event.kind]),
    pointRadius: data.map(({ strong }) => ink.fontSize * (strong ? 0.6 : 0.45)),
    pointHoverRadius: ink.fontSize * 0.6,
    pointHitRadius: ink.fontSize,
    pointBorderColor: colours,
    pointHoverBorderColor: colours,
    pointBorderWidth: 2,
    pointHoverBorderWidth: 2,
    pointBackgroundColor: fills,
    pointHoverBackgroundColor: fills,
  };
}

function scalesOf({ points, scale, domain, locale }: FundingView, ink: Ink) {
  const isLog = scale === 'log';
  const border = { display: false };
  const ticks = { color: ink.muted, font: { family: ink.fontFamily, size: ink.fontSize } };
  // The unit stands once, at the head of the scale.
  const yuan = (value: number | string) => {
    const sum = formatMoney(locale, { value: Number(value), qualifier: 'exact' }).join('');
    return value === domain[1] ? sum : sum.replace(/元| yuan/, '');
  };
  const first = Math.floor(Math.min(...points.map(({ from }) => from)));
  const last = Math.ceil(Math.max(...points.map(({ to }) => to)));
  // Every year has a tick, of which there are no more than Chart.js can choose from.
  const years = last - first > 100 ? {} : { stepSize: 1 };
  return {
    x: {
      type: 'linear' as const,
      min: first,
      max: last,
      grid: { display: false },
      border,
      ticks: { ...ticks, ...years, precision: 0, callback: String },
    },
    y: {
      type: isLog ? ('logarithmic' as const) : ('linear' as const),
      min: isLog ? domain[0] : 0,
      // Room above the largest, so that it can be pointed at from all sides.
      max: domain[1] * (isLog ? 2 : 1.1),
      grid: { color: ink.line, drawTicks: false },
      border,
      ticks: {
        ...ticks,
        padding: ink.fontSize / 2,
        maxTicksLimit: 6,
        includeBounds: false,
        callback: yuan,
      },
      afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
        axis.ticks = isLog
          ? powersOfTen(domain)
          : axis.ticks.filter(({ value }) => value <= domain[1]);
      },
    },
  };
}

/**
 * The chart as Chart.js draws it: time across, yuan up, a point per sum.
 * @param pointed the index of the point that the reader is at
 * @param onDrawn told after each drawing where the points are
 */
export function configure(
  view: FundingView,
  ink: Ink,
  pointed?: number,
  onDrawn?: (at: readonly Pixels[]) => void,
): Configuration {
  const data = pointsOf(view, pointed);
  return {
    type: 'scatter',
    plugins: [pointNotes],
    data: { datasets: [{ data, clip: false, ...marks(view, data, ink) }] },
    options: {
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { top: ink.fontSize / 2, right: ink.fontSize } },
      plugins: { pointNotes: { ...ink, onDrawn } } as object,
      scales: scalesOf(view, ink),
    },
  };
}

/** What the chart is to a screen reader, but for its point: a slider from one to the next. */
const semantics = {
  role: 'slider',
  'aria-label': '',
  'aria-orientation': 'horizontal',
  'aria-valuemin': 1,
  'aria-valuemax': 0,
  'aria-valuenow': 0,
  'aria-valuetext': '',
};

const many = 1000;

/** The chart on a page: one tab stop, whose points are pointed at, picked and told. */
class FundingChart {
  readonly #box: HTMLElement;
  readonly #tip = document.createElement('p');
  readonly #listening = new AbortController();
  readonly #plot: Plot;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  readonly #onFailure: () => void;
  #view: FundingView;
  #pointed = -1;
  /** Where the pointer was last. */
  #pointer = '';

  /** @throws where nothing can be drawn; the box is then as it was */
  constructor(box: HTMLElement, view: FundingView, onFailure: () => void) {
    this.#box = box;
    this.#view = view;
    this.#onFailure = onFailure;
    const served = [...box.childNodes];
    this.#plot = new Plot(
      box,
      (ink) => configure(this.#view, ink, this.#pointed, this.#place),
      onFailure,
    );
    // Where nothing can be drawn, it stays.
    for (const node of served) node.remove();
    this.#tip.className = 'tip';
    box.prepend(this.#tip);
    box.tabIndex = 0;
    this.#listen();
    this.#say();
  }

  #listen(): void {
    const box = this.#box;
    const { signal } = this.#listening;
    // A canvas has as many points as the screen, paper has more.
    window.addEventListener('beforeprint', this.#onPrint, { signal });
    window.addEventListener('afterprint', () => this.#picture?.remove(), { signal });
    box.addEventListener('focus', this.#onFocus, { signal });
    box.addEventListener('keydown', this.#onKey, { signal });
    box.addEventListener('pointermove', this.#onPointer, { signal });
    box.addEventListener('click', this.#onClick, { signal });
    box.addEventListener('pointerleave', this.#onLeave, { signal });
    box.addEventListener('blur', () => this.#point(-1), { signal });
    // A tooltip of the mouse is closed from wherever the focus is.
    document.addEventListener('keydown', this.#onEscape, { signal });
  }

  update(view: FundingView): void {
    const pointed = this.#view.points[this.#pointed];
    this.#view = view;
    this.#pointed = view.points.findIndex(
      ({ event, amount }) =>
        event.id === pointed?.event.id && amount.value === pointed.amount.value,
    );
    this.#say();
    clearTimeout(this.#drawing);
    // Very many points are drawn in a task of their own.
    if (view.points.length > many) this.#drawing = setTimeout(() => this.#plot.draw());
    else this.#plot.draw();
  }

  destroy(): void {
    this.#listening.abort();
    clearTimeout(this.#drawing);
    this.#plot.destroy();
    this.#tip.remove();
    this.#picture?.remove();
    this.#box.classList.remove('pointed');
    for (const name of ['tabindex', ...Object.keys(semantics)]) this.#box.removeAttribute(name);
  }

  /** The point that the reader is at, else the first of the selected event, else -1. */
  get #current(): number {
    const { points, selected } = this.#view;
    return this.#pointed < 0
      ? points.findIndex(({ event }) => event.id === selected)
      : this.#pointed;
  }

  #point(index: number): void {
    if (index === this.#pointed) return;
    this.#pointed = index;
    this.#say();
    this.#plot.draw();
  }

  #pick(index: number): void {
    this.#point(index);
    const point = this.#view.points[index];
    if (point) this.#view.onPick(point.event);
  }

  /** A key may lead to where the reader is, or to another sum of the same event: that is no pick. */
  #goTo(index: number): void {
    if (this.#view.points[index]!.event.id === this.#view.selected) this.#point(index);
    else this.#pick(index);
  }

  /** Puts the tooltip where its point is drawn. */
  readonly #place = (at: readonly Pixels[]): void => {
    const { x = 0, y = 0 } = at[this.#pointed] ?? {};
    this.#tip.style.setProperty('--_x', `${x}px`);
    this.#tip.style.setProperty('--_y', `${y}px`);
  };

  /** Tells the point in the tooltip, and to a screen reader as the value of a slider. */
  #say(): void {
    const { name, points } = this.#view;
    const current = Math.max(this.#current, 0);
    const { title, line, paragraphs, spoken } = points[current]!;
    const strong = document.createElement('strong');
    strong.textContent = title;
    this.#tip.replaceChildren(strong, ' ', line, ' ', paragraphs);
    this.#tip.hidden = this.#pointed < 0;
    this.#box.classList.toggle('pointed', this.#pointed >= 0);
    const states = {
      ...semantics,
      'aria-label': name,
      'aria-valuemax': points.length,
      'aria-valuenow': current + 1,
      'aria-valuetext': spoken,
    };
    for (const [state, value] of Object.entries(states)) this.#box.setAttribute(state, `${value}`);
  }

  get #picture(): Element | null {
    return this.#box.querySelector('.picture');
  }

  readonly #onPrint = (): void => {
    this.#picture?.remove();
    try {
      this.#box.append(elementOf(picture(this.#view)));
    } catch {
      this.#onFailure();
    }
  };

  readonly #onFocus = (): void => {
    if (this.#box.matches(':focus-visible')) this.#point(Math.max(this.#current, 0));
  };

  readonly #onEscape = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.#point(-1);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (!event.composedPath().includes(this.#tip)) this.#pick(this.#plot.indexAt(event));
  };

  readonly #onPointer = (event: PointerEvent): void => {
    const place = `${event.clientX} ${event.clientY}`;
    // A pointer at rest is reported as moving when something is drawn under it, and one that goes
    // over to the tooltip has not left its point.
    if (place === this.#pointer || event.composedPath().includes(this.#tip)) return;
    this.#pointer = place;
    const index = this.#plot.indexAt(event);
    if (index < 0) this.#onLeave();
    else this.#point(index);
  };

  /** The mouse does not take from the keyboard what that points at. */
  readonly #onLeave = (): void => {
    if (!this.#box.matches(':focus-visible')) this.#point(-1);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const last = this.#view.points.length - 1;
    const current = this.#current;
    const next = Math.min(current + 1, last);
    const previous = current < 0 ? last : Math.max(current - 1, 0);
    const target = {
      ArrowRight: next,
      ArrowUp: next,
      ArrowLeft: previous,
      ArrowDown: previous,
      Home: 0,
      End: last,
    }[event.key];
    if (target !== undefined) this.#goTo(target);
    else if (event.key === 'Enter' && current >= 0) {
      this.#goTo(current);
      this.#view.onEnter();
    } else return;
    event.preventDefault();
  };
}

/** What tells the chart its ink on a page. */
export { inkOf, turn } from '../../chart/index.js';

/** The chart as data. @param ink any colours: they are passed on as they are */
export const draw = (view: FundingView, ink: Ink, width: number, height: number): Drawing =>
  drawingOf(configure(view, ink), { width, height });

const ink = styledInk(13);

/** The widths from which on the styles show each drawing, in pixels at the size of its font. */
const widths = { narrow: 250, middle: 341, wide: 650 };
/**
 * The width at which the middle one decides which times are long enough for a line: the live chart
 * draws them from about there on, and a stub says more than a point alone, which seems exact.
 */
const timesFrom = 423;
/** That of a low chart: labels that have room there have it in any. */
const height = 163;

/** A line across the time of a point, not one of the grid. */
const isTime = (mark: Mark) => mark.kind === 'line' && mark.width > 1;

const drawnAt = (view: FundingView, width: number, test: (mark: Mark) => boolean): Drawing => {
  const drawing = draw(view, ink, width, height);
  return { ...drawing, marks: drawing.marks.filter(test) };
};

/** The chart as SVG that fills its box. */
export function picture(view: FundingView): SvgNode {
  const drawings = Object.entries(widths).flatMap(([name, width]): [string, Drawing][] => [
    [name, drawnAt(view, name === 'middle' ? timesFrom : width, isTime)],
    [name, drawnAt(view, width, (mark) => !isTime(mark))],
  ]);
  return pictureOf(view.name, drawings, ink.fontSize);
}

/** Draws the chart into its box, in place of what is there. */
export const mount = (box: HTMLElement, view: FundingView, onFailure: () => void): FundingChart =>
  new FundingChart(box, view, onFailure);
