// One of several, in a list that is opened.
import { html } from 'lit';
import { component, type PropsOf } from '../component.js';
import { options } from '../controls/option.js';
import { controlSize, controlVariant } from '../controls/shape.js';
import { action, flag, text, written } from '../readers.js';

const shape = {
  name: text,
  options,
  onChangeAction: action,
  placeholder: text,
  defaultValue: written,
  variant: controlVariant,
  size: controlSize,
  pill: flag,
  block: flag,
  clearable: flag,
  disabled: flag,
  searchable: flag,
} as const;

export type SelectProps = PropsOf<typeof shape>;

export const select = component(
  shape,
  (props, context) => html`<chat-kit-widget-select .props=${props} .context=${context}></chat-kit-widget-select>`,
);
