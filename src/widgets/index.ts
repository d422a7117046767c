export * from './alumni/alumni.js';
export * from './talent-gauge/talent-gauge.js';
export * from './timeline/timeline.js';
