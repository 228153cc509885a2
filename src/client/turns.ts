// Runs turns: a request, and one more for each answer of the page to a call in the stream. None is ever repeated. A turn
// is ended by the server, by a failure, or by Stop and nothing else.
import type { ThreadStreamEvent } from '../protocol/events.js';
import type { ClientToolCallItem } from '../protocol/items.js';
import type { StreamingRequest } from '../protocol/requests.js';
import { canStop, messageText, openCall, startOfTurn } from '../state/select.js';
import type { ThreadState } from '../state/state.js';
import type { Store } from '../state/store.js';
import { isRunning } from '../state/turn.js';
import { type Transport, TransportError } from '../transports/transport.js';
import type { ClientListener, StopAnswer } from './client-events.js';
import { asError, asFailure, toError } from './failures.js';
import { rejected } from './pages.js';
import type { Settler } from './settler.js';
import { outputOf, type RunTool } from './tools.js';

/** What is asked, or how to find that out. */
export type TurnRequest = StreamingRequest | ((signal: AbortSignal) => Promise<StreamingRequest>);

export class TurnRunner {
  readonly #controllers = new Map<string, AbortController>();
  /** The turn whose stop the page is being asked about. */
  #stopping: string | null = null;
  #count = 0;

  constructor(
    private readonly store: Store,
    private readonly transport: Transport,
    private readonly settler: Settler,
    private readonly listener: ClientListener,
    private readonly runTool: RunTool,
    private readonly silenceAfter: number,
  ) {}

  nextId(): string {
    return `turn_${++this.#count}`;
  }

  /**
   * Streams the answer to `request` into the turn that the state already holds. Resolves when the turn is over, with what
   * made it fail if it did.
   */
  async run(key: string, turnId: string, request: TurnRequest): Promise<Error | undefined> {
    const controller = new AbortController();
    const { signal } = controller;
    this.#controllers.set(turnId, controller);
    // A thread that was being read again after a cut is read after this turn instead.
    const unread = this.settler.leave(key);
    this.listener.onTurnStart({ turnId, threadId: this.#thread(key)?.id ?? null });
    let failure: Error | undefined;
    try {
      let next = typeof request === 'function' ? await request(signal) : request;
      for (;;) {
        await this.#stream(key, turnId, next, signal);
        const call = this.#callOf(key, turnId);
        if (!call) break;
        next = await this.answerCall(key, turnId, call, signal);
      }
    } catch (error) {
      failure = toError(error);
    } finally {
      this.#controllers.delete(turnId);
    }
    if (!this.#isRunning(key, turnId)) return undefined;
    this.store.dispatch({
      type: 'turn.end',
      thread: key,
      turn: turnId,
      ...(failure ? { failure: asFailure(failure) } : {}),
    });
    return this.#ended(key, turnId, failure, unread);
  }

  /** The next request of a turn: what the page's tool gave, or why it is not run. Rejects when the turn is stopped. */
  async answerCall(
    key: string,
    turnId: string,
    call: ClientToolCallItem,
    signal: AbortSignal,
    refusal?: string,
  ): Promise<StreamingRequest> {
    const tell = (item: ClientToolCallItem) =>
      this.store.dispatch({ type: 'turn.item', thread: key, turn: turnId, item });
    let output: unknown = { error: refusal };
    if (!refusal) {
      tell(call);
      // Listens before the tool is called: that may stop the turn.
      output = await Promise.race([rejected(signal), outputOf(call, this.runTool, signal, this.listener.onError)]);
      signal.throwIfAborted();
    }
    tell({ ...call, status: 'completed', output });
    const thread_id = this.#thread(key)?.id ?? '';
    return { type: 'threads.add_client_tool_output', params: { thread_id, result: output } };
  }

  /** Aborts the request in this very task, if it may be stopped. False when it may not, or the page prevents it. */
  stop(key: string): boolean {
    const thread = this.#thread(key);
    if (!thread?.turn || !canStop(thread) || thread.turn.id === this.#stopping) return false;
    const { turn } = thread;
    const { prevented, waitFor } = this.#askPage(thread, turn.id);
    if (prevented || !this.#isRunning(key, turn.id)) return false;
    this.store.dispatch({ type: 'turn.stop', thread: key, turn: turn.id });
    this.#controllers.get(turn.id)?.abort();
    this.settler.turnEnded(key);
    // Before anyone is told: a message that is sent on hearing of the end also ends this reading.
    void this.settler
      .settle(key, waitFor)
      .finally(() => this.store.dispatch({ type: 'turn.settled', thread: key, turn: turn.id }));
    this.listener.onTurnEnd({ turnId: turn.id, threadId: thread.id, status: 'stopped' });
    return true;
  }

  async #stream(key: string, turnId: string, request: StreamingRequest, signal: AbortSignal): Promise<void> {
    const silence = watchSilence(this.silenceAfter, () =>
      this.store.dispatch({ type: 'turn.silent', thread: key, turn: turnId }),
    );
    try {
      await this.transport.stream(request, {
        signal,
        onEvent: (event) => {
          silence.heard();
          this.#fold(key, turnId, event);
        },
        onLog: (name, data) => this.listener.onLog(name, { turnId, ...data }),
      });
    } finally {
      silence.end();
    }
  }

  /** What the server waits for, when it has ended its stream properly. */
  #callOf(key: string, turnId: string): ClientToolCallItem | null {
    const thread = this.#thread(key);
    const turn = thread?.turn;
    if (!turn || !this.#isRunning(key, turnId) || turn.failure || turn.open.length) return null;
    return openCall(thread);
  }

  #askPage(thread: ThreadState, turnId: string): StopAnswer {
    this.#stopping = turnId;
    const answer = this.listener.onStop(whatWasSeen(thread));
    this.#stopping = null;
    return answer;
  }

  #fold(key: string, turnId: string, event: ThreadStreamEvent): void {
    if (!this.#isRunning(key, turnId)) return;
    const before = this.#thread(key);
    this.store.dispatch({ type: 'stream', thread: key, turn: turnId, event });
    const after = this.#thread(key);
    if (before && after && before.id !== after.id && this.store.state.active === key) {
      this.listener.onThreadChange(after.id);
    }
    if (event.type === 'client_effect') this.listener.onEffect({ name: event.name, data: event.data ?? {} });
  }

  #ended(key: string, turnId: string, error: Error | undefined, unread: boolean): Error | undefined {
    const thread = this.#thread(key);
    if (!thread?.turn) return undefined;
    const { failure } = thread.turn;
    const cause = failure ? (error ?? asError(failure)) : undefined;
    const refused = error instanceof TransportError && error.refused;
    this.settler.turnEnded(key);
    if (unread || (cause && !refused)) void this.settler.settle(key, []);
    if (cause) this.listener.onError(cause);
    this.listener.onTurnEnd({ turnId, threadId: thread.id, status: cause ? 'failed' : 'completed' });
    return cause;
  }

  #isRunning(key: string, turnId: string): boolean {
    const turn = this.#thread(key)?.turn ?? null;
    return turn?.id === turnId && isRunning(turn);
  }

  #thread(key: string): ThreadState | undefined {
    return this.store.state.threads[key];
  }
}

function whatWasSeen(thread: ThreadState) {
  const items = thread.items.slice(startOfTurn(thread) + 1);
  return {
    turnId: thread.turn?.id ?? '',
    threadId: thread.id,
    items,
    text: items.map((item) => messageText(item)).join('\n\n'),
  };
}

/** Tells once when nothing came for `ms`, and again after the next silence. Costs nothing per event. */
function watchSilence(ms: number, onSilence: () => void): { heard(): void; end(): void } {
  let last = performance.now();
  let told = false;
  let timer = setTimeout(check, ms);
  function check() {
    const rest = last + ms - performance.now();
    if (rest <= 0 && !told) {
      told = true;
      onSilence();
    }
    timer = setTimeout(check, rest > 0 ? rest : ms);
  }
  return {
    heard() {
      last = performance.now();
      told = false;
    },
    end: () => clearTimeout(timer),
  };
}
