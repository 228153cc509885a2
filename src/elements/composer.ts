// Where the next message is written. It is never disabled, at most read-only, and nothing but its sending empties it.
import { html, nothing } from 'lit';
import { FocusKeeper } from '../controllers/focus-keeper.js';
import type { StructuredInputItem } from '../protocol/items.js';
import { EnterKey } from './enter-key.js';
import { icon, stopIcon } from './icons.js';
import type { AnswerDraft } from './late/answers.js';
import { ChatKitPart, props } from './part.js';

/** In ms. Not every engine counts the clicks on a button that changes under the pointer. */
const DOUBLE_CLICK = 300;

/** In characters. A draft above that has the full height anyway, and is not copied to find out. */
const LONG = 4000;

const QUESTIONS = 'chat-kit-questions';

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
  /** Begun and not yet taken by the server. */
  readonly #answers = new Map<string, AnswerDraft>();
  readonly #enter = new EnterKey(() => this.#send());
  /** When Send was last clicked. */
  #clickedAt = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    new FocusKeeper(this, () => this.focusInput());
  }

  focusInput(): void {
    this.querySelector<HTMLElement>('[part=composer-input], chat-kit-questions')?.focus({ preventScroll: true });
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
    const { banner, locked, questions } = this;
    if (banner !== null) return html`<p class="banner" part="banner" dir="auto">${banner}</p>`;
    if (questions && locked === null) {
      if (customElements.get(QUESTIONS)) {
        return html`<chat-kit-questions part="questions" .item=${questions} .ready=${this.answerable} .drafts=${this.#answers}
          .stoppable=${this.stoppable} .words=${this.words} @click=${this.#onClick}></chat-kit-questions>`;
      }
      // Until it is loaded, and where it cannot be, a message is an answer too.
      void customElements.whenDefined(QUESTIONS).then(() => this.requestUpdate());
    }
    const placeholder = this.placeholder ?? this.words.say('placeholder');
    const isLong = this.draft.length > LONG;
    return html`
      <form part="composer" class="box" @submit=${this.#onSubmit} @pointerdown=${this.#onPointerDown}>
        ${locked === null ? nothing : html`<p class="banner" part="banner" id="locked" dir="auto">${locked}</p>`}
        <div class="field" ?data-long=${isLong} data-draft=${isLong ? nothing : this.draft || placeholder}>
          <textarea part="composer-input" rows="1" dir=${this.draft ? 'auto' : nothing} enterkeyhint="send" autocapitalize="sentences"
            aria-label=${this.words.say('messageLabel')} placeholder=${placeholder}
            ?readonly=${locked !== null} aria-describedby=${locked === null ? nothing : 'locked'}
            @input=${this.#onInput} @keydown=${this.#enter.onKeyDown}
            @beforeinput=${this.#enter.onBeforeInput}></textarea>
        </div>
        <div class="controls">${this.stoppable ? this.#stopButton() : this.#sendButton()}</div>
      </form>
    `;
  }

  /** After what the person types, which is in the field already. */
  protected override updated(): void {
    const input = this.querySelector<HTMLTextAreaElement>('[part=composer-input]');
    if (input && input.value !== this.draft) input.value = this.draft;
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
    this.#onClick(event);
    this.#send();
  };

  readonly #onClick = (event: Event) => {
    this.#clickedAt = event.timeStamp;
  };

  readonly #onStop = (event: MouseEvent) => {
    // The second click of a double click on Send meets the button that has just become Stop.
    if (event.detail > 0 && event.timeStamp - this.#clickedAt < DOUBLE_CLICK) return;
    this.ask({ type: 'stop' });
    this.focusInput();
  };

  readonly #onPointerDown = (event: PointerEvent) => {
    if (event.target instanceof HTMLElement && !event.target.closest('button, textarea, p')) {
      event.preventDefault();
      this.focusInput();
    }
  };

  readonly #onInput = (event: InputEvent) => {
    this.draft = (event.target as HTMLTextAreaElement).value;
  };
}
