import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when its host comes into view and leaves it. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: (visible: boolean) => void;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: (visible: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) =>
      this.#onChange(entries.at(-1)!.isIntersecting),
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
