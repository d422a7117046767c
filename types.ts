import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';

/*
 * Writes what custom-elements.json gives: types for frameworks to dist/types, data for editors to
 * dist/editors.
 *
 *   node types.ts
 *
 * Our own, since the generators there are write types that do not compile (for Vue and Svelte), or
 * that know React's attributes only in part.
 */

interface Named {
  name: string;
  description: string;
  default?: string;
}

interface Typed extends Named {
  type: { text: string };
}

interface Attribute extends Typed {
  /** The property, where it is one of ours. */
  fieldName?: string;
}

interface CustomElement extends Named {
  tagName: string;
  attributes: Attribute[];
  members: (Typed & { static?: boolean })[];
  events?: Typed[];
  slots: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
const { name, version }: { name: string; version: string } = read('package.json');
const { modules }: { modules: { declarations: CustomElement[] }[] } = read('custom-elements.json');
const elements = modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);

/** The properties that an author may set. */
const propertiesOf = ({ members }: CustomElement): Typed[] =>
  members.filter((member) => !member.static);

const pascal = (text: string) =>
  text.replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

interface Framework {
  imports: string;
  /** What a tag takes besides, given its class. */
  tag: (element: string, props: string) => string;
  /** The name of an event's handler. */
  handler: (event: string) => string;
  declared: (tags: string) => string;
}

const frameworks: Record<string, Framework> = {
  react: {
    imports: `import type { ClassAttributes, HTMLAttributes } from 'react';`,
    tag: (element, props) =>
      `ClassAttributes<${element}> & HTMLAttributes<${element}> & {
        class?: string | undefined;
        ${props}
      }`,
    handler: (event) => `on${event}`,
    declared: (tags) =>
      `declare module 'react' { namespace JSX { interface IntrinsicElements { ${tags} } } }`,
  },
  svelte: {
    imports: `import type { HTMLAttributes } from 'svelte/elements';`,
    tag: (element, props) => `HTMLAttributes<${element}> & { ${props} }`,
    handler: (event) => `on${event}`,
    declared: (tags) =>
      `declare module 'svelte/elements' { interface SvelteHTMLElements { ${tags} } }`,
  },
  vue: {
    imports: `import type { HTMLAttributes, PublicProps } from 'vue';`,
    tag: (_, props) => `new () => { $props: PublicProps & HTMLAttributes & { ${props} } }`,
    handler: (event) => `on${pascal(event)}`,
    declared: (tags) => `declare module 'vue' { interface GlobalComponents { ${tags} } }`,
  },
};

const optional = (key: string, type: string, { description }: Named) =>
  `/** ${description} */\n'${key}'?: ${type} | undefined;`;

/** Attributes as they are written, and properties where these have another name. */
function propsOf(element: CustomElement): string[] {
  const attributes = new Set(element.attributes.map((attribute) => attribute.name));
  const others = propertiesOf(element).filter((property) => !attributes.has(property.name));
  return [...element.attributes, ...others].map((prop) => {
    const text = prop.type.text.replace(' | undefined', '');
    // A template writes numbers as text.
    return optional(prop.name, text.includes('number') ? `${text} | \`\${number}\`` : text, prop);
  });
}

/** The classes, and the types that their properties take and that their events carry. */
function ownImports(): string[] {
  const own = elements.map((element) => element.name);
  return [
    `import type { ${own.join()}, ErrorDetail, SelectDetail } from '../npm/index.js';`,
    ...elements.map(({ tagName, events = [], members }) => {
      const texts = [...events, ...members].map(({ type }) => type.text).join();
      const names = texts.match(/(?<=SelectDetail<)\w+|\w+Document/g) ?? [];
      const folder = tagName.replace('ai-beijing-', '');
      return `import type { ${names.join()} } from '../npm/widgets/${folder}/${folder}.js';`;
    }),
  ];
}

function typesFor({ imports, tag, handler, declared }: Framework): string {
  const tags = elements.map((element) => {
    const handlers = (element.events ?? []).map((event) =>
      optional(handler(event.name), `((event: ${event.type.text}) => void)`, event),
    );
    const props = [...propsOf(element), ...handlers].join('\n');
    return `/** ${element.description} */\n'${element.tagName}': ${tag(element.name, props)};`;
  });
  return [imports, ...ownImports(), declared(tags.join('\n'))].join('\n');
}

const markdown = (value: string) => ({ kind: 'markdown', value });

function list(title: string, items: Named[] = []): string {
  const lines = items.map((item) => `- ${item.name && `\`${item.name}\`: `}${item.description}`);
  return lines.length > 0 ? `\n\n**${title}**\n\n${lines.join('\n')}` : '';
}

/** What an editor shows of a tag; it has no other place for what is not an attribute. */
const markdownOf = (element: CustomElement) =>
  element.description +
  list('Events', element.events) +
  list('Slots', element.slots) +
  list('Parts', element.cssParts) +
  list('Custom properties', element.cssProperties);

function htmlAttribute({ name: attribute, description, type: { text } }: Attribute): object {
  const values = text.match(/(?<=')[\w-]+(?=')/g)?.map((value) => ({ name: value }));
  return {
    name: attribute,
    description: markdown(description),
    ...(values && { values }),
    // The editor's own set for what has no value.
    ...(text === 'boolean' && { valueSet: 'v' }),
  };
}

function htmlData(): object {
  const tags = elements.map((element) => ({
    name: element.tagName,
    description: markdown(markdownOf(element)),
    attributes: element.attributes.map(htmlAttribute),
  }));
  return { version: 1.1, tags };
}

/** Items of all elements by name, with what each is in any of them. */
function together(items: Named[]): Named[] {
  const names = [...new Set(items.map((item) => item.name))];
  return names.map((key) => {
    const same = items.filter((item) => item.name === key).map((item) => item.description);
    return { name: key, description: [...new Set(same)].join('\n') };
  });
}

function cssData(): object {
  const parts = together(elements.flatMap(({ cssParts }) => cssParts));
  return {
    version: 1.1,
    properties: together(elements.flatMap(({ cssProperties }) => cssProperties)),
    pseudoElements: parts.map((part) => ({ ...part, name: `::part(${part.name})` })),
  };
}

const plain = ({ name: key, description, default: value }: Named) => {
  const fallback = value?.replace(/^'(.*)'$/, '$1');
  return { name: key, description, ...(fallback && { default: fallback }) };
};
const typed = (item: Typed) => ({ ...plain(item), type: item.type.text });

function webTypes(): object {
  const described = elements.map((element) => ({
    name: element.tagName,
    description: element.description,
    source: { module: name, symbol: element.name },
    attributes: element.attributes.map((attribute) => ({
      ...plain(attribute),
      value: { type: attribute.type.text },
    })),
    slots: element.slots.map(plain),
    js: { properties: propertiesOf(element).map(typed), events: element.events?.map(typed) },
    css: { properties: element.cssProperties.map(plain), parts: element.cssParts.map(plain) },
  }));
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: { html: { elements: described } },
  };
}

const files = Object.entries(frameworks).flatMap(([framework, its]) => [
  [`types/${framework}.d.ts`, typesFor(its)],
  // For who imports the types as if they were code.
  [`types/${framework}.js`, 'export {};'],
]);
const data = {
  'web-types': webTypes(),
  'vscode.html-data': htmlData(),
  'vscode.css-data': cssData(),
};
for (const [file, content] of Object.entries(data))
  files.push([`editors/${file}.json`, JSON.stringify(content)]);

async function write([file = '', text = '']: string[]): Promise<void> {
  const path = join(import.meta.dirname, 'dist', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await format(text, { filepath: path, singleQuote: true, printWidth: 100 }));
}

await Promise.all(files.map(write));
