// The threads of the server, newest first as it gives them: read page by page, renamed, deleted. What happens in the
// chat meanwhile joins them: a thread that is begun, a title that is changed.
import type { ThreadMetadata } from '../protocol/threads.js';
import type { Failure } from '../state/state.js';
import type { ChatClient } from './chat-client.js';
import { asFailure } from './failures.js';

const PAGE_SIZE = 30;

export interface ThreadListState {
  readonly threads: readonly ThreadMetadata[];
  readonly load: 'loading' | 'ready' | Failure;
  /** The server has older ones. */
  readonly hasMore: boolean;
}

export class ThreadList {
  #state: ThreadListState = { threads: [], load: 'loading', hasMore: false };
  /** Where the page begins that was asked for last; null is the newest. */
  #asked: string | null = null;
  /** Where the next page begins; null after the last. */
  #next: string | null = null;
  #reading: AbortController | undefined;
  /** What was heard of threads since the newest page was asked for: it is newer than that page. */
  readonly #news = new Map<string, string | null>();
  /** Begun here. A server may list them late. */
  readonly #begun = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #seen = new WeakSet<ThreadMetadata>();

  constructor(
    private readonly client: ChatClient,
    private readonly onChange: () => void,
  ) {
    for (const { info } of Object.values(client.store.state.threads)) if (info) this.#seen.add(info);
    client.store.subscribe((action) => {
      const begun = action.type === 'stream' && action.event.type === 'thread.created' ? action.event.thread.id : null;
      if (begun !== null) this.#begun.add(begun);
      this.#listen();
    });
  }

  get state(): ThreadListState {
    return this.#state;
  }

  /** Reads the newest page; what was read before stays until it is there. */
  async refresh(): Promise<void> {
    this.#news.clear();
    await this.#read(null);
  }

  /** Reads the next page, if there is one and none is on its way. */
  async more(): Promise<void> {
    if (!this.#reading && this.#next !== null) await this.#read(this.#next);
  }

  /** Reads again what could not be read. */
  async retry(): Promise<void> {
    if (!this.#reading) await this.#read(this.#asked);
  }

  /** Ends what is being read: nobody looks. */
  leave(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  /** Forgets all: there is another server. */
  clear(): void {
    this.leave();
    this.#begun.clear();
    this.#next = null;
    this.#set({ threads: [], load: 'loading', hasMore: false });
  }

  /** Shown at once; null when the server took it, and else the old title is back. */
  async rename(id: string, title: string): Promise<Failure | null> {
    const before = this.#titleOf(id);
    this.#entitle(id, title);
    try {
      const taken = (await this.client.call('threads.update', { thread_id: id, title }))?.title;
      if (this.#titleOf(id) === title && typeof taken === 'string') this.#entitle(id, taken);
      return null;
    } catch (error) {
      if (this.#titleOf(id) === title) this.#entitle(id, before);
      return asFailure(error);
    }
  }

  /** Null when the thread is gone. */
  async delete(id: string): Promise<Failure | null> {
    try {
      await this.client.call('threads.delete', { thread_id: id });
    } catch (error) {
      const failure = asFailure(error);
      if (failure.code !== 'not_found') return failure;
    }
    this.#gone.add(id);
    this.#set({ threads: this.#state.threads.filter((thread) => thread.id !== id) });
    return null;
  }

  async #read(after: string | null): Promise<void> {
    this.leave();
    const reading = new AbortController();
    const { signal } = reading;
    this.#reading = reading;
    this.#asked = after;
    this.#set({ load: 'loading' });
    try {
      const params = { limit: PAGE_SIZE, order: 'desc' as const, ...(after !== null && { after }) };
      const page = await this.client.call('threads.list', params, signal);
      if (signal.aborted) return;
      const known = after === null ? [] : this.#state.threads;
      const threads = this.#join(known, page.data);
      const isNews = after === null || threads.length > known.length;
      // A server that does not know pages gives the same one again and again.
      this.#next = page.has_more && isNews && page.after !== after ? (page.after ?? null) : null;
      this.#reading = undefined;
      const begun = after === null ? this.#begunBut(threads) : [];
      this.#set({ threads: [...begun, ...threads], load: 'ready', hasMore: this.#next !== null });
    } catch (error) {
      if (signal.aborted) return;
      this.#reading = undefined;
      this.#set({ load: asFailure(error) });
    }
  }

  /** Each once, without what is deleted, with the newest title. */
  #join(known: readonly ThreadMetadata[], more: readonly ThreadMetadata[]): ThreadMetadata[] {
    const ids = new Set(known.map(({ id }) => id));
    const fresh = more.filter(({ id }) => typeof id === 'string' && !this.#gone.has(id) && !ids.has(id) && ids.add(id));
    return [...known, ...fresh.map((thread) => listed(thread, this.#news.get(thread.id)))];
  }

  #begunBut(threads: readonly ThreadMetadata[]): ThreadMetadata[] {
    const ids = new Set(threads.map(({ id }) => id));
    return this.#state.threads.filter(({ id }) => this.#begun.has(id) && !ids.has(id));
  }

  /** Takes over what the chat knows of its threads, where that is another than before. */
  #listen(): void {
    for (const { info } of Object.values(this.client.store.state.threads)) {
      if (!info || this.#seen.has(info)) continue;
      this.#seen.add(info);
      const { threads } = this.#state;
      if (threads.some(({ id }) => id === info.id)) this.#hear(info.id, info.title ?? null);
      else if (this.#begun.has(info.id) && !this.#gone.has(info.id)) this.#set({ threads: [listed(info), ...threads] });
      else this.#news.set(info.id, info.title ?? null);
    }
  }

  #hear(id: string, title: string | null): void {
    this.#news.set(id, title);
    if (this.#titleOf(id) === title) return;
    this.#set({ threads: this.#state.threads.map((thread) => (thread.id === id ? { ...thread, title } : thread)) });
  }

  #titleOf(id: string): string | null {
    return this.#state.threads.find((thread) => thread.id === id)?.title ?? null;
  }

  /** In the list, and in the chat if the thread is open there. */
  #entitle(id: string, title: string | null): void {
    const { store } = this.client;
    this.#hear(id, title);
    for (const { key, info } of Object.values(store.state.threads)) {
      if (info?.id === id) store.dispatch({ type: 'load.info', thread: key, info: { ...info, title } });
    }
  }

  #set(change: Partial<ThreadListState>): void {
    this.#state = { ...this.#state, ...change };
    this.onChange();
  }
}

/** What is shown of a thread, each of the type it should have. */
function listed({ id, title, created_at }: ThreadMetadata, news?: string | null): ThreadMetadata {
  const told = news === undefined ? title : news;
  return { id, title: typeof told === 'string' ? told : null, created_at: String(created_at ?? '') };
}
