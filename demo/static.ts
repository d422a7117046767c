import { readFileSync } from 'node:fs';
import type { render as Render, Tag } from '../src/ssr.js';
import type { Locale } from '../src/i18n/index.js';
import { languageNames, strings } from './strings.ts';

/*
 * The pages that show every widget without a script, in each format that a server gives: static.html
 * and its pictures, one set for each language.
 */

interface Server {
  readonly render: typeof Render;
  readonly tags: readonly Tag[];
}

const locales = Object.keys(strings) as Locale[];

/** static.html, static.en.html … */
const pageName = (locale: Locale) => `static.${locale === 'zh-Hans' ? '' : `${locale}.`}html`;

const kB = (text: string) => `${(Buffer.byteLength(text) / 1000).toFixed(1)}\u00a0kB`;

const command = (tag: Tag, locale: Locale, format: string) =>
  `npx ai-beijing-widgets render ${tag.replace('ai-beijing-', '')} --lang ${locale} --format ${format}${format === 'png' ? ' --card' : ''}`;

/** Keeps the ends of lines out of names and between options. */
const unbroken = (text: string) =>
  text.replace(/--\w+ [\w-]+|[\w-]*-[\w-]+/g, '<span class="whole">$&</span>');

/** The files of the folder `static`, and what the page shows of them. */
async function picturesOf({ render }: Server, tag: Tag, locale: Locale) {
  const files = new Map<string, string | Uint8Array>();
  const name = `static/${tag}.${locale}`;
  for (const theme of ['light', 'dark'] as const) {
    files.set(
      `${name}.${theme}.svg`,
      await render(tag, { lang: locale, theme }, { format: 'svg' }),
    );
    const card = { format: 'png', card: true } as const;
    files.set(`${name}.${theme}.png`, await render(tag, { lang: locale, theme }, card));
  }
  return { files, name };
}

/** An image that wears the reader's theme. */
const image = (name: string, ending: string, alt: string) => `
  <picture>
    <source srcset="${name}.dark.${ending}" media="(prefers-color-scheme: dark)">
    <img src="${name}.light.${ending}" alt="${alt}" loading="lazy">
  </picture>`;

async function sectionOf(server: Server, tag: Tag, locale: Locale, picture: string) {
  const words = strings[locale].static;
  const attributes = { lang: locale, 'heading-level': 4 } as const;
  const [dsd, light, inline] = await Promise.all(
    (['dsd', 'light', 'inline'] as const).map((format) =>
      server.render(tag, attributes, { format }),
    ),
  );
  const show = (format: keyof typeof words.formats, content: string, size = '') => `
    <section class="${format}">
      <h3>${words.formats[format]} <span class="size">${size}</span></h3>
      <pre><code>${unbroken(command(tag, locale, format))}</code></pre>
      <div class="shown">${content}</div>
    </section>`;
  return `
    <section id="${tag}" class="static" aria-labelledby="${tag}-title">
      <h2 id="${tag}-title"><code translate="no">${tag}</code></h2>
      ${show('dsd', dsd!, kB(dsd!))}
      ${show('light', light!, kB(light!))}
      ${show('inline', inline!, kB(inline!))}
      ${show('svg', image(picture, 'svg', words.alt(tag)))}
      ${show('png', image(picture, 'png', words.alt(tag)))}
    </section>`;
}

function pageOf(locale: Locale, sections: string): string {
  const { title, static: words, language } = strings[locale];
  const others = locales
    .map(
      (other) =>
        `<a href="${pageName(other)}" lang="${other}" hreflang="${other}" aria-current="${other === locale}">${languageNames[other]}</a>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <meta name="description" content="${words.lead}">
    <title>${words.title} · ${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="static.css">
  </head>
  <body>
    <header>
      <div class="switches"><nav aria-label="${language}">${others}</nav></div>
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <nav><ul><li><a href="index.html?lang=${locale}">${words.back}</a></li></ul></nav>
    </header>
    <main>${sections}</main>
  </body>
</html>
`;
}

/** All files by their names beside index.html. */
export async function staticFiles(server: Server): Promise<Map<string, string | Uint8Array>> {
  const style = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
  const files = new Map<string, string | Uint8Array>([
    ['static.css', style('demo.css') + style('static.css')],
  ]);
  for (const locale of locales) {
    const sections: string[] = [];
    for (const tag of server.tags) {
      const pictures = await picturesOf(server, tag, locale);
      for (const [name, content] of pictures.files) files.set(name, content);
      sections.push(await sectionOf(server, tag, locale, pictures.name));
    }
    files.set(pageName(locale), pageOf(locale, sections.join('')));
  }
  return files;
}

/** A page whose empty tags are filled with what they say, for readers without scripts. */
export async function filled({ render, tags }: Server, page: string): Promise<string> {
  let result = page;
  for (const tag of tags) {
    const empty = new RegExp(`<${tag} lang="([^"]*)"></${tag}>`);
    const [whole, lang = ''] = empty.exec(result) ?? [];
    if (!whole) continue;
    const full = await render(tag, { lang }, { format: 'light' });
    result = result.replace(whole, () => full);
  }
  return result;
}
