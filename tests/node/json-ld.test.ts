import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Dataset, Tag } from '../../src/ssr.ts';
import { assertGolden } from './golden.ts';
import { attribute, elementsOf, languages, render, tags } from './rendering.ts';

const dist = join(import.meta.dirname, '../../dist');
const { jsonLd } = (await import(join(dist, 'npm/ssr.js'))) as typeof import('../../src/ssr.ts');

/** The blocks of a fragment that search engines read. */
const datasetsIn = (html: string): Dataset[] =>
  elementsOf(html)
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map((element) => {
      const [text, ...others] = element.childNodes;
      assert.ok(text && 'value' in text && others.length === 0);
      return JSON.parse(text.value);
    });

/** Where in the article a figure stands, in words. */
const paragraphs = / ?[(（](paragraphs? |原文第)\d+([–,、] ?\d+)*段?[)）]$/;

/** Sentences, each with a capital and an end. */
const isWhole = (text: string): boolean =>
  /[.。]$/.test(text) && !/(^|[.。] )[a-z]|\.\.|。。|¶|\{/.test(text);

for (const tag of tags) {
  describe(`what search engines read of <${tag}>`, () => {
    for (const lang of languages) {
      it(`is what was looked at in ${lang}`, async () => {
        const name = `${tag.replace('ai-beijing-', '')}.${lang}.json`;
        assertGolden(name, `${JSON.stringify(await jsonLd(tag, { lang }), null, 2)}\n`);
      });

      // https://developers.google.com/search/docs/appearance/structured-data/dataset
      it(`has in ${lang} what a search for datasets asks for`, async () => {
        const dataset = (await jsonLd(tag, { lang }))!;
        assert.equal(dataset['@context'], 'https://schema.org');
        assert.equal(dataset['@type'], 'Dataset');
        assert.ok(dataset.name);
        const { length } = dataset.description;
        assert.ok(length >= 50 && length <= 5000, dataset.description);
        assert.ok(isWhole(dataset.description), dataset.description);
        assert.equal(dataset.inLanguage, lang);
        assert.equal(dataset.isAccessibleForFree, true);
        assert.match(dataset.license!, /^https:/);
        assert.ok(dataset.creator!.name);
        const { author, publisher, datePublished } = dataset.citation!;
        assert.ok(author!.name && publisher!.name);
        assert.equal(datePublished, '2025');
        assert.ok(['北京', 'Beijing'].includes(dataset.spatialCoverage!.name));
        for (const figure of dataset.variableMeasured!) {
          assert.equal(typeof figure.value, 'number');
          assert.ok(figure.name);
          assert.match(figure.description, paragraphs);
        }
        const names = dataset.variableMeasured!.map(({ name, propertyID }) => name + propertyID);
        assert.equal(new Set(names).size, names.length, names.join('\n'));
      });
    }

    for (const format of ['dsd', 'light'] as const) {
      it(`stands once in ${format}, and not where it is not wanted`, async () => {
        const html = await render(tag, { lang: 'en' }, { format, jsonLd: true });
        assert.deepEqual(datasetsIn(html), [await jsonLd(tag, { lang: 'en' })]);
        const bare = await render(tag, { lang: 'en' }, { format, jsonLd: false });
        assert.equal(html.replace(/<script.*<\/script>/, ''), bare);
        assert.deepEqual(datasetsIn(bare), []);
      });
    }
  });
}

describe('what search engines read', () => {
  // Which would be read as text, where WordPress takes the tags of scripts away.
  it('stands in dsd if nothing is said, and not in light', async () => {
    for (const tag of tags) {
      assert.equal(datasetsIn(await render(tag)).length, 1);
      assert.doesNotMatch(await render(tag, {}, { format: 'light' }), /<script/);
    }
  });

  const measured = async (attributes: object, tag: Tag = 'ai-beijing-talent-gauge') =>
    (await jsonLd(tag, { lang: 'en', ...attributes }))?.variableMeasured?.map(({ value }) => value);

  it('is what is shown', async () => {
    assert.deepEqual(await measured({}), [60, 90, 1000, 120]);
    assert.deepEqual(await measured({ share: 'companies' }), [40, 2200]);
    const renamed = { share: 'llm-vendors', heading: 'Mine', label: 'of ours' };
    assert.deepEqual(await measured(renamed), [50, 122]);
    assert.deepEqual(await measured({ filter: 'moonshot' }, 'ai-beijing-alumni'), undefined);
    const timeline = await jsonLd('ai-beijing-timeline', { lang: 'en', from: '2023', to: '2023' });
    assert.match(timeline!.temporalCoverage!, /^2023.*\/2023/);
  });

  it('names the place of a sum that has one, and the figure of a line that has several', async () => {
    const { variableMeasured } = (await jsonLd('ai-beijing-timeline', { lang: 'zh-CN' }))!;
    const race = variableMeasured!.filter(({ name }) => name.startsWith('ChatGPT'));
    assert.deepEqual(
      race.map(({ name, value }) => [name.split('：').at(-1), value]),
      [
        ['上海', 5_000_000],
        ['广东', 20_000_000],
      ],
    );
    const gap = variableMeasured!.filter(({ propertyID }) => propertyID);
    assert.deepEqual(
      gap.map(({ propertyID, value }) => [propertyID, value]),
      [
        ['total', 2899],
        ['us', 71],
        ['china', 25],
      ],
    );
  });

  it('is described in whole sentences, however little there is', async () => {
    const people = [{ id: 'a', name: '甲', role: '编辑', company: '周刊' }];
    for (const lang of languages)
      for (const [tag, attributes, data] of [
        ['ai-beijing-talent-gauge', { value: 4 }, undefined],
        ['ai-beijing-talent-gauge', { value: 48, label: 'of our readers' }, undefined],
        ['ai-beijing-talent-gauge', { share: 'companies', without: 'summary' }, undefined],
        ['ai-beijing-timeline', { from: '2024-08', to: '2024-08' }, undefined],
        ['ai-beijing-alumni', {}, { people }],
        ['ai-beijing-alumni', {}, { people, source: 'Ours' }],
      ] as const) {
        const dataset = await jsonLd<Tag>(tag, { lang, ...attributes }, { data });
        const { description } = dataset!;
        assert.ok(description.length >= 50, description);
        assert.ok(isWhole(description), description);
      }
  });

  it('spans the years of the timeline', async () => {
    const timeline = await jsonLd('ai-beijing-timeline', { lang: 'en' });
    assert.equal(timeline!.temporalCoverage, '2018/2025');
  });

  it('is called as the widget is', async () => {
    for (const [attributes, name] of [
      [{ heading: 'Mine' }, 'Mine'],
      [{ without: 'heading summary source' }, 'AI talent in Beijing'],
    ] as const) {
      const dataset = await jsonLd('ai-beijing-talent-gauge', { lang: 'en', ...attributes });
      assert.equal(dataset!.name, name);
      assert.ok(dataset!.description.length >= 50, dataset!.description);
      assert.ok(dataset!.citation);
    }
  });

  it('claims nothing of a number of the author’s own', async () => {
    const own = { lang: 'en', value: 42, label: 'of readers' } as const;
    const dataset = (await jsonLd('ai-beijing-talent-gauge', own))!;
    assert.equal(dataset.name, '42% of readers');
    assert.deepEqual(
      dataset.variableMeasured!.map(({ value }) => value),
      [42],
    );
    for (const name of ['creator', 'license', 'spatialCoverage', 'citation'])
      assert.ok(!(name in dataset), name);
  });

  it('is not there where there is nothing', async () => {
    assert.equal(await jsonLd('ai-beijing-timeline', { from: '2030' }), undefined);
    assert.deepEqual(datasetsIn(await render('ai-beijing-timeline', { from: '2030' })), []);
  });

  it('claims nothing of data of one’s own but what they say', async () => {
    const source = { name: 'Our files', url: 'https://example.com/files' };
    const people = [{ id: 'a', name: 'Jane </script> Doe', role: 'Founder', company: 'Ours' }];
    const data = { title: 'Our people', source, people };
    const dataset = await jsonLd('ai-beijing-alumni', { lang: 'en' }, { data });
    assert.deepEqual(dataset!.citation, { '@type': 'CreativeWork', ...source });
    assert.equal(dataset!.name, 'Our people');
    for (const name of ['creator', 'license', 'spatialCoverage', 'isAccessibleForFree'])
      assert.ok(!(name in dataset!), name);
    const html = await render('ai-beijing-alumni', { lang: 'en' }, { data });
    assert.deepEqual(datasetsIn(html), [dataset]);
  });

  it('is short for a long list', async () => {
    const events = Array.from({ length: 1000 }, (_, index) => ({
      id: `e${index}`,
      date: '2024',
      place: 'beijing' as const,
      kind: 'funding' as const,
      what: `Event ${index}`,
      amounts: [{ value: index }],
    }));
    const dataset = await jsonLd('ai-beijing-timeline', {}, { data: { events } });
    assert.equal(dataset!.variableMeasured!.length, 100);
  });

  it('names each figure of the data file', async () => {
    const { shares } = JSON.parse(readFileSync(join(dist, 'data/talent-gauge.json'), 'utf8'));
    const names = shares.flatMap(
      ({ name, behind }: { name: { en: string }; behind: { name: { en: string } }[] }) => [
        name.en,
        ...behind.map((count) => count.name.en),
      ],
    );
    const told: string[] = [];
    for (const { id } of shares)
      for (const { name } of (await jsonLd('ai-beijing-talent-gauge', { lang: 'en', share: id }))!
        .variableMeasured!)
        told.push(name);
    assert.deepEqual(told, names);
  });
});
