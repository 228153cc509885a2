/**
 * One turn of the assistant: what is said is stored and passed on. A reader who goes away ends it at once; then
 * the text said so far is kept under the id it streamed with, followed by a hidden note for the next turn.
 */
import { applyUpdate } from './apply.js';
import { textOf } from './message.js';
import { type Question, type Responder, StreamFailure } from './responder.js';
import { type MemoryStore, newId } from './store.js';
import type { AssistantMessage, ChatEvent, ErrorEvent, Item, Thread } from './types.js';

export interface CancelInfo {
  threadId: string;
  /** When the turn noticed, on the clock of performance.now(). */
  at: number;
  /** The ids of the assistant messages that were kept. */
  kept: string[];
}

export interface TurnContext {
  store: MemoryStore;
  responder: Responder;
  log: (line: string) => void;
  onCancel?: (info: CancelInfo) => void;
}

/** What a turn begins with; the rest of the question is asked of the store. */
export type Turn = Pick<Question, 'thread' | 'message' | 'answered' | 'action' | 'sender' | 'signal'>;

export async function* runTurn(turn: Turn, context: TurnContext): AsyncGenerator<ChatEvent> {
  const { thread, message, signal } = turn;
  const { responder, log } = context;
  const pending = new Map<string, AssistantMessage>();
  let finished = false;
  try {
    yield { type: 'stream_options', stream_options: responder.streamOptions(message) };
    for await (const event of eventsOf(turn, context)) {
      follow(pending, event);
      await save(event, thread.id, context.store);
      signal.throwIfAborted();
      if (event.type !== 'thread.item.done' || !isHidden(event.item)) yield event;
    }
    finished = !signal.aborted;
  } catch (error) {
    if (signal.aborted) return;
    finished = true;
    yield errorEvent(error, log);
  } finally {
    if (!finished) await keep([...pending.values()], thread.id, context);
  }
}

async function* eventsOf(turn: Turn, context: TurnContext): AsyncGenerator<ChatEvent> {
  const { store, responder } = context;
  const { thread, message, answered, action } = turn;
  if (message && !answered && !action && !thread.title) {
    yield threadEvent('thread.updated', await store.changeThread(thread.id, { title: responder.title(message) }));
  }
  if (answered?.type === 'structured_input') yield { type: 'thread.item.replaced', item: answered };
  yield* responder.respond(questionOf(turn, context));
}

export function questionOf(turn: Turn, { store }: TurnContext): Question {
  const { id } = turn.thread;
  return {
    ...turn,
    history: () => store.allItems(id),
    feedback: () => store.countFeedback(id),
    changeThread: async (change) => threadEvent('thread.updated', await store.changeThread(id, change)),
  };
}

/** A note for the model. It is stored in the thread and never sent to a client. */
export function isHidden(item: Item): boolean {
  return item.type === 'hidden_context_item' || item.type === 'sdk_hidden_context';
}

async function save(event: ChatEvent, threadId: string, store: MemoryStore): Promise<void> {
  if (event.type === 'thread.item.done' || event.type === 'thread.item.replaced') await store.saveItem(event.item);
  else if (event.type === 'thread.item.removed') await store.deleteItem(threadId, event.item_id);
}

/** Keeps the pending messages as they stand after an event; what else is pending is not kept by a stop. */
function follow(pending: Map<string, AssistantMessage>, event: ChatEvent): void {
  switch (event.type) {
    case 'thread.item.added':
      if (event.item.type === 'assistant_message') pending.set(event.item.id, event.item);
      break;
    case 'thread.item.updated': {
      const item = pending.get(event.item_id);
      if (item) pending.set(item.id, applyUpdate(item, event.update) as AssistantMessage);
      break;
    }
    case 'thread.item.done':
    case 'thread.item.replaced':
      pending.delete(event.item.id);
      break;
    case 'thread.item.removed':
      pending.delete(event.item_id);
  }
}

async function keep(pending: AssistantMessage[], threadId: string, { store, log, onCancel }: TurnContext) {
  const at = performance.now();
  const kept = pending.filter((item) => textOf(item).trim() !== '');
  const note: Item = {
    type: 'sdk_hidden_context',
    id: newId('sdk_hidden_context'),
    thread_id: threadId,
    created_at: new Date().toISOString(),
    content: 'The reader stopped the reply before its end. Do not go on with it.',
  };
  try {
    for (const item of [...kept, note]) await store.saveItem(item);
    log(`Stopped by the reader: ${threadId}, ${kept.length === 0 ? 'nothing was said yet' : 'kept what was said'}.`);
  } catch (error) {
    log(`Stopped by the reader, and nothing was kept: ${(error as Error).message}`);
  }
  onCancel?.({ threadId, at, kept: kept.map(({ id }) => id) });
}

function errorEvent(error: unknown, log: (line: string) => void): ErrorEvent {
  if (error instanceof StreamFailure) return error.event;
  log(`The reply broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { type: 'error', code: 'stream.error', allow_retry: true };
}

export function threadEvent(type: 'thread.created' | 'thread.updated', thread: Thread): ChatEvent {
  return { type, thread: { ...thread, items: { data: [], has_more: false } } };
}
