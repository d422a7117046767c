import { define } from '../../element/index.js';
import { AiBeijingTalentGauge } from './talent-gauge.js';

define(AiBeijingTalentGauge);

/** For TypeScript, which then knows the tag. */
export type { AiBeijingTalentGauge } from './talent-gauge.js';
