export { inkOf, type Ink, type InkStyle } from './ink.js';
export { mount, type Configuration, type MountedChart } from './mount.js';
export { pointNotes, type NotedPoint } from './point-notes.js';
