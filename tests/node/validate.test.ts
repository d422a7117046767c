import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { widgetNames } from '../../vite.config.ts';
import { cli, newFolder, printed } from './command.ts';

const root = join(import.meta.dirname, '../..');

/** A document with a mistake on its line 4. */
const events = `{
  "title": "Ours",
  "events": [
    { "id": "a", "date": "2024-13", "place": "beijing", "kind": "policy", "what": "Wrong" },
    { "id": "b", "date": "2024-05-17", "place": "beijing", "kind": "policy", "what": "Right" }
  ]
}
`;

function folderWith(files: Record<string, string | Uint8Array>): string {
  const cwd = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
}

describe('ai-beijing-widgets validate', { concurrency: 4 }, () => {
  for (const widget of widgetNames()) {
    it(`finds nothing wrong with the data of ${widget}, by its short name and its tag`, async () => {
      const cwd = newFolder();
      copyFileSync(join(root, `dist/data/${widget}.json`), join(cwd, 'data.json'));
      for (const name of [widget, `ai-beijing-${widget}`]) {
        const out = await printed(['validate', 'data.json', '--widget', name], { cwd });
        assert.match(out, /^data\.json: \d+ rows, no problem\.\n$/);
      }
    });
  }

  const languages: [lang: string, message: RegExp][] = [
    ['en', /^events\.json:4:26: .*\(a\).*"2024-13" is not a date\./],
    ['zh-CN', /^events\.json:4:26: .*（a）.*"2024-13"不是有效日期。/],
    ['zh-Hant', /^events\.json:4:26: .*（a）.*"2024-13"不是有效日期。/],
    ['fr', /^events\.json:4:26: .*is not a date/],
  ];
  for (const [lang, message] of languages) {
    it(`says where a mistake is, in ${lang}, and ends with 1`, async () => {
      const cwd = folderWith({ 'events.json': events });
      const args = ['validate', 'events.json', '--widget', 'timeline', '--lang', lang];
      const { code, out, error } = await cli(args, { cwd });
      assert.deepEqual({ code, error }, { code: 1, error: '' });
      assert.match(out, message);
      assert.equal(out.trim().split('\n').length, 1);
    });
  }

  it('says in Chinese that nothing is wrong', async () => {
    const cwd = folderWith({ 'data.json': events.replace('2024-13', '2024-12') });
    const args = ['validate', 'data.json', '--widget', 'timeline', '--lang'];
    assert.equal(await printed([...args, 'zh-Hans'], { cwd }), 'data.json：共2项，没有问题。\n');
    assert.equal(await printed([...args, 'zh-Hant'], { cwd }), 'data.json：共2項，沒有問題。\n');
  });

  it('lists mistakes by their lines', async () => {
    const input = events.replace('"title"', '"tilte"').replace('policy', 'politics');
    const { out } = await cli(['validate', '-', '--widget', 'timeline'], { input });
    const places = out.match(/^<stdin>:\d+:\d+/gm);
    assert.deepEqual(places, ['<stdin>:2:12', '<stdin>:4:26', '<stdin>:4:65']);
  });

  it('tells programs the same', async () => {
    const args = ['validate', '-', '--widget', 'timeline', '--format', 'json'];
    const { code, out } = await cli(args, { input: events });
    const { file, rows, problems } = JSON.parse(out);
    assert.deepEqual({ code, file, rows }, { code: 1, file: '<stdin>', rows: 1 });
    const [{ message, ...problem }, ...others] = problems;
    assert.deepEqual(problem, {
      line: 4,
      column: 26,
      code: 'date',
      path: 'events[0].date',
      value: '2024-13',
    });
    assert.match(message, /is not a date/);
    assert.deepEqual(others, []);
  });

  const unreadable: [what: string, input: string | Buffer, message: RegExp][] = [
    ['what is not JSON', '{\n  "events": [,]\n}', /^<stdin>:2:14: .*not valid JSON/],
    ['a line break in a text', '{"events":\n [{"id":"a\nb"}]}', /^<stdin>:2:11: .*write \\n\.\n$/],
    [
      'what is in GBK',
      Buffer.from('{"title":"\xd6\xd0\xce\xc4"}', 'latin1'),
      /Save it as UTF-8\.\n$/,
    ],
    [
      'lists in lists',
      `{"events":${'['.repeat(9000)}${']'.repeat(9000)}}`,
      /^<stdin>:1:\d+: events, row 1: /,
    ],
    ['very many lists in lists', `{"events":${'['.repeat(2e6)}`, /^<stdin>:1:\d+: /],
    ['nothing', '', /^<stdin>:1:1: .*no data/],
    ['white space', ' \n', /^<stdin>:1:1: .*no data/],
    ['a list', '[]', /^<stdin>:1:1: /],
    ['more than 5 MB', Buffer.alloc(5_000_001, ' '), /^<stdin>:1:1: .*larger than 5 MB/],
  ];
  for (const [what, input, message] of unreadable) {
    it(`refuses ${what} with 1`, async () => {
      const { code, out, error } = await cli(['validate', '-', '--widget', 'timeline'], { input });
      assert.deepEqual({ code, error }, { code: 1, error: '' });
      assert.match(out, message);
    });
  }

  const inEncodings: [name: string, bytes: (text: string) => Buffer][] = [
    ['UTF-16LE', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ];
  for (const [name, bytes] of inEncodings) {
    it(`reads ${name} by its mark of order`, async () => {
      const input = bytes(events.replace('2024-13', '2024-12').replace('Ours', '我们的'));
      const out = await printed(['validate', '-', '--widget', 'timeline'], { input });
      assert.equal(out, '<stdin>: 2 rows, no problem.\n');
    });
  }

  it('tells of a field that is there twice, where it is for the second time', async () => {
    const input = events.replace('2024-13', '2024-12').replace('"kind"', '"id": "c", "kind"');
    const { code, out } = await cli(['validate', '-', '--widget', 'timeline'], { input });
    assert.equal(code, 1);
    assert.match(out, /^<stdin>:4:57: events, row 1 “id”: This field is there twice/);
  });

  it('tells programs of numbers that JSON cannot hold', async () => {
    const input = events.replace('"2024-13"', '"2024-12", "amounts": [{"value": 1e400}]');
    const args = ['validate', '-', '--widget', 'timeline', '--format', 'json'];
    const { problems } = JSON.parse((await cli(args, { input })).out);
    assert.deepEqual([problems[0].code, problems[0].value], ['too-large', 'Infinity']);
  });

  it('reads what editors under Windows write', async () => {
    const input = `\uFEFF${events.replace('2024-13', '2024-12').replaceAll('\n', '\r\n')}`;
    const out = await printed(['validate', '-', '--widget', 'timeline'], { input });
    assert.equal(out, '<stdin>: 2 rows, no problem.\n');
  });

  it('says that there is no such file', async () => {
    const { code, out, error } = await cli(['validate', 'nothing.json', '--widget', 'timeline']);
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(error, /nothing\.json cannot be read: there is no such file\.\n$/);
  });
});

describe('ai-beijing-widgets render --data', { concurrency: 4 }, () => {
  it('renders what is good, and says on standard error what is not', async () => {
    const cwd = folderWith({ 'events.json': events });
    const { code, out, error } = await cli(
      ['render', 'timeline', '--lang', 'en', '--data', 'events.json', '--format', 'inline'],
      { cwd },
    );
    assert.equal(code, 0);
    assert.match(out, />Ours</);
    assert.ok(out.includes('Right') && !out.includes('Wrong'));
    assert.match(error, /^events\.json:4:26: .*is not a date.*\n$/);
  });

  it('reads standard input', async () => {
    const people = readFileSync(join(root, 'dist/data/alumni.json'), 'utf8');
    const input = people.replaceAll('Tang Jie', 'Jane Doe');
    const args = ['render', 'alumni', '--lang', 'en', '--data', '-', '--format', 'light'];
    const out = await printed(args, { input });
    assert.ok(out.includes('<strong>Jane Doe</strong>'), out.slice(0, 500));
  });

  const hopeless: [input: string, place: RegExp][] = [
    ['{', /^<stdin>:1:\d: .*JSON/],
    ['{"events": []}', /^<stdin>:1:12: /],
    ['{"people": []}', /^<stdin>:1:1: .*“events”/],
  ];
  for (const [input, place] of hopeless) {
    it(`ends with 1 where nothing can be shown of ${input}`, async () => {
      const { code, out, error } = await cli(['render', 'timeline', '--data', '-'], { input });
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(error, place);
      assert.match(error, /\nai-beijing-widgets: Nothing of <stdin> can be shown\.\n$/);
    });
  }

  it('has what search engines read, or has it not, where it is told to', async () => {
    const block = /<script type="application\/ld\+json">/;
    assert.match(await printed(['render', 'alumni']), block);
    assert.doesNotMatch(await printed(['render', 'alumni', '--no-json-ld']), block);
    const light = ['render', 'alumni', '--format', 'light'];
    assert.match(await printed([...light, '--json-ld']), block);
    assert.doesNotMatch(await printed(light), block);
  });
});
