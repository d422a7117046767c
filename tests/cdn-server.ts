import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/*
 * Serves dist/cdn from another origin than the test page's. Each address begins with a key that the
 * test makes up, under which its requests are counted:
 *
 *   /<key>/some/deep/path/cdn/<file>        the file
 *   /<key>/without/<text>/cdn/<file>        404 for every file whose name includes the text
 *   /<key>/failing-once/<text>/cdn/<file>   404 for those at the first request, then the file
 *   /<key>/held/<text>/cdn/<file>           those after /<key>/release has been asked for, once for all
 *   /<key>/requests                         the files requested so far, a JSON list
 */

const folder = join(import.meta.dirname, '../dist/cdn');

export async function startCdnServer(): Promise<{ origin: string; stop: () => void }> {
  const requests = new Map<string, string[]>();
  const { released, release } = holding();
  const server = createServer(async (request, response) => {
    const answer = (status: number, type: string, body: string | Buffer) =>
      response
        .writeHead(status, {
          'access-control-allow-origin': '*',
          'cache-control': 'no-store',
          'content-type': `${type}; charset=utf-8`,
        })
        .end(body);

    const { pathname } = new URL(request.url ?? '/', 'http://cdn');
    const [, key = '', mode = '', text = ''] = pathname.split('/');
    const earlier = requests.get(key) ?? [];
    if (mode === 'release') release(key);
    if (['release', 'requests'].includes(mode))
      return answer(200, 'application/json', JSON.stringify(earlier));

    const [, file = ''] = pathname.split('/cdn/');
    requests.set(key, [...earlier, file]);
    if (mode === 'held' && file.includes(text)) await released(key);
    if (isMissing(mode, text, file, earlier)) return answer(404, 'text/plain', 'Made to fail');
    return readFile(join(folder, file)).then(
      (body) => answer(200, extname(file) === '.js' ? 'text/javascript' : 'application/json', body),
      () => answer(404, 'text/plain', `dist/cdn has no ${file}`),
    );
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
    if (waiting !== 'released') for (const send of waiting) send();
  };
  return { released, release };
}

function isMissing(mode: string, text: string, file: string, earlier: string[]): boolean {
  if (mode === 'without') return file.includes(text);
  return mode === 'failing-once' && file.includes(text) && !earlier.includes(file);
}
