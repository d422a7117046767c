import { createHash } from 'node:crypto';
import { escape } from '../static/index.js';

/*
 * What the layout writes, made fit for a page: drawings in place of images of drawings, no style
 * attribute that a page's policy may forbid, names that are the picture's own, and few bytes.
 */

/** What of a style is an attribute in SVG too. */
const paints = new Set(['fill', 'stroke', 'stroke-width', 'stroke-dasharray']);

/** Styles as attributes, which win over those of the same name. */
function withoutStyle(tag: string): string {
  const style = / style="([^"]*)"/.exec(tag);
  if (!style) return tag;
  const declarations = style[1]!
    .split(';')
    .map((declaration) => declaration.split(':') as [string, string])
    .filter(([name]) => paints.has(name));
  const others = declarations.reduce(
    (rest, [name]) => rest.replace(new RegExp(` ${name}="[^"]*"`), ''),
    tag.replace(style[0], ''),
  );
  const attributes = declarations.map(([name, value]) => ` ${name}="${value}"`).join('');
  return others.replace(/\s*\/?>$/, (end) => attributes + end);
}

/** The length of a line of circular arcs and horizontal strokes. */
function lengthOf(path: string): number {
  let [x, y, length] = [0, 0, 0];
  for (const [, command, rest] of path.matchAll(/([MAaH])([^MAaH]*)/g)) {
    const numbers = rest!.match(/-?[\d.]+/g)!.map(Number);
    const [toX = x, toY = y] = command === 'H' ? numbers : numbers.slice(-2);
    const [dx, dy] = command === 'a' ? [toX, toY] : [toX - x, toY - y];
    const chord = Math.hypot(dx, dy);
    [x, y] = [x + dx, y + dy];
    if (command === 'H') length += chord;
    if (command?.toLowerCase() !== 'a') continue;
    const [radius, , , isLarge] = numbers as [number, number, number, number];
    const angle = 2 * Math.asin(Math.min(chord / 2 / radius, 1));
    length += radius * (isLarge ? 2 * Math.PI - angle : angle);
  }
  return length;
}

/** Dashes in the line's own measure, as not every program that draws SVG knows another. */
function measured(tag: string): string {
  const given = / pathLength="([^"]*)"/.exec(tag);
  if (!given) return tag;
  const unit = lengthOf(/ d="([^"]*)"/.exec(tag)![1]!) / Number(given[1]);
  return tag
    .replace(given[0], '')
    .replace(/(?<= stroke-dasharray=")[^"]*/, (dashes) =>
      dashes.replace(/[\d.]+/g, (dash) => `${Number((Number(dash) * unit).toFixed(2))}`),
    );
}

/** The drawing that an image holds, in the image's place. */
function unwrapped(image: string): string {
  const held = decodeURIComponent(/utf8,([^"]*)/.exec(image)![1]!);
  const attribute = (name: string) => new RegExp(` ${name}="[^"]*"`).exec(image)?.[0] ?? '';
  if (/="0"/.test(attribute('width') + attribute('height'))) return '';
  const place = ['x', 'y', 'width', 'height', 'preserveAspectRatio'].map(attribute).join('');
  const viewBox = / viewBox="[^"]*"/.exec(held)?.[0] ?? '';
  return held
    .replace(/^<svg[^>]*>/, `<svg${place}${viewBox} overflow="visible">`)
    .replace(/ (class|aria-hidden)="[^"]*"/g, '')
    .replace(/<[^>]+>/g, (tag) => measured(withoutStyle(tag)));
}

/** Tenths of a pixel, as short as SVG takes them. */
function short(tenths: number): string {
  const size = Math.abs(tenths);
  const [whole, rest] = [Math.floor(size / 10), size % 10];
  return (tenths < 0 ? '-' : '') + (rest ? `${whole || ''}.${rest}` : whole);
}

/** Numbers with a space only where they would else run into each other. */
function joined(numbers: readonly number[]): string {
  let [line, previous] = ['', '-'];
  for (const number of numbers) {
    const next = short(number);
    const isApart =
      !line || next.startsWith('-') || (next.startsWith('.') && previous.includes('.'));
    line += isApart ? next : ` ${next}`;
    previous = next;
  }
  return line;
}

/** An outline whose points are told from the point before, as they are shorter so. */
function relative(path: string): string {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  return path.replace(/([MLQCZ])([^MLQCZ]*)/g, (_, command: string, rest: string) => {
    if (command === 'Z') {
      [x, y] = [startX, startY];
      return 'z';
    }
    const points = (rest.match(/-?[\d.]+/g) ?? []).map((value) => Math.round(Number(value) * 10));
    const from = points.map((value, index) => value - (index % 2 ? y : x));
    [x, y] = points.slice(-2) as [number, number];
    if (command === 'M') [startX, startY] = [x, y];
    const [dx, dy] = from as [number, number];
    if (command !== 'L' || (dx && dy)) return command.toLowerCase() + joined(from);
    if (dx) return `h${short(dx)}`;
    return dy ? `v${short(dy)}` : '';
  });
}

/** A line above an entry as a line, which is on whole pixels, in place of a clip of a wider one. */
const ruled = (svg: string): string =>
  svg.replace(
    /<g clip-path="[^"]*"><g clip-path="[^"]*"><path width="([\d.]+)" height="[\d.]+" clip-path="[^"]*" fill="none" stroke="([^"]*)" stroke-width="([\d.]+)" d="M([\d.]+),([\d.]+) A0,0 0 0 1 [\d.,]+ h[\d.]+ [^"]*"\/><\/g><\/g>/g,
    (_, width: string, colour: string, doubled: string, x: string, y: string) => {
      const height = Number(doubled) / 2;
      return `<rect x="${x}" y="${Math.round(Number(y))}" width="${width}" height="${height}" fill="${colour}"/>`;
    },
  );

/** As high as whole pixels, to which programs would else stretch it. */
function onRows(svg: string): string {
  const [, height] = / height="([\d.]+)"/.exec(svg)!;
  const rows = Math.ceil(Number(height));
  return svg
    .replaceAll(` height="${height}"`, ` height="${rows}"`)
    .replace(/ viewBox="[^"]*"/, (viewBox) => viewBox.replace(/[\d.]+"/, `${rows}"`));
}

/** Clips and masks that nothing refers to, and groups that hold nothing or need not be. */
function pruned(svg: string): string {
  const used = new Set(Array.from(svg.matchAll(/url\(#([^)]+)\)/g), ([, id]) => id));
  return svg
    .replace(/<(mask|clipPath) id="([^"]*)">.*?<\/\1>/gs, (all, _, id) => (used.has(id) ? all : ''))
    .replace(/<rect [^>]*fill="transparent"\/>|<defs><\/defs>|<g\/>|<g><\/g>/g, '')
    .replace(/<g>(<path [^>]*\/>)<\/g>/g, '$1');
}

export interface Words {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
}

/** What XML cannot hold is left out, and what has a name in HTML alone. */
const xml = (text: string): string =>
  escape(
    text
      .replaceAll('\u00a0', ' ')
      // oxlint-disable-next-line no-control-regex -- these are what is left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu, ''),
  );

/** The picture with its words for who cannot see it. */
export function finished(layout: string, { lang, title, description }: Words): string {
  const body = pruned(ruled(onRows(layout)).replace(/<image [^>]*\/>/g, unwrapped)).replace(
    / d="(M[\d\s.,MLQCZ-]*)"/g,
    (_, path: string) => ` d="${relative(path)}"`,
  );
  const name = `p${createHash('sha256')
    .update(body + title)
    .digest('hex')
    .slice(0, 8)}`;
  const ids = new Map<string, string>();
  const own = (id: string) => {
    if (!ids.has(id)) ids.set(id, `${name}-${ids.size}`);
    return ids.get(id)!;
  };
  const named = body
    .replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${own(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`);
  return named.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes} lang="${lang}" role="img" aria-labelledby="${name}-t" aria-describedby="${name}-d">` +
      `<title id="${name}-t">${xml(title)}</title><desc id="${name}-d">${xml(description)}</desc>`,
  );
}
