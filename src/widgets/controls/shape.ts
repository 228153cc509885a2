// What the props of controls may be, and the classes that say how a control looks.
import { oneOf } from '../readers.js';

export const controlSize = oneOf('3xs', '2xs', 'xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl');
export const controlVariant = oneOf('solid', 'soft', 'outline', 'ghost');
export const fieldVariant = oneOf('soft', 'outline');
export const gutterSize = oneOf('2xs', 'xs', 'sm', 'md', 'lg', 'xl');

export interface Look {
  readonly variant?: string;
  readonly size?: string;
  readonly gutterSize?: string;
  readonly pill?: boolean;
  readonly block?: boolean;
}

/** Of what is filled in. */
export const controlClass = ({ variant = 'outline', ...look }: Look): string =>
  ['widget-control', variant, ...words(look)].join(' ');

/** Of what is around a control and its signs. */
export const pickerClass = (look: Look, isEmpty: boolean, isCleared: boolean): string =>
  ['widget-picker', ...words(look), isEmpty ? 'empty' : [], isCleared ? 'cleared' : []].flat().join(' ');

const words = ({ size = 'lg', gutterSize, pill = false, block = false }: Look): string[] =>
  [`size-${size}`, gutterSize ? `gutter-${gutterSize}` : [], pill ? 'pill' : [], block ? 'block' : []].flat();
