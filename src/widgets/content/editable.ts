// A text that the reader may change: a field that looks like the text, as large as what is in it.
import { html, nothing } from 'lit';
import { EnterKey } from '../../elements/enter-key.js';
import { ChatKitPart, props } from '../../elements/part.js';
import type { EditableField } from '../components/text.js';
import type { WidgetContext } from '../context.js';
import { focus } from '../controls/focus.js';
import { autoName } from '../controls/names.js';
import { checkPattern, onEntered, onInvalid } from '../controls/validity.js';
import { findAll } from '../own-properties.js';

/** More than this does not make it any higher. */
const MOST_DRAFT = 10_000;

export class ChatKitWidgetEditable extends ChatKitPart {
  static override properties = props<ChatKitWidgetEditable>('value', 'field', 'oneLine', 'context');

  value = '';
  field!: EditableField;
  /** Line breaks have no place in it. */
  oneLine = false;
  context!: WidgetContext;

  readonly #enter = new EnterKey(() => this.#submit());

  protected override render() {
    const { field, context } = this;
    const { name, autoComplete, allowAutofillExtensions = false, placeholder } = field;
    const ignored = allowAutofillExtensions ? nothing : 'true';
    // `defaultValue`: what a person has entered stays when it changes.
    return html`<textarea rows="1" dir="auto" name=${name} .defaultValue=${this.value} placeholder=${placeholder ?? nothing}
      ?required=${field.required ?? false} aria-label=${autoName(name, placeholder)}
      autocomplete=${autoComplete ?? (allowAutofillExtensions ? nothing : 'off')} data-1p-ignore=${ignored}
      data-bwignore=${ignored} data-lpignore=${ignored} data-form-type=${allowAutofillExtensions ? nothing : 'other'}
      @focus=${focus(field, context)} @input=${this.#onInput} @invalid=${onInvalid} @keydown=${this.#onKeyDown}
      @beforeinput=${this.#enter.onBeforeInput}></textarea>`;
  }

  protected override updated(): void {
    this.#follow();
  }

  get #area(): HTMLTextAreaElement {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  /** The box behind it is as large as what is in it. */
  #follow(): void {
    const area = this.#area;
    this.dataset.text = (area.value || area.placeholder).slice(0, MOST_DRAFT);
    checkPattern(area, this.field.pattern);
  }

  readonly #onInput = (event: Event) => {
    const area = this.#area;
    if (this.oneLine && /[\r\n]/.test(area.value)) {
      const { selectionEnd } = area;
      area.value = area.value.replace(/[\r\n]/g, ' ');
      area.setSelectionRange(selectionEnd, selectionEnd);
    }
    this.#follow();
    onEntered(event);
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (this.#area.form) this.#enter.onKeyDown(event);
    else if (event.key === 'Enter' && this.oneLine) event.preventDefault();
  };

  /** As Enter in an input does: it presses the first button of the form that submits. */
  #submit(): void {
    const { form } = this.#area;
    const buttons = form ? findAll<HTMLButtonElement>(form, '[type="submit"]') : [];
    [...buttons].find((button) => button.form === form)?.click();
  }
}
