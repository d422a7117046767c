import { Bench } from 'tinybench';
import type { Format, Tag } from '../../src/ssr.ts';

/* How many fragments and pictures a server renders in a second. */

const { render, tags } = (await import(
  new URL('../../dist/npm/ssr.js', import.meta.url).href
)) as typeof import('../../src/ssr.ts');

const formats: readonly Format[] = ['dsd', 'light', 'inline', 'svg', 'png'];
const languages = ['zh-Hans', 'zh-Hant', 'en'];

export async function renderOnServer(): Promise<void> {
  const cold = performance.now();
  await render(tags[0]!);
  console.log(`first render: ${(performance.now() - cold).toFixed(0)} ms`);

  const bench = new Bench({ time: 500, warmupTime: 100 });
  let count = 0;
  const next = (tag: Tag, format: Format) =>
    render(tag, { lang: languages[count++ % languages.length]! }, { format });
  for (const format of formats)
    for (const tag of tags) bench.add(`${format} ${tag}`, async () => next(tag, format));
  await bench.run();
  console.table(
    bench.tasks.map(({ name, result }) => ({
      render: name,
      'a second': 'throughput' in result ? Math.round(result.throughput.mean) : result.state,
      'ms (median)': 'latency' in result ? result.latency.p50.toFixed(2) : '',
    })),
  );
}
