// Reads a thread again after a turn was cut off, until the server has what was seen or has had time enough.
import { isSettled } from '../state/merge.js';
import type { Store } from '../state/store.js';
import type { Transport } from '../transports/transport.js';
import type { ClientListener } from './client-events.js';
import { readNewestInTime, rejected } from './pages.js';

/** How long a server may take to store what was said, in ms from the end of the turn; after the last, it did not. */
const SETTLE_AFTER = [250, 1000, 3000];

export class Settler {
  readonly #settling = new Map<string, AbortController>();
  readonly #ended = new Map<string, number>();

  constructor(
    private readonly store: Store,
    private readonly transport: Transport,
    private readonly listener: ClientListener,
    private readonly giveUpAfter: number,
  ) {}

  /** May the server still lack what is on screen? */
  isBehind(key: string): boolean {
    const ended = this.#ended.get(key) ?? Number.NEGATIVE_INFINITY;
    return this.#settling.has(key) || performance.now() - ended < Math.max(...SETTLE_AFTER);
  }

  /** From now on the server is given its time to store what a turn brought. */
  turnEnded(key: string): void {
    this.#ended.set(key, performance.now());
  }

  /** Ended by `leave`. */
  async settle(key: string, waitFor: readonly unknown[]): Promise<void> {
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

  /** Reads once, to learn what the server took. Rejects when that fails. */
  async lookOnce(key: string, signal: AbortSignal): Promise<void> {
    const id = this.store.state.threads[key]?.id;
    if (!id) return;
    const page = await readNewestInTime(this.transport, id, this.giveUpAfter, signal);
    this.store.dispatch({ type: 'merge', thread: key, page, final: false });
  }

  /** True when there is nothing more to wait for. */
  async #look(key: string, isLast: boolean, signal: AbortSignal): Promise<boolean> {
    const { id, items: asked } = this.store.state.threads[key] ?? {};
    if (signal.aborted || !id) return true;
    try {
      const page = await readNewestInTime(this.transport, id, this.giveUpAfter, signal);
      const thread = this.store.state.threads[key];
      if (signal.aborted || !thread) return true;
      const final = isLast || isSettled(thread, page);
      this.store.dispatch({ type: 'merge', thread: key, page, final, asked });
      return final;
    } catch (error) {
      if (!signal.aborted) this.listener.onLog('thread.not_read_again', { error: String(error) });
      return signal.aborted;
    }
  }
}

const aborted = (signal: AbortSignal): Promise<void> => rejected(signal).catch(() => {});

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([passed, aborted(signal)]);
  clearTimeout(timer);
}
