import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of some values, side by side. */
export function radios<Key extends string, Value extends string>(
  key: Key,
  legend: string,
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  value: Value,
  change: (choice: Readonly<Record<Key, Value>>) => void,
): TemplateResult {
  return html`
    <fieldset class="radios" data-name=${key}>
      <legend>${legend}</legend>
      ${values.map(
        (each) => html`
          <label>
            <input
              type="radio"
              name=${key}
              .value=${each}
              .checked=${live(each === value)}
              @change=${() => change({ [key]: each } as Record<Key, Value>)}
            />
            ${names[each]}
          </label>
        `,
      )}
    </fieldset>
  `;
}
