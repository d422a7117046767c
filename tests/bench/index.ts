import { waitForData } from './data.ts';
import { insertElements } from './insert.ts';
import { comparePages } from './page.ts';
import { renderOnServer } from './render.ts';
import { lockPeers } from './site.ts';

/*
 * What it costs, printed and never asserted; all of it, or the parts that are named. After a build:
 *
 *   npm run bench                       all parts
 *   npm run bench -- page               a blog post with each widget, beside what else one would use
 *   npm run bench -- page timeline      the same for one widget
 *   npm run bench -- insert             1, 10 and 100 elements put into a page
 *   npm run bench -- data               how long a reader waits for 5,000 rows
 *   npm run bench -- render             fragments and pictures that a server renders in a second
 *   npm run bench -- lock               writes the lock file of `peers/` anew after a change there
 */

const parts: Record<string, (names: readonly string[]) => Promise<void>> = {
  page: comparePages,
  insert: insertElements,
  data: waitForData,
  render: renderOnServer,
};

const [part, ...names] = process.argv.slice(2);
const start = performance.now();
if (part === 'lock') await lockPeers();
else if (!part) for (const run of Object.values(parts)) await run(names);
else if (parts[part]) await parts[part](names);
else {
  console.error(`There is no part ${part}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 1;
}
console.log(`${Math.round((performance.now() - start) / 1000)} s`);
