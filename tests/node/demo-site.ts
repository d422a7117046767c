import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowsers } from '../browsers.ts';

/*
 * The demo as it is published: built, and served by a plain file server from a folder deep down.
 */

const place = '/some/deep/path/';

const types: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};
const isText = /\.(css|html|js|json|svg)$/;

export interface DemoSite {
  /** The folder of its pages. */
  readonly address: string;
  readonly origin: string;
  /** Where its files are. */
  readonly folder: string;
  readonly close: () => void;
}

export async function startDemoSite(): Promise<DemoSite> {
  const folder = mkdtempSync(join(tmpdir(), 'ai-beijing-demo-'));
  const logLevel = 'silent';
  await build({ mode: 'demo', logLevel, build: { outDir: folder } });
  await build({ mode: 'cdn', logLevel, build: { outDir: join(folder, 'cdn') } });
  const server = await serve(folder);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
  return { address: origin + place, origin, folder, close };
}

/** What any file server does. */
async function serve(root: string): Promise<Server> {
  const started = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://demo');
    const file = join(root, pathname.startsWith(place) ? pathname.slice(place.length) : 'nowhere');
    const isPacked = isText.test(file) && /\bgzip\b/.test(`${request.headers['accept-encoding']}`);
    const headers = {
      'content-type': types[extname(file)],
      ...(isPacked && { 'content-encoding': 'gzip' }),
    };
    await readFile(file).then(
      (body) => response.writeHead(200, headers).end(isPacked ? gzipSync(body) : body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => {
    started.listen(0, '127.0.0.1', resolve);
  });
  return started;
}

/** Firefox, where there is one. */
export async function startFirefox(): Promise<Browser | undefined> {
  const { firefox } = ensureBrowsers(() => {});
  return firefox ? launch({ browser: 'firefox', executablePath: firefox }) : undefined;
}

/** Collects all that a page says, fails to get, or asks for outside of its folder. */
export function complaintsOf(page: Page, { address }: DemoSite): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${String(error)}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (!response.ok()) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith('data:')) complaints.push(`outside: ${url}`);
  });
  return complaints;
}
