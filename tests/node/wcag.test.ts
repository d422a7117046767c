import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { criteria } from '../../demo/wcag.ts';
import { startChromium } from '../chromium.ts';
import { complaintsOf, startDemoSite, type DemoSite } from './demo-site.ts';

/* The page of the demo that goes through WCAG 2.2. */

/** https://www.w3.org/TR/WCAG22/: every criterion of level A, then of AA. */
const published = {
  A: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1
    2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2`,
  AA: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11
    2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
};

describe('WCAG 2.2 in the demo', () => {
  for (const [level, numbers] of Object.entries(published)) {
    it(`has every criterion of level ${level}, once and in its order`, () => {
      const listed = criteria.filter((each) => each.level === level).map(({ number }) => number);
      assert.deepEqual(listed, numbers.split(/\s+/));
    });
  }

  it('names tests that there are, by how their titles begin', () => {
    for (const { number, tests } of criteria) {
      for (const [file, title] of tests) {
        assert.ok(existsSync(file), `${number}: ${file}`);
        const source = readFileSync(file, 'utf8');
        const begins = ["'", '`', '"'].some((quote) => source.includes(quote + title));
        assert.ok(begins, `${number}: ${file} has no test “${title}”`);
      }
    }
  });

  it('names none only where it says why there is none', () => {
    for (const { number, held, tests } of criteria)
      if (tests.length === 0) assert.match(held.en, /^(Does not apply|Up to the site): /, number);
  });
});

describe('accessibility.html', () => {
  const require = createRequire(import.meta.url);
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  let site: DemoSite;
  let browser: Browser;

  before(async () => {
    site = await startDemoSite();
    browser = await startChromium();
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  async function opened(query: string, width = 1280) {
    const page = await browser.newPage();
    const complaints = complaintsOf(page, site);
    await page.setViewport({ width, height: 800 });
    await page.goto(`${site.address}accessibility.html${query}`);
    await page.waitForSelector('.criterion');
    return { page, complaints };
  }

  for (const theme of ['light', 'dark']) {
    it(`passes axe in ${theme}, and asks for nothing from elsewhere`, async () => {
      const { page, complaints } = await opened(`?lang=en&theme=${theme}`);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: typeof import('axe-core') };
        const { violations } = await checker.run();
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
        );
      });
      assert.deepEqual(found, []);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  for (const lang of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    it(`says in ${lang} how each criterion is met, and fits into 320 pixels`, async () => {
      const { page } = await opened(`?lang=${lang}`, 320);
      const said = await page.$$eval('.criterion p', (all) =>
        all.map(({ textContent }) => textContent),
      );
      assert.deepEqual(
        said,
        criteria.map(({ held }) => held[lang]),
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await page.close();
    });
  }
});
