import { render } from 'ai-beijing-widgets/ssr';

export default defineEventHandler(async () => {
  const attributes = { lang: 'en', from: '2023' };
  const html = await render('ai-beijing-timeline', attributes, { format: 'light' });
  // Without the tag, which is Vue's.
  return html.replace(/^<.*?>|<[^<]*>$/g, '');
});
