import { html, type TemplateResult } from 'lit';
import { locales } from '../src/i18n/index.js';
import { themes, type Settings } from './settings.js';
import { languageNames, strings } from './strings.js';

/** The reader's language and theme, at the head of a page. */
export function switches(
  settings: Settings,
  addressOf: (settings: Settings) => string,
  choose: (choice: Partial<Settings>) => void,
): TemplateResult {
  const { language, theme, themes: names } = strings[settings.lang];
  return html`
    <div class="switches">
      <nav aria-label=${language}>
        ${locales.map(
          (lang) => html`
            <a
              href=${addressOf({ ...settings, lang })}
              lang=${lang}
              hreflang=${lang}
              aria-current=${lang === settings.lang}
              @click=${(event: MouseEvent) => follow(event, () => choose({ lang }))}
              >${languageNames[lang]}</a
            >
          `,
        )}
      </nav>
      <div role="group" aria-label=${theme}>
        ${themes.map(
          (name) => html`
            <button
              type="button"
              aria-pressed=${name === settings.theme}
              @click=${() => choose({ theme: name })}
            >
              ${names[name]}
            </button>
          `,
        )}
      </div>
    </div>
  `;
}

/** Follows a link on the spot, unless it is to open elsewhere. */
export function follow(event: MouseEvent, go: () => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go();
}
