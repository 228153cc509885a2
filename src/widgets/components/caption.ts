// A text that stands back behind others.
import { html } from 'lit';
import { component } from '../component.js';
import { growing } from '../content/growing.js';
import { textClasses, textShape, textStyles, tooltip } from '../content/typography.js';
import { oneOf } from '../readers.js';
import { styled } from '../styled.js';

export const caption = component({ ...textShape, size: oneOf('sm', 'md', 'lg') }, (props) => {
  const { value = '', size = 'md' } = props;
  return html`<p class=${styled(textClasses('widget-caption', size, props), textStyles(props))} dir="auto"
    @pointerenter=${tooltip(props)}>${growing(value)}</p>`;
});
