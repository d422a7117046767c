import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { renderAsync } from '@resvg/resvg-js';
import { assertGolden } from './golden.ts';

const root = join(import.meta.dirname, '../..');
const modules = join(root, 'dist/npm');
type Ssr = typeof import('../../src/ssr.ts');
type Fonts = typeof import('../../src/server/fonts.ts');
const { render, tags, RenderError } = (await import(join(modules, 'ssr.js'))) as Ssr;
const { fontsFor } = (await import(join(modules, 'server/fonts.js'))) as Fonts;

const gauge = 'ai-beijing-talent-gauge';
const timeline = 'ai-beijing-timeline';
const alumni = 'ai-beijing-alumni';
const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;
const everyWidget = tags.flatMap((tag) => locales.map((lang) => [tag, lang] as const));

/** The pictures of every widget as it is without attributes, each drawn once. */
const plain = new Map<string, Promise<string>>();
function plainOf(tag: (typeof tags)[number], lang: string): Promise<string> {
  const key = `${tag} ${lang}`;
  const svg = plain.get(key) ?? render(tag, { lang }, { format: 'svg' });
  plain.set(key, svg);
  return svg;
}

type Colour = readonly [red: number, green: number, blue: number];

/** A drawing as pixels. It also shows that the SVG is well-formed, as a parser of XML reads it. */
async function drawn(svg: string) {
  const { width, height, pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const at = (x: number, y: number): Colour => {
    const start = (y * width + x) * 4;
    return [pixels[start]!, pixels[start + 1]!, pixels[start + 2]!];
  };
  const places = Array.from({ length: width * height }, (_, index) => ({
    x: index % width,
    y: Math.floor(index / width),
  }));
  const holds = (test: (colour: Colour) => boolean) => places.filter(({ x, y }) => test(at(x, y)));
  return { width, height, at, holds };
}

const isAccent = ([red, green, blue]: Colour) => red > 150 && green < 100 && blue < 90;
const isDark = ([red, green, blue]: Colour) => Math.max(red, green, blue) < 60;
const isInk = (colour: Colour) => Math.min(...colour) < 240;
const isLight = ([red, green, blue]: Colour) => Math.min(red, green, blue) > 200;

const isHairline = ([red, green, blue]: Colour) =>
  red === green && green === blue && red > 195 && red < 215;
const isFaint = ([red, green, blue]: Colour) =>
  red === green && green === blue && red >= 215 && red < 250;
const isWhite = (colour: Colour) => Math.min(...colour) === 255;

type Drawn = Awaited<ReturnType<typeof drawn>>;

/** The rows that hold more than so many pixels of a colour. */
function rowsOf({ holds }: Drawn, test: (colour: Colour) => boolean, count: number): number[] {
  const counts = new Map<number, number>();
  for (const { y } of holds(test)) counts.set(y, (counts.get(y) ?? 0) + 1);
  return [...counts].flatMap(([y, held]) => (held > count ? y : []));
}

interface Band {
  readonly top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The lines of text and what else stands apart from above and below, from the top. */
function bandsOf({ holds }: Drawn, within = Infinity): Band[] {
  const bands: Band[] = [];
  for (const { x, y } of holds(isInk)) {
    if (x > within) continue;
    const last = bands.at(-1);
    if (!last || y > last.bottom + 1) bands.push({ top: y, bottom: y, left: x, right: x });
    else
      Object.assign(last, {
        bottom: y,
        left: Math.min(last.left, x),
        right: Math.max(last.right, x),
      });
  }
  return bands;
}

/** What a PNG says of its size. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

const textIn = (svg: string, tag: 'title' | 'desc') =>
  new RegExp(`<${tag} [^>]*>([^<]*)</${tag}>`).exec(svg)![1]!;
/** All that is drawn, without words and names. */
const shapesIn = (svg: string) => [...svg.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path);

describe('format svg', () => {
  for (const [tag, lang] of everyWidget) {
    it(`draws <${tag}> in ${lang} without text, style, script or address`, async () => {
      const svg = await plainOf(tag, lang);
      assert.doesNotMatch(svg, /<(text|tspan|image|script|style|foreignObject)\b| style=/);
      assert.deepEqual(svg.match(/https?:[^"]*/g), ['http://www.w3.org/2000/svg']);
      assert.match(svg, new RegExp(`^<svg [^>]*lang="${lang}" role="img" aria-labelledby=`));
      const { width, height, at, holds } = await drawn(svg);
      assert.ok(width === 640 && height > 200 && height < 700, `${width} x ${height}`);
      assert.deepEqual(at(1, 1), [255, 255, 255]);
      const ink = holds(isDark);
      assert.ok(ink.length > 1000, 'there is ink');
      assert.ok(ink.every(({ x, y }) => x > 10 && x < 630 && y > 10 && y < height - 10));
    });

    it(`has a glyph for every character of <${tag}> in ${lang}`, async () => {
      const svg = await plainOf(tag, lang);
      const text = textIn(svg, 'title') + textIn(svg, 'desc');
      const { missing } = await fontsFor(lang, text.replace(/\s/g, ''));
      assert.deepEqual([...missing], []);
    });
  }

  it('says in words what it shows', async () => {
    const svg = await render(timeline, { lang: 'en' }, { format: 'svg' });
    assert.equal(textIn(svg, 'title'), 'AI in Beijing: policies, funding and milestones');
    for (const words of ['the largest sum is 10 billion yuan', 'up to 20 million yuan', '¶', 'Liu'])
      assert.ok(textIn(svg, 'desc').includes(words), words);
  });

  it('says nothing of bars where a chart stands in their place', async () => {
    const list = { lang: 'en', layout: 'list' } as const;
    assert.doesNotMatch(textIn(await plainOf(timeline, 'en'), 'desc'), /Bars/);
    assert.match(textIn(await render(timeline, list, { format: 'svg' }), 'desc'), /Bars/);
  });

  for (const width of [320, 517, 640, 903])
    it(`draws its hairlines on whole pixels, ${width} wide`, async () => {
      for (const tag of tags) {
        const picture = await drawn(await render(tag, { lang: 'en' }, { format: 'svg', width }));
        assert.deepEqual(rowsOf(picture, isFaint, width / 4), [], tag);
        assert.ok(rowsOf(picture, isHairline, width / 4).length > 0, tag);
      }
    });

  for (const [lang, card] of [
    ['en', false],
    ['zh-Hans', true],
  ] as const)
    it(`draws no line through a label of the chart, ${lang}, ${card ? 'card' : 'plain'}`, async () => {
      const picture = await drawn(await render(timeline, { lang }, { format: 'svg', card }));
      const [start, end] = [0.25 * picture.width, 0.9 * picture.width];
      const white = picture.holds(isWhite).filter(({ x }) => x > start && x < end);
      const broken = rowsOf(picture, isHairline, picture.width / 3).filter(
        (row) => white.filter(({ y }) => y === row).length > 10,
      );
      assert.equal(broken.length, 1);
    });

  it('leaves the number of no paragraph alone on a line', async () => {
    for (const lang of locales)
      for (const { left, right, top } of bandsOf(await drawn(await plainOf(alumni, lang))))
        assert.ok(right - left > 45, `${lang}: ${right - left} wide at ${top}`);
  });

  it('sets the lines of its source as close as those of other small print', async () => {
    const [before, last] = bandsOf(await drawn(await plainOf(gauge, 'en'))).slice(-2);
    assert.ok(last!.top - before!.top < 24, `${last!.top - before!.top}`);
    assert.ok(last!.right - last!.left > 100, `${last!.right - last!.left}`);
  });

  it('draws the share in the accent colour, as much of the line as it is', async () => {
    const shares = [0, 25, 50, 100];
    const inked = await Promise.all(
      shares.map(async (value) => {
        const svg = await render(gauge, { shape: 'ring', value }, { format: 'svg' });
        return (await drawn(svg)).holds(isAccent).length;
      }),
    );
    const whole = inked.at(-1)!;
    assert.ok(whole > 5000);
    for (const [index, share] of shares.entries())
      assert.ok(Math.abs(inked[index]! / whole - share / 100) < 0.03, `${share}: ${inked[index]}`);
  });

  it('shows a number of the author’s own without a source', async () => {
    const svg = await render(gauge, { value: 42.5, label: '的猫' }, { format: 'svg' });
    assert.equal(textIn(svg, 'desc').replace(/\s+/g, ' '), '42.5% 的猫');
    assert.ok(svg.length < 10_000, `${svg.length}`);
  });

  it('is dark where the theme is', async () => {
    for (const [tag, lang] of everyWidget) {
      const { at, holds } = await drawn(
        await render(tag, { lang, theme: 'dark' }, { format: 'svg' }),
      );
      assert.deepEqual(at(1, 1), [0x19, 0x19, 0x19]);
      assert.ok(holds(isLight).length > 500, tag);
    }
  });

  it('draws the chart in place of the list, and the list where there is no chart', async () => {
    const heights = await Promise.all(
      [{}, { layout: 'list' }, { without: 'chart' }].map(
        async (attributes) =>
          (await drawn(await render(timeline, attributes as object, { format: 'svg' }))).height,
      ),
    );
    assert.ok(
      heights[0]! < 600 && heights[1]! > 1200 && heights[1] === heights[2],
      heights.join(', '),
    );
  });

  it('leaves out of a heading what no font has, and draws the rest, however rare', async () => {
    const [simple, strange, rare] = await Promise.all(
      ['猫', '猫😀👩‍🔬\ud800\u0007𓀀', '猫龘䶮'].map((heading) =>
        render(gauge, { heading }, { format: 'svg' }),
      ),
    );
    assert.deepEqual(shapesIn(strange!), shapesIn(simple!));
    assert.equal(textIn(strange!, 'title'), '猫😀👩‍🔬𓀀');
    await drawn(strange!);
    assert.notDeepEqual(shapesIn(rare!), shapesIn(simple!));
  });

  it('has names of its own, so that two can stand on one page', async () => {
    const svgs = await Promise.all(everyWidget.map(([tag, lang]) => plainOf(tag, lang)));
    const ids = svgs.flatMap((svg) => [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    assert.equal(new Set(ids).size, ids.length);
    for (const svg of svgs)
      for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) assert.ok(svg.includes(` id="${id}"`));
  });

  it('comes out the same when many are rendered at once', async () => {
    const alone = await Promise.all(everyWidget.map(([tag, lang]) => plainOf(tag, lang)));
    const together = everyWidget
      .toReversed()
      .map(([tag, lang]) => render(tag, { lang }, { format: 'svg' }));
    assert.deepEqual((await Promise.all(together)).toReversed(), alone);
  });

  for (const width of [240, 1000, 2000])
    it(`is ${width} pixels wide when asked to be, with nothing at its edges`, async () => {
      for (const tag of tags) {
        const svg = await render(tag, { lang: 'en' }, { format: 'svg', width });
        const picture = await drawn(svg);
        assert.equal(picture.width, width);
        const ink = picture.holds(isInk);
        assert.ok(
          ink.every(({ x, y }) => x > 8 && x < width - 8 && y > 8 && y < picture.height - 8),
          tag,
        );
      }
    });

  for (const width of [0, 239, 2001, Number.NaN, '640px' as unknown as number])
    it(`rejects a width of ${width}`, async () => {
      await assert.rejects(
        render(gauge, {}, { format: 'svg', width }),
        (error) =>
          error instanceof RenderError &&
          error.code === 'option' &&
          error.message.includes('240 to 2000'),
      );
    });

  for (const [tag, lang] of [
    [gauge, 'zh-Hans'],
    [timeline, 'en'],
    [alumni, 'zh-Hant'],
  ] as const)
    it(`of <${tag}> in ${lang} is what a person has looked at`, async () => {
      const svg = await plainOf(tag, lang);
      assertGolden(`${tag.replace('ai-beijing-', '')}.${lang}.svg`, `${svg}\n`);
    });
});

describe('option card', () => {
  const cards: readonly (readonly [
    what: string,
    tag: (typeof tags)[number],
    attributes: object,
  ])[] = [
    ...everyWidget.map(([tag, lang]) => [`${tag} in ${lang}`, tag, { lang }] as const),
    ['a list', timeline, { layout: 'list', lang: 'en' }],
    ['a table', alumni, { layout: 'table' }],
    ['a bar', gauge, { shape: 'bar' }],
    ['a gauge without words', gauge, { value: 3 }],
    ['a heading of 200 characters', timeline, { heading: '北京的人工智能'.repeat(29) }],
    ['one of 200 English characters', alumni, { heading: 'Founders '.repeat(22), lang: 'en' }],
  ];
  for (const [what, tag, attributes] of cards)
    it(`fills 1200 x 630 with ${what} and overflows nowhere`, async () => {
      const svg = await render(tag, attributes, { format: 'svg', card: true });
      const { width, height, holds } = await drawn(svg);
      assert.deepEqual([width, height], [1200, 630]);
      const ink = holds(isInk);
      const [left, right] = [Math.min, Math.max].map((pick) =>
        ink.map(({ x }) => x).reduce((a, b) => pick(a, b)),
      );
      const [top, bottom] = [ink[0]!.y, ink.at(-1)!.y];
      assert.ok(left! >= 40 && right! <= 1160, `${left} to ${right}`);
      assert.ok(top >= 40 && bottom <= 590 && bottom - top > 300, `${top} to ${bottom}`);
    });
});

describe('a card of a gauge', () => {
  it('has its source apart from its numbers', async () => {
    const card = await render(gauge, { lang: 'zh-Hans' }, { format: 'svg', card: true });
    const [before, source] = bandsOf(await drawn(card), 600).slice(-2);
    assert.ok(source!.top - before!.bottom > 30, `${source!.top - before!.bottom}`);
  });
});

describe('format png', () => {
  for (const [options, size] of [
    [{ width: 400 }, [400]],
    [{ width: 400, scale: 2 }, [800]],
    [{ card: true }, [1200, 630]],
    [{ card: true, scale: 2 }, [2400, 1260]],
  ] as const)
    it(`is ${size.join(' x ')} for ${JSON.stringify(options)}`, async () => {
      const png = await render(gauge, {}, { format: 'png', ...options });
      assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from('PNG')]);
      assert.deepEqual(sizeOf(png).slice(0, size.length), size);
    });

  for (const scale of [0, 0.5, 5, Number.NaN])
    it(`rejects a scale of ${scale}`, async () => {
      const result = render(gauge, {}, { format: 'png', scale });
      await assert.rejects(result, { code: 'option', message: /1 to 4/ });
    });
});

describe('options of pictures', () => {
  for (const [options, message] of [
    [{ width: 400 }, /width is for the format svg or png, and this is dsd/],
    [{ format: 'inline', width: 400 }, /width is for .* and this is inline/],
    [{ format: 'light', card: true }, /card is for the format svg or png/],
    [{ format: 'svg', scale: 2 }, /scale is for the format png, and this is svg/],
    [{ format: 'svg', card: true, width: 900 }, /1200 x 630: give no width/],
  ] as const)
    it(`are refused where nothing would come of them: ${JSON.stringify(options)}`, async () => {
      await assert.rejects(render(gauge, {}, options), {
        code: 'option',
        message,
      });
    });

  it('may be left open', async () => {
    const open = { format: 'light', width: undefined, card: false } as object;
    const light = await render(gauge, {}, { format: 'light' });
    assert.equal(await render(gauge, {}, open), light);
  });
});

describe('the packages for pictures', () => {
  const folders: string[] = [];
  after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

  /** The built package where only some of the packages are installed. */
  async function packageWith(...names: string[]): Promise<Ssr> {
    const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
    folders.push(folder);
    cpSync(modules, join(folder, 'npm'), { recursive: true });
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    for (const name of ['lit', 'chart.js', '@lit-labs/ssr', 'parse5', ...names]) {
      const place = join(folder, 'node_modules', name);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), place, 'junction');
    }
    return import(join(folder, 'npm/ssr.js')) as Promise<Ssr>;
  }

  const [simplified, traditional] = ['@fontsource/noto-sans-sc', '@fontsource/noto-sans-tc'];
  for (const [missing, lang, ...installed] of [
    ['noto-sans-sc', 'en', 'satori', '@resvg/resvg-js', traditional],
    ['noto-sans-tc', 'zh-Hant', 'satori', '@resvg/resvg-js', simplified],
    ['satori', 'en', '@resvg/resvg-js', simplified],
    ['resvg-js', 'en', 'satori', simplified],
  ] as const)
    it(`are asked for where ${missing} is missing and needed`, async () => {
      const ssr = await packageWith(...installed);
      await assert.rejects(ssr.render(gauge, { lang }, { format: 'png' }), {
        code: 'package',
        message: new RegExp(`npm install [^\\n]*@fontsource/noto-sans-sc[^]*\\n.*${missing}`),
      });
    });

  it('are not all needed: the font of one script draws that script', async () => {
    const ssr = await packageWith('satori', '@resvg/resvg-js', simplified);
    const png = await ssr.render(gauge, { lang: 'en' }, { format: 'png', width: 300 });
    assert.equal(sizeOf(png)[0], 300);
  });
});
