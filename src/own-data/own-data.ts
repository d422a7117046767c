import { html, nothing, render, type ReactiveController, type TemplateResult } from 'lit';
import type { Slice } from '../data/index.js';
import {
  emit,
  holdSpace,
  oneOf,
  type AiBeijingElement,
  type Given,
  type Own,
} from '../element/index.js';
import { commonStrings, type Locale } from '../i18n/index.js';
import { diagnose, type Diagnosis, type Problem } from './doctor.js';
import type { Parsed } from './json.js';
import { load, loadFromPage, parseScript } from './load.js';
import { styles } from './own-data.styles.js';
import { most as atOnce, Rows } from './rows.js';

/** How many problems the page hears of one by one. */
const mostEvents = 100;

const loading: Record<Locale, string> = {
  'zh-Hans': '正在载入数据…',
  'zh-Hant': '正在載入資料…',
  en: 'Loading data…',
};

/** The data of the author's own that an element shows: has them read, and tells what is wrong. */
export class OwnData<Shown extends Slice> implements Own<Shown>, ReactiveController {
  readonly #host: AiBeijingElement<Shown>;
  #given: Given = {};
  #reading = new AbortController();
  #problems: readonly Problem[] = [];
  /** What says them, unless it could not be loaded. */
  #words: typeof import('./report.js') | undefined;
  /** Whether nothing of what was read last can be shown. */
  #isRefused = false;
  /** What stands below a widget that a server rendered, which cannot say it itself. */
  #below: HTMLElement | undefined;
  /** Whether the rows are those that a server rendered, which stay in the template. */
  #isServed = true;
  slice: Shown | undefined;
  isLoading = false;
  readonly #rows = new Rows();
  /** Draws the rows that are not in the template, once there is a list for them. */
  #drawRows: ((list: HTMLElement) => void) | undefined;

  constructor(host: AiBeijingElement<Shown>) {
    this.#host = host;
    host.addController(this);
  }

  stop(): void {
    this.#reading.abort();
    this.isLoading = false;
    this.#below?.remove();
  }

  async read(given: Given): Promise<void> {
    this.#reading.abort();
    const { signal } = (this.#reading = new AbortController());
    this.#given = given;
    this.isLoading = true;
    this.#host.requestUpdate();
    const { slice, problems } = await this.#diagnose(given, signal);
    if (signal.aborted) return;
    this.isLoading = !slice;
    const hadFocus = this.#root.activeElement?.matches('.retry');
    if (slice) await this.#take(slice);
    if (problems.length > 0) this.#words ??= await import('./report.js').catch(() => undefined);
    if (signal.aborted) return;
    this.isLoading = false;
    this.#isRefused = !slice;
    this.#problems = problems;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (hadFocus && !this.#root.activeElement) this.#focus();
    this.#tell(signal);
  }

  async #diagnose(given: Given, signal: AbortSignal): Promise<Diagnosis<Shown>> {
    const [{ input, problem }, schema] = await Promise.all([
      parsed(this.#host, given, signal),
      this.#host.bundle.schema().catch(() => undefined),
    ]);
    if (!schema) return { slice: undefined, problems: [{ code: 'load', path: [] }] };
    const own = problem ? [problem] : [];
    if (input === undefined) return { slice: undefined, problems: own };
    const { slice, problems } = await diagnose(schema.definition, input);
    return { slice, problems: [...own, ...problems] };
  }

  /** Shows what is good, before it is said what is not: a live region tells what comes into it. */
  async #take(slice: Shown): Promise<void> {
    const host = this.#host;
    this.#isServed &&= !host.hasUpdated;
    const hasContent = !this.slice && host.querySelector(':scope > :not(script)');
    this.#below?.remove();
    this.slice = slice;
    this.#problems = [];
    host.requestUpdate();
    if (hasContent) holdSpace(host, () => host['performUpdate']());
    await host.updateComplete;
  }

  /** Whoever tried again goes on where the widget begins. */
  #focus(): void {
    const base = this.#root.querySelector<HTMLElement>('.base')!;
    base.tabIndex = -1;
    base.focus();
    base.addEventListener('blur', () => base.removeAttribute('tabindex'), { once: true });
  }

  #tell(signal: AbortSignal): void {
    const words = this.#words;
    const [locale, problems] = [this.#locale, this.#problems];
    const tell = (code: string, message: string, path = '') => {
      if (!signal.aborted) emit(this.#host, 'ai-beijing-error', { code, message, path });
    };
    if (problems.length > 0 && !words) tell('load', commonStrings[locale].broken);
    if (!words) return;
    for (const problem of problems.slice(0, mostEvents))
      tell(problem.code, words.messageOf(locale, problem), words.pathOf(problem));
    const rest = problems.length - mostEvents;
    if (rest > 0) tell('more', words.moreOf(locale, rest));
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get #locale(): Locale {
    return this.#host['locale'];
  }

  show(): void {
    const locale = this.#locale;
    const theme = oneOf(this.#host, 'theme', ['auto', 'light', 'dark']);
    const isEmpty = !this.#host.querySelector(':scope > :not(script)');
    const isSeen = isEmpty || this.#problems.length > 0;
    const stands = this.#host.stand(html`
      <slot></slot>
      <figure
        part="base"
        class="base ${isSeen ? theme : 'aside'} ${isEmpty ? 'awaited' : ''}"
        lang=${locale}
        dir="ltr"
        aria-busy=${this.isLoading}
      >
        ${
          isEmpty && this.isLoading
            ? html`<p class="loading" aria-hidden="true">${loading[locale]}</p>`
            : nothing
        }
        ${this.report()}
      </figure>
    `);
    this.#isServed = !stands;
    if (!stands) this.#showBelow();
  }

  #showBelow(): void {
    this.#below ??= document.createElement('div');
    render(this.report(), this.#below);
    this.#root.querySelector('.base')?.append(this.#below);
  }

  rows<Item>(
    items: readonly Item[],
    rowOf: (item: Item, index: number) => unknown,
  ): readonly unknown[] {
    const areMany = items.length > atOnce && !this.#isServed;
    const rowAt = (index: number) => rowOf(items[index]!, index);
    this.#drawRows = areMany ? (list) => this.#rows.draw(list, items.length, rowAt) : undefined;
    return areMany ? [] : items.map(rowOf);
  }

  hostUpdate(): void {
    this.#drawRows = undefined;
  }

  hostUpdated(): void {
    const isLeft = this.#host.own !== this;
    if (isLeft) this.#host.removeController(this);
    if (isLeft || !this.#drawRows) this.#rows.clear();
    else this.#drawRows(this.#root.querySelector('[part=list]')!);
  }

  get drawn(): Promise<void> {
    return this.#rows.drawn;
  }

  report(): TemplateResult {
    this.#host.adopt(styles);
    const locale = this.#locale;
    const problems = this.#problems;
    const words = problems.length > 0 ? this.#words : undefined;
    const isKept = this.#isRefused && this.#host.hasUpdated;
    const how = { isLoading: this.isLoading, onRetry: this.#retry };
    return html`
      <div class=${problems.length > 0 ? 'doctor' : 'unseen'}>
        <div role="status">
          ${this.isLoading ? html`<p class="unseen">${loading[locale]}</p>` : nothing}
          ${words?.told(locale, problems) ?? (problems.length > 0 ? commonStrings[locale].broken : nothing)}
          ${isKept ? words?.kept(locale) : nothing}
        </div>
        ${words?.others(locale, problems)} ${words?.again(locale, problems, how)}
      </div>
    `;
  }

  readonly #retry = (): void => {
    if (!this.isLoading) void this.read(this.#given);
  };
}

/** What the author gave, as data or as what there is in place of them. */
async function parsed(
  host: Element,
  { data, src, json }: Given,
  stop: AbortSignal,
): Promise<Parsed> {
  if (data !== undefined && data !== null) return { input: data };
  if (!src) return parseScript(json ?? '');
  return src.startsWith('#') ? loadFromPage(host, src.slice(1)) : load(src, host.baseURI, stop);
}
