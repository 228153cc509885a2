// Reads one page of a thread: from old to new, each item once, and in time where somebody waits for it.
import type { ThreadItem } from '../protocol/items.js';
import type { ItemsPage } from '../state/actions.js';
import type { Transport } from '../transports/transport.js';

const PAGE_SIZE = 40;
/** A page may be empty, and more may follow; but not without end. */
const MAX_EMPTY = 10;

/** The page before `after`; null asks for the newest. */
export async function readPage(
  transport: Transport,
  id: string,
  after: string | null,
  signal: AbortSignal,
): Promise<ItemsPage> {
  let cursor = after;
  for (let empty = 0; empty < MAX_EMPTY; empty++) {
    const params = { thread_id: id, limit: PAGE_SIZE, order: 'desc' as const, ...(cursor ? { after: cursor } : {}) };
    const page = await transport.call('items.list', params, signal);
    const older = page.has_more && page.after !== cursor ? (page.after ?? null) : null;
    if (page.data.length > 0 || older === null) return { items: eachOnce(page.data).toReversed(), older };
    cursor = older;
  }
  return { items: [], older: null };
}

/** The newest page; rejects when it does not come within `ms`, or when the signal is aborted. */
export async function readNewestInTime(
  transport: Transport,
  id: string,
  ms: number,
  signal: AbortSignal,
): Promise<ItemsPage> {
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(ms)]);
  inTime.throwIfAborted();
  // The page's own fetch may not listen to the signal.
  return Promise.race([readPage(transport, id, null, inTime), rejected(inTime)]);
}

/** From new to old: the newest of each id is the one that counts. */
function eachOnce(items: readonly ThreadItem[]): ThreadItem[] {
  const seen = new Set<string>();
  return items.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The signal of what nobody ends. */
export const NEVER = new AbortController().signal;

/** Rejects when the signal is aborted: for what may not listen to it. */
export const rejected = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
