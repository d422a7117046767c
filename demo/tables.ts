import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../src/i18n/index.js';
import { kinds, type Entry, type Kind, type Reference } from './reference.js';
import { strings } from './strings.js';

type Column = 'type' | 'detail' | 'default';

const columns: Readonly<Record<Kind, readonly Column[]>> = {
  attributes: ['type', 'default'],
  events: ['detail'],
  slots: [],
  cssParts: [],
  cssProperties: ['default'],
};

/** A row of the page for each kind that there is, its table beside its name. */
export function tables(reference: Reference, locale: Locale): TemplateResult[] {
  return kinds
    .filter((kind) => reference[kind].length > 0)
    .map(
      (kind) => html`
        <section class="row">
          <h3>${strings[locale].reference[kind]}</h3>
          ${table(kind, reference[kind], locale)}
        </section>
      `,
    );
}

// The roles are there because narrow pages show rows as blocks, which takes the meaning off them.
function table(kind: Kind, entries: readonly Entry[], locale: Locale): TemplateResult {
  const { columns: names, reference } = strings[locale];
  return html`
    <table role="table" class=${kind} aria-label=${reference[kind]}>
      <thead role="rowgroup">
        <tr role="row">
          ${['name' as const, ...columns[kind], 'description' as const].map(
            (column) =>
              html`<th role="columnheader" scope="col" class=${column}>${names[column]}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${entries.map((entry) => row(kind, entry, locale))}
      </tbody>
    </table>
  `;
}

function row(kind: Kind, entry: Entry, locale: Locale): TemplateResult {
  const { columns: names, unnamed } = strings[locale];
  return html`
    <tr role="row">
      <th role="rowheader" scope="row" class="name">
        ${entry.name ? html`<code translate="no">${entry.name}</code>` : html`<span class="none">${unnamed}</span>`}
      </th>
      ${columns[kind].map(
        (column) => html`
          <td role="cell" class=${column}>
            <span class="label" aria-hidden="true">${names[column]}</span>
            ${cells[column](entry, locale)}
          </td>
        `,
      )}
      <td role="cell" class="description" lang="en">${prose(entry.description ?? '')}</td>
    </tr>
  `;
}

const none = html`<span class="none">—</span>`;

const cells: Readonly<Record<Column, (entry: Entry, locale: Locale) => unknown>> = {
  type: ({ type }, locale) => values(type?.text ?? 'string', locale),
  detail: ({ type }) => {
    const parts = type?.text.split(/(?<=<)/) ?? [];
    return type
      ? html`<code translate="no">${parts.map((part) => html`${part}<wbr />`)}</code>`
      : none;
  },
  default: ({ default: text }) => {
    const value = text?.replaceAll(/^'|'$/g, '');
    if (!value) return none;
    return value.includes(' ')
      ? html`<span lang="en">${value}</span>`
      : html`<code>${value}</code>`;
  },
};

/** `'arc' | 'ring'` as the words one may write, and kinds of values by their names. */
function values(type: string, locale: Locale): unknown {
  const { types } = strings[locale];
  return type
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text && text !== 'undefined')
    .map((text) => {
      const name = types[text as keyof typeof types];
      return html`${name ?? html`<code translate="no">${text.replaceAll("'", '')}</code>`} `;
    });
}

/** The manifest's prose, in which `code` stands between backticks, and an apostrophe is straight. */
export function prose(text: string): unknown {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 ? html`<code>${part}</code>` : part.replaceAll("'", '’') || nothing,
    );
}
