import { html, nothing, render, type TemplateResult } from 'lit';
import type { Slice } from '../data/index.js';
import {
  emit,
  holdSpace,
  oneOf,
  type AiBeijingElement,
  type Given,
  type Own,
} from '../element/index.js';
import type { Locale } from '../i18n/index.js';
import { diagnose, type Code, type Diagnosis, type Problem } from './doctor.js';
import { parseJson, type Parsed } from './json.js';
import { load } from './load.js';
import { messageOf, pathOf, strings } from './messages.js';
import { styles } from './own-data.styles.js';

/** How many problems are written out; the rest can be unfolded. */
const most = 5;
/** How many the page hears of. */
const mostEvents = 100;

/** What trying again may mend. */
const passing = new Set<Code>(['http', 'cors', 'network', 'timeout', 'load']);

/** What says that there is nothing to find problems in. */
const unreadable = new Set<string>([...passing, 'size', 'url'] satisfies Code[]);

const list = (locale: Locale, problems: readonly Problem[]) => html`
  <ul role="list">
    ${problems.map((problem) => html`<li>${messageOf(locale, problem)}</li>`)}
  </ul>
`;

/** What is wrong, the first few in words at once. */
function told(locale: Locale, problems: readonly Problem[]): TemplateResult {
  const { found, unread } = strings[locale];
  const [{ code } = { code: '' }, ...rest] = problems;
  const isUnread = rest.length === 0 && unreadable.has(code);
  return html`
    <p>${isUnread ? unread : found(problems.length)}</p>
    ${list(locale, problems.slice(0, most))}
  `;
}

/** The others, which a screen reader need not read all at once. */
function others(locale: Locale, problems: readonly Problem[]): TemplateResult | typeof nothing {
  const rest = problems.slice(most);
  if (rest.length === 0) return nothing;
  return html`
    <details>
      <summary>${strings[locale].more(rest.length)}</summary>
      ${list(locale, rest.slice(0, mostEvents))}
    </details>
  `;
}

/** The data of the author's own that an element shows: has them read, and tells what is wrong. */
export class OwnData<Shown extends Slice> implements Own<Shown> {
  readonly #host: AiBeijingElement<Shown>;
  #given: Given = {};
  #reading = new AbortController();
  #problems: readonly Problem[] = [];
  /** Whether nothing of what was read last can be shown. */
  #isRefused = false;
  /** What stands below a widget that a server rendered, which cannot say it itself. */
  #below: HTMLElement | undefined;
  slice: Shown | undefined;
  isLoading = false;

  constructor(host: AiBeijingElement<Shown>) {
    this.#host = host;
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
    this.isLoading = false;
    this.#isRefused = !slice;
    const hadFocus = this.#root.activeElement?.matches('.retry');
    if (slice) await this.#take(slice);
    this.#problems = problems;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (hadFocus && !this.#root.activeElement) this.#focus();
    for (const problem of problems.slice(0, mostEvents)) if (!signal.aborted) this.#tell(problem);
  }

  async #diagnose(given: Given, signal: AbortSignal): Promise<Diagnosis<Shown>> {
    const [{ input, problem }, schema] = await Promise.all([
      parsed(given, this.#host.baseURI, signal),
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

  #tell(problem: Problem): void {
    emit(this.#host, 'ai-beijing-error', {
      code: problem.code,
      message: messageOf(this.#locale, problem),
      path: pathOf(problem),
    });
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
            ? html`<p class="loading" aria-hidden="true">${strings[locale].loading}</p>`
            : nothing
        }
        ${this.report()}
      </figure>
    `);
    if (!stands) this.#showBelow();
  }

  #showBelow(): void {
    this.#below ??= document.createElement('div');
    render(this.report(), this.#below);
    this.#root.querySelector('.base')?.append(this.#below);
  }

  report(): TemplateResult {
    this.#host.adopt(styles);
    const locale = this.#locale;
    const { loading, retry, kept } = strings[locale];
    const problems = this.#problems;
    const canPass = problems.some(({ code }) => passing.has(code));
    const isKept = this.#isRefused && this.#host.hasUpdated;
    return html`
      <div class=${problems.length > 0 ? 'doctor' : 'unseen'}>
        <div role="status">
          ${this.isLoading ? html`<p class="unseen">${loading}</p>` : nothing}
          ${problems.length > 0 ? told(locale, problems) : nothing}
          ${isKept && problems.length > 0 ? html`<p>${kept}</p>` : nothing}
        </div>
        ${others(locale, problems)}
        ${
          canPass
            ? html`<button
                class="retry"
                type="button"
                aria-disabled=${this.isLoading}
                @click=${this.#retry}
              >
                ${retry}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  readonly #retry = (): void => {
    if (!this.isLoading) void this.read(this.#given);
  };
}

/** What the author gave, as data or as what there is in place of them. */
async function parsed(
  { data, src, json }: Given,
  base: string,
  stop: AbortSignal,
): Promise<Parsed> {
  if (data !== undefined && data !== null) return { input: data };
  return src ? load(src, base, stop) : parseJson(json ?? '');
}
