import type { Host } from '../support.ts';

export default { package: '@11ty/eleventy', format: 'dsd', output: '_site' } satisfies Host;
