import { locales, type Locale } from '../src/i18n/index.js';

/*
 * A widget's x.example.html: one example after another, each under a comment with its caption in
 * every language. The first is the plain embed, and its caption says what the widget is.
 *
 *   <!-- 圆环：企业 | 圓環：企業 | A ring: companies -->
 *   <ai-beijing-talent-gauge share="companies" shape="ring"></ai-beijing-talent-gauge>
 *
 * An example with words of its own stands there once in each language, told apart by `lang`.
 */
const files = import.meta.glob<string>('../src/widgets/*/*.example.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface Example {
  readonly caption: string;
  /** The markup to paste, in the reader's language where there is one for it. */
  readonly markup: string;
}

/** The examples of an element, the plain embed first. */
export function examplesOf(tag: string, locale: Locale): Example[] {
  const name = tag.replace('ai-beijing-', '');
  const file = files[`../src/widgets/${name}/${name}.example.html`] ?? `<${tag}></${tag}>`;
  return file
    .split(/^(?=<!--)/m)
    .filter((text) => text.trim())
    .map((text) => exampleOf(text, locale));
}

function exampleOf(text: string, locale: Locale): Example {
  const [, comment = '', markup = ''] = /^(?:<!--(.*?)-->)?(.*)$/s.exec(text)!;
  const captions = comment.split(/[|\n]/).map((caption) => caption.trim());
  const inEach = markup.trim().split(/^(?=<ai-beijing-)/m);
  const inThis = inEach.find((tag) => tag.includes(`lang="${locale}"`)) ?? inEach[0]!;
  return {
    caption: captions.filter(Boolean)[locales.indexOf(locale)] ?? '',
    markup: inThis.trim(),
  };
}
