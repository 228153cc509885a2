// One line to be written.
import { html, nothing } from 'lit';
import { component } from '../component.js';
import { focus } from '../controls/focus.js';
import { autoName } from '../controls/names.js';
import { controlClass, controlSize, fieldVariant, gutterSize } from '../controls/shape.js';
import { onEntered, onInvalid } from '../controls/validity.js';
import { flag, oneOf, text, written } from '../readers.js';

const shape = {
  name: text,
  inputType: oneOf('number', 'email', 'text', 'password', 'tel', 'url'),
  defaultValue: written,
  required: flag,
  pattern: text,
  placeholder: text,
  allowAutofillExtensions: flag,
  autoSelect: flag,
  autoFocus: flag,
  disabled: flag,
  variant: fieldVariant,
  size: controlSize,
  gutterSize,
  pill: flag,
} as const;

// The attribute `value` is the default: what a person has entered stays when it changes.
export const input = component(shape, (props, context) => {
  const { name, inputType = 'text', placeholder } = props;
  const ignored = props.allowAutofillExtensions ? nothing : 'true';
  return html`<input class=${controlClass(props)} type=${inputType} name=${name ?? nothing}
    value=${props.defaultValue ?? nothing} placeholder=${placeholder ?? nothing} pattern=${props.pattern ?? nothing}
    step=${inputType === 'number' ? 'any' : nothing} ?required=${props.required ?? false}
    ?disabled=${props.disabled ?? false} aria-label=${autoName(name, placeholder)}
    data-1p-ignore=${ignored} data-bwignore=${ignored} data-lpignore=${ignored}
    data-form-type=${props.allowAutofillExtensions ? nothing : 'other'}
    @focus=${focus(props, context)} @input=${onEntered} @invalid=${onInvalid}>`;
});
