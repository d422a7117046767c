import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import type { Data, DataProblem, Tag } from '../../src/ssr.ts';
import { elementsOf, languages, render, tags, textOf } from './rendering.ts';

const dist = join(import.meta.dirname, '../../dist');
const { RenderError } = (await import(
  join(dist, 'npm/ssr.js')
)) as typeof import('../../src/ssr.ts');

/** The article's facts as a document. */
const factsOf = (tag: Tag): Data =>
  JSON.parse(readFileSync(join(dist, `data/${tag.replace('ai-beijing-', '')}.json`), 'utf8'));

const events = [
  { id: 'a', date: '2024-05-17', place: 'beijing', kind: 'policy', what: 'A < B </script><!--' },
  { id: 'b', date: '2024-13', place: 'beijing', kind: 'policy', what: 'Wrong' },
] as const;

/** What stands within the tag for its script, if anything. */
function alongIn(html: string): unknown {
  const [, json] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
  return json && JSON.parse(json);
}

const formats = ['dsd', 'light', 'inline', 'svg'] as const;

describe('data of one’s own', () => {
  for (const tag of tags) {
    it(`are shown by <${tag}> as the article’s are, in each format and language`, async () => {
      for (const lang of languages) {
        for (const format of formats) {
          const options = { format, jsonLd: false };
          const own = await render(tag, { lang }, { ...options, data: factsOf(tag) });
          const bundled = await render(tag, { lang }, options);
          const said = (html: string) =>
            textOf(html.replace(/<script.*?<\/script>/gs, '').replace(/<\/?template[^>]*>/g, ''))
              .replace(/\s+/g, ' ')
              .trim();
          assert.equal(said(own), said(bundled), `${format} ${lang}`);
        }
      }
    });

    for (const format of ['dsd', 'light'] as const) {
      it(`go along with <${tag}> as ${format}, unless it has an src`, async () => {
        const data = factsOf(tag);
        const html = await render(tag, { lang: 'en' }, { format, data });
        assert.deepEqual(alongIn(html), data);
        const [root] = elementsOf(html);
        assert.ok(
          root!.childNodes.some(
            (node) =>
              'attrs' in node && node.attrs.some(({ value }) => value === 'application/json'),
          ),
          'not a child of the tag',
        );
        const linked = await render(tag, { lang: 'en', src: 'data.json' }, { format, data });
        assert.equal(alongIn(linked), undefined);
        assert.match(linked, / src="data\.json"/);
      });
    }
  }

  it('are told of by their mistakes, and what is good is shown', async () => {
    const problems: DataProblem[] = [];
    const html = await render(
      'ai-beijing-timeline',
      { lang: 'zh-Hans' },
      { format: 'light', data: { events }, onProblem: (problem) => problems.push(problem) },
    );
    assert.ok(html.includes('A &lt; B &lt;/script&gt;') && !html.includes('Wrong'));
    const date = problems.find(({ code }) => code === 'date')!;
    assert.deepEqual(date.path, ['events', 1, 'date']);
    assert.match(date.message, /"2024-13"不是有效日期/);
  });

  it('go along as far as they are good, and end no script', async () => {
    const options = { data: { events }, onProblem: () => {} };
    const html = await render('ai-beijing-timeline', {}, options);
    const { events: shown } = alongIn(html) as { events: { id: string; what: { en: string } }[] };
    assert.deepEqual(
      shown.map(({ id, what }) => [id, what.en]),
      [['a', events[0].what]],
    );
    assert.equal(html.match(/<\/script>/g)!.length, 2);
    assert.equal(html.match(/<!--(?!\?|\/?lit)/g), null);
  });

  const hopeless: [data: unknown, code: string][] = [
    [null, 'type'],
    [[], 'type'],
    ['{"events": []}', 'type'],
    [{}, 'missing'],
    [{ events: [] }, 'empty'],
    [{ events: [events[1]] }, 'date'],
  ];
  for (const [data, code] of hopeless) {
    it(`are refused where nothing can be shown: ${JSON.stringify(data)}`, async () => {
      const rendering = render(
        'ai-beijing-timeline',
        {},
        { data: data as Data<'ai-beijing-timeline'> },
      );
      await assert.rejects(rendering, (error) => {
        assert.ok(error instanceof RenderError);
        assert.equal(error.code, 'data');
        assert.match(
          error.message,
          /^Nothing of the data can be shown by <ai-beijing-timeline>:\n  \S/,
        );
        assert.ok(
          error.problems.some((problem) => problem.code === code),
          JSON.stringify(error.problems),
        );
        return true;
      });
    });
  }

  it('warn in a development build where nobody listens, and say nothing in another', async () => {
    const warned = async (build: string, options: string) => {
      const script = `
        const { render } = await import('${join(dist, build, 'ssr.js')}');
        await render('ai-beijing-timeline', {}, { data: { events: ${JSON.stringify(events)} }, ${options} });`;
      const args = ['--input-type=module', '--eval', script];
      return (await promisify(execFile)(process.execPath, args)).stderr;
    };
    assert.match(await warned('development', ''), /^<ai-beijing-timeline> data: .*"2024-13"/m);
    assert.equal(await warned('development', 'onProblem() {}'), '');
    assert.equal(await warned('npm', ''), '');
  });

  it('do not mix with those of others that are rendered at the same time', async () => {
    const titles = Array.from({ length: 50 }, (_, index) => `Title ${index}`);
    const rendered = await Promise.all(
      titles.map((title) =>
        render(
          'ai-beijing-timeline',
          {},
          { format: 'inline', data: { title, events: [events[0]] } },
        ),
      ),
    );
    for (const [index, html] of rendered.entries()) assert.ok(html.includes(`>${titles[index]}<`));
  });
});
