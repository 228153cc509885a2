// Items as a server sends them, in few words.
import type { ThreadItemUpdate, ThreadStreamEvent } from '../../src/protocol/events.js';
import type { StructuredInput, ThreadItem, UserMessageItem } from '../../src/protocol/items.js';
import type { Annotation, Source } from '../../src/protocol/sources.js';
import type { Task, Workflow } from '../../src/protocol/tasks.js';
import type { WidgetRoot } from '../../src/protocol/widgets.js';

export const THREAD = 'thread';
/** What finds it on screen. */
export const part = (name: string): string => `[part~="${name}"]`;

const base = (id: string) => ({ id, thread_id: THREAD, created_at: '2026-01-01T12:00:00' });

export const said = (text: string, more: Partial<UserMessageItem> = {}): UserMessageItem => ({
  ...base('question'),
  type: 'user_message',
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
  ...more,
});

export const answer = (text: string, annotations: Annotation[] = [], id = 'answer'): ThreadItem => ({
  ...base(id),
  type: 'assistant_message',
  content: text ? [{ type: 'output_text', text, annotations }] : [],
});

export const workflow = (type: Workflow['type'], tasks: Task[], more: Partial<Workflow> = {}): ThreadItem => ({
  ...base('workflow'),
  type: 'workflow',
  workflow: { type, tasks, ...more },
});

export const task = (one: Task, id: string): ThreadItem => ({ ...base(id), type: 'task', task: one });

export const image = (url: string | null): ThreadItem => ({
  ...base('image'),
  type: 'generated_image',
  image: url === null ? null : { id: 'picture', url },
});

export const widget = (root: WidgetRoot): ThreadItem => ({ ...base('widget'), type: 'widget', widget: root });

export const toolCall = (name: string, args: Record<string, unknown>): ThreadItem => ({
  ...base('tool'),
  type: 'client_tool_call',
  status: 'pending',
  call_id: 'call',
  name,
  arguments: args,
});

export const questions = (status: 'pending' | 'answered' | 'skipped', inputs: StructuredInput[]): ThreadItem => ({
  ...base('questions'),
  type: 'structured_input',
  status,
  inputs,
});

export const unknown = (type: string): ThreadItem => ({ ...base('unknown'), type }) as unknown as ThreadItem;

/** A source, named at the end of the words it supports. */
export function cite(text: string, words: string, source: Source): Annotation {
  return { type: 'annotation', source, index: [...text.slice(0, text.indexOf(words) + words.length)].length };
}

export const added = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.added', item });
export const done = (item: ThreadItem): ThreadStreamEvent => ({ type: 'thread.item.done', item });
export const updated = (item_id: string, update: ThreadItemUpdate): ThreadStreamEvent => ({
  type: 'thread.item.updated',
  item_id,
  update,
});
