import { define } from '../../element/index.js';
import { AiBeijingTimeline } from './timeline.js';

define(AiBeijingTimeline);
