// Something to tick.
import { html, nothing } from 'lit';
import { component } from '../component.js';
import { autoName } from '../controls/names.js';
import { onEntered, onInvalid } from '../controls/validity.js';
import { action, flag, text, written } from '../readers.js';

const shape = {
  name: text,
  label: written,
  defaultChecked: flag,
  onChangeAction: action,
  disabled: flag,
  required: flag,
} as const;

// The attribute `checked` is the default: what a person has ticked stays when it changes.
export const checkbox = component(shape, (props, context) => {
  const { name, label, onChangeAction } = props;
  const onChange = (event: Event) => {
    onEntered(event);
    if (onChangeAction) context.act(onChangeAction, event.currentTarget as Element, 'change');
  };
  const box = html`<input type="checkbox" name=${name ?? nothing} ?checked=${props.defaultChecked ?? false}
    ?disabled=${props.disabled ?? false} ?required=${props.required ?? false}
    aria-label=${label ? nothing : autoName(name)} @change=${onChange} @invalid=${onInvalid}>`;
  // Without words it is no label: a Label beside it is.
  return label
    ? html`<label class="widget-choice">${box}<span class="label" dir="auto">${label}</span></label>`
    : html`<span class="widget-choice">${box}</span>`;
});
