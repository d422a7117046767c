import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../i18n/index.js';
import type { Code, Problem } from './doctor.js';
import { messageOf, strings } from './messages.js';

/* What the doctor says on a page, loaded where there is something to say. */

export { messageOf, moreOf, pathOf } from './messages.js';

/** How many problems are written out; the rest can be unfolded. */
const most = 5;
/** How many of the rest. */
const mostUnfolded = 100;

/** What trying again may mend. */
const passing = new Set<Code>(['http', 'cors', 'network', 'timeout', 'load']);

/** What says that there is nothing to find problems in. */
const unreadable = new Set<string>([...passing, 'size', 'encoding', 'url'] satisfies Code[]);

/** Short values, dates and names that no line is to break, as it would at their hyphens. */
const hyphened = /("[^"\s]{1,20}"|\w+(?:-\w+){1,4})/;

const whole = (text: string) =>
  text
    .split(hyphened)
    .map((piece, at) => (at % 2 ? html`<span class="whole">${piece}</span>` : piece));

const list = (locale: Locale, problems: readonly Problem[]) => html`
  <ul role="list">
    ${problems.map((problem) => html`<li>${whole(messageOf(locale, problem))}</li>`)}
  </ul>
`;

/** What is wrong, the first few in words at once. */
export function told(locale: Locale, problems: readonly Problem[]): TemplateResult {
  const { found, unread } = strings[locale];
  const [{ code } = { code: '' }, ...rest] = problems;
  const isUnread = rest.length === 0 && unreadable.has(code);
  return html`
    <p>${isUnread ? unread : found(problems.length)}</p>
    ${list(locale, problems.slice(0, most))}
  `;
}

/** The others, which a screen reader need not read all at once. */
export function others(
  locale: Locale,
  problems: readonly Problem[],
): TemplateResult | typeof nothing {
  const rest = problems.slice(most);
  if (rest.length === 0) return nothing;
  return html`
    <details>
      <summary>${strings[locale].more(rest.length)}</summary>
      ${list(locale, rest.slice(0, mostUnfolded))}
    </details>
  `;
}

/** Says that what is shown are the data of before. */
export const kept = (locale: Locale): TemplateResult => html`<p>${strings[locale].kept}</p>`;

/** The button to try again, where that may help. */
export function again(
  locale: Locale,
  problems: readonly Problem[],
  { isLoading, onRetry }: { readonly isLoading: boolean; readonly onRetry: () => void },
): TemplateResult | typeof nothing {
  if (!problems.some(({ code }) => passing.has(code))) return nothing;
  return html`
    <button class="retry" type="button" aria-disabled=${isLoading} @click=${onRetry}>
      ${strings[locale].retry}
    </button>
  `;
}
