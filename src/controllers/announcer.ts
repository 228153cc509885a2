// What a screen reader is told of an answer: that it began, and how it ended. Never its words one by one.
import type { MessageKey } from '../i18n/messages.js';
import type { ThreadState, TurnPhase } from '../state/state.js';

const messages: { [P in TurnPhase]: MessageKey | null } = {
  sending: null,
  streaming: 'answerBegan',
  stopping: 'answerStopped',
  stopped: 'answerStopped',
  completed: 'answerEnded',
  // The error is an alert of its own.
  failed: null,
};

export class Announcer {
  #thread = '';
  #seen = '';
  #message: MessageKey | null = null;

  /** What the live region says now. What had happened before a thread was shown is no news. */
  follow({ key, turn }: ThreadState): MessageKey | null {
    const now = turn ? `${turn.id} ${turn.phase}` : '';
    if (key !== this.#thread) this.#message = null;
    else if (now !== this.#seen) this.#message = turn && messages[turn.phase];
    this.#thread = key;
    this.#seen = now;
    return this.#message;
  }
}
