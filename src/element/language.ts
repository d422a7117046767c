import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The `lang` of an element or of its nearest ancestor that has one, across shadow roots, or ''. */
export function languageOf(element: Element): string {
  let node: Node | null = element;
  while (node) {
    const lang = (node as Partial<Element>).getAttribute?.('lang');
    if (lang) return lang;
    node = node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
  }
  return '';
}

/** Renders its host anew when a `lang` changes that it may have inherited, or what it contains. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  hostConnected(): void {
    const update = () => this.#host.requestUpdate();
    this.#observer = new MutationObserver(update);
    const content = { subtree: true, childList: true, characterData: true };
    this.#observer.observe(this.#host, content);
    let root: Node | undefined = this.#host.getRootNode();
    while (root) {
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      root = (root as Partial<ShadowRoot>).host?.getRootNode();
    }
    update();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
