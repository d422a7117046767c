import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { seenIn, type Frame } from './frames.ts';

/*
 * One visit to a page, by a slow phone with an empty cache, until nothing has been asked for in two
 * seconds. The reader asks for reduced motion, and peers that do not hear of it are told to hold still:
 * else the content would stand when an animation ends.
 */

const screen = { width: 360, height: 780, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const network = { download: 1.6e6 / 8, upload: 750e3 / 8, latency: 150 };
const slower = 4;
const quiet = 2000;

export interface Visit {
  /** Bytes over the wire, headers included. */
  readonly bytes: number;
  readonly requests: number;
  /** Milliseconds from the beginning of navigation: the first text, then see frames.ts. */
  readonly firstPaint: number;
  readonly index: number;
  readonly stands: number;
  /** Milliseconds beyond 50 of each task of the main thread. */
  readonly blocked: number;
  readonly shift: number;
  /** Bytes after a collection. */
  readonly heap: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args: { readonly snapshot?: string; readonly data?: { documentLoaderURL?: string } };
}

const observe = `
  window.bench = { tasks: [], shift: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) bench.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const traffic = await watch(session);
  await page.setViewport(screen);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.emulateNetworkConditions(network);
  await page.emulateCPUThrottling(slower);
  await page.evaluateOnNewDocument(observe);
  await page.tracing.start({
    screenshots: true,
    categories: ['-*', 'blink.user_timing', 'disabled-by-default-devtools.screenshot'],
  });
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  await traffic.ended();
  const trace = JSON.parse(Buffer.from((await page.tracing.stop())!).toString()) as {
    traceEvents: TraceEvent[];
  };
  const seen = (await page.evaluate(`({
    ...bench,
    paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  })`)) as { tasks: number[]; shift: number; paint: number };
  // What is measured has been; the heap before the pictures come into the page.
  const heap = await heapOf(page, session);
  await page.emulateCPUThrottling(1);
  const result = {
    bytes: traffic.bytes,
    requests: traffic.requests,
    firstPaint: seen.paint,
    ...(await seenIn(page, framesOf(trace.traceEvents, url))),
    blocked: seen.tasks.reduce((sum, task) => sum + Math.max(0, task - 50), 0),
    shift: seen.shift,
    heap,
  };
  await context.close();
  return result;
}

/** Counts what comes over the wire. */
async function watch(session: CDPSession) {
  const pending = new Set<string>();
  let last = 0;
  const traffic = {
    bytes: 0,
    requests: 0,
    /** When nothing has been asked for a while. */
    async ended(): Promise<void> {
      last = performance.now();
      while (pending.size > 0 || performance.now() - last < quiet)
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
    },
  };
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('data:')) return;
    traffic.requests++;
    pending.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (pending.delete(requestId)) traffic.bytes += encodedDataLength;
    last = performance.now();
  });
  session.on('Network.loadingFailed', ({ requestId }) => pending.delete(requestId));
  return traffic;
}

function framesOf(events: TraceEvent[], url: string): Frame[] {
  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  )!.ts;
  return events
    .filter(({ name, ts }) => name === 'Screenshot' && ts > start)
    .toSorted((a, b) => a.ts - b.ts)
    .map(({ ts, args }) => ({ time: (ts - start) / 1000, picture: args.snapshot! }));
}

async function heapOf(page: Page, session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await page.metrics()).JSHeapUsedSize!;
}
