import type { AiBeijingElement } from './element.js';

/** An element class that knows its tag. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
}

/** Whether the page holds such an element as a server rendered it. */
const isServed = (tag: string): boolean =>
  [...document.querySelectorAll(tag)].some(({ shadowRoot }) => shadowRoot);

/**
 * Registers an element, unless the page has one of that tag already: a page may load two copies.
 * Where a server rendered it into the page, what takes over from the server is loaded first. Does
 * nothing on a server.
 */
export function define(element: Definable & typeof AiBeijingElement): void {
  if (!globalThis.document) return;
  const register = () => {
    if (!customElements.get(element.tag)) customElements.define(element.tag, element);
  };
  if (!isServed(element.tag)) register();
  else
    void import('./hydration.js')
      .then(({ keepServed }) => keepServed(element))
      // The widget is then rendered anew.
      .catch(() => {})
      .then(register);
}
