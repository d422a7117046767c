import { createHash } from 'node:crypto';
import type { CSSResult } from 'lit';
import { chartOf } from './chart.js';
import { escape, serialise, serialiseAttributes } from './tree.js';
import { markupOf, type Instance } from './widget.js';

/** A widget's styles as they stand in its fragment. */
export function stylesOf({ element }: Pick<Instance, 'element'>): string {
  const { elementStyles } = element.constructor as typeof import('lit').LitElement;
  return elementStyles.map((style) => (style as CSSResult).cssText).join('');
}

/** What a page's content security policy names the styles by: `'sha256-…'`, without the quotes. */
export const hashOf = (styles: string): string =>
  `sha256-${createHash('sha256').update(styles).digest('base64')}`;

/** The tag with a declarative shadow root, which the element takes over when its script comes. */
export async function dsd(instance: Instance, nonce: string | undefined): Promise<string> {
  const { tag, attributes } = instance;
  const [markup, chart] = [await markupOf(instance), await chartOf(instance)];
  const content = markup
    .replace(/part="chart"[^>]*>/, (box) => box + serialise(chart ? [chart.picture()] : []))
    // A mark of Lit that HTML reads as this comment, but for an error.
    .replaceAll('<?>', '<!--?-->');
  const styles = `<style${nonce ? ` nonce="${escape(nonce)}"` : ''}>${stylesOf(instance)}</style>`;
  // On a line of its own, so that Markdown takes the tag and all of it for HTML.
  return `<${tag}${serialiseAttributes(attributes)}>\n<template shadowrootmode="open">${styles}${content}</template></${tag}>`;
}
