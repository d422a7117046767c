import type { Problem } from './doctor.js';
import { parseJson, type Parsed } from './json.js';

/** How long a server may take, in milliseconds. */
const patience = 10_000;
/** Bytes. */
export const largest = 5_000_000;

const problem = (code: Problem['code'], value?: unknown): Parsed => ({
  problem: { code, path: [], value },
});

const isJson = /^(application|text)\/([\w.-]+\+)?json\b/;

/**
 * The text of an answer, or `undefined` as soon as it is too long.
 * @throws where the connection breaks off
 */
async function textOf({ body, headers }: Response): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let isTooLong = Number(headers.get('content-length')) > largest;
  for (let size = 0; !isTooLong; isTooLong = size > largest) {
    const { done = true, value } = (await reader?.read()) ?? {};
    if (done) return text + decoder.decode();
    size += value!.length;
    text += decoder.decode(value, { stream: true });
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
  const text = await textOf(response);
  if (text === undefined) return problem('size');
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

/** The document at an address. */
export async function load(src: string, base: string, stop: AbortSignal): Promise<Parsed> {
  if (!URL.canParse(src, base)) return problem('url', src);
  const timeout = new AbortController();
  // AbortSignal.timeout() would wait on when the document has come.
  const timer = setTimeout(() => timeout.abort(), patience);
  const signal = AbortSignal.any([stop, timeout.signal]);
  const answer = await answerOf(new URL(src, base), signal).catch(() => problem('network'));
  clearTimeout(timer);
  return timeout.signal.aborted && answer.input === undefined ? problem('timeout') : answer;
}
