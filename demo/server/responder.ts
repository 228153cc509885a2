/** Who answers: the scripts or a model. The turn asks, stores and sends; a responder only says what comes next. */
import type { ChatEvent, ErrorEvent, Item, StreamOptions, Thread, UserMessage } from './types.js';

export interface Question {
  thread: Thread;
  message: UserMessage;
  history: () => Promise<Item[]>;
  /** Aborted when the reader is gone; whatever waits must end then. */
  signal: AbortSignal;
}

export interface Responder {
  /** A title for a thread that has none yet. */
  title(message: UserMessage): string;
  streamOptions(message: UserMessage): StreamOptions;
  respond(question: Question): AsyncGenerator<ChatEvent>;
}

/** An error that the reader is told about. */
export class StreamFailure extends Error {
  readonly event: ErrorEvent;

  constructor(event: Omit<ErrorEvent, 'type'>) {
    super(event.message ?? event.code);
    this.event = { type: 'error', ...event };
  }
}
