import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when its host comes into view and leaves it; `margin` widens the view on all sides. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: (visible: boolean) => void;
  readonly #margin: string;
  #observer: IntersectionObserver | undefined;

  constructor(
    host: ReactiveControllerHost & Element,
    onChange: (visible: boolean) => void,
    margin = '0px',
  ) {
    this.#host = host;
    this.#onChange = onChange;
    this.#margin = margin;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => this.#onChange(entries.at(-1)!.isIntersecting),
      { rootMargin: this.#margin },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
