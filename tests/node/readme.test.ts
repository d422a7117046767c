import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { widgetNames } from '../../vite.config.ts';
import { loadedLater, loadedWith, transferSize } from './cdn-files.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const { scripts } = JSON.parse(read('package.json'));

interface Named {
  name: string;
  inheritedFrom?: object;
}

interface Declaration extends Record<string, unknown> {
  tagName?: string;
}

const declarations: Declaration[] = JSON.parse(read('custom-elements.json')).modules.flatMap(
  (module: { declarations: Declaration[] }) => module.declarations,
);

/** The text under a heading, as far as the next of its rank or higher. */
function section(heading: string): string {
  const [, marks] = new RegExp(`^(#+) ${heading}$`, 'm').exec(readme) ?? assert.fail(heading);
  const [, rest] = readme.split(`${marks} ${heading}\n`);
  return rest!.split(new RegExp(`^#{1,${marks!.length}} `, 'm'))[0]!;
}

/** The headings, as links within the file name them. */
const anchors = new Set(
  [...readme.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  ),
);

/** The rows of the table of sizes for what is loaded on demand, by a part of the file's name. */
const onDemand: Record<string, string> = {
  '.chart-': 'the chart of `<tag>`, once it is seen',
  'hydration-': 'hydration',
  'own-data-': 'data of your own',
  'take-away-': 'the menu',
};

describe('the README', () => {
  for (const name of widgetNames()) {
    const tag = `ai-beijing-${name}`;
    const declaration = declarations.find(({ tagName }) => tagName === tag)!;

    for (const kind of ['attributes', 'events', 'cssParts', 'cssProperties', 'slots']) {
      it(`names the ${kind} of <${tag}>`, () => {
        const named = (declaration[kind] ?? []) as Named[];
        for (const { name: word, inheritedFrom } of named) {
          const isOwnAttribute = kind === 'attributes' && !inheritedFrom;
          const text = section(isOwnAttribute ? `\`<${tag}>\`` : 'Customise');
          if (word) assert.ok(text.includes(`\`${word}\``), `${kind}: ${word}`);
        }
      });
    }

    it(`names the ids of <${tag}>`, () => {
      const slice = read(`src/widgets/${name}/${name}.data.ts`);
      for (const [, id] of slice.matchAll(/^ {4}id: '(.*)',$/gm)) {
        assert.ok(section(`\`<${tag}>\``).includes(`\`${id}\``), id);
      }
    });

    it(`gives the size of <${tag}>`, () => {
      assertSize(`\`<${tag}>\``, transferSize(loadedWith(`${tag}.js`)));
    });

    for (const [file, files] of loadedLater(loadedWith(`${tag}.js`))) {
      const [, what] = Object.entries(onDemand).find(([part]) => file.includes(part)) ?? [];
      if (what)
        it(`gives the size of what <${tag}> loads later: ${file}`, () => {
          assertSize(what.replace('<tag>', `<${tag}>`), transferSize(files));
        });
    }
  }

  it('gives the size of the autoloader', () => {
    assertSize('the autoloader, before a tag is met', transferSize(['ai-beijing-autoload.js']));
  });

  it('names every code of the doctor', () => {
    const [, union] = /type Code =([^;]*);/.exec(read('src/own-data/doctor.ts'))!;
    for (const [, code] of union!.matchAll(/'(.*)'/g)) {
      // Not of the data: a file of the widget.
      const text = section(code === 'load' ? 'Every widget' : 'The doctor');
      assert.ok(text.includes(`\`${code}\``), code);
    }
  });

  it('names scripts that there are', () => {
    for (const [, script] of readme.matchAll(/npm run ([\w:]+)/g)) {
      assert.ok(Object.hasOwn(scripts, script!), script);
    }
  });

  it('points at files and headings that there are', () => {
    for (const [, target] of readme.matchAll(/\]\(([^)]+)\)/g)) {
      if (target!.startsWith('#')) assert.ok(anchors.has(target!.slice(1)), target);
      else assert.ok(existsSync(join(root, target!)), target);
    }
  });
});

/** The size stands in the table of sizes, in kB with one decimal. */
function assertSize(what: string, bytes: number): void {
  const size = `${(bytes / 1000).toFixed(1)} kB`;
  const row = section('Sizes')
    .split('\n')
    .find((line) => line.startsWith(`| ${what}`));
  assert.ok(row?.includes(size), `${what} is ${size}, not as in: ${row}`);
}
