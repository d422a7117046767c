import type { Host } from '../support.ts';

export default {
  package: 'vue',
  format: 'client',
  output: 'dist',
  navigates: true,
  reacts: 'all',
} satisfies Host;
