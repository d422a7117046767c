import type { Host } from '../support.ts';

export default { package: 'nuxt', format: 'light', navigates: true, reacts: 'all' } satisfies Host;
