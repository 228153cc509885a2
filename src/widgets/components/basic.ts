// A root without an edge.
import { html } from 'lit';
import { component } from '../component.js';
import { direction, drawBox } from '../containers/box.js';
import { theme } from '../containers/card.js';
import { children } from '../readers.js';
import { styled } from '../styled.js';
import { boxShape } from '../values/box.js';

const { gap, padding, align, justify } = boxShape;

export const basic = component(
  { children, theme, direction, gap, padding, align, justify },
  ({ theme, direction = 'col', ...box }, context) =>
    html`<div class=${styled(theme ? 'widget-basic themed' : 'widget-basic', { 'color-scheme': theme })} part="widget-basic">${drawBox(
      box,
      direction,
      context,
    )}</div>`,
);
