// A date to be entered. Its calendar is loaded with the first of them; until then its box shows what is set.
import { html } from 'lit';
import { component, type PropsOf, reader } from '../component.js';
import { controlClass, controlSize, controlVariant } from '../controls/shape.js';
import { box } from '../date/box.js';
import { readDay } from '../date/days.js';
import { loadDates } from '../date/load.js';
import { action, flag, oneOf, text } from '../readers.js';

const day = reader('a date, or a date and a time, of ISO 8601', (value) =>
  typeof value === 'string' ? readDay(value) : undefined,
);

const shape = {
  name: text,
  onChangeAction: action,
  placeholder: text,
  defaultValue: day,
  min: day,
  max: day,
  variant: controlVariant,
  size: controlSize,
  side: oneOf('top', 'bottom', 'left', 'right'),
  align: oneOf('start', 'center', 'end'),
  pill: flag,
  block: flag,
  clearable: flag,
  disabled: flag,
} as const;

export type DateProps = PropsOf<typeof shape>;

export const datePicker = component(shape, (read, context) => {
  loadDates().catch((error) => context.log('widget.load', { component: 'DatePicker', error }));
  const { words } = context;
  const { min, max, ...others } = read;
  const isEmpty = min !== undefined && max !== undefined && min > max;
  if (isEmpty) context.log('widget.prop', { component: 'DatePicker', prop: 'min', expected: 'no later than `max`' });
  const props: DateProps = isEmpty ? others : read;
  const control = (text: string) => html`<button type="button" class=${controlClass(props)}>${text}</button>`;
  return html`<chat-kit-widget-date .props=${props} .words=${words} .context=${context}>
    <span class="waiting" inert>${box(props, props.defaultValue ?? null, words, control, () => {})}</span>
  </chat-kit-widget-date>`;
});
