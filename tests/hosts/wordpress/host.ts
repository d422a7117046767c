import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Host } from '../support.ts';

interface Manifest {
  modules: { declarations: { attributes?: { name: string }[] }[] }[];
}

const names = ['timeline', 'alumni', 'talent-gauge'];

/** The words of a piece of HTML, with nothing but spaces between them. */
const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const fileOf = (site: string, file: string) => readFileSync(join(site, file), 'utf8');

async function read(url: string): Promise<string> {
  const response = await fetch(url);
  assert.equal(response.status, 200);
  const page = await response.text();
  assert.equal(/<b>(Warning|Notice|Deprecated|Fatal error)<.*/.exec(page)?.[0], undefined);
  return page;
}

async function checkStripped(origin: string, site: string): Promise<void> {
  const page = await read(`${origin}/stripped/`);
  assert.ok(!page.includes('<ai-beijing'));
  for (const name of names) {
    const isThere = wordsOf(page).includes(wordsOf(fileOf(site, `${name}.html`)));
    assert.ok(isThere, `The ${name} is not all there.`);
  }
}

async function checkClassic(origin: string, site: string): Promise<void> {
  const page = await read(`${origin}/classic/`);
  // The parser would end the widget with the paragraph.
  assert.equal(/<p><\/?ai-beijing.*/.exec(page)?.[0], undefined);
  for (const name of names) {
    const [element = ''] =
      new RegExp(`<ai-beijing-${name} [^]*</ai-beijing-${name}>`).exec(page) ?? [];
    assert.equal(wordsOf(element), wordsOf(fileOf(site, `${name}.html`)));
  }
}

async function checkAllowed(_: string, site: string): Promise<void> {
  const plugin = fileOf(site, 'ai-beijing-widgets/ai-beijing-widgets.php');
  const file = 'node_modules/ai-beijing-widgets/custom-elements.json';
  const { modules }: Manifest = JSON.parse(fileOf(site, file));
  const attributes = modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((declaration) => declaration.attributes ?? []);
  assert.ok(attributes.length > 0);
  for (const { name } of attributes) assert.ok(plugin.includes(`'${name}'`), name);
}

export default {
  debian: ['php-cli', 'php-mysql', 'mariadb-server-core', 'mariadb-client-core'],
  format: 'light',
  version: (site) =>
    run(site, 'php', '-r', 'require "site/wp-includes/version.php"; echo $wp_version;'),
  checks: {
    'loses no word of a post whose tags are stripped': checkStripped,
    'keeps content in its tag where lines become paragraphs': checkClassic,
    'allows every attribute': checkAllowed,
  },
} satisfies Host;
