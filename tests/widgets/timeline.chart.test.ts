import { expect, waitUntil } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { SelectDetail } from '../../src/element/index.js';
import type { AiBeijingTimeline } from '../../src/widgets/index.js';
import { centre, itUnder, press, tap, type Position } from '../commands.ts';
import { all, mount, quietConsole, settled } from '../contracts/support.ts';

const tag = 'ai-beijing-timeline';

const box = (element: Element) => all(element, '[part=chart]')[0]!;
const canvas = (element: Element) => all(element, 'canvas')[0] as HTMLCanvasElement;
const tip = (element: Element) => all(element, '.tip')[0]!;
const current = (element: Element) =>
  all(element, '[aria-current] time').map((time) => time.textContent);

/** The colours that are drawn most, as `r,g,b`, those of edges left out. */
function colours(element: Element): string[] {
  const { width, height } = canvas(element);
  const { data } = canvas(element).getContext('2d')!.getImageData(0, 0, width, height);
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] !== 255) continue;
    const colour = data.subarray(at, at + 3).join();
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 20).map(([colour]) => colour);
}

async function show(attributes = '', page = ''): Promise<AiBeijingTimeline> {
  const element = await mount(
    `<div style="width: 600px; ${page}"><${tag} lang="en" ${attributes}></${tag}></div>`,
  );
  element.scrollIntoView();
  await waitUntil(() => canvas(element) && colours(element).length > 0, 'no chart was drawn');
  return element as AiBeijingTimeline;
}

function listen(element: HTMLElement): SelectDetail[] {
  const details: SelectDetail[] = [];
  element.addEventListener('ai-beijing-select', ({ detail }) => details.push(detail));
  return details;
}

/** Where the point is that the reader is at. */
function pointAt(element: Element): Position {
  const { left, top } = box(element).getBoundingClientRect();
  const pixels = (name: string) => Number.parseFloat(tip(element).style.getPropertyValue(name));
  return [Math.round(left + pixels('--_x')), Math.round(top + pixels('--_y'))];
}

/** The fund of ten billion is the last point but one in time. */
async function positionOfFund(element: Element): Promise<Position> {
  box(element).focus({ preventScroll: true });
  await press('End');
  await press('ArrowLeft');
  await waitUntil(() => box(element).ariaValueNow === '3', 'the keys did not come');
  const position = pointAt(element);
  await press('Home');
  return position;
}

describe(`<${tag}> chart`, () => {
  quietConsole();
  // A mouse that rests on the next test's chart would point at it.
  afterEach(() => sendMouse({ type: 'move', position: [0, 0] }));

  it('takes the height that its box has had from the start', async () => {
    const element = await mount(`<div style="font-size: 20px"><${tag}></${tag}></div>`);
    const before = box(element).getBoundingClientRect().height;
    element.scrollIntoView();
    // The first chart of this file loads Chart.js.
    await waitUntil(() => canvas(element), 'no chart was drawn', { timeout: 5000 });

    expect(before).to.equal(360);
    expect(box(element).getBoundingClientRect().height).to.equal(360);
    expect(canvas(element).getBoundingClientRect().height).to.equal(360);
  });

  it('takes its height from the page', async () => {
    const element = await show('', '--ai-beijing-chart-height: 200px');

    expect(box(element).getBoundingClientRect().height).to.equal(200);
  });

  it('stays as wide as its container, when that grows and when it shrinks', async () => {
    const element = await show();
    for (const width of [900, 320]) {
      element.parentElement!.style.width = `${width}px`;
      await waitUntil(() => Math.round(canvas(element).getBoundingClientRect().width) === width);
    }
  });

  it('draws with the accent of the page', async () => {
    const element = await show('', '--ai-beijing-accent: rgb(0, 128, 64)');

    expect(colours(element)).to.include('0,128,64');
  });

  it('follows the colours of the page while it lives', async () => {
    const element = await show('', 'color: rgb(0, 0, 0); --ai-beijing-line: rgb(1, 2, 3)');
    expect(colours(element)).to.include('1,2,3');

    element.parentElement!.style.setProperty('--ai-beijing-line', 'rgb(200, 100, 50)');

    await waitUntil(() => colours(element).includes('200,100,50'), 'the line kept its colour');
  });

  it('is one tab stop, a slider that says its point', async () => {
    const element = await show('without="actions"');
    const stops = all(element, '[tabindex], button, a, input').filter((stop) =>
      box(element).contains(stop),
    );

    expect(stops).to.deep.equal([box(element)]);
    expect(box(element)).to.have.attribute('role', 'slider');
    expect(box(element).ariaLabel).to.equal('Sums over time');
    expect(box(element).ariaValueMax).to.equal('4');
    expect(box(element).ariaValueText).to.match(/^early 2023, Shanghai, up to 5 million yuan\. /);
    await expect(element).to.be.accessible();
  });

  it('moves between points by arrow keys, and picks what it comes to', async () => {
    const element = await show();
    const details = listen(element);
    box(element).focus({ preventScroll: true });

    const walk = [
      ['ArrowRight', 'city-race', '2'],
      ['ArrowUp', 'beijing-ai-fund', '3'],
      ['End', 'haidian-measures', '4'],
      ['ArrowRight', 'haidian-measures', '4'],
      ['ArrowLeft', 'beijing-ai-fund', '3'],
      ['Home', 'city-race', '1'],
    ];
    for (const [key, id, at] of walk) {
      await press(key!);
      await settled(element);
      expect(element.selected, key).to.equal(id);
      expect(box(element).ariaValueNow, key).to.equal(at);
      expect(all(element, '[aria-current]'), key).to.have.length(1);
    }
    const picked = walk.map(([, id]) => id).filter((id, at, ids) => id !== ids[at - 1]);
    expect(details.map(({ id }) => id)).to.deep.equal(picked);
  });

  it('says the first point when it is reached by Tab, and picks it by Enter', async () => {
    const element = await show('without="actions"');
    const before = document.createElement('button');
    element.before(before);
    before.focus({ preventScroll: true });

    await press('Tab');
    expect(tip(element).hidden).to.equal(false);
    expect(tip(element).textContent).to.include('early 2023, Shanghai, up to 5 million yuan');
    expect(tip(element).textContent).to.include('¶39');
    expect(element.selected).to.equal('');
    await press('Enter');
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.pick'));

    expect(element.selected).to.equal('city-race');
  });

  it('leads by Enter from a point to its entry', async () => {
    const element = await show();
    box(element).focus({ preventScroll: true });

    await press('End');
    await settled(element);
    await press('Enter');
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.pick'));

    expect(element.shadowRoot!.activeElement!.textContent).to.include('Haidian');
  });

  it('picks an event once, however many of its sums and keys lead to it', async () => {
    const element = await show();
    const details = listen(element);
    box(element).focus({ preventScroll: true });

    for (const key of ['End', 'End', 'ArrowRight', 'Home', 'Home', 'ArrowLeft']) {
      await press(key);
      await settled(element);
    }
    element.selected = '';
    element.data = {
      events: [
        {
          id: 'twice',
          date: '2024-05',
          place: 'beijing',
          kind: 'funding',
          what: 'Two sums',
          amounts: [{ value: 1e9 }, { value: 2e9 }],
        },
      ],
    };
    await waitUntil(() => box(element)?.ariaValueMax === '2', 'the data did not come');
    for (const [key, now] of [
      ['Home', '1'],
      ['ArrowRight', '2'],
    ]) {
      await press(key!);
      await settled(element);
      expect(box(element).ariaValueNow).to.equal(now);
      expect(tip(element).hidden).to.equal(false);
    }

    expect(details.map(({ id }) => id)).to.deep.equal(['haidian-measures', 'city-race', 'twice']);
  });

  it('picks the event of a point again that is clicked again', async () => {
    const element = await show();
    const position = await positionOfFund(element);
    const details = listen(element);

    for (const _ of [1, 2]) {
      await sendMouse({ type: 'click', position });
      await settled(element);
    }

    expect(details.map(({ id }) => id)).to.deep.equal(['beijing-ai-fund', 'beijing-ai-fund']);
  });

  it('leaves keys alone that mean nothing to it', async () => {
    const element = await show();
    let isTaken: boolean | undefined;
    element.addEventListener('keydown', (event) => (isTaken = event.defaultPrevented));
    box(element).focus({ preventScroll: true });

    await press('a');

    expect(isTaken).to.equal(false);
  });

  it('picks the event of a point that is clicked', async () => {
    const element = await show();
    const position = await positionOfFund(element);
    const details = listen(element);

    await sendMouse({ type: 'click', position });
    await settled(element);

    expect(details.map(({ id }) => id)).to.deep.equal(['beijing-ai-fund']);
    expect(current(element)).to.deep.equal(['September 2023']);
  });

  it('picks the event of a point that is tapped', async () => {
    const element = await show();
    const position = await positionOfFund(element);
    const details = listen(element);
    const spot = document.createElement('i');
    spot.style.cssText = `position: fixed; left: ${position[0]}px; top: ${position[1]}px`;
    document.body.append(spot);

    await tap(spot);
    await waitUntil(() => details.length > 0, 'nothing was picked');

    expect(details[0]!.id).to.equal('beijing-ai-fund');
    spot.remove();
  });

  it('marks the points of the event that is picked in the list', async () => {
    const element = await show();
    const before = canvas(element).toDataURL();

    all(element, '.pick')
      .find(({ textContent }) => textContent.includes('Haidian'))!
      .click();
    await settled(element);

    expect(box(element).ariaValueNow).to.equal('4');
    expect(canvas(element).toDataURL()).not.to.equal(before);
  });

  for (const [lang, words] of [
    ['zh-Hans', '2023年9月，100亿元'],
    ['zh-Hant', '2023年9月，100億元'],
    ['en', 'September 2023, 10 billion yuan'],
  ]) {
    it(`says what the mouse is over, in ${lang}`, async () => {
      const element = await show();
      element.lang = lang!;
      await settled(element);
      const position = await positionOfFund(element);
      box(element).blur();
      expect(tip(element).hidden).to.equal(true);

      await sendMouse({ type: 'move', position: [position[0] - 20, position[1]] });
      await sendMouse({ type: 'move', position });
      await waitUntil(() => !tip(element).hidden, 'no tooltip came');

      expect(tip(element).querySelector('strong')!.textContent).to.equal(words);
      await press('Escape');
      await sendMouse({ type: 'move', position: [0, 0] });
      await waitUntil(() => tip(element).hidden, 'the tooltip stayed');
    });
  }

  it('lets the mouse go over to the tooltip, which Escape closes', async () => {
    const element = await show();
    const position = await positionOfFund(element);
    box(element).blur();
    await sendMouse({ type: 'move', position });
    await waitUntil(() => !tip(element).hidden, 'no tooltip came');

    await sendMouse({ type: 'move', position: centre(tip(element)) });
    expect(tip(element).hidden).to.equal(false);
    await press('Escape');
    expect(tip(element).hidden).to.equal(true);
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('keeps what the keyboard points at when the mouse leaves', async () => {
    const element = await show();
    box(element).focus({ preventScroll: true });
    await press('End');
    const said = tip(element).textContent;

    await sendMouse({ type: 'move', position: centre(box(element)) });
    await sendMouse({ type: 'move', position: [0, 0] });
    await settled(element);

    expect(tip(element).hidden).to.equal(false);
    expect(tip(element).textContent).to.equal(said);
  });

  it('says of a date that it was worked out', async () => {
    const element = await show('selected="beijing-ai-fund"');

    expect(box(element).ariaValueText).to.include('inferred');
  });

  it('keeps its tooltip at its point when filters take others away', async () => {
    const element = await show();
    box(element).focus({ preventScroll: true });
    await press('End');

    element.kind = 'funding';
    await settled(element);

    expect(tip(element).textContent).to.include('Haidian');
    element.kind = 'policy';
    await settled(element);
    expect(tip(element).hidden).to.equal(true);
  });

  it('is drawn for the pixels of the screen', async () => {
    const given = devicePixelRatio;
    const element = await show();
    const pixels = () => canvas(element).width / canvas(element).getBoundingClientRect().width;
    expect(pixels()).to.be.closeTo(given, 0.01);

    Object.defineProperty(window, 'devicePixelRatio', { value: 3, configurable: true });
    element.requestUpdate();
    await settled(element);

    expect(pixels()).to.be.closeTo(3, 0.01);
    Object.defineProperty(window, 'devicePixelRatio', { value: given, configurable: true });
  });

  it('keeps its tooltip within the widget', async () => {
    const element = await show();
    element.parentElement!.style.width = '280px';
    await waitUntil(() => canvas(element).getBoundingClientRect().width === 280);
    box(element).focus({ preventScroll: true });

    for (const key of ['Home', 'End']) {
      await press(key);
      const { left, right } = tip(element).getBoundingClientRect();
      expect(left).to.be.at.least(box(element).getBoundingClientRect().left);
      expect(right).to.be.at.most(box(element).getBoundingClientRect().right);
    }
  });

  it('is a picture on paper, and itself again afterwards', async () => {
    const element = await show('selected="beijing-ai-fund"');
    const before = canvas(element).toDataURL();
    const pictures = () => all(element, '.picture');

    // Some browsers tell twice.
    window.dispatchEvent(new Event('beforeprint'));
    window.dispatchEvent(new Event('beforeprint'));
    expect(pictures()).to.have.length(1);
    expect(pictures()[0]!.textContent).to.include('1 billion yuan a year');
    expect(pictures()[0]!.querySelector('[font-weight=bold]')!.textContent).to.equal(
      '10 billion yuan',
    );
    window.dispatchEvent(new Event('afterprint'));

    expect(pictures()).to.deep.equal([]);
    expect(canvas(element).toDataURL()).to.equal(before);
    element.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(pictures()).to.deep.equal([]);
  });

  itUnder({ 'forced-colors': 'active' }, 'is drawn in forced colours', async () => {
    const element = await show();
    const probe = document.createElement('i');
    element.before(probe);
    const system = ['CanvasText', 'GrayText', 'Highlight', 'Canvas'].map((name) => {
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      return /\d+, \d+, \d+/.exec(getComputedStyle(probe).color)![0].replaceAll(' ', '');
    });

    await waitUntil(
      () => colours(element).every((colour) => system.includes(colour)),
      `${colours(element).join(' ')} / ${system.join(' ')}`,
    );
    expect(colours(element)).to.include(system[0]);
  });

  itUnder({ media: 'print' }, 'leaves no empty box on paper, and there the list', async () => {
    const element = await mount(
      `<div style="padding-top: 3000px"><${tag} layout="chart"></${tag}></div>`,
    );

    expect(box(element).getClientRects()).to.have.length(0);
    expect(all(element, '.list')[0]!.getBoundingClientRect().height).to.be.above(500);
  });

  it('goes with the element, and comes back with it', async () => {
    const element = await show();
    const parent = element.parentElement!;

    element.remove();
    expect(canvas(element)).to.equal(undefined);
    expect(all(element, '.tip')).to.deep.equal([]);
    expect(box(element).getAttributeNames()).to.have.members(['part', 'class']);
    parent.append(element);

    await waitUntil(() => canvas(element) && colours(element).length > 0, 'it did not come back');
    expect(all(element, 'canvas')).to.have.length(1);
  });

  it('comes and goes with the layout', async () => {
    const element = await show();

    element.layout = 'list';
    await settled(element);
    expect(canvas(element)).to.equal(undefined);
    element.layout = 'both';
    await settled(element);

    await waitUntil(() => canvas(element), 'it did not come back');
  });

  it('draws only what the filters leave', async () => {
    const element = await show('kind="funding"');
    expect(box(element).ariaValueMax).to.equal('2');

    element.kind = '';
    await settled(element);
    expect(box(element).ariaValueMax).to.equal('4');
  });

  it('draws on either scale', async () => {
    const log = await show();
    const logarithmic = canvas(log).toDataURL();

    log.scale = 'linear';
    await settled(log);

    expect(canvas(log).toDataURL()).not.to.equal(logarithmic);
  });
});
