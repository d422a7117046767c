import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startChromium } from '../chromium.ts';

/*
 * How long a reader waits for a timeline of 5,000 events and a list of 5,000 people, in Chromium as it
 * is and as on a slow phone: what each step takes until the next frame, and the tasks above 50 ms.
 */

const dist = join(import.meta.dirname, '../../dist');
const count = 5000;

const pick = <Value>(values: readonly Value[], index: number) => values[index % values.length];

const event = (_: unknown, index: number) => ({
  id: `event-${index}`,
  date: `${2000 + Math.floor((index * 25) / count)}-${String(1 + ((index * 7) % 12)).padStart(2, '0')}`,
  place: pick(['beijing', 'shanghai', 'guangdong', 'national'], index),
  kind: pick(['milestone', 'policy', 'funding'], index),
  what: {
    'zh-Hans': `第${index}件事：城市与企业合作建设算力中心`,
    en: `Event ${index}: a city and a company build a computing centre together`,
  },
  amounts: index % 2 ? [{ value: ((index % 97) + 1) * 10 ** (5 + (index % 5)) }] : [],
  paragraphs: [(index % 90) + 1],
});

const person = (_: unknown, index: number) => ({
  id: `person-${index}`,
  name: { 'zh-Hans': `人物${index}`, en: `Person ${index}` },
  role: { 'zh-Hans': '联合创始人', en: 'Co-founder' },
  company: { 'zh-Hans': `公司${index % 300}`, en: `Company ${index % 300}` },
  also: { 'zh-Hans': '曾获{amount}的资源', en: 'Was given {amount}' },
  amount: { value: 1e6 * ((index % 50) + 1) },
  paragraphs: [(index % 90) + 1],
});

const documents: Record<string, object> = {
  timeline: { title: 'Large', events: Array.from({ length: count }, event) },
  alumni: { title: 'Large', people: Array.from({ length: count }, person) },
};

const pageOf = (widget: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <title>Large data</title><script type="module" src="/cdn/ai-beijing-${widget}.js"></script>
  <body><ai-beijing-${widget} searchable></ai-beijing-${widget}>`;

async function answer(path: string): Promise<[type: string, body: string]> {
  const [, kind = '', widget = ''] = path.split('/');
  if (kind === 'page') return ['text/html', pageOf(widget)];
  if (kind === 'data') return ['application/json', JSON.stringify(documents[widget])];
  return ['text/javascript', await readFile(join(dist, path), 'utf8').catch(() => '')];
}

/** What a reader does, in the page; gives the milliseconds until the frame that shows it. */
const steps: Record<string, Record<string, string>> = {
  timeline: {
    load: 'host.src = "/data/timeline"; while (!host.own?.slice) await turn();',
    'hide a kind': 'root.querySelector(".toggle").click();',
    'show it': 'root.querySelector(".toggle").click();',
    'pick an event': 'root.querySelector(".pick").click();',
    scroll: 'await scroll();',
  },
  alumni: {
    load: 'host.src = "/data/alumni"; while (!host.own?.slice) await turn();',
    'type p': 'search("p");',
    'type person 49': 'search("person 49");',
    'clear the search': 'search("");',
    scroll: 'await scroll();',
  },
};

const script = (step: string) => `(async () => {
  const host = document.querySelector(':defined:is(ai-beijing-timeline, ai-beijing-alumni)');
  const root = host.shadowRoot;
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const search = (text) => {
    const input = root.querySelector('input');
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const scroll = async () => {
    for (let at = 0; at < 20; at++) {
      scrollTo(0, (at * document.documentElement.scrollHeight) / 20);
      await frame();
    }
  };
  const start = performance.now();
  ${step}
  await host.updateComplete;
  await frame();
  return Math.round(performance.now() - start);
})()`;

interface Row {
  readonly step: string;
  readonly ms: number;
  readonly 'tasks > 50 ms': number;
  readonly 'longest, ms': number;
}

async function measure(page: Page, widget: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [step, code] of Object.entries(steps[widget]!)) {
    await page.evaluate('tasks.length = 0');
    const ms = (await page.evaluate(script(code))) as number;
    // The chart, and what the browser makes of it all, come behind.
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    const tasks = (await page.evaluate('tasks')) as number[];
    const longest = Math.round(Math.max(0, ...tasks));
    rows.push({ step, ms, 'tasks > 50 ms': tasks.length, 'longest, ms': longest });
  }
  return rows;
}

export async function waitForData(): Promise<void> {
  const server = createServer((request, response) => {
    void answer(request.url!).then(([type, body]) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const browser = await startChromium();
  for (const [device, width, slower] of [
    ['a desktop', 1000, 1],
    ['a slow phone', 390, 4],
  ] as const) {
    for (const widget of Object.keys(documents)) {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 800 });
      await page.goto(`http://127.0.0.1:${port}/page/${widget}`);
      await page.waitForFunction(`document.querySelector('ai-beijing-${widget}').updateComplete`);
      await page.emulateCPUThrottling(slower);
      await page.evaluate(`window.tasks = []; new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' })`);
      console.log(`${widget}, ${count} rows, on ${device}`);
      console.table(await measure(page, widget));
      await page.close();
    }
  }
  await browser.close();
  server.close();
}
