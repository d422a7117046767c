import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { widgetNames } from '../../vite.config.ts';
import { loadedLater, loadedWith, transferSize, without } from './cdn-files.ts';

interface Budget {
  /** Bytes on the way to a page on first view. */
  readonly alone: number;
  /** What it adds to a page with another widget. */
  readonly further: number;
}

/** Lit is 5.0 kB of each element alone, and what all elements share 2.9 kB. */
const budgets: Record<string, Budget> = {
  'talent-gauge': { alone: 11_100, further: 2500 },
  alumni: { alone: 12_400, further: 4000 },
  timeline: { alone: 17_300, further: 8500 },
};
const budgetOfAnother: Budget = { alone: 12_400, further: 5000 };
const budgetOfChart = 45_000;
const budgetOfHydration = 2400;
const budgetOfAutoloader = 1000;

const filesOf = (name: string) => loadedWith(`ai-beijing-${name}.js`);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);

/** Checks a size, and has it printed: run.ts shows these lines. */
function assertSize(context: TestContext, files: Iterable<string>, budget: number): void {
  const size = transferSize(files);
  context.diagnostic(`${kB(size)} of ${kB(budget)}  ${context.name}`);
  assert.ok(size <= budget, `${size} bytes, ${size - budget} too many`);
}

describe('sizes', () => {
  it('the autoloader, before a tag is met', (context) => {
    assertSize(context, loadedWith('ai-beijing-autoload.js'), budgetOfAutoloader);
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

    for (const [file, files] of loadedLater(filesOf(name))) {
      const isChart = file.includes('.chart-');
      it(`${name}, what ${isChart ? 'its chart' : 'hydration'} loads`, (context) => {
        assertSize(context, files, isChart ? budgetOfChart : budgetOfHydration);
      });
    }
  }
});
