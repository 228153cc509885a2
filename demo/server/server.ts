/** Each request of the protocol and what it does, in the order of events that the reference server has. */
import { noteAction } from './actions.js';
import { applySubmission, isPendingCall } from './answers.js';
import type { PlainRequest, StreamingRequest } from './requests.js';
import { type MemoryStore, newId } from './store.js';
import { isHidden, questionOf, runTurn, type Turn, type TurnContext, threadEvent } from './turn.js';
import type { Action, ChatEvent, Item, Page, Submission, Thread, UserInput, UserMessage } from './types.js';

/** Pending tool calls further back than this are left alone, as by the reference server. */
const CLEANUP = 20;

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
        return withoutItems(await store.changeThread(request.threadId, { title: request.title }));
      case 'threads.delete':
        await store.deleteThread(request.threadId);
        return {};
      case 'items.list':
        return visible(await store.listItems(request.threadId, request.query));
      case 'items.feedback':
        await store.addFeedback(request.threadId, request.itemIds, request.kind);
        this.#context.log(`Feedback: ${request.kind} for ${request.itemIds.join(', ')} in ${request.threadId}.`);
        return {};
      case 'threads.sync_custom_action':
        return this.#syncAction(request.threadId, request.itemId, request.action);
      case 'attachments.create':
      case 'attachments.delete':
      case 'input.transcribe':
        throw new Error(`This demo server does not implement ${request.type}.`);
      default:
        return request satisfies never;
    }
  }

  async *stream(request: StreamingRequest, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    switch (request.type) {
      case 'threads.create': {
        const thread: Thread = {
          id: newId('thread'),
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
      case 'threads.add_client_tool_output':
        yield* this.#toolOutput(request.threadId, request.result, signal);
        return;
      case 'threads.add_structured_input':
        yield* this.#structuredInput(request.threadId, request.itemId, request.input, signal);
        return;
      case 'threads.custom_action':
        yield* this.#action(request.threadId, request.itemId, request.action, signal);
        return;
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
      id: newId('user_message'),
      thread_id: thread.id,
      created_at: new Date().toISOString(),
      attachments: [],
    };
    await this.#store.saveItem(message);
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

  async *#toolOutput(threadId: string, result: unknown, signal: AbortSignal): AsyncGenerator<ChatEvent> {
    const thread = await this.#store.loadThread(threadId);
    const items = await this.#store.allItems(threadId);
    const call = items.at(-1);
    if (!isPendingCall(call))
      throw new Error(`The last item of ${threadId} is no tool call that waits for its output.`);
    const answered: Item = { ...call, status: 'completed', ...(result !== null && { output: result }) };
    await this.#store.saveItem(answered);
    for (const item of items.slice(-CLEANUP, -1).filter(isPendingCall)) {
      this.#context.log(`The tool call ${item.call_id} was never answered; it is deleted.`);
      await this.#store.deleteItem(threadId, item.id);
    }
    yield* runTurn({ ...(await this.#newest(thread)), answered, signal }, this.#context);
  }

  async *#structuredInput(
    threadId: string,
    itemId: string,
    input: Submission,
    signal: AbortSignal,
  ): AsyncGenerator<ChatEvent> {
    const thread = await this.#store.loadThread(threadId);
    const item = await this.#store.loadItem(threadId, itemId);
    if (item.type !== 'structured_input') throw new Error(`"${itemId}" asks no questions.`);
    if (item.status !== 'pending') throw new Error(`The questions of "${itemId}" were ${item.status} before.`);
    const answered = applySubmission(item, input);
    yield* runTurn({ ...(await this.#newest(thread)), answered, signal }, this.#context);
  }

  async *#action(
    threadId: string,
    itemId: string | undefined,
    action: Action,
    signal: AbortSignal,
  ): AsyncGenerator<ChatEvent> {
    const thread = await this.#store.loadThread(threadId);
    const sender = itemId === undefined ? undefined : await this.#store.loadItem(threadId, itemId);
    if (sender && sender.type !== 'widget') yield { type: 'error', code: 'stream.error', allow_retry: false };
    else yield* runTurn({ ...(await this.#newest(thread)), action, sender, signal }, this.#context);
  }

  async #syncAction(threadId: string, itemId: string | undefined, action: Action): Promise<object> {
    const thread = await this.#store.loadThread(threadId);
    const sender = itemId === undefined ? undefined : await this.#store.loadItem(threadId, itemId);
    if (!sender) return {};
    if (sender.type !== 'widget') throw new Error(`An action comes from a widget, which "${itemId}" is not.`);
    const { signal } = new AbortController();
    const question = questionOf({ thread, action, sender, signal }, this.#context);
    const updated = (await this.#context.responder.changeWidget?.(question)) ?? noteAction(sender, action);
    await this.#store.saveItem(updated);
    return { updated_item: updated };
  }

  /** The thread with the user's newest message, for a turn that no message begins. */
  async #newest(thread: Thread): Promise<Pick<Turn, 'thread' | 'message'>> {
    const items = await this.#store.allItems(thread.id);
    return { thread, message: items.findLast((item) => item.type === 'user_message') };
  }
}

function withoutItems(thread: Thread): Thread & { items: Page<Item> } {
  return { ...thread, items: { data: [], has_more: false } };
}

function visible(page: Page<Item>): Page<Item> {
  return { ...page, data: page.data.filter((item) => !isHidden(item)) };
}
