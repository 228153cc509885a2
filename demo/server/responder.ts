/** Who answers: the scripts or a model. The turn asks, stores and sends; a responder only says what comes next. */
import type {
  Action,
  ChatEvent,
  ErrorEvent,
  Feedback,
  Item,
  ItemOf,
  StreamOptions,
  Thread,
  ThreadChange,
  UserMessage,
} from './types.js';

export interface Question {
  thread: Thread;
  /** The newest message of the user; a thread that the page acts on may have none. */
  message?: UserMessage;
  /** The tool call or the questions that were answered: the reply goes on after them. */
  answered?: Item;
  /** What was done in a widget or on the page, in place of a message. */
  action?: Action;
  /** The widget in which it was done. */
  sender?: ItemOf<'widget'>;
  history: () => Promise<Item[]>;
  /** How often the reader said what about the items of this thread. */
  feedback: () => Promise<Record<Feedback, number>>;
  /** Stores the change; the event tells of it. */
  changeThread: (change: ThreadChange) => Promise<ChatEvent>;
  /** Aborted when the reader is gone; whatever waits must end then. */
  signal: AbortSignal;
}

export interface Responder {
  /** A title for a thread that has none yet. */
  title(message: UserMessage): string;
  streamOptions(message: UserMessage | undefined): StreamOptions;
  respond(question: Question): AsyncGenerator<ChatEvent>;
  /** What an action makes of its widget, where the answer is that and nothing else. */
  changeWidget?(question: Question): Promise<ItemOf<'widget'> | undefined>;
}

/** An error that the reader is told about. */
export class StreamFailure extends Error {
  readonly event: ErrorEvent;

  constructor(event: Omit<ErrorEvent, 'type'>) {
    super(event.message ?? event.code);
    this.event = { type: 'error', ...event };
  }
}
