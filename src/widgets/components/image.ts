// A picture from where the page lets pictures come from.
import { html } from 'lit';
import { component, type PropsOf } from '../component.js';
import { flag, oneOf, text } from '../readers.js';
import { type Styles, styled } from '../styled.js';
import { blockShape, blockStyles, sideStyles } from '../values/box.js';
import { background } from '../values/color.js';
import { margin, radius } from '../values/size.js';

const shape = {
  ...blockShape,
  src: text,
  alt: text,
  fit: oneOf('cover', 'contain', 'fill', 'scale-down', 'none'),
  position: oneOf('top left', 'top', 'top right', 'left', 'center', 'right', 'bottom left', 'bottom', 'bottom right'),
  frame: flag,
  flush: flag,
  radius,
  margin,
  background,
} as const;

type Props = PropsOf<typeof shape>;

export const image = component(
  shape,
  (
    props,
    { rules, words },
  ) => html`<chat-kit-widget-image class=${styled(classesOf(props), stylesOf(props, words.direction))}
    .src=${props.src ?? ''} .alt=${props.alt ?? ''} .rules=${rules} .words=${words}></chat-kit-widget-image>`,
);

function classesOf({ width, height, size, aspectRatio, flex, frame, flush }: Props): string {
  const names = ['widget-image'];
  if (frame) names.push('frame');
  if (flush) names.push('flush');
  if (aspectRatio !== undefined) names.push('shaped');
  else if (!flush && (width ?? height ?? size ?? flex) === undefined) names.push('natural');
  return names.join(' ');
}

const stylesOf = (props: Props, direction: 'ltr' | 'rtl'): Styles => ({
  ...blockStyles(props),
  ...sideStyles('margin', props.margin),
  '--fit': props.fit,
  '--position': props.position && (direction === 'rtl' ? mirrored(props.position) : props.position),
  'border-radius': props.radius,
  background: props.background,
});

const mirrored = (position: string): string =>
  position.replace(/left|right/, (side) => (side === 'left' ? 'right' : 'left'));
