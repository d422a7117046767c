export { diagnose, type Code, type Diagnosis, type Problem } from './doctor.js';
export { locate, parseJson } from './json.js';
export { largest } from './load.js';
export { messageOf, pathOf } from './messages.js';
export { OwnData } from './own-data.js';
export { documentSchema, type Definition } from './schema.js';
