import type { AiBeijingElement } from '../../src/element/index.js';
import { tagged } from '../../src/take-away/texts.js';
import { attributesOf, propertiesOf, type Build } from './build.js';

/** How long what a widget says is not read anew while it changes, in milliseconds. */
const calm = 100;

/** The widget as it is being built, always the same element as long as it is the same widget. */
export class Preview {
  /** What it says, as HTML for between its tags; '' where it is not known. */
  content = '';
  /** Whether that is about to be read anew. */
  isChanging = false;

  /** Renders anew. */
  readonly #update: () => void;
  #element: AiBeijingElement | undefined;
  #data: unknown;
  #of = '';
  /** As the tag has it. */
  #lang = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(update: () => void) {
    this.#update = update;
  }

  show(build: Build, data: unknown): AiBeijingElement {
    const { tag, attributes, page } = build;
    const element = this.#element?.localName === tag ? this.#element : this.#create(tag);
    dress(element, build);
    const of = JSON.stringify([tag, attributes, page]);
    this.#lang = attributes['lang'] ?? page;
    if (of !== this.#of || data !== this.#data) this.#change();
    if (data !== this.#data) Object.assign(element, { data });
    [this.#of, this.#data] = [of, data];
    return element;
  }

  #create(tag: string): AiBeijingElement {
    const element = document.createElement(tag) as AiBeijingElement;
    // Own data come when they have been read.
    element.addController({ hostUpdated: () => this.#onUpdate(element) });
    this.#data = undefined;
    this.content = '';
    return (this.#element = element);
  }

  #onUpdate(element: AiBeijingElement): void {
    if (element !== this.#element) return;
    const isNews = !this.isChanging;
    this.#change();
    if (isNews) this.#update();
  }

  #change(): void {
    this.isChanging = true;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#read(), calm);
  }

  async #read(): Promise<void> {
    const [element, waiting] = [this.#element!, this.#waiting];
    await element.updateComplete;
    const content = await contentOf(element, this.#lang).catch(() => '');
    if (waiting !== this.#waiting) return;
    this.content = content;
    this.isChanging = false;
    this.#update();
  }
}

/** Nothing, as long as own data have not been read: it would be other people's. */
async function contentOf(element: AiBeijingElement, lang: string): Promise<string> {
  const isAwaited = (element.data || element.src) && !element.own?.slice;
  if (isAwaited) return '';
  const html = await tagged(element, { lang });
  return html.slice(html.indexOf('\n') + 1, html.lastIndexOf('</')).trimEnd();
}

function dress(element: HTMLElement, { tag, attributes, properties }: Build): void {
  for (const { entry } of attributesOf(tag)) {
    const value = attributes[entry.name];
    if (value === undefined) element.removeAttribute(entry.name);
    else if (element.getAttribute(entry.name) !== value) element.setAttribute(entry.name, value);
  }
  for (const { entry } of propertiesOf(tag))
    element.style.setProperty(entry.name, properties[entry.name] ?? null);
}
