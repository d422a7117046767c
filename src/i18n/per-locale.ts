import type { Locale } from './locale.js';

/** Keeps what is made for a locale: the first formatter of a page takes as long as a hundred more. */
export function perLocale<Made>(make: (locale: Locale) => Made): (locale: Locale) => Made {
  const made: Partial<Record<Locale, Made>> = {};
  return (locale) => (made[locale] ??= make(locale));
}
