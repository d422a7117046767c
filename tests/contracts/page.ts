import { waitUntil } from '@open-wc/testing';
import { cdnOrigin } from '../commands.ts';
import type { ServedPage } from '../page-server.ts';

export const origin = await cdnOrigin();

/** A page of its own in a frame, with what happens in it. */
class Frame {
  static readonly #open: Frame[] = [];
  /** Under which the servers know the page. */
  readonly key: string = crypto.randomUUID();
  /** What happened in the page that should not: uncaught errors, console output, CSP violations. */
  readonly complaints: string[] = [];
  readonly events: CustomEvent[] = [];
  protected readonly frame: HTMLIFrameElement = document.createElement('iframe');

  constructor(width = 800, height = 600) {
    Frame.#open.push(this);
    this.frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
  }

  static closeAll(): void {
    for (const { frame } of Frame.#open.splice(0)) frame.remove();
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  /** Where the page finds a file of dist/cdn. */
  address(file: string, way = 'some/deep/path'): string {
    return `${origin}/${this.key}/${way}/cdn/${file}`;
  }

  all(tag: string, selector: string): HTMLElement[] {
    const root = this.document.querySelector(tag)?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }

  async requests(): Promise<string[]> {
    return (await fetch(`${origin}/${this.key}/requests`)).json() as Promise<string[]>;
  }

  async shows(tag: string, selector: string): Promise<void> {
    await this.until(() => this.all(tag, selector).length > 0, `${tag} shows no ${selector}`);
  }

  async until(condition: () => boolean | Promise<boolean>, message: string): Promise<void> {
    await waitUntil(condition, message, { interval: 20, timeout: 10_000 });
  }

  protected listen(): void {
    const { window: page, complaints } = this;
    page.addEventListener('error', ({ message }) => complaints.push(message));
    page.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
    this.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      complaints.push(`${violatedDirective} ${blockedURI}`),
    );
    for (const type of ['ai-beijing-error', 'ai-beijing-select'] as const) {
      this.document.addEventListener(type, (event) => this.events.push(event as CustomEvent));
    }
    for (const level of ['error', 'info', 'log', 'warn'] as const) {
      page.console[level] = (...words) => complaints.push(words.map(String).join(' '));
    }
  }
}

/** A page that embeds files of dist/cdn from another origin. */
export class Page extends Frame {
  /** @param way how the server serves the files, see cdn-server.ts */
  constructor(
    files: string[],
    body: string,
    { way = 'some/deep/path', head = '', doctype = '<!doctype html>' } = {},
  ) {
    super();
    document.body.append(this.frame);
    this.document.open();
    this.listen();
    const scripts = files.map(
      (file) => `<script type="module" src="${this.address(file, way)}"></script>`,
    );
    this.document.write(`${doctype}<html lang="en"><meta charset="utf-8">${head}
      <title>Page</title>${scripts.join('')}<body>${body}`);
    this.document.close();
  }
}

interface ServedOptions {
  readonly headers?: Record<string, string>;
  /** Whether the page's scripts run. Default true. */
  readonly scripting?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** A page that a server sends, as only there a parser makes shadow roots of what it reads. */
export class SentPage extends Frame {
  /**
   * @param contentOf its content in one or more parts, of which all but the first wait for `goOn()`
   */
  static async open(
    contentOf: (page: SentPage) => string | readonly string[],
    { headers = {}, scripting = true, width, height }: ServedOptions = {},
  ): Promise<SentPage> {
    const page = new SentPage(width, height);
    const [first, ...others] = [contentOf(page)].flat();
    const start = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
      <script src="/__pages/start.js"></script>`;
    const served: ServedPage = { parts: [start + first, ...others], headers };
    await fetch(`/__pages/${page.key}`, { method: 'PUT', body: JSON.stringify(served) });
    if (!scripting) page.frame.sandbox.add('allow-same-origin');
    page.frame.addEventListener('start', () => page.listen());
    page.frame.src = `/__pages/${page.key}`;
    document.body.append(page.frame);
    if (others.length === 0) await page.isRead();
    return page;
  }

  /** Until the document has been read; scripts may be on their way. */
  async isRead(): Promise<void> {
    const isRead = () =>
      this.document?.URL.includes(this.key) && this.document.readyState !== 'loading';
    await this.until(isRead, 'the page did not come');
  }

  /** Has the rest of the page sent. */
  async goOn(): Promise<void> {
    await fetch(`/__pages/${this.key}`, { method: 'POST' });
  }

  /** Has the files sent that were held. */
  async release(): Promise<void> {
    await fetch(`${origin}/${this.key}/release`);
  }
}
