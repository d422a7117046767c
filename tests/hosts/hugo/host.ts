import { run, type Host } from '../support.ts';

export default {
  debian: ['hugo'],
  format: 'light',
  output: 'public',
  version: async (site) => /v([\d.]+)/.exec(await run(site, 'hugo', 'version'))?.[1] ?? '',
} satisfies Host;
