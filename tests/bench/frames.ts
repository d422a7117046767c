import type { Page } from 'puppeteer-core';

/*
 * What is seen of a page, from the frames that Chromium draws. They count text, canvas and SVG alike,
 * which the largest contentful paint does not.
 */

export interface Frame {
  /** Milliseconds from the beginning of navigation. */
  readonly time: number;
  /** JPEG in base64. */
  readonly picture: string;
}

export interface Seen {
  /** When the first screen looks as it does at the end, but for 1 in 100 of its pixels. */
  readonly stands: number;
  /** The Speed Index, as WebPageTest reckons it: how long, on average, its colours are waited for. */
  readonly index: number;
}

/** Of each frame, in the page: the share of pixels that differ from the last frame, and its colours. */
const look = `async (pictures) => {
  const pixels = await Promise.all(pictures.map(async (picture) => {
    const file = await (await fetch('data:image/jpeg;base64,' + picture)).blob();
    const bitmap = await createImageBitmap(file);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  const last = pixels.at(-1);
  return pixels.map((data) => {
    const colours = Array(768).fill(0);
    let differing = 0;
    for (let at = 0; at < data.length; at += 4) {
      let distance = 0;
      for (let channel = 0; channel < 3; channel++) {
        colours[channel * 256 + data[at + channel]]++;
        distance = Math.max(distance, Math.abs(data[at + channel] - last[at + channel]));
      }
      if (distance > 32) differing++;
    }
    return { differing: (4 * differing) / data.length, colours };
  });
}`;

interface Look {
  readonly differing: number;
  readonly colours: readonly number[];
}

/** @param page that may decode the pictures */
export async function seenIn(page: Page, frames: readonly Frame[]): Promise<Seen> {
  const pictures = frames.map(({ picture }) => picture);
  const looks = (await page.evaluate(`(${look})(${JSON.stringify(pictures)})`)) as Look[];
  const distance = (one: Look) =>
    one.colours.reduce((sum, count, at) => sum + Math.abs(count - looks.at(-1)!.colours[at]!), 0);
  const whole = distance(looks[0]!);
  const missing = looks.map((one) => Math.min(1, distance(one) / whole));
  const index = frames
    .slice(1)
    .reduce((sum, { time }, at) => sum + missing[at]! * (time - (at && frames[at]!.time)), 0);
  const stands = looks.findLastIndex(({ differing }) => differing > 0.01) + 1;
  return { stands: frames[stands]!.time, index };
}
