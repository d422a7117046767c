import type { LitElement } from 'lit';
import { textOf, type AiBeijingElement } from '../element/index.js';
import { chartOf, escape, inline, light, linesOf, serialise, treeOf } from '../static/index.js';
import type { Copied } from './clipboard.js';
import { slotted, withCopy } from './copy.js';
import { figureOf, isSourced, titleOf } from './figure.js';
import { strings } from './strings.js';

/** For the editor of WeChat and for mail; as plain text, line by line. */
export const richText = (host: AiBeijingElement): Copied =>
  withCopy(host, { asRead: true }, (copy) => {
    const figure = figureOf(copy);
    return { html: inline(figure), text: linesOf([figure]).join('\n') };
  });

/** What it is called and where it is from, whether it says so or not. */
export const citation = (host: AiBeijingElement, today = new Date()): string =>
  withCopy(host, {}, (copy) => {
    const locale = host['locale'];
    const words = strings[locale];
    copy.without = 'actions';
    copy['performUpdate']();
    const figure = figureOf(copy);
    const name = isSourced(figure) ? host.slice.source?.name[locale] : undefined;
    const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long' });
    const [address] = location.href.split('#');
    const source = name ? words.source(name) : '';
    return words.citation(titleOf(figure), source, address!, date.format(today));
  });

type WidgetClass = Pick<typeof LitElement, 'elementProperties'> & (new () => AiBeijingElement);

/** The attributes that make a widget what it is, whether it was told by them or by properties. */
function attributesOf(host: AiBeijingElement): Record<string, string> {
  const Widget = host.constructor as unknown as WidgetClass;
  const fresh = new Widget();
  const attributes: Record<string, string> = { lang: host['locale'] };
  for (const [property, { attribute, state }] of Widget.elementProperties) {
    if (attribute === false || state) continue;
    const key = property as keyof AiBeijingElement;
    const name = typeof attribute === 'string' ? attribute : key.toLowerCase();
    const value: unknown = host[key];
    const text = typeof value === 'boolean' ? '' : textOf(host, key);
    const isGiven = value === true || (text && (host.hasAttribute(name) || value !== fresh[key]));
    if (isGiven) attributes[name] = text;
  }
  if (attributes['src']) attributes['src'] = new URL(attributes['src'], host.baseURI).href;
  const style = styleOf(host);
  return style ? { ...attributes, style } : attributes;
}

/** The custom properties that the tag itself sets. */
const styleOf = ({ style }: AiBeijingElement): string =>
  Array.from(style)
    .filter((name) => name.startsWith('--ai-beijing-'))
    .map((name) => `${name}: ${style.getPropertyValue(name).trim()}`)
    .join('; ');

/** The author's own data where no address has them. */
function documentOf(host: AiBeijingElement): string {
  if (!host.own || (host.src && !host.data)) return '';
  const json = JSON.stringify(host.slice).replaceAll('<', '\\u003c');
  return `<script type="application/json">${json}</script>\n`;
}

/** Where the script of a widget lies. */
function scriptOf({ localName }: AiBeijingElement): string {
  const { tag = localName } = customElements.get(localName) as { tag?: string };
  return `${SCRIPTS}${tag}.js`;
}

const isHeading = ({ slot }: Element): boolean => slot === 'heading';

/** A tag with attributes around what a widget says, but for what the page put into slots. */
export const tagged = (
  host: AiBeijingElement,
  attributes: Readonly<Record<string, string>>,
  without = 'actions',
): Promise<string> =>
  withCopy(host, { hasSlotted: false, without }, async (copy) => {
    const chart = await chartOf(copy).catch(() => undefined);
    return light({ tag: host.localName, attributes }, figureOf(copy), chart);
  });

/** The script, and the tag with all that it says. */
export async function embedCode(host: AiBeijingElement): Promise<string> {
  const given = slotted(host);
  const without = given.some(isHeading) ? 'actions heading' : 'actions';
  const before = documentOf(host) + serialise(given.filter(isHeading).flatMap(treeOf));
  const after = given.filter((child) => !isHeading(child)).flatMap(treeOf);
  const script = `<script type="module" src="${escape(scriptOf(host))}"></script>\n`;
  const content = await tagged(host, attributesOf(host), without);
  return script + within(content, before, serialise(after));
}

/** Puts HTML behind the start of a tag's content and before its end. */
function within(html: string, before: string, after: string): string {
  const [start, end] = [html.indexOf('>\n') + 2, html.lastIndexOf('</')];
  return html.slice(0, start) + before + html.slice(start, end) + after + html.slice(end);
}
