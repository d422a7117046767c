import type { Host } from '../support.ts';

export default { package: 'hexo', format: 'light', output: 'public' } satisfies Host;
