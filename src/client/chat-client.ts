// The conversation without a screen: threads, turns, and the commands that change them.
import type { UserMessageItem } from '../protocol/items.js';
import type {
  Calls,
  CallType,
  CustomAction,
  CustomActionParams,
  StreamingRequest,
  StructuredInputSubmission,
  UserMessageInput,
} from '../protocol/requests.js';
import type { Action } from '../state/actions.js';
import { answered } from '../state/answers.js';
import { initialState } from '../state/reduce.js';
import {
  activeThread,
  canAct,
  canAnswer,
  canRetry,
  canRetryLast,
  canSend,
  findThread,
  isBusy,
  isKnown,
  openQuestions,
  pendingTool,
} from '../state/select.js';
import type { Feedback, ThreadState } from '../state/state.js';
import { Store } from '../state/store.js';
import { lastQuestion } from '../state/turn.js';
import type { Transport } from '../transports/transport.js';
import type { ClientListener } from './client-events.js';
import { toError } from './failures.js';
import { guarded } from './listening.js';
import { answerRequest, localMessage, messageRequest, wellFormed } from './messages.js';
import { NEVER } from './pages.js';
import { ThreadReader } from './reader.js';
import { Settler } from './settler.js';
import { noTools, type RunTool } from './tools.js';
import { type TurnRequest, TurnRunner } from './turns.js';

export interface ChatClientSettings {
  transport: Transport;
  listener: ClientListener;
  /** The thread to begin with; null begins a new one. Nothing is requested before `start()`. */
  threadId: string | null;
  /** Runs a client tool. What it throws, and its lack, is told to the model. */
  onClientTool?: RunTool;
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
  readonly #transport: Transport;
  /** What was told of types of items, each with its thread. */
  readonly #unknown = new Set<string>();
  #keys = 0;
  #messages = 0;

  constructor(settings: ChatClientSettings) {
    const { transport, threadId, onClientTool = noTools, silenceAfter = 12_000, giveUpAfter = 10_000 } = settings;
    const listener = guarded(settings.listener);
    this.#listener = listener;
    this.#transport = transport;
    this.store = new Store(initialState(this.#nextKey(), threadId));
    this.#settler = new Settler(this.store, transport, listener, giveUpAfter);
    this.#reader = new ThreadReader(this.store, transport, this.#settler, listener);
    this.#turns = new TurnRunner(this.store, transport, this.#settler, listener, onClientTool, silenceAfter);
    this.store.subscribe((action) => this.#tellUnknown(action));
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
    const turn = this.#start(thread, { message: localMessage(`local_${++this.#messages}`, thread, said) });
    void this.#run(thread.key, turn, messageRequest(thread, said));
    return true;
  }

  /** Answers the last question again, where that is allowed. What the server never took is sent for the first time. */
  retry(): boolean {
    const thread = this.thread;
    const question = canRetry(thread) ? questionOf(thread) : canRetryLast(thread) && lastQuestion(thread);
    if (!question) return false;
    const turn = this.#turns.nextId();
    this.store.dispatch({ type: 'turn.retry', thread: thread.key, turn, question: question.id });
    const mayBeStored = thread.id !== null && thread.notes[question.id]?.local;
    void this.#run(
      thread.key,
      turn,
      mayBeStored ? (signal) => this.#askAgain(thread.key, turn, signal) : answerRequest(thread, question),
    );
    return true;
  }

  /** Answers a structured input that waits for it. False, and nothing happens, when it does not, or while a turn runs. */
  answer(id: string, input: StructuredInputSubmission): boolean {
    const thread = this.thread;
    const asked = openQuestions(thread);
    if (!canAnswer(thread) || asked?.id !== id || thread.id === null) return false;
    const turn = this.#start(thread);
    this.store.dispatch({ type: 'turn.item', thread: thread.key, turn, item: answered(asked, input) });
    const params = { thread_id: thread.id, item_id: id, input };
    void this.#run(thread.key, turn, { type: 'threads.add_structured_input', params });
    return true;
  }

  /** Runs a client tool call that was left waiting, or tells the model that it will not be run. */
  runTool(id: string, run: boolean): boolean {
    const { key } = this.thread;
    const call = pendingTool(this.thread);
    if (call?.id !== id) return false;
    const turn = this.#start(this.thread);
    const refusal = run ? undefined : 'The user chose not to run this';
    void this.#run(key, turn, (signal) => this.#turns.answerCall(key, turn, call, signal, refusal));
    return true;
  }

  /** Tells the server what the reader thinks of these items; it is shown at once, and no longer if that failed. */
  async sendFeedback(items: readonly string[], kind: Feedback): Promise<void> {
    const { key, id, notes } = this.thread;
    const known = items.filter((item) => !notes[item]?.local);
    if (id === null || !known.length) return;
    const note = (item: string, feedback: Feedback | undefined) =>
      this.store.dispatch({ type: 'feedback', thread: key, item, feedback });
    for (const item of known) note(item, kind);
    try {
      await this.call('items.feedback', { thread_id: id, item_ids: known, kind });
    } catch {
      for (const item of known) {
        // What was said since stays.
        const isLast = this.store.state.threads[key]?.notes[item]?.feedback === kind;
        if (isLast) note(item, notes[item]?.feedback);
      }
    }
  }

  /**
   * Sends an action of a widget, or one of the page's own with no item. One that streams is a turn; one that does not is
   * answered with the item as it is then. The promise ends with it, with false when it was stopped. Null, and nothing
   * happens, when it cannot be sent now.
   */
  customAction(action: CustomAction, itemId: string | null, streaming: boolean): Promise<boolean> | null {
    const { thread } = this;
    if (!canAct(thread, streaming)) return null;
    // What the server did not keep it does not know.
    const isKept = itemId !== null && !thread.notes[itemId]?.unsaved;
    const params = { thread_id: thread.id, item_id: isKept ? itemId : null, action };
    if (!streaming) return this.#actBeside(thread.key, params);
    const turn = this.#start(thread, { unasked: true });
    return this.#run(thread.key, turn, { type: 'threads.custom_action', params }).then((failure) => {
      if (failure) throw failure;
      const { turn: last } = this.store.state.threads[thread.key] ?? {};
      return last?.id !== turn || last.phase === 'completed';
    });
  }

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

  /** Without a turn, beside the one that may run. */
  async #actBeside(key: string, params: CustomActionParams): Promise<boolean> {
    const { updated_item: item } = await this.call('threads.sync_custom_action', params);
    if (item) this.store.dispatch({ type: 'item.replace', thread: key, item });
    return true;
  }

  /** A request beside all turns. That it failed is told to the listener as well, unless it was aborted. */
  async call<T extends CallType>(type: T, params: Calls[T]['params'], signal = NEVER): Promise<Calls[T]['answer']> {
    try {
      return await this.#transport.call(type, params, signal);
    } catch (error) {
      if (!signal.aborted) this.#listener.onError(toError(error));
      throw error;
    }
  }

  /** Begins a turn; gives its id. */
  #start({ key }: ThreadState, how?: { message: UserMessageItem } | { unasked: true }): string {
    const turn = this.#turns.nextId();
    this.store.dispatch({ type: 'turn.start', thread: key, turn, ...how });
    return turn;
  }

  #tellUnknown(action: Action): void {
    const page = 'page' in action ? action.page?.items : null;
    const items = 'event' in action && 'item' in action.event ? [action.event.item] : page;
    for (const item of items ?? []) {
      const name = `${this.store.state.threads[action.thread]?.id} ${item.type}`;
      if (isKnown(item) || this.#unknown.has(name)) continue;
      this.#unknown.add(name);
      this.#listener.onLog('item.unknown', { type: item.type });
    }
  }

  async #run(key: string, turn: string, request: TurnRequest): Promise<Error | undefined> {
    const failure = await this.#turns.run(key, turn, request);
    this.#forgetIfIdle(key);
    return failure;
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
