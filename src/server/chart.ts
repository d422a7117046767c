import type { Drawing, Ink, SvgNode } from '../chart/index.js';
import type { Instance } from './widget.js';

/** What a widget's chart can be made on a server, from one configuration. */
export interface ServedChart {
  /** SVG for the widget's shadow root, which fills its box at any width. */
  picture(): SvgNode;
  /**
   * What is drawn at a size, in CSS pixels.
   * @param ink CSS colours, which are passed on as they are
   */
  draw(ink: Ink, width: number, height: number): Drawing;
}

/** What the module of a chart has for servers. */
interface ChartModule {
  picture(view: unknown): SvgNode;
  draw(view: unknown, ink: Ink, width: number, height: number): Drawing;
}

/** A widget's chart, where it has one. Its view is empty of points where the widget shows no chart. */
export async function chartOf({ element }: Instance): Promise<ServedChart | undefined> {
  const loaded = await element.chart?.load();
  if (!loaded) return undefined;
  const { view } = loaded;
  const module = loaded.module as unknown as ChartModule;
  return {
    picture: () => module.picture(view),
    draw: (ink, width, height) => module.draw(view, ink, width, height),
  };
}
