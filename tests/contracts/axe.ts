import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';

interface Axe {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
  getRules(): readonly { readonly ruleId: string }[];
}

const axeOf = (page: Document): Axe => (page.defaultView as unknown as { axe: Axe }).axe;

/**
 * Every rule that axe has: A, AA and AAA, good practice, what it still tries out and what it has given
 * up. Those that are about a page as a whole it passes over by itself, as it is given a part of one.
 */
const rules = axeOf(document)
  .getRules()
  .map(({ ruleId }) => ruleId);

/** For a page of a test's own. */
export const axeScript = '<script src="/node_modules/axe-core/axe.min.js"></script>';

/**
 * What axe finds within an element, a line for each place.
 * @param off rules that cannot be kept where the element stands
 */
export async function violations(element: Element, off: readonly string[] = []): Promise<string[]> {
  const { violations: found } = await axeOf(element.ownerDocument).run(element, {
    runOnly: { type: 'rule', values: rules.filter((rule) => !off.includes(rule)) },
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.flat().join(' ')} ${html.slice(0, 120)}`),
  );
}
