import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { mistakes, rubbish, type DoctorCase } from '../doctor-cases.ts';
import type { Definition, Problem } from '../../src/own-data/index.ts';
import { assertGolden } from './golden.ts';

/* What the doctor says, read by a person for each language. */

const built = join(import.meta.dirname, '../../dist/development');
const load = async <Module>(file: string) => (await import(join(built, file))) as Module;

const { messageOf, pathOf } =
  await load<typeof import('../../src/own-data/messages.ts')>('own-data/messages.js');
const { doubles } = await load<typeof import('../../src/own-data/locate.ts')>('own-data/locate.js');
const { diagnose, parseJson } =
  await load<typeof import('../../src/own-data/index.ts')>('own-data/index.js');

const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

async function examined({ widget, input }: DoctorCase) {
  const schema = `widgets/${widget}/${widget}.schema.js`;
  const { definition } = await load<{ definition: Definition }>(schema);
  const parsed = typeof input === 'string' ? await parseJson(input) : { input };
  if (parsed.problem) return { slice: undefined, problems: [parsed.problem] };
  return diagnose(definition, parsed.input);
}

const cases = await Promise.all(
  [...mistakes, ...rubbish].map(async (given) => ({ given, ...(await examined(given)) })),
);

/** What goes wrong before there are data. */
const onTheWay = Object.entries({
  size: undefined,
  'media-type': 'text/html; charset=utf-8',
  http: 404,
  cors: 'https://example.com',
  network: undefined,
  timeout: undefined,
  encoding: undefined,
  url: 'http://',
  load: undefined,
}).map(([code, value]) => {
  const address = ['cors', 'url', 'load'].includes(code) ? undefined : '/data/ours.json';
  return [code, [{ code, path: [], value, address } as Problem]] as const;
});

/** What only a text can have. */
const inTexts: readonly (readonly [name: string, problems: readonly Problem[]])[] = [
  ['an id that the page has not', [{ code: 'url', path: [], value: '#ours' }]],
  ['a field twice', doubles('{"title": "A", "events": [{"id": 1, "id": 2}], "title": "B"}')],
];

const codesOf = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe('the doctor', () => {
  for (const { given, problems } of cases) {
    it(`finds what is wrong with ${given.name}`, () => {
      assert.deepEqual(codesOf(problems).toSorted(), given.codes.toSorted());
    });
  }

  for (const { given, slice } of cases) {
    if (!given.shown) continue;
    it(`leaves what is good of ${given.name}`, () => {
      const [rows = []] = Object.values(slice ?? {}).filter(Array.isArray) as { id: string }[][];
      if (given.name === 'too many rows') assert.equal(rows.length, 5000);
      else assert.deepEqual(rows.map(({ id }) => id).toSorted(), given.shown!.toSorted());
    });
  }

  it('says in every language what is wrong, and how to mend it', () => {
    const all = [
      ...cases.map(({ given, problems }) => [given.name, problems] as const),
      ...onTheWay,
      ...inTexts,
    ];
    for (const language of languages) {
      const said = all.map(([name, problems]) =>
        [
          `# ${name}`,
          ...problems.map(
            (problem) => `${pathOf(problem).slice(0, 60)}\n  ${messageOf(language, problem)}`,
          ),
        ].join('\n'),
      );
      assertGolden(`doctor.${language}.txt`, `${said.join('\n\n')}\n`);
    }
  });

  it('says everything on one line that can be read', () => {
    for (const { problems } of cases)
      for (const language of languages)
        for (const problem of problems) {
          const message = messageOf(language, problem);
          assert.ok(message.length < 400, `${message.length} characters`);
          assert.doesNotMatch(message, /[\p{Cc}\u202a-\u202e]/u);
        }
  });

  it('leaves the objects of others as they are', () => {
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal(Object.keys(Object.prototype).length, 0);
  });

  it('takes in what cannot be changed', async () => {
    const frozen = (value: unknown): unknown => {
      if (typeof value === 'object' && value) Object.values(value).forEach(frozen);
      return Object.freeze(value);
    };
    const date = { id: 'good', date: '2024', place: 'beijing', kind: 'policy', what: 'A' };
    const { problems } = await examined({
      name: 'frozen',
      widget: 'timeline',
      input: frozen({ events: [date], source: 'B' }),
      codes: [],
    });

    assert.deepEqual(problems, []);
  });
});
