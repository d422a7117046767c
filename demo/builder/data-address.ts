/*
 * Own data in the address. They stand behind the #, which no server gets to see: as they are where
 * they are short, `#data={…}`, else compressed, `#deflate=…`.
 */

/** What is longer than this is compressed, in characters. */
const short = 500;

/** What most of the ways take on which people pass addresses on, in characters. */
const longest = 60_000;

/** What unpacks to more than this is no data that a widget takes, in bytes. */
const largest = 5_000_000;

/** The fragment for a text: '' for none, `undefined` where it is too long for an address. */
export async function fragmentOf(text: string): Promise<string | undefined> {
  if (!text) return '';
  const plain = `#${new URLSearchParams({ data: text }).toString()}`;
  if (plain.length <= short) return plain;
  const packed = `#deflate=${base64url(await deflated(text))}`;
  return packed.length <= longest ? packed : undefined;
}

/** The text in a fragment, '' where there is none, `undefined` where it cannot be read. */
export async function dataIn(fragment: string): Promise<string | undefined> {
  const given = new URLSearchParams(fragment.slice(1));
  const packed = given.get('deflate');
  if (packed === null) return given.get('data') ?? '';
  try {
    return await inflated(bytesOf(packed));
  } catch {
    return undefined;
  }
}

function streamed(bytes: Uint8Array<ArrayBuffer>, through: ReadableWritablePair) {
  return new Blob([bytes]).stream().pipeThrough<Uint8Array<ArrayBuffer>>(through);
}

async function deflated(text: string): Promise<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const stream = streamed(bytes, new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let [text, size] = ['', 0];
  const reader = streamed(bytes, new DecompressionStream('deflate-raw')).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > largest) throw new RangeError('too large');
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function base64url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.codePointAt(0)!);
}
