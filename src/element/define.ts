import type { AiBeijingElement } from './element.js';

/** The version of the package; set by the bundler. */
declare const VERSION: string;

/** An element class that knows its tag. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
  /** That of the package, once the element has come to be defined. */
  version?: string;
}

/** An element class that knows what becomes of what a server rendered. */
export interface Hydratable {
  takeOver(host: AiBeijingElement): void;
}

/** Registers an element, or says that another version was there first: one of them has to go. */
function register(element: Definable): void {
  const { tag } = element;
  const first = customElements.get(tag) as Definable | undefined;
  element.version = VERSION;
  if (!first) customElements.define(tag, element);
  else if ((first.version ?? VERSION) !== VERSION)
    // eslint-disable-next-line no-console -- only the author of the page can mend it
    console.warn(
      `<${tag}> ${first.version} is registered already, not ${VERSION}: load one version.`,
    );
}

/** Whether the page holds such an element as a server rendered it. */
const isServed = (tag: string): boolean =>
  [...document.querySelectorAll(tag)].some(({ shadowRoot }) => shadowRoot);

/**
 * Registers an element, unless the page has one of that tag already: a page may load two copies.
 * Where a server rendered it into the page, what takes over from the server is loaded first. Does
 * nothing on a server.
 */
export function define(element: Definable & Hydratable): void {
  if (!globalThis.document) return;
  if (!isServed(element.tag)) register(element);
  else
    void import('./hydration.js')
      .then(({ keepServed }) => keepServed(element))
      // The widget is then rendered anew.
      .catch(() => {})
      .then(() => register(element));
}
