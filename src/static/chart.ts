import type { Drawing, Ink, SvgNode } from '../chart/index.js';

/** What a widget's chart is where it is not drawn on a canvas, from one configuration. */
export interface StaticChart {
  /** SVG for the widget's shadow root, which fills its box at any width. */
  picture(): SvgNode;
  /**
   * What is drawn at a size, in CSS pixels.
   * @param ink CSS colours, which are passed on as they are
   */
  draw(ink: Ink, width: number, height: number): Drawing;
  /** The ink that an element of class `ink` in the chart's box wears. */
  inkOf(style: CSSStyleDeclaration): Ink;
}

/** What the module of a chart has for this. */
interface ChartModule {
  picture(view: unknown): SvgNode;
  draw(view: unknown, ink: Ink, width: number, height: number): Drawing;
  inkOf(style: CSSStyleDeclaration): Ink;
}

/** An element that may have a chart. */
interface Charted {
  readonly chart?: { readonly options: { load(): Promise<unknown>; view(): unknown } };
}

/** A widget's chart, where it has one. Its view is empty of points where the widget shows no chart. */
export async function chartOf(element: Charted): Promise<StaticChart | undefined> {
  if (!element.chart) return undefined;
  const { options } = element.chart;
  const module = (await options.load()) as ChartModule;
  const view = options.view();
  return {
    picture: () => module.picture(view),
    inkOf: (style) => module.inkOf(style),
    draw: (ink, width, height) => module.draw(view, ink, width, height),
  };
}
