import { dsd, hashOf, stylesOf } from './dsd.js';
import { unknown } from './error.js';
import { inline } from './inline.js';
import { light } from './light.js';
import { png, svg } from './picture.js';
import { instantiate, type Attributes, type Tag } from './widget.js';

/** What a widget can be rendered to. The first is the default. */
export const formats = ['dsd', 'light', 'inline', 'svg', 'png'] as const;

export type Format = (typeof formats)[number];

export interface RenderOptions {
  /**
   * - `dsd`: the tag with a declarative shadow root, for pages of one's own. Default.
   * - `light`: the tag around plain HTML, for a CMS and for search engines.
   * - `inline`: HTML with inline styles and without the tag, for mail, RSS readers and WeChat.
   * - `svg`, `png`: a picture.
   */
  readonly format?: Format;
  /** `dsd`: the nonce of the page's content security policy. */
  readonly nonce?: string;
  /** `svg` and `png`: CSS pixels. Default 640. */
  readonly width?: number;
  /** `png`: pixels for each CSS pixel, 1 to 4. Default 1. */
  readonly scale?: number;
  /** `svg` and `png`: a social card of 1200 x 630 instead. */
  readonly card?: boolean;
}

const defaults: Required<RenderOptions> = {
  format: 'dsd',
  nonce: '',
  width: 640,
  scale: 1,
  card: false,
};

/**
 * Renders a widget, complete without script.
 * @throws {RenderError} for a tag, an attribute or a format that there is not, and for a package that is missing
 */
export async function render<Widget extends Tag>(
  tag: Widget,
  attributes: Attributes<Widget>,
  options: RenderOptions & { readonly format: 'png' },
): Promise<Uint8Array>;
export async function render<Widget extends Tag>(
  tag: Widget,
  attributes?: Attributes<Widget>,
  options?: RenderOptions & { readonly format?: Exclude<Format, 'png'> },
): Promise<string>;
export async function render<Widget extends Tag>(
  tag: Widget,
  attributes?: Attributes<Widget>,
  options?: RenderOptions,
): Promise<string | Uint8Array>;
export async function render(
  tag: Tag,
  attributes?: Attributes,
  options?: RenderOptions,
): Promise<string | Uint8Array> {
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  const { format, nonce, width, scale, card }: Required<RenderOptions> = {
    ...defaults,
    ...Object.fromEntries(given),
  };
  for (const [name] of given)
    if (!Object.hasOwn(defaults, name))
      throw unknown('option', 'option', name, Object.keys(defaults));
  if (!formats.includes(format)) throw unknown('format', 'format', format, formats);
  const instance = instantiate(tag, attributes ?? {});
  switch (format) {
    case 'light':
      return light(instance);
    case 'inline':
      return inline(instance);
    case 'svg':
      return svg(instance, { width, card });
    case 'png':
      return png(await svg(instance, { width, card }), scale);
    default:
      return dsd(instance, nonce);
  }
}

/**
 * The hash of a widget's styles for a content security policy without `unsafe-inline`, where a page
 * has no nonce: `style-src 'sha256-…'`.
 */
export const styleHash = (tag: Tag): string => hashOf(stylesOf(instantiate(tag, {})));
