import type { AiBeijingElement } from '../../src/element/index.js';
import { attributesOf, propertiesOf, type Build } from './build.js';

/** The widget as it is being built, always the same element as long as it is the same widget. */
export class Preview {
  #element: AiBeijingElement | undefined;
  #data: unknown;

  show(build: Build, data: unknown): AiBeijingElement {
    if (this.#element?.localName !== build.tag) {
      this.#element = document.createElement(build.tag) as AiBeijingElement;
      this.#data = undefined;
    }
    dress(this.#element, build);
    if (data !== this.#data) Object.assign(this.#element, { data });
    this.#data = data;
    return this.#element;
  }
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
