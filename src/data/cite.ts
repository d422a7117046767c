import type { Localized, Paragraphs, Source } from './datum.js';
import { source } from './source.js';

/**
 * The paragraphs as a reader writes them, runs of three and more drawn together: `12, 16–20`.
 * @param separator what stands between two numbers, such as `、`
 */
export function paragraphNumbers(paragraphs: Paragraphs, separator = ', '): string {
  const runs: [first: number, last: number][] = [];
  for (const paragraph of paragraphs) {
    const run = runs.at(-1);
    if (run?.[1] === paragraph - 1) run[1] = paragraph;
    else runs.push([paragraph, paragraph]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return `${first}`;
      return `${first}${last === first + 1 ? separator : '–'}${last}`;
    })
    .join(separator);
}

/** The reader's line on the article as a whole, in each language. */
export function citeArticle(): Localized {
  const { author, publisher, republishedBy, year } = source;
  return {
    'zh-Hans': `${author['zh-Hans']}，${publisher['zh-Hans']}，${year}年（${republishedBy['zh-Hans']}转载）`,
    'zh-Hant': `${author['zh-Hant']}，${publisher['zh-Hant']}，${year}年（${republishedBy['zh-Hant']}轉載）`,
    en: `${author.en}, ${publisher.en}, ${year} (republished by ${republishedBy.en})`,
  };
}

/** The article as the source of what a widget shows. */
export const article: Source = { name: citeArticle(), numbered: true };

/**
 * The reader's line on where a datum comes from, in each language.
 * Without paragraphs it cites the article as a whole.
 */
export function cite(paragraphs?: Paragraphs): Localized {
  const { name } = article;
  if (!paragraphs?.length) return name;
  const zh = `，第${paragraphNumbers(paragraphs, '、')}段`;
  return {
    'zh-Hans': name['zh-Hans'] + zh,
    'zh-Hant': name['zh-Hant'] + zh,
    en: `${name.en}, ¶${paragraphNumbers(paragraphs)}`,
  };
}
