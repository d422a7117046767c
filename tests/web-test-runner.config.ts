import { esbuildPlugin } from '@web/dev-server-esbuild';
import type { BrowserLauncher, TestRunnerConfig, TestRunnerPlugin } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { join } from 'node:path';
import * as puppeteer from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import {
  ensureBrowsers,
  freePort,
  startWebKitDriver,
  type BrowserName,
  type WebKit,
} from './browsers.ts';
import { startCdnServer } from './cdn-server.ts';
import { commandsPlugin } from './commands-plugin.ts';
import { servePages } from './page-server.ts';
import { createReporter } from './reporter.ts';

/*
 * The browser tests alone: `npx wtr --config tests/web-test-runner.config.ts`, with `--files <file>`
 * and `TEST_BROWSER=firefox` to run less, and `--watch` while working on them.
 */

// Neither Beijing's time zone nor its language, which the widgets must get from elsewhere. Without a
// locale WebKit's language is "C", and it drops typed capitals and Chinese.
process.env['TZ'] = 'America/Los_Angeles';
process.env['LANG'] = 'en_US.UTF-8';
delete process.env['LC_ALL'];
delete process.env['LANGUAGE'];

// A signal ends this process through exit(), where its browsers are ended, but after Puppeteer's turn.
for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => setImmediate(() => process.exit(1)));
}

// The runner leaves a promise or two alone, which fail when a browser crashes. Its tests fail anyway.
process.on('unhandledRejection', (error) => process.stderr.write(`${String(error)}\n`));

const isRoot = process.getuid?.() === 0;

/** Ends a browser with this process. Puppeteer would too, but where there are two it skips one. */
function endWithProcess({ browser }: { browser: Browser }) {
  process.on('exit', () => {
    const pid = browser.process()?.pid;
    if (browser.connected && pid) process.kill(-pid, 'SIGKILL');
  });
  return browser.defaultBrowserContext();
}

function chromium(executablePath: string): BrowserLauncher {
  return chromeLauncher({
    puppeteer,
    createBrowserContext: endWithProcess,
    launchOptions: {
      browser: 'chrome',
      executablePath,
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-dev-shm-usage',
        // No request leaves the machine, neither the browser's own nor a test's.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
        // A mouse, which a machine without a screen does not have: `(hover: hover)`, `(pointer: fine)`.
        '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
      ],
    },
  });
}

function firefox(executablePath: string): BrowserLauncher {
  return chromeLauncher({
    puppeteer,
    createBrowserContext: endWithProcess,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: {
        // No request leaves the machine: only addresses of this machine bypass a proxy.
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
        // A mouse: fine (2) and hover (4).
        'ui.primaryPointerCapabilities': 6,
        'ui.allPointerCapabilities': 6,
      },
    },
  });
}

function webkit({ miniBrowser }: WebKit, port: number): BrowserLauncher {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'silent',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {
        binary: miniBrowser,
        args: [
          '--automation',
          // No request leaves the machine.
          '--proxy=http://127.0.0.1:9',
          '--ignore-host=localhost',
          '--ignore-host=127.0.0.1',
        ],
      },
    },
  } as Parameters<typeof webdriverLauncher>[0]);
  return survivingCrashes(launcher as BrowserLauncher);
}

/** Gives a test file a new browser where the last one brought it down. */
function survivingCrashes(launcher: BrowserLauncher): BrowserLauncher {
  // What WebdriverLauncher keeps private.
  const inner = launcher as { driver?: { getUrl(): Promise<string> }; driverManager?: unknown };
  const startSession = launcher.startSession.bind(launcher);
  launcher.startSession = async (...args) => {
    const runs = await inner.driver?.getUrl().catch(() => undefined);
    if (!runs) inner.driverManager = undefined;
    return startSession(...args);
  };
  return launcher;
}

function webkitPlugin(browser: WebKit, port: number): TestRunnerPlugin {
  let stop: (() => void) | undefined;
  return {
    name: 'webkit-driver',
    async serverStart() {
      stop = await startWebKitDriver(browser, port);
    },
    serverStop: () => stop?.(),
  };
}

function cdnPlugin(): TestRunnerPlugin {
  let cdn: Awaited<ReturnType<typeof startCdnServer>> | undefined;
  return {
    name: 'cdn-server',
    async serverStart() {
      cdn = await startCdnServer();
    },
    serverStop: () => cdn?.stop(),
    serve: ({ path }) => (path === '/__cdn-origin' ? cdn?.origin : undefined),
  };
}

// The runner waits in vain for the results of a file in which a comparison with an element failed: it
// cannot clone the element in the error. What it was is in the error's message as well.
const dropUnsendable = `
  const { fail } = Mocha.Runner.prototype;
  Mocha.Runner.prototype.fail = function (test, ...rest) {
    fail.call(this, test, ...rest);
    for (const side of ['actual', 'expected']) {
      if (test.err?.[side] instanceof Object) delete test.err[side];
    }
  };`;

const found = ensureBrowsers(console.log);
const isWanted = (name: BrowserName) => (process.env['TEST_BROWSER'] ?? name) === name;
const seed = process.env['SEED'] ?? '2026';
const { reporter, logger } = createReporter();
const browsers: BrowserLauncher[] = [];
const plugins: TestRunnerPlugin[] = [
  esbuildPlugin({
    ts: true,
    target: 'es2022',
    tsconfig: join(import.meta.dirname, '../tsconfig.json'),
    define: {
      __DEV__: 'true',
      SCRIPTS: '"/ai-beijing/"',
      VERSION: '"0.0.0"',
      SEED: seed === 'random' ? 'undefined' : String(Number(seed)),
    },
  }),
  commandsPlugin(),
  cdnPlugin(),
];
if (isWanted('chromium') && found.chromium) browsers.push(chromium(found.chromium));
if (isWanted('firefox') && found.firefox) browsers.push(firefox(found.firefox));
if (isWanted('webkit') && found.webkit) {
  const port = await freePort();
  browsers.push(webkit(found.webkit, port));
  plugins.push(webkitPlugin(found.webkit, port));
}

export default {
  rootDir: join(import.meta.dirname, '..'),
  files: ['tests/widgets/**/*.test.ts', 'tests/contracts/**/*.test.ts'],
  port: await freePort(),
  browsers,
  // One page at a time in each browser: a page in the background has no focus and no frames.
  concurrency: 1,
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: '10000', forbidOnly: Boolean(process.env['CI']) } },
  testRunnerHtml: (testFramework) => `<!doctype html>
    <script type="module" src="${testFramework}"></script>
    <script type="module">${dropUnsendable}</script>`,
  middleware: [servePages],
  nodeResolve: { exportConditions: ['development'] },
  plugins,
  logger,
  reporters: [reporter],
  staticLogging: true,
  filterBrowserLogs({ type, args }) {
    if (String(args[0]).startsWith('Lit is in dev mode')) return false;
    // The reporter gets nothing but the arguments.
    args.unshift(type);
    return true;
  },
} satisfies TestRunnerConfig;
