// The line above the days: to another month or year, step by step or at once.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../../i18n/words.js';
import { drawPath, icon } from '../../icons/draw.js';
import { addMonths, type Day, isSameMonth, partsOf } from './days.js';
import { isYearFirst, say } from './say.js';

/** How many years before and after the one on screen can be gone to at once. */
const YEARS = 120;

const DOWN = 'M7 10l5 5 5-5';

export interface Shown {
  readonly day: Day;
  readonly min: Day;
  readonly max: Day;
  readonly words: Words;
  goTo(day: Day): void;
}

export function head(shown: Shown): TemplateResult {
  const { day, min, max, words } = shown;
  const [year, month] = partsOf(day);
  const [firstYear, firstMonth] = partsOf(min);
  const [lastYear, lastMonth] = partsOf(max);

  const months = choice(shown, 'month', {
    from: (year === firstYear ? firstMonth : 1) - month,
    to: (year === lastYear ? lastMonth : 12) - month,
    each: 1,
  });
  const years = choice(shown, 'year', {
    from: Math.max(firstYear - year, -YEARS),
    to: Math.min(lastYear - year, YEARS),
    each: 12,
  });
  return html`<div class="head">
    ${step(shown, -1)}
    <div class="choices">${isYearFirst(words.locale) ? [years, months] : [months, years]}</div>
    ${step(shown, 1)}
  </div>`;
}

/** What leads no further keeps the focus. */
function step({ day, min, max, words, goTo }: Shown, by: 1 | -1): TemplateResult {
  const isNext = by === 1;
  return html`<button type="button" class="plain" aria-label=${words.say(isNext ? 'date.next' : 'date.previous')}
    aria-disabled=${isSameMonth(day, isNext ? max : min) ? 'true' : nothing} @click=${() => goTo(addMonths(day, by))}
  >${icon(isNext ? 'chevron-right' : 'chevron-left')}</button>`;
}

/** Counted from the month that is on screen. */
interface Range {
  readonly from: number;
  readonly to: number;
  /** In months. */
  readonly each: number;
}

function choice({ day, words, goTo }: Shown, form: 'month' | 'year', { from, to, each }: Range): TemplateResult {
  const other = (steps: number) => addMonths(day, steps * each);
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return html`<span class=${form === 'year' ? 'choice year' : 'choice'}><select aria-label=${words.say(`date.${form}`)}
    @change=${({ target }: Event) => goTo(other(Number((target as HTMLSelectElement).value)))}>
    ${steps.map(
      (step) =>
        html`<option .value=${String(step)} .selected=${live(step === 0)}>${say(other(step), form, words.locale)}</option>`,
    )}
  </select>${drawPath(DOWN)}</span>`;
}
