// What is seen of a date before its calendar: the same while that is loaded.
import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import type { DateProps } from '../components/date-picker.js';
import { picker } from '../controls/picker.js';
import type { Day } from './days.js';
import { say } from './say.js';

const CALENDAR = 'M8 2v4M16 2v4M5 4h14a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2ZM3 10h18';

/** `control` shows the text, `onClear` takes the date away. */
export function box(
  props: DateProps,
  value: Day | null,
  words: Words,
  control: (text: string) => unknown,
  onClear?: () => void,
): unknown {
  const { name, placeholder, clearable = false, disabled = false } = props;
  const text = value === null ? placeholder || words.say('date.choose') : say(value, 'field', words.locale);
  const canClear = clearable && !disabled && value !== null;
  return html`<input type="hidden" name=${name ?? nothing} .value=${value ?? ''} ?disabled=${disabled}>
    ${picker(control(text), props, value === null, words, canClear ? onClear : undefined, CALENDAR)}`;
}
