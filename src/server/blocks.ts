/*
 * Data within a widget's tag, which are no scripts to a content security policy.
 */

/** A block that no text in it can end, on one line. */
export const dataBlock = (type: string, data: unknown): string =>
  `<script type="${type}">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`;

/** A tag with more at the end of its content. */
export function within(tagged: string, blocks: readonly string[]): string {
  const end = tagged.lastIndexOf('</');
  return tagged.slice(0, end) + blocks.join('') + tagged.slice(end);
}
