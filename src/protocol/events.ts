// What a server streams: one union of events, and one of the updates an item can get.

import { isItem, isRecord } from './guards.js';
import type { AssistantMessageContent, GeneratedImage, ThreadItem } from './items.js';
import type { Annotation } from './sources.js';
import type { Task } from './tasks.js';
import type { Thread } from './threads.js';
import type { WidgetComponent, WidgetRoot } from './widgets.js';

export type ThreadItemUpdate =
  | {
      type: 'assistant_message.content_part.added';
      content_index: number;
      content: AssistantMessageContent;
    }
  | { type: 'assistant_message.content_part.text_delta'; content_index: number; delta: string }
  | {
      type: 'assistant_message.content_part.annotation_added';
      content_index: number;
      annotation_index: number;
      annotation: Annotation;
    }
  | { type: 'assistant_message.content_part.done'; content_index: number; content: AssistantMessageContent }
  | { type: 'widget.streaming_text.value_delta'; component_id: string; delta: string; done: boolean }
  | { type: 'widget.root.updated'; widget: WidgetRoot }
  | { type: 'widget.component.updated'; component_id: string; component: WidgetComponent }
  | { type: 'workflow.task.added'; task_index: number; task: Task }
  | { type: 'workflow.task.updated'; task_index: number; task: Task }
  | { type: 'generated_image.updated'; image: GeneratedImage; progress?: number | null };

export type ThreadStreamEvent =
  | { type: 'thread.created'; thread: Thread }
  | { type: 'thread.updated'; thread: Thread }
  | { type: 'thread.item.added'; item: ThreadItem }
  | { type: 'thread.item.updated'; item_id: string; update: ThreadItemUpdate }
  | { type: 'thread.item.done'; item: ThreadItem }
  | { type: 'thread.item.removed'; item_id: string }
  | { type: 'thread.item.replaced'; item: ThreadItem }
  | { type: 'stream_options'; stream_options: { allow_cancel: boolean } }
  | { type: 'progress_update'; text: string; icon?: string | null }
  | { type: 'client_effect'; name: string; data?: Record<string, unknown> }
  | { type: 'error'; code: string; message?: string | null; allow_retry?: boolean }
  | { type: 'notice'; level: 'info' | 'warning' | 'danger'; message: string; title?: string | null };

type EventType = ThreadStreamEvent['type'];

const checks: { [T in EventType]: (event: Record<string, unknown>) => boolean } = {
  'thread.created': (event) => isRecord(event.thread) && typeof event.thread.id === 'string',
  'thread.updated': (event) => isRecord(event.thread) && typeof event.thread.id === 'string',
  'thread.item.added': (event) => isItem(event.item),
  'thread.item.updated': (event) =>
    typeof event.item_id === 'string' && isRecord(event.update) && typeof event.update.type === 'string',
  'thread.item.done': (event) => isItem(event.item),
  'thread.item.removed': (event) => typeof event.item_id === 'string',
  'thread.item.replaced': (event) => isItem(event.item),
  stream_options: (event) => isRecord(event.stream_options),
  progress_update: (event) => typeof event.text === 'string',
  client_effect: (event) => typeof event.name === 'string',
  error: () => true,
  notice: (event) => typeof event.message === 'string',
};

const updates: { [T in ThreadItemUpdate['type']]: true } = {
  'assistant_message.content_part.added': true,
  'assistant_message.content_part.text_delta': true,
  'assistant_message.content_part.annotation_added': true,
  'assistant_message.content_part.done': true,
  'widget.streaming_text.value_delta': true,
  'widget.root.updated': true,
  'widget.component.updated': true,
  'workflow.task.added': true,
  'workflow.task.updated': true,
  'generated_image.updated': true,
};

/**
 * Tells a usable event from one of an unknown type (`unknown`) or of a wrong shape (`malformed`). What is checked is
 * what folding it needs; fields that are only shown are looked at where they are shown.
 */
export function checkEvent(value: unknown): 'ok' | 'unknown' | 'malformed' {
  if (!isRecord(value) || typeof value.type !== 'string') return 'malformed';
  if (!Object.hasOwn(checks, value.type)) return 'unknown';
  if (!checks[value.type as EventType](value)) return 'malformed';
  const update = value.type === 'thread.item.updated' && isRecord(value.update) ? value.update.type : null;
  return update === null || Object.hasOwn(updates, update as string) ? 'ok' : 'unknown';
}
