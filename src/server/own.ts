import type { Slice } from '../data/index.js';
import type { AiBeijingElement } from '../element/index.js';
import { localeOf } from '../i18n/index.js';
import type { Diagnosis, Problem } from '../own-data/index.js';
import { RenderError } from './error.js';

/** A mistake in data of one's own, of which what is good is shown all the same. */
export interface DataProblem extends Problem {
  /** Where it is and how to mend it, in the widget's language. */
  readonly message: string;
}

const most = 5;

/** What a widget can show of a document, and all that is wrong with it. */
export async function examine(
  element: AiBeijingElement,
  given: unknown,
): Promise<Diagnosis<Slice>> {
  const [{ diagnose }, { definition }] = await Promise.all([
    import('../own-data/index.js'),
    element.bundle.schema(),
  ]);
  return diagnose(definition, given);
}

/**
 * Has a widget show an author's data.
 * @returns what of them is shown, and what is wrong with them
 * @throws {RenderError} when nothing of them can be shown
 */
export async function own(
  element: AiBeijingElement,
  given: unknown,
): Promise<{ data: unknown; problems: readonly DataProblem[] }> {
  const [{ OwnData }, { messageOf }] = await Promise.all([
    import('../own-data/index.js'),
    import('../own-data/messages.js'),
  ]);
  const { slice, problems } = await examine(element, given);
  if (!slice) {
    const lines = problems.slice(0, most).map((problem) => `  ${messageOf('en', problem)}`);
    throw new RenderError(
      'data',
      `Nothing of the data can be shown by <${element.localName}>:\n${lines.join('\n')}`,
      problems,
    );
  }
  element.own = Object.assign(new OwnData(element), { slice });
  const locale = localeOf(element.getAttribute('lang')!);
  return {
    // Readers of the page are not told what its author was told here.
    data: problems.length > 0 ? slice : given,
    problems: problems.map((problem) => ({ ...problem, message: messageOf(locale, problem) })),
  };
}

/** Tells of problems where nobody asked for them. */
export function warn(tag: string, problems: readonly DataProblem[]): void {
  // eslint-disable-next-line no-console -- the author has to know
  if (__DEV__) for (const { message } of problems) console.warn(`<${tag}> data: ${message}`);
}
