import type { Host } from '../support.ts';

export default { package: 'nuxt', format: 'light', navigates: true, reacts: true } satisfies Host;
