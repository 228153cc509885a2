// A headline. It is a heading of the level at which the headings of an answer begin, whatever its size: large numbers
// and small names alike are where a screen reader may jump to.
import { html, nothing } from 'lit';
import { component } from '../component.js';
import { growing } from '../content/growing.js';
import { textClasses, textShape, textStyles, tooltip } from '../content/typography.js';
import { oneOf } from '../readers.js';
import { styled } from '../styled.js';

export const title = component(
  { ...textShape, size: oneOf('sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl') },
  (props, { rules }) => {
    const { value = '', size = 'md' } = props;
    const isHeading = value.trim() !== '';
    return html`<div class=${styled(textClasses('widget-title', size, props), textStyles(props))} dir="auto"
      role=${isHeading ? 'heading' : nothing} aria-level=${isHeading ? rules.headingLevel : nothing}
      @pointerenter=${tooltip(props)}>${growing(value)}</div>`;
  },
);
