// Runs turns: one request each, never repeated, ended by the server, by a failure, or by Stop and nothing else.
import type { ThreadStreamEvent } from '../protocol/events.js';
import type { StreamingRequest } from '../protocol/requests.js';
import { canStop, messageText } from '../state/select.js';
import type { ThreadState } from '../state/state.js';
import type { Store } from '../state/store.js';
import { isRunning } from '../state/turn.js';
import { type Transport, TransportError } from '../transports/transport.js';
import type { ClientListener } from './client-events.js';
import { asError, asFailure } from './failures.js';
import type { ThreadReader } from './reader.js';

export class TurnRunner {
  readonly #controllers = new Map<string, AbortController>();
  #count = 0;

  constructor(
    private readonly store: Store,
    private readonly transport: Transport,
    private readonly reader: ThreadReader,
    private readonly listener: ClientListener,
    private readonly silenceAfter: number,
  ) {}

  nextId(): string {
    return `turn_${++this.#count}`;
  }

  /** Streams the answer to `request` into the turn that the state already holds. Resolves when the turn is over. */
  async run(key: string, turnId: string, request: StreamingRequest): Promise<void> {
    const controller = new AbortController();
    this.#controllers.set(turnId, controller);
    // A thread that was being read again after a cut is read after this turn instead.
    const unread = this.reader.leave(key);
    this.listener.onTurnStart({ turnId, threadId: this.#thread(key)?.id ?? null });
    const silence = watchSilence(this.silenceAfter, () =>
      this.store.dispatch({ type: 'turn.silent', thread: key, turn: turnId }),
    );
    let failure: TransportError | Error | undefined;
    try {
      await this.transport.stream(request, {
        signal: controller.signal,
        onEvent: (event) => {
          silence.heard();
          this.#fold(key, turnId, event);
        },
        onLog: (name, data) => this.listener.onLog(name, { turnId, ...data }),
      });
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
    } finally {
      silence.end();
      this.#controllers.delete(turnId);
    }
    if (!this.#isRunning(key, turnId)) return;
    this.store.dispatch({
      type: 'turn.end',
      thread: key,
      turn: turnId,
      ...(failure ? { failure: asFailure(failure) } : {}),
    });
    this.#ended(key, turnId, failure, unread);
  }

  /** Aborts the request in this very task, if it may be stopped. False when it may not, or the page prevents it. */
  stop(key: string): boolean {
    const thread = this.#thread(key);
    if (!thread?.turn || !canStop(thread)) return false;
    const { turn } = thread;
    const { prevented, waitFor } = this.listener.onStop(whatWasSeen(thread));
    if (prevented || !this.#isRunning(key, turn.id)) return false;
    this.store.dispatch({ type: 'turn.stop', thread: key, turn: turn.id });
    this.#controllers.get(turn.id)?.abort();
    this.listener.onTurnEnd({ turnId: turn.id, threadId: thread.id, status: 'stopped' });
    void this.reader
      .settle(key, waitFor)
      .finally(() => this.store.dispatch({ type: 'turn.settled', thread: key, turn: turn.id }));
    return true;
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

  #ended(key: string, turnId: string, error: Error | undefined, unread: boolean): void {
    const thread = this.#thread(key);
    const turn = thread?.turn;
    if (!turn) return;
    const failed = turn.phase === 'failed';
    if (failed && turn.failure) this.listener.onError(error ?? asError(turn.failure));
    this.listener.onTurnEnd({ turnId, threadId: thread.id, status: failed ? 'failed' : 'completed' });
    const refused = error instanceof TransportError && error.refused;
    if (unread || (failed && !refused)) void this.reader.settle(key, []);
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
  const start = thread.items.findLastIndex((item) => item.id === thread.turn?.question);
  const items = thread.items.slice(start + 1);
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
