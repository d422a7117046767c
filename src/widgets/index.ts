export { AiBeijingAlumni } from './alumni/alumni.js';
export { AiBeijingTalentGauge } from './talent-gauge/talent-gauge.js';
export { AiBeijingTimeline } from './timeline/timeline.js';
