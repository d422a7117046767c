/** An element class that knows its tag. */
export interface Definable extends CustomElementConstructor {
  readonly tag: string;
}

/** Registers an element, unless the page has one of that tag already: a page may load two copies. */
export function define(element: Definable): void {
  if (!customElements.get(element.tag)) customElements.define(element.tag, element);
}
