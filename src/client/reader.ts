// Reads threads: the newest page first, older ones on demand. A newer reading of a thread ends an older one.
import { canLoadOlder, isBusy } from '../state/select.js';
import type { ThreadState } from '../state/state.js';
import type { Store } from '../state/store.js';
import type { Transport } from '../transports/transport.js';
import type { ClientListener } from './client-events.js';
import { asFailure, toError } from './failures.js';
import { NEVER, readPage } from './pages.js';
import type { Settler } from './settler.js';

interface Reading {
  controller: AbortController;
  over: Promise<void>;
}

export class ThreadReader {
  readonly #readings = new Map<string, Reading>();

  constructor(
    private readonly store: Store,
    private readonly transport: Transport,
    private readonly settler: Settler,
    private readonly listener: ClientListener,
  ) {}

  /** Title and newest page; failures are shown in the thread. */
  async load(key: string): Promise<void> {
    const { id } = this.#thread(key) ?? {};
    if (!id) return;
    this.store.dispatch({ type: 'load.start', thread: key });
    this.listener.onLoad('start', id);
    try {
      await this.#readNewest(key, id);
    } catch (error) {
      // Of several loads that end with the same reading, one tells.
      if (this.#thread(key)?.load === 'loading') {
        this.store.dispatch({ type: 'load.failed', thread: key, failure: asFailure(error) });
        this.listener.onError(toError(error));
      }
    } finally {
      this.listener.onLoad('end', id);
    }
  }

  /** Resolves when nothing is being read into the thread any more. */
  async idle(key: string): Promise<void> {
    await this.#readings.get(key)?.over.catch(() => {});
  }

  /** Ends the reading of a thread that nobody looks at. */
  leave(key: string): void {
    this.#readings.get(key)?.controller.abort();
    this.#readings.delete(key);
  }

  /** Reads what changed on the server into a thread that is already here. Rejects when that fails. */
  async update(key: string): Promise<void> {
    const { id } = this.#thread(key) ?? {};
    if (id) await this.#readNewest(key, id);
  }

  async loadOlder(key: string): Promise<void> {
    const thread = this.#thread(key);
    if (!thread?.id || !thread.older || !canLoadOlder(thread)) return;
    const { id, older: after } = thread;
    this.store.dispatch({ type: 'older.start', thread: key });
    try {
      const page = await readPage(this.transport, id, after, NEVER);
      this.store.dispatch({ type: 'older.end', thread: key, after, page });
    } catch (error) {
      this.store.dispatch({ type: 'older.end', thread: key, after });
      this.listener.onError(toError(error));
    }
  }

  /** A reading that is overtaken ends as the one that overtook it; one that was left just ends. */
  #readNewest(key: string, id: string): Promise<void> {
    this.leave(key);
    const controller = new AbortController();
    const { signal } = controller;
    const read = async () => {
      try {
        await this.#mergeNewest(key, id, signal);
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        if (this.#readings.get(key)?.controller === controller) this.#readings.delete(key);
      }
      if (signal.aborted) await this.#readings.get(key)?.over;
    };
    const over = Promise.resolve().then(read);
    this.#readings.set(key, { controller, over });
    return over;
  }

  async #mergeNewest(key: string, id: string, signal: AbortSignal): Promise<void> {
    const asked = this.#thread(key);
    const [info, page] = await Promise.all([
      this.transport.call('threads.get_by_id', { thread_id: id }, signal),
      readPage(this.transport, id, null, signal),
    ]);
    const thread = this.#thread(key);
    if (!asked || !thread || signal.aborted) return;
    // A turn that began or ended meanwhile has more than this page.
    if (thread.turn?.id !== asked.turn?.id || isBusy(thread) !== isBusy(asked))
      return this.#mergeNewest(key, id, signal);
    this.store.dispatch({ type: 'load.info', thread: key, info });
    const final = !isBusy(thread) && !this.settler.isBehind(key);
    this.store.dispatch({ type: 'merge', thread: key, page, final, asked: asked.items });
  }

  #thread(key: string): ThreadState | undefined {
    return this.store.state.threads[key];
  }
}
