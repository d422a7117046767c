/** The frame in which a chart has been drawn last. */
let drawn: number;

/**
 * Waits for a frame that no other chart is drawn in, so that a page with many of them scrolls on.
 * @param isWanted whether the chart still is: else it waits no longer
 * @returns whether it is
 */
export async function turn(isWanted: () => unknown): Promise<boolean> {
  const frame = await new Promise<number>(requestAnimationFrame);
  if (!isWanted()) return false;
  if (frame === drawn) return turn(isWanted);
  drawn = frame;
  return true;
}
