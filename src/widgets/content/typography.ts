// What texts, titles, captions and labels have in common: classes of typography.styles.ts, and what only a style can say.
import { nothing } from 'lit';
import type { PropsOf } from '../component.js';
import { count, flag, oneOf, written } from '../readers.js';
import type { Styles } from '../styled.js';
import { textColor } from '../values/color.js';

export const labelShape = {
  value: written,
  color: textColor,
  weight: oneOf('normal', 'medium', 'semibold', 'bold'),
  textAlign: oneOf('start', 'center', 'end'),
} as const;

export const textShape = { ...labelShape, truncate: flag, maxLines: count } as const;

type TextProps = PropsOf<typeof textShape>;

/** So short that its words are kept whole in a row, where a longer text gives way. */
const MOST_WHOLE = 40;
const LONGEST_WORD = 16;

export function textClasses(name: string, size: string, props: TextProps): string {
  const { value = '', weight, textAlign } = props;
  return [
    name,
    `size-${size}`,
    weight && `weight-${weight}`,
    textAlign && `text-${textAlign}`,
    isOneLine(props) && 'truncate',
    props.maxLines && 'clamp',
    value.length <= MOST_WHOLE && value.split(/\s/).every(({ length }) => length <= LONGEST_WORD) && 'whole',
  ]
    .filter(Boolean)
    .join(' ');
}

export const textStyles = ({ color, maxLines }: TextProps): Styles => ({
  color,
  '--max-lines': maxLines === undefined ? undefined : String(maxLines),
});

/** A number of lines says more. */
export const isOneLine = ({ truncate, maxLines }: TextProps): boolean => truncate === true && maxLines === undefined;

/** For `@pointerenter` of a text that may be cut: then all of it is its tooltip. */
export const tooltip = ({ truncate, maxLines }: TextProps) => (truncate || maxLines ? tell : nothing);

function tell({ currentTarget }: Event): void {
  const element = currentTarget as HTMLElement;
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) element.title = element.textContent ?? '';
  else element.removeAttribute('title');
}
