// One of several, all of them in sight.
import { html } from 'lit';
import { component, type PropsOf } from '../component.js';
import { options } from '../controls/option.js';
import { action, flag, oneOf, text, written } from '../readers.js';

const shape = {
  name: text,
  options,
  ariaLabel: text,
  onChangeAction: action,
  defaultValue: written,
  direction: oneOf('row', 'col'),
  disabled: flag,
  required: flag,
} as const;

export type RadioProps = PropsOf<typeof shape>;

export const radioGroup = component(
  shape,
  (props, context) => html`<chat-kit-widget-radios .props=${props} .context=${context}></chat-kit-widget-radios>`,
);
