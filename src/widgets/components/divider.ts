// A line between what stands above and below, in a row between what stands beside it.
import { html } from 'lit';
import { component } from '../component.js';
import { flag } from '../readers.js';
import { styled } from '../styled.js';
import { borderColor } from '../values/color.js';
import { size, space } from '../values/size.js';

export const divider = component(
  { color: borderColor, size, spacing: space, flush: flag },
  ({ color, size, spacing, flush }) =>
    html`<hr class=${styled(flush ? 'widget-divider flush' : 'widget-divider', {
      '--color': color,
      '--size': size,
      '--spacing': spacing,
    })} />`,
);
