import type { NextConfig } from 'next';

export default {
  serverExternalPackages: ['ai-beijing-widgets'],
} satisfies NextConfig;
