import { render } from 'ai-beijing-widgets/ssr';

export default () =>
  render('ai-beijing-alumni', {
    lang: 'en',
    searchable: true,
    'heading-level': 2,
    layout: 'table',
  });
