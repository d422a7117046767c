/** The languages that every text of the library exists in; the first is the default. */
export const locales = ['zh-Hans', 'zh-Hant', 'en'] as const;

export type Locale = (typeof locales)[number];

const chinese = /^zh(?![a-z])/i;
const traditional = /[-_](hant|tw|hk|mo)(?![a-z])/i;
const simplified = /[-_]hans(?![a-z])/i;

/**
 * The library's language for a BCP 47 tag: Traditional Chinese for zh-Hant and the regions that
 * write it, Simplified for other Chinese, English for any other language.
 */
export function localeOf(tag: string): Locale {
  if (!chinese.test(tag)) return 'en';
  return traditional.test(tag) && !simplified.test(tag) ? 'zh-Hant' : 'zh-Hans';
}
