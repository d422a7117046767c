import { parse, serialise } from './tree.js';
import { readable } from './readable.js';
import { markupOf, type Instance } from './widget.js';

/** What the widget says, as HTML with inline styles and nothing else. */
export async function inline(instance: Instance): Promise<string> {
  return serialise(readable(await parse(await markupOf(instance))));
}
