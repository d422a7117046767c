import { fixture } from '@open-wc/testing';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html } from 'lit';
import '../../src/define.js';
import * as classes from '../../src/widgets/index.js';
import type { AiBeijingElement } from '../../src/element/index.js';

/** Every widget of the library: what is tested here is tested for each. */
export const tags: string[] = Object.values(classes).map(({ tag }) => tag);

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

export interface ManifestAttribute {
  readonly name: string;
  readonly fieldName?: string;
  readonly type: { readonly text: string };
  readonly default?: string;
  readonly description: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes: readonly ManifestAttribute[];
  readonly cssParts: readonly { readonly name: string }[];
}

const manifest = (await (await fetch('/custom-elements.json')).json()) as {
  modules: { declarations: Declaration[] }[];
};

const declarationOf = (tag: string): Declaration =>
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag)!;

/** An element's attributes as custom-elements.json documents them. */
export const attributesOf = (tag: string): readonly ManifestAttribute[] =>
  declarationOf(tag).attributes;

/** An element's parts as custom-elements.json documents them. */
export const partsOf = (tag: string): string[] =>
  declarationOf(tag).cssParts.map(({ name }) => name);

/** The values of an attribute that takes one of a few words, the default first; else none. */
export function wordsOf({ type, default: first }: ManifestAttribute): string[] {
  if (!type.text.startsWith("'")) return [];
  const words = [...type.text.matchAll(/'([^']*)'/g)].map(([, word]) => word!);
  return words.toSorted((a, b) => Number(`'${b}'` === first) - Number(`'${a}'` === first));
}

/** The states that every widget is looked at in: as it comes, and each attribute's every word. */
export const statesOf = (tag: string): string[] => [
  '',
  ...attributesOf(tag).flatMap((attribute) =>
    wordsOf(attribute)
      .slice(1)
      .map((word) => `${attribute.name}="${word}"`),
  ),
  ...attributesOf(tag)
    .filter(({ type }) => type.text === 'boolean')
    .map(({ name }) => name),
];

/** Puts HTML on the page and gives its first widget, rendered. */
export async function mount(markup: string): Promise<AiBeijingElement> {
  const root = await fixture<HTMLElement>(html`<div>${unsafeHTML(markup)}</div>`);
  const element = root.querySelector<AiBeijingElement>(tags.join())!;
  await settled(element);
  return element;
}

/** Until the element has rendered all that it was told so far. */
export async function settled(element: AiBeijingElement): Promise<void> {
  // What a MutationObserver tells the element arrives in a task of its own.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  while (!(await element.updateComplete));
}

export const shadow = (element: Element): ShadowRoot => element.shadowRoot!;

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...shadow(element).querySelectorAll<HTMLElement>(selector),
];

/** The text of an element as it is read, white space folded; what a chart adds later is left out. */
export function textOf(element: Element): string {
  const base = all(element, '.base')[0]!.cloneNode(true) as HTMLElement;
  base.querySelector('[part=chart]')?.remove();
  return base.textContent.replace(/\s+/g, ' ').trim();
}

/** Has a line printed with the results of the browser although all passed, see reporter.ts. */
export const note: (text: string) => void = console.log.bind(console, 'note');

/** What the console was told since the test began, for the test to take out what it expects. */
export const heard: string[] = [];

for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const) {
  console[level] = (...words: unknown[]) => heard.push(words.map(String).join(' '));
}

/** In each test file: nothing may reach the console but what the test has taken from `heard`. */
export function quietConsole(): void {
  beforeEach(() => {
    heard.length = 0;
  });
  afterEach(() => {
    const unexpected = heard.splice(0);
    if (unexpected.length > 0) throw new Error(`The console was told: ${unexpected.join('\n')}`);
  });
}
