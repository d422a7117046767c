import {
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  ScatterController,
  type ChartConfiguration,
} from 'chart.js';

export type Configuration = ChartConfiguration<'scatter'>;

/** A chart on a page, until it is destroyed. */
export interface MountedChart {
  update(configuration: Configuration): void;
  destroy(): void;
}

/** Draws a chart. What Chart.js needs for it is registered here, so that nothing else is bundled. */
export function mount(canvas: HTMLCanvasElement, configuration: Configuration): MountedChart {
  Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale);
  const chart = new Chart(canvas, configuration);
  return {
    update({ data, options }) {
      chart.data = data;
      // Chart.js goes on with the pixel ratio of its first drawing unless told otherwise.
      chart.options = { ...options, devicePixelRatio };
      chart.resize();
      chart.update();
    },
    destroy: () => chart.destroy(),
  };
}
