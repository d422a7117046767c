import type { LitElement, ReactiveController } from 'lit';
import { emit } from './events.js';

interface Mounted<Configuration> {
  update(configuration: Configuration): void;
  destroy(): void;
}

/** What the module with the chart gives, which is loaded when the chart comes into view. */
export interface ChartModule<View, Configuration> {
  /** @param ink the computed style of the chart's `.ink` element */
  configure(view: View, ink: CSSStyleDeclaration): Configuration;
  mount(canvas: HTMLCanvasElement, configuration: Configuration): Mounted<Configuration>;
}

export interface ChartOptions<View, Configuration> {
  /** Loads the code of the chart. */
  readonly load: () => Promise<ChartModule<View, Configuration>>;
  /** What to draw. */
  readonly view: () => View;
  /** What to tell the page's author when the chart cannot be drawn. */
  readonly failure: () => string;
}

/** How far outside the view a chart is made ready. */
const margin = '200px';

/**
 * Draws its host's chart once that is in view, and anew whenever the host, the page's colours or the
 * screen change. The host renders a `<canvas>` beside an element of the class `ink`, whose computed
 * style carries colours and font: a canvas knows neither `var()` nor `currentColor`.
 */
export class ChartController<View, Configuration> implements ReactiveController {
  /** Set when the chart could not be loaded, until it is tried again. */
  failed = false;

  readonly #host: LitElement;
  readonly #options: ChartOptions<View, Configuration>;
  #watched: Element | undefined;
  #observer: IntersectionObserver | undefined;
  #module: ChartModule<View, Configuration> | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #chart: Mounted<Configuration> | undefined;
  #listening: AbortController | undefined;

  constructor(host: LitElement, options: ChartOptions<View, Configuration>) {
    this.#host = host;
    this.#options = options;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(this.#onView, { rootMargin: margin });
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#watched = undefined;
    this.#destroy();
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector('canvas') ?? undefined;
    this.#watch(canvas ?? this.#host);
    if (canvas !== this.#canvas) this.#destroy();
    if (this.#chart) this.#draw();
  }

  /** Watches the chart, or where there is none the host, which may have to try again. */
  #watch(element: Element): void {
    if (element === this.#watched || !this.#host.isConnected) return;
    this.#observer?.disconnect();
    this.#observer?.observe(element);
    this.#watched = element;
  }

  readonly #onView = (entries: IntersectionObserverEntry[]): void => {
    const visible = entries.at(-1)!.isIntersecting;
    if (visible && !this.failed) void this.#load();
    // A chart that failed is tried again once it has been out of view.
    if (!visible && this.failed) {
      this.failed = false;
      this.#host.requestUpdate();
    }
  };

  async #load(): Promise<void> {
    try {
      this.#module ??= await this.#options.load();
      this.#draw();
    } catch {
      this.failed = true;
      this.#destroy();
      this.#host.requestUpdate();
      emit(this.#host, 'ai-beijing-error', { code: 'chart', message: this.#options.failure() });
    }
  }

  #draw(): void {
    const canvas = this.#host.renderRoot.querySelector('canvas');
    if (!this.#module || !canvas || !this.#host.isConnected) return;
    const configuration = this.#module.configure(
      this.#options.view(),
      getComputedStyle(probeOf(canvas)),
    );
    if (this.#chart) {
      this.#chart.update(configuration);
      return;
    }
    this.#chart = this.#module.mount(canvas, configuration);
    this.#canvas = canvas;
    this.#listen(canvas);
  }

  /** Draws anew when the page's colours or fonts change, or the window moves to another screen. */
  #listen(canvas: HTMLCanvasElement): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const draw = () => this.#draw();
    this.#watchScreen(signal);
    probeOf(canvas).addEventListener('transitionend', draw, { signal });
    document.fonts.addEventListener('loadingdone', draw, { signal });
  }

  #watchScreen(signal: AbortSignal): void {
    const onChange = () => {
      this.#draw();
      this.#watchScreen(signal);
    };
    const screen = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    screen.addEventListener('change', onChange, { signal, once: true });
  }

  #destroy(): void {
    this.#listening?.abort();
    this.#chart?.destroy();
    this.#chart = undefined;
    this.#canvas = undefined;
  }
}

const probeOf = (canvas: HTMLCanvasElement): Element =>
  canvas.parentElement!.querySelector('.ink')!;
