import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Locale } from '../i18n/index.js';
import { needed } from './packages.js';

/** A font as the layout takes it. */
export interface Font {
  readonly name: string;
  readonly weight: 400 | 700;
  readonly style: 'normal';
  readonly data: Buffer;
}

type Ranges = readonly (readonly [first: number, last: number])[];

/** Two weights of one part of a typeface, and the characters that it has. */
interface Slice {
  readonly fonts: readonly Font[];
  readonly covers: (character: string) => boolean;
}

const faces: Record<Locale, { readonly face: string; readonly common: string }> = {
  'zh-Hans': { face: 'noto-sans-sc', common: 'chinese-simplified' },
  'zh-Hant': { face: 'noto-sans-tc', common: 'chinese-traditional' },
  en: { face: 'noto-sans-sc', common: 'chinese-simplified' },
};

const within = (ranges: Ranges) => (character: string) => {
  const code = character.codePointAt(0)!;
  return ranges.some(([first, last]) => code >= first && code <= last);
};

/** Files are read once; what failed is tried again. */
const cache = new Map<string, Promise<unknown>>();

function once<Loaded>(key: string, load: () => Promise<Loaded>): Promise<Loaded> {
  const loaded = cache.get(key) ?? load();
  cache.set(key, loaded);
  loaded.catch(() => cache.delete(key));
  return loaded as Promise<Loaded>;
}

const read = (face: string, file: string): Promise<Buffer> =>
  needed('picture', async () =>
    readFile(new URL(import.meta.resolve(`@fontsource/${face}/${file}`))),
  );

/** The table of a WOFF file that says which characters it has. */
async function characterMap(woff: Buffer): Promise<Buffer> {
  const record = Array.from({ length: woff.readUInt16BE(12) }, (_, table) => 44 + table * 20).find(
    (at) => woff.toString('latin1', at, at + 4) === 'cmap',
  )!;
  const [offset, packed, size] = [4, 8, 12].map((at) => woff.readUInt32BE(record + at));
  const table = woff.subarray(offset, offset! + packed!);
  return packed! < size! ? promisify(inflate)(table) : table;
}

/** The ranges of characters in a table of format 4, for two bytes each, or 12, for four. */
function rangesOf(table: Buffer): [number, number][] {
  const format = table.readUInt16BE(0);
  if (format === 4) {
    const half = table.readUInt16BE(6);
    return Array.from({ length: half / 2 }, (_, index) => {
      const last = table.readUInt16BE(14 + 2 * index);
      return [table.readUInt16BE(16 + half + 2 * index), last === 0xffff ? 0 : last];
    });
  }
  if (format !== 12) return [];
  return Array.from({ length: table.readUInt32BE(12) }, (_, index) => [
    table.readUInt32BE(16 + 12 * index),
    table.readUInt32BE(20 + 12 * index),
  ]);
}

async function loadSlice(face: string, slice: string): Promise<Slice> {
  const [regular, bold] = await Promise.all(
    [400, 700].map((weight) => read(face, `files/${face}-${slice}-${weight}-normal.woff`)),
  );
  const map = await characterMap(regular!);
  const tables = Array.from({ length: map.readUInt16BE(2) }, (_, index) =>
    map.subarray(map.readUInt32BE(8 + 8 * index)),
  );
  const font = { name: `${face}-${slice}`, style: 'normal' } as const;
  return {
    fonts: [
      { ...font, weight: 400, data: regular! },
      { ...font, weight: 700, data: bold! },
    ],
    covers: within(tables.flatMap(rangesOf)),
  };
}

const sliceOf = (face: string, slice: string): Promise<Slice> =>
  once(`${face} ${slice}`, () => loadSlice(face, slice));

type Index = readonly { readonly slice: string; readonly lists: (character: string) => boolean }[];

/** The slices of a typeface, the one of the commonest characters first. */
async function loadIndex(face: string): Promise<Index> {
  const index: Record<string, string> = JSON.parse((await read(face, 'unicode.json')).toString());
  return Object.entries(index)
    .map(([name, ranges]) => {
      const codes = ranges.split(',').map((range) => {
        const [first, last = first] = range.slice(2).split('-');
        return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)] as const;
      });
      return { slice: name.replace(/[[\]]/g, ''), lists: within(codes) };
    })
    .toReversed();
}

/**
 * The fonts that a text needs: one file of the common characters, and slices for the rare ones.
 * @returns with the characters that no font has
 * @throws {RenderError} when the package of the typeface is missing
 */
export async function fontsFor(
  locale: Locale,
  text: string,
): Promise<{ fonts: readonly Font[]; missing: ReadonlySet<string> }> {
  const { face, common } = faces[locale];
  const slices = await Promise.all(['latin', common].map((slice) => sliceOf(face, slice)));
  const isMissing = (character: string) => !slices.some(({ covers }) => covers(character));
  const rare = new Set(Array.from(text).filter(isMissing));
  if (rare.size > 0) {
    const index = await once(face, () => loadIndex(face));
    const names = Array.from(rare, (character) => index.find(({ lists }) => lists(character)));
    const more = new Set(names.flatMap((found) => found?.slice ?? []));
    slices.push(...(await Promise.all(Array.from(more, (slice) => sliceOf(face, slice)))));
  }
  return {
    fonts: slices.flatMap(({ fonts }) => fonts),
    missing: new Set(Array.from(rare).filter(isMissing)),
  };
}
