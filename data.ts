import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import type { CheckAction } from 'valibot';
import { widgetNames } from './vite.config.ts';

/*
 * Writes what dist/npm knows of the article for those who want no widget: the facts of each widget
 * as a document of its kind to dist/data/<widget>.json, what such a document holds to
 * dist/schema/<widget>.json, the facts of no widget to dist/data/facts.json, and all of them as a
 * module to dist/data/index.js.
 *
 *   node data.ts
 */

type Schema = typeof import('./src/own-data/schema.ts');
type WidgetSchema = { definition: Parameters<Schema['documentSchema']>[0] };
type Bundle = { slice: object };
type Others = typeof import('./src/data/facts.ts');

const dist = join(import.meta.dirname, 'dist');
const fileOf = (widget: string, kind: string) => `npm/widgets/${widget}/${widget}.${kind}`;
const built = async <Module>(file: string) => (await import(join(dist, 'npm', file))) as Module;

function write(file: string, text: string): void {
  mkdirSync(join(dist, file, '..'), { recursive: true });
  writeFileSync(join(dist, file), text);
}

const writeJson = (file: string, value: object) =>
  write(file, `${JSON.stringify(value, null, 2)}\n`);

/** What checks in code say, as far as JSON Schema can say it, by the problem that they find. */
const checks: Readonly<Record<string, object>> = {
  missing: { minProperties: 1 },
  date: { pattern: String.raw`^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$` },
  url: { pattern: '^[hH][tT][tT][pP][sS]?://' },
};

const settings: ConversionConfig = {
  target: 'draft-2020-12',
  // What an author writes, though not all that is said of it stands before what is made of it.
  ignoreActions: ['transform', 'trim'],
  overrideAction: ({ valibotAction, jsonSchema }) => {
    if (valibotAction.type !== 'check') return undefined;
    const { message } = valibotAction as CheckAction<unknown, string>;
    return { ...jsonSchema, ...checks[message] };
  },
};

async function writeDocument(widget: string): Promise<void> {
  const { documentSchema } = await built<Schema>('own-data/schema.js');
  const { definition } = await built<WidgetSchema>(`widgets/${widget}/${widget}.schema.js`);
  const { slice } = await built<Bundle>(`widgets/${widget}/${widget}.data.js`);
  const { $schema, ...schema } = toJsonSchema(documentSchema(definition), settings);
  writeJson(`schema/${widget}.json`, {
    $schema,
    title: `Data for <ai-beijing-${widget}>`,
    description: `What the attribute src, the property data or a script of type application/json within <ai-beijing-${widget}> takes.`,
    ...schema,
  });
  writeJson(`data/${widget}.json`, { $schema: `../schema/${widget}.json`, ...slice });
}

const camel = (name: string) =>
  name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The types that a module exports. */
function typesOf(file: string): string {
  const text = readFileSync(join(dist, `${file}.d.ts`), 'utf8');
  const names = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
  return `export type { ${names.join(', ')} } from '../${file}.js';\n`;
}

function writeModule(widgets: readonly string[]): void {
  const values = widgets.map(
    (widget) => `export { slice as ${camel(widget)} } from '../${fileOf(widget, 'data')}.js';\n`,
  );
  const types = widgets.flatMap((widget) => [
    typesOf(fileOf(widget, 'data')),
    typesOf(fileOf(widget, 'schema')),
  ]);
  const own = `export * from '../npm/data/index.js';\nexport { facts } from '../npm/data/facts.js';\n`;
  const code = own + values.join('');
  write('data/index.js', code);
  write('data/index.d.ts', code + typesOf('npm/data/facts') + types.join(''));
}

const widgets = widgetNames();
await Promise.all(widgets.map(writeDocument));
writeJson('data/facts.json', (await built<Others>('data/facts.js')).facts);
writeModule(widgets);
