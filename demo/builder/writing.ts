/*
 * Attributes and custom properties as each language writes them. Values are anybody's text: all of
 * them are quoted as the language wants it.
 */

/** An attribute that is set. */
export interface Setting {
  readonly name: string;
  /** '' where it is boolean. */
  readonly value: string;
  readonly type: 'text' | 'number' | 'boolean';
}

const widest = 80;

const indented = (text: string, by = '  ') => text.replace(/^(?=.)/gm, by);

/** On one line where it is short, else each attribute on a line of its own. */
function tagWith(tag: string, attributes: readonly string[]): string {
  const line = [`<${tag}`, ...attributes].join(' ');
  if (line.length <= widest) return line;
  return `<${tag}\n${attributes.map((attribute) => `  ${attribute}\n`).join('')}`;
}

const escapedHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const htmlAttribute = ({ name, value, type }: Setting) =>
  type === 'boolean' ? name : `${name}="${escapedHtml(value)}"`;

/** The tag on one line, as Markdown takes no other for HTML. */
export function htmlTag(tag: string, settings: readonly Setting[], content: string): string {
  const opening = `<${[tag, ...settings.map(htmlAttribute)].join(' ')}>`;
  return content ? `${opening}\n${indented(content)}\n</${tag}>` : `${opening}</${tag}>`;
}

const isPlain = (text: string) => !/["'&\\{}<>\n]/.test(text);

function jsxAttribute({ name, value, type }: Setting): string {
  if (type === 'boolean') return name;
  return isPlain(value) ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;
}

/** An element that closes itself, indented as what a function returns. */
const closed = (tag: string, attributes: readonly string[], indent: string) => {
  const opening = tagWith(tag, attributes).replaceAll('\n', `\n${indent}`);
  return opening.includes('\n') ? `${opening}/>` : `${opening} />`;
};

export function jsxTag(tag: string, settings: readonly Setting[], hasData: boolean): string {
  const attributes = [...settings.map(jsxAttribute), ...(hasData ? ['data={data}'] : [])];
  const element = closed(tag, attributes, '    ');
  return element.includes('\n') ? `(\n    ${element}\n  )` : element;
}

const vueAttribute = (setting: Setting) =>
  (setting.type === 'number' ? ':' : '') + htmlAttribute(setting);

export function vueTag(tag: string, settings: readonly Setting[], hasData: boolean): string {
  const attributes = [...settings.map(vueAttribute), ...(hasData ? [':data="data"'] : [])];
  return closed(tag, attributes, '  ');
}

const literal = (text: string) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

function objectEntry({ name, value, type }: Setting): string {
  const key = /^\w+$/.test(name) ? name : `'${name}'`;
  if (type === 'boolean') return `${key}: true`;
  return `${key}: ${type === 'number' ? value : literal(value)}`;
}

export function objectLiteral(settings: readonly Setting[]): string {
  const entries = settings.map(objectEntry);
  const line = `{ ${entries.join(', ')} }`;
  return line.length <= 60 ? line : `{\n${entries.map((entry) => `  ${entry},\n`).join('')}}`;
}

/** An argument as every shell takes it, as far as it can be. */
function argument(value: string): string {
  if (/^[\w./:@%,+-]+$/.test(value)) return value;
  return /["$`\\!]/.test(value) ? `'${value.replaceAll("'", "'\\''")}'` : `"${value}"`;
}

function option({ name, value, type }: Setting): string {
  if (type === 'boolean') return `--${name}`;
  return value.startsWith('-') ? `--${name}=${argument(value)}` : `--${name} ${argument(value)}`;
}

/** The attributes of a widget between a command's words and its options, on one line. */
export const commandLine = (
  words: readonly string[],
  settings: readonly Setting[],
  options: readonly string[],
): string => [...words, ...settings.map(option), ...options].join(' ');

export function styleSheet(tag: string, properties: Readonly<Record<string, string>>): string {
  const lines = Object.entries(properties).map(([name, value]) => `  ${name}: ${value};\n`);
  return `${tag} {\n${lines.join('')}}`;
}
