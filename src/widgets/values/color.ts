// Colours: tokens of their place, primitives such as `blue-500`, CSS, or one for each scheme.
import { type Reader, reader } from '../component.js';
import { object } from '../readers.js';
import { isCss } from './css.js';

const TEXT = {
  prose: 'var(--chat-kit-text)',
  primary: 'var(--chat-kit-text)',
  emphasis: 'var(--chat-kit-text)',
  secondary: 'var(--chat-kit-text-secondary)',
  tertiary: 'var(--chat-kit-text-tertiary)',
  success: 'var(--chat-kit-success, light-dark(#15803d, #4ade80))',
  warning: 'var(--chat-kit-warning)',
  danger: 'var(--chat-kit-danger)',
};

const SURFACES = {
  surface: 'var(--chat-kit-surface)',
  'surface-secondary': 'var(--chat-kit-surface-sunken)',
  'surface-tertiary': 'color-mix(in oklab, var(--chat-kit-text) 8%, var(--chat-kit-surface))',
  'surface-elevated': 'var(--chat-kit-surface-raised)',
  'surface-elevated-secondary': 'color-mix(in oklab, var(--chat-kit-text) 4%, var(--chat-kit-surface-raised))',
};

const BORDERS = {
  default: 'var(--chat-kit-border)',
  subtle: 'color-mix(in oklab, var(--chat-kit-text) 7%, transparent)',
  strong: 'var(--chat-kit-border-strong)',
};

/** Of a series. Each can be told from both surfaces. */
const SERIES = {
  blue: 'light-dark(#2563eb, #60a5fa)',
  purple: 'light-dark(#7c3aed, #a78bfa)',
  orange: 'light-dark(#c2410c, #fb923c)',
  green: 'light-dark(#15803d, #4ade80)',
  red: 'light-dark(#dc2626, #f87171)',
  yellow: 'light-dark(#a16207, #facc15)',
  pink: 'light-dark(#db2777, #f472b6)',
};

/** In the order in which series take them. */
export const seriesColors: readonly string[] = Object.values(SERIES);

/** Hue and greatest chroma in OKLCH. */
const HUES: Record<string, readonly [hue: number, chroma: number]> = {
  gray: [0, 0],
  red: [25, 0.21],
  orange: [50, 0.18],
  yellow: [90, 0.17],
  green: [150, 0.17],
  blue: [258, 0.2],
  purple: [295, 0.21],
  pink: [355, 0.2],
};

/** `red-100` is light, `red-900` dark. */
function primitive(name: string): string | undefined {
  const [, color = '', step = ''] = name.match(/^([a-z]+)-(\d{1,4})$/) ?? [];
  const found = Object.hasOwn(HUES, color) ? HUES[color] : undefined;
  const level = Number(step);
  if (!found || level > 1000) return undefined;
  const [hue, most] = found;
  const lightness = 0.99 - 0.74 * (level / 1000);
  const chroma = most * (1 - Math.abs(level - 500) / 550) ** 0.7;
  return `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${hue})`;
}

/** With the tokens of a place. `property` is what CSS would check the value for. */
function color(tokens: Readonly<Record<string, string>>, property = 'color'): Reader<string> {
  const one = reader('', (value) => {
    if (typeof value !== 'string') return undefined;
    if (Object.hasOwn(tokens, value)) return tokens[value];
    return primitive(value) ?? (isCss(property, value) ? value : undefined);
  });
  const both = object({ light: one, dark: one }, 'light', 'dark');
  return reader(`${Object.keys(tokens).join(' | ')}, such as blue-500, a color of CSS, or {light, dark}`, (value) => {
    const found = one(value);
    if (found !== undefined) return found;
    const pair = both(value);
    return pair && `light-dark(${pair.light}, ${pair.dark})`;
  });
}

export const textColor = color(TEXT);
export const borderColor = color(BORDERS);
export const chartColor = color(SERIES);
const surface = color(SURFACES);

/** Also a gradient, where it is one for both schemes. */
export const background = reader(`${surface.expects}, or a gradient`, (value) => {
  const isGradient = typeof value === 'string' && /gradient\(/.test(value) && isCss('background-image', value);
  return isGradient ? (value as string) : surface(value);
});
