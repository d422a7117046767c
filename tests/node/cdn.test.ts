import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, it } from 'node:test';
import { widgetNames } from '../../vite.config.ts';
import { cdnFiles, read, scripts, specifiers } from './cdn-files.ts';

/** Names of XML, and pages that messages and notes of licences point to: none is ever requested. */
const allowedAddresses = new Set([
  'http://www.w3.org/1998/Math/MathML',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/XML/1998/namespace',
  'https://www.chartjs.org',
  'https://github.com/kurkle/color#readme',
  'https://github.com/lit/lit/issues/4527',
]);

const integrity = () =>
  JSON.parse(read('integrity.json').toString()) as {
    files: Record<string, string>;
    importMap: { integrity: Record<string, string> };
  };

const isChunk = (file: string) => file.startsWith('chunks/');

describe('dist/cdn', () => {
  it('has one script for each widget, one for all, and the autoloader', () => {
    const expected = [...widgetNames(), 'widgets', 'autoload'].map(
      (name) => `ai-beijing-${name}.js`,
    );
    const entries = scripts().filter((file) => !isChunk(file));
    assert.deepEqual(entries.toSorted(), expected.toSorted());
  });

  it('imports its own files only, relatively', () => {
    for (const file of scripts()) {
      const { static: now, dynamic: later } = specifiers(file);
      for (const specifier of [...now, ...later]) {
        const target = join(dirname(file), specifier);
        assert.match(specifier, /^\.\.?\//, `${file} imports ${specifier}`);
        assert.ok(scripts().includes(target), `${file} imports ${target}, which is missing`);
      }
    }
  });

  const libraries: [name: string, mark: string][] = [
    ['lit-html', 'litHtmlVersions'],
    ['lit-element', 'litElementVersions'],
    ['@lit/reactive-element', 'reactiveElementVersions'],
    ['Chart.js', 'Canvas is already in use. Chart with ID'],
  ];
  const drawsCharts = widgetNames().some((name) =>
    existsSync(`src/widgets/${name}/${name}.chart.ts`),
  );
  for (const [name, mark] of libraries) {
    it(`has ${name} once, in a chunk`, { skip: name === 'Chart.js' && !drawsCharts }, () => {
      const holders = scripts().filter((file) => read(file).includes(mark));
      assert.equal(holders.length, 1, `${name} is in ${holders.join(', ') || 'no file'}`);
      assert.ok(isChunk(holders[0]!));
    });
  }

  it('tells the hash of every script', () => {
    const expected = cdnFiles()
      .filter((file) => file.endsWith('.js'))
      .map((file) => [file, `sha384-${createHash('sha384').update(read(file)).digest('base64')}`]);
    assert.deepEqual(integrity().files, Object.fromEntries(expected));
  });

  it('has an import map with the hash of every script', () => {
    const { files, importMap } = integrity();
    const expected = Object.entries(files).map(([file, hash]) => [`./${file}`, hash]);
    assert.deepEqual(importMap.integrity, Object.fromEntries(expected));
  });

  it('names no address to request', () => {
    for (const file of scripts()) {
      const found =
        read(file)
          .toString()
          .match(/\b(https?|wss?):\/\/[\w[][^\s"'`<>\\)]*/g) ?? [];
      const others = found.filter((address) => !allowedAddresses.has(address));
      assert.deepEqual(others, [], `${file} names ${others.join(', ')}`);
    }
  });
});
