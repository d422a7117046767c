import { expect, waitUntil } from '@open-wc/testing';
import { mount, quietConsole, shadow, statesOf, tags } from './support.ts';

/*
 * Colours as they meet the eye: whatever CSS wrote, painted layer by layer onto a pixel.
 */

type Rgb = readonly [red: number, green: number, blue: number];

const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

function painted(layers: readonly string[]): Rgb {
  pixel.clearRect(0, 0, 1, 1);
  for (const layer of layers) {
    pixel.fillStyle = '#000';
    pixel.fillStyle = layer;
    pixel.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = pixel.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The grounds that lie under an element, the page's first. */
function groundsOf(element: Element): string[] {
  const grounds: string[] = [];
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) grounds.unshift(getComputedStyle(node).backgroundColor);
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return ['#fff', ...grounds];
}

const contrastOf = (element: Element, colour: string): number => {
  const grounds = groundsOf(element);
  return contrast(painted(grounds), painted([...grounds, colour]));
};

const isSeen = (element: Element) =>
  !element.closest('.unseen') && element.getBoundingClientRect().width > 0;

/** Elements with a text of their own that is seen. */
const texts = (root: ShadowRoot) =>
  [...root.querySelectorAll('.base *')].filter(
    (element) =>
      isSeen(element) &&
      !(element instanceof SVGElement) &&
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim()),
  );

/** What is drawn to tell something, with its ink. */
const marks = (root: ShadowRoot): [Element, string][] =>
  [...root.querySelectorAll('svg :is(path, rect, line):not(.track, .picture *)')]
    .filter(isSeen)
    .flatMap((element): [Element, string][] => {
      const { fill, stroke } = getComputedStyle(element);
      return [fill, stroke].filter((ink) => ink !== 'none').map((ink) => [element, ink]);
    });

/** The inks of the chart's marks and texts, which it reads from an element. */
function inksOfChart(root: ShadowRoot): Record<'text' | 'mark', [Element, string][]> {
  const ink = root.querySelector('.ink');
  if (!ink) return { text: [], mark: [] };
  const style = getComputedStyle(ink);
  const { color, borderTopColor, borderBottomColor, borderLeftColor, outlineColor } = style;
  return {
    text: [color, borderTopColor].map((one) => [ink, one]),
    mark: [borderBottomColor, borderLeftColor, outlineColor].map((one) => [ink, one]),
  };
}

function expectReadable(element: Element, context: string): void {
  const root = shadow(element);
  const chart = inksOfChart(root);
  const written = texts(root).map((text): [Element, string] => [
    text,
    getComputedStyle(text).color,
  ]);
  expect(written.length).to.be.greaterThan(2);
  for (const [text, ink] of [...written, ...chart.text])
    expect(contrastOf(text, ink), `${context}: ${text.outerHTML.slice(0, 90)}`).to.be.at.least(4.5);
  for (const [mark, ink] of [...marks(root), ...chart.mark])
    expect(contrastOf(mark, ink), `${context}: ${mark.outerHTML.slice(0, 90)}`).to.be.at.least(3);
}

/** Grounds with the ink that their pages write in, as of the themes' style sheets in 2026. */
const grounds: [name: string, ground: string, ink: string][] = [
  ['white', '#fff', '#000'],
  ['black', '#000', '#fff'],
  ['Hexo NexT', '#fff', '#555'],
  ['Hexo NexT, dark', '#333', '#ccc'],
  ['Hexo Fluid', '#fff', '#3c4858'],
  ['Hexo Fluid, dark', '#252d38', '#c4c6c9'],
  ['Hugo PaperMod', '#fff', '#1f1f1f'],
  ['Hugo PaperMod, dark', '#1d1e20', '#c4c4c5'],
  ['WordPress Twenty Twenty-Four', '#f9f9f9', '#111'],
  ['sepia paper', '#f4ecd8', '#433422'],
];

for (const tag of tags) {
  describe(`<${tag}> colours`, () => {
    quietConsole();

    for (const [name, ground, ink] of grounds) {
      it(`are told apart on ${name}`, async () => {
        for (const state of statesOf(tag)) {
          const element = await mount(
            `<div style="background: ${ground}; color: ${ink}; width: 700px"><${tag} lang="en" ${state}></${tag}></div>`,
          );
          expectReadable(element, state);
        }
      });
    }

    it('are told apart in a theme of its own on the other ground', async () => {
      for (const [theme, ground, ink] of [
        ['light', '#000', '#fff'],
        ['dark', '#fff', '#000'],
      ]) {
        const element = await mount(
          `<div style="background: ${ground}; color: ${ink}"><${tag} theme="${theme}"></${tag}></div>`,
        );
        expectReadable(element, theme!);
      }
    });

    const means: [name: string, root: string][] = [
      ['its colour scheme', 'color-scheme: dark; background: Canvas; color: CanvasText'],
      [
        'light-dark()',
        'color-scheme: dark; background: light-dark(#fff, #1b1c1f); color: light-dark(#222, #ddd)',
      ],
      ['colours alone', 'background: #1b1c1f; color: #ddd'],
    ];
    for (const [name, style] of means) {
      it(`follow a page that turns dark by ${name} while it is open`, async () => {
        const element = await mount(
          `<div style="background: #fff; color: #222"><${tag}></${tag}></div>`,
        );
        const page = element.parentElement!;
        const look = () =>
          [...shadow(element).querySelectorAll('.base, .ink')].map(
            (node) => getComputedStyle(node).color,
          );
        const before = look();
        page.style.cssText = style;
        await waitUntil(
          () => look().every((colour, index) => colour !== before[index]),
          look().join(),
        );

        expectReadable(element, name);
      });
    }
  });
}
