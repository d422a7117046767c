export type { PointStyle } from 'chart.js';
export { drawingOf, type Drawing, type Mark } from './drawing.js';
export { inkOf, styledInk, type Ink } from './ink.js';
export { elementOf, pictureOf, type SvgNode } from './picture.js';
export { Plot, type Configuration } from './plot.js';
export { pointNotes, type NotedPoint, type Pixels } from './point-notes.js';
export { turn } from './turn.js';
