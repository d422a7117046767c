import type { Slice } from '../data/index.js';

/** An element, as far as what it shows goes. */
interface Showing<Shown extends Slice> {
  readonly slice: Shown;
  readonly shown: readonly object[];
}

/** What is shown as a document: of the slice's first list the rows that can be seen. */
export function documentOf<Shown extends Slice>({ slice, shown }: Showing<Shown>): Shown {
  const list = Object.keys(slice).find((key) => Array.isArray(slice[key as keyof Shown]));
  return { ...slice, [list!]: shown };
}
