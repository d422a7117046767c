import { emit, type AiBeijingElement } from '../element/index.js';
import type { Locale } from '../i18n/index.js';
import { copy, type Copied } from './clipboard.js';
import { csv, download, json } from './files.js';
import { Menu, type Item } from './menu.js';
import { picture, pixels, TooLong } from './picture.js';
import { strings } from './strings.js';
import { citation, embedCode, richText } from './texts.js';

/** Each of its host, so that a second click closes it. */
const menus = new WeakMap<AiBeijingElement, Menu>();

type Failure = keyof (typeof strings)[Locale]['failures'];

/** Does something and gives what to say of it, also to the page where it failed. */
async function attempt(
  host: AiBeijingElement,
  failure: Failure,
  work: () => Promise<string>,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    const { failures } = strings[host['locale']];
    const message = error instanceof TooLong ? failures.long : failures[failure];
    emit(host, 'ai-beijing-error', { code: failure === 'copy' ? 'copy' : 'download', message });
    return message;
  }
}

const copying =
  (host: AiBeijingElement, make: () => Copied | Promise<Copied>, hasHtml = false) =>
  () =>
    attempt(host, 'copy', async () => {
      await copy(Promise.resolve(make()), hasHtml);
      return strings[host['locale']].copied;
    });

/** The tag is the file's name. */
const saving = (host: AiBeijingElement, ending: string, make: () => Blob | Promise<Blob>) => () =>
  attempt(host, ending === 'png' ? 'png' : 'download', async () => {
    const name = `${host.localName}.${ending}`;
    download(await make(), name);
    return strings[host['locale']].saved(name);
  });

const svgFile = async (host: AiBeijingElement) =>
  new Blob([(await picture(host)).svg], { type: 'image/svg+xml' });

const label = (key: 'embed' | 'rich' | 'cite' | 'csv' | 'json' | 'svg' | 'png') => ({
  label: (locale: Locale) => strings[locale][key],
});

/** What takes a moment says so. */
const meanwhile = (locale: Locale): string => strings[locale].making;

const asText = async (made: string | Promise<string>): Promise<Copied> => ({ text: await made });

function itemsFor(host: AiBeijingElement): Item[] {
  return [
    { ...label('embed'), run: copying(host, () => asText(embedCode(host))) },
    { ...label('rich'), run: copying(host, () => richText(host), true) },
    { ...label('cite'), run: copying(host, () => asText(citation(host))) },
    { ...label('csv'), run: saving(host, 'csv', () => csv(host)), isFirst: true },
    { ...label('json'), run: saving(host, 'json', () => json(host)) },
    { ...label('svg'), run: saving(host, 'svg', () => svgFile(host)), meanwhile },
    {
      ...label('png'),
      run: saving(host, 'png', async () => pixels(await picture(host))),
      meanwhile,
    },
  ];
}

/** Opens the menu of a widget at its button, or closes it where it is open. */
export function open(host: AiBeijingElement, button: HTMLElement): void {
  // What was pressed may be gone by the time that this has come.
  if (!button.isConnected) return;
  const opened = menus.get(host);
  if (opened) return opened.close(true);
  const menu = new Menu(host, button, {
    items: itemsFor(host),
    label: (locale) => strings[locale].menu,
    onClose: () => menus.delete(host),
  });
  menus.set(host, menu);
}
