import { html, render, type ReactiveController, type TemplateResult } from 'lit';
import type { AiBeijingElement } from '../element/index.js';
import type { Locale } from '../i18n/index.js';
import { coloursFor } from './ground.js';
import { menuStyles } from './menu.styles.js';

/** Something that a reader can choose. It does it and gives what to say of it. */
export interface Item {
  readonly label: (locale: Locale) => string;
  readonly run: () => Promise<string>;
  /** What is said until that is done. */
  readonly meanwhile?: (locale: Locale) => string;
  /** Whether another group begins. */
  readonly isFirst?: boolean;
}

interface MenuOptions {
  readonly items: readonly Item[];
  readonly label: (locale: Locale) => string;
  readonly onClose: () => void;
}

/** How far it stays from the edges of the window, in pixels. */
const margin = 8;

const focusables = '[role=menuitem]';

/** A menu that belongs to a button of a widget, by the pattern of ARIA. */
export class Menu implements ReactiveController {
  readonly #host: AiBeijingElement;
  readonly #button: HTMLElement;
  readonly #options: MenuOptions;
  readonly #panel: HTMLElement;
  /** Where it was opened. */
  readonly #page: Document;
  readonly #sheet: CSSStyleSheet;
  readonly #listening = new AbortController();
  /** Where its button was last. */
  #at = '';
  #status = '';
  #isBusy = false;

  constructor(host: AiBeijingElement, button: HTMLElement, options: MenuOptions) {
    this.#host = host;
    this.#button = button;
    this.#options = options;
    const { ownerDocument: page } = host;
    this.#panel = page.createElement('div');
    this.#panel.className = 'menu';
    this.#panel.popover = 'manual';
    this.#panel.dir = 'ltr';
    this.#page = page;
    // A sheet belongs to one document.
    this.#sheet = new page.defaultView!.CSSStyleSheet();
    this.#sheet.replaceSync(menuStyles.cssText);
    this.#open();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #items(): HTMLElement[] {
    return [...this.#panel.querySelectorAll<HTMLElement>(focusables)];
  }

  close(returnsFocus: boolean): void {
    if (this.#listening.signal.aborted) return;
    this.#listening.abort();
    this.#host.removeController(this);
    // A widget that has moved to another document has left its sheets behind.
    if (this.#host.ownerDocument === this.#page)
      this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
        (sheet) => sheet !== this.#sheet,
      );
    this.#button.ariaExpanded = 'false';
    if (returnsFocus) this.#button.focus({ preventScroll: true });
    this.#panel.remove();
    this.#options.onClose();
  }

  hostDisconnected(): void {
    this.close(false);
  }

  hostUpdated(): void {
    if (!this.#button.isConnected) this.close(false);
    else this.#render();
  }

  #open(): void {
    for (const [name, colour] of Object.entries(coloursFor(this.#host)))
      this.#panel.style.setProperty(name, colour);
    this.#root.adoptedStyleSheets.push(this.#sheet);
    this.#root.append(this.#panel);
    this.#render();
    // Older browsers have no top layer; there it lies over the page as well as it can.
    this.#panel.showPopover?.();
    this.#button.ariaExpanded = 'true';
    // A program may press what is not in view.
    this.#button.scrollIntoView({ block: 'nearest' });
    this.#follow();
    this.#listen();
    this.#host.addController(this);
    this.#items[0]!.focus();
  }

  #render(): void {
    const locale = this.#host['locale'];
    this.#panel.lang = locale;
    const items = this.#options.items.map((item) => this.#item(item, locale));
    render(
      html`
        <div role="menu" aria-label=${this.#options.label(locale)}>${items}</div>
        <p role="status">${this.#status}</p>
      `,
      this.#panel,
    );
  }

  #item(item: Item, locale: Locale): TemplateResult {
    return html`
      ${item.isFirst ? html`<div role="separator"></div>` : ''}
      <button type="button" role="menuitem" tabindex="-1" @click=${() => this.#run(item)}>
        ${item.label(locale)}
      </button>
    `;
  }

  async #run(item: Item): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#say(item.meanwhile?.(this.#host['locale']) ?? '');
    this.#say(await item.run());
    this.#isBusy = false;
  }

  #say(status: string): void {
    this.#status = status;
    if (this.#listening.signal.aborted) return;
    this.#render();
    this.#place();
  }

  /** Below the button or, where there is more room, above it. */
  #place(): void {
    const { style } = this.#panel;
    style.maxHeight = '';
    const button = this.#button.getBoundingClientRect();
    const { width, height } = this.#panel.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#host.ownerDocument.documentElement;
    const below = clientHeight - button.bottom - margin;
    const above = button.top - margin;
    const isBelow = height <= below || below >= above;
    const room = Math.max(isBelow ? below : above, 80);
    const top = isBelow ? button.bottom : button.top - Math.min(height, room);
    // Flush with the button on its other side where it would stand out of the window.
    const isFitting = button.left + width <= clientWidth - margin;
    const left = isFitting ? button.left : button.right - width;
    style.maxHeight = `${room}px`;
    style.top = `${Math.max(top, margin)}px`;
    style.left = `${Math.max(left, margin)}px`;
  }

  #listen(): void {
    const { signal } = this.#listening;
    const { ownerDocument: page } = this.#host;
    page.addEventListener('pointerdown', this.#onPointer, { signal, capture: true });
    this.#panel.addEventListener('keydown', this.#onKey, { signal });
    this.#panel.addEventListener('focusout', this.#onLeave, { signal });
  }

  /** Stays with the button, whatever moves that: no event tells of all that scrolls. */
  readonly #follow = (): void => {
    if (this.#listening.signal.aborted) return;
    const { top, bottom, left } = this.#button.getBoundingClientRect();
    const { clientWidth, clientHeight } = this.#host.ownerDocument.documentElement;
    if (bottom < 0 || top > clientHeight) return this.close(true);
    const place = [left, top, clientWidth, clientHeight].join();
    if (place !== this.#at) this.#place();
    this.#at = place;
    requestAnimationFrame(this.#follow);
  };

  readonly #onPointer = (event: Event): void => {
    const path = event.composedPath();
    if (!path.includes(this.#panel) && !path.includes(this.#button)) this.close(false);
  };

  readonly #onLeave = ({ relatedTarget }: FocusEvent): void => {
    const isWithin = relatedTarget && this.#panel.contains(relatedTarget as Node);
    if (relatedTarget && !isWithin && relatedTarget !== this.#button) this.close(false);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The browser goes on from the button.
    if (key === 'Tab') return this.close(true);
    const target = this.#targetOf(key);
    if (!target && key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (target) target.focus();
    else this.close(true);
  };

  #targetOf(key: string): HTMLElement | undefined {
    const items = this.#items;
    const at = items.indexOf(this.#root.activeElement as HTMLElement);
    const { length } = items;
    switch (key) {
      case 'ArrowDown':
        return items[(at + 1) % length];
      case 'ArrowUp':
        return items[(at - 1 + length) % length];
      case 'Home':
        return items[0];
      case 'End':
        return items.at(-1);
      default:
        return key.length === 1 ? withInitial(key, [...items.slice(at + 1), ...items]) : undefined;
    }
  }
}

const textOf = ({ textContent }: HTMLElement): string => textContent.trim().toLowerCase();

/** The first that begins with a letter, or else the first with a word that does. */
function withInitial(letter: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  if (!/[\p{L}\p{N}]/u.test(letter)) return undefined;
  const small = letter.toLowerCase();
  return (
    items.find((item) => textOf(item).startsWith(small)) ??
    items.find((item) => new RegExp(`\\b${small}`).test(textOf(item)))
  );
}
