/** What is put on the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

const types = { text: 'text/plain', html: 'text/html' } as const;

/** For pages that do not come by HTTPS, and for those that forbid the other way. */
function copyByCommand(copied: Copied): void {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData!.setData(types.text, copied.text);
    if (copied.html) event.clipboardData!.setData(types.html, copied.html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const capture = { capture: true };
  document.addEventListener('copy', onCopy, capture);
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, capture);
  if (!isDone) throw new Error('not allowed');
}

/** As blobs to come: Safari wants the item while the reader's click lasts. */
function itemOf(made: Promise<Copied>, hasHtml: boolean): ClipboardItem {
  const of = async (format: keyof Copied) =>
    new Blob([(await made)[format]!], { type: types[format] });
  return new ClipboardItem({
    [types.text]: of('text'),
    ...(hasHtml && { [types.html]: of('html') }),
  });
}

/**
 * Puts a text on the clipboard, with its HTML where it has some.
 * @throws where it could not be made, or where neither the browser nor the page lets it
 */
export async function copy(made: Promise<Copied>, hasHtml: boolean): Promise<void> {
  try {
    await navigator.clipboard.write([itemOf(made, hasHtml)]);
  } catch {
    copyByCommand(await made);
  }
}
