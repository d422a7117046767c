/*
 * Documents with mistakes, each with the widget that they are for and the codes that the doctor has
 * for them. What it says is in golden/doctor.*.txt.
 */

export interface DoctorCase {
  readonly name: string;
  readonly widget: string;
  /** As an author writes it in code; a text is one of JSON. */
  readonly input: unknown;
  readonly codes: readonly string[];
  /** The ids of the rows that are shown. */
  readonly shown?: readonly string[];
}

const good = { id: 'good', date: '2024-05', place: 'beijing', kind: 'funding', what: 'Good' };
const share = { id: 'half', label: 'of all', share: { value: 50 } };
const person = { id: 'li', name: 'Li', role: 'Founder', company: 'Acme' };

const events = (...rows: readonly unknown[]) => ({ events: [good, ...rows] });
const other = (fields: object) => events({ ...good, id: 'other', ...fields });

const shown = ['good'];
const both = ['good', 'other'];

const onTimeline = (
  name: string,
  input: unknown,
  codes: readonly string[],
  rows: readonly string[] = [],
): DoctorCase => ({ name, widget: 'timeline', input, codes, shown: rows });

const cyclic: Record<string, unknown> = { ...good, id: 'other' };
cyclic['what'] = cyclic;

let deep: unknown = 'deep';
for (let level = 0; level < 10_000; level++) deep = { what: deep };

class Company {
  readonly name = 'Acme';
}

const hostile = {
  ...good,
  id: 'other',
  get what(): string {
    throw new Error('not now');
  },
};

const revoked = Proxy.revocable({}, {});
revoked.revoke();

/** Mistakes that documents have. */
export const mistakes: readonly DoctorCase[] = [
  onTimeline('a number for a text', other({ what: 5 }), ['type'], shown),
  onTimeline('a text for a number', other({ amounts: [{ value: '5' }] }), ['type'], shown),
  onTimeline('an object for a list', { events: { 0: good } }, ['type']),
  onTimeline('a list for an object', other({ amounts: [[5]] }), ['type'], shown),
  onTimeline('a row that is a text', events('2024: founded'), ['type'], shown),
  onTimeline('a row that is null', events(null), ['type'], shown),
  onTimeline('rows without their document', [good], ['type']),
  onTimeline('no rows', { title: 'Ours' }, ['missing']),
  onTimeline('an empty list', { events: [] }, ['empty']),
  onTimeline(
    'no field',
    events({ id: 'other', date: null, kind: 'policy', what: 'What' }),
    ['missing'],
    shown,
  ),
  onTimeline('a blank text', other({ what: ' ' }), ['missing'], shown),
  onTimeline('no text in any language', other({ what: {} }), ['missing'], shown),
  onTimeline(
    'a language that there is not',
    other({ what: { en: 'A', 'zh-CN': '甲' } }),
    ['unknown-field'],
    both,
  ),
  onTimeline('a misspelt field', other({ paragraph: [3] }), ['unknown-field'], both),
  onTimeline('a field like no other', other({ zzz: 1 }), ['unknown-field'], both),
  onTimeline(
    'a language of a place',
    other({ what: { en: 'A', 'zh-TW': '甲' } }),
    ['unknown-field'],
    both,
  ),
  onTimeline('letters in another order', other({ paragarphs: [3] }), ['unknown-field'], both),
  onTimeline('rows by another name', { happenings: [good] }, ['unknown-field', 'missing']),
  onTimeline('an empty text that need not be', { ...events(), title: '' }, ['missing'], shown),
  onTimeline('a number for a list of sums', other({ amounts: 5 }), ['type'], shown),
  onTimeline(
    'a word that need not be',
    other({ amounts: [{ value: 5, per: 'month' }] }),
    ['value'],
    shown,
  ),
  onTimeline(
    'a precision that does not fit',
    other({ date: { value: '2024-05', precision: 'day' } }),
    ['precision'],
    shown,
  ),
  onTimeline(
    'a part of a month',
    other({ date: { value: '2024-05', part: 'early' } }),
    ['precision'],
    shown,
  ),
  onTimeline(
    'a figure without a unit',
    other({ figures: { n: { value: 5 } } }),
    ['missing'],
    shown,
  ),
  onTimeline(
    'a figure that there is not',
    other({ what: '{m} of {n}', figures: { n: { value: 5, unit: 'item' } } }),
    ['placeholder'],
    both,
  ),
  onTimeline('no figure at all', other({ what: '{n}' }), ['placeholder'], both),
  onTimeline('a paragraph too far', other({ paragraphs: [1e21] }), ['paragraph'], shown),
  onTimeline(
    'too many sums',
    other({ amounts: Array.from({ length: 5001 }, () => ({ value: 5 })) }),
    ['rows'],
    both,
  ),
  onTimeline('a misspelt word', other({ kind: 'fund' }), ['value'], shown),
  onTimeline('a day that there is not', other({ date: '2023-02-29' }), ['date'], shown),
  onTimeline('a month that there is not', other({ date: '2023-13' }), ['date'], shown),
  onTimeline('a date in another order', other({ date: '29/2/2024' }), ['date'], shown),
  onTimeline('a year before the first', other({ date: '0000' }), ['date'], shown),
  onTimeline('a negative year', other({ date: '-1' }), ['date'], shown),
  onTimeline('a year as a number', other({ date: 2024 }), ['date'], shown),
  onTimeline('a negative sum', other({ amounts: [{ value: -5 }] }), ['negative'], shown),
  onTimeline(
    'a sum beyond all measure',
    other({ amounts: [{ value: 1e300 }] }),
    ['too-large'],
    shown,
  ),
  onTimeline(
    'another currency',
    other({ amounts: [{ value: 5, currency: 'USD' }] }),
    ['value'],
    shown,
  ),
  onTimeline('a paragraph 0', other({ paragraphs: [0] }), ['paragraph'], shown),
  onTimeline('half a paragraph', other({ paragraphs: [1.5] }), ['paragraph'], shown),
  onTimeline('an id twice', events(good), ['duplicate-id'], shown),
  onTimeline('HTML in a text', other({ what: '<b>Bold</b>' }), ['html'], both),
  onTimeline('HTML in one language', other({ what: { en: 'Caf&eacute;' } }), ['html'], both),
  onTimeline(
    'an address that runs',
    { ...events(), source: { name: 'A', url: 'javascript:alert(1)' } },
    ['url'],
    shown,
  ),
  onTimeline('a misspelt head', { ...events(), titel: 'Ours' }, ['unknown-field'], shown),
  onTimeline('a title of a wrong type', { ...events(), title: 5 }, ['type'], shown),
  onTimeline(
    'all at once',
    events({ ...good, id: 5, kind: 'fund', date: '2023-13' }),
    ['type', 'date', 'value'],
    shown,
  ),
  onTimeline(
    'too many rows',
    { events: Array.from({ length: 5001 }, (_, at) => ({ ...good, id: `e${at}` })) },
    ['rows'],
  ),
  {
    name: 'a share above 100',
    widget: 'talent-gauge',
    input: { shares: [share, { ...share, id: 'more', share: { value: 101 } }] },
    codes: ['range'],
    shown: ['half'],
  },
  {
    name: 'a number for a share',
    widget: 'talent-gauge',
    input: { shares: [share, { ...share, id: 'more', share: 60 }] },
    codes: ['type'],
    shown: ['half'],
  },
  {
    name: 'a negative share',
    widget: 'talent-gauge',
    input: { shares: [share, { ...share, id: 'less', share: { value: -1 } }] },
    codes: ['negative'],
    shown: ['half'],
  },
  {
    name: 'a count of a wrong unit',
    widget: 'talent-gauge',
    input: { shares: [{ ...share, behind: [{ name: 'Firms', value: 5, unit: 'firm' }] }] },
    codes: ['value'],
  },
  {
    name: 'a person without a company',
    widget: 'alumni',
    input: { people: [person, { id: 'wang', name: 'Wang', role: 'Founder' }] },
    codes: ['missing'],
    shown: ['li'],
  },
  {
    name: 'a note that is a text',
    widget: 'alumni',
    input: { people: [person], notes: ['All founders'] },
    codes: ['type'],
    shown: ['li'],
  },
  onTimeline('a trailing comma', '{"events": [1,]}', ['json']),
  onTimeline('two lines of JSON', '{\n  "events": [\n    {"id": "a"\n     "date": null}]\n}', [
    'json',
  ]),
  onTimeline('half a document', '{"events": [', ['json']),
  onTimeline('HTML instead of JSON', '<!doctype html><title>404</title>', ['json']),
  onTimeline('a line break in a text', '{"events":\n [{"id":"a\nb"}]}', ['json']),
  onTimeline('a tab in a text', '{"title": "a \\" b", "events": [{"id":"a\tb"}]}', ['json']),
  onTimeline('nothing', '', ['empty']),
  onTimeline('white space', ' \n', ['empty']),
];

/** What is not data at all: the doctor says so, and never throws. */
export const rubbish: readonly DoctorCase[] = [
  onTimeline('null', 'null', ['type']),
  onTimeline('a number', 5, ['type']),
  onTimeline('NaN', Number.NaN, ['type']),
  onTimeline('false', false, ['type']),
  onTimeline('a function', () => good, ['type']),
  onTimeline('a symbol', Symbol('data'), ['type']),
  onTimeline('a bigint', 10n ** 50n, ['type']),
  onTimeline('a Map', new Map([['events', [good]]]), ['type']),
  onTimeline('a revoked proxy', revoked.proxy, ['type']),
  onTimeline('a bigint as a sum', other({ amounts: [{ value: 5n }] }), ['type'], shown),
  onTimeline('NaN as a sum', other({ amounts: [{ value: Number.NaN }] }), ['type'], shown),
  onTimeline('an infinite sum', other({ amounts: [{ value: Infinity }] }), ['too-large'], shown),
  onTimeline('a function for a text', other({ what: () => 'What' }), ['type'], shown),
  onTimeline('a symbol for a text', other({ what: Symbol('what') }), ['type'], shown),
  onTimeline('a Date', other({ date: new Date(0) }), ['date'], shown),
  onTimeline(
    'a class instance for a text',
    other({ what: new Company() }),
    ['unknown-field', 'missing'],
    shown,
  ),
  onTimeline('a getter that throws', events(hostile), ['type'], shown),
  onTimeline(
    'a circle',
    events(cyclic),
    Object.keys(cyclic)
      .map(() => 'unknown-field')
      .concat('missing'),
    shown,
  ),
  onTimeline(
    '10,000 levels of objects',
    other({ what: deep }),
    ['unknown-field', 'missing'],
    shown,
  ),
  onTimeline('10,000 levels of lists', `{"events": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`, [
    'type',
  ]),
  onTimeline(
    'names of all objects',
    `{"__proto__": {"events": 1}, "constructor": 1, "toString": 2, "events": [
    {"__proto__": {"polluted": true}, "constructor": 1, "toString": 2, "hasOwnProperty": 3,
      "id": "good", "date": null, "place": "beijing", "kind": "policy", "what": "Good"}]}`,
    Array.from({ length: 7 }, () => 'unknown-field'),
    shown,
  ),
  onTimeline(
    'names of all objects for figures',
    `{"events": [{"id": "good", "date": null, "place": "beijing",
    "kind": "policy", "what": "{constructor} {toString} {__proto__}",
    "figures": {"__proto__": {"value": 1, "unit": "item"}, "constructor": {"value": 1, "unit": "item"}}}]}`,
    ['unknown-field', 'unknown-field', 'placeholder', 'placeholder', 'placeholder'],
    shown,
  ),
  onTimeline(
    'a long text of a wrong kind',
    other({ kind: '长'.repeat(100_000) }),
    ['value'],
    shown,
  ),
  onTimeline('a long name', other({ ['long'.repeat(25_000)]: 1 }), ['unknown-field'], both),
  onTimeline('a long text of HTML', other({ what: '<a'.repeat(50_000) }), [], both),
  onTimeline('marks that turn the text', other({ kind: '\u202Efunding\u0007' }), ['value'], shown),
  onTimeline('a word in Hebrew', other({ kind: 'מימון' }), ['value'], shown),
  onTimeline('a hole', events(undefined), ['missing'], shown),
];
