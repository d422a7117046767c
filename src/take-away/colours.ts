/** A colour as every program that reads SVG knows it. */
export interface Paint {
  /** #rrggbb */
  readonly colour: string;
  /** 0 to 1 */
  readonly opacity: number;
}

export type Mixer = (colour: string) => Paint;

/** Reads colours by painting with them: computed styles have `color-mix()` as oklab and the like. */
export function mixer(): Mixer {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, Paint>();
  return (colour) => {
    const paint = known.get(colour) ?? painted(context, colour);
    known.set(colour, paint);
    return paint;
  };
}

const hex = (channel: number) => channel.toString(16).padStart(2, '0');

/** Once opaque for the colour, which a pixel that is hardly there does not tell, and once as it is. */
function painted(context: CanvasRenderingContext2D, colour: string): Paint {
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const alpha = context.getImageData(0, 0, 1, 1).data[3]!;
  for (let layer = 0; layer < 40; layer += 1) context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return {
    colour: `#${hex(red)}${hex(green)}${hex(blue)}`,
    opacity: Number((alpha / 255).toFixed(2)),
  };
}

/** The contrast of two opaque colours, 1 to 21, as WCAG has it. */
export function contrast(...colours: [Paint, Paint]): number {
  const [dark = 0, light = 0] = colours.map(luminance).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance({ colour }: Paint): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
