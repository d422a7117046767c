import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { createServer, type Plugin } from 'vite';
import { ensureBrowsers, freePort } from '../tests/browsers.ts';
import { widgetNames } from '../vite.config.ts';
import { withPalette } from './png.ts';

/*
 * Writes the README's pictures of the widgets: pictures/<name>.png and pictures/<name>.dark.png.
 *
 *   npm run pictures
 */

const folder = join(import.meta.dirname, 'pictures');
const width = 720;
/** Where a long widget fades out, which keeps its file small. */
const tallest = 800;
const schemes = {
  light: { suffix: '', ink: '#1c1a18', paper: '#fff' },
  dark: { suffix: '.dark', ink: '#e9e6e1', paper: '#171615' },
};

type Scheme = keyof typeof schemes;

const pageOf = (name: string, scheme: Scheme) => `<!doctype html>
  <html lang="en">
    <title>${name}</title>
    <link rel="icon" href="data:," />
    <style>
      body {
        margin: 0;
        padding: 24px;
        background: ${schemes[scheme].paper};
        color: ${schemes[scheme].ink};
        color-scheme: ${scheme};
        font: 16px/1.6 'Helvetica Neue', Arial, 'PingFang SC', 'Noto Sans CJK SC', sans-serif;
      }
      body::after {
        position: fixed;
        inset: auto 0 0;
        block-size: 80px;
        background: linear-gradient(transparent, ${schemes[scheme].paper});
        content: '';
      }
    </style>
    <script type="module" src="/src/define.ts"></script>
    <ai-beijing-${name}></ai-beijing-${name}>
  </html>`;

/** Serves a page for each picture: /picture/timeline/dark */
const pages: Plugin = {
  name: 'pages',
  configureServer(server) {
    server.middlewares.use('/picture', async (request, response) => {
      const [, name, scheme] = request.url!.split('/') as [string, string, Scheme];
      const page = await server.transformIndexHtml(request.url!, pageOf(name, scheme));
      response.setHeader('content-type', 'text/html').end(page);
    });
  },
};

async function take(page: Page, origin: string, name: string, scheme: Scheme): Promise<void> {
  await page.goto(`${origin}picture/${name}/${scheme}`);
  // A chart's code is asked for only once its widget has rendered.
  await page.waitForNetworkIdle({ idleTime: 1000 });
  const height = await page.evaluate(() => document.body.offsetHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
  const file = join(folder, `${name}${schemes[scheme].suffix}.png`);
  writeFileSync(file, withPalette(await page.screenshot({ clip })));
}

const { chromium } = ensureBrowsers(console.log);
if (!chromium) throw new Error('There is no Chromium to take pictures with.');

mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: join(import.meta.dirname, '../vite.config.ts'),
  logLevel: 'warn',
  plugins: [pages],
  server: { host: '127.0.0.1', port: await freePort(), hmr: false },
});
const browser = await launch({
  executablePath: chromium,
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});
try {
  await server.listen();
  const origin = server.resolvedUrls!.local[0]!;
  const page = await browser.newPage();
  await page.setViewport({ width, height: tallest, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  for (const name of widgetNames()) {
    await take(page, origin, name, 'light');
    await take(page, origin, name, 'dark');
  }
} finally {
  await browser.close();
  await server.close();
}
