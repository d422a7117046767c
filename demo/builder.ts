import { html, nothing, type TemplateResult } from 'lit';
import { define, type AiBeijingElement } from '../src/element/index.js';
import { locales } from '../src/i18n/index.js';
import * as widgets from '../src/widgets/index.js';
import { fill } from './body.js';
import {
  attributesOf,
  forWidget,
  grounds,
  propertiesOf,
  queryOf,
  readBuild,
  widths,
  type Build,
  type Defaults,
} from './builder/build.js';
import { radios } from './builder/choices.js';
import type { Field } from './builder/controls.js';
import { codeSection } from './builder/code-section.js';
import { dataIn, fragmentOf } from './builder/data-address.js';
import { DataSection } from './builder/data-section.js';
import { fieldsOf, type Form } from './builder/fields.js';
import { Preview } from './builder/preview.js';
import { strings as builderStrings } from './builder/strings.js';
import { addressOf, readSettings, wear, type Settings } from './settings.js';
import { languageNames, strings } from './strings.js';
import { follow, switches } from './switches.js';

/*
 * The builder: what is chosen is a `Build`, which the address holds; the page is rendered from it,
 * and the address written anew, whenever it changes.
 */

const tags = Object.values(widgets).map(({ tag }) => tag as string);
Object.values(widgets).forEach(define);

/** How long the address waits for further changes, which browsers limit, in milliseconds. */
const calm = 200;

let settings = readSettings();
let build: Build;
/** The widget in the preview. */
let shown: AiBeijingElement;
let rubbish: string[];
/** Own data as they stand in the address. */
let fragment = location.hash;
let waiting: ReturnType<typeof setTimeout> | undefined;
/** The groups of settings that the address has something for. */
let opened = { shared: false, look: false, data: false };

const drafts = new Map<string, string>();
const preview = new Preview(() => show());
const data = new DataSection({
  set: (text) => change({ data: text }),
  update: () => show(),
});

const words = () => builderStrings[settings.lang];
const defaults = (): Defaults => ({ tags, page: settings.lang });
const address = (of = settings) => addressOf(of) + queryOf(build, { tags, page: of.lang });

/** Takes up what the address says. */
async function load(): Promise<void> {
  clearTimeout(waiting);
  settings = readSettings();
  ({ build, rubbish } = readBuild(new URLSearchParams(location.search), defaults()));
  drafts.clear();
  opened = {
    shared: attributesOf(build.tag).some(
      ({ entry, isShared }) => isShared && entry.name in build.attributes,
    ),
    look: Object.keys(build.properties).length > 0,
    data: location.hash.length > 1,
  };
  fragment = location.hash;
  const text = await dataIn(fragment);
  if (text === undefined) rubbish.push(`${fragment.slice(0, 20)}…`);
  build = { ...build, data: text ?? '' };
  data.take(build, settings.lang);
  show();
}

function change(choice: Partial<Build>): void {
  build = { ...build, ...choice };
  data.take(build, settings.lang);
  show();
  clearTimeout(waiting);
  waiting = setTimeout(() => void write(), calm);
}

async function write(): Promise<void> {
  clearTimeout(waiting);
  waiting = undefined;
  const { data: text } = build;
  const packed = await fragmentOf(text);
  if (text !== build.data) return;
  fragment = packed ?? '';
  history.replaceState(null, '', address() + fragment);
  if (data.isTooLong === (packed === undefined)) return;
  data.isTooLong = packed === undefined;
  show();
}

function choose(choice: Partial<Settings>): void {
  // A page that has not been given a language speaks the reader's.
  const page = build.page === settings.lang ? (choice.lang ?? build.page) : build.page;
  settings = { ...settings, ...choice };
  change({ page });
}

/** Another widget is another entry of the history. */
async function chooseWidget(tag: string): Promise<void> {
  if (waiting) await write();
  drafts.clear();
  build = forWidget(build, tag);
  fragment = '';
  history.pushState(null, '', address());
  change({});
}

function formOf(key: 'attributes' | 'properties'): Form {
  const set = (name: string, value: string | undefined) => {
    drafts.delete(name);
    const { [name]: _, ...others } = build[key];
    change({ [key]: value === undefined ? others : { ...others, [name]: value } });
  };
  const refuse = (name: string, draft: string) => {
    set(name, undefined);
    drafts.set(name, draft);
    show();
  };
  const isOwn = data.value !== undefined;
  const ids = idsIn(isOwn ? data.value : shown.slice);
  return { words: words(), values: build[key], ids, isOwn, drafts, set, refuse };
}

/** The ids of the rows of a document, whatever else it may be. */
function idsIn(document: unknown): string[] {
  const rows: unknown[] = Object.values(Object(document) as object)
    .filter((list) => Array.isArray(list))
    .flat();
  const ids = rows.map((row) => (Object(row) as { id?: unknown }).id);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

function show(): void {
  shown = preview.show(build, data.value);
  wear(settings);
  document.title = `${words().title} · ${strings[settings.lang].title}`;
  fill(page());
}

/** Goes to the settings; a link with a # would take the place of own data. */
function skip(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#settings')!.focus();
}

const page = () => html`
  <a class="skip" href="#settings" @click=${skip}>${words().skip}</a>
  ${masthead()}
  <main>
    ${notice()} ${chooser()}
    <div class="bench">${settingsSection()} ${previewSection()}</div>
    ${data.render(words().data, opened.data)}
    ${codeSection(
      build,
      { data: data.good, content: preview.content, isChanging: preview.isChanging },
      settings.lang,
      change,
    )}
  </main>
`;

const masthead = () => html`
  <header>
    ${switches(settings, (other) => address(other) + fragment, choose)}
    <h1>${words().title}</h1>
    <p class="lead">${words().lead}</p>
    <nav>
      <ul>
        <li><a href="index.html${addressOf(settings)}">${words().back}</a></li>
      </ul>
    </nav>
  </header>
`;

const notice = () => html`
  <div class="notice" role="status" ?hidden=${rubbish.length === 0}>
    ${
      rubbish.length > 0
        ? html`
          <p>${words().rubbish}</p>
          <ul>
            ${rubbish.map((text) => html`<li><code translate="no">${text}</code></li>`)}
          </ul>
        `
        : nothing
    }
  </div>
`;

/** Each widget's address is one to open elsewhere too. */
const addressFor = (tag: string) =>
  addressOf(settings) + queryOf(forWidget(build, tag), defaults());

const chooser = () => html`
  <nav class="widgets" aria-label=${words().choose}>
    ${tags.map(
      (tag) => html`
        <a
          href=${addressFor(tag)}
          aria-current=${tag === build.tag}
          @click=${(event: MouseEvent) => follow(event, () => void chooseWidget(tag))}
        >
          ${words().widgets[tag] ?? tag} <code translate="no">${tag}</code>
        </a>
      `,
    )}
  </nav>
`;

function settingsSection(): TemplateResult {
  const { title, own, shared, look } = words().settings;
  const attributes = attributesOf(build.tag);
  const form = formOf('attributes');
  const group = (name: string, isOpen: boolean, fields: readonly Field[], of: Form) => html`
    <details ?open=${isOpen}>
      <summary><h3>${name}</h3></summary>
      ${fieldsOf(fields, of)}
    </details>
  `;
  const ofAll = attributes.filter(({ isShared }) => isShared);
  return html`
    <section id="settings" class="settings" tabindex="-1" aria-labelledby="settings-title">
      <h2 id="settings-title">${title}</h2>
      <h3>${own}</h3>
      ${fieldsOf(
        attributes.filter(({ isShared }) => !isShared),
        form,
      )}
      ${group(shared, opened.shared, ofAll, form)}
      ${group(look, opened.look, propertiesOf(build.tag), formOf('properties'))}
    </section>
  `;
}

function previewSection(): TemplateResult {
  const {
    title,
    region,
    width,
    widths: widthNames,
    ground,
    grounds: groundNames,
  } = words().preview;
  return html`
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">${title}</h2>
      <div class="tools">
        ${radios('width', width, widths, widthNames, build.width, change)}
        ${radios('ground', ground, grounds, groundNames, build.ground, change)}
        ${radios('page', words().preview.page, locales, languageNames, build.page, change)}
      </div>
      <div class="stage" role="region" aria-label=${region} tabindex="0">
        <div class="sheet ${build.width} ${build.ground}" lang=${build.page}>
          ${shown}
        </div>
      </div>
    </section>
  `;
}

addEventListener('popstate', () => void load());
await load();
