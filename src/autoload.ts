/**
 * One script for a whole site: defines the elements that a page holds, now and later, once one of
 * them comes near the view. It does not look into shadow roots: whoever puts tags there imports
 * their files.
 */

/** What loads the file of each tag; the build writes it from the list of widgets. */
declare const LOADERS: Record<string, () => Promise<unknown>>;
const loaders = Object.entries(LOADERS);
const anyTag = loaders.map(([tag]) => tag).join();

/** A screen around the page's view, and around that of each box that scrolls. */
const near = { rootMargin: '100%', scrollMargin: '100%' };

/** The tags that no script has defined yet, and what tells that such an element comes near. */
const awaited = new Map<string, IntersectionObserver>();

const insertions = new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const node of addedNodes) if ('localName' in node) find(node as Element);
});

function find(root: Document | Element): void {
  for (const element of [root as Element, ...root.querySelectorAll(anyTag)])
    awaited.get(element.localName)?.observe(element);
}

/** Has a tag's file loaded when it is time, until the tag is defined, by this script or another. */
async function attend(tag: string, load: () => Promise<unknown>): Promise<void> {
  const views = new IntersectionObserver((entries) => {
    // Where that fails the author's content stays, and the next that comes near tries again.
    if (entries.some(({ isIntersecting }) => isIntersecting)) load().catch(() => {});
  }, near);
  awaited.set(tag, views);
  await customElements.whenDefined(tag);
  views.disconnect();
  awaited.delete(tag);
  if (awaited.size === 0) insertions.disconnect();
}

for (const [tag, load] of loaders) void attend(tag, load);
find(document);
insertions.observe(document, { childList: true, subtree: true });
