import { define } from '../../element/index.js';
import { AiBeijingTalentGauge } from './talent-gauge.js';

define(AiBeijingTalentGauge);
