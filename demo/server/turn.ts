/**
 * One turn of the assistant: what is said is stored and passed on. A reader who goes away ends it at once; then
 * the text said so far is kept under the id it streamed with, followed by a hidden note for the next turn.
 */
import { applyUpdate, textOf } from './message.js';
import { type Question, type Responder, StreamFailure } from './responder.js';
import { type MemoryStore, newId } from './store.js';
import type { AssistantMessage, ChatEvent, ErrorEvent, HiddenContext, Thread } from './types.js';

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

export async function* runTurn(question: Omit<Question, 'history'>, context: TurnContext): AsyncGenerator<ChatEvent> {
  const { thread, message, signal } = question;
  const { store, responder, log } = context;
  const pending = new Map<string, AssistantMessage>();
  let finished = false;
  try {
    yield { type: 'stream_options', stream_options: responder.streamOptions(message) };
    if (!thread.title) {
      yield threadEvent('thread.updated', await store.setTitle(thread.id, responder.title(message)));
    }
    for await (const event of responder.respond({ ...question, history: () => store.allItems(thread.id) })) {
      follow(pending, event);
      if (event.type === 'thread.item.done') await store.addItem(event.item);
      signal.throwIfAborted();
      yield event;
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

/** Keeps the pending messages as they stand after an event. */
function follow(pending: Map<string, AssistantMessage>, event: ChatEvent): void {
  if (event.type === 'thread.item.added' && event.item.type === 'assistant_message') {
    pending.set(event.item.id, event.item);
  } else if (event.type === 'thread.item.updated') {
    const item = pending.get(event.item_id);
    if (item) pending.set(item.id, applyUpdate(item, event.update));
  } else if (event.type === 'thread.item.done') {
    pending.delete(event.item.id);
  }
}

async function keep(pending: AssistantMessage[], threadId: string, { store, log, onCancel }: TurnContext) {
  const at = performance.now();
  const kept = pending.filter((item) => textOf(item).trim() !== '');
  const note: HiddenContext = {
    type: 'sdk_hidden_context',
    id: newId('shcx'),
    thread_id: threadId,
    created_at: new Date().toISOString(),
    content: 'The reader stopped the reply before its end. Do not go on with it.',
  };
  try {
    for (const item of [...kept, note]) await store.addItem(item);
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
