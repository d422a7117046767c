import type { AiBeijingElement } from '../element/index.js';
import { documentOf } from '../static/index.js';

/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

/** A number as it is; a text that cannot be taken for a formula, in quotes where it needs them. */
function cellOf(value: string | number): string {
  if (typeof value === 'number') return `${value}`;
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as RFC 4180 has them. The mark at their beginning tells Excel that it is UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cellOf).join()}\r\n`).join('')}`;

/** What is shown as a table. */
export async function csv(host: AiBeijingElement): Promise<Blob> {
  const module = await host.bundle.table();
  const { columns, rows } = module.table(documentOf(host), host['locale']);
  return new Blob([csvOf([columns, ...rows])], { type: 'text/csv' });
}

/** What is shown as a document that the widget takes as an author's own data. */
export const json = (host: AiBeijingElement): Blob =>
  new Blob([`${JSON.stringify(documentOf(host), null, 2)}\n`], { type: 'application/json' });

/** Gives the reader a file. */
export function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  const address = URL.createObjectURL(file);
  link.href = address;
  link.download = name;
  link.hidden = true;
  // Pages that take links over know those within them alone, and some browsers those of a page.
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers read it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
