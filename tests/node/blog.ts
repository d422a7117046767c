import type { Browser, Page } from 'puppeteer-core';
import { widgetNames } from '../../vite.config.ts';
import { startChromium } from '../chromium.ts';
import { startCdnServer } from '../cdn-server.ts';

/*
 * A post with widgets of dist/cdn, in a window of its own: what zoom, media and the accessibility
 * tree are looked at in, as only a whole page has them.
 */

export const tags: string[] = widgetNames().map((name) => `ai-beijing-${name}`);

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

export interface Post {
  readonly lang: string;
  readonly markup: string;
  readonly css?: string;
  readonly width?: number;
  /** How many pixels of the screen a pixel of CSS takes: 4 is a zoom of 400 %. */
  readonly zoom?: number;
  readonly media?: Readonly<Record<string, string>>;
  /** Files of dist/cdn in place of one for each tag. */
  readonly files?: readonly string[];
  /** Runs in the page before all scripts. */
  readonly before?: () => void;
}

export class Blog {
  readonly #browser: Browser;
  readonly #cdn: Awaited<ReturnType<typeof startCdnServer>>;

  private constructor(browser: Browser, cdn: Awaited<ReturnType<typeof startCdnServer>>) {
    this.#browser = browser;
    this.#cdn = cdn;
  }

  static async start(): Promise<Blog> {
    const cdn = await startCdnServer();
    // What a test has a page do may take minutes where the machine is busy.
    const browser = await startChromium({ protocolTimeout: 600_000 });
    return new Blog(browser, cdn);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#cdn.stop();
  }

  /** Where a page finds a document, and the test can put it. */
  address(name: string): string {
    return `${this.#cdn.origin}/blog/documents/${name}`;
  }

  /**
   * Opens a post, whose widgets have been defined, unless it has files of its own choice.
   * @param way how the files are served, see cdn-server.ts
   */
  async open(post: Post, way = 'some/deep/path'): Promise<Page> {
    const { lang, markup, css = '', width = 1280, zoom = 1, media = {}, before } = post;
    const files = post.files ?? tags.map((tag) => `${tag}.js`);
    const page = await this.#browser.newPage();
    if (before) await page.evaluateOnNewDocument(before);
    await page.setViewport({
      width: Math.round(width / zoom),
      height: Math.round(1024 / zoom),
      deviceScaleFactor: zoom,
    });
    await emulate(page, media);
    const scripts = files.map((file) => {
      const src = `${this.#cdn.origin}/blog/${way}/cdn/${file}`;
      return `<script type="module" src="${src}"></script>`;
    });
    const body = `<!doctype html><html lang="${lang}"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>Post</title>
      <style>${css}</style>${scripts.join('')}<main>${markup}</main>`;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url() !== `${this.#cdn.origin}/`) void request.continue();
      else void request.respond({ contentType: 'text/html; charset=utf-8', body });
    });
    await page.goto(this.#cdn.origin);
    await page.waitForFunction(
      (names) => names.every((name) => customElements.get(name)),
      {},
      post.files ? [] : tags,
    );
    return page;
  }
}

/** Puppeteer's own emulateMediaFeatures() refuses forced colours. */
async function emulate(page: Page, media: Readonly<Record<string, string>>): Promise<void> {
  const features = Object.entries(media).map(([name, value]) => ({ name, value }));
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features });
}
