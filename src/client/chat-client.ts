// The conversation without a screen: threads, turns, and the commands that change them.
import type { UserMessageItem } from '../protocol/items.js';
import type { UserMessageInput } from '../protocol/requests.js';
import { initialState } from '../state/reduce.js';
import { activeThread, canRetry, canSend, findThread, isBusy } from '../state/select.js';
import type { ThreadState } from '../state/state.js';
import { Store } from '../state/store.js';
import type { Transport } from '../transports/transport.js';
import type { ClientListener } from './client-events.js';
import { ThreadReader } from './reader.js';
import { TurnRunner } from './turns.js';

export interface ChatClientSettings {
  transport: Transport;
  listener: ClientListener;
  /** The thread to begin with; null begins a new one. Nothing is requested before `start()`. */
  threadId: string | null;
  /** After how many ms without an event a turn is called silent. Default 12,000. */
  silenceAfter?: number;
}

export class ChatClient {
  readonly store: Store;
  readonly #reader: ThreadReader;
  readonly #turns: TurnRunner;
  readonly #listener: ClientListener;
  #keys = 0;
  #messages = 0;

  constructor({ transport, listener, threadId, silenceAfter = 12_000 }: ChatClientSettings) {
    this.#listener = listener;
    this.store = new Store(initialState(this.#nextKey(), threadId));
    this.#reader = new ThreadReader(this.store, transport, listener);
    this.#turns = new TurnRunner(this.store, transport, this.#reader, listener, silenceAfter);
  }

  get thread(): ThreadState {
    return activeThread(this.store.state);
  }

  /** Loads the first thread, if it has an id. */
  async start(): Promise<void> {
    await this.#reader.load(this.thread.key);
  }

  /** Shows a thread; null shows a new one. What runs in the thread that is left goes on there. */
  async open(id: string | null): Promise<void> {
    const from = this.thread;
    if (from.id === id && (id !== null || from.items.length === 0)) return;
    const known = id === null ? undefined : findThread(this.store.state, id);
    this.store.dispatch({ type: 'open', thread: known?.key ?? this.#nextKey(), id });
    this.#forgetIfIdle(from.key);
    this.#listener.onThreadChange(id);
    if (id !== null && !(known && isBusy(known))) await this.#reader.load(this.thread.key);
  }

  /** Loads the thread again after that failed, or asks for what changed on the server. */
  async reload(): Promise<void> {
    await this.#reader.load(this.thread.key);
  }

  async update(): Promise<void> {
    await this.#reader.update(this.thread.key);
  }

  async loadOlder(): Promise<void> {
    await this.#reader.loadOlder(this.thread.key);
  }

  /** Sends a message, once. False, and nothing happens, while a message cannot be sent. */
  send(input: UserMessageInput): boolean {
    const thread = this.thread;
    if (!canSend(thread)) return false;
    const message: UserMessageItem = {
      type: 'user_message',
      id: `local_${++this.#messages}`,
      thread_id: thread.id ?? '',
      created_at: new Date().toISOString(),
      content: input.content,
      attachments: [],
      quoted_text: input.quoted_text ?? null,
      inference_options: input.inference_options,
    };
    this.#begin(thread, message, input);
    return true;
  }

  /** Answers the last question again, where that is allowed. What the server never took is sent for the first time. */
  retry(): boolean {
    const thread = this.thread;
    const question = thread.items.find((item) => item.id === thread.turn?.question);
    if (!canRetry(thread) || question?.type !== 'user_message') return false;
    const turn = this.#turns.nextId();
    this.store.dispatch({ type: 'turn.retry', thread: thread.key, turn, question: question.id });
    if (thread.id && !thread.notes[question.id]?.local) {
      const params = { thread_id: thread.id, item_id: question.id };
      this.#run(thread.key, turn, { type: 'threads.retry_after_item', params });
    } else {
      this.#run(thread.key, turn, this.#message(thread, inputOf(question)));
    }
    return true;
  }

  /** Stops the running turn of the thread on screen, if it may be stopped. */
  stop(): boolean {
    return this.#turns.stop(this.thread.key);
  }

  #begin(thread: ThreadState, message: UserMessageItem, input: UserMessageInput): void {
    const turn = this.#turns.nextId();
    this.store.dispatch({ type: 'turn.start', thread: thread.key, turn, message });
    this.#run(thread.key, turn, this.#message(thread, input));
  }

  #message(thread: ThreadState, input: UserMessageInput) {
    return thread.id === null
      ? ({ type: 'threads.create', params: { input } } as const)
      : ({ type: 'threads.add_user_message', params: { thread_id: thread.id, input } } as const);
  }

  #run(key: string, turn: string, request: Parameters<TurnRunner['run']>[2]): void {
    void this.#turns.run(key, turn, request).then(() => this.#forgetIfIdle(key));
  }

  #forgetIfIdle(key: string): void {
    const thread = this.store.state.threads[key];
    if (!thread || isBusy(thread) || thread.turn?.phase === 'failed') return;
    this.store.dispatch({ type: 'forget', thread: key });
  }

  #nextKey(): string {
    return `thread_${++this.#keys}`;
  }
}

function inputOf(message: UserMessageItem): UserMessageInput {
  return {
    content: message.content,
    attachments: (message.attachments ?? []).map((attachment) => attachment.id),
    ...(message.quoted_text ? { quoted_text: message.quoted_text } : {}),
    inference_options: message.inference_options ?? {},
  };
}
