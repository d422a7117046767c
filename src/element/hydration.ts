import { hydrate } from '@lit-labs/ssr-client';
import { css, render, type LitElement, type ReactiveController } from 'lit';
import type { AiBeijingElement } from './element.js';

/** Movement is for what is seen first, not for what has been in the page all along. */
const still = css`
  * {
    animation: none !important;
  }
`;

/** What is read of a root: without the marks of Lit and what scripts draw or hold. */
function readable(root: ShadowRoot | HTMLElement): HTMLElement {
  const copy = document.createElement('div');
  copy.append(...Array.from(root.childNodes, (node) => node.cloneNode(true)));
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) (comments.referenceNode as Comment).remove();
  copy.querySelector('[part=chart]')?.replaceChildren();
  copy.querySelector('input')?.removeAttribute('value');
  copy.normalize();
  return copy;
}

/** Takes over the root that a server rendered, node by node where it reads as it would here. */
class Hydration implements ReactiveController {
  readonly #host: LitElement;
  #isDone = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostUpdate(): void {
    if (this.#isDone) return;
    this.#isDone = true;
    const { renderOptions } = this.#host;
    const root = this.#host.renderRoot as ShadowRoot;
    // Lit would render in front of what it finds.
    renderOptions.renderBefore = null;
    root.querySelectorAll('style').forEach((style) => style.remove());
    const template = this.#host['render']();
    const fresh = document.createElement('div');
    render(template, fresh);
    if (readable(fresh).isEqualNode(readable(root))) {
      root.adoptedStyleSheets.push(still.styleSheet!);
      hydrate(template, root, renderOptions);
    } else {
      root.replaceChildren();
    }
  }
}

/** Lets an element that is not defined yet keep what a server rendered for it. */
export function keepServed(element: typeof AiBeijingElement): void {
  element.keepsServed = true;
  element.addInitializer((host) => {
    if ((host as AiBeijingElement).shadowRoot)
      host.addController(new Hydration(host as LitElement));
  });
}
