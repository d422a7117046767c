import { nearest } from '../element/nearest.js';
import type { Problem } from '../own-data/index.js';

/** What a caller asked for that cannot be given. The message says how to mend it. */
export class RenderError extends Error {
  /**
   * What is wrong: the name of a tag, of an attribute or of a format, an option, data of which nothing
   * can be shown, or a package that is missing.
   */
  readonly code: 'tag' | 'attribute' | 'format' | 'option' | 'data' | 'package';
  /** `data`: each mistake in them. */
  readonly problems: readonly Problem[];

  constructor(code: RenderError['code'], message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'RenderError';
    this.code = code;
    this.problems = problems;
  }
}

/** Whether one may have been meant for the other: more than half of its letters are there. */
function isLike(given: string, name: string): boolean {
  const letters = Array.from(given.replaceAll('-', ''));
  return letters.filter((letter) => name.includes(letter)).length > letters.length / 2;
}

/** “There is no format "pmg". Did you mean "png"? There are: dsd, light, …” */
export function unknown(
  code: RenderError['code'],
  what: string,
  given: unknown,
  names: readonly string[],
): RenderError {
  const text = String(given).toLowerCase();
  const [likest = ''] = nearest(text, names, 1);
  const guess = isLike(text, likest) ? ` Did you mean "${likest}"?` : '';
  const all = names.join(', ');
  return new RenderError(
    code,
    `There is no ${what} "${String(given)}".${guess} There are: ${all}.`,
  );
}
