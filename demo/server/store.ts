/** Threads and their items in memory. With a latency every method really waits, as a database would. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Feedback, Item, Page, PageQuery, Thread, ThreadChange } from './types.js';

const PAGE_SIZE = 20;

export class NotFound extends Error {}

/** The prefixes of the reference server; what has none of its own has that of a message. */
const PREFIXES: { [T in Item['type'] | 'thread']?: string } = {
  thread: 'thr',
  client_tool_call: 'tc',
  workflow: 'wf',
  task: 'tsk',
  sdk_hidden_context: 'shcx',
};

export function newId(type?: Item['type'] | 'thread'): string {
  return `${(type && PREFIXES[type]) || 'msg'}_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

interface Row {
  thread: Thread;
  items: Item[];
  /** What the reader said about items, by their id. */
  feedback: Map<string, Feedback>;
}

export class MemoryStore {
  readonly #threads = new Map<string, Row>();
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
    this.#threads.set(thread.id, { thread: structuredClone(thread), items: [...items], feedback: new Map() });
  }

  async changeThread(threadId: string, change: ThreadChange): Promise<Thread> {
    const { thread } = await this.#record(threadId);
    return structuredClone(Object.assign(thread, change));
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

  /** An item takes the place of the one with its id, or is the newest. */
  async saveItem(item: Item): Promise<void> {
    const { items } = await this.#record(item.thread_id);
    const index = items.findIndex(({ id }) => id === item.id);
    items.splice(index < 0 ? items.length : index, 1, structuredClone(item));
  }

  async deleteItem(threadId: string, itemId: string): Promise<void> {
    const record = await this.#record(threadId);
    record.items = record.items.filter(({ id }) => id !== itemId);
  }

  async addFeedback(threadId: string, itemIds: string[], kind: Feedback): Promise<void> {
    for (const id of itemIds) await this.loadItem(threadId, id);
    const { feedback } = await this.#record(threadId);
    for (const id of itemIds) feedback.set(id, kind);
  }

  async countFeedback(threadId: string): Promise<{ [K in Feedback]: number }> {
    const kinds = [...(await this.#record(threadId)).feedback.values()];
    const positive = kinds.filter((kind) => kind === 'positive').length;
    return { positive, negative: kinds.length - positive };
  }

  async #record(threadId: string): Promise<Row> {
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
