import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { version } from '../package.json';
import { cite } from '../src/data/index.js';
import { define } from '../src/element/index.js';
import * as widgets from '../src/widgets/index.js';
import { fill } from './body.js';
import { code } from './code.js';
import { examplesOf, type Example } from './examples.js';
import { descriptionOf, referenceOf, sharedReference } from './reference.js';
import { addressOf, readSettings, wear, type Settings } from './settings.js';
import { strings } from './strings.js';
import { switches } from './switches.js';
import { tables } from './tables.js';

const tags = Object.values(widgets).map(({ tag }) => tag);
Object.values(widgets).forEach(define);

let settings = readSettings();

function choose(choice: Partial<Settings>): void {
  settings = { ...settings, ...choice };
  history.replaceState(null, '', addressOf(settings) + location.hash);
  show();
}

function show(): void {
  wear(settings);
  const { title, subtitle } = words();
  document.title = `${title} · ${subtitle}`;
  fill(page());
  rankBelowSections();
}

/** The examples stand deeper in this page's outline than the articles they are for. */
function rankBelowSections(): void {
  const examples = document.querySelectorAll<HTMLElementTagNameMap[keyof HTMLElementTagNameMap]>(
    '.variations .live > :not([heading-level])',
  );
  for (const example of examples) Object.assign(example, { headingLevel: 4 });
}

const words = () => strings[settings.lang];

const scriptOf = (tag: string, folder = '/ai-beijing/') =>
  `<script type="module" src="${folder}${tag}.js"></script>`;

const page = () => html`
  <a class="skip" href="#main">${words().skip}</a>
  ${masthead()}
  <main id="main" tabindex="-1">
    ${embedding()} ${tags.map(widget)} ${shared()}
  </main>
  <footer>
    <p>${words().source(cite()[settings.lang])}</p>
    <p>${words().licence(version)}</p>
  </footer>
`;

function masthead(): TemplateResult {
  const { title, subtitle, lead, contents, embed, shared: common } = words();
  return html`
    <header>
      ${switches(settings, addressOf, choose)}
      <h1>${title}<span class="subtitle">${subtitle}</span></h1>
      <p class="lead">${lead}</p>
      <nav aria-label=${contents}>
        <ul>
          <li><a href="#embed">${embed.title}</a></li>
          ${tags.map((tag) => html`<li><a href="#${tag}">${nameOf(tag)}</a></li>`)}
          <li><a href="#shared">${common.title}</a></li>
          <li><a href="builder.html${addressOf(settings)}">${embed.builder}</a></li>
          <li><a href="embed.html" hreflang="zh-Hans">${embed.post}</a></li>
          <li><a href=${staticPage()}>${words().static.link}</a></li>
          <li><a href="accessibility.html${addressOf(settings)}">${embed.accessibility}</a></li>
        </ul>
      </nav>
    </header>
  `;
}

const staticPage = () => `static.${settings.lang === 'zh-Hans' ? '' : `${settings.lang}.`}html`;

const nameOf = (tag: string) => html`<code translate="no">${tag}</code>`;

/** How an author, then a developer, gets the first widget onto a page. */
function embedding(): TemplateResult {
  const { embed } = words();
  const tag = tags[0]!;
  const [{ markup }] = examplesOf(tag, settings.lang) as [Example];
  const cdn = `https://cdn.jsdelivr.net/npm/ai-beijing-widgets@${version}/dist/cdn/`;
  const unpack = [
    'npm pack ai-beijing-widgets',
    `tar -xzf ai-beijing-widgets-${version}.tgz`,
    'mv package/dist/cdn ai-beijing',
  ];
  const install = [
    'npm install ai-beijing-widgets',
    '',
    `import '${tag.replace('ai-beijing-', 'ai-beijing-widgets/')}/define';`,
  ];
  const step = (title: string, text: string, lines: string) => html`
    <section class="row">
      <h3>${title}</h3>
      <div>
        <p>${text}</p>
        ${code(lines, title, words())}
      </div>
    </section>
  `;
  return html`
    <section id="embed" aria-labelledby="embed-title">
      <h2 id="embed-title">${embed.title}</h2>
      ${step(embed.files, embed.filesText, unpack.join('\n'))}
      ${step(embed.paste, embed.pasteText, `${scriptOf(tag)}\n\n${markup}`)}
      ${step(embed.cdn, embed.cdnText, scriptOf(tag, cdn))}
      ${step(embed.app, embed.appText, install.join('\n'))}
    </section>
  `;
}

function widget(tag: string): TemplateResult {
  const [plain, ...variations] = examplesOf(tag, settings.lang) as [Example, ...Example[]];
  const { markup, variations: heading, shared: common } = words();
  return html`
    <section id=${tag} class="widget" aria-labelledby="${tag}-title">
      <h2 id="${tag}-title">${nameOf(tag)}</h2>
      <p class="sentence">
        ${plain.caption || html`<span lang="en">${descriptionOf(tag)}</span>`}
      </p>
      <div class="row"><div class="live">${unsafeHTML(plain.markup)}</div></div>
      <section class="row">
        <h3>${markup}</h3>
        ${code(`${scriptOf(tag)}\n\n${plain.markup}`, tag, words())}
      </section>
      ${
        variations.length > 0
          ? html`
            <section class="row">
              <h3>${heading}</h3>
              <div class="variations">${variations.map(variation)}</div>
            </section>
          `
          : ''
      }
      ${tables(referenceOf(tag), settings.lang)}
      <p class="row more"><a href="#shared">${common.see}</a></p>
    </section>
  `;
}

const variation = ({ caption, markup }: Example) => html`
  <figure>
    <figcaption>${caption}</figcaption>
    <div class="live">${unsafeHTML(markup)}</div>
    ${code(markup, caption, words())}
  </figure>
`;

function shared(): TemplateResult {
  const { title, text, style, styleText } = words().shared;
  const css = [
    ':root {',
    '  --ai-beijing-accent: #0a6cbd;',
    '  --ai-beijing-gap: 1.5em;',
    '}',
    `${tags[0]}::part(heading) {`,
    '  font-weight: normal;',
    '}',
  ];
  return html`
    <section id="shared" aria-labelledby="shared-title">
      <h2 id="shared-title">${title}</h2>
      <p class="sentence">${text}</p>
      <section class="row">
        <h3>${style}</h3>
        <div>
          <p>${styleText}</p>
          ${code(css.join('\n'), style, words())}
        </div>
      </section>
      ${tables(sharedReference(tags), settings.lang)}
    </section>
  `;
}

show();
