#!/usr/bin/env node
/*
 * The command `ai-beijing-widgets`. It runs from the development build, which says on standard error
 * what attribute values are not accepted.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { localeOf } from './i18n/index.js';
import { isNumber, parse, refuse, sort, usageError, type Values } from './server/arguments.js';
import { RenderError, unknown } from './server/error.js';
import {
  formats,
  render,
  type DataOptions,
  type Format,
  type RenderOptions,
} from './server/index.js';
import * as manual from './server/manual.js';
import {
  catalogueOf,
  documentOf,
  lineFor,
  locatedIn,
  report,
  validate,
  type Document,
  type Problem,
} from './server/validate.js';
import { tags, type Attributes, type Data, type Tag } from './server/widget.js';

/** Something that files or folders do not allow. */
class FileError extends Error {}

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder: create it first',
  ENOTDIR: 'a file stands where a folder should be: choose another place',
  EEXIST: 'a file stands where a folder should be: choose another place',
  EISDIR: 'it is a folder: add the name of a file',
  EACCES: 'that is not permitted: choose another place, or change its permissions',
  EPERM: 'that is not permitted: choose another place, or change its permissions',
  EROFS: 'the disk can only be read: choose another place',
  ENOSPC: 'the disk is full: make room on it',
};

/** What else it means that something is not there. */
const missing: Readonly<Record<string, string>> = {
  read: 'there is no such file',
  made: 'no folder can be there: choose another place',
};

/** Does something with a file, or says in words why not. */
function onDisk<Result>(path: string, what: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const remedy = (code === 'ENOENT' && missing[what]) || (remedies[code] ?? message);
    throw new FileError(`${path} cannot be ${what}: ${remedy}.`);
  }
}

const read = (path: string): Buffer => onDisk(path, 'read', () => readFileSync(path));

const write = (path: string, content: string | Uint8Array): void =>
  onDisk(path, 'written', () => writeFileSync(path, content));

/** With those that it is in. Node's own way never ends where there can be none, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  onDisk(path, 'made', () => mkdirSync(path));
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)} kB`;

const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '../..');

const ofPackage = (file: string): unknown => JSON.parse(read(join(packageRoot, file)).toString());

const widgets = (): manual.Widget[] =>
  manual.widgetsOf(ofPackage('custom-elements.json') as manual.Manifest);

/** A widget's tag, the beginning of which may be left out. */
function tagOf(given: string): Tag {
  const found = tags.find((tag) => tag === given || manual.shortName(tag) === given);
  if (found) return found;
  throw unknown(
    'tag',
    'widget',
    given,
    given.startsWith('ai-') ? tags : tags.map(manual.shortName),
  );
}

const endings: Readonly<Record<string, Format>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.html': 'dsd',
  '.htm': 'dsd',
};

const isPicture = (format: Format | undefined): boolean => format === 'svg' || format === 'png';

/** Whether a file would not be what its name says. HTML may have any other ending, such as `.njk`. */
const clashes = (format: Format, ending: string): boolean =>
  isPicture(format) ? ending !== '' && ending !== `.${format}` : isPicture(endings[ending]);

function formatOf({ format, out }: Values): Format {
  const ending = extname(String(out ?? '')).toLowerCase();
  const byEnding = endings[ending];
  if (format === undefined) {
    if (out === undefined || byEnding) return byEnding ?? 'dsd';
    throw usageError(`What is "${out}" to be? Say --format, or end it with .html, .svg or .png.`);
  }
  const named = formats.find((each) => each === format);
  if (!named) throw unknown('format', 'format', format, formats);
  if (clashes(named, ending))
    throw usageError(
      `--format ${named} does not fit "${out}": end it with .${isPicture(named) ? named : 'html'}.`,
    );
  return named;
}

/** What is said of how to render, checked against what the format takes. */
function renderOptions(given: Values, format: Format): RenderOptions {
  if (given['card'] && given['width'] !== undefined)
    throw usageError('--card is 1200 x 630: leave --width out.');
  const options = manual.outputs.flatMap(({ name, value: takes, only }): [string, unknown][] => {
    const value = given[name];
    if (value === undefined || ['out', 'format', 'data'].includes(name)) return [];
    if (only && !only.includes(format))
      throw usageError(`--${name} is for --format ${only.join(' or ')}, and this is ${format}.`);
    if (name.endsWith('json-ld')) return [['jsonLd', name === 'json-ld']];
    if (takes !== 'number') return [[name, value]];
    if (!isNumber(value)) throw usageError(`--${name} needs a number; "${value}" is none.`);
    return [[name, Number(value)]];
  });
  return { ...Object.fromEntries(options), format };
}

/** A file, or what is piped in. */
const documentFrom = async (file: string): Promise<Document> =>
  file === '-' ? documentOf('<stdin>', await buffer(process.stdin)) : documentOf(file, read(file));

/** Renders a document, and says on standard error what is wrong with it and where. */
async function renderDocument(
  document: Document,
  make: (options: DataOptions) => Promise<string | Uint8Array>,
): Promise<string | Uint8Array> {
  const { input, problem } = document;
  const problems: Problem[] = problem ? [problem] : [];
  const nothing = new FileError(`Nothing of ${document.name} can be shown.`);
  try {
    if (problem) throw nothing;
    return await make({ data: input as Data, onProblem: (found) => problems.push(found) });
  } catch (error) {
    if (!(error instanceof RenderError && error.code === 'data')) throw error;
    problems.push(...error.problems);
    throw nothing;
  } finally {
    for (const located of await locatedIn(document, problems))
      process.stderr.write(lineFor(document, located));
  }
}

const attributesOf = ({ own, common }: manual.Widget) => [...own, ...common];

async function renderCommand(args: string[]): Promise<string | Uint8Array> {
  const all = widgets();
  const known = [...all.flatMap(attributesOf), ...manual.outputs];
  const { words, options, wantsHelp } = parse(args, known);
  if (wantsHelp) return help(['render', ...words.slice(0, 1)]);
  const [word, ...others] = words;
  if (word === undefined)
    throw usageError(
      `Which widget? Say render ${tags.map(manual.shortName).join(', or render ')}.`,
    );
  const tag = tagOf(word);
  const attributesOfTag = attributesOf(all.find((widget) => widget.tag === tag)!);
  const { attributes, outputs } = sort(options, attributesOfTag, manual.outputs);
  refuse(others);
  const format = formatOf(outputs);
  const { out, data } = outputs;
  if (format === 'png' && out === undefined && process.stdout.isTTY)
    throw usageError(
      `A terminal shows no picture: add --out ${word}.png, or send it on by | or >.`,
    );
  const settings = renderOptions(outputs, format);
  const make = (own: DataOptions) => render(tag, attributes as Attributes, { ...settings, ...own });
  const made = await (data === undefined
    ? make({})
    : renderDocument(await documentFrom(String(data)), make));
  const content = typeof made === 'string' ? `${made}\n` : made;
  if (out === undefined) return content;
  write(String(out), content);
  return `Wrote ${out}, ${kilobytes(Buffer.byteLength(content))}.\n`;
}

async function validateCommand(args: string[]): Promise<string> {
  const known = manual.validating;
  const { words, options, wantsHelp } = parse(args, known);
  if (wantsHelp) return manual.validateHelp;
  const { widget, lang = 'en', format = 'text' } = sort(options, [], known).outputs;
  const [file, ...others] = words;
  if (!file) throw usageError('Which file? Say validate data.json --widget timeline.');
  refuse(others);
  if (!widget)
    throw usageError(
      `For which widget? Say --widget ${tags.map(manual.shortName).join(', or --widget ')}.`,
    );
  if (format !== 'text' && format !== 'json')
    throw unknown('format', 'format', format, ['text', 'json']);
  const tag = tagOf(String(widget));
  const locale = localeOf(String(lang));
  const document = await documentFrom(file);
  const findings = await validate(tag, document, locale);
  if (findings.problems.length > 0) process.exitCode = 1;
  return format === 'json' ? catalogueOf(document, findings) : report(document, findings, locale);
}

function listCommand(args: string[]): string {
  const known = [{ name: 'format', value: 'text|json', description: '' }];
  const { words, options, wantsHelp } = parse(args, known);
  if (wantsHelp) return manual.listHelp;
  const { format = 'text' } = sort(options, [], known).outputs;
  refuse(words);
  if (format === 'json') return manual.catalogue(widgets());
  if (format === 'text') return manual.listing(widgets());
  throw unknown('format', 'format', String(format), ['text', 'json']);
}

/** The scripts that a folder has of any version of this package, with their hashes. */
function versionIn(folder: string): Readonly<Record<string, string>> {
  try {
    const { files } = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8'));
    return files['ai-beijing-widgets.js'] ? files : {};
  } catch {
    return {};
  }
}

const isChunk = (name: string) => name.includes('/');

/** What is to be copied: first what others import. */
function published(): Map<string, Buffer> {
  const from = join(packageRoot, 'dist/cdn');
  const all = onDisk(from, 'read', () => readdirSync(from, { recursive: true, encoding: 'utf8' }));
  const files = all.map((name) => name.replaceAll('\\', '/')).filter((name) => extname(name));
  const sorted = files.toSorted((a, b) => Number(isChunk(b)) - Number(isChunk(a)));
  return new Map(sorted.map((name) => [name, read(join(from, name))]));
}

/** Leaves alone what somebody else has put there. */
function refuseOverwriting(folder: string, files: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of files) {
    const path = join(folder, name);
    if (existsSync(path) && !read(path).equals(content))
      throw new FileError(
        `${path} is there already and is not of this package. Nothing was copied: choose a folder of its own, such as ${join(folder, 'ai-beijing')}.`,
      );
  }
}

const hashOf = (content: Buffer) =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** Takes away what the version before has and this one has not, if it is as it was copied. */
function removeStale(folder: string, before: object, files: ReadonlyMap<string, Buffer>): void {
  for (const [name, hash] of Object.entries(before)) {
    const path = join(folder, name);
    const isStale = /^chunks\/[\w.-]+\.js$/.test(name) && !files.has(name) && existsSync(path);
    if (isStale && hashOf(read(path)) === hash) onDisk(path, 'removed', () => rmSync(path));
  }
}

function assetsCommand(args: string[]): string {
  const { words, options, wantsHelp } = parse(args, []);
  if (wantsHelp) return manual.assetsHelp;
  sort(options, [], []);
  const [folder, ...others] = words;
  if (!folder) throw usageError('Into which folder? Say assets public/ai-beijing, for example.');
  refuse(others);
  const files = published();
  const before = versionIn(folder);
  if (Object.keys(before).length === 0) refuseOverwriting(folder, files);
  makeFolder(join(folder, 'chunks'));
  for (const [name, content] of files) write(join(folder, name), content);
  removeStale(folder, before, files);
  const size = Array.from(files.values()).reduce((sum, { length }) => sum + length, 0);
  const address = `/${basename(resolve(folder))}/`;
  const embedding = manual.embedding(folder, address, widgets());
  return `Copied ${files.size} files, ${kilobytes(size)}, to ${folder}.\n\n${embedding}`;
}

/** The text on a command or a widget. */
function help([topic, ...others]: readonly string[]): string {
  if (topic !== undefined && !Object.hasOwn(commands, topic))
    return help(['render', topic, ...others]);
  refuse(topic === 'render' ? others.slice(1) : others);
  if (topic === undefined || topic === 'help') return manual.overview(widgets());
  if (topic === 'list') return manual.listHelp;
  if (topic === 'assets') return manual.assetsHelp;
  if (topic === 'validate') return manual.validateHelp;
  const [tag] = others.map(tagOf);
  const all = widgets();
  return manual.renderHelp(
    all,
    all.find((widget) => widget.tag === tag),
  );
}

function helpCommand(args: string[]): string {
  const { words, options, wantsHelp } = parse(args, []);
  if (wantsHelp) return help([]);
  sort(options, [], []);
  return help(words);
}

function version(words: readonly string[]): string {
  refuse(words);
  return `${(ofPackage('package.json') as { version: string }).version}\n`;
}

const commands: Readonly<
  Record<string, (args: string[]) => Promise<string | Uint8Array> | string>
> = {
  render: renderCommand,
  validate: validateCommand,
  list: listCommand,
  assets: assetsCommand,
  help: helpCommand,
};

const flags: typeof commands = {
  '--help': helpCommand,
  '-h': helpCommand,
  '--version': version,
};

/** What a command prints. */
function run(command: string, args: string[]): Promise<string | Uint8Array> | string {
  const all = new Map(Object.entries({ ...commands, ...flags }));
  const act = all.get(command);
  if (!act) throw unknown('option', 'command', command, Array.from(all.keys()));
  return act(args);
}

/** Ends with 2 where there is nothing of that kind, with 1 where something failed. */
function fail(error: RenderError | FileError): void {
  const isUsage = error instanceof RenderError && !['package', 'data'].includes(error.code);
  process.stderr.write(`ai-beijing-widgets: ${error.message}\n`);
  process.exitCode = isUsage ? 2 : 1;
}

// Whoever reads may have had enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const [, , command, ...args] = process.argv;
if (command === undefined) {
  process.stderr.write(manual.overview(widgets()));
  process.exitCode = 2;
} else {
  try {
    process.stdout.write(await run(command, args));
  } catch (error) {
    if (!(error instanceof RenderError || error instanceof FileError)) throw error;
    fail(error);
  }
}
