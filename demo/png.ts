import { crc32, deflateSync, inflateSync } from 'node:zlib';

/*
 * Makes a browser's picture of text small: at most 256 colours, which is more than text on paper
 * needs, in a PNG with a palette. Takes 8-bit RGB or RGBA, as browsers write them.
 */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0xRRGGBB, row by row. */
  readonly colours: Uint32Array;
}

export function withPalette(png: Uint8Array): Buffer {
  const { width, height, colours } = decode(Buffer.from(png));
  const palette = frequent(colours);
  const indices = new Map(palette.map((colour, index) => [colour, index]));
  const indexOf = (colour: number) => {
    let index = indices.get(colour);
    if (index === undefined) indices.set(colour, (index = nearest(colour, palette)));
    return index;
  };
  // Each row begins with the number of its filter, 0 for none: filters do nothing for indices.
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, at) => {
    rows[at + Math.floor(at / width) + 1] = indexOf(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const channels = (colour: number): [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 0xff,
  colour & 0xff,
];

function frequent(colours: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([colour]) => colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  const distances = palette.map((candidate) =>
    channels(candidate).reduce((sum, channel, at) => sum + (channel - wanted[at]!) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function decode(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const bytes = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * bytes, bytes);
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) colours[at] = rows.readUIntBE(at * bytes, 3);
  return { width, height, colours };
}

/** Rows hold differences to the pixels before and above, each in the way that its first byte says. */
function unfiltered(filtered: Buffer, length: number, bytes: number): Buffer {
  const height = filtered.length / (length + 1);
  const rows = Buffer.alloc(length * height);
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (length + 1)]!;
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < bytes ? 0 : rows[at - bytes]!;
      const above = y === 0 ? 0 : rows[at - length]!;
      const corner = x < bytes || y === 0 ? 0 : rows[at - length - bytes]!;
      rows[at] = filtered[at + y + 1]! + predicted(filter, left, above, corner);
    }
  }
  return rows;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const closest = [left, above, corner].reduce((best, candidate) =>
    Math.abs(guess - candidate) < Math.abs(guess - best) ? candidate : best,
  );
  return [0, left, above, (left + above) >> 1, closest][filter]!;
}
