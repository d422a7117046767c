export type * from './datum.js';
export { article, cite, citeArticle, paragraphNumbers } from './cite.js';
export { paragraphCount, sections, source } from './source.js';
