import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { locales } from '../../src/i18n/locale.ts';
import type { Tag } from '../../src/ssr.ts';
import { widgetNames } from '../../vite.config.ts';
import { loadedLater, loadedWith, transferSize, without } from './cdn-files.ts';

const { render } = (await import(
  new URL('../../dist/npm/ssr.js', import.meta.url).href
)) as typeof import('../../src/ssr.ts');

interface Budget {
  /** Bytes on the way to a page on first view. */
  readonly alone: number;
  /** What it adds to a page with another widget. */
  readonly further: number;
  /** As a server renders it, format `dsd`, with its styles, its picture and what search engines read. */
  readonly fragment: number;
}

/** Lit is 5.0 kB of each element alone, and what all elements share 3.6 kB. */
const budgets: Record<string, Budget> = {
  'talent-gauge': { alone: 12_250, further: 2500, fragment: 2800 },
  alumni: { alone: 13_600, further: 4000, fragment: 3100 },
  timeline: { alone: 18_600, further: 8700, fragment: 5800 },
};
const budgetOfAnother: Budget = { alone: 13_500, further: 5000, fragment: 4000 };
const budgetOfAutoloader = 1000;
const budgetOfDoctor = 4000;

/** What an element loads on demand, by a part of the file's name. */
const budgetsOnDemand: Record<string, { readonly what: string; readonly most: number }> = {
  '.chart-': { what: 'its chart', most: 45_000 },
  'hydration-': { what: 'hydration', most: 2400 },
  'own-data-': { what: 'own data', most: 8600 },
  '.schema-': { what: 'the schema of own data', most: 4000 },
  'take-away-': { what: 'the menu', most: 12_000 },
  '.table-': { what: 'a download as CSV', most: 1000 },
};

const filesOf = (name: string) => loadedWith(`ai-beijing-${name}.js`);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);

/** Checks a size, and has it printed: run.ts shows these lines. */
function assertSize(context: TestContext, files: Iterable<string>, budget: number): void {
  assertBytes(context, transferSize(files), budget);
}

function assertBytes(context: TestContext, size: number, budget: number): void {
  context.diagnostic(`${kB(size)} of ${kB(budget)}  ${context.name}`);
  assert.ok(size <= budget, `${size} bytes, ${size - budget} too many`);
}

describe('sizes', () => {
  it('the autoloader, before a tag is met', (context) => {
    assertSize(context, loadedWith('ai-beijing-autoload.js'), budgetOfAutoloader);
  });

  it('own data with a mistake, what the doctor’s words load', (context) => {
    const loaded = filesOf(widgetNames()[0]!);
    const [, own] = [...loadedLater(loaded)].find(([file]) => file.includes('own-data-'))!;
    const [, words] = [...loadedLater(own)].find(([file]) => file.includes('report-'))!;
    assertSize(context, without(words, loaded), budgetOfDoctor);
  });

  for (const name of widgetNames()) {
    it(`${name}, alone`, (context) => {
      assertSize(context, filesOf(name), (budgets[name] ?? budgetOfAnother).alone);
    });

    const others = widgetNames().filter((other) => other !== name);
    it(`${name}, beside another widget`, { skip: others.length === 0 }, (context) => {
      const added = others.map((other) => without(filesOf(name), filesOf(other)));
      const [largest] = added.toSorted((a, b) => transferSize(b) - transferSize(a));
      assertSize(context, largest!, (budgets[name] ?? budgetOfAnother).further);
    });

    it(`${name}, rendered on a server`, async (context) => {
      const fragments = await Promise.all(
        locales.map((lang) => render(`ai-beijing-${name}` as Tag, { lang })),
      );
      const sizes = fragments.map((fragment) => brotliCompressSync(fragment).length);
      assertBytes(context, Math.max(...sizes), (budgets[name] ?? budgetOfAnother).fragment);
    });

    for (const [file, files] of loadedLater(filesOf(name))) {
      const [, budget] =
        Object.entries(budgetsOnDemand).find(([part]) => file.includes(part)) ?? [];
      it(`${name}, what ${budget?.what ?? file} loads`, (context) => {
        assert.ok(budget, `${file} has no budget`);
        assertSize(context, files, budget.most);
      });
    }
  }
});
