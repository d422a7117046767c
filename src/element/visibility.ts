import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewport } from './viewport.js';

const watch = viewport();

/** Tells whether its host is in view, until it has been. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onChange: (visible: boolean) => void;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, onChange: (visible: boolean) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** There is nothing to see before. What is removed may be rendered once more. */
  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    this.#leave ??= watch(this.#host, (isVisible) => {
      if (isVisible) this.#leave?.();
      this.#onChange(isVisible);
    });
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}
