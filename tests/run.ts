import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { ensureBrowsers } from './browsers.ts';

/*
 * Every check, one after another, whatever became of those before. The last line it prints is
 * `N passed, N failed`.
 *
 *   npm test
 *   npm test -- tests/widgets/timeline.test.ts --browser firefox
 *   npm test -- tests/node/layers.test.ts
 *   npm test -- --hosts                     and the sites of tests/hosts
 */

interface Outcome {
  passed: number;
  failed: number;
  output: string;
}

interface Stage {
  name: string;
  run(): Promise<Outcome>;
  /** Lines that are shown although everything passed. */
  notes?: RegExp;
}

process.chdir(join(import.meta.dirname, '..'));
// npm does this for its scripts, but one may also call `node tests/run.ts`.
process.env['PATH'] = ['node_modules/.bin', process.env['PATH']].join(delimiter);

let child: ChildProcess | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    child?.kill(signal);
    process.exit(1);
  });
}

function execute(command: string, ...args: string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    const collect = (text: string) => (output += stripVTControlCharacters(text));
    const shell = process.platform === 'win32';
    const started = spawn(command, args, { shell, stdio: ['ignore', 'pipe', 'pipe'] });
    started.stdout.setEncoding('utf8').on('data', collect);
    started.stderr.setEncoding('utf8').on('data', collect);
    started.on('error', reject);
    started.on('close', (code) => resolve({ ok: code === 0, output }));
    child = started;
  });
}

/** A check that passes or fails as a whole. */
function check(name: string, command: string, ...args: string[]): Stage {
  return {
    name,
    async run() {
      const { ok, output } = await execute(command, ...args);
      return { passed: Number(ok), failed: Number(!ok), output };
    },
  };
}

/** Whether the manifest in the repository is what the sources give; it stays as it was. */
const manifest: Stage = {
  name: 'manifest',
  async run() {
    const file = 'custom-elements.json';
    const committed = readFileSync(file, 'utf8');
    const { ok, output } = await execute('npm', 'run', 'manifest');
    const fresh = readFileSync(file, 'utf8') === committed;
    writeFileSync(file, committed);
    if (ok && fresh) return { passed: 1, failed: 0, output };
    const reason = ok ? `${file} is out of date: npm run manifest` : output;
    return { passed: 0, failed: 1, output: reason };
  },
};

/** Installs them where they are missing, as far as that is ours to do; not itself a check. */
const browsers: Stage = {
  name: 'browsers',
  notes: /^.+$/gm,
  async run() {
    const lines: string[] = [];
    ensureBrowsers((line) => lines.push(line));
    return { passed: 0, failed: 0, output: lines.join('\n') };
  },
};

function nodeTests(files: string[]): Stage {
  return {
    name: 'node tests',
    notes: /^ *ℹ (frames|.* kB of|performance of) .*$/gm,
    async run() {
      const { ok, output } = await execute('node', '--test', '--test-reporter=spec', ...files);
      const count = (what: string) => sum(output, new RegExp(`^ℹ ${what} (\\d+)$`, 'gm'));
      const failed = count('fail') + count('cancelled');
      return { passed: count('pass'), failed: ok ? failed : Math.max(failed, 1), output };
    },
  };
}

function browserTests(files: string[]): Stage {
  return {
    name: 'browser tests',
    notes: /^(Chromium|Firefox|WebKit): .*$|^.* left out.*$/gm,
    async run() {
      const config = 'tests/web-test-runner.config.ts';
      const only = files.length > 0 ? ['--files', ...files] : [];
      const { ok, output } = await execute('wtr', '--config', config, ...only);
      const passed = sum(output, /^\w+: (\d+) passed, \d+ failed/gm);
      const failed = sum(output, /^\w+: \d+ passed, (\d+) failed/gm);
      if (passed + failed === 0) return { passed, failed: 1, output: `${output}\nNo test ran.` };
      return { passed, failed: ok ? failed : Math.max(failed, 1), output };
    },
  };
}

/** The sites of other people's tools, which take a while and the npm registry. */
const hosts: Stage = {
  name: 'hosts',
  notes: /^(\w+ +\S+( +[\d.]+){4}|host +version.*?) *$/gm,
  async run() {
    const { ok, output } = await execute('npm', 'run', 'test:hosts');
    const passed = sum(output, /^(\d+) passed, \d+ failed$/gm);
    const failed = sum(output, /^\d+ passed, (\d+) failed$/gm);
    return { passed, failed: ok ? failed : Math.max(failed, 1), output };
  },
};

/** The sum of the numbers that a pattern's group finds. */
function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, [, number]) => total + Number(number), 0);
}

const isNodeTest = (file: string) => file.includes('tests/node/');

function stages(files: string[], browser: string | undefined, withHosts: boolean): Stage[] {
  if (browser) process.env['TEST_BROWSER'] = browser;
  const inNode = files.filter(isNodeTest);
  const inBrowsers = files.filter((file) => !isNodeTest(file));
  if (browser || inBrowsers.length > 0) return [browserTests(inBrowsers)];
  if (inNode.length > 0) return [nodeTests(inNode)];
  return [
    check('types', 'tsc', '--noEmit', '--project', '.'),
    check('lint', 'oxlint', '--type-aware', '--deny-warnings'),
    check('format', 'prettier', '--check', '.'),
    manifest,
    check('build', 'npm', 'run', 'build'),
    browsers,
    nodeTests(['tests/node/*.test.ts']),
    browserTests([]),
    ...(withHosts ? [hosts] : []),
  ];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'string' }, hosts: { type: 'boolean', default: false } },
});
const total = { passed: 0, failed: 0 };
for (const stage of stages(positionals, values.browser, values.hosts)) {
  process.stdout.write(`${stage.name.padEnd(14)} `);
  const start = performance.now();
  const { passed, failed, output } = await stage.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: String(error),
  }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${seconds.padStart(6)} s`);
  if (failed > 0) console.log(output.trimEnd());
  else for (const line of output.match(stage.notes ?? /$^/) ?? []) console.log(`  ${line.trim()}`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
