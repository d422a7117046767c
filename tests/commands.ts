import { executeServerCommand } from '@web/test-runner-commands';

/*
 * What a test asks of the browser from outside the page, measured with Chromium 156, Firefox 153 and
 * WebKitGTK 2.50. Of the runner's own commands use `sendMouse` and `resetMouse`: they work in all
 * three, with whole numbers for coordinates. The others have gaps, which these fill:
 *
 *                    Chromium    Firefox    WebKit
 *   sendMouse        yes         yes        yes; a right click sends a `click` too
 *   sendKeys press   yes         yes        yes; no "Shift+Tab" in any of them
 *   sendKeys type    yes         yes        doubled letters come once
 *   sendKeys down    yes         yes        no
 *   setViewport      yes         yes        no
 *   emulateMedia     yes         no         no
 *   press(), type()  yes         yes        yes
 *   tap()            touch       touch      arrives as a mouse's click
 *   resize()         yes         yes        never narrower than 447 pixels
 *   emulate()        yes         no         no
 */

export type Position = [x: number, y: number];

/** Presses keys together: `press('Shift', 'Tab')`, `press('Enter')`, `press(' ')`. */
export function press(...keys: string[]): Promise<void> {
  return executeServerCommand('press', keys);
}

export function type(text: string): Promise<void> {
  return executeServerCommand('type', text);
}

export function tap(element: Element): Promise<void> {
  return executeServerCommand('tap', centre(element));
}

/** Lasts until the end of the test file in Chromium and Firefox, longer in WebKit. */
export function resize(width: number, height: number): Promise<void> {
  return executeServerCommand('resize', [width, height]);
}

/**
 * A test under media features, such as `{ 'forced-colors': 'active' }`, or a media type,
 * `{ media: 'print' }`. There is none in the browsers that cannot be told to emulate.
 */
export function itUnder(
  features: Record<string, string>,
  title: string,
  test: () => Promise<void>,
): void {
  if (!navigator.userAgent.includes('Chrome/')) return;
  it(title, async () => {
    await executeServerCommand('emulate', features);
    try {
      await test();
    } finally {
      await executeServerCommand('emulate', {});
    }
  });
}

/** Where `sendMouse` finds an element. */
export function centre(element: Element): Position {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** The origin of cdn-server.ts, where the routes are described. */
export async function cdnOrigin(): Promise<string> {
  return (await fetch('/__cdn-origin')).text();
}
