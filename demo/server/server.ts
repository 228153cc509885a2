/** Each request of the protocol and what it does, in the order of events that the reference server has. */
import type { PlainRequest, StreamingRequest } from './requests.js';
import { type MemoryStore, newId } from './store.js';
import { runTurn, type TurnContext, threadEvent } from './turn.js';
import type { ChatEvent, Item, Page, Thread, UserInput, UserMessage } from './types.js';

export class ChatKitServer {
  readonly #context: TurnContext;
  readonly #store: MemoryStore;

  constructor(context: TurnContext) {
    this.#context = context;
    this.#store = context.store;
  }

  async answer(request: PlainRequest): Promise<object> {
    const store = this.#store;
    switch (request.type) {
      case 'threads.get_by_id': {
        const thread = await store.loadThread(request.threadId);
        return { ...thread, items: visible(await store.listItems(thread.id, { order: 'asc' })) };
      }
      case 'threads.list': {
        const threads = await store.listThreads(request.query);
        return { ...threads, data: threads.data.map(withoutItems) };
      }
      case 'threads.update':
        return withoutItems(await store.setTitle(request.threadId, request.title));
      case 'threads.delete':
        await store.deleteThread(request.threadId);
        return {};
      case 'items.list':
        return visible(await store.listItems(request.threadId, request.query));
      case 'items.feedback':
        this.#context.log(`Feedback: ${request.kind} for ${request.itemIds.join(', ')} in ${request.threadId}.`);
        return {};
      case 'attachments.create':
      case 'attachments.delete':
      case 'input.transcribe':
      case 'threads.sync_custom_action':
        throw new Error(`This demo server does not implement ${request.type}.`);
      default:
        return request satisfies never;
    }
  }

  async *stream(request: StreamingRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    switch (request.type) {
      case 'threads.create': {
        const thread: Thread = {
          id: newId('thr'),
          created_at: new Date().toISOString(),
          status: { type: 'active' },
          metadata: {},
        };
        await this.#store.addThread(thread);
        yield threadEvent('thread.created', thread);
        yield* this.#newMessage(thread, request.input, signal);
        return;
      }
      case 'threads.add_user_message':
        yield* this.#newMessage(await this.#store.loadThread(request.threadId), request.input, signal);
        return;
      case 'threads.retry_after_item':
        yield* this.#retry(request.threadId, request.itemId, signal);
        return;
      case 'threads.custom_action':
        yield* this.#action(request.threadId, request.itemId);
        return;
      case 'threads.add_client_tool_output':
      case 'threads.add_structured_input':
        throw new Error(`${request.type}: no item of ${request.threadId} waits for an answer.`);
      default:
        request satisfies never;
    }
  }

  async *#newMessage(thread: Thread, input: UserInput, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const [unknown] = input.attachments;
    if (unknown !== undefined) throw new Error(`There is no attachment "${unknown}": this demo server keeps none.`);
    const message: UserMessage = {
      ...input,
      type: 'user_message',
      id: newId('msg'),
      thread_id: thread.id,
      created_at: new Date().toISOString(),
      attachments: [],
    };
    await this.#store.addItem(message);
    yield { type: 'thread.item.done', item: message };
    yield* runTurn({ thread, message, signal }, this.#context);
  }

  async *#retry(threadId: string, itemId: string, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const thread = await this.#store.loadThread(threadId);
    const items = await this.#store.allItems(threadId);
    const index = items.findIndex(({ id }) => id === itemId);
    const message = items[index];
    if (!message) return;
    if (message.type !== 'user_message') throw new Error(`Only a user message can be retried, not "${itemId}".`);
    for (const { id } of items.slice(index + 1)) await this.#store.deleteItem(threadId, id);
    yield* runTurn({ thread, message, signal }, this.#context);
  }

  /** Nothing here has actions, so the answer is the one of a reference server without them. */
  async *#action(threadId: string, itemId: string | undefined): AsyncGenerator<ChatEvent> {
    await this.#store.loadThread(threadId);
    if (itemId !== undefined) await this.#store.loadItem(threadId, itemId);
    this.#context.log('This demo server does not implement threads.custom_action.');
    const isWidget = itemId === undefined;
    if (isWidget) yield { type: 'stream_options', stream_options: { allow_cancel: true } };
    yield { type: 'error', code: 'stream.error', allow_retry: isWidget };
  }
}

function withoutItems(thread: Thread): Thread & { items: Page<Item> } {
  return { ...thread, items: { data: [], has_more: false } };
}

function visible(page: Page<Item>): Page<Item> {
  return { ...page, data: page.data.filter(({ type }) => type !== 'sdk_hidden_context') };
}
