import {
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  type ChartConfiguration,
} from 'chart.js';
import { inkOf, type Ink } from './ink.js';

export type Configuration = ChartConfiguration<'scatter'>;

/** What Chart.js needs is registered here, so that nothing else is bundled. */
export const registerPieces = (): void =>
  Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale);

/**
 * A chart that fills a box of the page, drawn anew when the page's colours or fonts change or the
 * window moves to another screen. The page styles its two elements, `canvas` and `.ink`.
 */
export class Plot {
  readonly #canvas = document.createElement('canvas');
  /** Wears the colours and the font: a canvas knows neither `var()` nor `currentColor`. */
  readonly #ink = document.createElement('i');
  readonly #configure: (ink: Ink) => Configuration;
  readonly #onFailure: () => void;
  readonly #listening = new AbortController();
  readonly #chart!: Chart<'scatter'>;

  /**
   * @param configure what to draw, asked each time
   * @param onFailure told where it cannot be drawn anew
   * @throws where the browser lets nothing be drawn; the box is then as it was
   */
  constructor(box: HTMLElement, configure: (ink: Ink) => Configuration, onFailure: () => void) {
    // Chart.js would only tell the console.
    if (!this.#canvas.getContext('2d')) throw new Error('no canvas');
    registerPieces();
    this.#configure = configure;
    this.#onFailure = onFailure;
    this.#canvas.ariaHidden = 'true';
    this.#ink.className = 'ink';
    box.append(this.#canvas, this.#ink);
    try {
      this.#chart = new Chart(this.#canvas, this.#configuration());
      this.#listen();
    } catch (error) {
      this.destroy();
      throw error;
    }
  }

  draw(): void {
    this.#attempt(() => {
      const { data, options } = this.#configuration();
      this.#chart.data = data;
      // Chart.js goes on with the pixel ratio of its first drawing unless told otherwise.
      this.#chart.options = { ...options, devicePixelRatio };
      this.#chart.update();
      this.#chart.resize();
    });
  }

  /** The index of the point under the pointer, or -1. */
  indexAt(event: Event): number {
    const [hit] = this.#chart.getElementsAtEventForMode(
      event,
      'nearest',
      { intersect: true },
      true,
    );
    return hit?.index ?? -1;
  }

  destroy(): void {
    this.#listening.abort();
    this.#canvas.remove();
    this.#ink.remove();
    try {
      // One whose making has failed is there all the same.
      Chart.getChart(this.#canvas)?.destroy();
    } catch {
      // It clears a canvas that may be why nothing can be drawn.
    }
  }

  /** No error of drawing is one of the page. */
  #attempt(work: () => void): void {
    try {
      work();
    } catch {
      this.#onFailure();
    }
  }

  #listen(): void {
    const { signal } = this.#listening;
    this.#ink.addEventListener('transitionend', () => this.draw(), { signal });
    document.fonts.addEventListener('loadingdone', () => this.draw(), { signal });
    this.#watchScreen();
    // Chart.js draws by itself when the box has another size.
    const resize = this.#chart.resize.bind(this.#chart);
    this.#chart.resize = (...size) => this.#attempt(() => resize(...size));
  }

  #configuration(): Configuration {
    return this.#configure(inkOf(getComputedStyle(this.#ink)));
  }

  #watchScreen(): void {
    const onChange = () => {
      this.draw();
      this.#watchScreen();
    };
    const { signal } = this.#listening;
    const screen = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    screen.addEventListener('change', onChange, { signal, once: true });
  }
}
