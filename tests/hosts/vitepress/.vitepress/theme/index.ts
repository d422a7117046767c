import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';

export default {
  extends: DefaultTheme,
  async enhanceApp() {
    if (!import.meta.env.SSR) await import('ai-beijing-widgets/dist/cdn/ai-beijing-widgets.js');
  },
} satisfies Theme;
