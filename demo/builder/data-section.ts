import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../src/i18n/index.js';
import type { Build } from './build.js';
import { check, documentOf, type Checked, type Remark } from './checks.js';
import type { Words } from './strings.js';

interface Parent {
  /** Takes a text for the data. */
  readonly set: (text: string) => void;
  /** Renders anew. */
  readonly update: () => void;
}

/** How long the checks wait for what is still being typed, in milliseconds. */
const calm = 150;

/** How many problems are listed; more would be read by nobody. */
const most = 100;

/** Own data: where they are written, and what the library says of them. */
export class DataSection {
  /** The data that the preview shows: the last that could be read, `undefined` for none. */
  value: unknown;
  /** The text of these data. */
  good = '';
  isTooLong = false;

  readonly #parent: Parent;
  #of = '';
  #text = '';
  #tag = '';
  #checked: Checked | 'reading' | 'failed' | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(parent: Parent) {
    this.#parent = parent;
  }

  /** Has the data checked, if they are other than before. */
  take({ tag, data }: Build, locale: Locale): void {
    const of = JSON.stringify([tag, data, locale]);
    if (of === this.#of) return;
    if (!data || tag !== this.#tag) [this.value, this.good] = [undefined, ''];
    [this.#of, this.#text, this.#tag] = [of, data, tag];
    clearTimeout(this.#waiting);
    this.#checked = data ? 'reading' : undefined;
    if (data) this.#waiting = setTimeout(() => void this.#check(of, locale), calm);
  }

  async #check(of: string, locale: Locale): Promise<void> {
    const text = this.#text;
    const checked = await check(this.#tag, text, locale).catch(() => 'failed' as const);
    if (of !== this.#of) return;
    this.#checked = checked;
    if (checked !== 'failed' && 'value' in checked && text !== this.good)
      [this.value, this.good] = [checked.value, text];
    this.#parent.update();
  }

  render(words: Words['data'], isOpen: boolean): TemplateResult {
    return html`
      <details class="data" ?open=${isOpen}>
        <summary><h2>${words.title}</h2></summary>
        <p class="sentence">${words.text}</p>
        <div class="pair">${this.#field(words)} ${this.#checks(words)}</div>
      </details>
    `;
  }

  #field(words: Words['data']): TemplateResult {
    return html`
      <div>
        <label for="data">${words.label}</label>
        <textarea
          id="data"
          rows="16"
          wrap="off"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="data-status"
          .value=${live(this.#text)}
          @input=${({ target }: Event) => this.#parent.set((target as HTMLTextAreaElement).value)}
        ></textarea>
        ${this.#buttons(words)}
      </div>
    `;
  }

  #checks(words: Words['data']): TemplateResult {
    return html`
      <div class="checks">
        <h3>${words.checks}</h3>
        <p id="data-status" role="status">${this.#status(words)}</p>
        ${this.isTooLong ? html`<p class="wrong">${words.tooLong}</p>` : nothing}
        ${this.#remarks(words)}
      </div>
    `;
  }

  #buttons({ whole, example, clear }: Words['data']): TemplateResult {
    const fill = async (rows?: number) => this.#parent.set(await documentOf(this.#tag, rows));
    return html`
      <p class="buttons">
        <button type="button" @click=${() => fill(2)}>${example}</button>
        <button type="button" @click=${() => fill()}>${whole}</button>
        <button type="button" ?disabled=${!this.#text} @click=${() => this.#parent.set('')}>
          ${clear}
        </button>
      </p>
    `;
  }

  #status(words: Words['data']): string {
    const checked = this.#checked;
    if (!checked) return words.none;
    if (checked === 'reading') return words.reading;
    if (checked === 'failed') return words.unavailable;
    const { length } = checked.remarks;
    return length > 0 ? words.problems(length) : words.good;
  }

  #remarks(words: Words['data']): unknown {
    if (typeof this.#checked !== 'object') return nothing;
    const { remarks } = this.#checked;
    if (remarks.length === 0) return nothing;
    return html`
      <ol class="remarks">
        ${remarks.slice(0, most).map((remark) => html`<li>${this.#remark(remark, words)}</li>`)}
      </ol>
    `;
  }

  #remark(remark: Remark, words: Words['data']): TemplateResult {
    const { path, message, line } = remark;
    return html`
      <button type="button" @click=${() => select(remark)}>
        <span class="where">
          ${words.line(line)} ${path ? html`<code translate="no">${path}</code>` : nothing}
        </span>
        ${message}
      </button>
    `;
  }
}

/** Leads to a place in the text: what stands there is marked to the end of its line. */
function select({ line, column }: Remark): void {
  const area = document.querySelector<HTMLTextAreaElement>('#data')!;
  const before = area.value
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length;
  const start = before + Math.min(line - 1, 1) + column - 1;
  const end = area.value.indexOf('\n', start);
  area.focus();
  area.setSelectionRange(start, end < 0 ? area.value.length : end);
  const height = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = (line - 1) * height - area.clientHeight / 2;
  area.scrollLeft = 0;
}
