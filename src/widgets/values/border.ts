// The lines around a box: one number for all sides, or each side for itself.
import { reader } from '../component.js';
import { number, object, oneOf } from '../readers.js';
import type { Styles } from '../styled.js';
import { borderColor } from './color.js';

/** In px. */
const MOST = 40;

const line = object(
  {
    size: number,
    color: borderColor,
    style: oneOf('solid', 'dashed', 'dotted', 'double', 'groove', 'ridge', 'inset', 'outset'),
  },
  'size',
);

/** As `border` writes it. */
const edge = reader('', (value) => {
  const found = typeof value === 'number' ? { size: number(value) } : line(value);
  if (found?.size === undefined || found.size < 0) return undefined;
  const { style = 'solid', color = 'var(--chat-kit-border)' } = { style: undefined, color: undefined, ...found };
  return `${Math.min(found.size, MOST)}px ${style} ${color}`;
});

const edges = object({ top: edge, right: edge, bottom: edge, left: edge, x: edge, y: edge });

export const border = reader<Styles>(
  'px, {size, color, style}, or these for {top, right, bottom, left, x, y}',
  (value) => {
    const all = edge(value);
    if (all !== undefined) return { border: all };
    const each = edges(value);
    if (!each) return undefined;
    const { x, y, top = y, bottom = y, left = x, right = x } = each;
    return {
      'border-block-start': top,
      'border-block-end': bottom,
      'border-inline-start': left,
      'border-inline-end': right,
    };
  },
);
