import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

/*
 * Documents of a test's own, which cdn-server.ts answers from both of its origins alike:
 *
 *   PUT  /<key>/documents/<name>   keeps a `ServedDocument`
 *   GET  /<key>/documents/<name>   answers with it
 *   GET  /<key>/documents/<name>/count   how often it was
 *   POST /<key>/documents/<name>   lets go of the answers that were held
 */

/** How a document is answered. */
export interface ServedDocument {
  /** In base64 where `isBinary`. */
  readonly body: string;
  readonly isBinary?: boolean;
  readonly status?: number;
  readonly type?: string;
  /** Whether pages of another origin may read it. Default true. */
  readonly isShared?: boolean;
  /** Whether it is answered only when the test says so. */
  readonly isHeld?: boolean;
  /** How often it is answered with 503 before. */
  readonly failures?: number;
  /** White space behind it, in bytes. */
  readonly padding?: number;
}

interface Kept {
  document: ServedDocument;
  failures: number;
  count: number;
  waiting: (() => void)[] | undefined;
}

const kept = new Map<string, Kept>();

function keep(name: string, document: ServedDocument): void {
  const { failures = 0, isHeld } = document;
  kept.set(name, { document, failures, count: 0, waiting: isHeld ? [] : undefined });
}

function letGo(name: string): void {
  const held = kept.get(name);
  for (const resolve of held?.waiting ?? []) resolve();
  if (held) held.waiting = undefined;
}

async function send(response: ServerResponse, found: Kept): Promise<void> {
  const { body, status = 200, type = 'application/json', isShared = true } = found.document;
  await new Promise<void>((resolve) => {
    if (found.waiting) found.waiting.push(resolve);
    else resolve();
  });
  found.count++;
  const fails = found.failures-- > 0;
  response.writeHead(fails ? 503 : status, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(isShared ? { 'access-control-allow-origin': '*' } : {}),
  });
  response.write(Buffer.from(body, found.document.isBinary ? 'base64' : 'utf8'));
  response.end(' '.repeat(found.document.padding ?? 0));
}

/** Answers the addresses above. */
export async function serveDocument(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<void> {
  const found = kept.get(name);
  if (found && request.url!.endsWith('/count')) return void response.end(`${found.count}`);
  if (request.method === 'GET' && found) return send(response, found);
  if (request.method === 'PUT') keep(name, (await json(request)) as ServedDocument);
  if (request.method === 'POST') letGo(name);
  response.writeHead(request.method === 'GET' ? 404 : 204).end();
}
