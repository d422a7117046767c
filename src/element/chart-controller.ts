import type { CSSResult, LitElement, ReactiveController } from 'lit';
import { emit } from './events.js';
import { viewport } from './viewport.js';

/** A chart in its box, until it is destroyed. */
export interface MountedChart<View> {
  update(view: View): void;
  destroy(): void;
}

/** What the module with the chart gives, which is loaded when the chart comes into view. */
export interface ChartModule<View> {
  /** Of what is in the box then. */
  readonly styles: CSSResult;
  /** Waits for a frame in which no other chart is drawn. @returns whether the chart is wanted then */
  turn(isWanted: () => unknown): Promise<boolean>;
  /**
   * Draws into the box, in place of what is there.
   * @param onFailure told where something cannot be drawn later on
   * @throws where nothing can be drawn; the box is then as it was
   */
  mount(box: HTMLElement, view: View, onFailure: () => void): MountedChart<View>;
}

export interface ChartOptions<View> {
  readonly load: () => Promise<ChartModule<View>>;
  /** What to draw. */
  readonly view: () => View;
  /** What to tell the page when the chart cannot be drawn, in the element's language. */
  readonly failure: () => string;
}

/** An element that takes styles up later. */
type Host = LitElement & { adopt(styles: CSSResult): void };

/** How far outside the view a chart is made ready. */
const watch = viewport({ rootMargin: '200px' });

/**
 * Draws a chart into the part `chart` that its host renders empty: once that is in view, and anew
 * whenever the host has rendered. Where a server drew a picture there, that is enough until asked.
 */
export class ChartController<View> implements ReactiveController {
  readonly #host: Host;
  /** For what draws the chart elsewhere. */
  readonly options: ChartOptions<View>;
  #watched: Element | undefined;
  #leave: (() => void) | undefined;
  /** A page hears of a failure once, however often the chart is tried again. */
  #isReported = false;
  /** Set when the chart could not be loaded or drawn, until it has been out of view and is tried again. */
  #isMissing = false;
  /** Set when somebody is there for whom the picture that a server drew is not enough. */
  #isAsked = false;
  #isNear = false;
  #box: HTMLElement | null | undefined;
  #chart: MountedChart<View> | undefined;

  constructor(host: Host, options: ChartOptions<View>) {
    this.#host = host;
    this.options = options;
  }

  /** Whether there is nothing to show: no chart, nor the picture of it that a server drew. */
  get failed(): boolean {
    return this.#isMissing && !this.#picture;
  }

  get #picture(): Element | null | undefined {
    return this.#box?.querySelector('.picture');
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#watched = undefined;
    this.#isNear = false;
    this.#destroy();
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('[part=chart]');
    if (box !== this.#box) this.#destroy();
    this.#box = box;
    this.#watch(box ?? this.#host);
    this.#chart?.update(this.options.view());
  }

  /** Watches the chart, or where there is none the host, which may have to try again. */
  #watch(element: Element): void {
    if (element === this.#watched || !this.#host.isConnected) return;
    this.#leave?.();
    this.#watched = element;
    this.#leave = watch(element, this.#onView);
  }

  readonly #onView = (isNear: boolean): void => {
    this.#isNear = isNear;
    if (isNear) void this.#mount();
    else if (this.#isMissing) this.#fail(false);
  };

  /** @internal Has the chart drawn where a server drew a picture of it, as soon as that is near. */
  ask(): void {
    this.#isAsked = true;
    void this.#mount();
  }

  async #mount(): Promise<void> {
    const isWanted = this.#isAsked || !this.#picture;
    if (!this.#isNear || this.#isMissing || !isWanted) return;
    try {
      const chart = await this.options.load();
      if (!(await chart.turn(() => this.#isNear && !this.#chart && this.#box))) return;
      this.#host.adopt(chart.styles);
      this.#chart = chart.mount(this.#box!, this.options.view(), () => this.#fail(true));
    } catch {
      this.#fail(true);
    }
  }

  #fail(isMissing: boolean): void {
    this.#isMissing = isMissing;
    this.#destroy();
    this.#host.requestUpdate();
    if (!isMissing || this.#isReported) return;
    this.#isReported = true;
    emit(this.#host, 'ai-beijing-error', { code: 'chart', message: this.options.failure() });
  }

  #destroy(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
  }
}
