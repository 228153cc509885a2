// A date to be entered: a control that shows it, and a calendar that it opens to choose another.
import { html, nothing } from 'lit';
import { ChatKitPart, props } from '../../elements/part.js';
import { lateStyles } from '../../markdown/late-styles.js';
import type { DateProps } from '../components/date-picker.js';
import type { WidgetContext } from '../context.js';
import { autoName } from '../controls/names.js';
import { controlClass } from '../controls/shape.js';
import { box } from './box.js';
import type { ChatKitWidgetCalendar } from './calendar.js';
import styles from './calendar.styles.js';
import { type Day, FIRST, LAST } from './days.js';
import { follow, place } from './place.js';

const adopt = lateStyles(styles);

export class ChatKitWidgetDate extends ChatKitPart {
  static override properties = props<ChatKitWidgetDate>('props', 'context', 'chosen', 'isOpen');

  props: DateProps = {};
  context!: WidgetContext;
  /** By the reader: it counts more than what the server set. Null: taken away. */
  chosen: Day | null | undefined;
  isOpen = false;

  readonly #id = `calendar-${Math.random().toString(36).slice(2)}`;
  #unfollow: (() => void) | undefined;

  /** Without what stood in for it. */
  protected override createRenderRoot() {
    this.replaceChildren();
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#onClose();
  }

  get value(): Day | null {
    const { chosen, props } = this;
    return chosen === undefined ? (props.defaultValue ?? null) : chosen;
  }

  protected override willUpdate(): void {
    if (!this.isOpen || !this.props.disabled) return;
    this.#calendar.hidePopover();
    this.#onClose();
  }

  protected override render() {
    const { props, words, value, isOpen } = this;
    const { name, placeholder, min = FIRST, max = LAST, disabled = false } = props;
    const choose = words.say('date.choose');
    const label = autoName(name, placeholder);
    const control = (text: string) => html`<button type="button" class=${controlClass(props)} role="combobox"
      aria-haspopup="dialog" aria-expanded=${String(isOpen)} aria-controls=${this.#id} data-field=${name ?? nothing}
      aria-label=${label === nothing ? choose : label} data-auto-name ?disabled=${disabled}
      @click=${this.#onClick} @keydown=${this.#onKeyDown}>${text}</button>`;
    return html`
      ${box(props, value, words, control, this.#clear)}
      <chat-kit-widget-calendar popover="auto" role="dialog" tabindex="-1" id=${this.#id} aria-label=${choose}
        .words=${words} .value=${value} .min=${min} .max=${max} .choose=${this.#choose}
        @toggle=${this.#onToggle} @keydown=${this.#onEscape}></chat-kit-widget-calendar>
    `;
  }

  protected override firstUpdated(): void {
    // A click on it is no click outside of the calendar.
    this.#control.popoverTargetElement = this.#calendar;
  }

  get #control(): HTMLButtonElement {
    return this.querySelector('.widget-control') as HTMLButtonElement;
  }

  get #calendar(): ChatKitWidgetCalendar {
    return this.querySelector('chat-kit-widget-calendar') as ChatKitWidgetCalendar;
  }

  readonly #onClick = (event: Event): void => {
    event.preventDefault();
    if (this.isOpen) this.#close();
    else this.#open();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (!this.isOpen) this.#open();
  };

  #open(): void {
    const calendar = this.#calendar;
    this.isOpen = true;
    calendar.open();
    calendar.showPopover();
    const control = this.#control;
    const move = () => {
      const { side = 'bottom', align = 'start' } = this.props;
      place(calendar, control, side, align);
    };
    move();
    calendar.focusDay();
    this.#unfollow = follow(control, move, () => this.#close());
  }

  #close(): void {
    this.#calendar.hidePopover();
    this.#onClose();
    this.#control.focus({ preventScroll: true });
  }

  #onClose(): void {
    this.#unfollow?.();
    this.isOpen = false;
    if (this.hasUpdated) this.#calendar.close();
  }

  /** Someone clicked elsewhere. */
  readonly #onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed' && !this.#calendar.matches(':popover-open')) this.#onClose();
  };

  /** It is not for the chat, where it stops an answer. */
  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #choose = (day: Day): void => {
    this.#close();
    this.#set(day);
  };

  readonly #clear = (): void => {
    this.#control.focus({ preventScroll: true });
    this.#set(null);
  };

  #set(day: Day | null): void {
    if (day === this.value) return;
    this.chosen = day;
    // The value is read from the page.
    this.performUpdate();
    const { onChangeAction } = this.props;
    if (onChangeAction) void this.context.act(onChangeAction, this, 'change');
  }
}
