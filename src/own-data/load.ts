import type { Problem } from './doctor.js';
import { decoded, largest, parseJson, type Parsed } from './json.js';

/** How long a server may take, in milliseconds. */
const patience = 10_000;

const problem = (code: Problem['code'], value?: unknown): Parsed => ({
  problem: { code, path: [], value },
});

const isJson = /^(application|text)\/([\w.-]+\+)?json\b/;

/**
 * The bytes of an answer, or `undefined` as soon as there are too many.
 * @throws where the connection breaks off
 */
async function bytesOf({ body, headers }: Response): Promise<Uint8Array | undefined> {
  const reader = body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let isTooLong = Number(headers.get('content-length')) > largest;
  for (let size = 0; !isTooLong; isTooLong = size > largest) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    size += value!.length;
    pieces.push(value!);
  }
  void reader?.cancel().catch(() => {});
  return undefined;
}

/** Why nothing came: a server of another origin answers, but not to this page. */
async function whyNot(url: URL, signal: AbortSignal): Promise<Parsed> {
  // A frame without an address of its own has the origin of its page, which its location has not.
  if (url.origin === window.origin || !/^https?:$/.test(url.protocol)) return problem('network');
  const answers = await fetch(url, { mode: 'no-cors', signal }).then(
    () => true,
    () => false,
  );
  return answers ? problem('cors', url.origin) : problem('network');
}

async function documentOf(response: Response): Promise<Parsed> {
  if (!response.ok) return problem('http', response.status);
  const bytes = await bytesOf(response);
  if (!bytes) return problem('size');
  const text = decoded(bytes);
  if (text === undefined) return problem('encoding');
  const parsed = await parseJson(text);
  const type = response.headers.get('content-type') ?? 'application/json';
  if (isJson.test(type) || parsed.problem?.code === 'empty') return parsed;
  return { ...parsed, ...problem('media-type', type) };
}

async function answerOf(url: URL, signal: AbortSignal): Promise<Parsed> {
  const headers = { accept: 'application/json' };
  const response = await fetch(url, { signal, headers }).catch(() => undefined);
  return response ? documentOf(response) : whyNot(url, signal);
}

async function answerInTime(url: URL, stop: AbortSignal): Promise<Parsed> {
  const timeout = new AbortController();
  // AbortSignal.timeout() would wait on when the document has come.
  const timer = setTimeout(() => timeout.abort(), patience);
  const signal = AbortSignal.any([stop, timeout.signal]);
  const answer = await answerOf(url, signal).catch(() => problem('network'));
  clearTimeout(timer);
  return timeout.signal.aborted && answer.input === undefined ? problem('timeout') : answer;
}

/** The document at an address. */
export async function load(src: string, base: string, stop: AbortSignal): Promise<Parsed> {
  if (!URL.canParse(src, base)) return problem('url', src);
  const { input, problem: found } = await answerInTime(new URL(src, base), stop);
  return { input, ...(found && { problem: { ...found, address: src } }) };
}

/** A document that stands in a script. */
export const parseScript = async (json: string): Promise<Parsed> =>
  new Blob([json]).size > largest ? problem('size') : parseJson(json);

/** The document in the script of that id, in the same root as the element or in its document. */
export async function loadFromPage(host: Element, id: string): Promise<Parsed> {
  const root = host.getRootNode() as ParentNode;
  const find = () =>
    [root, document].flatMap((each) => each.querySelector(`#${CSS.escape(id)}`) ?? [])[0];
  if (!find() && document.readyState === 'loading')
    await new Promise((resolve) => {
      addEventListener('DOMContentLoaded', resolve);
    });
  const found = find();
  return found ? parseScript(found.textContent) : problem('url', `#${id}`);
}
