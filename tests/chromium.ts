import { launch, type Browser, type LaunchOptions } from 'puppeteer-core';
import { ensureBrowsers } from './browsers.ts';

/** Chromium, which reaches no host but this machine. */
export function startChromium(options: LaunchOptions = {}): Promise<Browser> {
  const { chromium } = ensureBrowsers(() => {});
  if (!chromium) throw new Error('Chromium is needed.');
  const args = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ];
  return launch({ executablePath: chromium, args, ...options });
}
