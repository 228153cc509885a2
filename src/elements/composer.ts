// Where the next message is written. It is never disabled, and nothing but its sending empties it.
import { html, nothing, type PropertyValues } from 'lit';
import type { StructuredInputItem } from '../protocol/items.js';
import { icon, stopIcon } from './icons.js';
import { ChatKitPart, props } from './part.js';

/** In ms. Not every engine counts the clicks on a button that changes under the pointer. */
const DOUBLE_CLICK = 300;

/** In characters. A draft above that has the full height anyway, and is not copied to find out. */
const LONG = 4000;

export class ChatKitComposer extends ChatKitPart {
  static override properties = {
    ...props<ChatKitComposer>('placeholder', 'sendable', 'stoppable', 'banner', 'locked', 'questions', 'answerable'),
    draft: { state: true },
  };

  placeholder: string | undefined;
  sendable = true;
  stoppable = false;
  /** Shown in place of the field when the conversation takes no more messages. */
  banner: string | null = null;
  /** Why nothing can be written for now. */
  locked: string | null = null;
  /** What is asked of the reader before anything else can be said. */
  questions: StructuredInputItem | null = null;
  /** The questions can be answered now. */
  answerable = false;

  private draft = '';
  /** Enter was left to the input method. A line break that follows all the same was meant to send. */
  #enterLeft = false;
  /** When Send was last clicked. */
  #clickedAt = Number.NEGATIVE_INFINITY;

  focusInput(): void {
    this.input?.focus({ preventScroll: true });
  }

  /** Offers what was written once more, unless something else was written since. */
  offer(text: string): void {
    this.draft ||= text;
  }

  /** Gives back what would be lost, before what was written since. */
  giveBack(text: string): void {
    if (!this.draft.includes(text)) this.draft = this.draft ? `${text}\n${this.draft}` : text;
  }

  protected override render() {
    if (this.banner !== null) return html`<p class="banner" part="banner" dir="auto">${this.banner}</p>`;
    if (this.questions) {
      return html`<chat-kit-questions part="questions" .item=${this.questions} .ready=${this.answerable}
        .stoppable=${this.stoppable} .words=${this.words}></chat-kit-questions>`;
    }
    const placeholder = this.placeholder ?? this.words.say('placeholder');
    const isLong = this.draft.length > LONG;
    return html`
      <form part="composer" class="box" @submit=${this.#onSubmit} @pointerdown=${this.#onPointerDown}>
        <div class="field" ?data-long=${isLong} data-draft=${isLong ? nothing : this.draft || placeholder}>
          <textarea part="composer-input" rows="1" dir=${this.draft ? 'auto' : nothing} enterkeyhint="send" autocapitalize="sentences"
            aria-label=${this.words.say('messageLabel')} placeholder=${placeholder}
            @input=${this.#onInput} @keydown=${this.#onKeyDown}
            @beforeinput=${this.#onBeforeInput}></textarea>
        </div>
        <div class="controls">${this.stoppable ? this.#stopButton() : this.#sendButton()}</div>
      </form>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A button that goes away takes the focus with it.
    if (changed.has('stoppable') && this.querySelector('.controls')?.contains(activeElement(this))) this.focusInput();
  }

  /** After what the person types, which is in the field already. */
  protected override updated(): void {
    const { input } = this;
    if (input && input.value !== this.draft) input.value = this.draft;
  }

  private get input(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  #stopButton() {
    const label = this.words.say('stop');
    return html`<button class="round" part="stop-button" type="button" aria-label=${label} title=${label}
      @click=${this.#onStop}>${stopIcon}</button>`;
  }

  #sendButton() {
    const label = this.words.say('send');
    return html`<button class="round" part="send-button" type="submit" aria-label=${label} title=${label}
      aria-disabled=${String(!this.#isReady)}>${icon('send')}</button>`;
  }

  get #isReady(): boolean {
    return this.sendable && this.draft.trim() !== '';
  }

  #send(): void {
    if (this.#isReady && this.ask({ type: 'send', text: this.draft })) this.draft = '';
    this.focusInput();
  }

  readonly #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    this.#clickedAt = event.timeStamp;
    this.#send();
  };

  readonly #onStop = (event: MouseEvent) => {
    // The second click of a double click on Send meets the button that has just become Stop.
    if (event.detail > 0 && event.timeStamp - this.#clickedAt < DOUBLE_CLICK) return;
    this.ask({ type: 'stop' });
    this.focusInput();
  };

  readonly #onPointerDown = (event: PointerEvent) => {
    if (event.target instanceof HTMLElement && !event.target.closest('button, textarea')) {
      event.preventDefault();
      this.focusInput();
    }
  };

  readonly #onInput = (event: InputEvent) => {
    this.draft = (event.target as HTMLTextAreaElement).value;
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    const isEnter = event.key === 'Enter' && !event.shiftKey;
    // 229 is the key code of a key that an input method takes; Safari sends it after the end of the composition.
    this.#enterLeft = isEnter && (event.isComposing || event.keyCode === 229);
    if (!isEnter || this.#enterLeft || event.altKey) return;
    event.preventDefault();
    this.#send();
  };

  readonly #onBeforeInput = (event: InputEvent) => {
    // Korean input methods confirm with Enter and pass it on; Japanese and Chinese ones keep it.
    const isBreak = event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph';
    if (!isBreak || !this.#enterLeft || event.isComposing) return;
    this.#enterLeft = false;
    event.preventDefault();
    this.#send();
  };
}

const activeElement = (node: Node): Element | null => (node.getRootNode() as ShadowRoot | Document).activeElement;
