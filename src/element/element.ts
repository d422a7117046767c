import {
  html,
  LitElement,
  nothing,
  render,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Slice, Source } from '../data/index.js';
import { commonStrings, localeOf, type Locale } from '../i18n/index.js';
import type { ChartController } from './chart-controller.js';
import { decimal, numberIn, oneOf, someOf, textOf } from './attributes.js';
import { emit } from './events.js';
import { headingOf, sourceNote } from './fragments.js';
import { hostStyles } from './host.styles.js';
import { LanguageController, languageOf } from './language.js';
import type { Bundle, Given, Own } from './own.js';
import { holdSpace } from './space.js';
import { warnOnce } from './warn.js';

const pieces = ['heading', 'summary', 'source', 'chart', 'actions'] as const;

/** What a widget puts into the frame that all widgets share. */
export interface Frame {
  /** The widget's own title, which the author's `heading` replaces. */
  readonly title?: string | undefined;
  /** What a screen reader calls the widget where it has neither. */
  readonly name?: string;
  /** One sentence. */
  readonly summary?: string | TemplateResult | undefined;
  readonly content: unknown;
  /** Where the figures come from, if it is known. */
  readonly source?: Source | undefined;
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
 * @csspart actions - What readers can do, such as the button that shares and downloads.
 * @fires {CustomEvent<ErrorDetail>} ai-beijing-error - Something failed, and the widget goes on without it: `code` says what, `message` says it in the element's language, `path` says where in the author's own data.
 * @cssproperty [--ai-beijing-accent] - The one colour that stands out. Default: a cinnabar red mixed with the page's ink.
 * @cssproperty [--ai-beijing-muted] - The ink of what is secondary. Default: the page's ink, lighter.
 * @cssproperty [--ai-beijing-line] - Hairlines. Default: the page's ink, much lighter.
 * @cssproperty [--ai-beijing-surface=transparent] - The ground.
 * @cssproperty [--ai-beijing-radius=0.25em] - The corners of what has corners.
 * @cssproperty [--ai-beijing-gap=1em] - The space between pieces.
 * @cssproperty [--ai-beijing-font=inherit] - The font family.
 */
export abstract class AiBeijingElement<Shown extends Slice = Slice> extends LitElement {
  static override properties: PropertyDeclarations = {
    heading: {},
    headingLevel: { attribute: 'heading-level', converter: decimal },
    without: {},
    theme: {},
    src: {},
    data: { attribute: false },
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

  /** The address of a JSON document with data of one's own, or `#` and the id of a script in the page. */
  declare src: string;

  /** @internal Data of one's own, which go before `src`; each widget says of what kind. */
  abstract data: unknown;

  /** @internal */
  abstract readonly bundle: Bundle<Shown>;

  /** @internal The author's own data, where there are any. */
  declare own?: Own<Shown> | undefined;

  /** What `own` was read from. */
  #given: unknown;

  #isStoodFor = false;

  /** A page hears once of what fails, however often it does. */
  #hasFailed = false;

  /** Styles of what has been loaded later. */
  readonly #added = new Set<CSSResult>();

  constructor() {
    super();
    this.heading = '';
    this.headingLevel = 3;
    this.without = '';
    this.theme = 'auto';
    this.src = '';
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
    this.#attempt(() => {
      if (this.shadowRoot || !this.firstElementChild) return super.connectedCallback();
      holdSpace(this, () => {
        super.connectedCallback();
        this.performUpdate();
      });
    });
  }

  protected override performUpdate(): void {
    this.#attempt(() => super.performUpdate());
  }

  /** What a page has broken or a browser lacks is no error of the page: what there is stays. */
  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (__DEV__) warnOnce(`<${this.localName}> cannot be shown: ${(error as Error).stack}`);
      this.#fail('render');
    }
  }

  #fail(code: string): void {
    if (!this.#hasFailed) this.#tell(code);
    this.#hasFailed = true;
    this.stand();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.shadowRoot) (this.constructor as typeof AiBeijingElement).takeOver(this);
    try {
      return super.createRenderRoot();
    } catch {
      // It was made in another document than it stands in.
      this.#attempt(() => this.adoptedCallback());
      return this.shadowRoot!;
    }
  }

  /** Style sheets stay behind in the document that they were made for. */
  adoptedCallback(): void {
    if (!this.shadowRoot) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    const styles = [...(elementStyles as CSSResult[]), ...this.#added];
    this.shadowRoot.adoptedStyleSheets = [];
    for (const each of styles) this.#wear(each);
  }

  /** @internal Adds styles of what is loaded later, once. */
  adopt(styles: CSSResult): void {
    if (this.#added.has(styles)) return;
    this.#added.add(styles);
    this.#wear(styles);
  }

  /** Puts styles on, in whatever document this is, unless it is one that is never shown. */
  #wear({ cssText, styleSheet }: CSSResult): void {
    const view = this.ownerDocument?.defaultView;
    if (!view) return;
    const isOwn = view === window;
    const sheet = isOwn ? styleSheet! : new view.CSSStyleSheet();
    if (!isOwn) sheet.replaceSync(cssText);
    this.shadowRoot!.adoptedStyleSheets.push(sheet);
  }

  /** @internal What is shown: the author's own data, else the article's. */
  get slice(): Shown {
    return this.own?.slice ?? this.bundle.slice;
  }

  /** @internal The rows of its first list that can be seen, as they were rendered last. */
  abstract shown: readonly object[];

  /** Until the author's own data have come, what is shown stays: a widget, or the content of the tag. */
  protected override shouldUpdate(): boolean {
    const given = this.#read();
    if (given === undefined || this.hasUpdated || this.own?.slice) return true;
    if (this.own) this.own.show();
    else this.stand();
    return false;
  }

  /** Has the author's own data read, where they are other than before. */
  #read(): unknown {
    const { data } = this;
    const src = textOf(this, 'src');
    const json = this.querySelector(':scope > script[type="application/json"]')?.textContent;
    const given = data ?? (src || json);
    if (Object.is(given, this.#given)) return given;
    this.#given = given;
    this.own?.stop();
    if (given === undefined) this.own = undefined;
    else void this.#readOwn(given, { data, src, json });
    return given;
  }

  async #readOwn(given: unknown, ways: Given): Promise<void> {
    try {
      const { OwnData } = await import('../own-data/index.js');
      if (Object.is(given, this.#given)) await (this.own ??= new OwnData(this)).read(ways);
    } catch {
      // The next change tries again.
      if (!this.own) this.#given = undefined;
      this.#fail('load');
    }
  }

  /**
   * @internal Shows something in place of the widget: what is in the tag, else what there is to say.
   * @returns false where the widget is there already, as a server rendered it or otherwise
   */
  stand(
    content: unknown = html`<slot>${this.#hasFailed ? this.#broken : nothing}</slot>`,
  ): boolean {
    const { shadowRoot, renderOptions } = this;
    this.#isStoodFor ||= !shadowRoot!.querySelector('.base');
    const stands = this.#isStoodFor && !this.hasUpdated;
    if (stands) render(content, shadowRoot!, renderOptions);
    return stands;
  }

  /** @internal Loads what few readers need. A failure is told, and gives nothing. */
  async load<Module>(module: () => Promise<Module>): Promise<Module | undefined> {
    try {
      return await module();
    } catch {
      this.#tell('load');
      return undefined;
    }
  }

  get #broken(): string {
    return commonStrings[this.locale].broken;
  }

  #tell(code: string): void {
    emit(this, 'ai-beijing-error', { code, message: this.#broken });
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
  protected frame({ title, name, summary, content, source }: Frame): TemplateResult {
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
        aria-busy=${this.own?.isLoading ? 'true' : nothing}
      >
        ${heading}
        ${this.#summary(summary)} ${content} ${this.own?.report()}
        <figcaption>
          ${source && !this.lacks('source') ? sourceNote(locale, source) : nothing}
          ${this.lacks('actions') ? nothing : this.#takeButton()}
          <slot name="footer"></slot>
        </figcaption>
      </figure>
    `;
  }

  #summary(summary: Frame['summary']): TemplateResult | typeof nothing {
    if (!summary || this.lacks('summary')) return nothing;
    return html`<p part="summary" class="summary">${summary}</p>`;
  }

  #takeButton(): TemplateResult {
    return html`
      <button
        part="actions"
        class="take"
        type="button"
        aria-haspopup="menu"
        aria-expanded="false"
        @click=${this.#take}
      >
        ${commonStrings[this.locale].take}
      </button>
    `;
  }

  readonly #take = async ({ currentTarget }: Event): Promise<void> => {
    await this.load(async () => {
      const { open } = await import('../take-away/index.js');
      open(this, currentTarget as HTMLElement);
    });
  };

  /** The heading, where there is a text or an element of the author's for it. */
  #heading(text: string | undefined): TemplateResult | undefined {
    const level = numberIn(this, 'headingLevel', { min: 2, max: 6, step: 1 }, 3);
    // There is no querySelector on a server.
    const isFilled = text || this.querySelector?.(':scope > [slot=heading]');
    return isFilled && !this.lacks('heading') ? headingOf(level, text) : undefined;
  }
}
