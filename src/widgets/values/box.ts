// What boxes have in common: their measures, and how what is in them is laid out.
import type { PropsOf } from '../component.js';
import { children, oneOf } from '../readers.js';
import type { Styles } from '../styled.js';
import { border } from './border.js';
import { background } from './color.js';
import { isCss } from './css.js';
import { flex, margin, maxSize, padding, radius, ratio, type Sides, size, space } from './size.js';

export const alignment = oneOf('start', 'center', 'end', 'baseline', 'stretch');
export const justification = oneOf('start', 'center', 'end', 'between', 'around', 'evenly', 'stretch');

/** Of boxes, images and charts. */
export const blockShape = {
  height: size,
  width: size,
  size,
  minHeight: size,
  minWidth: size,
  minSize: size,
  maxHeight: maxSize,
  maxWidth: maxSize,
  maxSize,
  aspectRatio: ratio,
  flex,
} as const;

export const boxShape = {
  ...blockShape,
  children,
  align: alignment,
  justify: justification,
  wrap: oneOf('nowrap', 'wrap', 'wrap-reverse'),
  gap: space,
  padding,
  margin,
  border,
  radius,
  background,
} as const;

/** Of a shape that makes it high; what is in it may be higher. */
const HIGHEST = '4000px';

/** A word such as `fit-content` stays as it is. */
function inside(value: string | undefined): string | undefined {
  if (value === undefined || value === 'none') return undefined;
  const less = `min(100%, ${value})`;
  return isCss('inline-size', less) ? less : value;
}

/** Nothing is wider than what it lies in, whatever its least width. */
export const blockStyles = (props: PropsOf<typeof blockShape>): Styles => ({
  'block-size': props.height ?? props.size,
  'inline-size': props.width ?? props.size,
  'min-block-size': props.minHeight ?? props.minSize,
  'min-inline-size': inside(props.minWidth ?? props.minSize),
  'max-block-size': props.maxHeight ?? props.maxSize ?? (props.aspectRatio && HIGHEST),
  'max-inline-size': inside(props.maxWidth ?? props.maxSize),
  'aspect-ratio': props.aspectRatio,
  flex: props.flex,
});

/** As far as something may be pulled out of its place: out of the padding around it, say, but not out of sight. */
const LEAST_MARGIN = '-2rem';

function margined(value: string): string {
  const more = `max(${LEAST_MARGIN}, ${value})`;
  return isCss('margin-inline-start', more) ? more : value;
}

/** `padding-block-start` and so on. */
export const sideStyles = (property: 'padding' | 'margin', sides: Sides | undefined): Styles =>
  Object.fromEntries(
    Object.entries(sides ?? {}).map(([side, value]) => [
      `${property}-${side}`,
      property === 'margin' ? margined(value) : value,
    ]),
  );

export const layoutStyles = (
  props: Partial<Pick<PropsOf<typeof boxShape>, 'align' | 'justify' | 'wrap' | 'gap'>>,
): Styles => ({
  'align-items': props.align && flexWord(props.align),
  'justify-content': props.justify && flexWord(props.justify),
  'flex-wrap': props.wrap,
  gap: props.gap,
});

export const boxStyles = (props: PropsOf<typeof boxShape>): Styles => ({
  ...blockStyles(props),
  ...layoutStyles(props),
  ...sideStyles('padding', props.padding),
  ...sideStyles('margin', props.margin),
  ...props.border,
  'border-radius': props.radius,
  background: props.background,
});

function flexWord(word: string): string {
  if (word === 'start' || word === 'end') return `flex-${word}`;
  return ['between', 'around', 'evenly'].includes(word) ? `space-${word}` : word;
}
