// A list of our own: its options may be searched, and say more than their name. The focus never leaves the control.
import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChatKitPart, props } from '../../elements/part.js';
import { lateStyles } from '../../markdown/late-styles.js';
import type { SelectProps } from '../components/select.js';
import type { WidgetContext } from '../context.js';
import styles from './combobox.styles.js';
import { autoName } from './names.js';
import type { Option } from './option.js';
import { optionId, optionList } from './option-list.js';
import { picker } from './picker.js';
import { Popup } from './popup.js';
import { Finder, Typing } from './search.js';
import { controlClass } from './shape.js';

const adopt = lateStyles(styles);

/** So many options are drawn; the others are there for who searches. */
const MOST = 300;
const PAGE = 8;

export class ChatKitWidgetCombobox extends ChatKitPart {
  static override properties = props<ChatKitWidgetCombobox>(
    'props',
    'context',
    'value',
    'isSearched',
    'choose',
    'query',
    'active',
    'isOpen',
  );

  props: SelectProps = {};
  context!: WidgetContext;
  value = '';
  isSearched = false;
  choose: (value: string) => unknown = () => {};
  /** What was typed since the list was opened. */
  query: string | null = null;
  /** The option that the keyboard is at, of those that are shown; -1 for none. */
  active = -1;
  isOpen = false;

  readonly #id = `options-${Math.random().toString(36).slice(2)}`;
  readonly #finder = new Finder();
  readonly #typing = new Typing();
  readonly #popup = new Popup(this, () => this.#close());
  #found: readonly Option[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
    this.#popup.close();
  }

  protected override willUpdate(): void {
    this.#found = this.#finder.find(this.#options, this.query ?? '');
    this.active = Math.min(this.active, this.#shown.length - 1);
  }

  protected override render() {
    const { props, context, value, active } = this;
    const { name, placeholder, clearable = false, disabled = false } = props;
    const options = this.#shown;
    const list = () =>
      optionList({
        id: this.#id,
        label: autoName(name, placeholder),
        options,
        more: this.#found.length - options.length,
        value,
        active,
        words: context.words,
        pick: this.#pick,
        point: this.#point,
      });
    const clear = clearable && !disabled && value !== '' ? this.#clear : undefined;
    return html`
      ${picker(this.isSearched ? this.#field() : this.#button(), props, value === '', context.words, clear)}
      <div class="options" popover="manual" @mousedown=${keepFocus}>${this.isOpen ? list() : nothing}</div>`;
  }

  /** To be written into. */
  #field() {
    const { props, query, isOpen } = this;
    const { name, placeholder, disabled = false } = props;
    return html`<input class=${controlClass(props)} type="text" role="combobox" aria-autocomplete="list"
      autocomplete="off" autocapitalize="off" spellcheck="false" aria-haspopup="listbox" aria-expanded=${String(isOpen)}
      aria-controls=${isOpen ? this.#id : nothing} aria-activedescendant=${this.#activeId} data-field=${name ?? nothing}
      aria-label=${autoName(name, placeholder)} placeholder=${this.#placeholder} ?disabled=${disabled}
      .value=${live(query ?? this.#label)} @focus=${selectAll} @input=${this.#onInput} @click=${this.#open}
      @keydown=${this.#onKeyDown}>`;
  }

  #button() {
    const { props, isOpen } = this;
    const { name, placeholder, disabled = false } = props;
    return html`<button class=${controlClass(props)} type="button" role="combobox" aria-haspopup="listbox"
      aria-expanded=${String(isOpen)} aria-controls=${isOpen ? this.#id : nothing}
      aria-activedescendant=${this.#activeId} data-field=${name ?? nothing} aria-label=${autoName(name, placeholder)}
      ?disabled=${disabled} @click=${this.#toggle} @keydown=${this.#onKeyDown}
      ><bdi>${this.#label || this.#placeholder}</bdi></button>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const box = this.querySelector<HTMLElement>('.options');
    const control = this.querySelector<HTMLElement>('[role=combobox]');
    if (changed.has('isOpen') && box && control) {
      if (this.isOpen) this.#popup.open(box, control);
      else this.#popup.close();
    }
    if (this.isOpen && changed.has('active')) this.#reveal();
  }

  get #options(): readonly Option[] {
    return this.props.options ?? [];
  }

  get #shown(): readonly Option[] {
    return this.#found.slice(0, MOST);
  }

  get #label(): string {
    return this.#options.find(({ value }) => value === this.value)?.label ?? '';
  }

  get #placeholder(): string {
    return this.props.placeholder?.trim() || this.context.words.say('widget.select');
  }

  get #activeId(): string | typeof nothing {
    return this.isOpen && this.active >= 0 ? optionId(this.#id, this.active) : nothing;
  }

  readonly #open = (): void => {
    if (this.isOpen) return;
    this.query = null;
    this.#found = this.#options;
    this.active = this.#shown.findIndex(({ value }) => value === this.value);
    this.isOpen = true;
  };

  #close(): void {
    this.isOpen = false;
    this.query = null;
    this.active = -1;
    this.#typing.forget();
  }

  readonly #toggle = () => (this.isOpen ? this.#close() : this.#open());

  readonly #clear = () => {
    this.#close();
    this.choose('');
    this.querySelector<HTMLElement>('[role=combobox]')?.focus();
  };

  readonly #pick = (index: number): void => {
    const option = this.#shown[index];
    if (!option || option.disabled) return;
    this.#close();
    this.choose(option.value);
  };

  readonly #point = (index: number): void => {
    if (!this.#shown[index]?.disabled) this.active = index;
  };

  readonly #onInput = ({ currentTarget }: Event) => {
    this.isOpen = true;
    this.query = (currentTarget as HTMLInputElement).value;
    this.#found = this.#finder.find(this.#options, this.query);
    this.active = this.query.trim() ? this.#found.findIndex(({ disabled }) => !disabled) : -1;
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
    if (!(this.isOpen ? this.#onOpenKey(event) : this.#onClosedKey(event))) return;
    event.preventDefault();
    // What closes the list does not also stop the answer.
    event.stopPropagation();
  };

  /** True when the key had a meaning. */
  #onClosedKey({ key, shiftKey, timeStamp }: KeyboardEvent): boolean {
    const opening = this.isSearched ? ['ArrowDown', 'ArrowUp'] : ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', ' '];
    const isTyped = !this.isSearched && key.length === 1 && key !== ' ';
    if (shiftKey || !(isTyped || opening.includes(key))) return false;
    this.#open();
    if (isTyped) this.#goTo(key, timeStamp);
    else if (key === 'End') this.#go(this.#shown.length - 1, -1);
    else if (key === 'Home' || this.active < 0) this.#go(0, 1);
    return true;
  }

  #onOpenKey({ key, altKey, shiftKey, timeStamp }: KeyboardEvent): boolean {
    const last = this.#shown.length - 1;
    const { active, isSearched } = this;
    if (!isSearched && key.length === 1 && (key !== ' ' || this.#typing.isUnderWay(timeStamp))) {
      this.#goTo(key, timeStamp);
      return true;
    }
    if (isSearched && (key === ' ' || shiftKey)) return false;
    switch (key) {
      case 'ArrowDown':
        this.#go(active + 1, 1);
        return true;
      case 'ArrowUp':
        if (altKey) this.#pick(active);
        else this.#go(active < 0 ? last : active - 1, -1);
        return true;
      case 'PageDown':
        this.#go(Math.min(active + PAGE, last), active + PAGE < last ? 1 : -1);
        return true;
      case 'PageUp':
        this.#go(Math.max(active - PAGE, 0), active - PAGE > 0 ? -1 : 1);
        return true;
      case 'Home':
        this.#go(0, 1);
        return true;
      case 'End':
        this.#go(last, -1);
        return true;
      case 'Enter':
      case ' ':
        if (active >= 0) this.#pick(active);
        else if (this.query === '' && this.props.clearable) this.#clear();
        else this.#close();
        return true;
      case 'Escape':
        this.#close();
        return true;
      case 'Tab':
        // Else the focus might go into the list.
        this.#close();
        return false;
      default:
        return false;
    }
  }

  /** To the first from there on that can be chosen. */
  #go(from: number, step: 1 | -1): void {
    const options = this.#shown;
    for (let index = from; index >= 0 && index < options.length; index += step) {
      if (options[index]?.disabled) continue;
      this.active = index;
      return;
    }
  }

  #goTo(key: string, at: number): void {
    const found = this.#typing.next(key, at, this.#shown, this.active);
    if (found >= 0) this.active = found;
  }

  /** By hand: `scrollIntoView` would scroll the page as well. */
  #reveal(): void {
    const list = this.querySelector<HTMLElement>('.list');
    const option = list?.querySelector<HTMLElement>('.active');
    if (!list || !option) return;
    const { offsetTop: top, offsetHeight: height } = option;
    if (top < list.scrollTop) list.scrollTop = top - 4;
    else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height + 4 - list.clientHeight;
  }
}

const keepFocus = (event: Event): void => event.preventDefault();
const selectAll = ({ currentTarget }: Event): void => (currentTarget as HTMLInputElement).select();

/** Asked for by name: a module that is imported for its effects alone is left out of the build. */
export function registerCombobox(): void {
  if (customElements.get('chat-kit-widget-combobox')) return;
  customElements.define('chat-kit-widget-combobox', ChatKitWidgetCombobox);
}
