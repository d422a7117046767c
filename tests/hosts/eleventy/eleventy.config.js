import { render } from 'ai-beijing-widgets/ssr';

export default function (eleventy) {
  eleventy.addPassthroughCopy({ 'node_modules/ai-beijing-widgets/dist/cdn': 'ai-beijing' });
  eleventy.addAsyncShortcode('timeline', (from) =>
    render('ai-beijing-timeline', { lang: 'en', from }),
  );
  eleventy.addAsyncShortcode('gauge', (data) =>
    render('ai-beijing-talent-gauge', { lang: 'en' }, { data }),
  );
}
