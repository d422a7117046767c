import { formatMoney, locales, perLocale, type Locale } from '../../i18n/index.js';
import type { Alumnus } from './alumni.data.js';

/** How the people are set out. The first is the default. */
export const layouts = ['cards', 'list', 'table'] as const;

/** What they are ordered by: the article, or a text in the language shown. */
export const sorts = ['article', 'name', 'company'] as const;

// Left to itself, Traditional Chinese would be ordered by strokes.
const collator = perLocale(
  (locale) => new Intl.Collator(locale === 'en' ? locale : 'zh-u-co-pinyin'),
);

/** The people in an order: Chinese by its pinyin, English by its letters. */
export function sorted<Person extends Pick<Alumnus, 'name' | 'company'>>(
  people: readonly Person[],
  by: (typeof sorts)[number],
  locale: Locale,
): readonly Person[] {
  if (by === 'article') return people;
  const { compare } = collator(locale);
  return people.toSorted((a, b) => compare(a[by][locale], b[by][locale]));
}

// British English, as a newspaper sets no comma before its “and”.
const list = perLocale((locale) => new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale));

/** “智谱、面壁智能和月之暗面”, “Zhipu AI, ModelBest and Moonshot AI”. */
export const companiesOf = (people: readonly Pick<Alumnus, 'company'>[], locale: Locale): string =>
  list(locale).format(people.map(({ company }) => company[locale]));

/** Full-width letters and small ones are the same to a reader. */
const fold = (text: string) => text.normalize('NFKC').toLowerCase();

function toSearch({ name, role, company, also, amount }: Alumnus): string {
  const texts = locales.flatMap((locale) => [
    ...[name, role, company, also].map((text) => text?.[locale]),
    amount ? formatMoney(locale, amount).join('') : '',
  ]);
  return fold([...texts, name.en.replaceAll(' ', '')].join('\n'));
}

const searchTexts = new WeakMap<Alumnus, string>();

/** All that a person can be found by, in every language; pinyin is typed without spaces too. */
function searchText(person: Alumnus): string {
  const text = searchTexts.get(person) ?? toSearch(person);
  searchTexts.set(person, text);
  return text;
}

/** Those people in whom every word of the query is found, whatever its language and its case. */
export function found(people: readonly Alumnus[], query: string): readonly Alumnus[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter((person) => {
    const text = searchText(person);
    return words.every((word) => text.includes(word));
  });
}
