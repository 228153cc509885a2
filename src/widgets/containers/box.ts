// Boxes: what is in them stands in a row or in a column.
import { html, nothing } from 'lit';
import type { PropsOf } from '../component.js';
import type { WidgetContext } from '../context.js';
import { oneOf } from '../readers.js';
import { type Styles, styled } from '../styled.js';
import { type boxShape, boxStyles } from '../values/box.js';
import type { Sides } from '../values/size.js';
import { scrolling } from './scrolling.js';

export const direction = oneOf('row', 'col');

type Direction = 'row' | 'col';
type BoxProps = Omit<PropsOf<typeof boxShape>, 'children'>;

/** Classes and styles, for the attribute `class` of any element. */
export const boxLook = (props: BoxProps, direction: Direction, more = '') =>
  styled(
    [
      'widget-box',
      direction,
      isLoose(props, direction) && 'loose',
      props.justify === 'stretch' && 'stretch',
      isRounded(props) && 'rounded',
      more,
    ]
      .filter(Boolean)
      .join(' '),
    direction === 'row' ? boxStyles(props) : { ...boxStyles(props), ...insideStyles(props) },
  );

/** Nobody said how wide things are in it: those that are not made to fill it keep their own width. */
const isLoose = ({ align }: BoxProps, direction: Direction) => direction === 'col' && align === undefined;

/** Pictures reach its round corners. */
const isRounded = ({ radius, padding }: BoxProps) => radius !== undefined && padding === undefined;

/** A row that may be wider than there is room for. */
export const rowScroll = (props: BoxProps, direction: Direction, context: WidgetContext) =>
  direction === 'row' && (props.wrap ?? 'nowrap') === 'nowrap'
    ? scrolling(context.words.say('widget.scrolls'))
    : nothing;

export const drawBox = (props: PropsOf<typeof boxShape>, direction: Direction, context: WidgetContext) =>
  html`<div class=${boxLook(props, direction)} tabindex=${rowScroll(props, direction, context)}>${context.children(
    props.children,
  )}</div>`;

/** How far it is from what is inside to the edge: as far as flush dividers and images go. */
export const insets = (padding: Sides | undefined): Styles => ({
  '--widget-inset-start': padding?.['inline-start'] ?? '0px',
  '--widget-inset-end': padding?.['inline-end'] ?? '0px',
  '--widget-inset-top': padding?.['block-start'] ?? '0px',
  '--widget-inset-bottom': padding?.['block-end'] ?? '0px',
});

/** A box that one can see has an edge of its own; to one that cannot be seen, that of what it lies in counts. */
function insideStyles({ padding, border, background, width, maxWidth, size, maxSize, margin }: BoxProps): Styles {
  const hasEdge = [padding, border, background, width, maxWidth, size, maxSize, margin].some(
    (prop) => prop !== undefined,
  );
  return { ...(hasEdge && insets(padding)), ...(background !== undefined && { '--widget-surface': background }) };
}
