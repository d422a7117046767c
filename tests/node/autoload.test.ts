import assert from 'node:assert/strict';
import { join } from 'node:path/posix';
import { describe, it } from 'node:test';
import { widgetNames } from '../../vite.config.ts';
import { loadedWith, read, specifiers } from './cdn-files.ts';

const file = 'ai-beijing-autoload.js';
const tags = widgetNames().map((name) => `ai-beijing-${name}`);

describe('the autoloader', () => {
  it('imports nothing before a tag is met', () => {
    assert.deepEqual(specifiers(file).static, []);
  });

  it('knows every tag and no other', () => {
    const known = read(file)
      .toString()
      .matchAll(/"(ai-beijing-[a-z-]+)":/g);
    assert.deepEqual(Array.from(known, ([, tag]) => tag!).toSorted(), tags.toSorted());
  });

  it('asks for all that an element needs at once', () => {
    const needed = tags.flatMap((tag) => [...loadedWith(`${tag}.js`)]);
    const asked = specifiers(file).dynamic.map((specifier) => join(specifier));
    assert.deepEqual(new Set(asked), new Set(needed));
  });
});
