export { chartOf, type StaticChart } from './chart.js';
export { inline } from './inline.js';
export { treeOf } from './dom.js';
export { light } from './light.js';
export { linesOf, readable } from './readable.js';
export { documentOf } from './shown.js';
export {
  branch,
  escape,
  findAll,
  has,
  isBranch,
  serialise,
  serialiseAttributes,
  textOf,
  transform,
  type Branch,
  type Node,
} from './tree.js';
