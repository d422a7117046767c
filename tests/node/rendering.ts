import { join } from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { toldIn, type Modules, type Told } from '../facts.ts';
import type { Format } from '../../src/ssr.ts';
import type { Locale } from '../../src/i18n/index.ts';

/* What tests of the static formats share: the built library, and ways to look at what it renders. */

const dist = join(import.meta.dirname, '../../dist/npm');
const load = async <Module>(file: string) => (await import(join(dist, file))) as Module;

export const { render, tags } = await load<typeof import('../../src/ssr.ts')>('ssr.js');

type I18n = Modules['i18n'];

const modules: Modules = {
  timeline: {
    ...(await load<typeof import('../../src/widgets/timeline/timeline.data.ts')>(
      'widgets/timeline/timeline.data.js',
    )),
    ...(await load<typeof import('../../src/widgets/timeline/timeline.model.ts')>(
      'widgets/timeline/timeline.model.js',
    )),
    ...(await load<typeof import('../../src/widgets/timeline/timeline.strings.ts')>(
      'widgets/timeline/timeline.strings.js',
    )),
  },
  gauge: {
    ...(await load<typeof import('../../src/widgets/talent-gauge/talent-gauge.data.ts')>(
      'widgets/talent-gauge/talent-gauge.data.js',
    )),
  },
  alumni: await load('widgets/alumni/alumni.data.js'),
  data: await load('data/index.js'),
  i18n: {
    ...(await load<Pick<I18n, 'formatCount' | 'formatMoney' | 'formatShare'>>('i18n/number.js')),
    ...(await load<Pick<I18n, 'formatDate'>>('i18n/date.js')),
    ...(await load<Pick<I18n, 'commonStrings'>>('i18n/strings.js')),
  },
};

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Everything that the widgets have to say in a language. */
export const told = (locale: Locale): Told[] => toldIn(locale, modules);

export const rendered = ({ tag, attributes }: Told, lang: string, format: Exclude<Format, 'png'>) =>
  render(tag, { lang, ...attributes } as object, { format });

export type Element = DefaultTreeAdapterTypes.Element;

type Nodes = readonly DefaultTreeAdapterTypes.ChildNode[];

const within = (nodes: Nodes): Nodes =>
  nodes.flatMap((node) => [node, ...('childNodes' in node ? within(node.childNodes) : [])]);

/** Every element of some markup, in its order. */
export const elementsOf = (html: string): Element[] =>
  within(parseFragment(html).childNodes).filter((node) => 'tagName' in node);

/** What is left of some markup when all tags are taken away. */
export const textOf = (html: string): string =>
  within(parseFragment(html).childNodes)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');

export const attribute = ({ attrs }: Element, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;
