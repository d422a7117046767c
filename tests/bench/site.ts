import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import type { Attributes, Tag } from '../../src/ssr.ts';
import { install, lock, pack, putAway } from '../hosts/support.ts';
import { facts } from './facts.ts';
import { post } from './post.ts';

/*
 * The pages that are compared, and a server of them: brotli, and files with hashed names kept for ever.
 * The peers' are built by Vite for production, each by itself, from the few lines in `peers/` that their
 * documentation asks for.
 */

const { render } = (await import(
  new URL('../../dist/npm/ssr.js', import.meta.url).href
)) as typeof import('../../src/ssr.ts');

const cdn = join(import.meta.dirname, '../../dist/cdn');
const peers = join(import.meta.dirname, 'peers');

/** What an author would use in place of each widget, by the file in `peers/`. */
const peersOf: Record<string, Record<string, string>> = {
  'talent-gauge': {
    'ours-talent-gauge': 'ours, bundled from npm',
    'svg-gauge': 'svg-gauge',
    justgage: 'JustGage',
    'echarts-gauge': 'ECharts gauge',
  },
  timeline: {
    'ours-timeline': 'ours, bundled from npm',
    'chart.js': 'Chart.js',
    'observable-plot': 'Observable Plot',
    echarts: 'ECharts',
    'vis-timeline': 'vis-timeline',
    'vega-embed': 'vega-embed',
    timelinejs: 'TimelineJS 3',
  },
  alumni: {
    'ours-alumni': 'ours, bundled from npm',
    'react-list': 'React list',
  },
};

/** Those that hold all that the widget says; beside the others the text stands as HTML. */
const whole = ['vis-timeline', 'timelinejs', 'react-list'];

export const widgets = Object.keys(peersOf);

const tagOf = (widget: string) => `ai-beijing-${widget}` as Tag;
const script = (name: string) => `<script type="module" src="/cdn/ai-beijing-${name}.js"></script>`;
const bare = (html: string) => html.replace(/^<ai-beijing-[^>]*>|<\/ai-beijing-[^>]*>\s*$/g, '');

/** What stands above the fold, and far below it. */
async function pairOf(
  widget: string,
  format: 'dsd' | 'light',
  without = '',
): Promise<[string, string]> {
  const draw = (more: object) => {
    const attributes = { lang: 'en', without, ...more } as Attributes;
    return render(tagOf(widget), attributes, { format });
  };
  const below = widget === 'talent-gauge' ? { share: 'companies' } : {};
  return [await draw({}), await draw(below)];
}

function tagsOf(widget: string): [string, string] {
  const tag = tagOf(widget);
  const share = widget === 'talent-gauge' ? ' share="companies"' : '';
  return [`<${tag}></${tag}>`, `<${tag}${share}></${tag}>`];
}

export interface Row {
  readonly name: string;
  readonly path: string;
}

interface File {
  readonly type: string;
  readonly body: Buffer;
  readonly isKept: boolean;
}

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

export class Site {
  readonly rows: Record<string, Row[]> = {};
  readonly #files = new Map<string, File>();
  readonly #server = createServer((request, response) => {
    const file = this.#files.get(request.url!);
    if (!file) return response.writeHead(404).end();
    const { type, body, isKept } = file;
    const age = isKept ? 'max-age=31536000, immutable' : 'max-age=600';
    const headers = { 'content-type': type, 'content-encoding': 'br', 'cache-control': age };
    return response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
  });

  /** @param only the widgets that are asked about */
  static async start(only: readonly string[]): Promise<Site> {
    const site = new Site();
    site.#addFolder(cdn, '/cdn/');
    for (const widget of only) await site.#addOurs(widget);
    await site.#addPeers(only);
    await new Promise<void>((resolve) => {
      site.#server.listen(0, '127.0.0.1', resolve);
    });
    return site;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #add(path: string, content: string | Buffer): void {
    const type = types[extname(path)] ?? 'application/octet-stream';
    const isKept = /-[\w-]{8}\.\w+$/.test(path);
    this.#files.set(path, { type, body: brotliCompressSync(content), isKept });
  }

  #addFolder(folder: string, path: string): void {
    for (const file of globSync('**/*.*', { cwd: folder }))
      this.#add(path + file, readFileSync(join(folder, file)));
  }

  #addPage(widget: string, name: string, html: string): void {
    const path = `/${widget}/${name.replaceAll(/\W+/g, '-')}.html`;
    this.#add(path, html);
    (this.rows[widget] ??= []).push({ name, path });
  }

  async #addOurs(widget: string): Promise<void> {
    const [above, below] = await pairOf(widget, 'light');
    const element = script(widget);
    this.#addPage(widget, 'static page', post(bare(above), bare(below)));
    this.#addPage(widget, 'ours, dsd', post(...(await pairOf(widget, 'dsd')), element));
    this.#addPage(widget, 'ours, light', post(above, below, element));
    this.#addPage(widget, 'ours, script and bare tag', post(...tagsOf(widget), element));
    this.#addPage(
      widget,
      'ours, autoloader and bare tag',
      post(...tagsOf(widget), script('autoload')),
    );
  }

  async #addPeers(only: readonly string[]): Promise<void> {
    const site = await install('bench', {}, await pack(), peers);
    mkdirSync(join(site, 'facts'));
    for (const [name, content] of Object.entries(facts))
      writeFileSync(join(site, 'facts', `${name}.json`), JSON.stringify(content));
    try {
      for (const widget of only)
        for (const [file, name] of Object.entries(peersOf[widget]!))
          await this.#addPeer(site, widget, file, name);
    } finally {
      putAway('bench', {}, site);
    }
  }

  async #addPeer(site: string, widget: string, file: string, name: string): Promise<void> {
    const [source] = globSync(`${file}.{js,jsx}`, { cwd: site });
    const head = `<script type="module" src="/${source}"></script>`;
    const [above, below] = file.startsWith('ours-') ? tagsOf(widget) : await boxes(widget, file);
    writeFileSync(join(site, 'index.html'), post(above, below, head));
    const outDir = join(site, 'built', file);
    await build({
      root: site,
      base: `/${file}/`,
      configFile: false,
      logLevel: 'error',
      // TimelineJS imports its styles as Less too, which its page has as CSS.
      resolve: { alias: [{ find: /^.*\.less$/, replacement: join(site, 'none.css') }] },
      build: {
        outDir,
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
      },
    });
    this.#addFolder(outDir, `/${file}/`);
    this.#addPage(widget, name, readFileSync(join(outDir, 'index.html'), 'utf8'));
  }
}

/** Writes the peers' lock file anew, after a change of dependencies. */
export const lockPeers = async (): Promise<void> => lock('bench', await pack(), peers);

/** The place for a peer, with the rest of the widget's text where the peer holds none of it. */
async function boxes(widget: string, file: string): Promise<[string, string]> {
  const box = '<div class="peer"></div>';
  if (whole.includes(file)) return [box, box];
  const [above, below] = await pairOf(widget, 'light', 'chart');
  const text = (html: string) => bare(html).replaceAll(/<svg.*?<\/svg>/gs, '');
  return [box + text(above), box + text(below)];
}
