/** Registers every element. */
import { define } from './element/index.js';
import * as widgets from './widgets/index.js';

for (const widget of Object.values(widgets)) define(widget);

/** For TypeScript, which then knows the tags. */
export type * from './widgets/index.js';
