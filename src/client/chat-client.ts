// The conversation without a screen: threads, turns, and the commands that change them.
import type { UserMessageItem } from '../protocol/items.js';
import type { StreamingRequest, StructuredInputSubmission, UserMessageInput } from '../protocol/requests.js';
import { initialState } from '../state/reduce.js';
import { activeThread, canRetry, canSend, findThread, isBusy } from '../state/select.js';
import type { Feedback, ThreadState } from '../state/state.js';
import { Store } from '../state/store.js';
import type { Transport } from '../transports/transport.js';
import type { ClientListener, ClientToolCall } from './client-events.js';
import { guarded } from './listening.js';
import { answerRequest, localMessage, messageRequest, wellFormed } from './messages.js';
import { ThreadReader } from './reader.js';
import { Settler } from './settler.js';
import { type TurnRequest, TurnRunner } from './turns.js';

export interface ChatClientSettings {
  transport: Transport;
  listener: ClientListener;
  /** The thread to begin with; null begins a new one. Nothing is requested before `start()`. */
  threadId: string | null;
  /** Runs a client tool. What it throws, and its lack, is told to the model. */
  onClientTool?: (call: ClientToolCall) => unknown;
  /** After how many ms without an event a turn is called silent. Default 12,000. */
  silenceAfter?: number;
  /** After how many ms without an answer a reading that follows a turn is given up. Default 10,000. */
  giveUpAfter?: number;
}

export class ChatClient {
  readonly store: Store;
  readonly #settler: Settler;
  readonly #reader: ThreadReader;
  readonly #turns: TurnRunner;
  readonly #listener: ClientListener;
  #keys = 0;
  #messages = 0;

  constructor(settings: ChatClientSettings) {
    const { transport, threadId, silenceAfter = 12_000, giveUpAfter = 10_000 } = settings;
    const listener = guarded(settings.listener);
    this.#listener = listener;
    this.store = new Store(initialState(this.#nextKey(), threadId));
    this.#settler = new Settler(this.store, transport, listener, giveUpAfter);
    this.#reader = new ThreadReader(this.store, transport, this.#settler, listener);
    this.#turns = new TurnRunner(this.store, transport, this.#settler, listener, silenceAfter);
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
    if (from.id === id && (id !== null || from.items.length === 0)) return this.#reader.idle(from.key);
    const known = id === null ? undefined : findThread(this.store.state, id);
    this.store.dispatch({ type: 'open', thread: known?.key ?? this.#nextKey(), id });
    if (!isBusy(from)) this.#reader.leave(from.key);
    for (const key of Object.keys(this.store.state.threads)) this.#forgetIfIdle(key);
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
    const said = wellFormed(input);
    const turn = this.#turns.nextId();
    const message = localMessage(`local_${++this.#messages}`, thread, said);
    this.store.dispatch({ type: 'turn.start', thread: thread.key, turn, message });
    this.#run(thread.key, turn, messageRequest(thread, said));
    return true;
  }

  /** Answers the last question again, where that is allowed. What the server never took is sent for the first time. */
  retry(): boolean {
    const thread = this.thread;
    const question = questionOf(thread);
    if (!canRetry(thread) || !question) return false;
    const turn = this.#turns.nextId();
    this.store.dispatch({ type: 'turn.retry', thread: thread.key, turn, question: question.id });
    const mayBeStored = thread.id !== null && thread.notes[question.id]?.local;
    this.#run(
      thread.key,
      turn,
      mayBeStored ? (signal) => this.#askAgain(thread.key, turn, signal) : answerRequest(thread, question),
    );
    return true;
  }

  /** Answers a structured input that waits for it. False, and nothing happens, when it does not, or while a turn runs. */
  answer(_item: string, _input: StructuredInputSubmission): boolean {
    return false;
  }

  /** Runs a client tool call that was left waiting, or tells the model that it will not be run. */
  runTool(_item: string, _run: boolean): boolean {
    return false;
  }

  /** Tells the server what the reader thinks of these items. */
  async sendFeedback(_items: readonly string[], _kind: Feedback): Promise<void> {}

  /** Stops the running turn of the thread on screen, if it may be stopped. */
  stop(): boolean {
    return this.#turns.stop(this.thread.key);
  }

  /** The connection may have been lost after the server took the question: it is not sent before that is known. */
  async #askAgain(key: string, turn: string, signal: AbortSignal): Promise<StreamingRequest> {
    await this.#settler.lookOnce(key, signal);
    const thread = this.store.state.threads[key];
    const question = thread && questionOf(thread);
    if (!thread || !question) throw new Error('The question is no longer in the thread');
    this.store.dispatch({ type: 'turn.retry', thread: key, turn, question: question.id });
    return answerRequest(thread, question);
  }

  #run(key: string, turn: string, request: TurnRequest): void {
    void this.#turns.run(key, turn, request).then(() => this.#forgetIfIdle(key));
  }

  #forgetIfIdle(key: string): void {
    const thread = this.store.state.threads[key];
    if (thread && isForgettable(thread)) this.store.dispatch({ type: 'forget', thread: key });
  }

  #nextKey(): string {
    return `thread_${++this.#keys}`;
  }
}

/** Not what runs, waits for an answer of the person, or is nowhere but here. */
function isForgettable(thread: ThreadState): boolean {
  const { turn, notes } = thread;
  if (isBusy(thread) || turn?.phase === 'failed' || turn?.phase === 'stopping') return false;
  return !Object.values(notes).some(({ local, unsaved }) => local || unsaved);
}

function questionOf({ items, turn }: ThreadState): UserMessageItem | undefined {
  const question = items.find((item) => item.id === turn?.question);
  return question?.type === 'user_message' ? question : undefined;
}
