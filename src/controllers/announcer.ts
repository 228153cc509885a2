// What a screen reader is told of an answer: that it began, what it waits for, and how it ended. Never its words.
import type { MessageKey } from '../i18n/messages.js';
import { isAnswering, isBusy } from '../state/select.js';
import type { ThreadState, TurnPhase } from '../state/state.js';

const messages: { [P in TurnPhase]: MessageKey | null } = {
  sending: null,
  streaming: null,
  tool: 'runningTool',
  stopping: 'answerStopped',
  stopped: 'answerStopped',
  completed: 'answerEnded',
  // The error is an alert of its own.
  failed: null,
};

export class Announcer {
  #thread = '';
  #seen = '';
  #begun = '';
  #message: MessageKey | null = null;
  #said = '';

  /** Something that the reader did, and that nothing else on screen says. */
  say(text: string): void {
    // The same words again are no change, and would not be read.
    this.#said = this.#said === text ? `${text}\u00a0` : text;
  }

  /** What was said since anything else happened. */
  get said(): string {
    return this.#said;
  }

  /** What the live region says now. What had happened before a thread was shown is no news. */
  follow(thread: ThreadState): MessageKey | null {
    const { key, turn } = thread;
    if (turn && isAnswering(thread)) this.#begun = turn.id;
    const now = turn ? `${turn.id} ${turn.phase} ${turn.silent} ${this.#begun}` : '';
    if (key !== this.#thread || now !== this.#seen) this.#said = '';
    if (key !== this.#thread) this.#message = null;
    else if (now !== this.#seen) this.#message = this.#choose(thread);
    this.#thread = key;
    this.#seen = now;
    return this.#message;
  }

  #choose(thread: ThreadState): MessageKey | null {
    const { turn } = thread;
    if (!turn) return null;
    if (turn.silent) return 'stillWaiting';
    return messages[turn.phase] ?? (isBusy(thread) && this.#begun === turn.id ? 'answerBegan' : null);
  }
}
