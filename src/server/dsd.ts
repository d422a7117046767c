import { createHash } from 'node:crypto';
import type { CSSResult } from 'lit';
import { chartOf, escape, serialise, serialiseAttributes } from '../static/index.js';
import { scriptlessStyles } from './dsd.styles.js';
import { classOf, type Instance, type Tag } from './widget.js';

/** A widget's styles as they stand in its fragment. */
export function stylesOf(tag: Tag): string {
  const Widget = classOf(tag);
  // It is when it is asked for its attributes that Lit gathers them.
  void Widget.observedAttributes;
  const styles = [...Widget.elementStyles, scriptlessStyles] as CSSResult[];
  return styles.map(({ cssText }) => cssText).join('');
}

/** What a page's content security policy names the styles by: `'sha256-…'`, without the quotes. */
export const hashOf = (styles: string): string =>
  `sha256-${createHash('sha256').update(styles).digest('base64')}`;

/** The tag with a declarative shadow root, which the element takes over when its script comes. */
export async function dsd(
  { tag, attributes, element }: Instance,
  markup: string,
  nonce: string | undefined,
): Promise<string> {
  const chart = await chartOf(element);
  const content = markup
    .replace(/part="chart"[^>]*>/, (box) => box + serialise(chart ? [chart.picture()] : []))
    // A mark of Lit that HTML reads as this comment, but for an error.
    .replaceAll('<?>', '<!--?-->');
  const styles = `<style${nonce ? ` nonce="${escape(nonce)}"` : ''}>${stylesOf(tag)}</style>`;
  // On a line of its own, so that Markdown takes the tag and all of it for HTML.
  return `<${tag}${serialiseAttributes(attributes)}>\n<template shadowrootmode="open">${styles}${content}</template></${tag}>`;
}
