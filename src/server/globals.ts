/*
 * Lit puts a registry of custom elements among the globals of Node, by which other code may take Node
 * for a browser. To be imported before anything that imports Lit.
 */
const name = 'customElements';
const wasThere = name in globalThis;

/** Takes away what Lit left among the globals, unless it was there before. */
export function tidyGlobals(): void {
  if (!wasThere) Reflect.deleteProperty(globalThis, name);
}
