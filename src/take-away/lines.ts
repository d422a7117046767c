/** A piece of a line of text, and where it stands. */
export interface Piece {
  readonly text: string;
  /** Whether white space stands before it. */
  readonly isApart: boolean;
  readonly box: DOMRect;
}

/*
 * Chinese is apart from what stands between it: the space between the two is not the same wherever a
 * picture is looked at. The white space around a piece is no part of it.
 */
const wide = '\\u2e80-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef';
const runs = new RegExp(`[${wide}]+|[^\\s${wide}](?:[^${wide}]*[^\\s${wide}])?`, 'g');

function boxesOf(node: Text, start: number, end: number): DOMRect[] {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** Where the line ends on which a character stands: there the next is on another. */
function endOfLine(node: Text, start: number, end: number): number {
  const [{ top } = { top: 0 }] = boxesOf(node, start, start + 1);
  let [inside, outside] = [start + 1, end + 1];
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    const last = boxesOf(node, start, middle).at(-1);
    if (last && Math.abs(last.top - top) < 2) inside = middle;
    else outside = middle;
  }
  return inside;
}

/** A run, in as many pieces as it has lines. */
function piecesOf(node: Text, start: number, end: number): Piece[] {
  if (start >= end) return [];
  const isApart = /\s/.test(node.data.charAt(start - 1));
  if (/\s/.test(node.data.charAt(start))) return piecesOf(node, start + 1, end);
  const boxes = boxesOf(node, start, end);
  if (boxes.length === 0) return [];
  const isWhole = boxes.every(({ top }) => Math.abs(top - boxes[0]!.top) < 2);
  const stop = isWhole ? end : endOfLine(node, start, end);
  const text = node.data.slice(start, stop).replace(/\s+/g, ' ').trim();
  const rest = piecesOf(node, stop, end);
  return text ? [{ text, isApart, box: boxes[0]! }, ...rest] : rest;
}

/** The text of a node, line by line as it is laid out. */
export function linesIn(node: Text): Piece[][] {
  const lines: Piece[][] = [];
  for (const { 0: run, index } of node.data.matchAll(runs))
    for (const piece of piecesOf(node, index, index + run.length)) {
      const line = lines.at(-1);
      const isNext = line && Math.abs(line[0]!.box.top - piece.box.top) < 2;
      if (isNext) line.push(piece);
      else lines.push([piece]);
    }
  return lines;
}
