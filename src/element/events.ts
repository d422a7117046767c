/** What a reader picked. */
export interface SelectDetail<Datum = unknown> {
  readonly id: string;
  readonly datum: Datum;
}

/** What failed. The widget goes on without it. */
export interface ErrorDetail {
  /** Stable and machine-readable, such as `chart`. */
  readonly code: string;
  /** For a person, in the element's language. */
  readonly message: string;
  /** Where in the author's data, if it is about data. */
  readonly path?: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ai-beijing-select': CustomEvent<SelectDetail>;
    'ai-beijing-error': CustomEvent<ErrorDetail>;
  }
}

interface Details {
  'ai-beijing-select': SelectDetail;
  'ai-beijing-error': ErrorDetail;
}

/** Fires an event that leaves shadow roots and bubbles to the page. */
export function emit<Type extends keyof Details>(
  host: EventTarget,
  type: Type,
  detail: Details[Type],
): void {
  host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
