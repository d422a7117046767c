import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import type { HTMLDataV1 } from 'vscode-html-languageservice';

// Its ES modules are for bundlers only.
const vscode: typeof import('vscode-html-languageservice') = createRequire(import.meta.url)(
  'vscode-html-languageservice',
);

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/types');
const modules = join(root, 'node_modules');
// Vue's and Svelte's checkers need a TypeScript that is written in JavaScript.
const classic = join(fixtures, 'node_modules');

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const manifest = read(root, 'package.json');

interface Item {
  name: string;
  description: string;
  type: { text: string };
  default?: string;
  static?: boolean;
  /** Of an attribute: its property. */
  fieldName?: string;
}

interface Element extends Record<'attributes' | 'members' | 'slots', Item[]> {
  name: string;
  tagName: string;
  description: string;
  events?: Item[];
  cssParts: Item[];
  cssProperties: Item[];
}

const elements: Element[] = read(root, 'custom-elements.json')
  .modules.flatMap(({ declarations }: { declarations: Element[] }) => declarations)
  .filter(({ tagName }: Element) => tagName);
const propertiesOf = ({ members }: Element) => members.filter((member) => !member.static);
const namesOf = (items: { name: string }[] = []) => items.map(({ name }) => name);
const valuesOf = ({ type }: Item) => type.text.match(/(?<=')[\w-]+(?=')/g) ?? [];

let app: string;
let installed: string;

/** A project of each framework, with the packed package installed. */
before(() => {
  app = mkdtempSync(join(tmpdir(), 'ai-beijing-types-'));
  installed = join(app, 'node_modules', manifest.name);
  mkdirSync(installed, { recursive: true });
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: app, shell: process.platform === 'win32' }).toString();
  const [{ filename }] = JSON.parse(run('npm', 'pack', root, '--json', '--ignore-scripts'));
  run('tar', '-xzf', filename, '-C', installed, '--strip-components', '1');
  for (const name of ['@types/react', 'svelte', 'vue', ...Object.keys(manifest.dependencies)]) {
    const link = join(app, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, name), link, 'junction');
  }
  cpSync(fixtures, app, { recursive: true, filter: (path) => path !== classic });
});

after(() => rmSync(app, { recursive: true, force: true }));

const tsc = (folder: string) => [join(modules, 'typescript/bin/tsc'), '--project', folder];
const vueTsc = `require(${JSON.stringify(join(modules, 'vue-tsc'))})
  .run(${JSON.stringify(join(classic, 'typescript/lib/tsc.js'))})`;

const svelteCheck = join(classic, 'svelte-check/bin/svelte-check');

const checkers: [files: string, command: string[]][] = [
  ['html/*.ts', tsc('html')],
  ['react/*.tsx', tsc('react')],
  ['vue/*.vue', ['--eval', vueTsc, 'vue-tsc', '--project', 'vue']],
  ['svelte/*.svelte', [svelteCheck, '--tsconfig', 'svelte/tsconfig.json', '--output', 'machine']],
];

/** The places that a checker complains of, such as `vue/wrong.vue:6`, or its line where none is named. */
function complaints(command: string[]): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: app }, (_, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.split('\n').filter((line) => /^\S.*\berror\b/i.test(line));
      const place = /([\w./-]+\.\w+)"?[( ](\d+)/;
      resolve(lines.map((line) => place.exec(line)?.slice(1).join(':') ?? line));
    });
  });
}

describe('the types', { concurrency: true }, () => {
  for (const [files, command] of checkers) {
    it(`accept what is right in ${files} and refuse each line that is wrong`, async () => {
      const wrong = files.replace('*', 'wrong');
      const lines = readFileSync(join(fixtures, wrong), 'utf8').split('\n');
      const marked = lines.flatMap((line, index) =>
        /(\/\/|<!--) wrong: /.test(line) ? `${wrong}:${index + 1}` : [],
      );
      assert.ok(marked.length > 0);
      assert.deepEqual(await complaints(command), marked);
    });
  }
});

describe('the manifest', () => {
  it('names files that are in the package', () => {
    const text = JSON.stringify(read(installed, 'custom-elements.json'));
    const files = [...text.matchAll(/"(?:path|module)":"([^"]*)"/g)].map(([, file]) => file!);
    for (const file of new Set(files)) assert.ok(existsSync(join(installed, file)), file);
  });

  it('describes all that it lists', () => {
    for (const element of elements) {
      const { attributes, events = [], slots, cssParts, cssProperties } = element;
      const items = [...attributes, ...events, ...slots, ...cssParts, ...cssProperties];
      for (const { name, description } of [element, ...items, ...propertiesOf(element)])
        assert.match(description ?? '', /^[A-Z].*\.$/s, `${element.tagName}: ${name}`);
    }
  });

  it('lists the data, the properties that have an attribute, and none besides', () => {
    for (const element of elements) {
      const fields = element.attributes.flatMap(({ fieldName = [] }) => fieldName);
      const properties = namesOf(propertiesOf(element)).toSorted();
      assert.deepEqual(properties, ['data', ...fields].toSorted());
    }
  });

  it('says each default itself, and no name of the sources', () => {
    const literal = /^('[^']*'|\d+|true|false)$/;
    for (const { tagName, attributes, members } of elements)
      for (const { name, default: value = "''" } of [...attributes, ...members])
        assert.match(value, literal, `${tagName}: ${name}`);
  });
});

describe('the data for VS Code', () => {
  let data: HTMLDataV1;
  before(() => {
    data = read(installed, 'dist/editors/vscode.html-data.json');
  });

  /** The editor's service with our data alone, and a document with the caret at `|`. */
  function opened(text: string) {
    const service = vscode.getLanguageService({
      useDefaultDataProvider: false,
      customDataProviders: [vscode.newHTMLDataProvider('ours', data)],
    });
    const document = vscode.TextDocument.create(
      'page.html',
      'html',
      0,
      `\n${text.replace('|', '')}`,
    );
    const caret = { line: 1, character: text.indexOf('|') };
    return { service, place: [document, caret, service.parseHTMLDocument(document)] as const };
  }

  function completed(text: string): string[] {
    const { service, place } = opened(text);
    return service.doComplete(...place).items.map(({ label }) => label);
  }

  function told(text: string): string {
    const { service, place } = opened(text);
    return JSON.stringify(service.doHover(...place)?.contents);
  }

  it('is of the format 1.1', () => {
    const schema = read(modules, 'vscode-html-languageservice/docs/customData.schema.json');
    const ajv = new Ajv({ strict: false });
    assert.ok(ajv.validate(schema, data), ajv.errorsText());
  });

  it('completes tags, attributes and values', () => {
    assert.deepEqual(completed('<|'), namesOf(elements.map(({ tagName: name }) => ({ name }))));
    for (const { tagName, attributes } of elements) {
      const offered = completed(`<${tagName} |></${tagName}>`);
      assert.deepEqual(offered, [...namesOf(attributes), 'data-']);
      for (const attribute of attributes)
        assert.deepEqual(completed(`<${tagName} ${attribute.name}="|">`), valuesOf(attribute));
    }
  });

  it('tells of attributes, events, slots, parts and custom properties', () => {
    for (const { tagName, description, attributes, ...its } of elements) {
      const { events = [], slots, cssParts, cssProperties } = its;
      const tag = told(`<|${tagName}>`);
      const items = [...events, ...slots, ...cssParts, ...cssProperties];
      for (const text of [description, ...items.map((item) => item.description)])
        assert.ok(tag.includes(text), `${tagName}: ${text}`);
      for (const { name } of items) assert.ok(tag.includes(name ? `\`${name}\`` : '- '), name);
      for (const item of attributes)
        assert.ok(told(`<${tagName} |${item.name}="">`).includes(item.description), item.name);
    }
  });

  it('names the parts and custom properties in style sheets', () => {
    const { version, properties, pseudoElements } = read(
      installed,
      'dist/editors/vscode.css-data.json',
    );
    assert.equal(version, 1.1);
    const all = (items: Item[]) => [...new Set(namesOf(items))];
    const parts = all(elements.flatMap(({ cssParts }) => cssParts));
    assert.deepEqual(namesOf(properties), all(elements.flatMap((its) => its.cssProperties)));
    assert.deepEqual(
      namesOf(pseudoElements),
      parts.map((part) => `::part(${part})`),
    );
  });
});

describe('the data for JetBrains’ editors', () => {
  const data = () => read(installed, manifest['web-types']);

  it('is of the format that they read', () => {
    const ajv = new Ajv();
    assert.ok(ajv.validate(read(fixtures, 'web-types.schema.json'), data()), ajv.errorsText());
  });

  it('holds all of the manifest', () => {
    const { name, version, contributions } = data();
    assert.deepEqual({ name, version }, { name: manifest.name, version: manifest.version });
    const pick = (items: Item[] = []) =>
      items.map((item) => [item.name, item.description, item.type?.text]);
    const same = (
      items: (Omit<Item, 'type'> & { type?: string; value?: { type: string } })[] = [],
    ) => items.map((item) => [item.name, item.description, item.type ?? item.value?.type]);
    for (const [index, element] of elements.entries()) {
      const its = contributions.html.elements[index];
      assert.equal(its.name, element.tagName);
      assert.deepEqual(same(its.attributes), pick(element.attributes));
      assert.deepEqual(same(its.js.properties), pick(propertiesOf(element)));
      assert.deepEqual(same(its.js.events), pick(element.events));
      assert.deepEqual(same(its.slots), pick(element.slots));
      assert.deepEqual(same(its.css.parts), pick(element.cssParts));
      assert.deepEqual(same(its.css.properties), pick(element.cssProperties));
    }
  });
});
