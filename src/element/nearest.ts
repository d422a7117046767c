/** Those of the names that share most pairs of letters with a text, the likest first. */
export function nearest(text: string, names: readonly string[], count = 3): string[] {
  // The first letter and the last make pairs as well.
  const padded = ` ${text} `;
  const pairs = Array.from(text, (_, index) => padded.slice(index, index + 2));
  pairs.push(padded.slice(-2));
  const likeness = (name: string) =>
    pairs.filter((pair) => ` ${name} `.includes(pair)).length - name.length / 100;
  return names.toSorted((a, b) => likeness(b) - likeness(a)).slice(0, count);
}
