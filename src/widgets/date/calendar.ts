// A month to choose a day from, by the pattern of ARIA for a grid of dates in a dialog. It is drawn while it is open.
import { html, nothing, type TemplateResult } from 'lit';
import { ChatKitPart, props } from '../../elements/part.js';
import { head } from './calendar-head.js';
import {
  addDays,
  addMonths,
  clamp,
  type Day,
  endOfWeek,
  FIRST,
  LAST,
  partsOf,
  startOfWeek,
  today,
  weeksOf,
} from './days.js';
import { say, sayNumber } from './say.js';
import { firstWeekdayOf } from './week.js';

/** A Monday; the week after it gives the days their names. */
const MONDAY: Day = '2024-01-01';

export class ChatKitWidgetCalendar extends ChatKitPart {
  static override properties = props<ChatKitWidgetCalendar>('value', 'min', 'max', 'day');

  value: Day | null = null;
  min: Day = FIRST;
  max: Day = LAST;
  /** The one that the keyboard is at; its month is on screen. Null while the calendar is closed. */
  day: Day | null = null;
  choose: (day: Day) => void = () => {};

  #today: Day = FIRST;

  constructor() {
    super();
    this.addEventListener('keydown', this.#onTab);
  }

  /** At the day that is set, or today. */
  open(): void {
    this.#today = today();
    this.#draw(this.value ?? this.#today);
  }

  close(): void {
    this.day = null;
  }

  focusDay(): void {
    this.querySelector<HTMLElement>('table [tabindex="0"]')?.focus({ preventScroll: true });
  }

  protected override willUpdate(): void {
    if (this.day !== null) this.day = clamp(this.day, this.min, this.max);
  }

  protected override render() {
    const { day, min, max, words } = this;
    if (day === null) return nothing;
    const month = say(day, 'monthAndYear', words.locale);
    return html`
      ${head({ day, min, max, words, goTo: this.#draw })}
      <p class="visually-hidden" aria-live="polite">${month}</p>
      <div class="month">
        <table role="grid" aria-label=${month} @keydown=${this.#onKeyDown} @click=${this.#onClick}>
          ${this.#month(day)}
        </table>
      </div>
    `;
  }

  #month(shown: Day): TemplateResult {
    const { locale } = this.words;
    const first = firstWeekdayOf(locale);
    const weekdays = Array.from({ length: 7 }, (_, index) => addDays(MONDAY, first - 1 + index));
    const short = weekdays.map((day) => say(day, 'weekdayShort', locale));
    const form = short.every((name) => name.length <= 3) ? 'weekdayShort' : 'weekdayLetter';
    return html`
      <thead>
        <tr>
          ${weekdays.map((day) => html`<th scope="col" aria-label=${say(day, 'weekday', locale)}>${say(day, form, locale)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${weeksOf(shown, first).map((week) => html`<tr>${week.map((day) => (day ? this.#day(day) : html`<td></td>`))}</tr>`)}
      </tbody>
    `;
  }

  #day(day: Day): TemplateResult {
    const { value, min, max, words } = this;
    return html`<td role="gridcell" aria-selected=${day === value ? 'true' : nothing}><button type="button" value=${day}
      tabindex=${day === this.day ? '0' : '-1'} aria-label=${say(day, 'full', words.locale)}
      aria-current=${day === this.#today ? 'date' : nothing} aria-disabled=${day < min || day > max ? 'true' : nothing}
    >${sayNumber(partsOf(day)[2], words.locale)}</button></td>`;
  }

  /** At once: the focus may follow. */
  readonly #draw = (day: Day): void => {
    this.day = day;
    this.performUpdate();
  };

  readonly #onClick = ({ target }: Event): void => {
    const button = (target as Element).closest('button');
    if (button && button.getAttribute('aria-disabled') !== 'true') this.choose(button.value);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { day } = this;
    if (day === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = this.#from(day, event);
    if (to === undefined) return;
    event.preventDefault();
    this.#draw(to);
    this.focusDay();
  };

  /** Where a key leads. */
  #from(day: Day, { key, shiftKey }: KeyboardEvent): Day | undefined {
    const isMirrored = getComputedStyle(this).direction === 'rtl';
    const first = firstWeekdayOf(this.words.locale);
    switch (key) {
      case 'ArrowLeft':
        return addDays(day, isMirrored ? 1 : -1);
      case 'ArrowRight':
        return addDays(day, isMirrored ? -1 : 1);
      case 'ArrowUp':
        return addDays(day, -7);
      case 'ArrowDown':
        return addDays(day, 7);
      case 'PageUp':
        return addMonths(day, shiftKey ? -12 : -1);
      case 'PageDown':
        return addMonths(day, shiftKey ? 12 : 1);
      case 'Home':
        return startOfWeek(day, first);
      case 'End':
        return endOfWeek(day, first);
    }
    return undefined;
  }

  /** Round and round: behind the last stop comes the first. */
  readonly #onTab = (event: KeyboardEvent): void => {
    // Its key has no name in WebKitGTK while Shift is down.
    if (event.code !== 'Tab') return;
    event.preventDefault();
    const stops = [...this.querySelectorAll<HTMLElement>('.head button, select, table [tabindex="0"]')];
    const now = stops.indexOf(event.target as HTMLElement);
    const next = event.shiftKey ? Math.max(now, 0) - 1 : now + 1;
    stops.at(next % stops.length)?.focus();
  };
}
