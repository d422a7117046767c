import type { TestRunnerConfig } from '@web/test-runner';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import type { RenderOptions, Tag } from '../src/ssr.js';
import { cdn } from './cdn-server.ts';

/*
 * Serves pages of a test's own from the test page's origin, so that the test can look into them, and
 * what dist/npm/ssr.js renders to put into them:
 *
 *   GET  /__render/<tag>?format=…&nonce=…&attributes=<JSON>   the widget as HTML; with &data=<JSON> too
 *   POST /__render/<tag>?format=…                             the same with the data that are sent
 *   PUT  /__pages/<key>                                       keeps a page, a `ServedPage`
 *   GET  /__pages/<key>                                       its first part; the others when told
 *   POST /__pages/<key>                                       tells to send the next part
 *   GET  /__pages/start.js                                    lets the test listen before all scripts
 *   GET  /__own/<key>/…                                       what cdn-server.ts serves, from here
 */

/** A document in one or more parts. */
export interface ServedPage {
  readonly parts: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];
type Context = Parameters<Middleware>[0];

const built = '../dist/npm/ssr.js';

const pages = new Map<string, ServedPage & { next: () => void }>();

const start = `frameElement.dispatchEvent(new Event('start'))`;

export const servePages: Middleware = async (context, next) => {
  const [, route, name = ''] = context.path.split('/');
  if (route === '__render') return serveWidget(context, name);
  if (route === '__pages') return servePage(context, name);
  if (route === '__own') return serveFile(context);
  return next();
};

const ownFiles = cdn();

async function serveFile(context: Context): Promise<void> {
  context.respond = false;
  await ownFiles(context.req, context.res, context.path.slice('/__own'.length));
}

async function serveWidget(context: Context, tag: string): Promise<void> {
  const { format, nonce, attributes = '{}', ...query } = context.query as Record<string, string>;
  const data = context.method === 'POST' ? await text(context.req) : query['data'];
  const { render, styleHash } = (await import(built)) as typeof import('../src/ssr.js');
  const options = { format, nonce, ...(data && { data: JSON.parse(data) }) } as RenderOptions;
  context.type = 'text';
  context.body =
    format === 'hash'
      ? styleHash(tag as Tag)
      : await render(tag as Tag, JSON.parse(attributes), options);
}

async function servePage(context: Context, key: string): Promise<void> {
  const page = pages.get(key);
  context.type = key === 'start.js' ? 'js' : 'html';
  context.body = key === 'start.js' ? start : '';
  if (context.method === 'PUT')
    pages.set(key, { ...JSON.parse(await text(context.req)), next: () => {} });
  if (context.method === 'POST') page?.next();
  if (context.method !== 'GET' || !page) return;
  context.set({ ...page.headers });
  context.body = Readable.from(partsOf(page));
}

async function* partsOf(page: NonNullable<ReturnType<typeof pages.get>>): AsyncGenerator<string> {
  for (const part of page.parts) {
    const told = new Promise<void>((resolve) => {
      page.next = resolve;
    });
    yield part;
    if (part !== page.parts.at(-1)) await told;
  }
}
