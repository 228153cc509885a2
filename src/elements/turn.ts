// One turn: the question, the items of the answer, and, below the last one, what is going on.
import { html, nothing, type PropertyValues } from 'lit';
import type { ThreadItem } from '../protocol/items.js';
import { isOpen, isVisible } from '../state/select.js';
import type { Failure, ItemNote, TurnState } from '../state/state.js';
import { each } from './each.js';
import { icon } from './icons.js';
import { ChatKitPart, props } from './part.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { keyOf } from './turns.js';

/** The parts of what `chat-kit-item` draws. */
const PARTS: Record<string, string> = {
  workflow: 'workflow',
  task: 'task',
  generated_image: 'image',
  widget: 'widget',
  structured_input: 'structured-input',
  client_tool_call: 'tool-call',
};

export class ChatKitTurn extends ChatKitPart {
  static override properties = props<ChatKitTurn>(
    'items',
    'notes',
    'turn',
    'last',
    'waiting',
    'retryable',
    'again',
    'call',
    'settings',
    'bare',
    'near',
    'watcher',
  );

  items: readonly ThreadItem[] = [];
  notes: Readonly<Record<string, ItemNote>> = {};
  /** What is going on, when this is the last turn. */
  turn: TurnState | null = null;
  last = false;
  /** The turn runs, and nothing on screen says so. */
  waiting = false;
  /** The answer failed, and may be tried again. */
  retryable = false;
  /** The last question may be answered again. */
  again = false;
  /** The client tool call that waits for the reader. */
  call: ThreadItem | null = null;
  settings = DEFAULT_SETTINGS;
  /** What draws items other than messages could not be loaded. */
  bare = false;

  /** The reader has been near it, and may want to do something with it. */
  near = false;
  /** Finds that out. Without it all turns are near. */
  watcher: IntersectionObserver | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.near) this.watcher?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.unobserve(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('watcher') && this.isConnected && !this.near) this.watcher?.observe(this);
  }

  /** The notes are those of the thread: most of what is noted concerns another turn. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const before = changed.get('notes');
    return changed.size > 1 || !before || this.items.some(({ id }) => before[id] !== this.notes[id]);
  }

  protected override render() {
    const { turn } = this;
    const isNear = this.near || this.last || !this.watcher;
    const questions = this.items.filter((item) => item.type === 'user_message');
    const answer = this.items.filter((item) => item.type !== 'user_message' && (isVisible(item) || item === this.call));
    return html`
      ${this.#list(questions)}
      ${
        questions.length > 0 && this.settings.copy && isNear
          ? html`<chat-kit-actions .items=${questions} .settings=${this.settings} .words=${this.words}></chat-kit-actions>`
          : nothing
      }
      ${turn?.notices.map(
        (notice) =>
          html`<chat-kit-notice .notice=${notice} .settings=${this.settings} .words=${this.words}></chat-kit-notice>`,
      )}
      ${this.#list(answer)}
      ${this.waiting && turn ? this.#progress(turn, answer.length > 0) : nothing}
      ${turn?.failure ? this.#failure(turn.failure, turn.phase === 'failed' && this.retryable) : nothing}
      ${
        answer.length > 0 && (isNear || answer.some(hasSources))
          ? html`<chat-kit-answer-end .items=${this.items} .notes=${this.notes} .turn=${turn} .last=${this.last}
              .retryable=${this.again} .settings=${this.settings} .words=${this.words}></chat-kit-answer-end>`
          : nothing
      }
    `;
  }

  #list(items: readonly ThreadItem[]) {
    return each(
      items,
      (item) => keyOf(item, this.notes),
      (item) => this.#item(item),
    );
  }

  #item(item: ThreadItem) {
    const { settings, words } = this;
    const note = this.notes[item.id];
    const open = isOpen(this.turn, item.id);
    const arrived = this.hasUpdated && this.turn !== null;
    if (item.type === 'user_message' || item.type === 'assistant_message') {
      const isAnswer = item.type === 'assistant_message';
      return html`<chat-kit-message part="message ${isAnswer ? 'assistant' : 'user'}-message" role="article"
        aria-label=${words.say(isAnswer ? 'assistant' : 'you')} data-item=${item.id} .item=${item} .note=${note}
        .open=${open} .settings=${settings} .words=${words}></chat-kit-message>`;
    }
    const part = this.bare ? undefined : PARTS[item.type];
    return part
      ? html`<chat-kit-item part=${part} data-item=${item.id} .item=${item} .note=${note} .open=${open} .arrived=${arrived}
          .settings=${settings} .words=${words}></chat-kit-item>`
      : html`<p class="unshown" data-item=${item.id}>${words.say('cannotShow', { type: isolated(item.type) })}</p>`;
  }

  /** Between two items of an answer there is always a moment of silence; only a longer one is worth a line. */
  #progress(turn: TurnState, answered: boolean) {
    const { progress, silent } = turn;
    const text = silent ? this.words.say('stillWaiting') : this.#doing(turn);
    return html`<p class="progress" part="progress" ?data-between=${!silent && !progress && answered}>
      ${!silent && progress?.icon ? html`<chat-kit-icon .name=${progress.icon}></chat-kit-icon>` : nothing}
      <span class="shimmer" dir="auto">${text}</span>
    </p>`;
  }

  #doing({ phase, progress }: TurnState): string {
    if (phase === 'tool') return this.words.say('runningTool', { name: isolated(progress?.text ?? '') });
    return progress?.text || this.words.say('thinking');
  }

  #failure(failure: Failure, retryable: boolean) {
    return html`<div class="error" part="error" role="alert">
      <div class="says">${icon('alert')} <span dir="auto">${this.sentence(failure)}</span></div>
      ${
        retryable
          ? html`<button class="soft" part="retry-button" type="button" @click=${() => this.ask({ type: 'retry' })}>
              ${icon('retry')} ${this.words.say('retry')}
            </button>`
          : nothing
      }
    </div>`;
  }
}

/** A foreign word in a sentence: not too long, and without a say in the sentence's direction. */
export const isolated = (word: string): string => `\u2068${word.slice(0, 60)}\u2069`;

/** They take room below the answer, also while nobody is near: nothing may move when somebody comes. */
const hasSources = (item: ThreadItem): boolean =>
  item.type === 'assistant_message' && item.content.some(({ annotations }) => annotations?.length > 0);
