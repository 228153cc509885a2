// Reads threads: the newest page first, older ones on demand, and again after a turn was cut off.

import type { ItemsPage } from '../state/actions.js';
import { isSettled } from '../state/merge.js';
import { canLoadOlder, isBusy } from '../state/select.js';
import type { ThreadState } from '../state/state.js';
import type { Store } from '../state/store.js';
import type { Transport } from '../transports/transport.js';
import type { ClientListener } from './client-events.js';
import { asFailure } from './failures.js';

const PAGE_SIZE = 40;
/** How long a server may take to store what was cut off, in ms from the cut; after the last, it did not. */
const SETTLE_AFTER = [250, 1000, 3000];

export class ThreadReader {
  readonly #settling = new Map<string, AbortController>();

  constructor(
    private readonly store: Store,
    private readonly transport: Transport,
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
      this.store.dispatch({ type: 'load.failed', thread: key, failure: asFailure(error) });
      this.listener.onError(asErrorObject(error));
    } finally {
      this.listener.onLoad('end', id);
    }
  }

  /** Reads what changed on the server into a thread that is already here. Rejects when that fails. */
  async update(key: string): Promise<void> {
    const thread = this.#thread(key);
    if (thread?.id) await this.#readNewest(key, thread.id);
  }

  async loadOlder(key: string): Promise<void> {
    const thread = this.#thread(key);
    if (!thread?.id || !thread.older || !canLoadOlder(thread)) return;
    this.store.dispatch({ type: 'older.start', thread: key });
    try {
      const page = await this.#page(thread.id, thread.older, NEVER);
      this.store.dispatch({ type: 'older.end', thread: key, page });
    } catch (error) {
      this.store.dispatch({ type: 'older.end', thread: key });
      this.listener.onError(asErrorObject(error));
    }
  }

  /** After a cut: reads until the server has stored what was seen, or has had time enough. Ended by `leave`. */
  async settle(key: string, waitFor: readonly Promise<unknown>[]): Promise<void> {
    this.leave(key);
    const controller = new AbortController();
    const { signal } = controller;
    this.#settling.set(key, controller);
    try {
      await Promise.race([Promise.allSettled(waitFor), aborted(signal)]);
      const start = performance.now();
      for (const [attempt, delay] of SETTLE_AFTER.entries()) {
        await pause(delay - (performance.now() - start), signal);
        if (await this.#look(key, attempt === SETTLE_AFTER.length - 1, signal)) return;
      }
    } finally {
      if (this.#settling.get(key) === controller) this.#settling.delete(key);
    }
  }

  /** Ends a reading that is no longer wanted; says whether there was one. */
  leave(key: string): boolean {
    const controller = this.#settling.get(key);
    controller?.abort();
    return this.#settling.delete(key);
  }

  /** One reading after a cut. True when there is nothing more to wait for. */
  async #look(key: string, isLast: boolean, signal: AbortSignal): Promise<boolean> {
    const { id } = this.#thread(key) ?? {};
    if (signal.aborted || !id) return true;
    try {
      const page = await this.#page(id, undefined, signal);
      const thread = this.#thread(key);
      if (signal.aborted || !thread) return true;
      const final = isLast || isSettled(thread, page);
      this.store.dispatch({ type: 'merge', thread: key, page, final });
      return final;
    } catch (error) {
      if (!signal.aborted) this.listener.onLog('thread.not_read_again', { error: String(error) });
      return signal.aborted;
    }
  }

  async #readNewest(key: string, id: string): Promise<void> {
    const asked = this.#thread(key);
    const [info, page] = await Promise.all([
      this.transport.call('threads.get_by_id', { thread_id: id }, NEVER),
      this.#page(id, undefined, NEVER),
    ]);
    const thread = this.#thread(key);
    if (!asked || !thread) return;
    // A turn that began or ended meanwhile has more than this page.
    if (thread.turn?.id !== asked.turn?.id || isBusy(thread) !== isBusy(asked)) return this.#readNewest(key, id);
    const { items: _, ...rest } = info;
    this.store.dispatch({ type: 'load.info', thread: key, info: rest });
    const final = !isBusy(thread) && !this.#settling.has(key);
    this.store.dispatch({ type: 'merge', thread: key, page, final });
  }

  async #page(id: string, after: string | undefined, signal: AbortSignal): Promise<ItemsPage> {
    const params = { thread_id: id, limit: PAGE_SIZE, order: 'desc' as const, ...(after ? { after } : {}) };
    const page = await this.transport.call('items.list', params, signal);
    const older = page.has_more && page.after !== after ? (page.after ?? null) : null;
    // A page may be empty, and more may follow.
    if (page.data.length === 0 && older !== null) return this.#page(id, older, signal);
    return { items: page.data.toReversed(), older };
  }

  #thread(key: string): ThreadState | undefined {
    return this.store.state.threads[key];
  }
}

const NEVER = new AbortController().signal;

const asErrorObject = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([passed, aborted(signal)]);
  clearTimeout(timer);
}
