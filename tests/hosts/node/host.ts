import type { Host } from '../support.ts';

export default { format: 'dsd' } satisfies Host;
