import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { languages, render, tags } from './rendering.ts';

const root = join(import.meta.dirname, '../..');
const validator = new HtmlValidate({ extends: ['html-validate:standard'], elements: ['html5'] });

/** A page that is right but for what stands in it. */
const pageOf = (...fragments: string[]) =>
  `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page</title>
</head>
<body>
<h1>A page</h1>
<h2>A section</h2>
${fragments.join('\n<p>In between.</p>\n')}
</body>
</html>
`;

/** What is wrong in a page, with what it is wrong about. */
async function faultsIn(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`);
}

/** The states in which widgets render other elements. */
const states: Record<string, object[]> = {
  'ai-beijing-timeline': [
    {},
    { layout: 'list', order: 'newest', selected: 'city-race' },
    { layout: 'chart' },
    { from: '2023', kind: 'funding', 'heading-level': 2 },
    { from: '2030', without: 'heading source' },
  ],
  'ai-beijing-talent-gauge': [
    {},
    { share: 'companies', shape: 'ring' },
    { shape: 'bar', label: 'a "quoted" <label>' },
    { value: 42, heading: 'My own' },
  ],
  'ai-beijing-alumni': [
    {},
    { layout: 'list', searchable: true },
    { layout: 'table', filter: 'tang', selected: 'tang-jie' },
    { layout: 'table', without: 'heading' },
    { filter: 'nobody' },
  ],
};

describe('the markup', () => {
  for (const format of ['dsd', 'light', 'inline'] as const) {
    for (const tag of tags) {
      it(`of <${tag}> as ${format} is valid in each state and language, all on one page`, async () => {
        const fragments = languages.flatMap((lang) =>
          states[tag]!.map((attributes) => render(tag, { lang, ...attributes }, { format })),
        );
        assert.deepEqual(await faultsIn(pageOf(...(await Promise.all(fragments)))), []);
      });
    }

    it(`as ${format} is valid with each widget twice on a page`, async () => {
      const fragments = await Promise.all(
        [...tags, ...tags].map((tag) => render(tag, { lang: 'en' }, { format })),
      );
      assert.deepEqual(await faultsIn(pageOf(...fragments)), []);
    });
  }

  for (const format of ['dsd', 'light', 'inline'] as const) {
    it(`as ${format} is valid with data of one's own`, async () => {
      const fragments = tags.map((tag) => {
        const file = join(root, `dist/data/${tag.replace('ai-beijing-', '')}.json`);
        const data = JSON.parse(readFileSync(file, 'utf8'));
        return render(tag, { lang: 'en' }, { format, data });
      });
      assert.deepEqual(await faultsIn(pageOf(...(await Promise.all(fragments)))), []);
    });
  }

  it('is looked at inside of the template too', async () => {
    const fragment = await render('ai-beijing-alumni', { lang: 'en' });
    const broken = fragment.replace('<figcaption>', '<figcaption><p><div id="a b"></div>');
    assert.notDeepEqual(await faultsIn(pageOf(broken)), []);
  });
});
