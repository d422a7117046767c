import type { Host } from '../support.ts';

export default {
  package: 'next',
  format: 'light',
  navigates: true,
  reacts: 'gauge',
} satisfies Host;
