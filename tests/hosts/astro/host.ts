import type { Host } from '../support.ts';

export default { package: 'astro', format: 'dsd', output: 'dist', navigates: true } satisfies Host;
