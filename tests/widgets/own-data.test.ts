import { expect, waitUntil } from '@open-wc/testing';
import {
  complains,
  doctorOf,
  isBusy,
  listen,
  retryOf,
  Served,
  shows,
  statusOf,
  stopListening,
} from '../contracts/own-data.ts';
import {
  all,
  languages,
  mount,
  quietConsole,
  settled,
  shadow,
  textOf,
} from '../contracts/support.ts';
import { mistakes, rubbish } from '../doctor-cases.ts';
import type { AiBeijingTimeline } from '../../src/widgets/index.js';

const timeline = 'ai-beijing-timeline';
const good = { id: 'good', date: '2024-05', place: 'beijing', kind: 'funding', what: 'Good' };
const sum = (value: number) => ({ ...good, amounts: [{ value }] });

const eventsOf = (element: Element) => all(element, '[part=item] .pick');
const whenOf = (element: Element) => all(element, 'time').map(({ textContent }) => textContent);

async function given(data: unknown, lang = 'en'): Promise<AiBeijingTimeline> {
  const element = (await mount(`<${timeline} lang="${lang}"></${timeline}>`)) as AiBeijingTimeline;
  element.data = data as AiBeijingTimeline['data'];
  await waitUntil(() => element.own && !isBusy(element), 'nothing was read', { timeout: 8000 });
  await settled(element);
  return element;
}

describe('documents as authors write them', () => {
  quietConsole();
  afterEach(stopListening);

  const dates: readonly [given: unknown, zh: string, en: string][] = [
    ['2024', '2024年', '2024'],
    ['2024-05', '2024年5月', 'May 2024'],
    ['2024-05-07', '2024年5月7日', '7 May 2024'],
    [{ value: '2024', part: 'early' }, '2024年初', 'early 2024'],
    [{ value: '2024-02-29', precision: 'day' }, '2024年2月29日', '29 February 2024'],
    ['9999-12-31', '9999年12月31日', '31 December 9999'],
  ];
  for (const [date, zh, en] of dates) {
    it(`take ${JSON.stringify(date)} as a date`, async () => {
      const element = await given({ events: [{ ...good, date }] });
      expect(whenOf(element)).to.deep.equal([en]);

      element.lang = 'zh-Hans';
      await settled(element);
      expect(whenOf(element)).to.deep.equal([zh]);
    });
  }

  it('put events in the order of time, and keep the undated where they stand', async () => {
    const at = (id: string, date: string | null) => ({ ...good, id, date, what: id });
    const rows = [at('late', '2024-05-20'), at('undated', null), at('early', '2024-05-03')];
    const element = await given({ events: rows });

    const words = eventsOf(element).map(({ textContent }) => textContent.trim());
    expect(words).to.deep.equal(['early', 'late', 'undated']);
  });

  it('say no more than they must', async () => {
    const element = await given({ events: [sum(5e9)] });

    expect(textOf(element)).to.include('5 billion yuan');
    expect(textOf(element)).not.to.include('¶');
    expect(all(element, '[part=source]')).to.deep.equal([]);
  });

  it('name their source, where it can be read, and what ¶ means where they use it', async () => {
    const source = { name: 'The ledger', url: 'https://example.com/ledger' };
    const element = await given({ source, events: [{ ...good, paragraphs: [9, 3, 3] }] });

    const [note] = all(element, '[part=source]');
    expect(note!.textContent).to.equal('Source: The ledger. Numbers after ¶ are its paragraphs.');
    expect(note!.querySelector('a')!.href).to.equal('https://example.com/ledger');
    expect(textOf(element)).to.include('paragraphs ¶3, 9');
  });

  it('draw 8,000 years and sums of every size without a word to the console', async () => {
    const rows = [
      { ...sum(0.01), id: 'least', date: '0001' },
      { ...sum(9e15), id: 'most', date: '9999-12-31' },
      { ...sum(0), id: 'none', date: '2024' },
    ];
    const element = await given({ events: rows });
    await waitUntil(() => all(element, 'canvas').length > 0, 'no chart', { timeout: 5000 });
    await settled(element);

    expect(all(element, '[part=chart]')[0]!.ariaValueMax).to.equal('3');
  });
});

describe('very many rows', () => {
  quietConsole();
  afterEach(stopListening);

  const kinds = ['milestone', 'policy', 'funding'];
  const many = (count: number) => ({
    events: Array.from({ length: count }, (_, at) => ({
      ...good,
      id: `${at}`,
      kind: kinds[at % 3],
      what: `Event ${at}.`,
    })),
  });
  const lines = (element: Element) =>
    eventsOf(element).map(({ textContent }) => textContent.trim());
  const linesOf = (count: number, isShown: (at: number) => boolean = () => true) =>
    Array.from({ length: count }, (_, at) => at)
      .filter(isShown)
      .map((at) => `Event ${at}.`);

  it('come in several tasks, and all of them in their order', async () => {
    const element = await given(many(1));
    const counts = new Set<number>();
    const observer = new MutationObserver(() => counts.add(eventsOf(element).length));
    observer.observe(all(element, '[part=list]')[0]!, { childList: true });
    element.data = many(1000) as AiBeijingTimeline['data'];
    await waitUntil(() => counts.has(1000));
    observer.disconnect();

    expect([...counts]).to.deep.equal([400, 800, 1000]);
    expect(lines(element)).to.deep.equal(linesOf(1000));
  });

  it('follow what the reader chooses while they come, and when they are there', async () => {
    const element = await given(many(1200));
    const policies = all(element, '.toggle.policy')[0]!;
    policies.click();
    await settled(element);
    await element.own!.drawn;
    expect(lines(element)).to.deep.equal(linesOf(1200, (at) => at % 3 !== 1));

    policies.click();
    await settled(element);
    await element.own!.drawn;
    expect(lines(element)).to.deep.equal(linesOf(1200));
  });

  it('leave nothing behind when there are few, or none of one’s own', async () => {
    const element = await given(many(1000));
    await element.own!.drawn;
    element.data = many(3) as AiBeijingTimeline['data'];
    await waitUntil(() => eventsOf(element).length === 3);
    element.data = many(1000) as AiBeijingTimeline['data'];
    await waitUntil(() => eventsOf(element).length === 1000);
    element.data = undefined;
    await settled(element);
    const fresh = await mount(`<${timeline} lang="en"></${timeline}>`);
    expect(lines(element)).to.deep.equal(lines(fresh));
  });

  it('lead from a point of the chart to its entry, wherever it is', async () => {
    const events = many(1000).events.map((event) => ({ ...event, amounts: [{ value: 5 }] }));
    const element = await given({ events });
    await element.own!.drawn;
    await waitUntil(() => all(element, 'canvas').length > 0, 'no chart', { timeout: 5000 });
    const [chart] = all(element, '[part=chart]');
    for (const key of ['End', 'Enter'])
      chart!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await waitUntil(() => shadow(element).activeElement?.matches('.pick'));

    expect(shadow(element).activeElement!.textContent.trim()).to.equal('Event 999.');
  });
});

describe('the doctor on a page', () => {
  quietConsole();
  afterEach(stopListening);

  for (const { name, widget, input, codes, shown } of [...mistakes, ...rubbish]) {
    const tag = `ai-beijing-${widget}`;
    it(`tells ${name}, and shows what is good`, async () => {
      const told = listen();
      const element = await mount(
        `<${tag} lang="en">${typeof input === 'string' ? '<script></script>' : ''}</${tag}>`,
      );
      const script = element.querySelector('script');
      if (script) Object.assign(script, { type: 'application/json', textContent: input });
      element.data = typeof input === 'string' ? undefined : input;
      element.requestUpdate();
      await waitUntil(() => element.own && !isBusy(element), 'nothing was read', { timeout: 8000 });
      await settled(element);
      await waitUntil(() => told.length === codes.length, `${told.length} were told`);

      expect(told.map(({ code }) => code).toSorted()).to.deep.equal(codes.toSorted());
      const items = all(element, '[part=item], .gauge, [role=meter]');
      if (shown?.length) expect(items.length).to.be.at.least(1);
      if (codes.length > 0) expect(statusOf(element)).to.include(told[0]!.message.slice(0, 20));
      else expect(doctorOf(element)).to.equal(undefined);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    }).timeout(15_000);
  }

  it('shows HTML as it is written', async () => {
    const element = await given({
      events: [{ ...good, what: '<img src=x onerror=alert(1)> &amp;' }],
    });

    expect(eventsOf(element)[0]!.textContent.trim()).to.equal('<img src=x onerror=alert(1)> &amp;');
    expect(all(element, 'img')).to.deep.equal([]);
  });

  it('leaves placeholders alone that name no figure', async () => {
    const element = await given({
      events: [
        {
          ...good,
          what: '{constructor} {toString} {a}',
          figures: { a: { value: 5, unit: 'item' } },
        },
      ],
    });

    expect(eventsOf(element)[0]!.textContent.trim()).to.equal('{constructor} {toString} 5');
  });

  it('lets no text turn round what stands beside it', async () => {
    const element = await given({
      source: '\u202Eecruos',
      events: [{ ...good, what: 'מקור', paragraphs: [1] }],
    });
    const [note] = all(element, '[part=source]');
    const rightOf = (index: number) => {
      const range = document.createRange();
      const text = [...note!.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      range.selectNodeContents(text.at(index)!);
      return range.getBoundingClientRect().right;
    };

    expect(rightOf(-1)).to.be.above(rightOf(0));
    expect(all(element, '[part=source]')[0]!.textContent).to.include('\u2068\u202Eecruos\u2069');
    expect(eventsOf(element)[0]!.textContent.trim()).to.equal('\u2068מקור\u2069');
  });
});

describe('documents on their way', () => {
  quietConsole();
  afterEach(stopListening);

  const address = async (src: string, lang: string) => {
    const element = await mount(`<${timeline} lang="${lang}" src="${src}"></${timeline}>`);
    await complains(element, 15_000);
    return element;
  };
  const document = { events: [good] };

  const failures: readonly {
    name: string;
    code: string;
    src: () => Promise<string>;
    said: readonly [zhHans: string, zhHant: string, en: string];
    isShown?: true;
    canPass?: true;
  }[] = [
    {
      name: 'is not there',
      code: 'http',
      src: async () => (await Served.put('', { status: 404 })).here,
      said: ['服务器回应404。', '伺服器回應404。', 'The server answered 404.'],
      canPass: true,
    },
    {
      name: 'may not be read by this page',
      code: 'cors',
      src: async () => (await Served.put(document, { isShared: false })).elsewhere,
      said: [
        '不允许本页读取其文件。',
        '不允許本頁讀取其檔案。',
        'does not let this page read its file.',
      ],
      canPass: true,
    },
    {
      name: 'is on no server',
      code: 'network',
      src: async () => 'http://127.0.0.1:9/data.json',
      said: ['无法连接。', '無法連線。', 'There is no connection.'],
      canPass: true,
    },
    {
      name: 'is of another media type',
      code: 'media-type',
      src: async () => (await Served.put(document, { type: 'text/plain' })).here,
      said: [
        '服务器给出的是text/plain，不是JSON。',
        '伺服器給出的是text/plain，不是JSON。',
        'this is text/plain, not JSON.',
      ],
      isShown: true,
    },
    {
      name: 'is a page that says that there is none',
      code: 'media-type',
      src: async () => (await Served.put('<!doctype html>', { type: 'text/html' })).here,
      said: ['服务器给出的是text/html', '伺服器給出的是text/html', 'this is text/html'],
    },
    {
      name: 'is empty',
      code: 'empty',
      src: async () => (await Served.put('')).here,
      said: ['没有数据。', '沒有資料。', 'There are no data.'],
    },
    {
      name: 'is cut off',
      code: 'json',
      src: async () => (await Served.put('{"events": [{"id": "a",')).here,
      said: [
        '不是有效的JSON，错误在第1行第23个字符',
        '不是有效的JSON，錯誤在第1行第23個字元',
        'line 1, column 23',
      ],
    },
    {
      name: 'is larger than 5 MB',
      code: 'size',
      src: async () => (await Served.put(document, { padding: 5_000_000 })).here,
      said: ['文件超过5 MB，未读取。', '檔案超過5 MB，未讀取。', 'larger than 5 MB'],
    },
    {
      name: 'is in GBK',
      code: 'encoding',
      src: async () =>
        (await Served.put(btoa('{"title": "\xD6\xD0\xCE\xC4"}'), { isBinary: true })).here,
      said: ['请另存为UTF-8。', '請另存為UTF-8。', 'Save it as UTF-8.'],
    },
    {
      name: 'is in no element of the page',
      code: 'url',
      src: async () => '#nowhere',
      said: ['本页没有id为"nowhere"的元素。', '本頁沒有id為"nowhere"的元素。', 'the id "nowhere"'],
    },
    {
      name: 'has no address',
      code: 'url',
      src: async () => 'http://',
      said: [
        '"http://"不是网页地址。',
        '"http://"不是網頁位址。',
        '"http://" is not a web address.',
      ],
    },
  ];

  for (const { name, code, src, said, isShown, canPass } of failures) {
    it(`says of one that ${name} what is wrong, in every language`, async () => {
      const told = listen();
      const element = await address(await src(), 'en');
      await waitUntil(() => told.length > 0);
      expect(told.map((detail) => detail.code)).to.deep.equal([code]);
      expect(told[0]!.message).to.include(said[2]);
      expect(Boolean(retryOf(element))).to.equal(Boolean(canPass));
      expect(eventsOf(element).length).to.equal(isShown ? 1 : 0);

      for (const [index, lang] of languages.entries()) {
        element.lang = lang;
        await settled(element);
        expect(statusOf(element)).to.include(said[index]!);
      }
      await expect(element).to.be.accessible();
    }).timeout(20_000);
  }

  it('says after 10 seconds that the server takes too long, and can be asked again', async () => {
    const served = await Served.put(document, { isHeld: true });
    const told = listen();
    const element = await address(served.here, 'zh-Hans');
    await waitUntil(() => told.length > 0);

    expect(told.map(({ code }) => code)).to.deep.equal(['timeout']);
    expect(statusOf(element)).to.include('服务器未能在10秒内送来数据。');
    await served.letGo();
    retryOf(element)!.click();
    await shows(element, 'Good');
  }).timeout(20_000);

  it('says of a script that it is too large', async () => {
    const json = JSON.stringify({ ...document, summary: '长'.repeat(1_700_000) });
    const element = await mount(`<${timeline} lang="en"><script></script></${timeline}>`);
    const script = element.querySelector('script')!;
    Object.assign(script, { type: 'application/json', textContent: json });
    element.requestUpdate();
    await complains(element);

    expect(statusOf(element)).to.include('larger than 5 MB');
  });

  it('breaks no line within a date', async () => {
    const element = await given({ events: [{ ...good, date: '2023-02-30' }] });
    shadow(element).querySelector<HTMLElement>('.base')!.style.inlineSize = '160px';
    const words = all(element, '.doctor .whole');

    expect(words.map(({ textContent }) => textContent)).to.include('"2023-02-30"');
    for (const word of words) expect(word.getClientRects().length).to.equal(1);
  });

  it('waits for a document that comes with its mark of order and in Chinese', async () => {
    const served = await Served.put(`\uFEFF${JSON.stringify({ title: '我们的', ...document })}`, {
      type: 'application/problem+json; charset=utf-8',
    });
    const element = await mount(`<${timeline} src="${served.here}"></${timeline}>`);
    await shows(element, '我们的');

    expect(doctorOf(element)).to.equal(undefined);
  });
});
