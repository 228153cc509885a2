// The options that can be chosen from, drawn.
import { html, nothing } from 'lit';
import { plural } from '../../i18n/plural.js';
import type { Words } from '../../i18n/words.js';
import { drawPath } from '../../icons/draw.js';
import type { Option } from './option.js';

const TICK = 'M20 6 9 17l-5-5';

interface List {
  readonly id: string;
  readonly label: unknown;
  readonly options: readonly Option[];
  /** So many more are there for who searches. */
  readonly more: number;
  readonly value: string;
  /** The option that the keyboard is at. */
  readonly active: number;
  readonly words: Words;
  pick(index: number): void;
  point(index: number): void;
}

export const optionId = (list: string, index: number): string => `${list}-${index}`;

export function optionList(list: List) {
  const { id, label, options, more, words } = list;
  const rest = more > 0 ? plural(words, 'widget.moreOptions', more) : nothing;
  return html`
    <div class="list" role="listbox" tabindex="-1" id=${id} aria-label=${label} ?hidden=${options.length === 0}>
      ${options.map((option, index) => drawOption(option, index, list))}
    </div>
    <p class="note" role="status">${options.length === 0 ? words.say('widget.noOptions') : rest}</p>`;
}

function drawOption({ value, label, description, disabled = false }: Option, index: number, list: List) {
  const isChosen = value === list.value;
  return html`<div class=${index === list.active ? 'option active' : 'option'} role="option"
    id=${optionId(list.id, index)} aria-selected=${String(isChosen)} aria-disabled=${disabled ? 'true' : nothing}
    @click=${() => list.pick(index)} @mousemove=${() => list.point(index)}>
    <span class="words">
      <span class="name"><bdi>${label}</bdi></span>
      ${description ? html`<span class="about"><bdi>${description}</bdi></span>` : nothing}
    </span>
    ${isChosen ? drawPath(TICK, 'md') : nothing}
  </div>`;
}
