// One turn: the question, the items of the answer, and, below the last one, what is going on.
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MarkdownRules } from '../markdown/sheet.js';
import type { ThreadItem } from '../protocol/items.js';
import { isOpen, isVisible } from '../state/select.js';
import type { Failure, ItemNote, Notice, TurnState } from '../state/state.js';
import { icon } from './icons.js';
import { ChatKitPart, props } from './part.js';
import { keyOf } from './turns.js';

export class ChatKitTurn extends ChatKitPart {
  static override properties = props<ChatKitTurn>('items', 'notes', 'turn', 'waiting', 'retryable', 'markdown');

  items: readonly ThreadItem[] = [];
  notes: Readonly<Record<string, ItemNote>> = {};
  /** What is going on, when this is the last turn. */
  turn: TurnState | null = null;
  /** The turn runs, and nothing on screen says so. */
  waiting = false;
  retryable = false;
  markdown: MarkdownRules | undefined;

  protected override render() {
    const { turn } = this;
    return html`
      ${this.#list(this.items.filter((item) => item.type === 'user_message'))}
      ${turn?.notices.map((notice) => this.#notice(notice))}
      ${this.#list(this.items.filter((item) => item.type !== 'user_message' && isVisible(item)))}
      ${this.waiting && turn ? this.#progress(turn) : nothing}
      ${turn?.phase === 'failed' && turn.failure ? this.#failure(turn.failure) : nothing}
    `;
  }

  #list(items: readonly ThreadItem[]) {
    return repeat(
      items,
      (item) => keyOf(item, this.notes),
      (item) => this.#item(item),
    );
  }

  #item(item: ThreadItem) {
    const note = this.notes[item.id];
    switch (item.type) {
      case 'user_message':
        return html`<chat-kit-message part="message user-message" role="article" aria-label=${this.words.say('you')}
          data-item=${item.id} .item=${item} .note=${note} .words=${this.words}></chat-kit-message>`;
      case 'assistant_message':
        return html`<chat-kit-message part="message assistant-message" role="article"
          aria-label=${this.words.say('assistant')} data-item=${item.id} .item=${item} .note=${note}
          .open=${isOpen(this.turn, item.id)} .markdown=${this.markdown} .words=${this.words}></chat-kit-message>`;
      default:
        return html`<p class="unshown" data-item=${item.id}>${this.words.say('cannotShow', { type: isolated(item.type) })}</p>`;
    }
  }

  /** Above the answer, which would push it down while it grows. */
  #notice({ level, title, message }: Notice) {
    const words = html`<div class="words">
      ${title ? html`<strong dir="auto">${title}</strong>` : nothing}
      <chat-kit-markdown .text=${message} .rules=${this.markdown} .words=${this.words}></chat-kit-markdown>
    </div>`;
    return html`<div class="notice" part="notice" data-level=${level} role=${level === 'info' ? 'status' : 'alert'}>
      ${this.#says(words)}
    </div>`;
  }

  #says(words: TemplateResult) {
    return html`<div class="says">${icon('alert')} ${words}</div>`;
  }

  #progress(turn: TurnState) {
    const text = turn.silent ? this.words.say('stillWaiting') : turn.progress?.text || this.words.say('thinking');
    // Between two items of an answer there is always a moment of silence; only a longer one is worth a line.
    const between =
      !turn.silent && !turn.progress && this.items.some((item) => item.type !== 'user_message' && isVisible(item));
    return html`<p class="progress" part="progress" ?data-between=${between}>
      <span class="shimmer" dir="auto">${text}</span>
    </p>`;
  }

  #failure(failure: Failure) {
    return html`<div class="error" part="error" role="alert">
      ${this.#says(html`<span dir="auto">${this.sentence(failure)}</span>`)}
      ${
        this.retryable
          ? html`<button class="soft" part="retry-button" type="button" @click=${() => this.ask({ type: 'retry' })}>
              ${icon('retry')} ${this.words.say('retry')}
            </button>`
          : nothing
      }
    </div>`;
  }
}

/** A foreign word in a sentence: not too long, and without a say in the sentence's direction. */
const isolated = (word: string): string => `\u2068${word.slice(0, 60)}\u2069`;
