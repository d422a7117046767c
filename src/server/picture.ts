import type { Instance } from './widget.js';

export interface PictureOptions {
  readonly width: number;
  readonly card: boolean;
}

/** The widget's picture, with text as outlines. */
export async function svg(instance: Instance, options: PictureOptions): Promise<string> {
  return `${instance.tag} ${options.width}`;
}

/** The same as pixels. */
export async function png(svgText: string, scale: number): Promise<Uint8Array> {
  return new TextEncoder().encode(svgText + scale);
}
