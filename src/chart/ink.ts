/** Where a chart finds its colours and its font: some properties of an element's computed style. */
type InkStyle = Pick<
  CSSStyleDeclaration,
  | 'color'
  | 'borderTopColor'
  | 'borderRightColor'
  | 'borderBottomColor'
  | 'borderLeftColor'
  | 'outlineColor'
  | 'fontFamily'
  | 'fontSize'
>;

/** The page's ink as a canvas needs it. */
export interface Ink {
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  /** The hues of the kinds. */
  readonly marks: Readonly<Record<'milestone' | 'policy' | 'funding', string>>;
  readonly fontFamily: string;
  /** In pixels. */
  readonly fontSize: number;
}

/** One element carries all colours, in the properties that take one each. */
export const inkOf = (style: InkStyle): Ink => ({
  text: style.color,
  muted: style.borderTopColor,
  line: style.borderRightColor,
  marks: {
    milestone: style.borderBottomColor,
    policy: style.borderLeftColor,
    funding: style.outlineColor,
  },
  fontFamily: style.fontFamily,
  fontSize: Number.parseFloat(style.fontSize),
});

/** The ink that a widget's styles name, for SVG in its root. @param fontSize in pixels */
export const styledInk = (fontSize: number): Ink => ({
  text: 'currentColor',
  muted: 'var(--_muted)',
  line: 'var(--_line)',
  marks: {
    milestone: 'var(--_milestone)',
    policy: 'var(--_policy)',
    funding: 'var(--_funding)',
  },
  fontFamily: 'sans-serif',
  fontSize,
});
