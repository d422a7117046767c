import { hydrate } from '@lit-labs/ssr-client';
import { css, render, type ReactiveController } from 'lit';
import type { Hydratable } from './define.js';
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
  for (const node of root.childNodes) copy.append(node.cloneNode(true));
  const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) (comments.referenceNode as Comment).remove();
  copy.querySelector('[part=chart]')?.replaceChildren();
  copy.querySelector('input')?.removeAttribute('value');
  copy.normalize();
  return copy;
}

/** Takes over the root that a server rendered, node by node where it reads as it would here. */
class Hydration implements ReactiveController {
  readonly #host: AiBeijingElement;
  /** What the picture shows that a server drew of the chart. */
  #pictured: string | undefined;

  constructor(host: AiBeijingElement) {
    this.#host = host;
    // A picture looks like the chart, but answers no one: what answers is loaded for who is there.
    const ask = () => host.chart?.ask();
    host.addEventListener('pointerenter', ask);
    host.addEventListener('focusin', ask);
    if (host.matches(':hover, :focus-within')) ask();
  }

  /** Where the widget cannot be rendered, what the server rendered stays. @throws then */
  hostUpdate(): void {
    this.#keepPicture();
    if (this.#host.hasUpdated) return;
    const template: unknown = this.#host['render']();
    const fresh = document.createElement('div');
    render(template, fresh);
    const root = this.#host.renderRoot as ShadowRoot;
    // Lit would render in front of what it finds.
    this.#host.renderOptions.renderBefore = null;
    this.#host.adopt(still);
    for (const style of root.querySelectorAll('style')) style.remove();
    try {
      this.#takeOver(root, template, fresh);
    } catch {
      root.replaceChildren();
    }
  }

  /** @throws where the root does not read as it would here, or its marks are not those of Lit */
  #takeOver(root: ShadowRoot, template: unknown, fresh: HTMLElement): void {
    // Of a root without a mark Lit would only tell the console.
    if (!(root.firstChild instanceof Comment && readable(fresh).isEqualNode(readable(root))))
      throw new Error();
    const input = root.querySelector('input');
    const typed = input?.value;
    hydrate(template, root, this.#host.renderOptions);
    if (!typed) return;
    input.value = typed;
    input.dispatchEvent(new Event('input'));
  }

  /** The picture of a chart goes when the chart would look otherwise. */
  #keepPicture(): void {
    const chart = this.#host.chart!;
    // On paper a live chart has one as well.
    const picture = this.#host.renderRoot.querySelector('.picture:only-child');
    if (!picture) return;
    const view = JSON.stringify(chart.options.view());
    if (view === (this.#pictured ??= view)) return;
    picture.remove();
    chart.ask();
  }
}

/** Lets an element that is not defined yet keep what a server rendered for it. */
export async function keepServed(element: Hydratable): Promise<void> {
  // What is still on its way would come behind what is rendered in its place.
  if (document.readyState === 'loading')
    await new Promise((resolve) => {
      addEventListener('DOMContentLoaded', resolve);
    });
  element.takeOver = (host) => host.addController(new Hydration(host));
}
