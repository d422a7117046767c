import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { SentPage } from './page.ts';
import { tags } from './support.ts';

export const timeline = 'ai-beijing-timeline';
export const gauge = 'ai-beijing-talent-gauge';
export const drawn = 'canvas[width]:not([width="300"])';
export const below = '<p class="below">What stands below.</p>';

/** What a server renders; `hash` is what a policy names its styles by. */
export async function rendered(
  tag: string,
  { lang = 'en', format = 'dsd', nonce = '', ...attributes }: Record<string, string> = {},
): Promise<string> {
  const query = new URLSearchParams({
    format,
    nonce,
    attributes: JSON.stringify({ lang, ...attributes }),
  });
  return (await fetch(`/__render/${tag}?${query}`)).text();
}

/** All widgets in a format, with a paragraph below each. */
export async function allRendered(options: Record<string, string> = {}): Promise<string> {
  const fragments = await Promise.all(tags.map((tag) => rendered(tag, options)));
  return fragments.map((fragment) => fragment + below).join('');
}

export const script = (page: SentPage, way?: string, attributes = '') =>
  `<script type="module" ${attributes} src="${page.address('ai-beijing-widgets.js', way)}"></script>`;

export const inlineImport = (page: SentPage) =>
  `<script>import('${page.address('ai-beijing-widgets.js')}')</script>`;

export const fold = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a root says but for its chart and its styles, which are read from the page if it has any. */
export function said(host: Element): string {
  const copy = host.ownerDocument.createElement('div');
  copy.append(...[...host.shadowRoot!.childNodes].map((node) => node.cloneNode(true)));
  for (const silent of copy.querySelectorAll('style, [part=chart] > *')) silent.remove();
  return fold(copy.textContent);
}

/** The elements of a root that stay, in their order. */
export const kept = (root: ShadowRoot) => [...root.querySelectorAll(':not(style, [part=chart] *)')];

export const widgetsOf = (page: SentPage) => [
  ...page.document.querySelectorAll<HTMLElement>(tags.join()),
];

export const isUp = (host: Element) =>
  host.matches(':defined') &&
  host.shadowRoot!.querySelectorAll('style').length === 0 &&
  host.shadowRoot!.querySelectorAll('figure').length === 1;

/** Brings a widget into view and a reader to it, for whom a served picture becomes a chart. */
export function reach(host: HTMLElement): void {
  host.scrollIntoView();
  host.dispatchEvent(new PointerEvent('pointerenter'));
}

/** Until all widgets of a page are the script's. */
export async function allUp(page: SentPage): Promise<void> {
  await page.until(
    () => widgetsOf(page).length > 0 && widgetsOf(page).every(isUp),
    'not all came up',
  );
  for (const host of widgetsOf(page))
    await (host as unknown as { updateComplete: Promise<void> }).updateComplete;
}

export const tops = (page: SentPage) =>
  [...page.document.querySelectorAll('.below')].map((node) => node.getBoundingClientRect().top);

/** Two frames, as what moves or is drawn shows in the next. */
export const frames = (page: { readonly window: Window }) =>
  new Promise((resolve) => {
    page.window.requestAnimationFrame(() => page.window.requestAnimationFrame(resolve));
  });

/** What each widget says where there was no server, by language and tag. */
export const saidBy: Record<string, Record<string, string>> = {};

async function prepare(lang: string): Promise<void> {
  const page = await SentPage.open(
    (self) => tags.map((tag) => `<${tag} lang="${lang}"></${tag}>`).join('') + script(self),
  );
  await allUp(page);
  saidBy[lang] = Object.fromEntries(widgetsOf(page).map((host) => [host.localName, said(host)]));
}

await Promise.all(['en', 'zh-Hans'].map(prepare));
SentPage.closeAll();

/** Expects that each widget says what it should, once. */
export function expectRight(page: SentPage, lang = 'en'): void {
  for (const host of widgetsOf(page)) {
    expect(said(host), host.id).to.equal(saidBy[lang]![host.localName]);
    const { length } = host.shadowRoot!.querySelectorAll('figure');
    expect(length, `figures of ${host.id}`).to.equal(1);
  }
}

/** Until an async script has done what it does before the rest of its page comes. */
export async function hasRun(page: SentPage): Promise<void> {
  await waitUntil(
    async () => (await page.requests()).some((file) => file.includes('shared')),
    'no script ran',
    {
      timeout: 15_000,
    },
  );
  await aTimeout(100);
}
