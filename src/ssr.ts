/**
 * A widget as HTML or as a picture, without a browser. For Node 20.19, 22.12 and later. What only this
 * needs is not installed with the package: whatever is missing is named when it is first needed.
 *
 * It leaves no global of the DOM behind, and of Lit those that the README names. Who defines Lit
 * elements of their own in Node, by the global `customElements` that Lit gives there, imports Lit
 * before this.
 */
// First, before anything imports Lit.
import { tidyGlobals } from './server/globals.js';

export {
  jsonLd,
  render,
  styleHash,
  type DataOptions,
  type Format,
  type RenderOptions,
} from './server/index.js';
export { RenderError } from './server/error.js';
export type { Citation, Dataset, PropertyValue } from './server/json-ld.js';
export type { DataProblem } from './server/own.js';
export { tags, type Attributes, type Data, type Tag } from './server/widget.js';

tidyGlobals();
