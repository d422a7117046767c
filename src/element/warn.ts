const said = new Set<string>();

/** Tells the author of a page, once and in development builds only. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // eslint-disable-next-line no-console -- the author's console is where the message is read
  console.warn(message);
}
