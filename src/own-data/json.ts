import type { Place, Problem } from './doctor.js';

/** What a text says as JSON, and what is wrong with it; without an input it cannot be read. */
export interface Parsed {
  readonly input?: unknown;
  readonly problem?: Problem;
}

/** How many bytes a text may have. */
export const largest = 5_000_000;

/** The text of a file in UTF-8, or in UTF-16 with its mark of order; `undefined` if it is in neither. */
export function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marks: Record<string, string> = { '255 254': 'utf-16le', '254 255': 'utf-16be' };
  try {
    return new TextDecoder(marks[`${first} ${second}`], { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export async function parseJson(json: string): Promise<Parsed> {
  // Editors under Windows begin a file with a mark of its encoding.
  const text = json.replace(/^\uFEFF/, '');
  if (!text.trim()) return { problem: { code: 'empty', path: [] } };
  try {
    return { input: JSON.parse(text) as unknown };
  } catch {
    // Not all browsers say where.
    return { problem: { code: 'json', path: [], ...(await firstMistake(text)) } };
  }
}

function placeAt(text: string, index: number): Place {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

async function firstMistake(text: string): Promise<Pick<Problem, 'place' | 'value'>> {
  // That something is wrong is told without it as well.
  const reader = await import('@humanwhocodes/momoa').catch(() => undefined);
  try {
    reader?.parse(text);
  } catch (error) {
    const { message, line, column } = error as Error & Partial<Place>;
    if (message.includes('end of input')) return { place: placeAt(text, text.trimEnd().length) };
    if (line && column) return { place: { line, column } };
    // What is nested too deep has no place.
  }
  return firstControl(text);
}

/** A line break or another control character within a text, which only JSON.parse takes offence at. */
function firstControl(text: string): Pick<Problem, 'place' | 'value'> {
  // oxlint-disable-next-line no-control-regex -- they are looked for
  for (const { 0: string, index } of text.matchAll(/"(?:[^"\\\0-\x1f]|\\.)*["\0-\x1f]/g)) {
    const value = string.at(-1)!;
    if (value !== '"') return { value, place: placeAt(text, index + string.length - 1) };
  }
  return {};
}
