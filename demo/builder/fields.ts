import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { prose } from '../tables.js';
import type { Values } from './build.js';
import { accepts, defaultOf, withIds, type Control, type Field } from './controls.js';
import type { Words } from './strings.js';

/** What the fields of a form are about, and whom they tell. */
export interface Form {
  readonly words: Words;
  readonly values: Values;
  /** The ids in the data that are shown, and whether these are the author's own. */
  readonly ids: readonly string[];
  readonly isOwn: boolean;
  /** What has been written and would not be taken, by name. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Takes a value, or takes it away. */
  readonly set: (name: string, value: string | undefined) => void;
  /** Keeps what would not be taken. */
  readonly refuse: (name: string, draft: string) => void;
}

export const fieldsOf = (fields: readonly Field[], form: Form): unknown =>
  repeat(
    fields,
    ({ entry }) => entry.name,
    (field) => fieldOf({ ...field, control: withIds(field, form.ids, form.isOwn) }, form),
  );

const templates: Record<Control['kind'], (field: Field, form: Form) => TemplateResult> = {
  word: wordField,
  words: wordsField,
  boolean: booleanField,
  number: textField,
  month: textField,
  text: textField,
  address: textField,
  colour: colourField,
  length: textField,
  style: textField,
};

const fieldOf = (field: Field, form: Form) => html`
  <div class="field" data-name=${field.entry.name}>${templates[field.control.kind](field, form)}</div>
`;

/** `heading-level` is “Heading level” where nobody has put it better. */
function nameOf({ entry: { name } }: Field, words: Words): string {
  const plain = name.replace('--ai-beijing-', '').replaceAll('-', ' ');
  return words.names[name] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

const idOf = ({ entry: { name } }: Field, part = 'field') => `${part}-${name}`;

const code = ({ entry: { name } }: Field) => html`<code translate="no">${name}</code>`;

/** What it is, in the reader's language or, for want of it, in the manifest's. */
function hintOf(field: Field, words: Words): unknown {
  const { name, description = '' } = field.entry;
  const own = words.hints[name];
  if (own) return own;
  const said = field.control.kind === 'words' ? withoutList(description) : description;
  return words.names[name] ? undefined : html`<span lang="en">${prose(said)}</span>`;
}

/** “Space-separated kinds to show: …” is “Kinds to show.” where the words stand above it. */
function withoutList(description: string): string {
  const [, text = ''] = /^Space-separated (.*?):/.exec(description) ?? [];
  return text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : description;
}

const hint = (field: Field, words: Words, more: unknown = nothing) => {
  const text = hintOf(field, words);
  return text || more !== nothing
    ? html`<p class="hint" id=${idOf(field, 'hint')}>${text} ${more}</p>`
    : nothing;
};

const group = (field: Field, { words }: Form, more: unknown, choices: unknown) => html`
  <fieldset aria-describedby=${idOf(field, 'hint')}>
    <legend>${nameOf(field, words)} ${code(field)}</legend>
    <div class="choices">${choices}</div>
    ${hint(field, words, more)}
  </fieldset>
`;

const choiceOf = (word: string, { values }: Words) =>
  values[word] ?? html`<span translate="no">${word}</span>`;

function wordField(field: Field, form: Form): TemplateResult {
  const { name } = field.entry;
  const { words } = field.control as Control & { kind: 'word' };
  const said = defaultOf(field.entry);
  const standard = words.includes(said) ? said : words[0]!;
  const value = form.values[name] ?? standard;
  const choices = words.map(
    (word) => html`
      <label>
        <input
          type="radio"
          name=${name}
          .value=${word}
          .checked=${live(word === value)}
          @change=${() => form.set(name, word === standard ? undefined : word)}
        />
        ${choiceOf(word, form.words)}
      </label>
    `,
  );
  return group(field, form, nothing, choices);
}

function wordsField(field: Field, form: Form): TemplateResult {
  const { name } = field.entry;
  const { words } = field.control as Control & { kind: 'words' };
  const { everything, nothing: none } = form.words.settings;
  const chosen = new Set((form.values[name] ?? '').split(' '));
  const toggle = (word: string, isOn: boolean) => {
    const value = words.filter((each) => (each === word ? isOn : chosen.has(each))).join(' ');
    form.set(name, value || undefined);
  };
  const choices = words.map(
    (word) => html`
      <label>
        <input
          type="checkbox"
          name=${name}
          .value=${word}
          .checked=${live(chosen.has(word))}
          @change=${(event: Event) => toggle(word, (event.target as HTMLInputElement).checked)}
        />
        ${choiceOf(word, form.words)}
      </label>
    `,
  );
  const isFilter = /\ball without\b/.test(field.entry.description ?? '');
  return group(field, form, isFilter ? everything : none, choices);
}

function booleanField(field: Field, { words, values, set }: Form): TemplateResult {
  const { name } = field.entry;
  return html`
    <label class="name">
      <input
        type="checkbox"
        id=${idOf(field)}
        .checked=${live(name in values)}
        aria-describedby=${idOf(field, 'hint')}
        @change=${(event: Event) =>
          set(name, (event.target as HTMLInputElement).checked ? '' : undefined)}
      />
      ${nameOf(field, words)} ${code(field)}
    </label>
    ${hint(field, words)}
  `;
}

/** What is wrong with what stands in a field. */
function complaint({ control }: Field, { settings: { wrong } }: Words): string {
  if (control.kind === 'number') {
    const { min, max, isWhole } = control;
    if (min === undefined || max === undefined) return wrong.anyNumber;
    return isWhole ? wrong.whole(min, max) : wrong.number(min, max);
  }
  return wrong[control.kind as 'month' | 'colour' | 'length' | 'style' | 'address'];
}

/** Attributes of an `<input>` that only numbers have. */
function limitsOf(control: Control) {
  if (control.kind !== 'number') return { min: nothing, max: nothing, step: nothing };
  const { min = nothing, max = nothing, isWhole } = control;
  return { min, max, step: isWhole ? 1 : 'any' };
}

function textField(field: Field, form: Form): TemplateResult {
  return html`
    <label class="name" for=${idOf(field)}>${nameOf(field, form.words)} ${code(field)}</label>
    <div class="line">${input(field, form)} ${reset(field, form)}</div>
    ${remarks(field, form)}
  `;
}

/** Takes what is written, if the element would take it. */
function take({ target }: Event, { entry, control }: Field, form: Form): void {
  const { value, validity } = target as HTMLInputElement;
  const text = value.trim();
  const isTaken = !validity.badInput && (!text || accepts(control, text));
  if (!isTaken) form.refuse(entry.name, value);
  else form.set(entry.name, text && text !== defaultOf(entry) ? value : undefined);
}

/** The default, where there is one; that of a property is told in words. */
const placeholderOf = (entry: Field['entry'], { settings }: Words) =>
  defaultOf(entry) || (entry.name.startsWith('--') ? settings.standard : nothing);

function input(field: Field, form: Form): TemplateResult {
  const { entry, control } = field;
  const { words, values, drafts } = form;
  const { name } = entry;
  const { min, max, step } = limitsOf(control);
  const suggestions = control.kind === 'text' ? control.suggestions : [];
  const isAddress = control.kind === 'address';
  const listener = (event: Event) => take(event, field, form);
  return html`
    <input
      id=${idOf(field)}
      type=${control.kind === 'number' ? 'number' : 'text'}
      inputmode=${isAddress ? 'url' : nothing}
      min=${min}
      max=${max}
      step=${step}
      list=${suggestions.length > 0 ? idOf(field, 'list') : nothing}
      placeholder=${placeholderOf(entry, words)}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${drafts.has(name) ? 'true' : nothing}
      aria-describedby="${idOf(field, 'hint')} ${idOf(field, 'wrong')}"
      .value=${drafts.get(name) ?? values[name] ?? ''}
      @input=${isAddress ? undefined : listener}
      @change=${listener}
    />
    ${suggestions.length > 0 ? datalist(field, suggestions) : nothing}
  `;
}

const datalist = (field: Field, suggestions: readonly string[]) => html`
  <datalist id=${idOf(field, 'list')}>
    ${suggestions.map((word) => html`<option .value=${word}></option>`)}
  </datalist>
`;

function reset(field: Field, { words, values, drafts, set }: Form): TemplateResult {
  const { name } = field.entry;
  const isSet = name in values || drafts.has(name);
  const backToDefault = (event: Event) => {
    set(name, undefined);
    // The button goes, and the focus stays with the field.
    const place = (event.currentTarget as Element).closest('.field')!;
    place.querySelector<HTMLInputElement>(`#${CSS.escape(idOf(field))}`)!.focus();
  };
  return html`
    <button
      type="button"
      class="reset"
      ?hidden=${!isSet}
      aria-label=${words.settings.reset(nameOf(field, words))}
      @click=${backToDefault}
    >
      ${words.settings.resetShort}
    </button>
  `;
}

const remarks = (field: Field, { words, drafts }: Form) => html`
  ${hint(field, words)}
  <p class="wrong" id=${idOf(field, 'wrong')} role="status">
    ${drafts.has(field.entry.name) ? complaint(field, words) : nothing}
  </p>
`;

function colourField(field: Field, form: Form): TemplateResult {
  const { words, values, set } = form;
  const { name } = field.entry;
  const value = values[name];
  return html`
    <label class="name" for=${idOf(field)}>${nameOf(field, words)} ${code(field)}</label>
    <div class="line">
      <input
        type="color"
        class=${value ? '' : 'unset'}
        aria-label=${words.settings.colour(nameOf(field, words))}
        .value=${live(hexOf(value))}
        @input=${(event: Event) => set(name, (event.target as HTMLInputElement).value)}
      />
      ${input(field, form)} ${reset(field, form)}
    </div>
    ${remarks(field, form)}
  `;
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** A colour as the browser's own picker takes it: grey where none is set. */
function hexOf(colour = 'gray'): string {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return '#808080';
  canvas.fillStyle = '#808080';
  canvas.fillStyle = colour;
  const style = canvas.fillStyle;
  return /^#[\da-f]{6}$/.test(style) ? style : '#808080';
}
