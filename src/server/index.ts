import { chartOf, inline, light } from '../static/index.js';
import { dataBlock, within } from './blocks.js';
import { dsd, hashOf, stylesOf } from './dsd.js';
import { RenderError, unknown } from './error.js';
import { datasetOf, type Dataset } from './json-ld.js';
import { warn, type DataProblem } from './own.js';
import { figureOf, readableOf } from './parse.js';
import { png, svg } from './picture.js';
import {
  instantiate,
  markupOf,
  type Attributes,
  type Data,
  type Instance,
  type Tag,
} from './widget.js';

/** What a widget can be rendered to. The first is the default. */
export const formats = ['dsd', 'light', 'inline', 'svg', 'png'] as const;

export type Format = (typeof formats)[number];

/** Data of one's own in place of the article's. */
export interface DataOptions<Widget extends Tag = Tag> {
  /**
   * A document of the widget's kind, as `src` and the property `data` take it. In `dsd` and `light` it
   * goes along within the tag, unless the tag has an `src`, for the page's script to show the same.
   */
  readonly data?: Data<Widget> | undefined;
  /**
   * Is told of each mistake in `data`, of which what is good is shown all the same. Without this, a
   * development build tells the console.
   */
  readonly onProblem?: ((problem: DataProblem) => void) | undefined;
}

export interface RenderOptions<Widget extends Tag = Tag> extends DataOptions<Widget> {
  /**
   * - `dsd`: the tag with a declarative shadow root, for pages of one's own. Default.
   * - `light`: the tag around plain HTML, for a CMS and for search engines.
   * - `inline`: HTML with inline styles and without the tag, for mail, RSS readers and WeChat.
   * - `svg`, `png`: a picture.
   */
  readonly format?: Format;
  /** `dsd`: the nonce of the page's content security policy. */
  readonly nonce?: string;
  /**
   * `dsd` and `light`: whether the tag holds what search engines read, as `jsonLd()` gives it. By
   * default `dsd` does; `light` does not, as WordPress shows the text of scripts that its authors may
   * not write.
   */
  readonly jsonLd?: boolean | undefined;
  /** `svg` and `png`, but no card: CSS pixels. Default 640. */
  readonly width?: number;
  /** `png`: pixels for each CSS pixel, 1 to 4. Default 1. */
  readonly scale?: number;
  /** `svg` and `png`: a social card of 1200 x 630 instead. */
  readonly card?: boolean;
}

type Settings = Required<RenderOptions>;

const defaults: Settings = {
  format: 'dsd',
  data: undefined,
  onProblem: undefined,
  nonce: '',
  jsonLd: undefined,
  width: 640,
  scale: 1,
  card: false,
};

/** The formats that an option is for, where another would show nothing of it. */
const only: Readonly<Record<string, readonly Format[]>> = {
  width: ['svg', 'png'],
  scale: ['png'],
  card: ['svg', 'png'],
};

/** Refuses what nothing would come of. */
function refuseMisfits(given: readonly [name: string, value: unknown][], format: Format): void {
  const asked = new Map(given.filter(([, value]) => value !== false));
  for (const [name, takers] of Object.entries(only))
    if (asked.has(name) && !takers.includes(format))
      throw new RenderError(
        'option',
        `The option ${name} is for the format ${takers.join(' or ')}, and this is ${format}.`,
      );
  if (asked.has('card') && asked.has('width'))
    throw new RenderError('option', 'A card is 1200 x 630: give no width.');
}

/** A widget with an author's data, of whose mistakes the author is told. */
async function widgetWith(
  tag: Tag,
  attributes: Attributes | undefined,
  { data, onProblem }: DataOptions,
): Promise<Instance> {
  const instance = await instantiate(tag, attributes ?? {}, data);
  const { problems } = instance;
  if (onProblem) problems.forEach((problem) => onProblem(problem));
  else warn(tag, problems);
  return instance;
}

/** What stands within a tag for scripts and for search engines. */
function blocksOf({ data, attributes }: Instance, dataset: Dataset | undefined): string[] {
  return [
    ...(data && !attributes['src'] ? [dataBlock('application/json', data)] : []),
    ...(dataset ? [dataBlock('application/ld+json', dataset)] : []),
  ];
}

/**
 * Renders a widget, complete without script.
 * @throws {RenderError} for a tag, an attribute, an option or a format that there is not, for options that do not fit together, for data of which nothing can be shown, and for a package that is missing
 */
export async function render<Widget extends Tag>(
  tag: Widget,
  attributes: Attributes<Widget>,
  options: RenderOptions<Widget> & { readonly format: 'png' },
): Promise<Uint8Array>;
export async function render<Widget extends Tag>(
  tag: Widget,
  attributes?: Attributes<Widget>,
  options?: RenderOptions<Widget> & { readonly format?: Exclude<Format, 'png'> },
): Promise<string>;
export async function render<Widget extends Tag>(
  tag: Widget,
  attributes?: Attributes<Widget>,
  options?: RenderOptions<Widget>,
): Promise<string | Uint8Array>;
export async function render(
  tag: Tag,
  attributes?: Attributes,
  options?: RenderOptions,
): Promise<string | Uint8Array> {
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  const {
    format,
    nonce,
    jsonLd: hasJsonLd = format === 'dsd',
    width,
    scale,
    card,
    ...own
  }: Settings = {
    ...defaults,
    ...Object.fromEntries(given),
  };
  for (const [name] of given)
    if (!Object.hasOwn(defaults, name))
      throw unknown('option', 'option', name, Object.keys(defaults));
  if (!formats.includes(format)) throw unknown('format', 'format', format, formats);
  refuseMisfits(given, format);
  const instance = await widgetWith(tag, attributes, own);
  switch (format) {
    case 'light': {
      const figure = await figureOf(instance);
      const tagged = light(instance, figure, await chartOf(instance.element));
      const dataset = hasJsonLd ? datasetOf(instance, figure) : undefined;
      return within(tagged, blocksOf(instance, dataset));
    }
    case 'inline':
      return inline(await figureOf(instance));
    case 'svg':
      return svg(instance, { width, card });
    case 'png':
      return png(await svg(instance, { width, card }), scale);
    default: {
      const markup = await markupOf(instance);
      const dataset = hasJsonLd ? datasetOf(instance, await readableOf(markup)) : undefined;
      return within(await dsd(instance, markup, nonce), blocksOf(instance, dataset));
    }
  }
}

/**
 * What a widget shows as search engines read it: a Dataset of schema.org, for a
 * `<script type="application/ld+json">`. The format `dsd` holds it already.
 * @returns nothing where the widget shows none of its data
 * @throws {RenderError} as `render()` does
 */
export async function jsonLd<Widget extends Tag>(
  tag: Widget,
  attributes?: Attributes<Widget>,
  options?: DataOptions<Widget>,
): Promise<Dataset | undefined>;
export async function jsonLd(
  tag: Tag,
  attributes?: Attributes,
  options: DataOptions = {},
): Promise<Dataset | undefined> {
  const instance = await widgetWith(tag, attributes, options);
  return datasetOf(instance, await figureOf(instance));
}

/**
 * The hash of a widget's styles for a content security policy without `unsafe-inline`, where a page
 * has no nonce: `style-src 'sha256-…'`.
 */
export const styleHash = (tag: Tag): string => hashOf(stylesOf(tag));
