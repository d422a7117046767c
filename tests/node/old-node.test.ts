import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { bin } from './command.ts';
import { render, tags } from './rendering.ts';

/*
 * The built package in the oldest Node that its package.json says it runs in.
 */

const root = join(import.meta.dirname, '../..');
const oldNode = join(root, 'tests/old-node/node_modules/node/bin/node');
const { engines, name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

async function printed(...args: string[]): Promise<Buffer> {
  const options = { cwd: root, encoding: 'buffer', maxBuffer: 1e8 } as const;
  const { stdout, stderr } = await promisify(execFile)(oldNode, args, options);
  assert.equal(stderr.toString(), '');
  return stdout;
}

describe('the oldest Node that package.json names', { concurrency: 2 }, () => {
  it('is the one that runs here', async () => {
    const version = (await printed('--version')).toString().trim();
    assert.equal(engines.node, `^${version.slice(1)} || >=22.12.0`);
  });

  for (const tag of tags) {
    for (const format of ['dsd', 'light', 'inline', 'svg', 'png'] as const) {
      it(`renders <${tag}> as ${format}, byte for byte as this one`, async () => {
        const out = await printed(bin, 'render', tag, '--lang', 'en', '--format', format);
        const made: string | Uint8Array = await render(tag, { lang: 'en' }, { format });
        assert.ok(out.equals(typeof made === 'string' ? Buffer.from(`${made}\n`) : made));
      });
    }
  }

  it('takes render() by require(), as scripts of Hexo do', async () => {
    const script = `
      const { render } = require('${name}/ssr');
      render('ai-beijing-timeline', {}, { format: 'light' }).then((html) => process.stdout.write(html));`;
    const html = await printed('--eval', script);
    assert.equal(html.toString(), await render('ai-beijing-timeline', {}, { format: 'light' }));
  });

  it('says what is wrong with data', async () => {
    const data = join(root, 'dist/data/alumni.json');
    const out = await printed(bin, 'validate', data, '--widget', 'alumni');
    assert.match(out.toString(), /no problem/);
  });
});
