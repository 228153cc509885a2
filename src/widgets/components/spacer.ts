// Takes the room that is left, and pushes what stands beside it apart.
import { html } from 'lit';
import { component } from '../component.js';
import { styled } from '../styled.js';
import { size } from '../values/size.js';

export const spacer = component(
  { minSize: size },
  ({ minSize }) => html`<div class=${styled('widget-spacer', { 'flex-basis': minSize })}></div>`,
);
