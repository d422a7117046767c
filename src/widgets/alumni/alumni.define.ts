import { define } from '../../element/index.js';
import { AiBeijingAlumni } from './alumni.js';

define(AiBeijingAlumni);

/** For TypeScript, which then knows the tag. */
export type { AiBeijingAlumni } from './alumni.js';
