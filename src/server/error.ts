import { nearest } from '../element/nearest.js';

/** What a caller asked for that cannot be given. The message says how to mend it. */
export class RenderError extends Error {
  /** What is wrong: the name of a tag, of an attribute or of a format, an option, or a package that is missing. */
  readonly code: 'tag' | 'attribute' | 'format' | 'option' | 'package';

  constructor(code: RenderError['code'], message: string) {
    super(message);
    this.name = 'RenderError';
    this.code = code;
  }
}

/** “There is no format pmg. Did you mean png? There are dsd, light, …” */
export function unknown(
  code: RenderError['code'],
  what: string,
  given: string,
  names: readonly string[],
): RenderError {
  const [likest] = nearest(given, names, 1);
  const all = names.join(', ');
  return new RenderError(
    code,
    `There is no ${what} "${given}". Did you mean "${likest}"? There are: ${all}.`,
  );
}
