import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
// README: begin
import { render } from 'ai-beijing-widgets/ssr';

const page = async () => `<!doctype html>
  <html lang="en">
    <title>Money for AI</title>
    <script type="module" src="/ai-beijing/ai-beijing-timeline.js"></script>
    ${await render('ai-beijing-timeline', { lang: 'en', from: '2023' })}
  </html>`;
// README: end

const alumni = { lang: 'en', searchable: true, 'heading-level': 2, layout: 'table' };

const survey = {
  source: 'Our survey, 2024',
  shares: [{ id: 'readers', label: 'of our readers', share: { value: 48 } }],
};

const rest = async () => `
  ${await render('ai-beijing-alumni', alumni)}
  ${await render('ai-beijing-talent-gauge', { lang: 'en' }, { data: survey })}
  <script type="module" src="/ai-beijing/ai-beijing-alumni.js"></script>
  <script type="module" src="/ai-beijing/ai-beijing-talent-gauge.js"></script>
  <link rel="icon" href="data:," />
  <h1>Money for AI</h1>
  <output></output>
  <script>
    document.addEventListener('ai-beijing-select', ({ detail }) => {
      document.querySelector('output').textContent = detail.id;
    });
  </script>`;

createServer(async ({ url }, response) => {
  const isScript = url.startsWith('/ai-beijing/');
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(isScript ? await script(url) : (await page()) + (await rest()));
}).listen(process.env.PORT, '127.0.0.1');

function script(url) {
  const file = url.replace('/ai-beijing/', 'ai-beijing-widgets/dist/cdn/');
  return readFile(new URL(import.meta.resolve(file)));
}
