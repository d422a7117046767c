import { expect, waitUntil } from '@open-wc/testing';
import type { AiBeijingElement } from '../../src/element/index.js';
import { press, type } from '../commands.ts';
import { complains, Served, withBadRows } from './own-data.ts';
import { all, mount, quietConsole, settled, shadow, statesOf, tags } from './support.ts';

const before = '<button id="before">before</button>';
const behind = '<button id="behind">behind</button>';
const interactive = 'a[href], button, input, summary, [tabindex="0"]';

/** What the focus can get to, in the order of the document. */
const controlsOf = (element: Element) =>
  all(element, interactive).filter(
    (control) => control.getClientRects().length > 0 && control.tabIndex >= 0,
  );

const beside = (element: Element, id: string) =>
  element.parentElement!.querySelector<HTMLElement>(`#${id}`)!;

const focused = (element: Element) => shadow(element).activeElement as HTMLElement;

/** A widget between two buttons, with its chart drawn, where it has one. */
async function between(tag: string, attributes = ''): Promise<AiBeijingElement> {
  const element = await mount(`${before}<${tag} lang="en" ${attributes}></${tag}>${behind}`);
  element.scrollIntoView();
  await waitUntil(() => all(element, '[part=chart]').every(({ tabIndex }) => tabIndex === 0));
  return element;
}

/** Whether a control is shown to be focused, and nothing lies over what is in view of it. */
function look(element: Element, control: HTMLElement): string {
  const { outlineStyle, outlineWidth } = getComputedStyle(control);
  const { left, top, bottom, width } = control.getClientRects()[0]!;
  // Firefox is content with a part of a control in view.
  const middle = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
  const hit = shadow(element).elementFromPoint(left + Math.min(width / 2, 20), middle);
  const isMarked = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  return `${isMarked ? 'marked' : 'unmarked'}, ${control.contains(hit) ? 'free' : 'covered'}`;
}

/** Until a browser has scrolled there. */
async function isShown(element: Element, control: HTMLElement): Promise<void> {
  const isThere = () => look(element, control) === 'marked, free';
  await waitUntil(isThere, `not shown: ${control.outerHTML.slice(0, 200)}`);
}

/** Walks through a widget and back, and gives how many controls there were. */
async function walk(element: AiBeijingElement): Promise<number> {
  const picked: Event[] = [];
  element.addEventListener('ai-beijing-select', (event) => picked.push(event));
  beside(element, 'before').focus();
  const walked: HTMLElement[] = [];
  while (walked.length < 200) {
    await press('Tab');
    if (document.activeElement !== element) break;
    const control = focused(element);
    walked.push(control);
    await isShown(element, control);
  }
  expect(document.activeElement).to.equal(beside(element, 'behind'));
  expect(walked).to.have.members(controlsOf(element));
  expect(walked.toSorted(inDocument)).to.deep.equal(walked);
  for (const control of walked.toReversed()) {
    await press('Shift', 'Tab');
    expect(focused(element)).to.equal(control);
  }
  await press('Shift', 'Tab');
  expect(document.activeElement).to.equal(beside(element, 'before'));
  expect(picked, 'set off by the focus alone').to.deep.equal([]);
  return walked.length;
}

const inDocument = (a: Node, b: Node) =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

/** Goes on by Tab until a control has the focus. */
async function tabTo(element: AiBeijingElement, selector: string): Promise<HTMLElement> {
  for (let steps = 0; steps < 100; steps++) {
    await press('Tab');
    if (focused(element)?.matches(selector)) return focused(element);
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

for (const tag of tags) {
  describe(`<${tag}> by keyboard`, function suite() {
    this.timeout(30_000);
    quietConsole();

    const states = statesOf(tag).filter(
      (state) => !state || /^(layout|searchable|theme)/.test(state),
    );
    for (const attributes of [...states, 'without="actions"']) {
      it(`is walked through and back, each control in its order, shown and free: ${attributes}`, async () => {
        const element = await between(tag, attributes);

        const count = await walk(element);

        if (!attributes) expect(count).to.be.at.least(1);
      });
    }

    it('is walked through with a report of mistakes, which can be unfolded', async () => {
      const element = await between(tag);
      element.data = withBadRows(tag, 'Word', 12);
      await complains(element);
      await settled(element);
      beside(element, 'before').focus();
      const summary = await tabTo(element, 'summary');
      await press('Enter');

      expect((summary.parentElement as HTMLDetailsElement).open).to.equal(true);
      await walk(element);
    });

    it('is tried again from the keyboard, and leads on', async () => {
      const served = await Served.put('{}', { failures: 2 });
      const element = await between(tag, `src="${served.here}"`);
      await complains(element);
      beside(element, 'before').focus();
      await tabTo(element, '.retry');
      await press(' ');
      await waitUntil(async () => (await served.count()) === 2);
      await complains(element);

      expect(await walk(element)).to.be.at.least(1);
    });

    it('opens its menu, chooses in it, leaves it and goes on', async () => {
      const element = await between(tag);
      beside(element, 'before').focus();
      const button = await tabTo(element, '.take');
      await press('Enter');
      await waitUntil(() => focused(element)?.role === 'menuitem', 'the menu has no focus');
      const items = all(element, '[role=menuitem]');

      for (const [index, item] of items.entries()) {
        expect(focused(element)).to.equal(item);
        await isShown(element, item);
        if (index < items.length - 1) await press('ArrowDown');
      }
      await press('Escape');
      expect(focused(element)).to.equal(button);
      await press('Tab');
      expect(document.activeElement).to.equal(beside(element, 'behind'));
    });
  });
}

describe('<ai-beijing-timeline> from kind to point to entry', function suite() {
  this.timeout(30_000);
  quietConsole();

  it('is worked by keys alone', async () => {
    const element = await between('ai-beijing-timeline');
    beside(element, 'before').focus();
    const policy = await tabTo(element, '.toggle.policy');
    await press(' ');
    await settled(element);
    expect(policy.ariaPressed).to.equal('false');
    expect(focused(element)).to.equal(policy);

    const chart = await tabTo(element, '[role=slider]');
    const heard = new Set([chart.getAttribute('aria-valuetext')]);
    await press('Home');
    for (let steps = 1; steps < Number(chart.ariaValueMax); steps++) {
      heard.add(chart.getAttribute('aria-valuetext'));
      await press('ArrowRight');
      await settled(element);
    }
    heard.add(chart.getAttribute('aria-valuetext'));
    expect(heard.size).to.equal(Number(chart.ariaValueMax));

    await press('Enter');
    await waitUntil(() => focused(element)?.matches('[aria-current] .pick'));
    await press('Shift', 'Tab');
    expect(document.activeElement).to.equal(element);
  });
});

describe('<ai-beijing-alumni searchable> from search to person', function suite() {
  this.timeout(30_000);
  quietConsole();

  it('is worked by keys alone', async () => {
    const element = await between('ai-beijing-alumni', 'searchable');
    beside(element, 'before').focus();
    await tabTo(element, 'input');
    await type('moonshot');
    await settled(element);
    const [status] = all(element, '[role=status]');
    expect(status!.textContent).to.include('1');

    await press('Tab');
    expect(focused(element).textContent).to.equal('Yang Zhilin');
    await press('Enter');
    await settled(element);
    expect(all(element, '[aria-current]')).to.have.length(1);
    expect(focused(element).textContent).to.equal('Yang Zhilin');
  });
});
