import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../..');
const hosts = join(root, 'tests/hosts');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
/** Each section's parts, a part for a host, by the first word of its heading: "Next". */
const sections = readme
  .split(/^## /m)
  .filter((text) => /^(Server rendering|Use it in .*)\n/.test(text));
const parts = sections.flatMap((section) => section.split(/^### /m).slice(1));
const hostOf = (part: string) => /^[\w]+/.exec(part)![0].toLowerCase();

/** What is typed into a shell stands in no file. */
const blocksOf = (part: string) =>
  [...part.matchAll(/^```(?!sh$)\w+\n(.*?)^```$/gms)].map(([, code]) => code!.trimEnd());

/** What a host's own files say, one after another. */
function sourcesOf(host: string): string {
  const files = readdirSync(join(hosts, host), { recursive: true, withFileTypes: true }).filter(
    (file) => file.isFile() && !file.parentPath.includes('node_modules'),
  );
  return files
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
}

describe('what the README says of a host', () => {
  for (const part of parts) {
    const host = hostOf(part);

    it(`is what is tested in ${host}`, () => {
      const blocks = blocksOf(part);
      const sources = sourcesOf(host);
      assert.ok(blocks.length > 0);
      for (const code of blocks) assert.ok(sources.includes(code), code);
    });
  }

  it('leaves no host out', () => {
    const tested = globSync('*/host.ts', { cwd: hosts }).map(dirname);
    assert.deepEqual([...new Set(parts.map(hostOf))].toSorted(), tested.toSorted());
  });
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
