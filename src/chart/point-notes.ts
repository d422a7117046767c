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

/** Where a label stands: right of its point, or left of it where the chart ends. */
function labelBox(
  { scales, width: end }: Chart<'scatter'>,
  point: NotedPoint,
  width: number,
  size: number,
): Box {
  const y = scales['y']!.getPixelForValue(point.y);
  const right = Math.max(
    scales['x']!.getPixelForValue(point.to),
    scales['x']!.getPixelForValue(point.x) + size * 0.6,
  );
  const start = right + size * 0.5;
  const left =
    start + width <= end ? start : scales['x']!.getPixelForValue(point.from) - size * 0.5 - width;
  return { left, right: left + width, top: y - size * 0.65, bottom: y + size * 0.65 };
}

/**
 * Draws what stands beside the points: a line across the time that each may stand for, as a year is
 * not a day, and its label where that finds room. Takes its ink from the plugin's options.
 */
export const pointNotes: Plugin<'scatter', Ink> = {
  id: 'pointNotes',

  beforeDatasetsDraw(chart, _, { line }) {
    const { ctx, scales } = chart;
    ctx.strokeStyle = line;
    ctx.lineWidth = 2;
    for (const point of pointsOf(chart)) {
      const y = scales['y']!.getPixelForValue(point.y);
      ctx.beginPath();
      ctx.moveTo(scales['x']!.getPixelForValue(point.from), y);
      ctx.lineTo(scales['x']!.getPixelForValue(point.to), y);
      ctx.stroke();
    }
  },

  afterDatasetsDraw(chart, _, { text, fontFamily, fontSize }) {
    const { ctx } = chart;
    const taken: Box[] = [];
    ctx.fillStyle = text;
    ctx.textAlign = 'start';
    ctx.textBaseline = 'middle';
    const strongFirst = pointsOf(chart).sort((a, b) => Number(b.strong) - Number(a.strong));
    for (const point of strongFirst) {
      ctx.font = `${point.strong ? 'bold ' : ''}${fontSize}px ${fontFamily}`;
      const box = labelBox(chart, point, ctx.measureText(point.label).width, fontSize);
      if (box.left < 0 || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      ctx.fillText(point.label, box.left, (box.top + box.bottom) / 2);
    }
  },
};
