import type { Chart, Plugin } from 'chart.js';
import type { Ink } from './ink.js';

/** A point that says its value beside itself and shows how exact its place on the x axis is. */
export interface NotedPoint {
  readonly x: number;
  readonly y: number;
  /** The first and the last x that it may stand for. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Set for the point that the reader has picked. */
  readonly strong: boolean;
}

/** From the top left of the chart. */
export interface Pixels {
  readonly x: number;
  readonly y: number;
}

/** What the notes are drawn with, and who is told where the points are. */
interface NoteOptions extends Ink {
  readonly onDrawn?: (at: readonly Pixels[]) => void;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The room that is taken, by squares: each box is compared with those that have one in common. */
class Room {
  readonly #squares = new Map<string, Box[]>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  #squaresOf({ left, right, top, bottom }: Box): Box[][] {
    const [first, last, above, below] = [left, right, top, bottom].map((pixels) =>
      Math.floor(pixels / this.#size),
    ) as [number, number, number, number];
    const squares: Box[][] = [];
    for (let x = first; x <= last; x++)
      for (let y = above; y <= below; y++) {
        const square = this.#squares.get(`${x} ${y}`) ?? [];
        this.#squares.set(`${x} ${y}`, square);
        squares.push(square);
      }
    return squares;
  }

  take(box: Box): void {
    for (const square of this.#squaresOf(box)) square.push(box);
  }

  isFree(box: Box): boolean {
    return !this.#squaresOf(box).some((square) => square.some((other) => overlap(box, other)));
  }
}

/** Whether points are so close that they are one to the eye. */
const coincide = (a: Pixels, b: Pixels, size: number) =>
  Math.abs(a.x - b.x) < size / 2 && Math.abs(a.y - b.y) < size / 2;

/** One of the points that stand on the same pixel: of thousands there may be few to see. */
const apart = (points: readonly Pixels[]): Iterable<Pixels> =>
  new Map(points.map((at) => [`${Math.round(at.x)} ${Math.round(at.y)}`, at])).values();

const pointsOf = (chart: Chart<'scatter'>) =>
  chart.data.datasets.flatMap(({ data }) => data as unknown as NotedPoint[]);

/** How far a label stands from its point, in font sizes. */
const gap = 0.7;
/** How far its foot is above its point. */
const lift = 0.3;

/** Where a label may stand: above the grid's line, right of its point or left of it. */
function placesFor({ x, y }: Pixels, width: number, size: number): Box[] {
  const bottom = y - size * lift;
  const box = (left: number) => ({ left, right: left + width, top: bottom - size, bottom });
  return [box(x + size * gap), box(x - size * gap - width)];
}

/** A label, and the point that it says. */
interface Note {
  readonly at: Pixels;
  readonly place: Box;
}

/** Above what stands at the same place already: points that are one to the eye have their labels stacked. */
function placesAbove(notes: readonly Note[], at: Pixels, width: number, size: number): Box[] {
  return notes
    .filter((note) => coincide(note.at, at, size))
    .map(({ place: { left, right, top } }) => {
      const start = left < at.x ? right - width : left;
      const bottom = top - size * 0.4;
      return { left: start, right: start + width, top: bottom - size, bottom };
    });
}

/**
 * Draws what stands beside the points: a line across the time that each may stand for, as a year is
 * not a day, and its label where that finds room. Takes its ink from the plugin's options.
 */
export const pointNotes: Plugin<'scatter', NoteOptions> = {
  id: 'pointNotes',

  beforeDatasetsDraw(chart, _, { line }) {
    const { ctx, scales } = chart;
    ctx.strokeStyle = line;
    ctx.lineWidth = 2;
    for (const [index, { from, to, y }] of pointsOf(chart).entries()) {
      const height = scales['y']!.getPixelForValue(y);
      const { x, options } = chart.getDatasetMeta(0).data[index]!;
      const radius = options['radius'] as number;
      const [start, end] = [from, to].map((value) => scales['x']!.getPixelForValue(value));
      // Stubs on either side would say less than the point alone.
      if (end! - start! < radius * 4) continue;
      ctx.beginPath();
      ctx.moveTo(start!, height);
      ctx.lineTo(x - radius, height);
      ctx.moveTo(x + radius, height);
      ctx.lineTo(end!, height);
      ctx.stroke();
    }
  },

  afterDatasetsDraw(chart, _, { text, fontFamily, fontSize, onDrawn }) {
    const { ctx, chartArea, width } = chart;
    const room = new Room(fontSize * 2);
    const notes: Note[] = [];
    const half = fontSize / 2;
    for (const { x, y } of apart(chart.getDatasetMeta(0).data))
      room.take({ left: x - half, right: x + half, top: y - half, bottom: y + half });
    ctx.fillStyle = text;
    ctx.textBaseline = 'bottom';
    const strongFirst = pointsOf(chart).toSorted((a, b) => Number(b.strong) - Number(a.strong));
    for (const point of strongFirst) {
      ctx.font = `${point.strong ? 'bold ' : ''}${fontSize}px ${fontFamily}`;
      const at = {
        x: chart.scales['x']!.getPixelForValue(point.x),
        y: chart.scales['y']!.getPixelForValue(point.y),
      };
      const wide = ctx.measureText(point.label).width;
      const isFree = (place: Box) =>
        place.left >= chartArea.left &&
        place.right <= width &&
        place.top >= 0 &&
        room.isFree(place);
      const free =
        placesFor(at, wide, fontSize).find(isFree) ??
        placesAbove(notes, at, wide, fontSize).find(isFree);
      if (!free) continue;
      room.take(free);
      notes.push({ at, place: free });
      // No line of the grid runs through it.
      ctx.clearRect(free.left - 2, free.top - 2, wide + 4, fontSize + 2);
      const isBefore = free.left < at.x;
      ctx.save();
      // From its point, so that a drawing can stretch without parting them.
      ctx.translate(at.x, at.y);
      ctx.textAlign = isBefore ? 'right' : 'left';
      ctx.fillText(point.label, fontSize * (isBefore ? -gap : gap), free.bottom - at.y);
      ctx.restore();
    }
    onDrawn?.(chart.getDatasetMeta(0).data);
  },
};
