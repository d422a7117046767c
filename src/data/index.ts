export type * from './datum.js';
export { cite, paragraphNumbers } from './cite.js';
export { paragraphCount, sections, source } from './source.js';
