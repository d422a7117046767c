import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/*
 * What a screen reader is given of an element, in its order: a line for each piece with its role, its
 * name, its value and its states, below the piece that it is in. ‹en: …› is in another language, and
 * a stroke stands where the layout makes a screen reader pause.
 */

type Node = Protocol.Accessibility.AXNode;

/** What the accessibility tree leaves out of an element. */
interface Looks {
  readonly attributes: ReadonlyMap<string, string>;
  readonly display: string;
}

const text = 'StaticText';
/** What is read through, as it says nothing of itself. */
const silent = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'time']);
/** What is read by its name alone. */
const named = new Set(['button', 'heading', 'link', 'menuitem', 'searchbox']);
/** What has its content for a name. */
const nameless = new Set(['cell', 'columnheader', 'rowheader', 'listitem', 'term']);
/** The states that are told, unless they are what one expects. */
const states = ['level', 'pressed', 'expanded', 'hasPopup', 'disabled', 'focused', 'live'];
const toggled = ['pressed', 'expanded'];

/** White space folded, as it is in speech. */
const folded = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();

const valueOf = (value: Protocol.Accessibility.AXValue | undefined): string =>
  folded(`${value?.value ?? ''}`);

const roleOf = (node: Node): string => valueOf(node.role);

/** The states that CDP tells of, in words. */
function statesOf(node: Node): string[] {
  return (node.properties ?? []).flatMap(({ name, value }) => {
    const told = valueOf(value);
    if (!states.includes(name) || roleOf(node) === 'listitem') return [];
    if (told === 'true') return [name];
    if (told === 'false') return toggled.includes(name) ? [`not ${name}`] : [];
    return told && told !== 'off' ? [`${name} ${told}`] : [];
  });
}

/** A stroke for each pause that has something on both sides. */
const paused = (words: string): string =>
  folded(words.replaceAll(/\s*(\/\s*)+/g, ' / ').replaceAll(/^[\s/]+|[\s/]+$/g, ''));

class Reader {
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #looks: ReadonlyMap<number, Looks>;

  constructor(nodes: readonly Node[], looks: ReadonlyMap<number, Looks>) {
    this.#nodes = new Map(nodes.map((node) => [node.nodeId, node]));
    this.#looks = looks;
  }

  read(node: Node): string[] {
    if (this.#isSilent(node)) return this.#within(node);
    if (named.has(roleOf(node))) return [this.#line(node)];
    const within = this.#within(node);
    const [only] = within;
    const isText = this.#flat(node).every((child) => roleOf(child) === text);
    if (isText && only) return [`${this.#line(node, only)}: ${only}`];
    return [this.#line(node), ...within.map((line) => `  ${line}`)];
  }

  #line(node: Node, content = ''): string {
    const name = valueOf(node.name);
    const value = this.#attribute(node, 'aria-valuetext') ?? valueOf(node.value);
    const told = statesOf(node);
    if (this.#attribute(node, 'aria-current')) told.push('current');
    if (this.#attribute(node, 'aria-busy') === 'true') told.push('busy');
    const pieces = [roleOf(node).toLowerCase()];
    if (name && name !== content && !nameless.has(roleOf(node))) pieces.push(`“${name}”`);
    if (value) pieces.push(`= ${value}`);
    if (told.length > 0) pieces.push(`(${told.join(', ')})`);
    return pieces.join(' ');
  }

  /** The lines within a node, of which runs of text are one. */
  #within(node: Node): string[] {
    const lines: string[] = [];
    let run = '';
    const end = () => {
      if (paused(run)) lines.push(paused(run));
      run = '';
    };
    for (const child of this.#flat(node)) {
      if (roleOf(child) === text) run += `${child.name?.value ?? ''}`;
      else {
        end();
        lines.push(...this.read(child));
      }
    }
    end();
    return lines;
  }

  /** What is within, with that of silent nodes in their place. */
  #flat({ childIds = [] }: Node): Node[] {
    const children = childIds
      .map((id) => this.#nodes.get(id))
      .filter((child) => child !== undefined);
    return children.flatMap((child) => {
      if (!this.#isSilent(child)) return [child];
      const lang = this.#attribute(child, 'lang');
      const [before, after] = lang ? [` ‹${lang}: `, '› '] : this.#pauses(child);
      const within = this.#flat(child);
      return within.length > 0 ? [spokenText(before!), ...within, spokenText(after!)] : [];
    });
  }

  #pauses(node: Node): string[] {
    const { display = 'inline' } = this.#looks.get(node.backendDOMNodeId!) ?? {};
    return display.startsWith('inline') ? ['', ''] : ['/', '/'];
  }

  #isSilent(node: Node): boolean {
    return node.ignored || silent.has(roleOf(node));
  }

  #attribute({ backendDOMNodeId }: Node, name: string): string | undefined {
    return this.#looks.get(backendDOMNodeId!)?.attributes.get(name);
  }
}

const spokenText = (words: string): Node => ({
  nodeId: '',
  ignored: false,
  role: { type: 'role', value: text },
  name: { type: 'string', value: words },
});

async function looksOf(session: CDPSession): Promise<Map<number, Looks>> {
  const computedStyles = ['display'];
  const snapshot = await session.send('DOMSnapshot.captureSnapshot', { computedStyles });
  const { documents, strings } = snapshot;
  const [{ nodes, layout }] = documents as [(typeof documents)[number]];
  const displays = new Map(
    layout.nodeIndex.map((index, at) => [index, strings[layout.styles[at]![0]!]]),
  );
  return new Map(
    nodes.backendNodeId!.map((id, index) => {
      const words = (nodes.attributes![index] ?? []).map((at) => strings[at] ?? '');
      const pairs = words.flatMap((word, at) => (at % 2 ? [] : [[word, words[at + 1]!] as const]));
      return [id, { attributes: new Map(pairs), display: displays.get(index) || 'inline' }];
    }),
  );
}

/** @param selector of an element of the page */
export async function spoken(page: Page, selector: string): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const looks = await looksOf(session);
  await session.detach();
  const id = await (await page.$(selector))!.backendNodeId();
  const found = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === id)!;
  return new Reader(nodes, looks).read(found).join('\n');
}
