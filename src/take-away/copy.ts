import type { LitElement } from 'lit';
import type { AiBeijingElement } from '../element/index.js';

/** What reads data of the author's own, which a copy is given as they are shown. */
const ofData = new Set<PropertyKey>(['src', 'data']);

/** In the top layer, where nothing of the page transforms it; and nothing of what that looks like. */
const boxStyles = `position: fixed; inset: 0 auto auto -10000px; width: 640px; margin: 0; border: 0;
  padding: 0; overflow: visible; background: none; color: inherit`;

interface CopyOptions {
  /** Whether it shows what the reader chose as well, not only what the author did. */
  readonly asRead?: boolean;
  /** Whether it has what the page put into slots. Default true. */
  readonly hasSlotted?: boolean;
  readonly without?: string;
}

/** Properties that no attribute sets are what a reader changes. */
function adopt(copy: AiBeijingElement, host: AiBeijingElement, asRead: boolean): void {
  const { elementProperties } = host.constructor as typeof LitElement;
  for (const [name, { state = false }] of elementProperties) {
    if (ofData.has(name) || (state && !asRead)) continue;
    const key = name as keyof AiBeijingElement;
    Object.assign(copy, { [key]: host[key] });
  }
}

/** What stands in slots, for the copy to show. */
export const slotted = (host: Element): Element[] =>
  Array.from(host.children).filter((child) => child.hasAttribute('slot'));

function boxFor({ ownerDocument, currentCSSZoom }: AiBeijingElement): HTMLElement {
  const box = ownerDocument.createElement('div');
  box.inert = true;
  box.popover = 'manual';
  box.style.cssText = boxStyles;
  // It is measured as if the page were not enlarged.
  box.style.setProperty('zoom', `${1 / (currentCSSZoom ?? 1)}`);
  return box;
}

/** A widget that shows what another does, once it is on the page. */
function copyOf(host: AiBeijingElement, { asRead = false, without = 'actions' }: CopyOptions) {
  const copy = new (host.constructor as new () => AiBeijingElement)();
  adopt(copy, host, asRead);
  Object.assign(copy, { bundle: { ...host.bundle, slice: host.slice } });
  copy.without = `${host.without ?? ''} ${without}`;
  copy.lang = host['locale'];
  return copy;
}

/**
 * Renders a widget once more where it stands, out of sight and of reach, and gives it to be read.
 * It is rendered at once: what is copied has to be known while the reader's click lasts.
 */
export function withCopy<Read>(
  host: AiBeijingElement,
  options: CopyOptions,
  read: (copy: AiBeijingElement) => Read,
): Read {
  const box = boxFor(host);
  const remove = () => box.remove();
  const copy = copyOf(host, options);
  box.append(copy);
  host.renderRoot.append(box);
  try {
    box.showPopover?.();
    if (options.hasSlotted ?? true)
      copy.append(...slotted(host).map((child) => child.cloneNode(true)));
    copy['performUpdate']();
    const result = read(copy);
    if (result instanceof Promise) void result.then(remove, remove);
    else remove();
    return result;
  } catch (error) {
    remove();
    throw error;
  }
}
