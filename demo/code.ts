import { html, type TemplateResult } from 'lit';

interface Words {
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
}

/** How long a button says that it has copied, in milliseconds. */
const moment = 2000;

/** Code to take along, with a button that copies it. `about` tells one button from the next. */
export function code(text: string, about: string, words: Words): TemplateResult {
  return html`
    <div class="code">
      <pre><code translate="no">${unbroken(text)}</code></pre>
      <button type="button" @click=${(event: Event) => copy(event, words)}>
        <span class="action">${words.copy}</span><span class="outcome" role="status"></span>
        <span class="unseen">${about}</span>
      </button>
    </div>
  `;
}

/** Keeps the ends of lines out of names, which are full of hyphens. */
const unbroken = (text: string) =>
  text
    .split(/(<\/?[a-z-]+>?|ai-beijing[a-z.-]*)/)
    .map((part, index) => (index % 2 ? html`<span class="whole">${part}</span>` : part));

/** What ends the moment of each button: it may be pressed again within it, for other code too. */
const ends = new WeakMap<HTMLButtonElement, ReturnType<typeof setTimeout>>();

async function copy({ currentTarget }: Event, words: Words): Promise<void> {
  const button = currentTarget as HTMLButtonElement;
  const text = button.parentElement!.querySelector('code')!;
  const outcome = button.querySelector('.outcome')!;
  outcome.textContent = (await write(text)) ? words.copied : words.notCopied;
  button.classList.add('done');
  clearTimeout(ends.get(button));
  const end = setTimeout(() => {
    outcome.textContent = '';
    button.classList.remove('done');
  }, moment);
  ends.set(button, end);
}

/** Copies, or where the browser keeps the clipboard to itself, selects. */
async function write(element: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return false;
  }
}
