import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../src/i18n/index.js';
import { code } from '../code.js';
import { examplesOf } from '../examples.js';
import { strings } from '../strings.js';
import { attributesOf, languageOf, type Build } from './build.js';
import { radios } from './choices.js';
import type { Control } from './controls.js';
import { isStyled, stepsFor, targets, type Embed, type Step } from './snippets.js';
import { strings as builderStrings, type Words } from './strings.js';
import type { Setting } from './writing.js';

const typeOf = ({ kind }: Control): Setting['type'] =>
  kind === 'number' || kind === 'boolean' ? kind : 'text';

/** What is shown in the preview, to be written as code: with its language, as a page may speak any. */
export function embedOf(build: Build, data: string): Embed {
  const { tag, attributes, properties, page } = build;
  const lang: Setting = { name: 'lang', value: attributes['lang'] ?? page, type: 'text' };
  const others = attributesOf(tag).flatMap(({ entry: { name }, control }): Setting[] => {
    const value = attributes[name];
    const isThere = value !== undefined && name !== 'lang';
    return isThere ? [{ name, value, type: typeOf(control) }] : [];
  });
  const content = data ? '' : contentOf(tag, languageOf(build));
  return { tag, attributes: [lang, ...others], properties, content, data };
}

/** What an author could write between the tags: that of the widget's first example. */
function contentOf(tag: string, locale: Locale): string {
  const [first] = examplesOf(tag, locale);
  const [, inner = ''] = /^<[^>]*>\n?(.*?)\s*<\/[^>]*>$/s.exec(first?.markup ?? '') ?? [];
  return inner.replace(/^ {2}/gm, '');
}

/** The code for what is built, for one host at a time. */
export function codeSection(
  build: Build,
  data: string,
  locale: Locale,
  change: (choice: Partial<Build>) => void,
): TemplateResult {
  const words = builderStrings[locale].code;
  const steps = stepsFor(build.target, embedOf(build, data));
  const isLeftOut = !isStyled(build.target) && Object.keys(build.properties).length > 0;
  return html`
    <section class="take" aria-labelledby="take-title">
      <h2 id="take-title">${words.title}</h2>
      ${radios('target', words.choose, targets, words.targets, build.target, change)}
      ${isLeftOut ? html`<p class="note">${words.unstyled}</p>` : nothing}
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
