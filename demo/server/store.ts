/** Threads and their items in memory. With a latency every method really waits, as a database would. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Item, Page, PageQuery, Thread } from './types.js';

const PAGE_SIZE = 20;

export class NotFound extends Error {}

export function newId(prefix: 'thr' | 'msg' | 'shcx'): string {
  return `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

export class MemoryStore {
  readonly #threads = new Map<string, { thread: Thread; items: Item[] }>();
  readonly #latency: number;

  constructor(latency = 0) {
    this.#latency = latency;
  }

  async loadThread(id: string): Promise<Thread> {
    return structuredClone((await this.#record(id)).thread);
  }

  async listThreads(query: PageQuery): Promise<Page<Thread>> {
    await this.#wait();
    return page(
      [...this.#threads.values()].map(({ thread }) => thread),
      query,
    );
  }

  async addThread(thread: Thread, items: Item[] = []): Promise<void> {
    await this.#wait();
    this.#threads.set(thread.id, { thread: structuredClone(thread), items: [...items] });
  }

  async setTitle(threadId: string, title: string): Promise<Thread> {
    const { thread } = await this.#record(threadId);
    thread.title = title;
    return structuredClone(thread);
  }

  async deleteThread(id: string): Promise<void> {
    await this.#wait();
    this.#threads.delete(id);
  }

  async loadItem(threadId: string, itemId: string): Promise<Item> {
    const item = (await this.allItems(threadId)).find(({ id }) => id === itemId);
    if (!item) throw new NotFound(`Thread "${threadId}" has no item "${itemId}".`);
    return item;
  }

  async listItems(threadId: string, query: PageQuery): Promise<Page<Item>> {
    return page(await this.allItems(threadId), query);
  }

  async allItems(threadId: string): Promise<Item[]> {
    return [...(await this.#record(threadId)).items];
  }

  async addItem(item: Item): Promise<void> {
    (await this.#record(item.thread_id)).items.push(structuredClone(item));
  }

  async deleteItem(threadId: string, itemId: string): Promise<void> {
    const record = await this.#record(threadId);
    record.items = record.items.filter(({ id }) => id !== itemId);
  }

  async #record(threadId: string): Promise<{ thread: Thread; items: Item[] }> {
    await this.#wait();
    const record = this.#threads.get(threadId);
    if (!record) throw new NotFound(`There is no thread "${threadId}".`);
    return record;
  }

  async #wait(): Promise<void> {
    if (this.#latency > 0) await sleep(this.#latency);
  }
}

/** Rows are in the order they were made. An `after` that is gone begins again: a client knows what it has by id. */
function page<T extends { id: string }>(rows: T[], { limit, order, after }: PageQuery): Page<T> {
  const ordered = order === 'asc' ? rows : rows.toReversed();
  const start = after === undefined ? 0 : ordered.findIndex(({ id }) => id === after) + 1;
  const end = start + (limit && limit > 0 ? limit : PAGE_SIZE);
  const data = ordered.slice(start, end);
  const last = data.at(-1);
  return last && end < ordered.length ? { data, has_more: true, after: last.id } : { data, has_more: false };
}
