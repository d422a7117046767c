export type { PointStyle } from 'chart.js';
export type { Ink } from './ink.js';
export { Plot, type Configuration } from './plot.js';
export { pointNotes, type NotedPoint, type Pixels } from './point-notes.js';
