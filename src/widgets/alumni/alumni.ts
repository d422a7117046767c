import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Localized } from '../../data/index.js';
import {
  AiBeijingElement,
  emit,
  idOf,
  oneOf,
  paragraphMark,
  quantity,
  textOf,
} from '../../element/index.js';
import { formatMoney, type Locale } from '../../i18n/index.js';
import { slice, type AlumniSlice, type Alumnus } from './alumni.data.js';
import { companiesOf, found, layouts, sorted, sorts } from './alumni.model.js';
import type { AlumniDocument } from './alumni.schema.js';
import { strings } from './alumni.strings.js';
import { styles } from './alumni.styles.js';

export type { Alumnus } from './alumni.data.js';
export type { AlumniDocument } from './alumni.schema.js';

/** A text in the other script: Latin beside Chinese, Chinese beside Latin. */
function otherScript(
  locale: Locale,
  text: Localized,
  latin: string,
): TemplateResult | typeof nothing {
  const other = locale === 'en' ? 'zh-Hans' : 'en';
  if (text[other] === text[locale]) return nothing;
  return html`<span class="other" lang=${other === 'en' ? latin : other}>${text[other]}</span>`;
}

/** What else the article says, with the sum in it if there is one. */
function alsoOf(locale: Locale, { also, amount, paragraphs }: Alumnus): TemplateResult {
  const sum = amount && html`<span part="amount">${quantity(formatMoney(locale, amount))}</span>`;
  const [before, ...after] = (also?.[locale] ?? '{amount}').split('{amount}');
  // It stands once; what is behind another stays a text.
  return html`${before}${after.length > 0 ? sum : nothing}${after.join('{amount}')} ${paragraphMark(locale, paragraphs)}`;
}

/** A person as it is shown, whatever the layout. */
function entryOf(locale: Locale, person: Alumnus, selected: string, pick: (of: Alumnus) => void) {
  const { id, name, role, company } = person;
  const current = id === selected ? 'true' : nothing;
  return {
    current,
    name: html`
      <button class="name" type="button" @click=${() => pick(person)}>${name[locale]}</button>
      ${otherScript(locale, name, 'zh-Latn-pinyin')}
    `,
    role: role[locale],
    company: html`${`${company[locale]} `}${otherScript(locale, company, 'en')}`,
    also: alsoOf(locale, person),
  };
}
type Entry = ReturnType<typeof entryOf>;

/** Of a long list those out of view are not laid out. */
const lengthOf = (entries: readonly Entry[]) => (entries.length > 200 ? 'long' : '');

function listOf(entries: readonly Entry[], layout: 'cards' | 'list'): TemplateResult {
  return html`
    <ul part="list" class="people ${layout} ${lengthOf(entries)}" role="list">
      ${entries.map(
        ({ current, name, role, company, also }) => html`
          <li part="item" class="item" aria-current=${current}>
            <p class="person">${name}</p>
            <p>${role}</p>
            <p>${company}</p>
            <p class="also">${also}</p>
          </li>
        `,
      )}
    </ul>
  `;
}

/** Its rows are grids or blocks, for which some browsers forget what they are but by their roles. */
function tableOf(
  entries: readonly Entry[],
  text: (typeof strings)[Locale],
  { label, isHeaded }: { label: string | undefined; isHeaded: boolean },
): TemplateResult {
  return html`
    <table
      part="list"
      class="people ${lengthOf(entries)}"
      role="table"
      aria-labelledby=${isHeaded ? 'heading' : nothing}
      aria-label=${label || nothing}
    >
      <thead role="rowgroup">
        <tr class="row head" role="row">
          ${[text.name, text.role, text.company, text.also].map(
            (column) => html`<th scope="col" role="columnheader">${column}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${entries.map(
          ({ current, name, role, company, also }) => html`
            <tr part="item" class="item row" role="row" aria-current=${current}>
              <th class="person" scope="row" role="rowheader">${name}</th>
              <td role="cell">${role}</td>
              <td role="cell">${company}</td>
              <td class="also" role="cell">${also}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

/**
 * The founders who came through the Beijing Academy of Artificial Intelligence, and their companies.
 *
 * @tagname ai-beijing-alumni
 * @fires {CustomEvent<SelectDetail<Alumnus>>} ai-beijing-select - A reader picks a person.
 * @csspart actions - The search field with its label, and the button that shares and downloads.
 * @csspart list - The people: a list, or a table.
 * @csspart item - One of them.
 * @csspart amount - A sum of money.
 */
export class AiBeijingAlumni extends AiBeijingElement<AlumniSlice> {
  static readonly tag = 'ai-beijing-alumni';

  static override properties: PropertyDeclarations = {
    layout: {},
    sort: {},
    filter: {},
    searchable: { type: Boolean },
    selected: {},
  };

  static override styles: CSSResultGroup = [AiBeijingElement.styles, styles];

  /** How to set the people out. */
  declare layout: 'cards' | 'list' | 'table';

  /** What to order them by: `article` is the article's order; Chinese goes by its pinyin. */
  declare sort: 'article' | 'name' | 'company';

  /** Words that have to be found in what is shown of a person, in any of the languages. */
  declare filter: string;

  /** Whether readers get a field to filter by. */
  declare searchable: boolean;

  /** The id of the person who is marked: `tang-jie`, `liu-zhiyuan` or `yang-zhilin`. */
  declare selected: string;

  /** People of one's own. */
  declare data: AlumniDocument | undefined;

  /** @internal */
  override readonly bundle = {
    slice,
    schema: () => import('./alumni.schema.js'),
    table: () => import('./alumni.table.js'),
  };

  constructor() {
    super();
    this.layout = 'cards';
    this.sort = 'article';
    this.filter = '';
    this.searchable = false;
    this.selected = '';
  }

  /** @internal */
  declare shown: readonly Alumnus[];

  override render(): TemplateResult {
    const { locale } = this;
    const { title, summary, source, people, notes } = this.slice;
    const text = strings[locale];
    const filter = textOf(this, 'filter');
    const field = this.searchable && !this.lacks('actions');
    const shown = found(sorted(people, oneOf(this, 'sort', sorts), locale), filter);
    this.shown = shown;
    const count = shown.length > 0 ? text.count(shown.length, people.length) : text.none(field);
    return this.frame({
      title: title?.[locale],
      summary: summary?.[locale].replace('{companies}', () => companiesOf(people, locale)),
      source,
      content: html`
        ${field ? this.#field(text.search, filter) : nothing}
        ${field || filter ? html`<p class="status" role="status">${count}</p>` : nothing}
        ${shown.length > 0 ? this.#people(shown) : nothing}
        ${notes.map(
          ({ text: note, paragraphs }) =>
            html`<p class="note">${note[locale]} ${paragraphMark(locale, paragraphs)}</p>`,
        )}
      `,
    });
  }

  #field(label: string, filter: string): TemplateResult {
    // What an input method wrote comes with `compositionend`, in Chrome without an `input` behind it.
    return html`
      <label part="actions" class="actions">
        ${label}
        <input type="search" .value=${filter} @input=${this.#search} @compositionend=${this.#search} />
      </label>
    `;
  }

  #people(shown: readonly Alumnus[]): TemplateResult {
    const layout = oneOf(this, 'layout', layouts);
    const ids = this.slice.people.map(({ id }) => id);
    const selected = idOf(this, 'selected', ids);
    const entries = shown.map((person) => entryOf(this.locale, person, selected, this.#pick));
    if (layout !== 'table') return listOf(entries, layout);
    const text = strings[this.locale];
    const label = textOf(this, 'heading') || this.slice.title?.[this.locale];
    return tableOf(entries, text, { label, isHeaded: Boolean(label) && !this.lacks('heading') });
  }

  readonly #pick = (person: Alumnus): void => {
    this.selected = person.id;
    emit(this, 'ai-beijing-select', { id: person.id, datum: person });
  };

  readonly #search = ({ target, isComposing }: InputEvent): void => {
    if (!isComposing) this.filter = (target as HTMLInputElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ai-beijing-alumni': AiBeijingAlumni;
  }
}
