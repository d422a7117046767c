import { launch, type Browser } from 'puppeteer-core';
import { ensureBrowsers } from '../browsers.ts';

/** Chromium, which reaches no host but this machine. */
export function startBrowser(): Promise<Browser> {
  const { chromium } = ensureBrowsers(console.log);
  if (!chromium) throw new Error('Chromium is needed.');
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  return launch({ executablePath: chromium, args });
}
