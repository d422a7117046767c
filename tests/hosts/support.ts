import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { preview } from 'vite';
import { ensureDebianPackages, freePort } from '../browsers.ts';

/**
 * A site that somebody could have, in the folder of its name: what its `host.ts` exports as default.
 * It is installed by `npm ci`, built by `npm run build` and served by `npm start` at the port `PORT`,
 * as far as nothing else is said here.
 */
export interface Host {
  /** The package whose version is told; Node itself where there is none. */
  readonly package?: string;
  /**
   * What its page holds before any script: a declarative shadow root, HTML between the tags, or
   * nothing, as the page itself is made by script.
   */
  readonly format: 'dsd' | 'light' | 'client';
  /** Where its build writes the site, which is then served as files. */
  readonly output?: string;
  /** Whether its links are followed without loading a page anew. */
  readonly navigates?: boolean;
  /** Which of its widgets the button `#change` of its page changes. */
  readonly reacts?: 'all' | 'gauge';
  /** Debian's packages that it needs; installed where that is ours to do. */
  readonly debian?: string[];
  /** For a tool that npm does not bring: makes it ready, and unpacks the package where it wants it. */
  readonly install?: (site: string) => Promise<void>;
  readonly version?: (site: string) => string | Promise<string>;
  readonly build?: (site: string) => Promise<void>;
  readonly serve?: (site: string) => Promise<Server>;
  /** What is to be said of this host alone, each under its title. */
  readonly checks?: Record<string, (origin: string, site: string) => Promise<void>>;
}

export interface Server extends AsyncDisposable {
  readonly origin: string;
}

const root = join(import.meta.dirname, '../..');
const widgets = 'ai-beijing-widgets';

/** Everything is made in here, and gone at the end. */
export const work = mkdtempSync(join(tmpdir(), 'ai-beijing-hosts-'));
const cache = join(tmpdir(), `ai-beijing-hosts-cache-${userInfo().username}`);
const children = new Set<ChildProcess>();

process.on('exit', () => {
  children.forEach(kill);
  rmSync(work, { recursive: true, force: true, maxRetries: 5 });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(1));
}

/** Ends a process with all that it has started: it leads a group of its own. */
function kill({ pid, exitCode }: ChildProcess): void {
  if (pid && exitCode === null) process.kill(-pid, 'SIGKILL');
}

/** No tool tells anyone that it runs. */
const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  ASTRO_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};

interface Command {
  readonly child: ChildProcess;
  /** What it has printed. */
  output: string;
  readonly ended: Promise<number | null>;
}

function execute(cwd: string, env: NodeJS.ProcessEnv, command: string, args: string[]): Command {
  const child = spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Vite's `preview` has set NODE_ENV, with which npm leaves out what a site is built with.
    env: { ...process.env, NODE_ENV: undefined, ...quiet, ...env },
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  }).finally(() => children.delete(child));
  const started: Command = { child, output: '', ended };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      started.output += stripVTControlCharacters(text);
    });
  }
  children.add(child);
  return started;
}

/** What a command prints; one that fails is thrown with it. */
export async function run(cwd: string, command: string, ...args: string[]): Promise<string> {
  const started = execute(cwd, {}, command, args);
  if ((await started.ended) === 0) return started.output;
  throw new Error(`${command} ${args.join(' ')} failed:\n${started.output.trimEnd()}`);
}

export const hostNames = globSync('*/host.ts', { cwd: import.meta.dirname })
  .map(dirname)
  .toSorted();

export async function hostOf(name: string): Promise<Host> {
  return (await import(`./${name}/host.ts`)).default;
}

/** The package as it would be published. */
export async function pack(): Promise<string> {
  // What a build writes last.
  if (!existsSync(join(root, 'dist/npm/index.d.ts'))) throw new Error('First: npm run build');
  await run(root, 'npm', 'pack', '--ignore-scripts', '--pack-destination', work);
  const [file] = globSync(`${widgets}-*.tgz`, { cwd: work });
  return join(work, file!);
}

const folderOf = (name: string) => join(import.meta.dirname, name);

/** A copy of a site's sources beside the packed package, which is what they depend on. */
function copy(name: string, tarball: string, sources: string): string {
  const site = join(work, name);
  cpSync(sources, site, {
    recursive: true,
    filter: (source) => !['node_modules', 'host.ts'].includes(basename(source)),
  });
  cpSync(tarball, join(site, `${widgets}.tgz`));
  return site;
}

/** Where a site's packages wait between runs, under a name that says which they are. */
function cached(name: string, site: string): string {
  const hash = createHash('sha256').update(process.version + process.platform + process.arch);
  for (const folder of [site, root]) hash.update(readFileSync(join(folder, 'package.json')));
  hash.update(readFileSync(join(site, 'package-lock.json')));
  return join(cache, `${name}-${hash.digest('hex').slice(0, 16)}`);
}

/** Unpacks the packed package that lies in a site into one of the site's folders. */
export async function unpack(site: string, folder: string): Promise<void> {
  mkdirSync(join(site, folder), { recursive: true });
  const options = ['-C', folder, '--strip-components', '1'];
  await run(site, 'tar', '-xzf', `${widgets}.tgz`, ...options);
}

/** A copy of a site with all that it needs. */
export async function install(
  name: string,
  host: Pick<Host, 'debian' | 'install'>,
  tarball: string,
  sources = folderOf(name),
): Promise<string> {
  if (host.debian) ensureDebianPackages(host.debian, (line) => console.log(line));
  const site = copy(name, tarball, sources);
  if (host.install) await host.install(site);
  else await installPackages(name, site);
  return site;
}

async function installPackages(name: string, site: string): Promise<void> {
  const modules = join(site, 'node_modules');
  const earlier = cached(name, site);
  if (!existsSync(earlier)) {
    await run(site, 'npm', 'ci', '--ignore-scripts');
    return;
  }
  renameSync(earlier, modules);
  rmSync(join(modules, widgets), { recursive: true });
  await unpack(site, join('node_modules', widgets));
  // As npm does with a command.
  chmodSync(join(modules, widgets, 'dist/development/cli.js'), 0o755);
}

/** Takes an installed site away, and keeps its packages for the next run. */
export function putAway(name: string, host: Pick<Host, 'install'>, site: string): void {
  if (!host.install) keepPackages(name, site);
  rmSync(site, { recursive: true, force: true, maxRetries: 5 });
}

function keepPackages(name: string, site: string): void {
  const modules = join(site, 'node_modules');
  // What build tools remember there; the next build shall begin like the first.
  for (const memory of ['.astro', '.cache', '.vite']) {
    rmSync(join(modules, memory), { recursive: true, force: true });
  }
  for (const old of globSync(`${name}-*`, { cwd: cache })) {
    rmSync(join(cache, old), { recursive: true, force: true });
  }
  mkdirSync(cache, { recursive: true });
  renameSync(modules, cached(name, site));
}

export function hasScript(site: string, script: string): boolean {
  const file = join(site, 'package.json');
  return existsSync(file) && script in (JSON.parse(readFileSync(file, 'utf8')).scripts ?? {});
}

export async function build(site: string, host: Host): Promise<void> {
  if (host.build) await host.build(site);
  else if (hasScript(site, 'build')) await run(site, 'npm', 'run', 'build');
}

/** Serves a site that has been built. */
export async function serve(site: string, host: Host): Promise<Server> {
  if (host.serve) return host.serve(site);
  return host.output ? serveFiles(site, host.output, host.format) : startScript(site, 'start');
}

/** A site whose pages are made by script has one file for all addresses. */
async function serveFiles(site: string, output: string, format: Host['format']): Promise<Server> {
  const port = await freePort();
  const server = await preview({
    root: site,
    configFile: false,
    appType: format === 'client' ? 'spa' : 'mpa',
    logLevel: 'silent',
    build: { outDir: output },
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  return { origin: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => server.close() };
}

/** Serves a site by a script of its own. */
export const startScript = (site: string, script: string): Promise<Server> =>
  start(site, () => ['npm', 'run', script]);

/** Serves a site by a command, which gets its port also as `PORT`. */
export async function start(
  site: string,
  commandOf: (port: number) => [command: string, ...args: string[]],
): Promise<Server> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const [name, ...args] = commandOf(port);
  const command = execute(site, { PORT: `${port}` }, name, args);
  const stop = async () => {
    kill(command.child);
    await command.ended;
  };
  for (let tries = 0; tries < 300; tries++) {
    if (command.child.exitCode !== null) break;
    if (await answers(origin)) return { origin, [Symbol.asyncDispose]: stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`${name} ${args.join(' ')} does not answer:\n${command.output}`);
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

export async function versionOf(site: string, host: Host): Promise<string> {
  if (host.version) return host.version(site);
  if (!host.package) return process.versions.node;
  const file = join(site, 'node_modules', host.package, 'package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/** Has npm read the package again: one of the same version would be to it what it was. */
function forget(lockFile: string): void {
  if (!existsSync(lockFile)) return;
  const content = JSON.parse(readFileSync(lockFile, 'utf8'));
  delete content.packages[`node_modules/${widgets}`];
  writeFileSync(lockFile, JSON.stringify(content));
}

/** Writes a site's lock file, without the address of a registry and good for any build of the package. */
export async function lock(name: string, tarball: string, sources = folderOf(name)): Promise<void> {
  const site = copy(name, tarball, sources);
  const file = join(site, 'package-lock.json');
  forget(file);
  const flag = '--omit-lockfile-registry-resolved';
  await run(site, 'npm', 'install', '--package-lock-only', '--ignore-scripts', flag);
  const content = JSON.parse(readFileSync(file, 'utf8'));
  delete content.packages[`node_modules/${widgets}`].integrity;
  const text = `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(join(sources, basename(file)), text);
}
