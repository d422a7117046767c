import { expect, waitUntil } from '@open-wc/testing';
import type { AiBeijingElement } from '../../src/element/index.js';
import { itUnder } from '../commands.ts';
import { all, mount, quietConsole, settled } from '../contracts/support.ts';

/*
 * The chart as a server draws it and as paper shows it, laid over the chart that lives: a reader
 * shall not see one turn into the other.
 */

const tag = 'ai-beijing-timeline';

interface Look {
  readonly lang: string;
  readonly width: number;
  readonly attributes?: string;
  readonly css?: string;
}

const widths = [280, 320, 480, 640, 900, 1200];
const variants: Omit<Look, 'lang' | 'width'>[] = [
  { attributes: 'scale="linear"' },
  { attributes: 'selected="haidian-measures"' },
  { attributes: 'from="2024"' },
  { attributes: 'place="shanghai"' },
  { css: '--ai-beijing-chart-height: 10em' },
  { attributes: 'scale="linear"', css: '--ai-beijing-chart-height: 10em' },
  { css: '--ai-beijing-chart-height: 30em' },
  { css: 'font-size: 14px' },
  { css: 'font-size: 20px' },
  { css: 'font-family: serif' },
];
const looks: Look[] = ['zh-Hans', 'en'].flatMap((lang) => [
  ...widths.map((width) => ({ lang, width })),
  ...variants.flatMap((variant) => [320, 900].map((width) => ({ lang, width, ...variant }))),
]);

const box = (element: Element) => all(element, '[part=chart]')[0]!;
const picture = (element: Element) => all(element, '.picture')[0]!;
const isShown = (element: Element) => element.getClientRects().length > 0;
const shownTexts = (element: Element) =>
  [...picture(element).querySelectorAll('text')].filter(isShown);

/** A chart that lives, and before it its picture. */
async function show({ lang, width, attributes = '', css = '' }: Look): Promise<AiBeijingElement> {
  const element = await mount(
    `<div style="width: ${width}px; ${css}"><${tag} lang="${lang}" ${attributes}></${tag}></div>`,
  );
  element.scrollIntoView();
  await waitUntil(() => all(element, 'canvas').length > 0, 'no chart was drawn', { timeout: 5000 });
  window.dispatchEvent(new Event('beforeprint'));
  box(element).prepend(picture(element));
  await settled(element);
  return element;
}

/** Where the points are that live, as the tooltip is told. */
function livePoints(element: Element): [x: number, y: number][] {
  const tip = all(element, '.tip')[0]!;
  const pixels = (name: string) => Number.parseFloat(tip.style.getPropertyValue(name));
  const press = (key: string) =>
    box(element).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('Home');
  return Array.from({ length: Number(box(element).ariaValueMax) }, (_, index) => {
    if (index > 0) press('ArrowRight');
    return [pixels('--_x'), pixels('--_y')];
  });
}

function drawnPoints(element: Element): [x: number, y: number][] {
  const { left, top } = box(element).getBoundingClientRect();
  return [...picture(element).querySelectorAll('path')].map((path) => {
    const { x, y, width, height } = path.getBoundingClientRect();
    return [x + width / 2 - left, y + height / 2 - top];
  });
}

/** Whether anything lives at a place. */
function isInked(element: Element, x: number, y: number): boolean {
  const canvas = all(element, 'canvas')[0] as HTMLCanvasElement;
  const [across, down] = [x, y].map((pixels) => Math.round(pixels * devicePixelRatio));
  return canvas.getContext('2d')!.getImageData(across!, down!, 1, 1).data[3]! > 0;
}

const overlap = (a: DOMRect, b: DOMRect) =>
  // The boxes are as high as lines, the letters lower.
  a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3;

describe(`<${tag}> picture`, () => {
  quietConsole();
  afterEach(() => window.dispatchEvent(new Event('afterprint')));

  for (const look of looks) {
    const { lang, width, attributes = '', css = '' } = look;
    it(`is where the chart is, ${lang}, ${width} pixels ${attributes} ${css}`, async () => {
      const element = await show(look);
      const live = livePoints(element);
      const drawn = drawnPoints(element);

      expect(drawn).to.have.length(live.length);
      for (const [index, [x, y]] of live.entries()) {
        expect(drawn[index]![0], `x of point ${index}`).to.be.closeTo(x, 8);
        expect(drawn[index]![1], `y of point ${index}`).to.be.closeTo(y, 3);
      }
    });

    it(`shows its labels whole, ${lang}, ${width} pixels ${attributes} ${css}`, async () => {
      const element = await show(look);
      const { left, right } = box(element).getBoundingClientRect();
      const labels = shownTexts(element);

      for (const [index, label] of labels.entries()) {
        const rect = label.getBoundingClientRect();
        expect(rect.left, label.textContent).to.be.at.least(left - 2);
        expect(rect.right, label.textContent).to.be.at.most(right + 2);
        for (const other of labels.slice(index + 1))
          expect(overlap(rect, other.getBoundingClientRect()), label.textContent).to.equal(false);
      }
    });
  }

  for (const lang of ['zh-Hans', 'en'])
    for (const width of [320, 416, 480, 640, 900])
      it(`shows that a date is not exact where the chart does, ${lang}, ${width} pixels`, async () => {
        const element = await show({ lang, width });
        const [x, y] = livePoints(element)[0]!;
        const { left, top } = box(element).getBoundingClientRect();
        const drawn = [...picture(element).querySelectorAll('line[stroke-width]')]
          .filter(isShown)
          .map((line) => line.getBoundingClientRect())
          .filter((line) => Math.abs(line.top - top - y) < 4 && line.left - left < x);

        expect(drawn.length > 0).to.equal(isInked(element, x - 9, y));
      });

  it('names each sum of a wide chart', async () => {
    const element = await show({ lang: 'en', width: 640 });
    const labels = shownTexts(element).map(({ textContent }) => textContent);

    expect(labels).to.include.members([
      'up to 5 million yuan',
      'up to 20 million yuan',
      '1 billion yuan a year',
    ]);
    expect(labels.filter((label) => label === '10 billion yuan')).to.have.length(2);
  });

  for (const width of [400, 640])
    it(`names sums that are one point to the eye, ${width} pixels`, async () => {
      const element = await show({ lang: 'en', width, attributes: 'scale="linear"' });
      const labels = shownTexts(element).map(({ textContent }) => textContent);

      expect(labels).to.include.members(['up to 5 million yuan', 'up to 20 million yuan']);
    });

  it('leaves no line of the grid under a label that lives', async () => {
    const css = '--ai-beijing-chart-height: 12em';
    const element = await show({ lang: 'en', width: 640, css });
    const [x, y] = livePoints(element)[0]!;
    const { top } = box(element).getBoundingClientRect();
    const size = Number.parseFloat(getComputedStyle(all(element, '.ink')[0]!).fontSize);
    const grid = [...picture(element).querySelectorAll('line:not([stroke-width])')]
      .map((line) => Math.round(line.getBoundingClientRect().top - top))
      .find((line) => line < y && line > y - size * 1.3 - 2)!;
    const isLineAt = (across: number) =>
      [-1, 0, 1].some((down) => isInked(element, across, grid + down));

    expect(grid, 'a line where the label stands').to.be.above(0);
    expect(isLineAt(x + size * 0.7 - 1)).to.equal(false);
    expect(isLineAt(x + size * 20)).to.equal(true);
  });

  itUnder({ 'forced-colors': 'active' }, 'wears the forced colours', async () => {
    const element = await show({ lang: 'en', width: 640, css: 'color: #777' });
    const text = getComputedStyle(element).color;

    for (const path of picture(element).querySelectorAll('path'))
      expect(getComputedStyle(path).stroke).to.equal(text);
  });
});
