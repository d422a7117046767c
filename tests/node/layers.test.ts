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
  static: ['chart', 'i18n', 'data'],
  element: ['own-data', 'take-away', 'i18n', 'data'],
  'own-data': ['element', 'i18n', 'data'],
  'take-away': ['static', 'chart', 'element', 'i18n', 'data'],
  widget: ['element', 'i18n', 'data'],
  'widget chart': ['chart', 'i18n', 'data'],
  'widget schema': ['own-data', 'i18n', 'data'],
  'widget table': ['i18n', 'data'],
  'widget list': ['widget'],
  server: ['static', 'own-data', 'data', 'i18n', 'chart', 'element', 'widget', 'widget list'],
  entry: ['data', 'i18n', 'chart', 'element', 'widget', 'widget list', 'server'],
};

/** What is loaded when it is needed: who imports it does so by `import()`, or its types. */
const isLate = (from: string, to: string): boolean =>
  from === 'element' && (to === 'own-data' || to === 'take-away');

/** What is drawn is known by its types alone, as it would bring Chart.js along. */
const isTypesOnly = (from: string, to: string): boolean =>
  (from === 'static' || from === 'take-away') && to === 'chart';

const lit = /^lit($|\/)/;
const mayUsePackages: Record<string, RegExp> = {
  chart: /^chart\.js($|\/)/,
  element: /^(lit|@lit-labs\/ssr-client)($|\/)/,
  'own-data': /^(lit|valibot|@humanwhocodes\/momoa)($|\/)/,
  'take-away': lit,
  widget: lit,
  'widget schema': /^valibot$/,
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
  if (lateParts.has(to) && kind !== 'type') return lateObjection(path, target, kind);
  if (isTooMuch(from, to, kind)) return `imports of ${target} more than it may`;
  if (from === 'entry' && to === 'entry') return `the entry ${path} imports the entry ${target}`;
  if (folderOf(path) === folderOf(target)) return ownFolderObjection(path, target);
  return mayImport[from]!.includes(to) ? undefined : `${from} imports ${to}: ${target}`;
}

/** Whether an import brings along what is to come later, or not at all. */
const isTooMuch = (from: string, to: string, kind: string): boolean =>
  (isLate(from, to) && kind === 'static') || (isTypesOnly(from, to) && kind !== 'type');

function packageObjection(path: string, name: string): string | undefined {
  const isNodes = mayUseNode.has(path) && name.startsWith('node:');
  if (isNodes || mayUsePackages[layerOf(path)]?.test(name)) return undefined;
  return `${layerOf(path)} imports the package ${name}`;
}

/** The parts of a widget that its element loads when they are needed. */
const lateParts = new Set(['widget chart', 'widget schema', 'widget table']);
const latePart = /\.(chart|schema|table)\.ts$/;

function lateObjection(path: string, target: string, kind: string): string | undefined {
  if (kind === 'static') return `imports ${target} statically`;
  const owner = target.replace(latePart, '.ts');
  return path === owner ? undefined : `imports ${target}, which only ${owner} may load`;
}

function ownFolderObjection(path: string, target: string): string | undefined {
  const element = path.replace(latePart, '');
  const isElement = target === `${element}.ts` || target === `${element}.define.ts`;
  return isElement && lateParts.has(layerOf(path)) ? `imports its element ${target}` : undefined;
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
  const [, part] = latePart.exec(file) ?? [];
  return part ? `widget ${part}` : 'widget';
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
  ['src/element/element.ts', "import { OwnData } from '../own-data/index.js'"],
  ['src/element/element.ts', "import { type Problem } from '../own-data/index.js'"],
  ['src/element/element.ts', "export * from '../take-away/index.js'"],
  ['src/element/element.ts', "import { string } from 'valibot'"],
  ['src/element/element.ts', "import { light } from '../static/index.js'"],
  ['src/own-data/doctor.ts', "import { open } from '../take-away/index.js'"],
  ['src/own-data/doctor.ts', "import { definition } from '../widgets/timeline/timeline.schema.js'"],
  ['src/own-data/doctor.ts', "import { readFile } from 'node:fs/promises'"],
  ['src/own-data/doctor.ts', "import { render } from '../server/index.js'"],
  ['src/take-away/menu.ts', "import { diagnose } from '../own-data/index.js'"],
  ['src/take-away/menu.ts', "import { draw } from '../chart/index.js'"],
  ['src/take-away/menu.ts', "import { slice } from '../widgets/timeline/timeline.data.js'"],
  ['src/static/light.ts', "import { drawing } from '../chart/index.js'"],
  ['src/static/light.ts', "import { emit } from '../element/index.js'"],
  ['src/static/light.ts', "import type { Instance } from '../server/widget.js'"],
  ['src/static/light.ts', "import { html } from 'lit'"],
  ['src/static/light.ts', "import { parse } from 'parse5'"],
  ['src/widgets/timeline/timeline.ts', "import { definition } from './timeline.schema.js'"],
  ['src/widgets/timeline/timeline.ts', "import { table } from './timeline.table.js'"],
  ['src/widgets/timeline/timeline.ts', "import('../../own-data/index.js')"],
  ['src/widgets/timeline/timeline.ts', "import type { Problem } from '../../own-data/index.js'"],
  ['src/widgets/timeline/timeline.ts', "import { string } from 'valibot'"],
  ['src/widgets/timeline/timeline.model.ts', "import('./timeline.schema.js')"],
  ['src/widgets/alumni/alumni.ts', "import('../timeline/timeline.table.js')"],
  ['src/widgets/timeline/timeline.schema.ts', "import { table } from './timeline.table.js'"],
  [
    'src/widgets/timeline/timeline.schema.ts',
    "import type { AiBeijingTimeline } from './timeline.js'",
  ],
  ['src/widgets/timeline/timeline.schema.ts', "import { emit } from '../../element/index.js'"],
  ['src/widgets/timeline/timeline.table.ts', "import './timeline.define.js'"],
  ['src/widgets/timeline/timeline.table.ts', "import { string } from 'valibot'"],
  ['src/widgets/timeline/timeline.table.ts', "import { html } from 'lit'"],
  ['src/server/own.ts', "import { string } from 'valibot'"],
  ['src/server/own.ts', "import { definition } from '../widgets/timeline/timeline.schema.js'"],
  ['src/server/own.ts', "import { open } from '../take-away/index.js'"],
  ['src/define.ts', "import { diagnose } from './own-data/index.js'"],
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
  ['src/element/element.ts', "import('../own-data/index.js')"],
  ['src/element/element.ts', "import('../take-away/index.js')"],
  ['src/element/own.ts', "import type { Definition } from '../own-data/index.js'"],
  ['src/own-data/schema.ts', "import * as v from 'valibot'"],
  ['src/own-data/json.ts', "import('@humanwhocodes/momoa')"],
  ['src/own-data/own-data.ts', "import { emit } from '../element/index.js'"],
  ['src/take-away/drawing.ts', "import type { Mark } from '../chart/index.js'"],
  ['src/take-away/texts.ts', "import { light } from '../static/index.js'"],
  ['src/static/chart.ts', "import type { Drawing } from '../chart/index.js'"],
  ['src/widgets/timeline/timeline.ts', "import('./timeline.schema.js')"],
  ['src/widgets/timeline/timeline.ts', "import('./timeline.table.js')"],
  ['src/widgets/timeline/timeline.ts', "export type { Document } from './timeline.schema.js'"],
  ['src/widgets/timeline/timeline.schema.ts', "import { id } from '../../own-data/schema.js'"],
  ['src/widgets/timeline/timeline.schema.ts', "import { kinds } from './timeline.data.js'"],
  ['src/widgets/timeline/timeline.table.ts', "import { formatMoney } from '../../i18n/index.js'"],
  ['src/server/own.ts', "import('../own-data/index.js')"],
  ['src/server/index.ts', "import { light } from '../static/index.js'"],
];

for (const [path, source] of right) {
  test(`allows ${source} in ${path}`, () => {
    assert.deepEqual(violations(path, source), []);
  });
}
