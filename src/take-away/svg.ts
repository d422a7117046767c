/** What XML has no place for: control characters, and halves of characters. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const round = (value: string | number) =>
  typeof value === 'number' ? `${Number(value.toFixed(2))}` : value;

/** An SVG element. Attributes without a value are left out. */
export function element(
  tag: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(name, round(value));
  made.append(
    ...children.map((child) => (typeof child === 'string' ? child.replace(unfit, '') : child)),
  );
  return made;
}
