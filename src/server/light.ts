import { serialise, serialiseAttributes, parse } from './tree.js';
import { readable } from './readable.js';
import { markupOf, type Instance } from './widget.js';

/** The tag around what it says, as plain HTML. */
export async function light(instance: Instance): Promise<string> {
  const { tag, attributes } = instance;
  const content = readable(await parse(await markupOf(instance)));
  return `<${tag}${serialiseAttributes(attributes)}>${serialise(content)}</${tag}>`;
}
