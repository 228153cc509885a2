// A small picture beside words that say the same: not for those who cannot see it.
import { html, nothing } from 'lit';
import { icon as draw } from '../../icons/draw.js';
import { component } from '../component.js';
import { oneOf, text } from '../readers.js';
import { styled } from '../styled.js';
import { textColor } from '../values/color.js';

export const icon = component(
  { name: text, color: textColor, size: oneOf('xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl') },
  ({ name, color, size }) => {
    const drawn = draw(name, size);
    return drawn === nothing ? nothing : html`<span class=${styled('widget-icon', { color })}>${drawn}</span>`;
  },
);
