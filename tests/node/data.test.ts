import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { widgetNames } from '../../vite.config.ts';

const dist = join(import.meta.dirname, '../../dist');

// oxlint-disable-next-line typescript/no-explicit-any -- documents are changed in ways no type allows
type Json = any;

const read = (...path: string[]): Json => JSON.parse(readFileSync(join(dist, ...path), 'utf8'));
const documentOf = (widget: string): Json => read('data', `${widget}.json`);

function validatorOf(widget: string): ValidateFunction {
  return new Ajv2020({ strict: false, allErrors: true }).compile(read('schema', `${widget}.json`));
}

const { diagnose } = (await import(
  join(dist, 'npm/own-data/index.js')
)) as typeof import('../../src/own-data/index.ts');

/** A value and all that is in it. */
const within = (value: Json): Json[] =>
  value && typeof value === 'object' ? [value, ...Object.values(value).flatMap(within)] : [value];

/** The rows of a document, of whatever list. */
const rowsOf = (document: Json): Json[] => Object.values(document).filter(Array.isArray).flat();

const camel = (name: string) =>
  name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

for (const widget of widgetNames()) {
  describe(`dist/data/${widget}.json`, () => {
    it('names its schema, and is valid by it', () => {
      const document = documentOf(widget);
      const path = join('data', document.$schema);
      assert.equal(path, join('schema', `${widget}.json`));
      const validate = validatorOf(widget);
      assert.ok(validate(document), JSON.stringify(validate.errors));
    });

    it('is shown as it is, and nothing is wrong with it', async () => {
      const { definition } = await import(join(dist, `npm/widgets/${widget}/${widget}.schema.js`));
      const document = documentOf(widget);
      const { slice, problems } = await diagnose(definition, document);
      assert.deepEqual(problems, []);
      const { $schema: _, ...facts } = document;
      assert.deepEqual(JSON.parse(JSON.stringify(slice)), facts);
    });

    it('says of each datum in which paragraphs of the article it stands', () => {
      const rows = rowsOf(documentOf(widget));
      assert.ok(rows.length > 0);
      for (const row of rows) {
        const data = within(row).filter((value) => value?.paragraphs || value?.qualifier);
        assert.ok(data.length > 0, row.id);
        for (const { paragraphs } of data) {
          assert.ok(paragraphs.length > 0, row.id);
          assert.ok(
            paragraphs.every((number: number) => number >= 1 && number <= 97),
            row.id,
          );
          assert.deepEqual(
            paragraphs,
            paragraphs.toSorted((a: number, b: number) => a - b),
          );
        }
      }
    });

    it('is what ai-beijing-widgets/data exports by the name of the widget', async () => {
      const module = await import(join(dist, 'data/index.js'));
      const { $schema: _, ...facts } = documentOf(widget);
      assert.deepEqual(JSON.parse(JSON.stringify(module[camel(widget)])), facts);
    });
  });

  describe(`dist/schema/${widget}.json`, () => {
    it('is of the draft 2020-12, and says what each field is', () => {
      const schema = read('schema', `${widget}.json`);
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.ok(schema.title.includes(`<ai-beijing-${widget}>`));
      const [row] = rowsOf({ ...schema.properties, lists: [] }).concat(
        Object.values(schema.properties).flatMap(({ items }: Json) => items ?? []),
      );
      const words = within(row).flatMap((value) => value?.description ?? []);
      assert.ok(words.length >= 5, words.join());
    });

    type Change = (document: Json, row: Json, rows: Json[]) => void;
    const mistakes: Record<string, Change> = {
      'an unknown field': (document) => (document.tilte = 'x'),
      'an unknown field of a row': (_, row) => (row.nmae = 'x'),
      'a missing id': (_, row) => delete row.id,
      'an id that is a number': (_, row) => (row.id = 1),
      'a title of no language': (document) => (document.title = {}),
      'a title in a language that there is not': (document) => (document.title = { fr: 'x' }),
      'an empty title': (document) => (document.title = ''),
      'an address that is none': (document) =>
        (document.source = { name: 'x', url: 'javascript:x' }),
      'a source without a name': (document) => (document.source = {}),
      'a list that is none': (document) => (document[listOf(document)] = {}),
      'an empty list': (document) => (document[listOf(document)] = []),
      'no list': (document) => delete document[listOf(document)],
      'over 5,000 rows': (document, row, rows) =>
        (document[listOf(document)] = Array.from({ length: 5001 }, () => rows[0] ?? row)),
      'a row that is a text': (document) => (document[listOf(document)][0] = 'x'),
      'paragraph 0': (document) => (figureIn(document).paragraphs = [0]),
      'a negative figure': (document) => (figureIn(document).value = -1),
      'a figure that is a text': (document) => (figureIn(document).value = '10'),
      'a qualifier that there is not': (document) => (figureIn(document).qualifier = 'some'),
    };
    const ofWidget: Record<string, Record<string, Change>> = {
      timeline: {
        'an impossible month': (_, row) => (row.date = '2024-13'),
        'a date as it is read': (_, row) => (row.date = '17 May 2024'),
        'a place that there is not': (_, row) => (row.place = 'paris'),
        'no kind': (_, row) => delete row.kind,
      },
      'talent-gauge': {
        'a share above 100': (_, row) => (row.share.value = 101),
        'a unit that there is not': (_, row) => (row.behind[0].unit = 'kilogram'),
      },
      alumni: {
        'no name': (_, row) => delete row.name,
        'a currency that is not shown': (document) => (figureIn(document).currency = 'USD'),
      },
    };

    /** The list that has to be there. */
    const listOf = (document: Json): string =>
      Object.keys(document).find((key) => Array.isArray(document[key]))!;
    const figureIn = (document: Json): Json => within(document).find((value) => value?.qualifier);

    for (const [what, change] of Object.entries({ ...mistakes, ...ofWidget[widget] })) {
      it(`refuses ${what}`, () => {
        const document = documentOf(widget);
        const rows = document[listOf(document)];
        change(document, rows[0], rows);
        assert.equal(validatorOf(widget)(document), false);
      });
    }
  });
}

describe('what is left out and written short', () => {
  const documents: [widget: string, document: object][] = [
    [
      'timeline',
      { events: [{ id: 'a', date: '2024-05-17', place: 'beijing', kind: 'policy', what: 'A' }] },
    ],
    [
      'timeline',
      {
        title: { en: 'A' },
        events: [
          {
            id: 'a',
            date: null,
            place: 'national',
            kind: 'funding',
            what: { 'zh-Hans': '甲' },
            amounts: [{ value: 5 }],
          },
        ],
      },
    ],
    ['talent-gauge', { source: 'A', shares: [{ id: 'a', label: 'A', share: { value: 5 } }] }],
    ['alumni', { people: [{ id: 'a', name: 'A', role: 'B', company: 'C' }] }],
  ];
  for (const [widget, document] of documents) {
    it(`is valid for ${widget}: ${JSON.stringify(document)}`, () => {
      const validate = validatorOf(widget);
      assert.ok(validate(document), JSON.stringify(validate.errors));
    });
  }
});

describe('ai-beijing-widgets/data', () => {
  it('needs no package, and thus neither Lit nor a page', () => {
    const seen = new Set<string>();
    const visit = (file: string): string[] => {
      if (seen.has(file)) return [];
      seen.add(file);
      const imports = readFileSync(file, 'utf8').matchAll(
        /^(?:im|ex)port\b.*? from ["'](.*?)["']/gm,
      );
      return [...imports].flatMap(([, name]) =>
        name!.startsWith('.') ? visit(join(dirname(file), name!)) : name!,
      );
    };
    assert.deepEqual(visit(join(dist, 'data/index.js')), []);
    assert.ok(seen.size > widgetNames().length);
  });

  it('exports what cites the article', async () => {
    const { cite, source } = await import(join(dist, 'data/index.js'));
    assert.match(cite([33]).en, /¶33/);
    assert.equal(source.year, 2025);
  });
});
