import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../src/i18n/index.js';
import { code } from '../code.js';
import { strings } from '../strings.js';
import { prose } from '../tables.js';
import { attributesOf, type Build } from './build.js';
import { radios } from './choices.js';
import type { Control } from './controls.js';
import { isStyled, stepsFor, targets, type Embed, type Step } from './snippets.js';
import { strings as builderStrings, type Words } from './strings.js';
import type { Setting } from './writing.js';

const typeOf = ({ kind }: Control): Setting['type'] =>
  kind === 'number' || kind === 'boolean' ? kind : 'text';

/** What is shown, besides what a build says of it. */
export interface Shown {
  /** A JSON document of the author's own, or ''. */
  readonly data: string;
  /** What the widget says, as HTML. */
  readonly content: string;
  /** Whether it is about to say something else. */
  readonly isChanging: boolean;
}

/** What is shown in the preview, to be written as code: with its language, as a page may speak any. */
export function embedOf(build: Build, { data, content }: Shown): Embed {
  const { tag, attributes, properties, page } = build;
  const lang: Setting = { name: 'lang', value: attributes['lang'] ?? page, type: 'text' };
  const others = attributesOf(tag).flatMap(({ entry: { name }, control }): Setting[] => {
    const value = attributes[name];
    const isThere = value !== undefined && name !== 'lang';
    return isThere ? [{ name, value, type: typeOf(control) }] : [];
  });
  return { tag, attributes: [lang, ...others], properties, content, data };
}

/** The code for what is built, for one host at a time. */
export function codeSection(
  build: Build,
  shown: Shown,
  locale: Locale,
  change: (choice: Partial<Build>) => void,
): TemplateResult {
  const words = builderStrings[locale].code;
  const steps = stepsFor(build.target, embedOf(build, shown));
  const isLeftOut = !isStyled(build.target) && Object.keys(build.properties).length > 0;
  return html`
    <section class="take" aria-labelledby="take-title" aria-busy=${shown.isChanging}>
      <h2 id="take-title">${words.title}</h2>
      ${radios('target', words.choose, targets, words.targets, build.target, change)}
      ${isLeftOut ? html`<p class="note">${words.unstyled}</p>` : nothing}
      ${build.target === 'light' ? html`<p class="note">${prose(words.jsonLd)}</p>` : nothing}
      <ol class="steps">
        ${steps.map((step) => html`<li>${stepOf(step, words, locale)}</li>`)}
      </ol>
    </section>
  `;
}

/** What is longer than this, in lines, is folded: a file, and what is to be pasted. */
const long = { file: 40, piece: 400 };

function stepOf({ what, file, code: text }: Step, words: Words['code'], locale: Locale) {
  const title = html`
    <h3>${words.what[what]} ${file ? html`<code translate="no">${file}</code>` : nothing}</h3>
  `;
  const block = code(text, words.what[what], strings[locale]);
  const most = file ? long.file : long.piece;
  if (text.split('\n').length <= most) return html`${title} ${block}`;
  return html`<details><summary>${title}</summary>${block}</details>`;
}
