import { BasicPlatform, Chart } from 'chart.js';
import { registerPieces, type Configuration } from './plot.js';

interface Inked {
  /** The point that the mark belongs to, in pixels from the drawing's top left. */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

export interface TextMark extends Inked {
  readonly kind: 'text';
  readonly text: string;
  readonly isBold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  /** How wide it is at most. */
  readonly width: number;
  /** Where its baseline begins, from the point. */
  readonly dx: number;
  readonly dy: number;
}

/** A horizontal line. */
export interface LineMark extends Inked {
  readonly kind: 'line';
  readonly x2: number;
  readonly width: number;
}

export interface ShapeMark extends Inked {
  readonly kind: 'shape';
  /** The outline as an SVG path around the point. */
  readonly path: string;
  readonly fill: string;
  readonly width: number;
}

export type Mark = TextMark | LineMark | ShapeMark;

/** What Chart.js would draw, as data: no canvas is needed for it. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The plot without its axes. */
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly marks: readonly Mark[];
}

/** How wide a text is at most, in the fonts that pages have: a label that fits always fits. */
function widthOf(text: string, font: string): number {
  const size = Number.parseFloat(/[\d.]+(?=px)/.exec(font)![0]);
  const ems = Array.from(text, (sign) => {
    if (sign > '\u2e7f') return 1;
    return ' ijl'.includes(sign) ? 0.3 : 0.61;
  });
  return size * ems.reduce((sum, width) => sum + width, 0);
}

const round = (value: number) => Number(value.toFixed(1));

interface Pen {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  origin: readonly [x: number, y: number];
}

type Segment =
  | readonly [command: 'M' | 'L', x: number, y: number]
  | readonly [command: 'O', x: number, y: number, radius: number];

/** The part of a canvas's context that these charts draw with, which writes down what is drawn. */
class Recorder {
  readonly marks: Mark[] = [];
  readonly canvas: { width: number; height: number; getContext: () => Recorder };
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 1;
  font = '';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  #origin: readonly [x: number, y: number] = [0, 0];
  #path: Segment[] = [];
  readonly #saved: Pen[] = [];

  constructor(width: number, height: number) {
    this.canvas = { width, height, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline } = this;
    this.#saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      font,
      textAlign,
      textBaseline,
      origin: this.#origin,
    });
  }

  restore(): void {
    const { origin, ...pen } = this.#saved.pop()!;
    Object.assign(this, pen);
    this.#origin = origin;
  }

  translate(x: number, y: number): void {
    this.#origin = [this.#origin[0] + x, this.#origin[1] + y];
  }

  measureText(text: string): { width: number } {
    return { width: widthOf(text, this.font) };
  }

  beginPath(): void {
    this.#path = [];
  }

  moveTo(x: number, y: number): void {
    this.#path.push(['M', x, y]);
  }

  lineTo(x: number, y: number): void {
    this.#path.push(['L', x, y]);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
  }

  /** Circles are all that is drawn of arcs. */
  arc(x: number, y: number, radius: number): void {
    this.#path.push(['O', x, y, radius]);
  }

  /** What is filled is stroked too, and noted then. */
  fill(): void {}

  stroke(): void {
    const isLines = this.#path.every(([command], index) => command === (index % 2 ? 'L' : 'M'));
    if (isLines) this.#lines();
    else this.#shape();
  }

  fillText(text: string, dx: number, dy: number): void {
    if (!text) return;
    const size = Number.parseFloat(/[\d.]+(?=px)/.exec(this.font)![0]);
    const [x, y] = this.#origin;
    const anchors: Record<string, TextMark['anchor']> = {
      center: 'middle',
      right: 'end',
      end: 'end',
    };
    const drop = { middle: 0.38, top: 0.88, bottom: -0.12 }[this.textBaseline] ?? 0;
    this.marks.push({
      kind: 'text',
      x,
      y,
      text,
      colour: this.fillStyle,
      isBold: this.font.startsWith('bold'),
      anchor: anchors[this.textAlign] ?? 'start',
      width: widthOf(text, this.font),
      dx,
      dy: dy + drop * size,
    });
  }

  #lines(): void {
    for (let index = 0; index < this.#path.length; index += 2) {
      const [, x, y] = this.#path[index]!;
      const [, x2] = this.#path[index + 1]!;
      this.marks.push({ kind: 'line', x, y, x2, colour: this.strokeStyle, width: this.lineWidth });
    }
  }

  #shape(): void {
    const xs = this.#path.map(([, x]) => x);
    const ys = this.#path.map(([, , y]) => y);
    const [x, y] = [
      (Math.min(...xs) + Math.max(...xs)) / 2,
      (Math.min(...ys) + Math.max(...ys)) / 2,
    ];
    const steps = this.#path.map((segment) => {
      if (segment[0] !== 'O')
        return `${segment[0]}${round(segment[1] - x)} ${round(segment[2] - y)}`;
      const r = round(segment[3]);
      return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0`;
    });
    this.marks.push({
      kind: 'shape',
      x,
      y,
      path: `${steps.join('')}z`,
      colour: this.strokeStyle,
      fill: this.fillStyle === 'transparent' ? 'none' : this.fillStyle,
      width: this.lineWidth,
    });
  }

  // What leaves nothing to be noted.
  clearRect(): void {}
  clip(): void {}
  closePath(): void {}
  resetTransform(): void {}
  rotate(): void {}
  setLineDash(): void {}
  setTransform(): void {}
}

/** Has Chart.js draw without a canvas, on a page or on a server. */
export function drawingOf(
  { options, ...configuration }: Configuration,
  { width, height }: { readonly width: number; readonly height: number },
): Drawing {
  registerPieces();
  const recorder = new Recorder(width, height);
  const chart = new Chart(recorder.canvas as unknown as HTMLCanvasElement, {
    ...configuration,
    platform: BasicPlatform,
    // Fine pixels, as Chart.js puts its lines on whole ones.
    options: { ...options!, responsive: false, devicePixelRatio: 100 },
  });
  const { left, right, top, bottom } = chart.chartArea;
  chart.destroy();
  return { width, height, area: { left, right, top, bottom }, marks: recorder.marks };
}
