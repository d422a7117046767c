import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';

/** The runner's half of commands.ts. */
export function commandsPlugin(): TestRunnerPlugin {
  return {
    name: 'ai-beijing-commands',
    executeCommand({ command, payload, session }) {
      const { browser } = session;
      if (browser.type === 'puppeteer') {
        return pageCommands[command]?.((browser as ChromeLauncher).getPage(session.id), payload);
      }
      // WebdriverLauncher keeps its webdriverio browser private.
      const { driver } = browser as unknown as { driver: Driver };
      return driverCommands[command]?.(driver, payload);
    },
  };
}

// eslint-disable-next-line typescript/no-explicit-any -- each command knows its own payload
type Commands<Target> = Record<string, (target: Target, payload: any) => Promise<unknown>>;

/** Chromium and Firefox, by Puppeteer. */
const pageCommands: Commands<Page> = {
  async press({ keyboard }, keys: KeyInput[]) {
    for (const key of keys) await keyboard.down(key);
    for (const key of keys.toReversed()) await keyboard.up(key);
    return true;
  },

  async type({ keyboard }, text: string) {
    await keyboard.type(text);
    return true;
  },

  async tap({ touchscreen }, [x, y]: [number, number]) {
    await touchscreen.tap(x, y);
    return true;
  },

  async resize(page, [width, height]: [number, number]) {
    await page.setViewport({ width, height });
    return true;
  },

  // Puppeteer's own emulateMediaFeatures() refuses forced colours and contrast.
  async emulate(page, { media = '', ...features }: Record<string, string>) {
    if (!(await page.browser().version()).startsWith('Chrome')) return false;
    await (
      await cdpSession(page)
    ).send('Emulation.setEmulatedMedia', {
      media,
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
};

const cdpSessions = new WeakMap<Page, CDPSession>();

/** One for each page, as what a session emulates ends with it. */
async function cdpSession(page: Page): Promise<CDPSession> {
  const session = cdpSessions.get(page) ?? (await page.createCDPSession());
  cdpSessions.set(page, session);
  return session;
}

interface Driver {
  keys(keys: string[]): Promise<void>;
  performActions(actions: object[]): Promise<void>;
  setWindowSize(width: number, height: number): Promise<void>;
}

/** WebKit, by WebDriver. */
const driverCommands: Commands<Driver> = {
  async press(driver, keys: string[]) {
    await driver.keys(keys);
    return true;
  },

  // keys() holds all of its keys down together: of a doubled letter only one would come.
  async type(driver, text: string) {
    for (const character of text) await driver.keys([character]);
    return true;
  },

  async tap(driver, [x, y]: [number, number]) {
    const actions = [
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const parameters = { pointerType: 'touch' };
    await driver.performActions([{ type: 'pointer', id: 'finger', parameters, actions }]);
    return true;
  },

  async resize(driver, [width, height]: [number, number]) {
    await driver.setWindowSize(width, height);
    return true;
  },

  emulate: async () => false,
};
