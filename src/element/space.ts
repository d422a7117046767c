import type { LitElement } from 'lit';

/** Whether an element stands in the flow of its page. */
const flows = (element: Element): boolean =>
  element.getClientRects().length > 0 && !/fixed|absolute/.test(getComputedStyle(element).position);

/** Where the page goes on behind an element: at what flows next, else where all ends. */
function endOf(element: Element): number {
  for (let next: Element | null = element; (next = next.nextElementSibling);)
    if (flows(next)) return next.getBoundingClientRect().top;
  const { parentElement } = element;
  return parentElement ? endOf(parentElement) : element.getBoundingClientRect().bottom;
}

/**
 * Shows a widget in place of the content between its tags and holds of the space that this took what
 * is in view, so that nothing is seen to move below. Lasts until the element's width changes or the
 * whole of it is below the view.
 * @param show renders the widget at once: others on the page are measured after it
 */
export function holdSpace(host: LitElement, show: () => void): void {
  const before = Math.min(endOf(host), innerHeight);
  show();
  const base = host.renderRoot.firstElementChild as HTMLElement;
  const { width, height } = base.getBoundingClientRect();
  const spare = before - endOf(host);
  if (spare <= 0) return;
  const letGo = (_: unknown, observer: ResizeObserver | IntersectionObserver) => {
    const now = base.getBoundingClientRect();
    if (now.width === width && now.top < innerHeight) return;
    base.style.cssText = '';
    observer.disconnect();
  };
  try {
    new ResizeObserver(letGo).observe(base);
    new IntersectionObserver(letGo).observe(base);
    // With a theme the base has a padding.
    base.style.cssText = `box-sizing: border-box; min-block-size: ${height + spare}px`;
  } catch {
    // Nothing is held that could not be let go.
  }
}
