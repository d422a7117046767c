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

const controllers = new Set<LanguageController>();

/** One for all elements. */
let observer: MutationObserver | undefined;

/** Renders its host anew when the language changes that it stands in, or what it contains. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #language: string | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  hostConnected(): void {
    const host = this.#host;
    controllers.add(this);
    this.#hear([]);
    try {
      observer ??= new MutationObserver((records) =>
        controllers.forEach((controller) => controller.#hear(records)),
      );
      observer.observe(host, { subtree: true, childList: true, characterData: true });
      let root: Node | undefined = host.getRootNode();
      while (root) {
        observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
        root = (root as Partial<ShadowRoot>).host?.getRootNode();
      }
    } catch {
      // Where a browser cannot tell, the language is that of the beginning.
    }
  }

  hostDisconnected(): void {
    this.#language = undefined;
    controllers.delete(this);
    if (!controllers.size) observer?.disconnect();
  }

  #hear(records: MutationRecord[]): void {
    const host = this.#host;
    const language = languageOf(host);
    if (language !== this.#language || records.some(({ target }) => host.contains(target)))
      host.requestUpdate();
    this.#language = language;
  }
}
