import { waitUntil } from '@open-wc/testing';
import type { Slice } from '../../src/data/index.js';
import type { AiBeijingElement, ErrorDetail } from '../../src/element/index.js';
import { cdnOrigin } from '../commands.ts';
import type { ServedDocument } from '../document-server.ts';
import { all, settled, shadow } from './support.ts';

/* What tests of own data share: documents for every widget, and servers for them. */

const otherOrigin = await cdnOrigin();

/** A document as short as an author may write it, which shows a word. */
const documents: Record<string, (word: string) => object> = {
  'ai-beijing-timeline': (word) => ({
    events: [{ id: 'first', date: '2024-05-17', place: 'beijing', kind: 'policy', what: word }],
  }),
  'ai-beijing-talent-gauge': (word) => ({
    shares: [{ id: 'first', label: word, share: { value: 42 } }],
  }),
  'ai-beijing-alumni': (word) => ({
    people: [{ id: 'first', name: word, role: 'Founder', company: 'Acme' }],
  }),
};

export const documentFor = (tag: string, word: string): object => documents[tag]!(word);

/** The same with as many rows that nothing can be made of. */
export function withBadRows(tag: string, word: string, count: number): object {
  const document = documentFor(tag, word) as Record<string, object[]>;
  const [[list, rows]] = Object.entries(document) as [[string, object[]]];
  const bad = Array.from({ length: count }, (_, at) => ({ ...rows[0], id: `bad-${at}`, extra: 1 }));
  return { ...document, [list]: [...rows, ...bad.map((row, at) => (at % 2 ? row : 'text'))] };
}

/** The article's own facts of a widget. */
export async function sliceOf(tag: string): Promise<Slice> {
  const name = tag.replace('ai-beijing-', '');
  const { slice } = (await import(`../../src/widgets/${name}/${name}.data.ts`)) as { slice: Slice };
  return slice;
}

/** A document on both servers. */
export class Served {
  readonly #path: string;
  readonly #name: string;

  private constructor(key: string, name: string) {
    this.#path = `/${key}/documents/${name}`;
    this.#name = name;
  }

  static async put(document: object | string, how: Partial<ServedDocument> = {}): Promise<Served> {
    const served = new Served(crypto.randomUUID(), 'data.json');
    const body = typeof document === 'string' ? document : JSON.stringify(document);
    await fetch(served.here, { method: 'PUT', body: JSON.stringify({ ...how, body }) });
    return served;
  }

  /** Its address in the page's own origin. */
  get here(): string {
    return `/__own${this.#path}`;
  }

  /** Relative to `base`. */
  get name(): string {
    return this.#name;
  }

  get base(): string {
    return this.here.slice(0, -this.#name.length);
  }

  get elsewhere(): string {
    return otherOrigin + this.#path;
  }

  /** How often it was asked for. */
  async count(): Promise<number> {
    return (await fetch(`${this.here}/count`)).json() as Promise<number>;
  }

  async letGo(): Promise<void> {
    await fetch(this.here, { method: 'POST' });
  }
}

/** What the page is told of failures from now on. */
export function listen(): ErrorDetail[] {
  const told: ErrorDetail[] = [];
  const onError = ({ detail }: CustomEvent<ErrorDetail>) => told.push(detail);
  document.addEventListener('ai-beijing-error', onError);
  listening.push(() => document.removeEventListener('ai-beijing-error', onError));
  return told;
}

const listening: (() => void)[] = [];

/** At the end of each test. */
export function stopListening(): void {
  for (const stop of listening.splice(0)) stop();
}

export const doctorOf = (element: Element): HTMLElement | undefined => all(element, '.doctor')[0];

export const retryOf = (element: Element): HTMLElement | undefined => all(element, '.retry')[0];

export const statusOf = (element: Element): string =>
  (shadow(element).querySelector('.doctor [role=status], .unseen [role=status]')?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** All that a reader finds, in the element's root or between its tags. */
export const isBusy = (element: Element): boolean =>
  shadow(element).querySelector('[aria-busy=true]') !== null;

/** Until a widget shows a text of the author's own. */
export async function shows(element: AiBeijingElement, word: string): Promise<void> {
  await waitUntil(
    () => shadow(element).textContent.includes(word) && !isBusy(element),
    `it does not show ${word}`,
    { timeout: 4000 },
  );
  await settled(element);
}

/** Until the doctor says something. */
export async function complains(element: AiBeijingElement, timeout = 4000): Promise<void> {
  await waitUntil(() => doctorOf(element) && !isBusy(element), 'the doctor says nothing', {
    timeout,
  });
  await settled(element);
}
