import type { AiBeijingElement } from '../element/index.js';
import { contrast, mixer } from './colours.js';

/** The nearest ground that hides what is behind it, through slots and shadow roots. */
function groundOf(element: Element, paintOf: ReturnType<typeof mixer>): string | undefined {
  let node: Element | null = element;
  while (node) {
    const { backgroundColor } = getComputedStyle(node);
    if (paintOf(backgroundColor).opacity === 1) return backgroundColor;
    const root = node.getRootNode() as Partial<ShadowRoot>;
    node = node.assignedSlot ?? node.parentElement ?? root.host ?? null;
  }
  return undefined;
}

/** The colours of the place where a widget stands, if they can be read: else the browser's own. */
export function coloursFor(host: AiBeijingElement): Record<string, string> {
  const base = host.renderRoot.querySelector('[part=base]')!;
  const paintOf = mixer();
  const ground = groundOf(base, paintOf);
  const { color } = getComputedStyle(base);
  const isLegible = ground && contrast(paintOf(ground), paintOf(color)) >= 4.5;
  return isLegible ? { '--_ground': ground, '--_ink': color } : {};
}
