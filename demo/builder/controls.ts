import type { Entry } from '../reference.js';

/*
 * What a control has to be for an attribute or a custom property, read from its line in
 * custom-elements.json alone: the type, the default and, for what a type cannot say, the wording of
 * the description. A new attribute has its control by being there.
 */

export type Control =
  /** One of some words, the default first; if it is open, also an id of own data. */
  | { readonly kind: 'word'; readonly words: readonly string[]; readonly isOpen: boolean }
  /** Any of some words, with spaces between them. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'boolean' }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'month' }
  | { readonly kind: 'text'; readonly suggestions: readonly string[] }
  /** Asked for only when it is all written. */
  | { readonly kind: 'address' }
  | { readonly kind: 'colour' | 'length' | 'style' };

export type Kind = Control['kind'];

/** An attribute or custom property with the control for it. */
export interface Field {
  readonly entry: Entry;
  readonly control: Control;
  /** Whether every widget has it. */
  readonly isShared: boolean;
}

/** A default as it would be written: `'arc'` is arc. What is told in words is none. */
export function defaultOf({ default: text = '' }: Entry): string {
  const value = text.replace(/^'(.*)'$/, '$1');
  return value.includes(' ') ? '' : value;
}

const quoted = (text: string) => [...text.matchAll(/'([^']+)'/g)].map(([, word]) => word!);

/** `` `milestone`, `policy` or `funding` ``, where a description ends a sentence with a list. */
function listed(description: string): string[] {
  const [, list = ''] = /: ((?:`[^`]+`(?:, | or |, or )?)+)/.exec(description) ?? [];
  return [...list.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);
}

export function attributeControl(entry: Entry): Control {
  const { description = '', type } = entry;
  const text = type?.text ?? 'string';
  const words = quoted(text);
  const isOpen = text.includes('string');
  if (words.length > 0)
    return { kind: 'word', words: defaultFirst(words, defaultOf(entry)), isOpen };
  if (text.includes('boolean')) return { kind: 'boolean' };
  if (text.includes('number')) return numberControl(entry);
  if (/^Space-separated\b/.test(description)) return { kind: 'words', words: listed(description) };
  if (description.includes('YYYY-MM')) return { kind: 'month' };
  if (/^The (address|URL) of\b/.test(description)) return { kind: 'address' };
  return { kind: 'text', suggestions: listed(description) };
}

/** How many ids are shown side by side. */
const few = 6;

/** A control with the ids of what is shown; `own` are those of the author's data. */
export function withIds({ entry, control }: Field, ids: readonly string[], own: boolean): Control {
  if (control.kind === 'text' && entry.description?.startsWith('The id of'))
    return { kind: 'text', suggestions: ids };
  if (control.kind !== 'word' || !control.isOpen || !own || ids.length === 0) return control;
  return ids.length > few
    ? { kind: 'text', suggestions: ids }
    : { kind: 'word', words: ids, isOpen: true };
}

const defaultFirst = (words: readonly string[], first: string) =>
  words.toSorted((one, other) => Number(other === first) - Number(one === first));

function numberControl(entry: Entry): Control {
  const [, min, max] = /([\d.]+) to ([\d.]+)/.exec(entry.description ?? '') ?? [];
  const limits = min && max ? { min: Number(min), max: Number(max) } : {};
  return { kind: 'number', ...limits, isWhole: /^\d+$/.test(defaultOf(entry)) };
}

export function propertyControl(entry: Entry): Control {
  const { description = '' } = entry;
  if (/^[\d.]+[a-z]+$/.test(defaultOf(entry))) return { kind: 'length' };
  const words = `${description} ${entry.default}`;
  return { kind: /\b(colour|ink|transparent)\b/.test(words) ? 'colour' : 'style' };
}

const month = /^\d{4}(-(0[1-9]|1[0-2]))?$/;
const plainNumber = /^\d*\.?\d+$/;

/** Whether a value is one that the element would take, an empty one being none. */
export function accepts(control: Control, value: string): boolean {
  switch (control.kind) {
    case 'word':
      return control.isOpen ? value.trim() !== '' : control.words.includes(value);
    case 'words':
      return value.split(' ').every((word) => control.words.includes(word));
    case 'boolean':
      return value === '';
    case 'number':
      return acceptsNumber(control, value);
    case 'month':
      return month.test(value);
    case 'address':
      return URL.canParse(value, document.baseURI);
    case 'text':
      return true;
    default:
      return acceptsStyle(control.kind, value);
  }
}

function acceptsNumber(control: Control & { kind: 'number' }, value: string): boolean {
  const { min = -Infinity, max = Infinity, isWhole } = control;
  const number = Number(value);
  if (!plainNumber.test(value) || (isWhole && !Number.isInteger(number))) return false;
  return number >= min && number <= max;
}

/** By which property of CSS a value is tried. */
const triedBy = { colour: 'color', length: 'block-size', style: 'font-family' };

function acceptsStyle(kind: keyof typeof triedBy, value: string): boolean {
  // It is to stand in a style sheet within a page.
  return !/[<>{};\\]|\/\*/.test(value) && CSS.supports(triedBy[kind], value);
}
