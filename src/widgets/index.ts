export { AiBeijingTalentGauge } from './talent-gauge/talent-gauge.js';
