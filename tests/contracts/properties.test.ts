import { expect, waitUntil } from '@open-wc/testing';
import * as fc from 'fast-check';
import type { LitElement } from 'lit';
import type { AiBeijingElement } from '../../src/element/index.js';
import { cdnOrigin } from '../commands.ts';
import { violations } from './axe.ts';
import { documentFor, Served, sliceOf } from './own-data.ts';
import { all, attributesOf, heard, note, settled, shadow, tags, wordsOf } from './support.ts';

declare const SEED: number | undefined;

/*
 * Whatever is done to a widget. What a run did is printed when it fails, with the seed and the path
 * that have it done again. The same is done at each run of the tests; `SEED=<number>` does other
 * things, and `SEED=random` others each time.
 */
const however = {
  ...(SEED !== undefined && { seed: SEED }),
  // What does not end fails, and what fails is made simpler for as long as there is.
  timeout: 10_000,
  interruptAfterTimeLimit: 20_000,
  markInterruptAsFailure: false,
  includeErrorInReport: true,
};

/** How long a property is tried, in milliseconds, once it has held in the least number of runs. */
const limit = 5_000;

/** A slow machine holds each property in as many of its runs at least. */
const leastOf = (numRuns: number) => Math.ceil(numRuns / 4);

/** What was tried of what would be. */
const tried = { runs: 0, of: 0 };

/** Nothing is asked of anyone but this server, wherever an address leads. */
const elsewhere = await cdnOrigin();

const complaints: string[] = [];

/** Tells fast-check, which says what had been done, and not the test runner. */
function complain(event: ErrorEvent | PromiseRejectionEvent): void {
  event.stopImmediatePropagation();
  event.preventDefault();
  const cause: unknown = 'reason' in event ? event.reason : (event.error ?? event.message);
  complaints.push(cause instanceof Error ? `${cause.message}\n${cause.stack}` : String(cause));
}

/** What a development build says of values that it does not take. */
const isAdvice = (line: string) => /^<[\w-]+> [\w-]+="[^]*" is not accepted: give /.test(line);

function expectQuiet(): void {
  const lines = heard.splice(0).filter((line) => !isAdvice(line));
  expect([...complaints.splice(0), ...lines]).to.deep.equal([]);
}

/** All that an element says, but for the chart and what readers open. */
function said(element: Element): string {
  const copy = document.createElement('div');
  copy.append(...Array.from(shadow(element).childNodes, (node) => node.cloneNode(true)));
  for (const silent of copy.querySelectorAll('[part=chart], .menu, style')) silent.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** What programs that read the screen are told, but for what readers open. */
const isTold = (name: string): boolean =>
  /^(aria-.*|role|lang|dir|datetime|href|tabindex|disabled)$/.test(name) &&
  name !== 'aria-expanded';

/** The roles, states, values and labels of all that an element has. */
function states(element: Element): string[] {
  return all(element, ':not(style, .menu, .menu *)').map((node) => {
    const names = node.getAttributeNames().filter(isTold).toSorted();
    const told = names.map((name) => `${name}=${node.getAttribute(name)}`);
    // White space at its ends is the reader's, who may go on to type.
    const value = node instanceof HTMLInputElement ? [node.value.trim()] : [];
    return [node.localName, ...told, ...value].join(' ');
  });
}

/** Until a chart that has a place is drawn. */
async function drawn(element: Element): Promise<void> {
  const [box] = all(element, '[part=chart]');
  if (!box || box.getClientRects().length === 0) return;
  box.scrollIntoView({ block: 'center' });
  await waitUntil(() => !box.isConnected || box.role === 'slider', 'no chart was drawn', {
    interval: 10,
    timeout: 5_000,
  });
}

/** Until nothing is on its way. */
async function quiet(element: AiBeijingElement): Promise<void> {
  do {
    // What is read is asked for by one update, and shown by another.
    await settled(element);
    await settled(element);
  } while (element.own?.isLoading);
  await settled(element);
}

const make = (tag: string) => document.createElement(tag) as AiBeijingElement;

/** What decides on what an element shows, apart from data: those that a reader changes are apart. */
function propertiesOf(element: AiBeijingElement, isReaders: boolean): Record<string, unknown> {
  const { elementProperties } = element.constructor as typeof LitElement;
  const names = [...elementProperties]
    .filter(([name, { state = false }]) => state === isReaders && name !== 'data' && name !== 'src')
    .map(([name]) => name as keyof AiBeijingElement);
  return Object.fromEntries(names.map((name) => [name, element[name]]));
}

/** An element that has not been through anything, and stands as another does. */
async function freshlyMade(element: AiBeijingElement): Promise<AiBeijingElement> {
  const fresh = make(element.localName);
  const { data, src, own, hasUpdated } = element;
  element.after(fresh);
  for (const { name, value } of element.attributes)
    if (name !== 'src') fresh.setAttribute(name, value);
  Object.assign(fresh, propertiesOf(element, false));
  // What was shown last stays where the data that come behind it are not good.
  if (hasUpdated) await settled(fresh);
  if (hasUpdated && own?.slice) {
    fresh.data = own.slice;
    await quiet(fresh);
  }
  fresh.append(...Array.from(element.childNodes, (node) => node.cloneNode(true)));
  Object.assign(fresh, { data, src });
  await quiet(fresh);
  Object.assign(fresh, propertiesOf(element, true));
  await quiet(fresh);
  return fresh;
}

/** Where things are done to an element. */
class Scene {
  readonly place = document.createElement('div');
  readonly #others = [document.createElement('section'), document.createElement('section')];
  readonly #frame = document.createElement('iframe');
  readonly addresses: readonly string[];
  element: AiBeijingElement;

  constructor(tag: string, addresses: readonly string[] = []) {
    this.element = make(tag);
    this.addresses = addresses;
    this.place.append(...this.#others, this.#frame);
    document.body.append(this.place);
    this.move(0);
  }

  move(to: number): void {
    this.#others[to]!.append(this.element);
  }

  /** Into another document, or into one that is never shown, and back. */
  adopt(isShown: boolean): void {
    const inert = document.createElement('template').content;
    (isShown ? this.#frame.contentDocument!.body : inert).append(this.element);
  }

  async end(): Promise<void> {
    if (!this.place.contains(this.element)) this.move(0);
    await quiet(this.element);
  }

  leave(): void {
    this.place.remove();
    this.#frame.remove();
  }
}

/** There is no root before an element has been on a page, and nothing to wait for. */
const hasBeenShown = ({ shadowRoot }: Element): boolean => shadowRoot !== null;

/** Controls in the order of the page; what gives files to the reader is tested for itself. */
function press(scene: Scene, at: number): void {
  const controls = scene.element.shadowRoot?.querySelectorAll<HTMLElement>(
    '.base button, .base summary',
  );
  controls?.[at % controls.length]?.click();
}

function type(scene: Scene, text: string): void {
  for (const field of scene.element.shadowRoot?.querySelectorAll('input') ?? []) {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

function setScript(scene: Scene, json: string | null): void {
  scene.element.querySelector('script')?.remove();
  if (json === null) return;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = json;
  scene.element.append(script);
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** What can be done to an element, by the name of its command. */
// eslint-disable-next-line typescript/no-explicit-any -- each command knows its own words
const doing: Record<string, (scene: Scene, ...words: any[]) => unknown> = {
  attribute: ({ element }, name: string, value: string | null) =>
    setAttribute(element, name, value),
  property: ({ element }, name: string, value: unknown) =>
    Object.assign(element, { [name]: value }),
  data: ({ element }, value: unknown) => Object.assign(element, { data: value }),
  src({ element, addresses }, at: number) {
    element.src = addresses[at] ?? '';
  },
  script: setScript,
  ancestor: ({ place }, name: string, value: string | null) => setAttribute(place, name, value),
  move: (scene, to: number) => scene.move(to),
  remove: ({ element }) => element.remove(),
  clone(scene) {
    // Of this document, where it is an element of ours.
    const copy = document.importNode(scene.element, true);
    scene.element.replaceWith(copy);
    scene.element = copy;
  },
  adopt: (scene, isShown: boolean) => scene.adopt(isShown),
  press,
  type,
  content: ({ element }, html: string) => {
    element.innerHTML = html;
  },
  wait: ({ element }) => hasBeenShown(element) && settled(element),
  rest: ({ element }) => hasBeenShown(element) && quiet(element),
};

type Command = readonly [name: string, ...words: unknown[]];

/** Any text, with halves of characters among its letters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

/** Texts that mean something somewhere. */
const meaning = [
  'en',
  'zh',
  'zh-TW',
  'ja',
  '0',
  '3',
  '42.5',
  '2023',
  '2024-05',
  'actions',
  '__proto__',
];

/** What an attribute may be: mostly what it takes, or what another does. */
function valuesFor(tag: string): fc.Arbitrary<string> {
  const words = attributesOf(tag).flatMap(wordsOf);
  return fc.oneof(anyText, fc.constantFrom(...words), fc.constantFrom(...meaning));
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What holds others in a value, the value itself first. */
function branchesOf(value: Json): (Json[] | { [key: string]: Json })[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(branchesOf)];
}

interface Change {
  readonly branch: number;
  readonly key: number;
  readonly way: 'replace' | 'remove' | 'add' | 'repeat';
  readonly name: string;
  readonly value: unknown;
}

function change(document: Json, { branch, key, way, name, value }: Change): void {
  const branches = branchesOf(document);
  const holder = branches[branch % branches.length] as Record<string, unknown>;
  const names = Object.keys(holder);
  const at = names[key % names.length] ?? name;
  // As JSON would, whatever the name.
  const put = (to: string) =>
    Object.defineProperty(holder, to, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  if (way === 'add') put(name);
  else if (way === 'replace') put(at);
  else if (Array.isArray(holder) && way === 'remove') holder.splice(Number(at), 1);
  else if (Array.isArray(holder)) holder.push(holder[Number(at)]);
  else delete holder[at];
}

const changes = fc.array(
  fc.record<Change>({
    branch: fc.nat(400),
    key: fc.nat(20),
    way: fc.constantFrom('replace', 'remove', 'add', 'repeat'),
    name: fc.oneof(anyText, fc.constantFrom('id', 'title', '__proto__', 'constructor', 'toString')),
    value: fc.jsonValue({ maxDepth: 2 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Any JSON, and the article's own facts with some things changed. */
function documentsFor(facts: string): fc.Arbitrary<unknown> {
  const changed = changes.map((list) => {
    const document = JSON.parse(facts) as Json;
    for (const each of list) change(document, each);
    return document;
  });
  return fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, { weight: 3, arbitrary: changed });
}

/** Some of what can be done, in any order. */
function commandsFor(tag: string, facts: string): fc.Arbitrary<Command[]> {
  const attributes = [...attributesOf(tag).map(({ name }) => name), 'lang'].filter(
    (name) => name !== 'src',
  );
  const fields = attributesOf(tag).flatMap(({ fieldName }) => fieldName ?? []);
  const values = valuesFor(tag);
  const documents = documentsFor(facts);
  const attribute = fc.constantFrom(...attributes);
  const field = fc.constantFrom(...fields.filter((name) => name !== 'src'));
  const or = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });
  const command = (name: string, ...words: fc.Arbitrary<unknown>[]) =>
    fc.tuple(fc.constant(name), ...words) as fc.Arbitrary<Command>;
  const anything = fc.anything({ withNullPrototype: true, withDate: true, withMap: true });
  return fc.array(
    fc.oneof(
      command('attribute', attribute, or(values)),
      command('attribute', attribute, or(values)),
      command('property', field, fc.oneof(values, anything)),
      command('data', fc.oneof(fc.constant(undefined), documents, documents, anything)),
      command('src', fc.nat(3)),
      command(
        'script',
        or(
          fc.oneof(
            documents.map((value) => JSON.stringify(value)),
            anyText,
          ),
        ),
      ),
      command('ancestor', fc.constantFrom('lang', 'dir', 'style', 'hidden'), or(values)),
      command('move', fc.nat(1)),
      command('remove'),
      command('clone'),
      command('adopt', fc.boolean()),
      command('press', fc.nat(40)),
      command('type', anyText),
      command('content', fc.constantFrom('', '<p>Own</p>', '<h2 slot="heading">Own</h2>')),
      command('wait'),
      command('rest'),
    ),
    { minLength: 1, maxLength: 16 },
  );
}

async function expectLikeFresh({ element }: Scene): Promise<void> {
  await drawn(element);
  const [text, told] = [said(element), states(element)];
  const fresh = await freshlyMade(element);
  await drawn(fresh);
  expectQuiet();
  expect(text).to.equal(said(fresh));
  expect(told).to.deep.equal(states(fresh));
  fresh.remove();
}

/** That a language is none is the author's fault, which axe finds too. */
const isSpoken = ([name, attribute, value]: Command): boolean =>
  attribute !== 'lang' ||
  !/attribute|ancestor/.test(name) ||
  ['en', 'zh', 'zh-TW', 'ja', null].includes(value as string | null);

/** A property of what comes of an element, held in as many runs, or as many as there is time for. */
async function holds<Given>(
  numRuns: number,
  arbitrary: fc.Arbitrary<Given>,
  newScene: () => Scene,
  run: (scene: Scene, given: Given) => Promise<void>,
): Promise<void> {
  const start = performance.now();
  let count = 0;
  const property = fc.asyncProperty(arbitrary, async (given) => {
    if (count >= leastOf(numRuns) && performance.now() - start > limit) return;
    count++;
    const scene = newScene();
    try {
      await run(scene, given);
    } finally {
      scene.leave();
    }
  });
  await fc.assert(property, { ...however, numRuns });
  expect(count, 'how often it was tried').to.be.at.least(leastOf(numRuns));
  tried.runs += count;
  tried.of += numRuns;
}

describe('whatever is done to a widget', function suite() {
  this.timeout(30_000);

  const base = document.createElement('base');
  base.href = `${elsewhere}/${crypto.randomUUID()}/documents/none/`;

  // The test runner's, which would end a test before it is known what had been done.
  let { onerror } = window;

  beforeEach(() => {
    ({ onerror } = window);
    Object.assign(window, { onerror: null });
    window.addEventListener('error', complain, { capture: true });
    window.addEventListener('unhandledrejection', complain, { capture: true });
    document.head.append(base);
  });

  afterEach(() => {
    Object.assign(window, { onerror });
    window.removeEventListener('error', complain, { capture: true });
    window.removeEventListener('unhandledrejection', complain, { capture: true });
    base.remove();
  });

  after(() => note(`properties held in ${tried.runs} of ${tried.of} runs`));

  for (const tag of tags) {
    let facts = '';
    const addresses: string[] = [];

    before(async () => {
      facts = JSON.stringify(await sliceOf(tag));
      // What is loaded once is not waited for in a run.
      await make(tag).bundle.schema();
      await import('../../src/own-data/index.js');
      const served = await Promise.all([
        Served.put(documentFor(tag, 'Served')),
        Served.put('{"bad": 1}'),
        Served.put('', { status: 404 }),
      ]);
      addresses.push(...served.map(({ elsewhere: address }) => address));
    });

    const newScene = () => new Scene(tag, addresses);

    for (const { name } of [...attributesOf(tag), { name: 'lang' }]) {
      it(`<${tag}> takes any text for ${name}`, () =>
        holds(8, anyText, newScene, async (scene, text) => {
          await settled(scene.element);
          scene.element.setAttribute(name, text);
          await scene.end();
          await expectLikeFresh(scene);
        }));
    }

    it(`<${tag}> takes any attributes together, and passes axe`, () => {
      const attributes = fc.array(fc.tuple(fc.constantFrom(...attributesOf(tag)), valuesFor(tag)));
      return holds(6, attributes, newScene, async (scene, given) => {
        for (const [{ name }, value] of given)
          if (name !== 'src') scene.element.setAttribute(name, value);
        await scene.end();
        await expectLikeFresh(scene);
        expect(await violations(scene.element)).to.deep.equal([]);
      });
    });

    it(`<${tag}> takes any JSON for data`, () =>
      holds(40, documentsFor(facts), newScene, async (scene, document) => {
        scene.element.data = document;
        await scene.end();
        await expectLikeFresh(scene);
      }));

    it(`<${tag}> passes axe with any JSON for data`, () =>
      holds(5, documentsFor(facts), newScene, async (scene, document) => {
        scene.element.data = document;
        await scene.end();
        expect(await violations(scene.element)).to.deep.equal([]);
      }));

    it(`<${tag}> shows after anything what one shows that has been through nothing`, () =>
      holds(40, commandsFor(tag, facts), newScene, async (scene, commands) => {
        for (const [name, ...words] of commands) await doing[name]!(scene, ...words);
        await scene.end();
        await expectLikeFresh(scene);
      }));

    it(`<${tag}> passes axe after anything`, () =>
      holds(6, commandsFor(tag, facts), newScene, async (scene, commands) => {
        for (const [name, ...words] of commands.filter(isSpoken))
          await doing[name]!(scene, ...words);
        await scene.end();
        await drawn(scene.element);
        expect(await violations(scene.element)).to.deep.equal([]);
        expectQuiet();
      }));
  }
});
