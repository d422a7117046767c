export type * from './datum.js';
export { cite, citeArticle, paragraphNumbers } from './cite.js';
export { paragraphCount, sections, source } from './source.js';
