const { render } = require('ai-beijing-widgets/ssr');

hexo.extend.tag.register(
  'timeline',
  ([from]) => render('ai-beijing-timeline', { lang: 'en', from }, { format: 'light' }),
  { async: true },
);
