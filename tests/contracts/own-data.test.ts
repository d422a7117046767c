import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { AiBeijingElement } from '../../src/element/index.js';
import { press } from '../commands.ts';
import {
  complains,
  doctorOf,
  documentFor,
  isBusy,
  listen,
  retryOf,
  Served,
  shows,
  sliceOf,
  statusOf,
  stopListening,
  withBadRows,
} from './own-data.ts';
import { Page, SentPage } from './page.ts';
import { rendered, said as saidBy, script } from './served.ts';
import { all, languages, mount, quietConsole, settled, shadow, tags, textOf } from './support.ts';

const content = '<p>Between the tags</p>';

const scriptOf = (data: unknown) =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

const give = (element: AiBeijingElement, data: unknown) => {
  element.data = data;
};

const seen = (element: Element, selector: string) =>
  element.querySelector(selector)!.getClientRects().length > 0;

/** The texts of a slice, each as if the author wrote it in one language. */
const inOneLanguage = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('zh-Hant' in value) return (value as Record<string, string>)['zh-Hant'];
  if (Array.isArray(value)) return value.map(inOneLanguage);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, inOneLanguage(inner)]),
  );
};

const withoutLanguage = (value: unknown, language: string): unknown =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === language ? undefined : inner,
  );

for (const tag of tags) {
  const mine = (word: string) => documentFor(tag, word);

  describe(`<${tag}> with data of one’s own`, () => {
    quietConsole();
    afterEach(stopListening);

    it('shows an object given as its property', async () => {
      const element = await mount(`<${tag}></${tag}>`);
      give(element, mine('Given'));

      await shows(element, 'Given');
    });

    it('shows an object that it had before it was in the page', async () => {
      const element = document.createElement(tag) as AiBeijingElement;
      give(element, mine('Early'));
      document.body.append(element);

      await shows(element, 'Early');
      expect(all(element, '[part=base]').length).to.equal(1);
      element.remove();
    });

    it('shows a document of its own origin', async () => {
      const { here } = await Served.put(mine('From here'));

      await shows(await mount(`<${tag} src="${here}"></${tag}>`), 'From here');
    });

    it('shows a document of another origin', async () => {
      const { elsewhere } = await Served.put(mine('From elsewhere'));

      await shows(await mount(`<${tag} src="${elsewhere}"></${tag}>`), 'From elsewhere');
    });

    it('looks for it from where the page says', async () => {
      const { base: href, name } = await Served.put(mine('Relative'));
      const base = Object.assign(document.createElement('base'), { href });
      document.head.append(base);
      try {
        await shows(await mount(`<${tag} src="${name}"></${tag}>`), 'Relative');
      } finally {
        base.remove();
      }
    });

    it('shows what a script between its tags holds', async () => {
      await shows(await mount(`<${tag}>${scriptOf(mine('Between'))}</${tag}>`), 'Between');
    });

    it('shows what a script elsewhere in the page holds', async () => {
      const holder = Object.assign(document.createElement('script'), {
        id: 'our.data',
        type: 'application/json',
        textContent: JSON.stringify(mine('Elsewhere')),
      });
      const { here } = await Served.put(mine('Served'));
      const element = await mount(`<${tag} src="${here}"></${tag}>`);
      document.body.append(holder);
      try {
        element.src = '#our.data';
        await shows(element, 'Elsewhere');
      } finally {
        holder.remove();
      }
    });

    it('takes in such a script when it comes and when it changes', async () => {
      const element = await mount(`<${tag}></${tag}>`);
      element.insertAdjacentHTML('beforeend', scriptOf(mine('Later')));
      await shows(element, 'Later');

      element.querySelector('script')!.textContent = JSON.stringify(mine('Changed'));
      await shows(element, 'Changed');
    });

    it('says of an empty script that there are no data', async () => {
      const element = await mount(
        `<${tag} lang="en"><script type="application/json"></script></${tag}>`,
      );
      await complains(element);

      expect(statusOf(element)).to.include('There are no data.');
    });

    it('prefers the property to an address, and that to a script', async () => {
      const { here } = await Served.put(mine('Addressed'));
      const element = await mount(`<${tag} src="${here}">${scriptOf(mine('Scripted'))}</${tag}>`);
      await shows(element, 'Addressed');

      give(element, mine('Given'));
      await shows(element, 'Given');
      give(element, undefined);
      await shows(element, 'Addressed');
      element.removeAttribute('src');
      await shows(element, 'Scripted');
      element.querySelector('script')!.remove();
      await shows(element, textOf(await mount(`<${tag}></${tag}>`)).slice(0, 4));
    });

    for (const lang of languages) {
      it(`says in ${lang} of the article’s own facts what it says without`, async () => {
        const { here } = await Served.put(await sliceOf(tag));
        const bundled = textOf(await mount(`<${tag} lang="${lang}"></${tag}>`));
        const element = await mount(`<${tag} lang="${lang}" src="${here}"></${tag}>`);
        await waitUntil(() => all(element, '[part=list]').length > 0 && !isBusy(element));
        await settled(element);

        expect(textOf(element)).to.equal(bundled);
        expect(doctorOf(element)).to.equal(undefined);
      });
    }

    it('takes a text for all languages, and where one lacks the nearest', async () => {
      const slice = await sliceOf(tag);
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      const title = () => all(element, '[part=heading]')[0]?.textContent.trim();
      const rowsOf = (lang: string) => {
        element.lang = lang;
        return settled(element).then(() => all(element, '[part=item]').length);
      };
      give(element, inOneLanguage(slice));
      await waitUntil(() => element.own?.slice && !isBusy(element));
      const traditional = await rowsOf('en').then(title);
      await rowsOf('zh-Hans');
      expect(title()).to.equal(traditional);

      give(element, withoutLanguage(slice, 'zh-Hans'));
      await waitUntil(() => !isBusy(element));
      await rowsOf('zh-Hant');
      const hant = title();
      await rowsOf('zh-Hans');
      expect(title()).to.equal(hant);
      expect(doctorOf(element)).to.equal(undefined);
    });

    it('changes neither what it was given nor what is frozen', async () => {
      const data = mine('Frozen') as Record<string, object[]>;
      const before = JSON.stringify(data);
      for (const list of Object.values(data)) Object.freeze(list).forEach(Object.freeze);
      const element = await mount(`<${tag}></${tag}>`);
      give(element, Object.freeze(data));
      await shows(element, 'Frozen');

      expect(JSON.stringify(data)).to.equal(before);
    });
  });

  describe(`<${tag}> while it loads`, () => {
    quietConsole();
    afterEach(stopListening);

    it('keeps what stands between its tags, and says so', async () => {
      const served = await Served.put(mine('Come'), { isHeld: true });
      const element = await mount(`<${tag} lang="en" src="${served.here}">${content}</${tag}>`);
      await waitUntil(() => isBusy(element));

      expect(seen(element, 'p')).to.equal(true);
      expect(statusOf(element)).to.equal('Loading data…');
      await expect(element).to.be.accessible();

      await served.letGo();
      await shows(element, 'Come');
      expect(seen(element, 'p')).to.equal(false);
      expect(statusOf(element)).to.equal('');
    });

    it('says so to those who see, where there is nothing else', async () => {
      const served = await Served.put(mine('Come'), { isHeld: true });
      const element = await mount(`<${tag} lang="zh-TW" src="${served.here}"></${tag}>`);
      await waitUntil(() => isBusy(element));

      expect(all(element, '.loading')[0]!.textContent).to.equal('正在載入資料…');
      await expect(element).to.be.accessible();
      await served.letGo();
      await shows(element, 'Come');
    });

    it('moves nothing but by the data themselves', async () => {
      const served = await Served.put(mine('Come'), { isHeld: true });
      const page = `<${tag} src="${served.here}">${content}</${tag}><p id="below">Below</p>`;
      const element = await mount(`<div>${page}</div>`);
      const below = element.parentElement!.querySelector('#below')!;
      const before = below.getBoundingClientRect().top;
      await waitUntil(() => isBusy(element));
      expect(below.getBoundingClientRect().top).to.equal(before);

      await served.letGo();
      await shows(element, 'Come');
      const loaded = below.getBoundingClientRect().top;
      const next = await Served.put(mine('Come'), { isHeld: true });
      element.src = next.here;
      await waitUntil(() => isBusy(element));
      expect(below.getBoundingClientRect().top).to.equal(loaded);
      await next.letGo();
      await waitUntil(() => !isBusy(element));
      expect(below.getBoundingClientRect().top).to.equal(loaded);
    });

    it('shows the data of before until those of a new address are there', async () => {
      const next = await Served.put(mine('Second'), { isHeld: true });
      const element = await mount(`<${tag}>${scriptOf(mine('First'))}</${tag}>`);
      await shows(element, 'First');
      element.src = next.here;
      await waitUntil(() => isBusy(element));

      expect(textOf(element)).to.include('First');
      expect(all(element, 'figure')[0]!.ariaBusy).to.equal('true');
      await next.letGo();
      await shows(element, 'Second');
      expect(all(element, 'figure')[0]!.ariaBusy).to.equal(null);
    });

    it('never shows what comes late from an address of before', async () => {
      const late = await Served.put(mine('Late'), { isHeld: true });
      const early = await Served.put(mine('Early'));
      const told = listen();
      const element = await mount(`<${tag} src="${late.here}"></${tag}>`);
      await waitUntil(() => isBusy(element));
      element.src = early.here;
      await shows(element, 'Early');
      await late.letGo();
      await aTimeout(100);

      expect(textOf(element)).not.to.include('Late');
      expect(told).to.deep.equal([]);
    });

    it('goes back to the article’s facts when the address is taken away meanwhile', async () => {
      const late = await Served.put(mine('Late'), { isHeld: true });
      const element = await mount(`<${tag} src="${late.here}"></${tag}>`);
      await waitUntil(() => isBusy(element));
      element.src = '';
      await settled(element);
      await late.letGo();
      await aTimeout(100);

      expect(textOf(element)).to.equal(textOf(await mount(`<${tag}></${tag}>`)));
    });

    it('goes on when it is moved, and when its language changes', async () => {
      const late = await Served.put(withBadRows(tag, 'Late', 1), { isHeld: true });
      const place = `<div><${tag} lang="en" src="${late.here}"></${tag}><section></section></div>`;
      const element = await mount(place);
      await waitUntil(() => isBusy(element));
      element.nextElementSibling!.append(element);
      element.lang = 'zh-Hans';
      await settled(element);
      expect(statusOf(element)).to.equal('正在载入数据…');

      await late.letGo();
      await shows(element, 'Late');
      await complains(element);
      expect(statusOf(element)).to.include('数据中有1处问题');
    });

    it('does no harm when it is taken away', async () => {
      const late = await Served.put(mine('Late'), { isHeld: true });
      const element = await mount(`<${tag} src="${late.here}"></${tag}>`);
      await waitUntil(() => isBusy(element));
      const place = element.parentElement!;
      element.remove();
      await late.letGo();
      await aTimeout(100);
      place.append(element);

      await shows(element, 'Late');
    });

    it('keeps the styles of its reports in another document', async () => {
      const element = await mount(`<${tag} lang="en">${scriptOf([])}</${tag}>`);
      await complains(element);
      const frame = document.createElement('iframe');
      document.body.append(frame);
      frame.contentDocument!.body.append(element);
      await settled(element);

      const view = frame.contentWindow!;
      expect(view.getComputedStyle(doctorOf(element)!).borderInlineStartStyle).to.equal('solid');
      frame.remove();
    });
  });

  describe(`<${tag}> where its data fail`, () => {
    quietConsole();
    afterEach(stopListening);

    it('keeps what stands between its tags, and says why in the language of the place', async () => {
      const { here } = await Served.put('No', { status: 404 });
      const told = listen();
      const element = await mount(`<${tag} lang="en" src="${here}">${content}</${tag}>`);
      await complains(element);

      expect(seen(element, 'p')).to.equal(true);
      const message = `${here.slice(0, 80)}: The server answered 404. Check the address.`;
      expect(statusOf(element)).to.equal(`The data could not be loaded: ${message}`);
      expect(told).to.deep.equal([{ code: 'http', message, path: '' }]);
      await expect(element).to.be.accessible();

      element.lang = 'zh-Hant';
      await settled(element);
      expect(statusOf(element)).to.equal(
        `資料未能載入： ${here.slice(0, 80)}：伺服器回應404。請檢查位址。`,
      );
      expect(told.length).to.equal(1);
    });

    it('keeps the last data that were good', async () => {
      const { here } = await Served.put('No', { status: 500 });
      const element = await mount(`<${tag} lang="en">${scriptOf(mine('Good'))}</${tag}>`);
      await shows(element, 'Good');
      element.src = here;
      await complains(element);

      expect(textOf(element)).to.include('Good');
      expect(statusOf(element)).to.include('What is shown above are the earlier data.');
      await expect(element).to.be.accessible();
    });

    it('keeps the article’s facts where they were shown', async () => {
      const bundled = await mount(`<${tag} lang="en"></${tag}>`);
      const said = textOf(bundled);
      give(bundled, 'rubbish');
      await complains(bundled);

      const [heading] = all(bundled, '[part=heading]');
      expect(said).to.include(heading!.textContent.trim());
      expect(all(bundled, '[part=item]').length).to.be.above(0);
    });

    it('tries again when the reader asks by keyboard, who goes on in the widget', async () => {
      const served = await Served.put(mine('Come'), { failures: 2 });
      const told = listen();
      const element = await mount(`<${tag} lang="en" src="${served.here}">${content}</${tag}>`);
      await complains(element);

      retryOf(element)!.focus();
      await press('Enter');
      await waitUntil(() => told.length === 2);
      await settled(element);
      expect(shadow(element).activeElement).to.equal(retryOf(element));

      await press(' ');
      await shows(element, 'Come');
      await waitUntil(() => shadow(element).activeElement !== null, 'the focus is lost');
      expect(shadow(element).activeElement!.matches('.base')).to.equal(true);
      expect(doctorOf(element)).to.equal(undefined);
    });

    it('asks once for all that a reader asks while it loads', async () => {
      const served = await Served.put(mine('Come'), { failures: 1 });
      const element = await mount(`<${tag} src="${served.here}"></${tag}>`);
      await complains(element);
      for (let time = 0; time < 3; time++) retryOf(element)!.click();
      await shows(element, 'Come');

      expect(await served.count()).to.equal(2);
    });

    it('offers no other try where that would mend nothing', async () => {
      const element = await mount(`<${tag}>${scriptOf({})}</${tag}>`);
      await complains(element);

      expect(retryOf(element)).to.equal(undefined);
    });

    it('shows the good rows, and tells of each other one', async () => {
      const { here } = await Served.put(withBadRows(tag, 'Good', 7));
      const told = listen();
      const element = await mount(`<${tag} lang="en" src="${here}"></${tag}>`);
      await complains(element);

      expect(textOf(element)).to.include('Good');
      expect(told.length).to.equal(7);
      for (const { code, message, path } of told) {
        expect(['type', 'unknown-field']).to.include(code);
        expect(path).to.match(/^[a-z]+\[\d+\]/);
        expect(message).to.match(/^[a-z]+, row \d+/);
      }
      expect(statusOf(element)).to.match(/^There are 7 problems in the data:/);
      expect(all(element, '.doctor summary')[0]!.textContent).to.equal('2 more');
      await expect(element).to.be.accessible();
    });

    it('floods neither the page nor its program', async () => {
      const told = listen();
      const element = await mount(`<${tag} lang="en"></${tag}>`);
      give(element, withBadRows(tag, 'Good', 1000));
      await complains(element);

      expect(told.length).to.equal(101);
      expect(told.at(-1)).to.deep.equal({ code: 'more', message: '900 more', path: '' });
      expect(all(element, '.doctor li').length).to.be.at.most(110);
      expect(statusOf(element)).to.match(/^There are 1,000 problems in the data:/);
    });

    it('says it politely, in a region that was there before', async () => {
      const next = await Served.put('{', { isHeld: true });
      const element = await mount(`<${tag} lang="en">${scriptOf(mine('First'))}</${tag}>`);
      await shows(element, 'First');
      const region = shadow(element).querySelector('figure > div [role=status]')!;
      element.src = next.here;
      await waitUntil(() => region.textContent.includes('Loading'));
      await next.letGo();
      await complains(element);

      expect(region.isConnected).to.equal(true);
      expect(region.textContent).to.include('This is not valid JSON');
    });

    it('keeps what a server rendered, and says below it what is wrong', async () => {
      const served = await Served.put(mine('Come'), { failures: 1 });
      const fragment = await rendered(tag);
      const page = await SentPage.open(
        (self) => script(self) + fragment.replace(`<${tag}`, `<${tag} src="${served.here}"`),
      );
      const host = page.document.querySelector<HTMLElement>(tag)!;
      const before = saidBy(host);
      await page.until(() => doctorOf(host) !== undefined, 'the doctor says nothing');
      expect(saidBy(host)).to.include(before.slice(0, 40));
      expect(statusOf(host)).to.include('The server answered 503.');

      retryOf(host)!.click();
      await page.until(() => saidBy(host).includes('Come'), 'the data did not come');
      expect(page.all(tag, 'figure').length).to.equal(1);
      expect(doctorOf(host)).to.equal(undefined);
      expect(page.complaints).to.deep.equal([]);
      SentPage.closeAll();
    });

    it('asks for nothing of it without data of one’s own', async () => {
      const page = new Page([`${tag}.js`], `<${tag}></${tag}>`);
      await page.shows(tag, '[part=base]');
      const requests = await page.requests();

      expect(requests.filter((file) => /own-data|schema|valibot|momoa/.test(file))).to.deep.equal(
        [],
      );
      Page.closeAll();
    });

    for (const chunk of ['own-data', '.schema']) {
      it(`keeps what stands between its tags where ${chunk} does not come`, async () => {
        const data = scriptOf(mine('Given'));
        const page = new Page([`${tag}.js`], `<${tag}>${content}${data}</${tag}>`, {
          way: `without/${chunk}`,
        });
        await page.until(() => page.events.length > 0, 'nothing was told');
        await aTimeout(200);

        expect(page.events.map(({ detail }) => detail.code)).to.deep.equal(['load']);
        expect(seen(page.document.querySelector(tag)!, 'p')).to.equal(true);
        Page.closeAll();
      });
    }
  });
}
