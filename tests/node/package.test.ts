import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type Rolldown } from 'vite';
import { widgetNames } from '../../vite.config.ts';

const root = join(import.meta.dirname, '../..');
const modules = join(root, 'node_modules');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The paths of `exports` that are code: `.`, `./define`, `./timeline`, `./timeline/define` … */
const codePaths = Object.keys(manifest.exports)
  .filter((path) => !path.endsWith('.json') && !path.startsWith('./dist/'))
  .flatMap((path) =>
    path.includes('*') ? widgetNames().map((name) => path.replaceAll('*', name)) : path,
  );
const specifier = (path: string) => posix.join(manifest.name, path);
const tagOf = (name: string) => `ai-beijing-${name}`;
const classOf = (name: string) =>
  tagOf(name).replaceAll(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

let app: string;
let installed: string;
let tarball: string;
let packed: string[];

/** A project that has the packed package installed. */
before(() => {
  app = mkdtempSync(join(tmpdir(), 'ai-beijing-app-'));
  const [report] = JSON.parse(run('npm', 'pack', root, '--json', '--ignore-scripts'));
  tarball = join(app, report.filename);
  packed = report.files.map(({ path }: { path: string }) => path);
  installed = join(app, 'node_modules', manifest.name);
  mkdirSync(installed, { recursive: true });
  run('tar', '-xzf', tarball, '-C', installed, '--strip-components', '1');
  for (const dependency of Object.keys(manifest.dependencies)) {
    const link = join(app, 'node_modules', dependency);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(modules, dependency), link, 'junction');
  }
  write('package.json', '{ "type": "module" }');
});

after(() => rmSync(app, { recursive: true, force: true }));

function write(file: string, text: string): string {
  writeFileSync(join(app, file), text);
  return join(app, file);
}

function run(command: string, ...args: string[]): string {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: app,
    encoding: 'utf8',
    shell,
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

/** Has the types of a file checked, as an app would. */
function compile(file: string, module: string, ...more: string[]): void {
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', module, ...more];
  run(process.execPath, join(modules, 'typescript/bin/tsc'), ...options, file);
}

/** What an app's bundler makes of a module. */
async function bundle(code: string): Promise<string> {
  const { output } = (await build({
    root: app,
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: write('app.js', code) } },
  })) as Rolldown.RolldownOutput;
  return output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

describe('the packed package', () => {
  it('holds what is published and nothing else', () => {
    const folders = /^dist\/(npm|development|cdn|data|schema|types|editors)\//;
    const files = ['LICENSE', 'README.md', 'custom-elements.json', 'package.json'];
    assert.deepEqual(packed.filter((file) => !folders.test(file)).toSorted(), files);
  });

  it('holds the manifest that its package.json names for tools', () => {
    assert.ok(packed.includes(manifest.customElements), `${manifest.customElements} is missing`);
  });

  it('names no folder of the machine that made it, and no registry', () => {
    const names = [root, join(homedir(), '/'), join(tmpdir(), '/')];
    for (const file of packed) {
      const text = readFileSync(join(installed, file), 'utf8');
      for (const name of names) assert.ok(!text.includes(name), `${file} names ${name}`);
      assert.doesNotMatch(text, /https?:\/\/[^\s"'/]*(registry|npm)/, file);
    }
  });

  it('passes publint', async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    const texts = messages.map((message) => formatMessage(message, pkg, { color: false }));
    assert.deepEqual(texts, []);
  });

  it('has types that resolve for every path', () => {
    const attw = join(modules, '@arethetypeswrong/cli/dist/index.js');
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii'];
    run(process.execPath, attw, tarball, ...options, '--entrypoints', ...codePaths);
  });

  it('has typed elements, under every path', () => {
    const uses = widgetNames().map(
      (name) => `
        import { ${classOf(name)} } from '${specifier(name)}';
        import '${specifier(name)}/define';
        {
          const element: ${classOf(name)} = document.createElement('${tagOf(name)}');
          const same: all.${classOf(name)} = element;
          same.heading = 'text';
          // @ts-expect-error: a level is a number
          same.headingLevel = 'two';
          // @ts-expect-error: there is no such property
          same.headnig = 'text';
        }`,
    );
    write(
      'app.ts',
      `import * as all from '${manifest.name}';
      import '${manifest.name}/define';
      // @ts-expect-error: there is no such widget
      import { AiBeijingNothing } from '${manifest.name}/nothing';
      import { render } from '${manifest.name}/ssr';
      const text: string = await render('ai-beijing-timeline', { from: '2023', 'data-x': 1 });
      const pixels: Uint8Array = await render('ai-beijing-talent-gauge', { value: 42 }, { format: 'png' });
      // @ts-expect-error: another widget's
      await render('ai-beijing-timeline', { searchable: true });
      // @ts-expect-error: not one of the words
      await render('ai-beijing-timeline', { order: 'latest' });
      import { jsonLd, type Dataset } from '${manifest.name}/ssr';
      const dataset: Dataset | undefined = await jsonLd('ai-beijing-alumni', { lang: 'en' });
      import { alumni, article, talentGauge, timeline } from '${manifest.name}/data';
      import type { TimelineDocument, TimelineEvent } from '${manifest.name}/data';
      const [first]: readonly TimelineEvent[] = timeline.events;
      const names = [first?.what.en, alumni.people[0]?.name.en, article.name.en];
      const value: number | undefined = talentGauge.shares[0]?.share.value;
      // @ts-expect-error: not there
      timeline.people;
      import { facts, type Facts, type FromArticle } from '${manifest.name}/data';
      const share: number | undefined = facts.intellectualProperty.parts[0]?.value;
      const paragraph: number = facts.people[0]!.paragraphs[0];
      type Told = FromArticle<Facts>;
      const laboratories: Told['cluster']['around'][number] = { ...facts.cluster.around[0]!, id: 'labs' };
      const { paragraphs, qualifier, ...bare } = laboratories;
      // @ts-expect-error: no paragraph
      const nowhere: typeof laboratories = { ...bare, qualifier };
      // @ts-expect-error: none of those that there are
      const empty: typeof laboratories = { ...bare, qualifier, paragraphs: [] };
      // @ts-expect-error: no qualifier
      const vague: typeof laboratories = { ...bare, paragraphs };
      const { date: told, ...timeless } = facts.mosuSpace;
      // @ts-expect-error: no date
      const undated: Told['mosuSpace'] = timeless;
      const right: TimelineDocument = {
        $schema: 'timeline.json',
        title: { en: 'Ours' },
        source: 'Our files',
        events: [
          { id: 'a', date: '2024-05-17', place: 'beijing', kind: 'policy', what: 'A' },
          { id: 'b', date: null, place: 'national', kind: 'funding', what: { 'zh-Hans': 'B' },
            amounts: [{ value: 5, qualifier: 'over' }], paragraphs: [1, 2] },
        ],
      };
      await render('ai-beijing-timeline', {}, { data: right, onProblem: ({ message, path }) => [message, path[0]] });
      const same: TimelineDocument = timeline;
      const event = { id: 'a', date: '2024', place: 'beijing', kind: 'policy', what: 'A' } as const;
      // @ts-expect-error: no such kind
      const kind: TimelineDocument = { events: [{ ...event, kind: 'event' }] };
      // @ts-expect-error: a date is a text
      const date: TimelineDocument = { events: [{ ...event, date: 2024 }] };
      // @ts-expect-error: no such language
      const language: TimelineDocument = { events: [{ ...event, what: { fr: 'A' } }] };
      // @ts-expect-error: no such field
      const field: TimelineDocument = { events: [], tilte: 'Ours' };
      // @ts-expect-error: no events
      const none: TimelineDocument = { title: 'Ours' };
      // @ts-expect-error: another widget's
      await render('ai-beijing-alumni', {}, { data: right });
      // @ts-expect-error: the same
      document.createElement('ai-beijing-alumni').data = right;
      document.createElement('ai-beijing-timeline').data = right;
      ${uses.join('\n')}`,
    );
    for (const module of ['nodenext', 'preserve']) compile('app.ts', module);
  });

  it('registers nothing and throws nothing when its classes are imported in Node', () => {
    const classPaths = codePaths.filter((path) => !path.endsWith('define')).map(specifier);
    const script = `
      for (const path of ${JSON.stringify(classPaths)}) await import(path);
      const tags = ${JSON.stringify(widgetNames().map(tagOf))};
      process.stdout.write(tags.filter((tag) => globalThis.customElements?.get(tag)).join());`;
    assert.equal(run(process.execPath, write('import.js', script)), '');
  });

  it('gives its facts, their schemas and the data for editors as JSON', () => {
    const documents = [...widgetNames(), 'facts'].flatMap((name) => [
      `data/${name}.json`,
      `dist/data/${name}.json`,
    ]);
    const schemas = widgetNames().map((name) => `schema/${name}.json`);
    const editors = ['vscode.html-data', 'vscode.css-data', 'web-types'].map(
      (name) => `dist/editors/${name}.json`,
    );
    const script = [...documents, ...schemas, ...editors].map(
      (path) => `await import('${specifier(path)}', { with: { type: 'json' } });`,
    );
    run(process.execPath, write('json.js', script.join('\n')));
  });

  it('leaves no trace in the bundle of an app that does not use it', async () => {
    const classes = widgetNames().map(classOf).join();
    const code = await bundle(`import { ${classes} } from '${manifest.name}'; console.log(1);`);
    assert.equal(code.trim(), 'console.log(1);');
  });

  /** Of an architecture that no widget names. */
  const others = /DCFormer/;

  it('has the facts that no widget shows in the bundle of an app that uses them, and of no other', async () => {
    const bundled = (name: string) =>
      bundle(`import { ${name} } from '${specifier('data')}'; console.log(${name});`);
    assert.match(await bundled('facts'), others);
    assert.doesNotMatch(await bundled('timeline'), others);
    assert.doesNotMatch(await bundled('cite'), others);
  });

  it('does what the README shows of its facts', () => {
    const [, code = ''] = /^## Data and sources\n[^]*?^```ts\n([^]*?)^```/m.exec(readme) ?? [];
    const checked = code.replace(/^(.*); \/\/ (.*)$/gm, 'assert.deepEqual($1, $2);');
    assert.equal(checked.match(/^assert/gm)?.length, code.match(/\/\//g)?.length);
    write('readme.ts', `import assert from 'node:assert/strict';\n${checked}`);
    const types = ['--types', 'node', '--typeRoots', join(modules, '@types')];
    compile('readme.ts', 'nodenext', ...types);
    run(process.execPath, 'readme.ts');
  });

  for (const name of widgetNames()) {
    it(`registers ${tagOf(name)}, and that alone, in the bundle of an app`, async () => {
      const code = await bundle(`import '${specifier(name)}/define';`);
      const tags = widgetNames().map(tagOf);
      assert.match(code, /customElements\.define\(/);
      assert.deepEqual(
        tags.filter((tag) => code.includes(tag)),
        [tagOf(name)],
      );
      assert.doesNotMatch(code, others);
    });
  }
});

// npm leaves out of the lock file what the registry lacks at the time, such as another platform's
// build of a very new version. `npm ci` then refuses the whole file.
it('package-lock.json holds the optional dependencies of all that it holds', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const missing = Object.keys(packages).flatMap((path) =>
    Object.keys(packages[path].optionalDependencies ?? {})
      .filter((name) => !packages[`node_modules/${name}`])
      .filter((name) => !packages[`${path}/node_modules/${name}`])
      .map((name) => `${name}, for ${path}`),
  );
  assert.deepEqual(missing, []);
});
