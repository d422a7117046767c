import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { checkSite, startBrowser } from './checks.ts';
import { build, hostNames, hostOf, install, lock, pack, putAway, versionOf } from './support.ts';

/*
 * Sites as people have them, the folders with a `host.ts`, each built by its own tool with the
 * packed package and opened in Chromium, one after another. Needs `dist`: `npm run build`. The last
 * line it prints is `N passed, N failed`.
 *
 *   npm run test:hosts
 *   npm run test:hosts -- next astro
 *   npm run test:hosts -- --lock next     writes the lock file anew after a change of dependencies
 */

interface Outcome {
  name: string;
  version: string;
  /** Seconds. */
  installed: number;
  built: number;
  passed: number;
  failed: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lock: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : hostNames;
for (const name of names) {
  if (hostNames.includes(name)) continue;
  console.error(`There is no host ${name}. There are: ${hostNames.join(', ')}.`);
  process.exit(1);
}
const tarball = await pack();
if (values.lock) for (const name of names) await lock(name, tarball);
else await runHosts();

async function runHosts(): Promise<void> {
  const browser = await startBrowser();
  const outcomes: Outcome[] = [];
  for (const name of names) outcomes.push(await runHost(browser, name));
  await browser.close();

  const widths = [12, 10, 11, 9, 8, 8];
  const row = (...cells: readonly (string | number)[]) =>
    console.log(cells.map((cell, i) => `${cell}`.padEnd(widths[i]!)).join(''));
  row('host', 'version', 'install s', 'build s', 'passed', 'failed');
  for (const { name, version, installed, built, passed, failed } of outcomes) {
    row(name, version, installed.toFixed(1), built.toFixed(1), passed, failed);
  }
  const sum = (what: 'passed' | 'failed') =>
    outcomes.reduce((total, outcome) => total + outcome[what], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

async function runHost(browser: Browser, name: string): Promise<Outcome> {
  const host = await hostOf(name);
  const outcome = { name, version: '', installed: 0, built: 0, passed: 0, failed: 0 };
  const check = async (title: string, body: () => Promise<unknown>) => {
    try {
      await body();
      outcome.passed++;
    } catch (error) {
      outcome.failed++;
      const reason = error instanceof Error ? error.message : String(error);
      console.log(`${name} FAILED: ${title}\n${reason}\n`);
    }
  };
  let site = '';
  await check('installs and builds', async () => {
    const start = performance.now();
    site = await install(name, host, tarball);
    const middle = performance.now();
    outcome.installed = (middle - start) / 1000;
    await build(site, host);
    outcome.built = (performance.now() - middle) / 1000;
    outcome.version = await versionOf(site, host);
  });
  if (outcome.failed === 0) {
    await check('is served and stopped', () => checkSite(browser, site, host, check));
  }
  if (site) putAway(name, host, site);
  return outcome;
}
