import { html, nothing, type TemplateResult } from 'lit';
import { commonStrings, type Formatted, type Locale } from '../i18n/index.js';
import { paragraphNumbers, type Paragraphs, type Source } from '../data/index.js';

const headings = {
  2: (content: unknown) => html`<h2 part="heading" class="heading" id="heading">${content}</h2>`,
  3: (content: unknown) => html`<h3 part="heading" class="heading" id="heading">${content}</h3>`,
  4: (content: unknown) => html`<h4 part="heading" class="heading" id="heading">${content}</h4>`,
  5: (content: unknown) => html`<h5 part="heading" class="heading" id="heading">${content}</h5>`,
  6: (content: unknown) => html`<h6 part="heading" class="heading" id="heading">${content}</h6>`,
};

/** A heading of level 2 to 6, which the author may fill through a slot. */
export function headingOf(level: number, text: string | undefined): TemplateResult {
  return headings[level as keyof typeof headings](html`<slot name="heading">${text}</slot>`);
}

/** Where a value stands: ¶33 to the eye, “paragraph 33” to a screen reader. */
export function paragraphMark(
  locale: Locale,
  paragraphs: Paragraphs,
): TemplateResult | typeof nothing {
  if (paragraphs.length === 0) return nothing;
  const { paragraphBefore, paragraphAfter, listSeparator } = commonStrings[locale];
  const before = paragraphBefore(paragraphs.length);
  const numbers = paragraphNumbers(paragraphs, listSeparator);
  // The space is for screen readers: Chromium tells them of none that stands beside a comment of Lit's.
  return html`<span class="paragraph"><span class="unseen"> ${before}</span><span aria-hidden="true">¶</span>${numbers}<span class="unseen">${paragraphAfter}</span></span>`;
}

/** A value with its qualifier on one line, the figure itself apart so that it can be set large. */
export function quantity([before, figure, after]: Formatted): TemplateResult {
  return html`<span class="quantity">${before}<span class="numeral">${figure}</span>${after}</span>`;
}

/** The line under a widget that says what its figures are taken from. */
export function sourceNote(locale: Locale, { name, url, numbered }: Source): TemplateResult {
  const { source, paragraphs } = commonStrings[locale];
  const [before, after] = source('\n').split('\n');
  const named = url ? html`<a href=${url}>${name[locale]}</a>` : name[locale];
  return html`<p part="source" class="source">${before}${named}${after}${numbered ? paragraphs : nothing}</p>`;
}
