// A field of several lines. It grows with its text, and knows patterns, which a native one does not.
import { html, nothing } from 'lit';
import { ChatKitPart, props } from '../../elements/part.js';
import type { TextareaProps } from '../components/textarea.js';
import type { WidgetContext } from '../context.js';
import { focus } from './focus.js';
import { autoName } from './names.js';
import { controlClass } from './shape.js';
import { checkPattern, onEntered, onInvalid } from './validity.js';

/** The highest that an author may ask for, in rows. */
const MOST_ROWS = 60;
/** More than this does not make it any higher. */
const MOST_DRAFT = 10_000;

export class ChatKitWidgetTextarea extends ChatKitPart {
  static override properties = props<ChatKitWidgetTextarea>('props', 'context');

  props: TextareaProps = {};
  context!: WidgetContext;

  protected override render() {
    const { props, context } = this;
    const { name, placeholder, autoResize = false } = props;
    const rows = Math.min(props.rows ?? 3, MOST_ROWS);
    const ignored = props.allowAutofillExtensions ? nothing : 'true';
    const look = controlClass(props);
    this.className = autoResize ? 'grows' : '';
    this.style.setProperty('--widget-rows', String(rows));
    this.style.setProperty('--widget-most-rows', String(Math.min(props.maxRows ?? 10, MOST_ROWS)));
    // `defaultValue`: what a person has entered stays when it changes.
    return html`<textarea class=${look} name=${name ?? nothing} rows=${autoResize ? 1 : rows}
      .defaultValue=${props.defaultValue ?? ''} placeholder=${placeholder ?? nothing}
      ?required=${props.required ?? false} ?disabled=${props.disabled ?? false}
      aria-label=${autoName(name, placeholder)} data-1p-ignore=${ignored} data-bwignore=${ignored}
      data-lpignore=${ignored} data-form-type=${props.allowAutofillExtensions ? nothing : 'other'}
      @focus=${focus(props, context)} @input=${this.#onInput} @invalid=${onInvalid}></textarea>
      ${autoResize ? html`<div class=${`${look} draft`} aria-hidden="true"></div>` : nothing}`;
  }

  protected override updated(): void {
    this.#follow();
  }

  readonly #onInput = (event: Event) => {
    this.#follow();
    onEntered(event);
  };

  #follow(): void {
    const field = this.querySelector('textarea');
    if (!field) return;
    checkPattern(field, this.props.pattern);
    const draft = this.querySelector('.draft');
    if (draft) draft.textContent = `${field.value.slice(0, MOST_DRAFT)} `;
  }
}
