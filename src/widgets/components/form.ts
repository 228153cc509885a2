// Fields that are sent together.
import { html, nothing } from 'lit';
import { component } from '../component.js';
import { boxLook, direction, rowScroll } from '../containers/box.js';
import { onSubmit } from '../containers/submit.js';
import { action } from '../readers.js';
import { boxShape } from '../values/box.js';

export const form = component({ ...boxShape, direction, onSubmitAction: action }, (props, context) => {
  const { onSubmitAction, children, direction = 'col' } = props;
  const submit = onSubmit((from) => {
    if (onSubmitAction) void context.act(onSubmitAction, from, 'submit');
  });
  // Enter in a field presses the first button that submits; without one, in a form of several fields, nothing.
  return html`<form class=${boxLook(props, direction, 'widget-form')} tabindex=${rowScroll(props, direction, context)}
    @submit=${submit}>
    ${context.children(children)}
    ${onSubmitAction ? html`<button class="on-enter" type="submit" hidden></button>` : nothing}
  </form>`;
});
