import { startChromium } from '../chromium.ts';
import { median } from './median.ts';
import { Site, widgets } from './site.ts';
import { visit, type Visit } from './visit.ts';

/*
 * A blog post with each widget, ours and what people would use in its place, on a slow phone: see
 * visit.ts and frames.ts for how it is measured, site.ts and post.ts for what.
 */

const runs = 3;

function figuresOf(visits: readonly Visit[]): Record<string, number> {
  const of = (key: keyof Visit) => median(visits.map((one) => one[key]));
  return {
    kB: Number((of('bytes') / 1000).toFixed(1)),
    requests: of('requests'),
    'first paint, ms': Math.round(of('firstPaint')),
    'speed index, ms': Math.round(of('index')),
    'content stands, ms': Math.round(of('stands')),
    'blocked, ms': Math.round(of('blocked')),
    'layout shift': Number(of('shift').toFixed(3)),
    'heap, MB': Number((of('heap') / 1e6).toFixed(1)),
  };
}

export async function comparePages(names: readonly string[]): Promise<void> {
  const only = names.length > 0 ? names : widgets;
  const site = await Site.start(only);
  const browser = await startChromium();
  for (const widget of only) {
    const rows = site.rows[widget]!;
    const visits = rows.map((): Visit[] => []);
    // In turn, so that what else the machine does falls on all alike.
    for (let run = 0; run < runs; run++)
      for (const [at, { path }] of rows.entries())
        visits[at]!.push(await visit(browser, site.origin + path));
    console.log(`${widget}, twice in a blog post, on a slow phone`);
    console.table(Object.fromEntries(rows.map(({ name }, at) => [name, figuresOf(visits[at]!)])));
  }
  await browser.close();
  site.stop();
}
