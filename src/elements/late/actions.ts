// What can be done with an answer: copying, feedback, another answer, and what the page adds. With a question: copying.
import { html, nothing, type PropertyValues } from 'lit';
import type { ThreadItem } from '../../protocol/items.js';
import { isRunning, isVisible } from '../../state/select.js';
import type { Feedback, ItemNote, TurnState } from '../../state/state.js';
import { icon, stroke } from '../icons.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { answerItems, markdownOf, plainOf } from './copying.js';
import { LatePart } from './late-part.js';

const signs = {
  copy: 'M9 9h9.5A1.5 1.5 0 0 1 20 10.5V19a1.5 1.5 0 0 1-1.5 1.5H10A1.5 1.5 0 0 1 8.5 19V9.5A.5.5 0 0 1 9 9ZM5 15.5H4.5A1.5 1.5 0 0 1 3 14V5a1.5 1.5 0 0 1 1.5-1.5H13A1.5 1.5 0 0 1 14.5 5v.5',
  markdown: 'M3.5 17V7.5L7.5 12l4-4.5V17M17.5 7v9.5M14 13.5l3.5 3.5 3.5-3.5',
  copied: 'm4.5 12.5 5 5 10-11',
  positive:
    'M7 10.5v10M15 5.9 14 10h5.8a2 2 0 0 1 1.9 2.6l-2.3 6.5a2 2 0 0 1-1.9 1.4H4.5A1.5 1.5 0 0 1 3 19v-7a1.5 1.5 0 0 1 1.5-1.5h2.8L12 3a3 3 0 0 1 3 2.9Z',
  negative:
    'M17 13.5v-10M9 18.1 10 14H4.2a2 2 0 0 1-1.9-2.6l2.3-6.5a2 2 0 0 1 1.9-1.4h13A1.5 1.5 0 0 1 21 5v7a1.5 1.5 0 0 1-1.5 1.5h-2.8L12 21a3 3 0 0 1-3-2.9Z',
} as const;

type Copy = 'copy' | 'markdown';

/** What may be more than text in Markdown. */
const MARKS = /[*_`#[|~>$\\]|^ *(?:[-+]|\d+[.)]) /m;

/** In ms: how long a button says that it has copied. */
const COPIED = 2000;

export class ChatKitActions extends LatePart {
  static override properties = {
    ...props<ChatKitActions>('items', 'notes', 'turn', 'last', 'retryable', 'settings'),
    copied: { state: true },
  };

  /** All of the turn, or a question alone. */
  items: readonly ThreadItem[] = [];
  notes: Readonly<Record<string, ItemNote>> = {};
  turn: TurnState | null = null;
  last = false;
  /** The question may be answered again. */
  retryable = false;
  settings = DEFAULT_SETTINGS;

  private copied: Copy | null = null;
  /** On its way. */
  #given: Feedback | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.get('items')?.some((item, index) => item !== this.items[index])) this.copied = null;
    if (changed.has('notes')) this.#given = null;
  }

  protected override render() {
    const { settings, words } = this;
    if (isRunning(this.turn)) return nothing;
    const answer = answerItems(this.items);
    if (this.items.every(({ type }) => type === 'user_message'))
      return settings.copy ? this.#row(words.say('actions.question'), this.#copies(this.items)) : nothing;
    if (answer.length === 0) return nothing;
    return this.#row(words.say('actions.answer'), [
      settings.copy ? this.#copies(answer) : nothing,
      settings.feedback ? [this.#feedback('positive', answer), this.#feedback('negative', answer)] : nothing,
      settings.retry && this.last && this.retryable ? this.#retry() : nothing,
      settings.ownActions.map((action) => this.#own(action, answer)),
    ]);
  }

  #row(label: string, buttons: unknown) {
    return html`<div class="row" part="message-actions" role="group" aria-label=${label} ?data-last=${this.last}
      ?data-beside=${this.#isCut}>${buttons}</div>`;
  }

  /** The mark of a message that was cut stands in the same air. */
  get #isCut(): boolean {
    const last = this.items.findLast((item) => isVisible(item));
    return last?.type === 'assistant_message' && this.notes[last.id]?.cut !== undefined;
  }

  /** Where Markdown is no more than its text, one button is enough. */
  #copies(items: readonly ThreadItem[]) {
    if (!items.some(markdownOf)) return nothing;
    const hasMarks = items.some((item) => item.type === 'assistant_message' && MARKS.test(markdownOf(item)));
    return [this.#copy('copy', items, plainOf), hasMarks ? this.#copy('markdown', items, markdownOf) : nothing];
  }

  #copy(kind: Copy, items: readonly ThreadItem[], textOf: (item: ThreadItem) => string) {
    const isDone = this.copied === kind;
    const label = this.words.say(isDone ? 'markdown.copied' : `actions.${kind}`);
    const onClick = () => this.#write(kind, items.map(textOf).filter(Boolean).join('\n\n'));
    return html`<button class="plain" part="message-action copy-button" type="button" aria-label=${label} title=${label}
      @click=${onClick}>${stroke(signs[isDone ? 'copied' : kind])}</button>`;
  }

  async #write(kind: Copy, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
    } catch (error) {
      this.ask({ type: 'say', text: this.words.say('actions.notCopied') });
      this.ask({ type: 'log', name: 'clipboard.refused', data: { error: String(error) } });
      return;
    }
    this.copied = kind;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.copied = null;
    }, COPIED);
    this.ask({ type: 'say', text: this.words.say('markdown.copied') });
  }

  #feedback(kind: Feedback, items: readonly ThreadItem[]) {
    const label = this.words.say(`actions.${kind}`);
    const isGiven = items.some(({ id }) => this.notes[id]?.feedback === kind);
    const onClick = () => {
      if (isGiven || this.#given === kind) return;
      this.#given = kind;
      this.ask({ type: 'feedback', items: items.map(({ id }) => id), kind });
      this.ask({ type: 'say', text: this.words.say('actions.thanks') });
    };
    return html`<button class="plain" part="message-action feedback-${kind}" type="button" aria-label=${label}
      title=${label} aria-pressed=${String(isGiven)} @click=${onClick}>${stroke(signs[kind])}</button>`;
  }

  #retry() {
    const label = this.words.say('actions.retry');
    return html`<button class="plain" part="message-action retry-button" type="button" aria-label=${label} title=${label}
      @click=${() => this.ask({ type: 'retry' })}>${icon('retry')}</button>`;
  }

  #own({ id, label, icon: name }: (typeof this.settings.ownActions)[number], answer: readonly ThreadItem[]) {
    const onClick = () => {
      const text = answer.map(markdownOf).filter(Boolean).join('\n\n');
      this.ask({ type: 'own-action', id, items: answer.map((item) => item.id), text });
    };
    return html`<button class="plain" part="message-action" type="button" aria-label=${label} title=${label} data-action=${id}
      @click=${onClick}>${name ? html`<chat-kit-icon .name=${name}></chat-kit-icon>` : label}</button>`;
  }
}
