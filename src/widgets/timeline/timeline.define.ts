import { define } from '../../element/index.js';
import { AiBeijingTimeline } from './timeline.js';

define(AiBeijingTimeline);

/** For TypeScript, which then knows the tag. */
export type { AiBeijingTimeline } from './timeline.js';
