export { inkOf, type Ink, type InkStyle } from './ink.js';
export { mount, type Configuration, type MountedChart } from './mount.js';
export { pointNotes, type NotedPoint, type NoteOptions } from './point-notes.js';
export type { PointStyle } from 'chart.js';
