import type { RenderInfo } from '@lit-labs/ssr';
import type { LitElement } from 'lit';
import type { AiBeijingElement } from '../element/index.js';
import * as classes from '../widgets/index.js';
import { RenderError, unknown } from './error.js';
import { own, type DataProblem } from './own.js';
import { needed } from './packages.js';

type Widgets = (typeof classes)[keyof typeof classes];

/** The tag of a widget, such as `ai-beijing-timeline`. */
export type Tag = Widgets['tag'];

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

type Properties<Widget extends Tag> = Omit<
  InstanceType<Extract<Widgets, { tag: Widget }>>,
  keyof LitElement
>;

/** The name of the attribute of a property, if text can say its value. */
type AttributeOf<Name extends string, Property> = [Property] extends [
  string | number | boolean | undefined,
]
  ? Kebab<Name>
  : never;

/** What an attribute takes in code: nothing at all leaves it out, `true` sets it without a value. */
type Value<Property> = Property | `${Property & (string | number)}` | null | undefined;

type OwnAttributes<Widget extends Tag> = {
  readonly [
    Name in keyof Properties<Widget> & string as AttributeOf<Name, Properties<Widget>[Name]>
  ]?: Value<Properties<Widget>[Name]>;
};

type TextAttribute = 'lang' | 'id' | 'class' | 'style' | 'slot' | 'title' | 'part';

type AttributesOfAll = {
  readonly [Name in TextAttribute | `aria-${string}`]?: Value<string>;
} & {
  readonly [Name in 'hidden' | `data-${string}`]?: Value<string | number | boolean>;
};

/**
 * A widget's attributes as they stand in HTML, and some that every element has: `id`, `class`,
 * `data-…`. A value that is not accepted falls back to the default, as it does on a page. Without a
 * `lang` it is `zh-Hans`.
 */
export type Attributes<Widget extends Tag = Tag> = Widget extends Tag
  ? OwnAttributes<Widget> & AttributesOfAll
  : never;

/** A document of a widget's own kind, as an author writes it. */
export type Data<Widget extends Tag = Tag> = NonNullable<
  InstanceType<Extract<Widgets, { tag: Widget }>>['data']
>;

const onAnyElement =
  /^(id|class|style|slot|title|hidden|part|lang|dir|translate|(data|aria)-[\w-]+)$/;

/** The tags of all widgets. */
export const tags: readonly Tag[] = Object.values(classes).map(({ tag }) => tag);

/** The names of the attributes that a widget knows. */
export function attributeNames(tag: Tag): string[] {
  return ['lang', ...classOf(tag).observedAttributes.filter((name) => name !== 'lang')];
}

/** @throws {RenderError} for a tag that there is not */
export function classOf(tag: string): Widgets {
  const found = Object.values(classes).find((widget) => widget.tag === tag);
  if (!found) throw unknown('tag', 'widget', tag, tags);
  return found;
}

/** A widget as it would be on a page, and its attributes as they will stand in its tag. */
export interface Instance {
  readonly tag: Tag;
  readonly element: AiBeijingElement;
  readonly attributes: Readonly<Record<string, string>>;
  /** What of an author's data is shown, as a document. */
  readonly data?: unknown;
  readonly problems: readonly DataProblem[];
}

/** The attributes that a tag is given, as they stand in HTML. */
function attributesOf(tag: Tag, given: Attributes): Record<string, string> {
  const known = attributeNames(tag);
  // The language is said, so that the page does not read the fragment in its own.
  const attributes: Record<string, string> = { lang: 'zh-Hans' };
  for (const [name, value] of Object.entries(
    given as Record<string, Value<string | number | boolean>>,
  )) {
    if (!known.includes(name) && !onAnyElement.test(name))
      throw unknown('attribute', `<${tag}> attribute`, name, known);
    if (value !== undefined && value !== null && value !== false)
      attributes[name] = value === true ? '' : String(value);
  }
  attributes['lang'] ||= 'zh-Hans';
  return attributes;
}

/**
 * @param data of the author's own, in place of the article's
 * @throws {RenderError} for a tag or an attribute that there is not, and for data of which nothing
 *   can be shown
 */
export async function instantiate(tag: Tag, given: Attributes, data?: unknown): Promise<Instance> {
  const Widget = classOf(tag);
  const attributes = attributesOf(tag, given);
  if (attributes['src']?.trim() && data === undefined)
    throw new RenderError(
      'attribute',
      `<${tag}> src="${attributes['src']}" is not read here. Read the document, and give what it says as data; to the command, --data <file>.`,
    );
  const element: AiBeijingElement = new Widget();
  // Warnings name it; Lit gives it to an element that is defined, and here none is.
  Object.defineProperty(element, 'localName', { value: tag });
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
    element.attributeChangedCallback(name, null, value);
  }
  const shown = data === undefined ? { problems: [] } : await own(element, data);
  element['willUpdate'](new Map());
  return { tag, element, attributes, ...shown };
}

/** The markup inside a widget's shadow root, with the marks by which Lit finds its parts again. */
export async function markupOf({ element }: Instance): Promise<string> {
  const [{ render }, { collectResultSync }] = await needed('html', () =>
    Promise.all([import('@lit-labs/ssr'), import('@lit-labs/ssr/lib/render-result.js')]),
  );
  // Events find their way by the host of the slots; on a server there are none.
  const host = {} as RenderInfo['customElementHostStack'][number];
  return collectResultSync(render(element['render'](), { customElementHostStack: [host] }));
}
