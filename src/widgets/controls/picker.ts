// What is around a control that opens something: the sign that it does, and a button that takes the choice back.
import { html, nothing } from 'lit';
import type { Words } from '../../i18n/words.js';
import { drawPath } from '../../icons/draw.js';
import { type Look, pickerClass } from './shape.js';

const CHEVRON = 'M6 9l6 6 6-6';
const CROSS = 'M6 6l12 12M18 6 6 18';

/** `onClear` is there when there is something to clear; `sign` is a path on a grid of 24. */
export function picker(
  control: unknown,
  look: Look,
  isEmpty: boolean,
  words: Words,
  onClear?: (() => void) | undefined,
  sign = CHEVRON,
) {
  const clear = words.say('widget.clear');
  return html`<span class=${pickerClass(look, isEmpty, onClear !== undefined)}>
    ${control}
    ${
      onClear
        ? html`<button class="clear" type="button" aria-label=${clear} title=${clear} @click=${onClear}
            >${drawPath(CROSS, 'sm')}</button>`
        : nothing
    }
    <span class="sign">${drawPath(sign, 'sm')}</span>
  </span>`;
}
