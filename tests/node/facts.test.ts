import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const dist = join(import.meta.dirname, '../../dist');

type Timeline = typeof import('../../src/widgets/timeline/timeline.data.ts').slice;
type Module = Pick<typeof import('../../src/data/facts.ts'), 'facts'> &
  Pick<typeof import('../../src/data/index.ts'), 'paragraphCount'> & { timeline: Timeline };

const { facts, paragraphCount, timeline } = (await import(join(dist, 'data/index.js'))) as Module;

// oxlint-disable-next-line typescript/no-explicit-any -- of whatever shape
type Json = any;

/** Something that is said, where it stands, and of when it is, by itself or by what holds it. */
interface Datum {
  readonly at: string;
  readonly said: Json;
  readonly date: Json;
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null;

/** All that names paragraphs or is a figure, by the ids and keys on the way. */
function dataIn(value: Json, at: readonly string[] = [], date?: Json): Datum[] {
  const when = value.date ?? date;
  const inner = Object.entries<Json>(value)
    .filter(([, child]) => isObject(child))
    .flatMap(([key, child]) => dataIn(child, [...at, child.id ?? key], when));
  const isDatum = value.paragraphs || value.qualifier;
  return isDatum ? [{ at: at.join(' '), said: value, date: when }, ...inner] : inner;
}

/** A datum in a line: `cityIncentives shanghai amount: up to 5000000 CNY ¶39`. */
function lineOf({ at, said }: Datum): string {
  const number = said.value ?? `${said.from}–${said.to}`;
  const figure = said.qualifier && `: ${said.qualifier} ${number} ${said.unit ?? said.currency}`;
  const date = said.date && `, ${said.date.value ?? said.date.precision}`;
  const derived = said.derivedFrom && ', derived';
  return [at, figure, date, derived, ` ¶${said.paragraphs}`].filter(Boolean).join('');
}

const figureOf = ({ value, qualifier, paragraphs }: Json) => ({ value, qualifier, paragraphs });

/** What the article says, and where, written down apart from the data. */
const article = [
  'intellectualProperty, 2023-05 ¶69',
  'intellectualProperty total: exact 2899 item ¶69',
  'intellectualProperty parts us: exact 71 percent ¶69',
  'intellectualProperty parts china: exact 25 percent ¶69',
  'intellectualProperty parts others: exact 4 percent, derived ¶69',
  'cityIncentives beijing, undated ¶38,39',
  'cityIncentives shanghai, undated ¶38,39',
  'cityIncentives shanghai amount: up to 5000000 CNY ¶39',
  'cityIncentives guangdong, undated ¶38,39',
  'cityIncentives guangdong amount: up to 20000000 CNY ¶39',
  'academy ¶19,22',
  'academy invited ¶19',
  'architectures transformer ¶13,70',
  'architectures glm ¶75,84',
  'architectures dcformer ¶76,84,85',
  'architectures dcformer performance: exact 1.7–2 times, undated ¶85',
  'origins deepseek ¶8',
  'origins manus ¶8',
  'mosuSpace, undated ¶49,50',
  'mosuSpace fromBeijing: exact 50 percent ¶50',
  'cluster, undated ¶95,96',
  'cluster tenants ¶95',
  'cluster around universities: exact 41 university ¶96',
  'cluster around institutes: exact 206 institute ¶96',
  'cluster around key-labs: exact 67 laboratory ¶96',
  'cluster around engineering-research: exact 27 centre ¶96',
  'cluster around engineering-technology: exact 28 centre ¶96',
  'people zhang-bo ¶14,15',
  'people zhang-hongjiang ¶16,17,18,19,20,21,41,44,45,46,59',
  'people dai-qionghai ¶67,68',
  'people yuan-xingyuan ¶76,78',
  'people zhu-songchun ¶91',
  'people hu-yuanming ¶91',
  'people you-yang ¶91',
];

describe('the facts that no widget shows', () => {
  it('are what the article says, no more and no less', () => {
    assert.deepEqual(dataIn(facts).map(lineOf), article);
  });

  it('each name paragraphs that there are, in their order', () => {
    for (const { at, said } of dataIn(facts)) {
      const numbers: number[] = said.paragraphs;
      assert.ok(numbers.length > 0, at);
      assert.deepEqual(
        numbers,
        [...new Set(numbers)].toSorted((a, b) => a - b),
        at,
      );
      assert.ok(numbers[0]! >= 1 && numbers.at(-1)! <= paragraphCount, at);
    }
  });

  it('say of each number of when it is, or why that is not known', () => {
    const numbers = dataIn(facts).filter(({ said }) => said.qualifier);
    for (const { at, date } of numbers) assert.ok(date?.value ?? date?.reason, at);
  });

  it('work out what the article leaves to the reader, and say from what', () => {
    const { parts } = facts.intellectualProperty;
    assert.equal(
      parts.reduce((sum, { value }) => sum + value, 0),
      100,
    );
    const derived = parts.filter(({ derivedFrom }) => derivedFrom).map(({ id }) => id);
    assert.deepEqual(derived, ['others']);
  });

  it('are the same where the timeline tells them too', () => {
    const eventOf = (id: string) => timeline.events.find((event) => event.id === id)!;
    const { total, parts, date } = facts.intellectualProperty;
    const given = [total, ...parts.filter(({ derivedFrom }) => !derivedFrom)];
    const gap = eventOf('ip-gap');
    assert.deepEqual(Object.values(gap.figures!).map(figureOf), given.map(figureOf));
    assert.deepEqual(gap.date, date);
    const sums = facts.cityIncentives.flatMap(({ amount }) => amount ?? []);
    assert.deepEqual(eventOf('city-race').amounts.map(figureOf), sums.map(figureOf));
  });

  it('are told in three languages, each as it is written', () => {
    const texts = JSON.stringify(facts).match(/\{"zh-Hans":.*?"\}/g) ?? [];
    assert.ok(texts.length > 60, `${texts.length}`);
    for (const text of texts) {
      const { 'zh-Hans': hans, 'zh-Hant': hant, en } = JSON.parse(text);
      assert.ok(hans && hant && en, text);
      assert.doesNotMatch(hans + hant, /[,;:!?()'"]/, text);
      assert.doesNotMatch(en, /[\u3000-\u9fff\uff00-\uffef]/, text);
    }
  });

  it('are in dist/data/facts.json as ai-beijing-widgets/data exports them', () => {
    const document = JSON.parse(readFileSync(join(dist, 'data/facts.json'), 'utf8'));
    assert.deepEqual(document, JSON.parse(JSON.stringify(facts)));
  });

  it('are in no file for a page, and in no module that a widget imports', () => {
    const files = globSync('{cdn,npm,development}/**/*.js', { cwd: dist });
    const own = ['npm', 'development'].map((build) => join(build, 'data/facts.js'));
    const others = files.filter((file) => !own.includes(file));
    assert.equal(others.length, files.length - own.length);
    for (const file of others)
      assert.doesNotMatch(readFileSync(join(dist, file), 'utf8'), /DCFormer|facts\.js/, file);
  });
});
