// What a screen reader is told of an answer: that it began, and how it ended. Never its words one by one.
import type { MessageKey } from '../i18n/messages.js';
import type { ThreadState } from '../state/state.js';

export class Announcer {
  #thread = '';
  #turn = '';
  #message: MessageKey | null = null;

  /** The message to show in the live region now; null when there is none. */
  follow({ key, turn }: ThreadState): MessageKey | null {
    if (key !== this.#thread) {
      this.#thread = key;
      this.#turn = turn?.id ?? '';
      this.#message = null;
    }
    if (!turn) return null;
    switch (turn.phase) {
      case 'sending':
      case 'streaming':
        this.#turn = turn.id;
        this.#message = turn.phase === 'streaming' ? 'answerBegan' : null;
        break;
      case 'stopping':
      case 'stopped':
        this.#message = 'answerStopped';
        break;
      case 'completed':
        this.#message = this.#turn === turn.id ? 'answerEnded' : null;
        break;
      case 'failed':
        // The error is an alert of its own.
        this.#message = null;
        break;
      default:
        turn.phase satisfies never;
    }
    return this.#message;
  }
}
