/** The classes of all elements. Importing them registers nothing: see `ai-beijing-widgets/define`. */
export * from './widgets/index.js';
export type { ErrorDetail, SelectDetail } from './element/index.js';
