export type { PointStyle } from 'chart.js';
export type { Ink } from './ink.js';
export { Plot, type Configuration } from './plot.js';
export { pointNotes, type NotedPoint } from './point-notes.js';
