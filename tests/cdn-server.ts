import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { bundled } from './bundles.ts';
import { serveDocument } from './document-server.ts';

/*
 * Serves dist/cdn, and the scripts of bundles.ts, from another origin than the test page's. Each
 * address begins with a key that the test makes up, under which its requests are counted:
 *
 *   /<key>/some/deep/path/cdn/<file>        the file
 *   /<key>/without/<text>/cdn/<file>        404 for every file whose name includes the text
 *   /<key>/failing-once/<text>/cdn/<file>   404 for those at the first request, then the file
 *   /<key>/held/<text>/cdn/<file>           those after /<key>/release has been asked for, once for all
 *   /<key>/changed/<text>/cdn/<file>        those with one byte changed, which does no harm
 *   /<key>/failing/<text>/cdn/<file>        500 for those
 *   /<key>/half/<text>/cdn/<file>           the first half of those
 *   /<key>/mistyped/<text>/cdn/<file>       those as if they were HTML
 *   /<key>/version/<version>/cdn/<file>     the file as of another version
 *   /<key>/requests                         the files requested so far, a JSON list
 *   /<key>/gone                             from now on no file is answered
 *   /<key>/back                             from now on every file is again
 *   /<key>/documents/<name>                 see document-server.ts
 */

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist/cdn');
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  version: string;
};

type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

export async function startCdnServer(): Promise<{ origin: string; stop: () => void }> {
  const answer = cdn();
  const server = createServer((request, response) => {
    // An address may begin with two slashes, which would name a host.
    void answer(request, response, new URL(`http://cdn${request.url}`).pathname);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** What answers the addresses above, with requests of its own to count. */
export function cdn(): Answer {
  const requests = new Map<string, string[]>();
  const gone = new Set<string>();
  const { released, release } = holding();
  const orders: Record<string, (key: string) => unknown> = {
    requests: () => {},
    release,
    gone: (key) => gone.add(key),
    back: (key) => gone.delete(key),
  };
  return async (request, response, path) => {
    const { key, mode, text, file } = partsOf(path);
    if (mode === 'documents') return serveDocument(request, response, `${key}/${text}`);
    const earlier = requests.get(key) ?? [];
    orders[mode]?.(key);
    if (mode in orders) return send(response, 200, 'application/json', JSON.stringify(earlier));

    requests.set(key, [...earlier, file]);
    if (mode === 'held' && file.includes(text)) await released(key);
    if (gone.has(key)) return void request.socket.destroy();
    const lacks = isMissing(mode, text, file, earlier);
    const content = lacks ? undefined : await contentOf(file);
    if (content === undefined) return send(response, 404, 'text/plain', `No ${file}`);
    if (mode === 'failing' && file.includes(text))
      return send(response, 500, 'text/plain', `No ${file}`);
    return send(response, 200, typeOf(mode, text, file), altered(mode, text, file, content));
  };
}

function partsOf(path: string) {
  const [, key = '', mode = '', text = ''] = path.split('/');
  const [, file = ''] = path.split('/cdn/');
  return { key, mode, text, file };
}

async function contentOf(file: string): Promise<string | undefined> {
  return bundled(file) ?? readFile(join(folder, file), 'utf8').catch(() => undefined);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': `${type}; charset=utf-8`,
    })
    .end(body);
}

/** Lets requests wait for a key's release. */
function holding() {
  /** What sends the files that a key holds. */
  const held = new Map<string, (() => void)[] | 'released'>();
  const released = (key: string) =>
    new Promise<void>((resolve) => {
      const waiting = held.get(key) ?? [];
      if (waiting === 'released') resolve();
      else held.set(key, [...waiting, resolve]);
    });
  const release = (key: string) => {
    const waiting = held.get(key) ?? [];
    held.set(key, 'released');
    if (waiting !== 'released') for (const resolve of waiting) resolve();
  };
  return { released, release };
}

function isMissing(mode: string, text: string, file: string, earlier: string[]): boolean {
  if (mode === 'without') return file.includes(text);
  return mode === 'failing-once' && file.includes(text) && !earlier.includes(file);
}

function typeOf(mode: string, text: string, file: string): string {
  if (mode === 'mistyped' && file.includes(text)) return 'text/html';
  return extname(file) === '.js' ? 'text/javascript' : 'application/json';
}

function altered(mode: string, text: string, file: string, content: string): string {
  if (mode === 'version') return content.replaceAll(version, text);
  if (mode === 'half' && file.includes(text)) return content.slice(0, content.length / 2);
  if (mode === 'changed' && file.includes(text)) return content.replace(/;$/, '\n');
  return content;
}
