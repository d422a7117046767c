import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { localeOf, type Locale } from '../i18n/index.js';
import type { ChartController } from './chart-controller.js';
import { decimal, numberIn, oneOf, someOf, textOf } from './attributes.js';
import { headingOf, sourceNote } from './fragments.js';
import { hostStyles } from './host.styles.js';
import { LanguageController, languageOf } from './language.js';
import { holdSpace } from './space.js';

const pieces = ['heading', 'summary', 'source', 'chart', 'actions'] as const;

/** What a widget puts into the frame that all widgets share. */
export interface Frame {
  /** The widget's own title, which the author's `heading` replaces. */
  readonly title?: string;
  /** What a screen reader calls the widget where it has neither. */
  readonly name?: string;
  /** One sentence computed from the data. */
  readonly summary?: string | TemplateResult | undefined;
  readonly content: unknown;
  /** False where the figures are the author's own, not the article's. Default true. */
  readonly sourced?: boolean;
}

/**
 * What every widget is: a figure with a heading, a summary, its content and a source line, in the
 * language of the place where it stands.
 *
 * @attr {string} lang - A BCP 47 tag; else the nearest ancestor's, across shadow roots. Chinese is shown in Simplified or Traditional script, any other language in English; with no `lang` anywhere it is zh-Hans.
 * @slot - Shown before the element is defined, and where it never is.
 * @slot heading - A heading with markup of one's own.
 * @slot footer - Stands below the source line.
 * @csspart base - The figure around everything.
 * @csspart heading - The heading.
 * @csspart summary - The sentence under the heading.
 * @csspart source - The line that says where the figures come from.
 * @cssproperty [--ai-beijing-accent] - The one colour that stands out. Default: a cinnabar red mixed with the page's ink.
 * @cssproperty [--ai-beijing-muted] - The ink of what is secondary. Default: the page's ink, lighter.
 * @cssproperty [--ai-beijing-line] - Hairlines. Default: the page's ink, much lighter.
 * @cssproperty [--ai-beijing-surface=transparent] - The ground.
 * @cssproperty [--ai-beijing-radius=0.25em] - The corners of what has corners.
 * @cssproperty [--ai-beijing-gap=1em] - The space between pieces.
 * @cssproperty [--ai-beijing-font=inherit] - The font family.
 */
export abstract class AiBeijingElement extends LitElement {
  static override properties: PropertyDeclarations = {
    heading: {},
    headingLevel: { attribute: 'heading-level', converter: decimal },
    without: {},
    theme: {},
  };

  static override styles: CSSResultGroup = hostStyles;

  /** A heading in place of the widget's own. */
  declare heading: string;

  /** The rank of the heading in the page's outline, 2 to 6. */
  declare headingLevel: number;

  /** Space-separated pieces to leave out: `heading`, `summary`, `source`, `chart`, `actions`. */
  declare without: string;

  /** Whose colours to wear: `auto` is the page's own. */
  declare theme: 'auto' | 'light' | 'dark';

  constructor() {
    super();
    this.heading = '';
    this.headingLevel = 3;
    this.without = '';
    this.theme = 'auto';
    this.addController(new LanguageController(this));
  }

  /** @internal What becomes of what a server rendered, until hydration has been loaded. */
  static takeOver(host: AiBeijingElement): void {
    host.shadowRoot!.replaceChildren();
  }

  /** @internal What draws the part `chart`, where there is one. */
  // eslint-disable-next-line typescript/no-explicit-any -- each chart has a view of its own
  declare readonly chart?: ChartController<any>;

  override connectedCallback(): void {
    if (this.shadowRoot || !this.firstElementChild) return super.connectedCallback();
    holdSpace(this, () => {
      super.connectedCallback();
      this.performUpdate();
    });
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.shadowRoot) (this.constructor as typeof AiBeijingElement).takeOver(this);
    return super.createRenderRoot();
  }

  /** Style sheets stay behind in the document that they were made for. */
  adoptedCallback(): void {
    if (!this.shadowRoot) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    const { CSSStyleSheet: Sheet } = this.ownerDocument.defaultView ?? window;
    this.shadowRoot.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }

  /** The language that the element speaks where it stands. */
  protected get locale(): Locale {
    return localeOf(languageOf(this) || 'zh-Hans');
  }

  /** Whether the author left a piece out. */
  protected lacks(piece: (typeof pieces)[number]): boolean {
    return someOf(this, 'without', pieces).has(piece);
  }

  /** The whole of a widget's template. */
  protected frame({ title, name, summary, content, sourced = true }: Frame): TemplateResult {
    const { locale } = this;
    const text = textOf(this, 'heading') || title;
    const heading = this.#heading(text);
    const theme = oneOf(this, 'theme', ['auto', 'light', 'dark']);
    return html`
      <figure
        part="base"
        class="base ${theme}"
        lang=${locale}
        dir="ltr"
        aria-labelledby=${heading ? 'heading' : nothing}
        aria-label=${text || name || nothing}
      >
        ${heading}
        ${
          summary && !this.lacks('summary')
            ? html`<p part="summary" class="summary">${summary}</p>`
            : nothing
        }
        ${content}
        <figcaption>
          ${sourced && !this.lacks('source') ? sourceNote(locale) : nothing}
          <slot name="footer"></slot>
        </figcaption>
      </figure>
    `;
  }

  /** The heading, where there is a text or an element of the author's for it. */
  #heading(text: string | undefined): TemplateResult | undefined {
    const level = numberIn(this, 'headingLevel', { min: 2, max: 6, step: 1 }, 3);
    // There is no querySelector on a server.
    const isFilled = text || this.querySelector?.(':scope > [slot=heading]');
    return isFilled && !this.lacks('heading') ? headingOf(level, text) : undefined;
  }
}
