import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

export interface WebKit {
  driver: string;
  miniBrowser: string;
  xvfb: string;
}

export interface Browsers {
  chromium?: string | undefined;
  firefox?: string | undefined;
  webkit?: WebKit | undefined;
}

const browserNames: BrowserName[] = ['chromium', 'firefox', 'webkit'];

// Xvfb stands in for a screen. The fonts come along because a minimal Debian has no Chinese one.
const debianPackages = [
  'chromium',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'fontconfig',
  'fonts-noto-cjk',
];

const programFiles = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);

const macApp = (name: string, executable = name) =>
  `/Applications/${name}.app/Contents/MacOS/${executable}`;

const chromiumPlaces = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => macApp(name)),
  ...programFiles.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ...programFiles.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
];

const firefoxPlaces = [
  'firefox-esr',
  'firefox',
  macApp('Firefox', 'firefox'),
  ...programFiles.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
];

const remedies: Record<BrowserName, string> = {
  chromium: 'install Chrome, Chromium or Edge, or name its executable in CHROME_PATH',
  firefox: 'install Firefox, or name its executable in FIREFOX_PATH',
  webkit: "WebKitGTK, on Linux only: install Debian's webkit2gtk-driver and xvfb, or their like",
};

/** Finds the browsers, installs them on a Debian that is ours, and says which are left out. */
export function ensureBrowsers(log: (line: string) => void): Browsers {
  let browsers = findBrowsers();
  const lacking = () => browserNames.filter((name) => !browsers[name]);

  if (mayInstall() && (lacking().length > 0 || !hasChineseFont())) {
    installDebianPackages(debianPackages, log);
    browsers = findBrowsers();
  }
  for (const name of lacking()) log(`${name} left out, as it was not found: ${remedies[name]}`);
  if (lacking().length === browserNames.length) throw new Error('There is no browser to test in.');
  if (lacking().length > 0 && isDebian() && process.env['CI']) {
    throw new Error(`In CI all browsers are required. Not found: ${lacking().join(', ')}.`);
  }
  return browsers;
}

/** Installs what else is needed of Debian, on a Debian that is ours. */
export function ensureDebianPackages(names: string[], log: (line: string) => void): void {
  if (areInstalled(names)) return;
  if (mayInstall()) installDebianPackages(names, log);
  if (areInstalled(names)) return;
  const list = names.join(' ');
  throw new Error(`Debian's packages are needed: apt-get install --no-install-recommends ${list}`);
}

function areInstalled(names: string[]): boolean {
  const options = ['--show', '--showformat', '${db:Status-Abbrev}\n'];
  const { stdout } = spawnSync('dpkg-query', [...options, ...names], { encoding: 'utf8' });
  return stdout?.match(/^.i/gm)?.length === names.length;
}

function findBrowsers(): Browsers {
  return {
    chromium: process.env['CHROME_PATH'] ?? firstExecutable(chromiumPlaces),
    firefox: process.env['FIREFOX_PATH'] ?? firstExecutable(firefoxPlaces),
    webkit: findWebKit(),
  };
}

function findWebKit(): WebKit | undefined {
  const driver = firstExecutable(['WebKitWebDriver']);
  const xvfb = firstExecutable(['Xvfb']);
  const library = 'webkit{2gtk-4.1,2gtk-4.0,gtk-6.0}';
  const [miniBrowser] = globSync(`/usr/{lib,lib64,libexec}/{,*/}${library}/MiniBrowser`);
  return driver && xvfb && miniBrowser ? { driver, xvfb, miniBrowser } : undefined;
}

/** The first that exists of some paths, or of some names of programs. */
function firstExecutable(places: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return places
    .flatMap((place) => (isAbsolute(place) ? place : folders.map((folder) => join(folder, place))))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function mayInstall(): boolean {
  return isDebian() && process.getuid?.() === 0;
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function hasChineseFont(): boolean {
  const { stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

function installDebianPackages(names: string[], log: (line: string) => void): void {
  log(`Installing ${names.join(' ')}`);
  const aptGet = (...args: string[]) => {
    // Another run on this machine may be installing at this moment.
    const result = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (result.status !== 0) log(`apt-get ${args[0]} failed:\n${result.stdout}${result.stderr}`);
  };
  aptGet('update');
  aptGet('install', '--yes', '--no-install-recommends', ...names);
}

/** Starts WebKit's driver on a virtual screen of its own, until `stop()` or this process' end. */
export async function startWebKitDriver(webkit: WebKit, port: number): Promise<() => void> {
  const xvfb = spawn(
    webkit.xvfb,
    // Xvfb picks a free display by itself and writes its number to file descriptor 3.
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const display = await firstLine(xvfb.stdio[3] as Readable);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const driver = spawn(webkit.driver, ['--host=127.0.0.1', `--port=${port}`], {
    // A process group of its own, so that the browser which the driver starts ends with it.
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      // Nothing of the user's own, such as a dark theme.
      XDG_CACHE_HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
    },
  });
  const stop = () => {
    process.off('exit', stop);
    if (driver.pid && driver.exitCode === null) process.kill(-driver.pid, 'SIGKILL');
    xvfb.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', stop);
  await until(() => answers(`http://127.0.0.1:${port}/status`));
  return stop;
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('Xvfb did not start.');
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return;
    await sleep(100);
  }
  throw new Error('WebKitWebDriver did not start.');
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    (response) => response.ok,
    () => false,
  );
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
