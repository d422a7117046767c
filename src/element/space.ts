import type { LitElement } from 'lit';

/** Where the page goes on behind an element. */
function endOf({ nextElementSibling: next, parentElement: parent }: Element): number {
  const { top, bottom } = (next ?? parent!).getBoundingClientRect();
  return next ? top : bottom;
}

/**
 * Holds the space that the content between an element's tags takes, so that what stands below stays
 * where it is when the widget appears in its place. Lasts until the element's width changes.
 */
export async function holdSpace(host: LitElement): Promise<void> {
  if (!host.firstElementChild || !host.parentElement) return;
  const before = endOf(host);
  await host.updateComplete;
  const base = host.renderRoot.firstElementChild as HTMLElement;
  const { offsetWidth, offsetHeight } = base;
  const spare = before - endOf(host);
  if (spare <= 0) return;
  base.style.minBlockSize = `${offsetHeight + spare}px`;
  new ResizeObserver((_, observer) => {
    if (base.offsetWidth === offsetWidth) return;
    base.style.minBlockSize = '';
    observer.disconnect();
  }).observe(base);
}
