export { diagnose, type Code, type Diagnosis, type Problem } from './doctor.js';
export { decoded, largest, parseJson } from './json.js';
export { OwnData } from './own-data.js';
export { documentSchema, type Definition } from './schema.js';
