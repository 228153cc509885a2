// One of several. A browser takes all radio buttons of one name for one group: those of another widget do not belong.
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { ChatKitPart, props } from '../../elements/part.js';
import type { RadioProps } from '../components/radio-group.js';
import type { WidgetContext } from '../context.js';
import { readable } from './names.js';

/** So many are drawn in one go. */
const STEP = 500;

export class ChatKitWidgetRadios extends ChatKitPart {
  static override properties = props<ChatKitWidgetRadios>(
    'props',
    'context',
    'chosen',
    'isAlone',
    'isInvalid',
    'drawn',
  );

  props: RadioProps = {};
  context!: WidgetContext;
  /** By the reader: it counts more than what the server set. */
  chosen: string | undefined;
  /** There is no form around it that keeps it apart from others. */
  isAlone = false;
  /** It was sent without a choice that is required. */
  isInvalid = false;
  /** How many are drawn. */
  drawn = STEP;

  readonly #id = `radios-${Math.random().toString(36).slice(2)}`;

  constructor() {
    super();
    // It does not bubble.
    this.addEventListener('invalid', () => this.#markInvalid(), true);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.isAlone = !this.closest('form');
  }

  protected override render() {
    const { props, isAlone, chosen } = this;
    const { name = '', options = [], ariaLabel, direction = 'col', disabled = false, required = false } = props;
    const isOffered = options.some(({ value }) => value === chosen);
    const chosenNow = isOffered ? chosen : props.defaultValue;
    return html`${isAlone ? html`<form id=${this.#id} hidden></form>` : nothing}
      <div class=${`radios ${direction}`} role="radiogroup" aria-label=${ariaLabel?.trim() || readable(name) || nothing}
        data-field=${name || nothing} @change=${this.#onChange}
        aria-required=${required ? 'true' : nothing} aria-invalid=${this.isInvalid ? 'true' : nothing}>
        ${options.slice(0, this.drawn).map(
          ({ value, label, disabled: isOut }) => html`<label class="widget-choice">
            <input type="radio" form=${isAlone ? this.#id : nothing} name=${name || this.#id} data-nameless=${name ? nothing : ''} value=${value}
              .checked=${live(value === chosenNow)} ?disabled=${disabled || (isOut ?? false)} ?required=${required}>
            <span class="label" dir="auto">${label}</span>
          </label>`,
        )}
      </div>`;
  }

  protected override updated(): void {
    if (this.drawn >= (this.props.options?.length ?? 0)) return;
    setTimeout(() => {
      this.drawn += STEP;
    });
  }

  readonly #onChange = ({ target }: Event) => {
    this.chosen = (target as HTMLInputElement).value;
    this.isInvalid = false;
    const { onChangeAction } = this.props;
    if (onChangeAction) this.context.act(onChangeAction, this, 'change');
  };

  #markInvalid(): void {
    this.isInvalid = true;
  }
}
