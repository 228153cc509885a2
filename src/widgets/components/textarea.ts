// Several lines to be written.
import { html } from 'lit';
import { component, type PropsOf } from '../component.js';
import { controlSize, fieldVariant, gutterSize } from '../controls/shape.js';
import { count, flag, text, written } from '../readers.js';

const shape = {
  name: text,
  defaultValue: written,
  required: flag,
  pattern: text,
  placeholder: text,
  autoSelect: flag,
  autoFocus: flag,
  disabled: flag,
  variant: fieldVariant,
  size: controlSize,
  gutterSize,
  rows: count,
  autoResize: flag,
  maxRows: count,
  allowAutofillExtensions: flag,
} as const;

export type TextareaProps = PropsOf<typeof shape>;

export const textarea = component(
  shape,
  (props, context) => html`<chat-kit-widget-textarea .props=${props} .context=${context}></chat-kit-widget-textarea>`,
);
