import type { Host } from '../support.ts';

export default {
  package: 'vitepress',
  format: 'light',
  output: '.vitepress/dist',
  navigates: true,
  reacts: 'all',
} satisfies Host;
