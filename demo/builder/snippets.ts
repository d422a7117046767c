import vueConfig from '../../tests/hosts/vue/vite.config.ts?raw';
import wordpressPlugin from '../../tests/hosts/wordpress/ai-beijing-widgets/ai-beijing-widgets.php?raw';
import {
  commandLine,
  htmlTag,
  jsxTag,
  objectLiteral,
  styleSheet,
  vueTag,
  type Setting,
} from './writing.js';

/*
 * The code to take along, in steps as the README tells them; what a host needs in files that are the
 * same for everyone is read from the site that is tested, in tests/hosts.
 */

export const targets = [
  'html',
  'autoload',
  'react',
  'vue',
  'hexo',
  'hugo',
  'wordpress',
  'dsd',
  'light',
  'inline',
  'svg',
  'png',
] as const;

export type Target = (typeof targets)[number];

/** What is to stand on a page. */
export interface Embed {
  readonly tag: string;
  /** The language first. */
  readonly attributes: readonly Setting[];
  /** Custom properties. */
  readonly properties: Readonly<Record<string, string>>;
  /** What stands between the tags, for readers without script. */
  readonly content: string;
  /** A JSON document of the author's own, or ''. */
  readonly data: string;
}

/** A piece of code, under what is to be done with it and the file that it is for. */
export interface Step {
  readonly what: What;
  readonly file?: string;
  readonly code: string;
}

export type What =
  | 'assets'
  | 'command'
  | 'component'
  | 'config'
  | 'data'
  | 'files'
  | 'install'
  | 'page'
  | 'plugin'
  | 'post'
  | 'script'
  | 'server'
  | 'shortcode'
  | 'style'
  | 'theme';

const run = 'npx ai-beijing-widgets';
const packages = ['ai-beijing-widgets', '@lit-labs/ssr', 'parse5'];
const forPictures = [
  'satori',
  '@resvg/resvg-js',
  '@fontsource/noto-sans-sc',
  '@fontsource/noto-sans-tc',
];

const nameOf = ({ tag }: Embed) => tag.replace('ai-beijing-', '');
const camel = (name: string) =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const pascal = (name: string) => camel(`-${name}`);

const scriptOf = (file: string) => `<script type="module" src="/ai-beijing/${file}.js"></script>`;
const autoloader = scriptOf('ai-beijing-autoload');

const install = (more: readonly string[] = []): Step => ({
  what: 'install',
  code: `npm install ${['ai-beijing-widgets', ...more].join(' ')}`,
});
const withServer = install(packages.slice(1));
const assets = (folder: string): Step => ({ what: 'assets', code: `${run} assets ${folder}` });

/** The author's data as a file, where there are any. */
const dataFile = ({ data }: Embed, file: string): Step[] =>
  data ? [{ what: 'data', file, code: data }] : [];

const style = ({ tag, properties }: Embed): Step[] =>
  Object.keys(properties).length > 0 ? [{ what: 'style', code: styleSheet(tag, properties) }] : [];

const files: Step = {
  what: 'files',
  code: [
    'npm pack ai-beijing-widgets',
    'tar -xzf ai-beijing-widgets-*.tgz',
    'cp -r package/dist/cdn my-site/ai-beijing',
  ].join('\n'),
};

/** A tag with all that is the author's own in it. */
const markup = ({ tag, attributes, content, data }: Embed) =>
  htmlTag(tag, attributes, [data && jsonScript(data), content].filter(Boolean).join('\n'));

/**
 * JSON within a page, in which no text may end the script, and no empty line the HTML: behind one
 * Markdown takes what follows for words.
 */
function jsonScript(data: string): string {
  const json = JSON.stringify(JSON.parse(data.replace(/^\uFEFF/, '')), null, 2).replaceAll(
    '<',
    '\\u003c',
  );
  return `<script type="application/json">\n${json}\n</script>`;
}

/** What data of one's own are called where a widget is rendered. */
const dataName = 'data.json';

const render = (embed: Embed, ...options: string[]) =>
  commandLine(
    [`${run} render`, nameOf(embed)],
    embed.attributes,
    embed.data ? [`--data ${dataName}`, ...options] : options,
  );

/** The call that renders a widget in Node. */
function rendering({ tag, attributes, data }: Embed, format?: string): string {
  const options = [...(format ? [`format: '${format}'`] : []), ...(data ? ['data'] : [])];
  const last = options.length > 0 ? `, { ${options.join(', ')} }` : '';
  return `render('${tag}', ${objectLiteral(attributes)}${last})`;
}

function html(embed: Embed): Step[] {
  return [
    files,
    { what: 'page', code: `${scriptOf(embed.tag)}\n\n${markup(embed)}` },
    ...style(embed),
  ];
}

function autoload(embed: Embed): Step[] {
  return [
    files,
    { what: 'theme', code: autoloader },
    { what: 'post', code: markup(embed) },
    ...style(embed),
  ];
}

/** Own data in TypeScript, to which a word in JSON is any text. */
function typedData({ tag, data }: Embed): string[] {
  const type = `${pascal(tag.replace('ai-beijing-', ''))}Document`;
  const lines = [
    `import type { ${type} } from 'ai-beijing-widgets/data';`,
    "import own from './data.json';",
    '',
    `const data = own as ${type};`,
  ];
  return data ? lines : [];
}

function react(embed: Embed): Step[] {
  const name = nameOf(embed);
  const lines = [
    `import 'ai-beijing-widgets/${name}/define';`,
    "import 'ai-beijing-widgets/react';",
    ...typedData(embed),
    '',
    `export function ${pascal(name)}() {`,
    `  return ${jsxTag(embed.tag, embed.attributes, Boolean(embed.data))};`,
    '}',
  ];
  return [
    install(),
    ...dataFile(embed, 'src/data.json'),
    { what: 'component', file: `src/${pascal(name)}.tsx`, code: lines.join('\n') },
    ...style(embed),
  ];
}

function vue(embed: Embed): Step[] {
  const name = nameOf(embed);
  const lines = [
    '<script setup lang="ts">',
    `import 'ai-beijing-widgets/${name}/define';`,
    "import 'ai-beijing-widgets/vue';",
    ...typedData(embed),
    '</script>',
    '',
    '<template>',
    `  ${vueTag(embed.tag, embed.attributes, Boolean(embed.data))}`,
    '</template>',
  ];
  return [
    install(),
    { what: 'config', file: 'vite.config.ts', code: vueConfig.trim() },
    ...dataFile(embed, 'src/data.json'),
    { what: 'component', file: `src/${pascal(name)}.vue`, code: lines.join('\n') },
    ...style(embed),
  ];
}

function hexo(embed: Embed): Step[] {
  const name = camel(nameOf(embed));
  const lines = [
    "const { render } = require('ai-beijing-widgets/ssr');",
    ...(embed.data ? [`const data = require('../${dataName}');`] : []),
    '',
    'hexo.extend.tag.register(',
    `  '${name}',`,
    `  () => ${rendering(embed, 'light').replaceAll('\n', '\n  ')},`,
    '  { async: true },',
    ');',
  ];
  return [
    withServer,
    assets('source/ai-beijing'),
    { what: 'config', file: '_config.yml', code: 'skip_render: ai-beijing/**' },
    { what: 'theme', code: autoloader },
    ...dataFile(embed, dataName),
    { what: 'shortcode', file: `scripts/${name}.js`, code: lines.join('\n') },
    { what: 'post', code: `{% ${name} %}` },
    ...style(embed),
  ];
}

/** Whether a text would be run where files are templates. */
const isTemplate = ({ attributes, data }: Embed) =>
  [data, ...attributes.map(({ value }) => value)].some((text) => text.includes('{{'));

/** A shortcode is the file that the command writes, or one that reads it: Hugo runs what is in it. */
function hugoShortcode(embed: Embed): Step[] {
  const file = `${nameOf(embed)}.html`;
  const command = (out: string) => render(embed, '--format light', `--out ${out}`);
  const shortcode = `layouts/shortcodes/${file}`;
  if (!isTemplate(embed))
    return [{ what: 'shortcode', code: `mkdir -p layouts/shortcodes\n${command(shortcode)}` }];
  const code = `{{ readFile "${file}" | safeHTML }}`;
  return [
    { what: 'command', code: command(file) },
    { what: 'shortcode', file: shortcode, code },
  ];
}

function hugo(embed: Embed): Step[] {
  const name = nameOf(embed);
  return [
    withServer,
    assets('static/ai-beijing'),
    { what: 'theme', code: autoloader },
    ...dataFile(embed, dataName),
    ...hugoShortcode(embed),
    { what: 'post', code: `{{< ${name} >}}` },
    ...style(embed),
  ];
}

function wordpress(embed: Embed): Step[] {
  const folder = 'wp-content/plugins/ai-beijing-widgets';
  const { data, ...rest } = embed;
  // WordPress takes scripts out of most authors' posts, those with data too.
  const src = { name: 'src', value: `/${folder}/data.json`, type: 'text' } as const;
  const post = data ? { ...rest, data: '', attributes: [...rest.attributes, src] } : embed;
  return [
    assets(`${folder}/scripts`),
    { what: 'plugin', file: `${folder}/ai-beijing-widgets.php`, code: wordpressPlugin.trim() },
    ...dataFile(embed, `${folder}/data.json`),
    { what: 'post', code: markup(post) },
    ...style(embed),
  ];
}

function dsd(embed: Embed): Step[] {
  const name = nameOf(embed);
  const lines = [
    "import { render } from 'ai-beijing-widgets/ssr';",
    ...(embed.data ? [`import data from './${dataName}' with { type: 'json' };`] : []),
    '',
    `const ${camel(name)} = await ${rendering(embed)};`,
  ];
  return [
    withServer,
    assets('public/ai-beijing'),
    ...dataFile(embed, dataName),
    { what: 'server', code: lines.join('\n') },
    { what: 'command', code: render(embed, `--out ${name}.html`) },
    { what: 'script', code: scriptOf(embed.tag) },
    ...style(embed),
  ];
}

/** A command for HTML in a format. */
const inHtml = (embed: Embed, format: string): Step[] => [
  withServer,
  ...dataFile(embed, dataName),
  { what: 'command', code: render(embed, `--format ${format}`, `--out ${nameOf(embed)}.html`) },
];

const light = (embed: Embed): Step[] => [
  ...inHtml(embed, 'light'),
  { what: 'script', code: scriptOf(embed.tag) },
  ...style(embed),
];

/** A command for each picture: what ends its name, and how it is to be. */
const pictures =
  (...kinds: readonly (readonly string[])[]) =>
  (embed: Embed): Step[] => [
    install([...packages.slice(1), ...forPictures]),
    ...dataFile(embed, dataName),
    ...kinds.map(([ending, ...options]): Step => {
      const out = `--out ${nameOf(embed)}${ending}`;
      return { what: 'command', code: render(embed, out, ...options) };
    }),
  ];

const makers: Record<Target, (embed: Embed) => Step[]> = {
  html,
  autoload,
  react,
  vue,
  hexo,
  hugo,
  wordpress,
  dsd,
  light,
  inline: (embed) => inHtml(embed, 'inline'),
  svg: pictures(['.svg']),
  png: pictures(['@2x.png', '--scale 2'], ['-card.png', '--card']),
};

/** Whether a format can wear custom properties: a picture and a mail have no style sheet. */
export const isStyled = (target: Target): boolean => !/^(inline|svg|png)$/.test(target);

export const stepsFor = (target: Target, embed: Embed): Step[] => makers[target](embed);
