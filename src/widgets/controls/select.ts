// A choice from a list: the browser's own, or, where that cannot do it, one that is loaded with the first of them.
import { html, nothing } from 'lit';
import { ChatKitPart, props } from '../../elements/part.js';
import type { SelectProps } from '../components/select.js';
import type { WidgetContext } from '../context.js';
import { autoName } from './names.js';
import type { Option } from './option.js';
import { picker } from './picker.js';
import { controlClass } from './shape.js';

/** With more options it can be searched, if nothing else was said. */
const MANY = 15;
/** With more than this it is, whatever was said: to draw them all would take long. */
const MOST = 1_000;

export class ChatKitWidgetSelect extends ChatKitPart {
  static override properties = props<ChatKitWidgetSelect>('props', 'context', 'chosen', 'isLoaded');

  props: SelectProps = {};
  context!: WidgetContext;
  /** By the reader: it counts more than what the server set. Empty: taken back. */
  chosen: string | undefined;
  /** What draws a list of our own is there. */
  isLoaded = false;

  #isAsked = false;

  protected override willUpdate(): void {
    this.className = this.#isSearched ? 'searched' : '';
    if (this.#isRich && !this.isLoaded) this.#load();
  }

  protected override render() {
    const { props, context, isLoaded } = this;
    if (!this.#isRich || !isLoaded) return this.#native();
    return html`<input type="hidden" name=${props.name ?? nothing} .value=${this.#value} ?disabled=${props.disabled ?? false}>
      <chat-kit-widget-combobox .props=${props} .value=${this.#value} .isSearched=${this.#isSearched}
        .choose=${this.#choose} .context=${context}></chat-kit-widget-combobox>`;
  }

  #native() {
    const { props, context } = this;
    const { name, placeholder, options = [], clearable = false, disabled = false } = props;
    const value = this.#value;
    const ownsEmpty = options.some((option) => option.value === '');
    const control = html`<select class=${controlClass(props)} name=${name ?? nothing} ?disabled=${disabled}
      aria-label=${autoName(name, placeholder)} @change=${this.#onChange}>
      ${
        ownsEmpty
          ? nothing
          : html`<option value="" ?disabled=${!clearable} ?hidden=${!clearable}>${
              placeholder ?? context.words.say('widget.select')
            }</option>`
      }
      ${this.#drawn.map(
        (option) => html`<option value=${option.value} ?disabled=${option.disabled ?? false}>${option.label}</option>`,
      )}
    </select>`;
    const isCleared = clearable && !disabled && value !== '';
    return picker(control, props, value === '' && !ownsEmpty, context.words, isCleared ? this.#clear : undefined);
  }

  protected override updated(): void {
    const native = this.querySelector('select');
    if (native && native.value !== this.#value) native.value = this.#value;
  }

  get #isSearched(): boolean {
    const { searchable, options = [] } = this.props;
    return options.length > MOST || (searchable ?? options.length > MANY);
  }

  /** A native one has neither a search nor descriptions. */
  get #isRich(): boolean {
    return this.#isSearched || (this.props.options?.some(({ description }) => description) ?? false);
  }

  get #drawn(): readonly Option[] {
    const { options = [] } = this.props;
    const chosen = this.#value;
    return options.length > MOST ? options.filter(({ value }, index) => index < MANY || value === chosen) : options;
  }

  get #value(): string {
    const { options = [], defaultValue } = this.props;
    const isOffered = (wanted: string | undefined) => options.some(({ value }) => value === wanted);
    const { chosen } = this;
    if (chosen !== undefined && (chosen === '' || isOffered(chosen))) return chosen;
    return isOffered(defaultValue) ? (defaultValue as string) : '';
  }

  readonly #onChange = ({ currentTarget }: Event) => this.#choose((currentTarget as HTMLSelectElement).value);

  readonly #choose = async (value: string): Promise<void> => {
    if (value === this.#value) return;
    this.chosen = value;
    await this.updateComplete;
    const { onChangeAction } = this.props;
    if (onChangeAction) this.context.act(onChangeAction, this, 'change');
  };

  readonly #clear = () => {
    void this.#choose('');
    this.querySelector('select')?.focus();
  };

  /** Until then, where it cannot be loaded, and while it is in use, the browser's own does it. */
  #load(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const show = () => {
      this.isLoaded = true;
    };
    import('./combobox.js').then(
      ({ registerCombobox }) => {
        registerCombobox();
        if (this.matches(':focus-within')) this.addEventListener('focusout', show, { once: true });
        else show();
      },
      (error) => this.context.log('widget.load', { component: 'Select', error }),
    );
  }
}
