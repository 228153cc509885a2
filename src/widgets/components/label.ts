// The name of a field, for everyone: a click on it goes to the field.
import { html } from 'lit';
import { component } from '../component.js';
import { growing } from '../content/growing.js';
import { labelShape, textClasses, textStyles } from '../content/typography.js';
import { oneOf, text } from '../readers.js';
import { styled } from '../styled.js';

export const label = component(
  { ...labelShape, fieldName: text, size: oneOf('xs', 'sm', 'md', 'lg', 'xl') },
  (props) => {
    const { value = '', fieldName = '', size = 'sm' } = props;
    return html`<chat-kit-widget-label .field=${fieldName}>
      <label class=${styled(textClasses('widget-label', size, props), textStyles(props))} dir="auto">${growing(value)}</label>
    </chat-kit-widget-label>`;
  },
);
