import type { LitElement } from 'lit';

/** Where the page goes on behind an element: at what next has a box, else where all ends. */
function endOf(element: Element): number {
  for (let next: Element | null = element; (next = next.nextElementSibling);)
    if (next.getClientRects().length > 0) return next.getBoundingClientRect().top;
  const { parentElement } = element;
  return parentElement ? endOf(parentElement) : element.getBoundingClientRect().bottom;
}

/**
 * Shows a widget in place of the content between its tags and holds of the space that this took what
 * is in view, so that nothing is seen to move below. Lasts until the element's width changes.
 * @param show renders the widget at once: others on the page are measured after it
 */
export function holdSpace(host: LitElement, show: () => void): void {
  const before = Math.min(endOf(host), innerHeight);
  show();
  const base = host.renderRoot.firstElementChild as HTMLElement;
  const { width, height } = base.getBoundingClientRect();
  const spare = before - endOf(host);
  if (spare <= 0) return;
  // With a theme the base has a padding.
  base.style.cssText = `box-sizing: border-box; min-block-size: ${height + spare}px`;
  new ResizeObserver((_, observer) => {
    if (base.getBoundingClientRect().width === width) return;
    base.style.cssText = '';
    observer.disconnect();
  }).observe(base);
}
