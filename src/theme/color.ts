// Colours as numbers: lightness and hue in OKLCH, and how well one can be read on another.

/** Red, green and blue of sRGB, each from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** One colour for each scheme. */
export interface Schemes<T = Rgb> {
  light: T;
  dark: T;
}

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const clamp = (value: number) => Math.min(1, Math.max(0, value));

type Oklab = readonly [lightness: number, a: number, b: number];

function toOklab(rgb: Rgb): Oklab {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Not clamped: what lies outside of sRGB has parts below 0 or above 1. */
function fromOklab([lightness, a, b]: Oklab): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    toGamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toGamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toGamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

export function toOklch(rgb: Rgb): Oklch {
  const [lightness, a, b] = toOklab(rgb);
  return [lightness, Math.hypot(a, b), (Math.atan2(b, a) * 180) / Math.PI];
}

/** The most chroma that a screen has at this lightness and hue, up to what is asked for. */
export function fromOklch([lightness, chroma, hue]: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const at = (c: number) => fromOklab([clamp(lightness), c * Math.cos(angle), c * Math.sin(angle)]);
  const fits = (rgb: Rgb) => rgb.every((value) => value > -0.001 && value < 1.001);
  let [low, high] = [0, chroma];
  if (fits(at(chroma))) low = chroma;
  else
    for (let step = 0; step < 16; step++) {
      const middle = (low + high) / 2;
      if (fits(at(middle))) low = middle;
      else high = middle;
    }
  return at(low).map(clamp) as unknown as Rgb;
}

/** As `color-mix(in oklab, color share, other)`. */
export function mix(color: Rgb, share: number, other: Rgb): Rgb {
  const [one, two] = [toOklab(color), toOklab(other)];
  const mixed = one.map((value, index) => value * share + (two[index] as number) * (1 - share));
  return fromOklab(mixed as unknown as Oklab).map(clamp) as unknown as Rgb;
}

/** A colour that is not opaque, as it is seen on another. */
export const over = (color: Rgb, share: number, below: Rgb): Rgb =>
  color.map((value, index) => value * share + (below[index] as number) * (1 - share)) as unknown as Rgb;

export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2 has it: from 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [one, other] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(one, other) / Math.min(one, other);
}

/** On the one of these where it is read the worst. */
export const leastContrast = (color: Rgb, backgrounds: readonly Rgb[]): number =>
  Math.min(...backgrounds.map((background) => contrast(color, background)));

/** The colour itself where it has this contrast, else the nearest of its hue that has; or the best there is. */
export function reach(color: Rgb, backgrounds: readonly Rgb[], least: number): Rgb {
  if (leastContrast(color, backgrounds) >= least) return color;
  const [lightness, chroma, hue] = toOklch(color);
  let best = color;
  for (let distance = 0.01; distance <= 1; distance += 0.01) {
    for (const next of [lightness - distance, lightness + distance]) {
      if (next < 0 || next > 1) continue;
      const candidate = seen(fromOklch([next, chroma, hue]));
      if (leastContrast(candidate, backgrounds) >= least) return candidate;
      if (leastContrast(candidate, backgrounds) > leastContrast(best, backgrounds)) best = candidate;
    }
  }
  return best;
}

/** As a screen of 8 bits shows it, which is what is checked. */
export const seen = (rgb: Rgb): Rgb => rgb.map((value) => Math.round(value * 255) / 255) as unknown as Rgb;

export const hex = (rgb: Rgb): string =>
  `#${rgb
    .map((value) =>
      Math.round(value * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The inverse, for the constants of this folder. */
export const fromHex = (text: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16) / 255) as unknown as Rgb;

export const both = <T, U>(
  { light, dark }: Schemes<T>,
  make: (value: T, scheme: 'light' | 'dark') => U,
): Schemes<U> => ({
  light: make(light, 'light'),
  dark: make(dark, 'dark'),
});

/** As a value of CSS. */
export const lightDark = ({ light, dark }: Schemes<string>): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;
