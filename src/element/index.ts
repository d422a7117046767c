export { decimal, idOf, numberIn, oneOf, someOf, textOf, yearOrMonth } from './attributes.js';
export { ChartController } from './chart-controller.js';
export { define, type Definable } from './define.js';
export { AiBeijingElement, type Frame } from './element.js';
export { emit, type ErrorDetail, type SelectDetail } from './events.js';
export { paragraphMark, quantity } from './fragments.js';
export type { Bundle, Given, Own, Table } from './own.js';
export { holdSpace } from './space.js';
export { VisibilityController } from './visibility.js';
