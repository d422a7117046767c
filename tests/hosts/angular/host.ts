import type { Host } from '../support.ts';

export default {
  package: '@angular/core',
  format: 'client',
  output: 'dist/browser',
  navigates: true,
  reacts: 'all',
} satisfies Host;
