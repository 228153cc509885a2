// Takes the place of the composer while a structured input waits: one question at a time, back and forth.
import { html, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FocusKeeper, hasFocus } from '../../controllers/focus-keeper.js';
import { intl } from '../../i18n/intl.js';
import type { StructuredInputItem } from '../../protocol/items.js';
import type { StructuredInputSubmission } from '../../protocol/requests.js';
import { EnterKey } from '../enter-key.js';
import { stopIcon } from '../icons.js';
import { props } from '../part.js';
import { answerFields, showOwn } from './answer-fields.js';
import { type AnswerDraft, answerTo, choose, newDraft, submission, valuesOf } from './answers.js';
import { LatePart } from './late-part.js';
import { type Question, questionsOf } from './question.js';

/** In ms, as in the composer. */
const DOUBLE_CLICK = 300;

export class ChatKitQuestions extends LatePart {
  static override properties = props<ChatKitQuestions>('item', 'ready', 'stoppable', 'drafts');

  item!: StructuredInputItem;
  /** The answers can be sent now. */
  ready = false;
  stoppable = false;
  /** What was begun, by item: it outlives this element. */
  drafts = new Map<string, AnswerDraft>();

  readonly #enter = new EnterKey(() => this.#goOn());
  #questions: readonly Question[] = [];
  #draft = newDraft();
  #key = '';
  /** The reader goes to another question, and the focus with them. */
  #isTurning = false;
  #clickedAt = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    new FocusKeeper(this, () => this.focus());
  }

  override focus(): void {
    if (this.isUpdatePending) void this.updateComplete.then(() => this.focus());
    else if (!hasFocus(this)) this.#focusFirst();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('item') && !changed.has('drafts')) return;
    const { id, thread_id } = this.item;
    this.#key = JSON.stringify([thread_id, id]);
    this.#questions = questionsOf(this.item);
    this.#draft = this.drafts.get(this.#key) ?? newDraft();
    this.#draft.at = Math.max(0, Math.min(this.#draft.at, this.#questions.length - 1));
    this.drafts.set(this.#key, this.#draft);
  }

  protected override render() {
    const { words } = this;
    const question = this.#question;
    const { at } = this.#draft;
    return html`<div class="box" @keydown=${this.#onKeyDown}>
      ${this.#questions.length > 1 ? this.#head() : nothing}
      ${repeat(
        [question],
        () => `${this.#key} ${at}`,
        () => html`<div class="asked">${this.#asked(question)}</div>`,
      )}
      <div class="foot">
        ${at > 0 ? this.#button('back', words.say('questions.back'), () => this.#step(-1)) : nothing}
        ${this.#button('skip', words.say('questions.skip'), this.#click(this.#skip), !this.#isLast || this.ready)}
        <div class="on">
          ${question && !(this.#isLast && this.stoppable) ? this.#onButton() : nothing}
          ${this.stoppable ? this.#stopButton() : nothing}
        </div>
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    const { activeElement, body } = document;
    // What was there when the page was loaded takes nothing: Space still scrolls the page.
    if (!this.ready && (activeElement === null || activeElement === body)) this.focus();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.#question) showOwn(this, answerTo(this.#draft, this.#question));
    if (this.#isTurning) this.#focusFirst();
    this.#isTurning = false;
    const isNews = changed.get('ready') === false && this.ready && !hasFocus(this);
    if (isNews) this.ask({ type: 'say', text: this.words.say('questions.arrived') });
  }

  get #question(): Question | undefined {
    return this.#questions[this.#draft.at];
  }

  get #isLast(): boolean {
    return this.#draft.at >= this.#questions.length - 1;
  }

  get #canGoOn(): boolean {
    const question = this.#question;
    if (!question || (this.#isLast && !this.ready)) return false;
    const answer = answerTo(this.#draft, question);
    return answer.skipped || valuesOf(question, answer).length > 0;
  }

  #head() {
    const { words } = this;
    const number = intl('NumberFormat', words.locale);
    const [n, total] = [this.#draft.at + 1, this.#questions.length].map((count) => number.format(count)) as [
      string,
      string,
    ];
    return html`<div class="head">
      <span id="question-count">${words.say('questions.count', { n, total })}</span>
      ${this.#button('skip-all', words.say('questions.skipAll'), this.#click(this.#skipAll), this.ready)}
    </div>`;
  }

  #asked(question: Question | undefined) {
    const { words } = this;
    const description = question?.description ? 'question-description' : undefined;
    return html`
      <h2 part="question" id="question" dir="auto">${question?.text || words.say('questions.answer')}</h2>
      ${description ? html`<p class="description" id=${description} dir="auto">${question?.description}</p>` : nothing}
      ${
        question
          ? answerFields({
              question,
              answer: answerTo(this.#draft, question),
              words,
              label: this.#questions.length > 1 ? 'question-count question' : 'question',
              description,
              enter: this.#enter,
              enterHint: this.#isLast ? 'send' : 'next',
              onChange: this.#change,
            })
          : nothing
      }
    `;
  }

  #button(name: string, label: string, onClick: (event: MouseEvent) => void, isOpen = true) {
    return html`<button class="plain" part="question-${name}-button" type="button" aria-disabled=${isOpen ? nothing : 'true'}
      @click=${onClick}>${label}</button>`;
  }

  #onButton() {
    const key = !this.#isLast ? 'questions.next' : this.#questions.length > 1 ? 'questions.sendAll' : 'questions.send';
    return html`<button class="go" part="question-${this.#isLast ? 'send' : 'next'}-button" type="button"
      aria-disabled=${String(!this.#canGoOn)} @click=${this.#click(this.#goOn)}>${this.words.say(key)}</button>`;
  }

  #stopButton() {
    const label = this.words.say('stop');
    return html`<button class="round" part="stop-button" type="button" aria-label=${label} title=${label}
      @click=${this.#click(this.#stop)}>${stopIcon}</button>`;
  }

  /** The second click of a double click meets another question, or another button. */
  #click(act: () => void) {
    return (event: MouseEvent) => {
      const isSecond = event.detail > 0 && event.timeStamp - this.#clickedAt < DOUBLE_CLICK;
      this.#clickedAt = event.timeStamp;
      if (!isSecond) act.call(this);
    };
  }

  #goOn(): void {
    const question = this.#question;
    if (!question || !this.#canGoOn) return;
    const answer = answerTo(this.#draft, question);
    answer.skipped = valuesOf(question, answer).length === 0;
    this.#step(1);
  }

  #skip(): void {
    if (this.#isLast && !this.ready) return;
    if (this.#question) answerTo(this.#draft, this.#question).skipped = true;
    this.#step(1);
  }

  #skipAll(): void {
    if (this.ready) this.#send(submission(this.#questions, newDraft()));
  }

  #step(by: 1 | -1): void {
    if (by > 0 && this.#isLast) {
      this.#send(submission(this.#questions, this.#draft));
      return;
    }
    this.#draft.at += by;
    this.#isTurning = true;
    this.requestUpdate();
  }

  #send(input: StructuredInputSubmission): void {
    this.ask({ type: 'answer', item: this.item.id, input });
    // Not every browser gives it to a button that is clicked; what comes next takes it from here.
    this.focus();
  }

  #stop(): void {
    this.ask({ type: 'stop' });
    this.#focusFirst();
  }

  #focusFirst(): void {
    const chosen = this.querySelector<HTMLElement>('.choice > input:checked');
    if (chosen) this.#show(chosen);
    else this.querySelector<HTMLElement>('input, textarea, .foot button')?.focus({ preventScroll: true });
  }

  /** Focuses it and scrolls to it, here and not the page. */
  #show(control: HTMLElement): void {
    control.focus({ preventScroll: true });
    const row = control.closest('.choice')?.getBoundingClientRect();
    const asked = this.querySelector('.asked');
    if (!asked || !row) return;
    const { top, bottom } = asked.getBoundingClientRect();
    if (row.bottom > bottom) asked.scrollTop += Math.min(row.bottom - bottom, row.top - top);
    else if (row.top < top) asked.scrollTop -= top - row.top;
  }

  readonly #change = (change: () => void) => {
    const question = this.#question;
    if (!question) return;
    change();
    answerTo(this.#draft, question).skipped = false;
    this.requestUpdate();
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    const question = this.#question;
    if (!question || target instanceof HTMLTextAreaElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && target instanceof HTMLInputElement) {
      event.preventDefault();
      if (!event.repeat) this.#goOn();
    }
    const index = digitOf(event) - 1;
    const row = this.querySelectorAll('.choice')[index];
    if (!row) return;
    event.preventDefault();
    const value = question.options[index];
    if (value !== undefined) {
      const answer = answerTo(this.#draft, question);
      this.#change(() => choose(question, answer, value, !question.multiple || !answer.chosen.has(value)));
    }
    const control = row.querySelector<HTMLElement>(value === undefined ? 'textarea' : 'input');
    if (control) this.#show(control);
  };
}

/** Some layouts have digits only with Shift, and some have others. */
const digitOf = ({ key, code }: KeyboardEvent): number =>
  Number(/^[1-9]$/.exec(key) ?? /^Digit([1-9])$/.exec(code)?.[1]);
