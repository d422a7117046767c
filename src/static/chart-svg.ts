import type { Drawing, Ink, Mark } from '../chart/index.js';
import type { StaticChart } from './chart.js';
import { branch, has, transform, type Branch, type Node } from './tree.js';

/** What is not the page's ink passes 3:1 on white and on black. */
export const accent = '#d4321c';

/** The hues of the kinds. */
const hues = { milestone: '#8a6d1f', policy: '#3b6fa8', funding: accent };

/** What an entry holds, in the hue of its kind as the chart's points are. */
export function inHueOf(item: Branch): Node[] {
  const [, hue = accent] = Object.entries(hues).find(([kind]) => has(item, kind)) ?? [];
  return transform(item.children, (node) => {
    const attributes = Object.entries(node.attributes).map(([name, value]) => [
      name,
      value.replaceAll(accent, hue),
    ]);
    return [{ ...node, attributes: Object.fromEntries(attributes) }];
  });
}

/** Line is the page's ink too, but lighter. */
const line = 'line';

const ink: Ink = {
  text: 'currentColor',
  muted: 'currentColor',
  line,
  marks: hues,
  fontFamily: 'sans-serif',
  fontSize: 13,
};

/**
 * In pixels: as wide as a phone, and higher than the live chart by what the text below it is lower
 * than the widget's on a page without styles.
 */
const [width, height] = [400, 373.75];

const round = (value: number) => Number(value.toFixed(2));
const em = (pixels: number) => `${round(pixels / ink.fontSize)}em`;
const percent = (share: number) => `${round(share * 100)}%`;

const strokeOf = (colour: string): Record<string, string> =>
  colour === line ? { stroke: 'currentColor', 'stroke-opacity': '0.25' } : { stroke: colour };

/** A place across: a share of the whole width, and pixels on top, as the axes do not stretch. */
function across({ area, width: whole }: Drawing, x: number): [share: number, over: number] {
  const inside = Math.min(Math.max(x, area.left), area.right);
  const share = (inside - area.left) / (area.right - area.left);
  return [share, x - share * whole];
}

function markOf(drawing: Drawing, mark: Mark): Branch {
  const [x, over] = across(drawing, mark.x);
  if (mark.kind === 'text') {
    const place = { x: percent(x), dx: em(over + mark.dx), y: em(mark.y + mark.dy) };
    const style = { 'text-anchor': mark.anchor, ...(mark.isBold && { 'font-weight': 'bold' }) };
    return branch('text', { ...place, ...style, fill: mark.colour }, [mark.text]);
  }
  const style = { ...strokeOf(mark.colour), 'stroke-width': `${mark.width}` };
  if (mark.kind === 'shape') {
    // Within the views that hold it, as pages clip what stands out: twice as wide, half as far.
    const { fontSize: size } = ink;
    const row = { x: em(over - 2 * size), y: em(mark.y - size), width: '200%', height: '2em' };
    const view = { width: '4em', height: '2em', viewBox: `0 0 ${4 * size} ${2 * size}` };
    const place = { transform: `translate(${2 * size} ${size})` };
    const path = branch('path', { d: mark.path, ...place, fill: mark.fill, ...style }, []);
    return branch('svg', row, [branch('svg', { x: percent(x / 2), ...view }, [path])]);
  }
  const y = em(mark.y);
  const [x2] = across(drawing, mark.x2);
  const isWhole = x === 0 && x2 === 1;
  const from = { x1: isWhole ? em(over) : percent(x), x2: percent(x2), y1: y, y2: y };
  // Between two rows of pixels it would be half as dark on both.
  const crisp = mark.width === 1 ? { 'shape-rendering': 'crispEdges' } : {};
  const drawn = branch('line', { ...from, ...style, ...crisp }, []);
  return isWhole ? drawn : branch('svg', { x: em(over) }, [drawn]);
}

/** Keeps texts apart where a filter takes the tags away and leaves what is in them. */
const apart = branch('desc', {}, [' · ']);

/**
 * A chart as SVG by attributes alone, as wide as the page; text keeps its size. On one line, as
 * WordPress makes breaks of lines, and a break ends SVG.
 */
export function chartSvg(chart: StaticChart): Branch {
  const name = chart.picture().attributes['aria-label']!;
  const drawing = chart.draw(ink, width, height);
  const marks = drawing.marks.flatMap((mark): Node[] => {
    const drawn = markOf(drawing, mark);
    return mark.kind === 'text' ? [apart, drawn] : [drawn];
  });
  const attributes = { width: '100%', height: '23em', role: 'img', 'aria-label': name };
  const title = branch('title', {}, [name]);
  return branch('svg', attributes, [title, branch('g', { 'font-size': '0.8em' }, marks)]);
}
