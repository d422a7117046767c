import { localeOf, type Locale } from '../src/i18n/index.js';

export const themes = ['auto', 'light', 'dark'] as const;

/** What a reader of the site has chosen; it stands in the address, `?lang=en&theme=dark`. */
export interface Settings {
  readonly lang: Locale;
  readonly theme: (typeof themes)[number];
}

export function readSettings(): Settings {
  const query = new URLSearchParams(location.search);
  return {
    lang: localeOf(query.get('lang') ?? navigator.language),
    theme: themes.find((theme) => theme === query.get('theme')) ?? 'auto',
  };
}

export const addressOf = ({ lang, theme }: Settings): string =>
  theme === 'auto' ? `?lang=${lang}` : `?lang=${lang}&theme=${theme}`;

/** Dresses the page; the widgets follow it by themselves. */
export function wear({ lang, theme }: Settings): void {
  document.documentElement.lang = lang;
  document.documentElement.dataset['theme'] = theme;
}
