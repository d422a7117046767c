/** How a gauge is drawn: one line of which the share is inked. The first is the default. */
export const shapes = ['arc', 'ring', 'bar'] as const;

export type Shape = (typeof shapes)[number];

/** The line of each shape. The arc spans 240 degrees, open at the bottom. */
export const lines: Record<Shape, { readonly viewBox: string; readonly path: string }> = {
  arc: { viewBox: '0 0 200 152', path: 'M23.8 144A88 88 0 1 1 176.2 144' },
  ring: { viewBox: '0 0 200 200', path: 'M100 12a88 88 0 1 1 0 176a88 88 0 1 1 0-176' },
  bar: { viewBox: '0 0 200 8', path: 'M0 4H200' },
};
