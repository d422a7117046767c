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

const pointsOf = (chart: Chart<'scatter'>) =>
  chart.data.datasets.flatMap(({ data }) => data as unknown as NotedPoint[]);

/** Where a label may stand: above the grid's line, right of its point or left of it. */
function placesFor(chart: Chart<'scatter'>, point: NotedPoint, width: number, size: number): Box[] {
  const [x, y] = [chart.scales['x']!, chart.scales['y']!];
  const bottom = y.getPixelForValue(point.y) - size * 0.3;
  const box = (left: number) => ({ left, right: left + width, top: bottom - size, bottom });
  const middle = x.getPixelForValue(point.x);
  return [box(middle + size * 0.7), box(middle - size * 0.7 - width)];
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
      ctx.beginPath();
      ctx.moveTo(scales['x']!.getPixelForValue(from), height);
      ctx.lineTo(x - radius, height);
      ctx.moveTo(x + radius, height);
      ctx.lineTo(scales['x']!.getPixelForValue(to), height);
      ctx.stroke();
    }
  },

  afterDatasetsDraw(chart, _, { text, fontFamily, fontSize, onDrawn }) {
    const { ctx, chartArea, width } = chart;
    const taken = chart.getDatasetMeta(0).data.map(({ x, y }): Box => {
      const half = fontSize / 2;
      return { left: x - half, right: x + half, top: y - half, bottom: y + half };
    });
    ctx.fillStyle = text;
    ctx.textAlign = 'start';
    ctx.textBaseline = 'bottom';
    const strongFirst = pointsOf(chart).toSorted((a, b) => Number(b.strong) - Number(a.strong));
    for (const point of strongFirst) {
      ctx.font = `${point.strong ? 'bold ' : ''}${fontSize}px ${fontFamily}`;
      const free = placesFor(chart, point, ctx.measureText(point.label).width, fontSize).find(
        (place) =>
          place.left >= chartArea.left &&
          place.right <= width &&
          !taken.some((other) => overlap(place, other)),
      );
      if (!free) continue;
      taken.push(free);
      ctx.fillText(point.label, free.left, free.bottom);
    }
    onDrawn?.(chart.getDatasetMeta(0).data);
  },
};
