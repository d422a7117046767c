import type { Slice } from '../data/index.js';
import type { Locale } from '../i18n/index.js';
import type { Definition } from '../own-data/index.js';

/** Rows and columns, as a spreadsheet has them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The article's facts for a widget, and what is loaded where it is needed. */
export interface Bundle<Shown extends Slice> {
  readonly slice: Shown;
  readonly schema: () => Promise<{ readonly definition: Definition<Shown> }>;
  readonly table: () => Promise<{ table(slice: Shown, locale: Locale): Table }>;
}

/** Data as an author gives them; the first that there is counts. */
export interface Given {
  readonly data?: unknown;
  readonly src?: string | undefined;
  readonly json?: string | undefined;
}

/** The author's own data, as an element knows them. */
export interface Own<Shown extends Slice> {
  /** The last that were good, if any. */
  readonly slice: Shown | undefined;
  readonly isLoading: boolean;
  /** What readers see of what is wrong. */
  report(): unknown;
  /** Stands for the widget as long as there is no slice. */
  show(): void;
  /** Reads anew, and gives up what it was reading. */
  read(given: Given): Promise<void>;
  stop(): void;
  /** The rows for the part `list`; very many come into it later, in several tasks. */
  rows<Item>(
    items: readonly Item[],
    rowOf: (item: Item, index: number) => unknown,
  ): readonly unknown[];
  /** Until all rows are in the list. */
  readonly drawn: Promise<void>;
}
