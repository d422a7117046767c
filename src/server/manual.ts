import { formats, styleHash, type Format } from './index.js';
import type { Tag } from './widget.js';

/*
 * What the command line can do, in words: the widgets with their attributes, as custom-elements.json
 * knows them, and what can be made of a widget.
 */

/** What is read of custom-elements.json. */
export interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: Tag;
      readonly description?: string;
      readonly attributes?: readonly ManifestAttribute[];
    }[];
  }[];
}

interface ManifestAttribute {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
  readonly inheritedFrom?: unknown;
}

export interface Option {
  readonly name: string;
  /** What to give: words with `|` between them, or what kind of thing. Empty where the name is enough. */
  readonly value: string;
  /** What it is if it is left out. */
  readonly otherwise?: string;
  readonly description: string;
  /** The formats that it is for, if not for all. */
  readonly only?: readonly Format[];
}

export interface Widget {
  readonly tag: Tag;
  readonly description: string;
  /** The attributes of this widget alone. */
  readonly own: readonly Option[];
  /** Those of every widget. */
  readonly common: readonly Option[];
}

/** What can be made of a widget. */
export const outputs: readonly Option[] = [
  {
    name: 'format',
    value: formats.join('|'),
    otherwise: 'what the ending of --out says, else dsd',
    description: [
      "dsd: HTML for a page of your own, complete without script, which the widget's script takes over.",
      'light: HTML for WordPress and other editors, which may drop the tag but keep the text.',
      'inline: HTML for mail, RSS readers and WeChat.',
      'svg, png: a picture.\n',
    ].join('\n'),
  },
  {
    name: 'out',
    value: 'file',
    otherwise: 'it is printed',
    description: 'The file to write, such as timeline.html, timeline.svg or timeline.png.',
  },
  {
    name: 'data',
    value: 'file',
    otherwise: "the article's",
    description:
      'A JSON document with data of your own, or - for standard input. Its mistakes are said on standard error, and what is good is shown. It goes along in a script within the tag, unless --src says where the page finds it.',
  },
  {
    name: 'width',
    value: 'number',
    otherwise: '640',
    description: 'How wide the picture is, in CSS pixels, unless it is a card.',
    only: ['svg', 'png'],
  },
  {
    name: 'scale',
    value: 'number',
    otherwise: '1',
    description: 'Pixels for each CSS pixel, 1 to 4: 2 is sharp on any screen.',
    only: ['png'],
  },
  {
    name: 'card',
    value: '',
    description: 'A picture of 1200 x 630 for social networks.',
    only: ['svg', 'png'],
  },
  {
    name: 'nonce',
    value: 'text',
    description: "The nonce of your page's content security policy, if it has one.",
    only: ['dsd'],
  },
  {
    name: 'json-ld',
    value: '',
    description:
      'Adds what search engines read, which dsd has anyway. Not for posts of WordPress whose authors may not write scripts: it would show them as text.',
    only: ['light'],
  },
  {
    name: 'no-json-ld',
    value: '',
    description: 'Leaves out what search engines read.',
    only: ['dsd'],
  },
];

/** What there is to say of a file that is to be examined. */
export const validating: readonly Option[] = [
  {
    name: 'widget',
    value: 'text',
    description: 'The widget that the data are for, such as timeline.',
  },
  {
    name: 'lang',
    value: 'text',
    otherwise: 'en',
    description: 'The language of the messages: zh-Hans, zh-Hant or en.',
  },
  {
    name: 'format',
    value: 'text|json',
    otherwise: 'text',
    description: 'json is for programs.',
  },
];

/** A tag without what all tags begin with. */
export const shortName = (tag: string): string => tag.replace('ai-beijing-', '');

/** The language, which a page would know and the command does not. */
const language: Option = {
  name: 'lang',
  value: 'text',
  otherwise: 'zh-Hans',
  description:
    'The language: zh-Hans or zh-CN for Simplified Chinese, zh-Hant or zh-TW for Traditional Chinese, en or any other for English.',
};

function optionOf({
  name,
  type,
  default: value = '',
  description = '',
}: ManifestAttribute): Option {
  const text = type?.text ?? 'string';
  const words = [...text.matchAll(/'([^']*)'/g)].map(([, word]) => word).join('|');
  const kind = /number|boolean/.exec(text)?.[0] ?? 'text';
  const otherwise = value.replaceAll("'", '');
  return {
    name,
    value: kind === 'boolean' ? '' : words || kind,
    ...(otherwise && otherwise !== 'false' && { otherwise }),
    description: description.replaceAll('`', ''),
  };
}

/** The widgets of the manifest. */
export function widgetsOf({ modules }: Manifest): Widget[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName: tag, description = '', attributes = [] }) => {
      if (!tag) return [];
      const [own, common] = [false, true].map((isCommon) =>
        attributes.filter((each) => Boolean(each.inheritedFrom) === isCommon).map(optionOf),
      ) as [Option[], Option[]];
      return [{ tag, description, own, common }];
    });
}

/** Lines of at most 80 letters. */
function wrap(text: string, indent: string): string {
  const lines = text.split('\n').flatMap((paragraph) => {
    const wrapped = [''];
    for (const word of paragraph.split(' ')) {
      const line = `${wrapped.at(-1)} ${word}`.trim();
      if (indent.length + line.length > 80) wrapped.push(word);
      else wrapped[wrapped.length - 1] = line;
    }
    return wrapped;
  });
  return lines.map((line) => indent + line).join('\n');
}

/** An option under its name, or an attribute. */
function entry({ name, value, otherwise, description, only }: Option, dashes: string): string {
  const placeholder = value.includes('|') || !value ? value : `<${value}>`;
  const limits = only ? ` For ${only.join(' and ')}.` : '';
  const fallback = otherwise ? ` If left out: ${otherwise}.` : '';
  const text = description + limits + fallback;
  return `  ${dashes}${name} ${placeholder}`.trimEnd() + `\n${wrap(text, '      ')}`;
}

const entries = (options: readonly Option[], dashes = '--'): string =>
  options.map((option) => entry(option, dashes)).join('\n');

const run = 'npx ai-beijing-widgets';

const summaries = (widgets: readonly Widget[]) =>
  widgets.map(({ tag, description }) => `  ${shortName(tag)}\n${wrap(description, '      ')}`);

/** What all of it is about. */
export const overview = (widgets: readonly Widget[]): string => `\
Widgets about AI in Beijing as ready HTML or pictures, made without a browser.

  ${run} render <widget> [options]
      Prints a widget, or writes it to a file.
  ${run} validate <file> --widget <widget>
      Says what is wrong with data of your own, and where.
  ${run} list
      Lists the widgets with all that can be chosen.
  ${run} assets <folder>
      Copies the scripts into a folder of your own site.
  ${run} help <command or widget>
      Explains one of them.
  ${run} --version
      Prints the version.

The widgets:
${summaries(widgets).join('\n')}

To copy:
  First, in the folder of your site. What else HTML and pictures need is named
  when it is missing
      npm install ai-beijing-widgets
  A timeline from 2023 on, in English, for a page of your own
      ${run} render timeline --from 2023 --lang en --out timeline.html
  The gauge as a picture for social networks
      ${run} render talent-gauge --lang en --card --out gauge.png
  The founders for a newsletter, in Traditional Chinese
      ${run} render alumni --lang zh-TW --format inline --out founders.html
  The same widget with people of your own, once their data are right
      ${run} validate people.json --widget alumni
      ${run} render alumni --data people.json --lang en --out people.html

For programs: it ends with 0 when all is well, with 2 when something was asked
for that there is not, with 1 when something failed. What goes wrong is said on
standard error.
`;

const goodToKnow = `\
Good to know:
  A value of several words stands in quotation marks: --heading "Two words"
  A value that begins with a dash stands behind an equals sign: --heading=-5
  A value that is not accepted is reported, and the widget made as if it were
  left out.
`;

const forCommand = (common: readonly Option[]): Option[] =>
  common.map((option) => (option.name === language.name ? language : option));

/** How a widget is rendered: one, if it is said which. */
export function renderHelp(widgets: readonly Widget[], widget?: Widget): string {
  const name = widget ? shortName(widget.tag) : '<widget>';
  const choice = widget
    ? `What <${widget.tag}> shows:\n${entries(widget.own)}\n\nFor every widget:\n${entries(forCommand(widget.common))}`
    : `The widgets, of which "${run} help <widget>" tells more:\n${summaries(widgets).join('\n')}`;
  const example = widget ? name : 'timeline';
  return `\
${widget?.description ?? 'Prints a widget as HTML or as a picture, or writes it to a file.'}

  ${run} render ${name} [options]

${choice}

What is made of it:
${entries(outputs)}

To copy:
      ${run} render ${example} --lang en --out ${example}.html
      ${run} render ${example} --lang en --scale 2 --out ${example}.png

${goodToKnow}`;
}

export const assetsHelp = `\
Copies the scripts of the widgets into a folder of your own site, so that your
pages ask nobody else for them, and says what to put into a page.

  ${run} assets <folder>

To copy:
      ${run} assets public/ai-beijing

Run it again after every update: it writes its own files anew, takes away those
of the version before, and leaves all other files alone.
`;

export const validateHelp = `\
Says what is wrong with data of your own, and where: a line for each mistake, as
file:line:column: message.

  ${run} validate <file> --widget <widget> [options]

${entries(validating)}

To copy:
      ${run} validate people.json --widget alumni
      ${run} validate - --widget timeline --format json < events.json

It ends with 0 when all is well, with 1 when there is a mistake. A - in place of
the file is standard input. Editors that know JSON Schema help while you write:
begin the document with
      "$schema": "./node_modules/ai-beijing-widgets/dist/schema/alumni.json"
`;

export const listHelp = `\
Lists the widgets with their attributes, and the hash of their styles for pages
with a content security policy.

  ${run} list
  ${run} list --format json
      The same for programs.
`;

/** What the widgets are and take. */
export function listing(widgets: readonly Widget[]): string {
  const each = widgets.map(
    ({ tag, description, own }) => `\
<${tag}>
${wrap(description, '  ')}

${entries(own, '')}

  Its styles, for a content security policy:
      style-src '${styleHash(tag)}'
`,
  );
  return `${each.join('\n')}\nEvery widget:\n\n${entries(widgets[0]!.common, '')}\n`;
}

/** The same for programs. */
export function catalogue(widgets: readonly Widget[]): string {
  const list = widgets.map(({ tag, description, own, common }) => ({
    tag,
    description,
    styleHash: styleHash(tag),
    attributes: [...own, ...common].map(({ value, otherwise = null, ...attribute }) => ({
      ...attribute,
      type: value.includes('|') ? 'word' : value || 'boolean',
      ...(value.includes('|') && { values: value.split('|') }),
      default: otherwise,
    })),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** What to do with the files that were copied. */
export const embedding = (folder: string, address: string, widgets: readonly Widget[]): string => `\
Put the script of a widget into the page once, and its tag where it is to stand:

<script type="module" src="${address}ai-beijing-timeline.js"></script>

<ai-beijing-timeline lang="en"></ai-beijing-timeline>

The scripts are ${widgets.map(({ tag }) => `${tag}.js`).join(', ')},
and ai-beijing-widgets.js for all of them. In place of ${address} stands the
address that ${folder} has on your site.

A tag that shows everything even before the script has come:

  ${run} render timeline --lang en --format dsd
`;
