import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { parseSync, Visitor } from 'vite';

const root = join(import.meta.dirname, '../..');

/** What each layer may import of the others. Within a layer, or a widget's folder, all is open. */
const mayImport: Record<string, string[]> = {
  data: [],
  i18n: [],
  chart: ['i18n', 'data'],
  element: ['i18n', 'data'],
  widget: ['element', 'i18n', 'data'],
  'widget chart': ['chart', 'i18n', 'data'],
  'widget list': ['widget'],
  server: ['data', 'i18n', 'chart', 'element', 'widget', 'widget list'],
  entry: ['data', 'i18n', 'chart', 'element', 'widget', 'widget list', 'server'],
};

const lit = /^lit($|\/)/;
const mayUsePackages: Record<string, RegExp> = {
  chart: /^chart\.js($|\/)/,
  element: /^(lit|@lit-labs\/ssr-client)($|\/)/,
  widget: lit,
  server: /^(lit|node:.*|@lit-labs\/ssr|parse5|satori|@resvg\/resvg-js)($|\/)/,
  entry: lit,
};
const mayUseNode = new Set(['src/cli.ts']);

interface Import {
  specifier: string | undefined;
  kind: 'static' | 'type' | 'dynamic';
}

/** What a file of src/ imports against the rules, in words. */
function violations(path: string, source: string): string[] {
  return importsOf(path, source).flatMap((imported) => objection(path, imported) ?? []);
}

function objection(path: string, { specifier, kind }: Import): string | undefined {
  if (specifier === undefined) return 'imports what only the run time knows';
  if (!specifier.startsWith('.')) return packageObjection(path, specifier);
  const target = join(dirname(path), specifier).replace(/\.js$/, '.ts');
  if (!target.startsWith('src/')) return `imports ${target}, which is not in src/`;
  const [from, to] = [layerOf(path), layerOf(target)];
  if (to === 'widget chart' && kind !== 'type') return chartObjection(path, target, kind);
  if (from === 'entry' && to === 'entry') return `the entry ${path} imports the entry ${target}`;
  if (folderOf(path) === folderOf(target)) return ownFolderObjection(path, target);
  return mayImport[from]!.includes(to) ? undefined : `${from} imports ${to}: ${target}`;
}

function packageObjection(path: string, name: string): string | undefined {
  const isNodes = mayUseNode.has(path) && name.startsWith('node:');
  if (isNodes || mayUsePackages[layerOf(path)]?.test(name)) return undefined;
  return `${layerOf(path)} imports the package ${name}`;
}

function chartObjection(path: string, target: string, kind: string): string | undefined {
  if (kind === 'static') return `imports ${target} statically`;
  const owner = target.replace(/\.chart\.ts$/, '.ts');
  return path === owner ? undefined : `imports ${target}, which only ${owner} may load`;
}

function ownFolderObjection(path: string, target: string): string | undefined {
  const element = path.replace(/\.chart\.ts$/, '');
  const isElement = target === `${element}.ts` || target === `${element}.define.ts`;
  return layerOf(path) === 'widget chart' && isElement
    ? `imports its element ${target}`
    : undefined;
}

/** The folder within which imports are free: a layer's, or one widget's. */
function folderOf(path: string): string {
  const [, layer, name, file] = path.split('/');
  return layer === 'widgets' && file ? `widgets/${name}` : `${layer}`;
}

function layerOf(path: string): string {
  const [, folder, name, file] = path.split('/');
  if (name === undefined) return 'entry';
  if (folder !== 'widgets') return folder!;
  if (file === undefined) return 'widget list';
  return file.endsWith('.chart.ts') ? 'widget chart' : 'widget';
}

function importsOf(path: string, source: string): Import[] {
  const { module, program, errors } = parseSync(basename(path), source);
  assert.deepEqual(errors, [], `${path} does not parse`);
  const isType = (start: number) => /^(im|ex)port\s+type\b/.test(source.slice(start));
  const found: Import[] = [];
  for (const { moduleRequest, start } of module.staticImports) {
    found.push({ specifier: moduleRequest.value, kind: isType(start) ? 'type' : 'static' });
  }
  for (const { entries, start } of module.staticExports) {
    const specifier = entries[0]?.moduleRequest?.value;
    if (specifier) found.push({ specifier, kind: isType(start) ? 'type' : 'static' });
  }
  new Visitor({
    ImportExpression({ source: argument }) {
      const isText = argument.type === 'Literal' && typeof argument.value === 'string';
      found.push({ specifier: isText ? argument.value : undefined, kind: 'dynamic' });
    },
    TSImportType({ source: argument }) {
      found.push({ specifier: argument.value, kind: 'type' });
    },
  }).visit(program);
  return found;
}

test('imports in src/ go one way', () => {
  const files = globSync('src/**/*.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  assert.ok(files.length > 0);
  const found = files.flatMap((file) =>
    violations(file, readFileSync(join(root, file), 'utf8')).map((text) => `${file}: ${text}`),
  );
  assert.deepEqual(found, []);
});

const wrong: [path: string, source: string][] = [
  ['src/data/source.ts', "import { format } from '../i18n/index.js'"],
  ['src/data/source.ts', "import { html } from 'lit'"],
  ['src/i18n/locale.ts', "import type { Datum } from '../data/index.js'"],
  ['src/i18n/locale.ts', "export { cite } from '../data/index.js'"],
  ['src/i18n/locale.ts', "export * from '../data/index.js'"],
  ['src/i18n/locale.ts', "type Datum = import('../data/index.js').Datum"],
  ['src/chart/mount.ts', "import { emit } from '../element/events.js'"],
  ['src/chart/mount.ts', "import { css } from 'lit'"],
  ['src/element/element.ts', "import { mount } from '../chart/index.js'"],
  ['src/element/element.ts', "import type { Chart } from 'chart.js'"],
  ['src/element/element.ts', "import '../widgets/index.js'"],
  ['src/element/element.ts', "import zod from 'zod'"],
  ['src/element/element.ts', "import { readFileSync } from 'node:fs'"],
  ['src/element/element.ts', "import data from '../../package.json'"],
  ['src/widgets/timeline/timeline.ts', "import { x } from '../alumni/alumni.data.js'"],
  ['src/widgets/timeline/timeline.ts', "import { mount } from '../../chart/index.js'"],
  ['src/widgets/timeline/timeline.ts', "import { Chart } from 'chart.js'"],
  ['src/widgets/timeline/timeline.ts', "import { configure } from './timeline.chart.js'"],
  ['src/widgets/timeline/timeline.ts', "import { type View } from './timeline.chart.js'"],
  ['src/widgets/timeline/timeline.ts', "export { configure } from './timeline.chart.js'"],
  ['src/widgets/timeline/timeline.ts', 'import(`./${name}.chart.js`)'],
  ['src/widgets/timeline/timeline.ts', "import '../../define.js'"],
  ['src/widgets/timeline/timeline.ts', "import '../index.js'"],
  ['src/widgets/timeline/timeline.define.ts', "import('./timeline.chart.js')"],
  ['src/widgets/alumni/alumni.ts', "import('../timeline/timeline.chart.js')"],
  ['src/widgets/timeline/timeline.chart.ts', "import { AiBeijingTimeline } from './timeline.js'"],
  ['src/widgets/timeline/timeline.chart.ts', "import './timeline.define.js'"],
  ['src/widgets/timeline/timeline.chart.ts', "import { emit } from '../../element/index.js'"],
  ['src/widgets/timeline/timeline.chart.ts', "import { Chart } from 'chart.js'"],
  ['src/widgets/index.ts', "import { mount } from '../chart/index.js'"],
  ['src/widgets/index.ts', "export { configure } from './timeline/timeline.chart.js'"],
  ['src/define.ts', "import { AiBeijingTimeline } from './index.js'"],
  ['src/define.ts', "import { readFileSync } from 'node:fs'"],
  ['src/ssr.ts', "import express from 'express'"],
  ['src/server/dsd.ts', "import express from 'express'"],
  ['src/server/dsd.ts', "import { configure } from '../widgets/timeline/timeline.chart.js'"],
  ['src/element/element.ts', "import { render } from '../server/index.js'"],
  ['src/element/element.ts', "import { render } from '@lit-labs/ssr'"],
];

for (const [path, source] of wrong) {
  test(`refuses ${source} in ${path}`, () => {
    assert.equal(violations(path, source).length, 1);
  });
}

const right: [path: string, source: string][] = [
  ['src/data/index.ts', "export * from './datum.js'"],
  ['src/chart/mount.ts', "import { Chart } from 'chart.js'"],
  ['src/chart/mount.ts', "import { money } from '../i18n/index.js'"],
  ['src/element/element.ts', "import { LitElement } from 'lit'"],
  ['src/element/element.ts', "import { classMap } from 'lit/directives/class-map.js'"],
  ['src/widgets/timeline/timeline.ts', "import { events } from './timeline.data.js'"],
  ['src/widgets/timeline/timeline.ts', "import type { View } from './timeline.chart.js'"],
  ['src/widgets/timeline/timeline.ts', "import('./timeline.chart.js')"],
  ['src/widgets/timeline/timeline.chart.ts', "import { mount } from '../../chart/index.js'"],
  ['src/widgets/timeline/timeline.chart.ts', "import { sums } from './timeline.model.js'"],
  ['src/widgets/index.ts', "export { AiBeijingTimeline } from './timeline/timeline.js'"],
  ['src/define.ts', "import * as widgets from './widgets/index.js'"],
  ['src/server/widget.ts', "import('@lit-labs/ssr')"],
  ['src/server/picture.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/server/dsd.ts', "import type { SvgNode } from '../chart/index.js'"],
  ['src/ssr.ts', "export { render } from './server/index.js'"],
  ['src/element/hydration.ts', "import { hydrate } from '@lit-labs/ssr-client'"],
  ['src/cli.ts', "import { writeFileSync } from 'node:fs'"],
];

for (const [path, source] of right) {
  test(`allows ${source} in ${path}`, () => {
    assert.deepEqual(violations(path, source), []);
  });
}
