import { localeOf, locales, type Locale } from '../../src/i18n/index.js';
import { referenceOf, sharedReference, type Entry } from '../reference.js';
import { themes } from '../settings.js';
import {
  accepts,
  attributeControl,
  defaultOf,
  propertyControl,
  type Control,
  type Field,
} from './controls.js';
import { targets, type Target } from './snippets.js';

/*
 * What is being built, and how it stands in the address:
 *
 *   ?lang=en&widget=timeline&timeline.from=2023&timeline.kind=policy+funding
 *     &--ai-beijing-accent=seagreen&page=zh-Hans&width=phone&ground=dark&code=react
 *
 * `lang` and `theme` are those of the whole site. Own data stand behind the #, see data-address.ts.
 */

export type Values = Readonly<Record<string, string>>;

export const widths = ['column', 'phone', 'full'] as const;
export const grounds = ['light', 'dark'] as const;

export interface Build {
  readonly tag: string;
  readonly attributes: Values;
  readonly properties: Values;
  /** Own data as they are written, or ''. */
  readonly data: string;
  /** The language of the page in the preview. */
  readonly page: Locale;
  readonly width: (typeof widths)[number];
  readonly ground: (typeof grounds)[number];
  readonly target: Target;
}

export const shortName = (tag: string): string => tag.replace('ai-beijing-', '');

const fieldsOf = (kind: 'attributes' | 'cssProperties', controlOf: (entry: Entry) => Control) => {
  const fields = (entries: readonly Entry[], isShared: boolean): Field[] =>
    entries.map((entry) => ({ entry, control: controlOf(entry), isShared }));
  return (tag: string): Field[] => [
    ...fields(referenceOf(tag)[kind], false),
    ...fields(sharedReference([tag])[kind], true),
  ];
};

const attributesOfAll = fieldsOf('attributes', attributeControl);

/** Only what is a part of the widget can be left out of it. */
function withinWidget(tag: string, { entry, control, isShared }: Field): Field {
  if (entry.name !== 'without' || control.kind !== 'words') return { entry, control, isShared };
  const kind = 'cssParts';
  const parts = [...referenceOf(tag)[kind], ...sharedReference([tag])[kind]].map(
    ({ name }) => name,
  );
  const words = control.words.filter((word) => parts.includes(word));
  return { entry, control: { kind: 'words', words }, isShared };
}

export const attributesOf = (tag: string): Field[] =>
  attributesOfAll(tag).map((field) => withinWidget(tag, field));
export const propertiesOf = fieldsOf('cssProperties', propertyControl);

/** What an address need not say. */
export interface Defaults {
  readonly tags: readonly string[];
  readonly page: Locale;
}

/** What an address asks for, and what in it cannot be. */
export function readBuild(
  query: URLSearchParams,
  defaults: Defaults,
): { build: Build; rubbish: string[] } {
  const rest = new URLSearchParams(query);
  rest.delete('lang');
  const rubbish: string[] = [];
  const take = <Value>(key: string, check: (value: string) => Value | undefined) => {
    const value = rest.get(key);
    rest.delete(key);
    if (value === null) return undefined;
    const taken = check(value);
    if (taken === undefined) rubbish.push(`${key}=${value}`);
    return taken;
  };
  const oneOf = <Word extends string>(key: string, words: readonly Word[]) =>
    take(key, (value) => words.find((word) => word === value));
  const valuesOf = (fields: readonly Field[], prefix = '') =>
    Object.fromEntries(
      fields.flatMap(({ entry, control }) => {
        const value = take(prefix + entry.name, (text) =>
          accepts(control, text) ? text : undefined,
        );
        const isNone = value === undefined || (value === '' && control.kind !== 'boolean');
        return isNone || value === defaultOf(entry) ? [] : [[entry.name, value]];
      }),
    );

  oneOf('theme', themes);
  const name = oneOf('widget', defaults.tags.map(shortName));
  const tag = name ? `ai-beijing-${name}` : defaults.tags[0]!;
  const build: Build = {
    tag,
    attributes: valuesOf(attributesOf(tag), `${shortName(tag)}.`),
    properties: valuesOf(propertiesOf(tag)),
    data: '',
    page: oneOf('page', locales) ?? defaults.page,
    width: oneOf('width', widths) ?? widths[0],
    ground: oneOf('ground', grounds) ?? grounds[0],
    target: oneOf('code', targets) ?? targets[0],
  };
  return { build, rubbish: [...rubbish, ...[...rest].map(([key, value]) => `${key}=${value}`)] };
}

/** A build as it stands in a query, without what goes without saying. */
export function queryOf(build: Build, { tags, page }: Defaults): string {
  const name = shortName(build.tag);
  const pairs = [
    ...(build.tag === tags[0] ? [] : [['widget', name]]),
    ...Object.entries(build.attributes).map(([key, value]) => [`${name}.${key}`, value]),
    ...Object.entries(build.properties),
    ...(build.page === page ? [] : [['page', build.page]]),
    ...(build.width === widths[0] ? [] : [['width', build.width]]),
    ...(build.ground === grounds[0] ? [] : [['ground', build.ground]]),
    ...(build.target === targets[0] ? [] : [['code', build.target]]),
  ];
  const query = new URLSearchParams(pairs).toString();
  return query && `&${query}`;
}

/** The same for another widget, as far as it has the same attributes. */
export function forWidget(build: Build, tag: string): Build {
  const kept = (values: Values, fields: readonly Field[]) =>
    Object.fromEntries(
      fields.flatMap(({ entry: { name }, control }) => {
        const value = values[name];
        return value !== undefined && accepts(control, value) ? [[name, value]] : [];
      }),
    );
  return {
    ...build,
    tag,
    attributes: kept(build.attributes, attributesOf(tag)),
    properties: kept(build.properties, propertiesOf(tag)),
    data: '',
  };
}

/** The language of what is shown: the widget's own, else its page's. */
export const languageOf = ({ attributes, page }: Build): Locale =>
  attributes['lang'] ? localeOf(attributes['lang']) : page;
