import { nearest } from './nearest.js';
import { warnOnce } from './warn.js';

/** A property as text: attributes give strings, frameworks anything; absent and blank are ''. */
export function textOf<Host>(host: Host, property: keyof Host): string {
  const value: unknown = host[property] ?? '';
  // Neither a symbol nor every object can be made a string by String().
  const isText = Object(value) !== value && typeof value !== 'symbol';
  return isText ? String(value).trim() : Object.prototype.toString.call(value);
}

function warn(host: HTMLElement, property: string, value: string, accepted: string, then: string) {
  const attribute = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  warnOnce(
    `<${host.localName}> ${attribute}="${shown}" is not accepted: give ${accepted}. ${then} instead.`,
  );
}

/** The property's value when it is one of those accepted, else the first of them. */
export function oneOf<Host extends HTMLElement, Value extends string>(
  host: Host,
  property: keyof Host & string,
  accepted: readonly [Value, ...Value[]],
): Value {
  const text = textOf(host, property);
  const match = accepted.find((candidate) => candidate === text);
  if (__DEV__ && text && !match)
    warn(host, property, text, accepted.join(', '), `"${accepted[0]}" is used`);
  return match ?? accepted[0];
}

/** The accepted words of a space-separated property; words that are not accepted are passed over. */
export function someOf<Host extends HTMLElement, Value extends string>(
  host: Host,
  property: keyof Host & string,
  accepted: readonly Value[],
): ReadonlySet<Value> {
  const words = textOf(host, property).split(/\s+/);
  if (__DEV__)
    for (const word of words)
      if (word && !accepted.includes(word as Value))
        warn(host, property, word, `any of ${accepted.join(' ')}`, 'The word is passed over');
  return new Set(accepted.filter((candidate) => words.includes(candidate)));
}

/** The property's value when it is one of the ids, else ''. */
export function idOf<Host extends HTMLElement>(
  host: Host,
  property: keyof Host & string,
  ids: readonly string[],
): string {
  const text = textOf(host, property);
  if (ids.includes(text)) return text;
  if (__DEV__ && text)
    warn(host, property, text, `an id such as ${nearest(text, ids).join(', ')}`, 'None is used');
  return '';
}

/** A plain decimal as its number, anything else as it came, for a warning to name. */
export function decimal(value: unknown): unknown {
  const isPlain = typeof value === 'string' && /^\s*\d*\.?\d+\s*$/.test(value);
  return isPlain ? Number(value) : value;
}

/** The property's value as a number from `min` to `max`, else the fallback. */
export function numberIn<Host extends HTMLElement, Fallback extends number | undefined>(
  host: Host,
  property: keyof Host & string,
  { min, max, step }: { min: number; max: number; step?: 1 },
  fallback: Fallback,
): number | Fallback {
  const number = decimal(host[property]);
  const isNumber = typeof number === 'number' && number >= min && number <= max;
  // `+ 0` makes 0 of -0.
  if (isNumber && (!step || number % step === 0)) return number + 0;
  const text = textOf(host, property);
  if (__DEV__ && text) {
    const kind = step ? 'a whole number' : 'a number';
    const then = fallback === undefined ? 'The bundled figure is shown' : `${fallback} is used`;
    warn(host, property, text, `${kind} from ${min} to ${max}`, then);
  }
  return fallback;
}

/** The property's value when it is a year or a month, else ''. */
export function yearOrMonth<Host extends HTMLElement>(
  host: Host,
  property: keyof Host & string,
): string {
  const text = textOf(host, property);
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text)) return text;
  if (__DEV__ && text)
    warn(host, property, text, 'a year or month as YYYY or YYYY-MM', 'No limit is set');
  return '';
}
