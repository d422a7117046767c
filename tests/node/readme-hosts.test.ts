import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const hosts = join(root, 'tests/hosts');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, rest] = readme.split('\n## Server rendering\n');
const [section] = rest?.split(/^## /m) ?? [];

/** What a host's own files say, one after another. */
function sourcesOf(host: string): string {
  const files = globSync(`${host}/**/*.{js,ts,tsx,astro,vue,svelte,html,md}`, {
    cwd: hosts,
    exclude: (name) => name.includes('node_modules'),
  });
  return files.map((file) => readFileSync(join(hosts, file), 'utf8')).join('\n');
}

describe('the server rendering of the README', () => {
  it('is there', () => assert.ok(section?.includes('```')));

  for (const part of section?.split(/^### /m).slice(1) ?? []) {
    const [host] = part.split('\n');
    const blocks = [...part.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code]) => code!);

    it(`is what is tested in ${host}`, () => {
      const sources = sourcesOf(host!.toLowerCase());
      assert.ok(blocks.length > 0);
      for (const code of blocks) assert.ok(sources.includes(code.trimEnd()), code);
    });
  }
});

describe('the sites in tests/hosts', () => {
  for (const file of globSync('*/package-lock.json', { cwd: hosts })) {
    const { packages } = JSON.parse(readFileSync(join(hosts, file), 'utf8'));

    it(`${file} holds exact versions, no address, and this package as it is`, () => {
      const { dependencies, devDependencies } = packages[''];
      const { 'ai-beijing-widgets': own, ...others } = { ...dependencies, ...devDependencies };
      for (const version of Object.values<string>(others)) assert.match(version, /^\d+\.\d+\.\d+$/);
      assert.equal(own, 'file:ai-beijing-widgets.tgz');
      assert.doesNotMatch(JSON.stringify(packages), /"resolved":"http/);
      const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      assert.deepEqual(
        packages['node_modules/ai-beijing-widgets'].dependencies,
        manifest.dependencies,
      );
    });
  }
});
