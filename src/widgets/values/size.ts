// Lengths: in px, in units of spacing, or as CSS writes them.
import { type Reader, reader } from '../component.js';
import { object } from '../readers.js';
import { isCss } from './css.js';

/** A unit of spacing in px. */
const UNIT = 4;
/** In px: larger than a few windows, and further away than half of a small one, nothing is meant to be. */
const MOST_SIZE = 4_000;
const MOST_SPACE = 256;

const length = (expects: string, property: string, factor: number, most: number): Reader<string> =>
  reader(expects, (value) => {
    const isNumber = typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
    if (isNumber) return Number.isFinite(Number(value)) ? `${Math.min(Number(value) * factor, most)}px` : undefined;
    if (typeof value !== 'string') return undefined;
    // A word such as `fit-content` is as large as what is in it.
    const limited = /^[a-z-]+$/i.test(value) ? value : `min(${most}px, ${value})`;
    return isCss(property, limited) ? limited : undefined;
  });

/** A number is px. */
export const size = length('px, or a length of CSS', 'inline-size', 1, MOST_SIZE);
export const maxSize = length('px, or a length of CSS', 'max-inline-size', 1, MOST_SIZE);

/** A number is units of spacing. */
const SPACE = 'units of 4 px, or a length of CSS';
export const space = length(SPACE, 'padding-inline-start', UNIT, MOST_SPACE);
const outerSpace = length(SPACE, 'margin-inline-start', UNIT, MOST_SPACE);

const css = (property: string, value: unknown): string | undefined =>
  typeof value === 'string' && isCss(property, value) ? value : undefined;

export const ratio = reader('a number, or as CSS writes it', (value) =>
  typeof value === 'number' ? (value > 0 ? String(value) : undefined) : css('aspect-ratio', value),
);

const basis = length('', 'flex-basis', 1, MOST_SIZE);

export const flex = reader('a number, or as CSS writes it', (value) => {
  if (typeof value === 'number') return String(value);
  if (css('flex', value) === undefined) return undefined;
  const { style } = document.createElement('div');
  style.setProperty('flex', value as string);
  const { flexGrow, flexShrink, flexBasis } = style;
  const limited = basis(flexBasis);
  return limited && `${flexGrow} ${flexShrink} ${limited}`;
});

/** The four sides, left and right as they are read: they change places where one reads from right to left. */
export interface Sides {
  readonly 'block-start'?: string;
  readonly 'block-end'?: string;
  readonly 'inline-start'?: string;
  readonly 'inline-end'?: string;
}

const sides = (of: Reader<string>): Reader<Sides> =>
  reader(`${of.expects}, or {top, right, bottom, left, x, y}`, (value) => {
    const one = of(value);
    if (one !== undefined) return all(one);
    const each = object({ top: of, right: of, bottom: of, left: of, x: of, y: of })(value);
    if (!each) return undefined;
    const { x, y, top = y, bottom = y, left = x, right = x } = each;
    return {
      ...(top !== undefined && { 'block-start': top }),
      ...(bottom !== undefined && { 'block-end': bottom }),
      ...(left !== undefined && { 'inline-start': left }),
      ...(right !== undefined && { 'inline-end': right }),
    };
  });

const all = (value: string): Sides => ({
  'block-start': value,
  'block-end': value,
  'inline-start': value,
  'inline-end': value,
});

export const padding = sides(space);
export const margin = sides(outerSpace);

const RADII = {
  none: '0',
  '2xs': '2px',
  xs: '4px',
  sm: '6px',
  md: '8px',
  lg: '10px',
  xl: '12px',
  '2xl': '16px',
  '3xl': '20px',
  '4xl': '24px',
  full: '9999px',
  '100%': '100%',
};

export const radius = reader(Object.keys(RADII).join(' | '), (value) =>
  typeof value === 'string' && Object.hasOwn(RADII, value) ? RADII[value as keyof typeof RADII] : undefined,
);
