import { defineConfig } from 'vitepress';

export default defineConfig({
  title: 'A site',
  // The heading is the heading alone.
  markdown: { anchor: { permalink: false } },
  vue: {
    template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('ai-beijing-') } },
  },
});
