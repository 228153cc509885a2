// Event-stream text for scenarios: `frame(event)` for one event, and the runs of events a ChatKit server really sends.
import type { ThreadItemUpdate, ThreadStreamEvent } from '../../src/protocol/events.js';
import type {
  AssistantMessageContent,
  AssistantMessageItem,
  ClientToolCallItem,
  GeneratedImageItem,
  ThreadItem,
  UserMessageItem,
  WidgetItem,
  WorkflowItem,
} from '../../src/protocol/items.js';
import type { Task, Workflow } from '../../src/protocol/tasks.js';
import type { Page, Thread } from '../../src/protocol/threads.js';
import type { WidgetRoot } from '../../src/protocol/widgets.js';

export const threadId = 'thread_1';
const at = '2026-01-01T12:00:00.000001';

/** As the server writes it; a string is taken as the data itself, for what is not JSON. */
export const frame = (event: ThreadStreamEvent | Record<string, unknown> | string): string =>
  `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`;

export const frames = (...events: ThreadStreamEvent[]): string => events.map(frame).join('');

/** A step that writes every byte alone. In a browser only a gap keeps two writes apart for certain. */
export const everyByte = (split: string, gap = 0) => ({
  split,
  gap,
  at: Array.from({ length: new TextEncoder().encode(split).length - 1 }, (_, i) => i + 1),
});

const ids = (id: string) => ({ id, thread_id: threadId, created_at: at });
const part = (text: string): AssistantMessageContent => ({ type: 'output_text', text, annotations: [] });

export const page = <T>(data: T[] = [], after?: string): Page<T> => ({ data, has_more: after !== undefined, after });

export const thread = (more: Partial<Thread> = {}): Thread => ({
  id: threadId,
  title: null,
  created_at: at,
  status: { type: 'active' },
  metadata: {},
  items: page(),
  ...more,
});

export const userMessage = (id: string, text: string, more: Partial<UserMessageItem> = {}): UserMessageItem => ({
  ...ids(id),
  type: 'user_message',
  content: [{ type: 'input_text', text }],
  attachments: [],
  quoted_text: null,
  inference_options: {},
  ...more,
});

export const assistantMessage = (id: string, ...texts: string[]): AssistantMessageItem => ({
  ...ids(id),
  type: 'assistant_message',
  content: texts.map(part),
});

export const toolCall = (id: string, name: string, args: Record<string, unknown> = {}): ClientToolCallItem => ({
  ...ids(id),
  type: 'client_tool_call',
  status: 'pending',
  call_id: `call_${id}`,
  name,
  arguments: args,
});

export const widget = (id: string, root: WidgetRoot): WidgetItem => ({ ...ids(id), type: 'widget', widget: root });

export const image = (id: string, url?: string): GeneratedImageItem => ({
  ...ids(id),
  type: 'generated_image',
  image: url === undefined ? null : { id: `${id}_image`, url },
});

export const workflow = (id: string, tasks: Task[], more: Partial<Workflow> = {}): WorkflowItem => ({
  ...ids(id),
  type: 'workflow',
  workflow: { type: 'custom', tasks, ...more },
});

export const threadCreated = (more?: Partial<Thread>): ThreadStreamEvent => ({
  type: 'thread.created',
  thread: thread(more),
});
export const threadUpdated = (more?: Partial<Thread>): ThreadStreamEvent => ({
  type: 'thread.updated',
  thread: thread(more),
});
export const streamOptions = (allow_cancel = true): ThreadStreamEvent => ({
  type: 'stream_options',
  stream_options: { allow_cancel },
});
export const progress = (text: string, icon: string | null = null): ThreadStreamEvent => ({
  type: 'progress_update',
  text,
  icon,
});
export const failed = (message: string | null, allow_retry = false, code = 'custom'): ThreadStreamEvent => ({
  type: 'error',
  code,
  message,
  allow_retry,
});

export const added = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.added', item });
export const done = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.done', item });
export const replaced = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.replaced', item });
export const removed = (item_id: string): ThreadStreamEvent => ({ type: 'thread.item.removed', item_id });
export const updated = (item_id: string, update: ThreadItemUpdate): ThreadStreamEvent => ({
  type: 'thread.item.updated',
  item_id,
  update,
});

/** The user's message as the server stored it: `done` without `added`. */
export const userDone = (text: string, id = 'user_1'): ThreadStreamEvent => done(userMessage(id, text));

export const messageAdded = (id = 'message_1'): ThreadStreamEvent => added(assistantMessage(id));
export const partAdded = (id = 'message_1', content_index = 0): ThreadStreamEvent =>
  updated(id, { type: 'assistant_message.content_part.added', content_index, content: part('') });
export const delta = (text: string, id = 'message_1', content_index = 0): ThreadStreamEvent =>
  updated(id, { type: 'assistant_message.content_part.text_delta', content_index, delta: text });
export const partDone = (text: string, id = 'message_1', content_index = 0): ThreadStreamEvent =>
  updated(id, { type: 'assistant_message.content_part.done', content_index, content: part(text) });
export const messageDone = (text: string, id = 'message_1'): ThreadStreamEvent => done(assistantMessage(id, text));

/** What comes before an answer; with `create`, as threads.create has it. */
export const opening = (
  text: string,
  { create = true, allowCancel = true, user = 'user_1' } = {},
): ThreadStreamEvent[] => [...(create ? [threadCreated()] : []), userDone(text, user), streamOptions(allowCancel)];

/** An answer of one part from its `added` to its `done`; `pieces` are its deltas. */
export const answer = (pieces: string[], id = 'message_1'): ThreadStreamEvent[] => [
  messageAdded(id),
  partAdded(id),
  ...pieces.map((piece) => delta(piece, id)),
  partDone(pieces.join(''), id),
  messageDone(pieces.join(''), id),
];
