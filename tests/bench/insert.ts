import { Blog, tags } from '../node/blog.ts';
import { median } from './median.ts';

/*
 * What the main thread spends on elements that are put into a page at once, until the frame that shows
 * them, as Chromium counts it. The page has their scripts; they stand below the fold, without charts.
 */

const runs = 5;
/** The first holds the others. Scripts by themselves are not to be had: Lit renders in microtasks. */
const kinds = ['TaskDuration', 'RecalcStyleDuration', 'LayoutDuration'] as const;

const insertion = (tag: string, count: number) => `(async () => {
  document.body.insertAdjacentHTML('beforeend', '<${tag}></${tag}>'.repeat(${count}));
  await Promise.all(Array.from(document.querySelectorAll('${tag}'), (one) => one.updateComplete));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
})()`;

/** Milliseconds of each kind. */
async function insert(blog: Blog, tag: string, count: number, slower: number): Promise<number[]> {
  const page = await blog.open({ lang: 'en', markup: '<div style="height: 500vh"></div>' });
  await page.emulateCPUThrottling(slower);
  const before = await page.metrics();
  await page.evaluate(insertion(tag, count));
  const after = await page.metrics();
  await page.close();
  return kinds.map((kind) => (after[kind]! - before[kind]!) * 1000);
}

async function costOf(blog: Blog, tag: string, count: number, slower: number) {
  const all: number[][] = [];
  for (let run = 0; run < runs; run++) all.push(await insert(blog, tag, count, slower));
  const of = (kind: number) => Number(median(all.map((one) => one[kind]!)).toFixed(1));
  return { 'all, ms': of(0), 'style, ms': of(1), 'layout, ms': of(2) };
}

export async function insertElements(): Promise<void> {
  const blog = await Blog.start();
  for (const [device, slower] of [
    ['a desktop', 1],
    ['a slow phone', 4],
  ] as const) {
    const table: Record<string, object> = {};
    for (const tag of tags)
      for (const count of [1, 10, 100])
        table[`${count} ${tag}`] = await costOf(blog, tag, count, slower);
    console.log(`Elements put into a page, on ${device}`);
    console.table(table);
  }
  await blog.close();
}
