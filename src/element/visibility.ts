import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells whether its host is in view, until it has been. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: (visible: boolean) => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: (visible: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** There is nothing to see before. What is removed may be rendered once more. */
  hostUpdated(): void {
    if (this.#observer || !this.#host.isConnected) return;
    this.#observer = new IntersectionObserver((entries, observer) => {
      const isVisible = entries.at(-1)!.isIntersecting;
      if (isVisible) observer.disconnect();
      this.#onChange(isVisible);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
