import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { RenderOptions } from '../../src/ssr.ts';
import { bin, cli, newFolder, printed } from './command.ts';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { render, styleHash, tags } = (await import(
  join(root, 'dist/npm/ssr.js')
)) as typeof import('../../src/ssr.ts');

interface Attribute {
  name: string;
  type: { text: string };
}

/** The attributes of each tag. */
const attributesOf = new Map<string, Attribute[]>(
  JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8'))
    .modules.flatMap(({ declarations }: { declarations: { tagName?: string }[] }) => declarations)
    .flatMap(({ tagName, attributes }: { tagName?: string; attributes: Attribute[] }) =>
      tagName ? [[tagName, attributes]] : [],
    ),
);

describe('ai-beijing-widgets', { concurrency: 4 }, () => {
  describe('render', { concurrency: 4 }, () => {
    it('prints what render() gives', async () => {
      const fragment = await render('ai-beijing-timeline', { lang: 'en', from: '2023' });
      const out = await printed(['render', 'ai-beijing-timeline', '--lang', 'en', '--from=2023']);
      assert.equal(out, `${fragment}\n`);
    });

    for (const tag of tags) {
      it(`knows ${tag} by its short name`, async () => {
        const out = await printed(['render', tag.replace('ai-beijing-', '')]);
        assert.equal(out, `${await render(tag)}\n`);
      });
    }

    const given: [args: string[], attributes: string][] = [
      [['alumni', '--searchable', '--layout', 'list'], 'lang="zh-Hans" searchable layout="list"'],
      [['--lang', 'en', 'alumni'], 'lang="en"'],
      [['--lang=en', '--', 'alumni'], 'lang="en"'],
      [['alumni', '--heading', '北京的 “人才”'], 'lang="zh-Hans" heading="北京的 “人才”"'],
      [['alumni', '--heading', ''], 'lang="zh-Hans" heading'],
      [['alumni', '--heading='], 'lang="zh-Hans" heading'],
      [['alumni', '--heading=-5 = -5'], 'lang="zh-Hans" heading="-5 = -5"'],
      [['timeline', '--scale', 'linear'], 'lang="zh-Hans" scale="linear"'],
    ];
    for (const [args, attributes] of given) {
      it(`makes the tag's attributes of ${args.join(' ')}`, async () => {
        const out = await printed(['render', ...args]);
        assert.ok(out.includes(` ${attributes}>`), out.slice(0, 200));
      });
    }

    it('takes the scale of a picture and that of a chart apart', async () => {
      const words = ['--scale', 'linear', '--scale', '2', '--format', 'png'];
      const picture = await render(
        'ai-beijing-timeline',
        { scale: 'linear' },
        { scale: 2, format: 'png' },
      );
      const { bytes } = await cli(['render', 'timeline', ...words]);
      assert.ok(bytes.equals(picture));
    });

    it('says on standard error what value is not accepted, and renders', async () => {
      const { code, out, error } = await cli(['render', 'timeline', '--order', 'latest']);
      assert.equal(code, 0);
      assert.match(error, /^<ai-beijing-timeline> order="latest" is not accepted: .*newest.*\n$/);
      assert.equal(
        out,
        `${await render('ai-beijing-timeline', { order: 'latest' as 'newest' })}\n`,
      );
    });

    const written: [file: string, words: string[], options: RenderOptions][] = [
      ['gauge.html', [], { format: 'dsd' }],
      ['北京.HTM', [], { format: 'dsd' }],
      ['gauge.svg', ['--card'], { format: 'svg', card: true }],
      ['gauge', ['--format', 'svg'], { format: 'svg' }],
      ['gauge.SVG', ['--format', 'svg'], { format: 'svg' }],
      ['gauge.png', ['--width', '400', '--scale=2'], { format: 'png', width: 400, scale: 2 }],
      ['post.html', ['--format', 'light'], { format: 'light' }],
      ['post', ['--format', 'inline'], { format: 'inline' }],
      ['post.njk', ['--format', 'dsd'], { format: 'dsd' }],
    ];
    for (const [file, words, options] of written) {
      it(`writes ${options.format} into ${file}, and says so`, async () => {
        const cwd = newFolder();
        const out = await printed(['render', 'talent-gauge', ...words, '--out', file], { cwd });
        const made = await render('ai-beijing-talent-gauge', {}, options);
        const content = typeof made === 'string' ? Buffer.from(`${made}\n`) : made;
        assert.ok(readFileSync(join(cwd, file)).equals(content));
        assert.equal(out, `Wrote ${file}, ${Math.ceil(content.length / 1000)} kB.\n`);
      });
    }

    it('prints no picture to a terminal', async () => {
      const terminal = ['--import', 'data:text/javascript,process.stdout.isTTY = true'];
      const { code, out, error } = await cli(['render', 'timeline', '--format', 'png'], {
        node: terminal,
      });
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(error, /--out timeline\.png/);
    });

    it('names the package that is missing, and what installs it', async () => {
      const file = installed();
      const { code, out, error } = await cli(['render', 'timeline'], { file });
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(error, /^ai-beijing-widgets: .*npm install @lit-labs\/ssr/);
    });

    for (const format of ['svg', 'png']) {
      it(`names at once all that ${format} needs`, async () => {
        const file = installed();
        const { code, error } = await cli(['render', 'timeline', '--format', format], { file });
        assert.equal(code, 1);
        for (const name of Object.keys(manifest.peerDependencies))
          assert.match(error, new RegExp(`npm install .*${name}@`));
      });
    }

    const impossible: [out: string, message: RegExp][] = [
      ['missing/timeline.html', /missing\/timeline\.html cannot be written: .*create it/],
      ['folder.html', /folder\.html cannot be written: it is a folder/],
      ['file/timeline.html', /timeline\.html cannot be written: a file stands where/],
    ];
    for (const [out, message] of impossible) {
      it(`ends with 1 when it cannot write ${out}`, async () => {
        const cwd = newFolder();
        mkdirSync(join(cwd, 'folder.html'));
        writeFileSync(join(cwd, 'file'), '');
        const { code, error } = await cli(['render', 'alumni', '--out', out], { cwd });
        assert.equal(code, 1);
        assert.match(error, message);
        assert.doesNotMatch(error, /\n +at /);
      });
    }

    it('ends in silence when its reader has had enough', async () => {
      assert.deepEqual(await unread(['render', 'timeline']), { code: 0, error: '' });
    });
  });

  it('ends with 1 for wrong data although its reader has had enough', async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, 'wrong.json'), '[]');
    const args = ['validate', 'wrong.json', '--widget', 'timeline'];
    assert.deepEqual(await unread(args, cwd), { code: 1, error: '' });
  });

  const refused: [args: string, message: RegExp][] = [
    ['rendr timeline', /no command "rendr"\. Did you mean "render"\?/],
    [
      'timeline',
      /no command "timeline"\..* There are: render, validate, list, assets, help, --help, -h, --version\./,
    ],
    ['--versoin', /Did you mean "--version"\?/],
    ['--version foo', /nothing to do with "foo"/],
    ['help list x y', /nothing to do with "x"/],
    ['help timeline x', /nothing to do with "x"/],
    ['help render timeline x', /nothing to do with "x"/],
    ['--help render timeline x', /nothing to do with "x"/],
    ['help --lang en', /no option "--lang"/],
    ['constructor', /no command "constructor"/],
    ['render', /Which widget\? .*timeline/],
    ['render timelin', /no widget "timelin"\. Did you mean "timeline"\?/],
    ['render ai-beijing-alumini', /Did you mean "ai-beijing-alumni"\?/],
    ['render timelin --help', /Did you mean "timeline"\?/],
    ['help gage', /Did you mean "talent-gauge"\?/],
    ['render timeline --frm 2023', /no option "--frm"\. Did you mean "--from"\?/],
    ['render timeline --headingLevel 2', /Did you mean "--heading-level"\?/],
    ['render timeline -out x.html', /no option "-out"\. Did you mean "--out"\?/],
    ['render timeline --__proto__=x', /no option "--__proto__"/],
    ['render alumni --from 2023', /no option "--from"/],
    ['render timeline --format pmg', /no format "pmg"\. Did you mean "png"\?/],
    ['render timeline --format=', /no format ""\. There are: dsd, light, inline, svg, png/],
    ['render timeline --out x.jpg', /"x\.jpg" .*--format/],
    ['render timeline --out=', /--format/],
    ['render timeline --format png --out x.jpg', /does not fit "x\.jpg": end it with \.png\./],
    ['render timeline --format svg --out x.html', /does not fit "x\.html": end it with \.svg\./],
    ['render timeline --format light --out x.png', /does not fit "x\.png": end it with \.html\./],
    ['render timeline --from', /--from needs a value/],
    ['render timeline --from --lang en', /--from has no value.*--from="--lang"/],
    ['render alumni --searchable=false', /--searchable takes no value/],
    ['render alumni --searchable false', /nothing to do with "false"/],
    ['render timeline --kind policy funding', /nothing to do with "funding".*quotation marks/],
    ['render timeline --kind policy --kind funding', /--kind is there twice.*quotation marks/],
    ['render alumni --format svg --width wide', /--width needs a number/],
    ['render timeline --width 400', /--width is for --format svg or png/],
    ['render alumni --format png --card --width 900', /--card is 1200 x 630: leave --width out/],
    ['render timeline --scale 2', /--scale is for --format png/],
    ['render alumni --format svg --nonce x', /--nonce is for --format dsd/],
    ['render timeline --data', /--data needs a value/],
    ['render timeline --src events.json', /Read the document.*--data <file>/],
    ['render alumni --format inline --no-json-ld', /--no-json-ld is for --format dsd/],
    ['validate', /Which file\? Say validate data\.json --widget timeline/],
    ['validate a.json', /For which widget\? .*--widget timeline/],
    ['validate a.json --widget timelin', /Did you mean "timeline"\?/],
    ['validate a.json b.json --widget timeline', /nothing to do with "b\.json"/],
    ['validate a.json --widget timeline --format xml', /no format "xml"\. There are: text, json/],
    ['validate a.json --wigdet timeline', /no option "--wigdet"\. Did you mean "--widget"\?/],
    ['list --format jsn', /no format "jsn"\. Did you mean "json"\?/],
    ['list timeline', /nothing to do with "timeline"/],
    ['assets', /Into which folder\?/],
    ['assets a b', /nothing to do with "b"/],
    ['assets a --force', /no option "--force"/],
  ];
  for (const [args, message] of refused) {
    it(`refuses "${args}" with 2 and a hint`, async () => {
      const { code, out, error } = await cli(args.split(' '));
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(error, /^ai-beijing-widgets: .*\n$/);
      assert.match(error, message);
    });
  }

  describe('help', { concurrency: 4 }, () => {
    const helps: [args: string, text: RegExp][] = [
      ['--help', /render <widget>[^]*list[^]*assets <folder>/],
      ['-h', /render <widget>/],
      ['help', /render <widget>/],
      ['help render', /--format dsd\|light\|inline\|svg\|png/],
      ['render --help', /--format dsd\|light\|inline\|svg\|png/],
      ['list --help', /--format json/],
      ['help validate', /validate <file> --widget <widget>/],
      ['validate --help', /--format text\|json/],
      ['help assets', /assets public\/ai-beijing/],
      ['assets x --help', /assets public\/ai-beijing/],
    ];
    for (const [args, text] of helps) {
      it(`answers ${args}`, async () => {
        assert.match(await printed(args.split(' ')), text);
      });
    }

    for (const [tag, attributes] of attributesOf) {
      it(`explains every attribute of ${tag}`, async () => {
        const out = await printed(['help', tag]);
        for (const { name, type } of attributes) {
          const words = [...type.text.matchAll(/'([^']+)'/g)].map(([, word]) => word);
          assert.ok(out.includes(`  --${name} ${words.join('|')}`.trimEnd()), name);
        }
        assert.equal(await printed(['render', tag.replace('ai-beijing-', ''), '--help']), out);
      });
    }

    it('fits a terminal of 80 letters, but for lines to copy', async () => {
      const texts = await Promise.all(
        ['help', 'help render', 'help validate', 'list'].map((args) => printed(args.split(' '))),
      );
      const lines = texts.join('\n').split('\n');
      assert.deepEqual(
        lines.filter((line) => line.length > 80 && !line.includes('npx ')),
        [],
      );
    });

    it('gives examples that work', async () => {
      const cwd = newFolder();
      const help = await printed(['help']);
      cpSync(join(root, 'dist/data/alumni.json'), join(cwd, 'people.json'));
      const examples = [
        ...help.matchAll(/^ +npx ai-beijing-widgets ((?:render|validate) [a-z].*)$/gm),
      ];
      assert.ok(examples.length >= 3);
      for (const [, args] of examples) {
        await printed(args!.split(' '), { cwd });
        const [, file] = /--out (.*)/.exec(args!) ?? [];
        if (file) assert.ok(existsSync(join(cwd, file)), args);
      }
    });

    it('stands on standard error where no command is given, with 2', async () => {
      const { code, out, error } = await cli([]);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(error, /render <widget>/);
    });

    it('knows its version', async () => {
      assert.equal(await printed(['--version']), `${manifest.version}\n`);
    });
  });

  describe('list', () => {
    it('names every widget, its attributes and the hash of its styles', async () => {
      const out = await printed(['list']);
      for (const [tag, attributes] of attributesOf) {
        assert.ok(out.includes(`<${tag}>\n`), tag);
        for (const { name } of attributes) assert.match(out, new RegExp(`^  ${name}\\b`, 'm'));
      }
      for (const tag of tags) assert.ok(out.includes(`style-src '${styleHash(tag)}'`), tag);
    });

    it('tells programs the same', async () => {
      const list = JSON.parse(await printed(['list', '--format', 'json']));
      const names = list.map((widget: { tag: string; attributes: { name: string }[] }) => [
        widget.tag,
        widget.attributes.map(({ name }) => name).toSorted(),
      ]);
      const expected = Array.from(attributesOf, ([tag, attributes]) => [
        tag,
        attributes.map(({ name }) => name).toSorted(),
      ]);
      assert.deepEqual(names, expected);
      const timeline = list.find(({ tag }: { tag: string }) => tag === 'ai-beijing-timeline');
      assert.equal(timeline.styleHash, styleHash('ai-beijing-timeline'));
      assert.deepEqual(
        timeline.attributes.find(({ name }: { name: string }) => name === 'order'),
        {
          name: 'order',
          description: 'What stands first.',
          type: 'word',
          values: ['oldest', 'newest'],
          default: 'oldest',
        },
      );
    });
  });

  describe('assets', { concurrency: 4 }, () => {
    const published = join(root, 'dist/cdn');
    const filesIn = (path: string) =>
      readdirSync(path, { recursive: true, encoding: 'utf8' }).toSorted();

    it('copies every file for a page, and says what to put into the page', async () => {
      const cwd = newFolder();
      const out = await printed(['assets', 'public/widgets'], { cwd });
      const site = join(cwd, 'public/widgets');
      assert.deepEqual(filesIn(site), filesIn(published));
      for (const file of filesIn(site).filter((name) => /\.\w+$/.test(name)))
        assert.ok(readFileSync(join(site, file)).equals(readFileSync(join(published, file))), file);
      assert.match(
        out,
        /<script type="module" src="\/widgets\/ai-beijing-timeline\.js"><\/script>/,
      );
    });

    it('takes the place of an earlier version, and leaves the files of others', async () => {
      const cwd = newFolder();
      const write = (file: string, text: string) => writeFileSync(join(cwd, 'ai', file), text);
      await printed(['assets', 'ai'], { cwd });
      const before = JSON.parse(readFileSync(join(cwd, 'ai/integrity.json'), 'utf8'));
      // Of the empty text.
      const hash = 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb';
      before.files = {
        ...before.files,
        'chunks/shared-old.js': hash,
        'chunks/edited-old.js': hash,
        'chunks/../../elsewhere.js': hash,
      };
      write('integrity.json', JSON.stringify(before));
      write('ai-beijing-timeline.js', 'the version before');
      write('chunks/shared-old.js', '');
      write('chunks/edited-old.js', 'edited');
      write('chunks/other.js', '');
      writeFileSync(join(cwd, 'elsewhere.js'), '');
      write('index.html', 'mine');

      await printed(['assets', 'ai'], { cwd });

      const kept = ['chunks/edited-old.js', 'chunks/other.js', 'index.html'];
      assert.deepEqual(filesIn(join(cwd, 'ai')), [...filesIn(published), ...kept].toSorted());
      assert.equal(readFileSync(join(cwd, 'ai/index.html'), 'utf8'), 'mine');
      assert.ok(existsSync(join(cwd, 'elsewhere.js')));
      const timeline = 'ai-beijing-timeline.js';
      assert.ok(
        readFileSync(join(cwd, 'ai', timeline)).equals(readFileSync(join(published, timeline))),
      );
    });

    it('copies nothing over a file that is not of the package', async () => {
      const cwd = newFolder();
      writeFileSync(join(cwd, 'licenses.md'), 'mine');
      const { code, error } = await cli(['assets', '.'], { cwd });
      assert.equal(code, 1);
      assert.match(error, /licenses\.md is there already.*ai-beijing\.\n$/);
      assert.deepEqual(readdirSync(cwd), ['licenses.md']);
    });

    it('says so where a file stands in its way', async () => {
      const cwd = newFolder();
      writeFileSync(join(cwd, 'site'), '');
      const { code, error } = await cli(['assets', 'site'], { cwd });
      assert.equal(code, 1);
      assert.match(error, /cannot be made: a file stands/);
    });

    // Where Node's own way of making several folders at once never ends.
    if (existsSync('/proc/self'))
      it('says so where no folder can be', { timeout: 20_000 }, async () => {
        const { code, error } = await cli(['assets', '/proc/site']);
        assert.equal(code, 1);
        assert.match(error, /\/proc\/site cannot be made: .*choose another place\.\n$/);
      });
  });
});

/** How the command ends when nobody reads what it prints. */
async function unread(args: string[], cwd?: string): Promise<{ code: unknown; error: string }> {
  const child = spawn(process.execPath, [bin, ...args], { cwd });
  child.stdout.destroy();
  let error = '';
  child.stderr.on('data', (text) => (error += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, error };
}

/** The bin of the package as npm installs it: with what it depends on, and nothing optional. */
function installed(): string {
  const modules = join(newFolder(), 'node_modules');
  const target = join(modules, manifest.name);
  for (const part of ['dist/development', 'custom-elements.json', 'package.json'])
    cpSync(join(root, part), join(target, part), { recursive: true });
  for (const dependency of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(modules, dependency)), { recursive: true });
    symlinkSync(join(root, 'node_modules', dependency), join(modules, dependency), 'junction');
  }
  return join(target, 'dist/development/cli.js');
}
