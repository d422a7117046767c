type OnView = (isInView: boolean) => void;

/**
 * Makes what tells elements when they come into view and when they go: one observer for all of them.
 * Where a browser cannot tell, all is in view.
 * @param options `rootMargin`: how far outside the view counts as in view
 * @returns a function that watches an element, and gives one that ends it
 */
export function viewport(options?: IntersectionObserverInit) {
  const watched = new Map<Element, OnView>();
  let observer: IntersectionObserver;
  return (element: Element, onView: OnView): (() => void) => {
    try {
      observer ??= new IntersectionObserver(
        (entries) =>
          entries.forEach(({ target, isIntersecting }) => watched.get(target)?.(isIntersecting)),
        options,
      );
      watched.set(element, onView);
      observer.observe(element);
    } catch {
      onView(true);
    }
    return () => {
      watched.delete(element);
      observer?.unobserve(element);
    };
  };
}
