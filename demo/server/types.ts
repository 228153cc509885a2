/** The part of the ChatKit protocol that this server speaks. */
import type { ThreadItemUpdate, ThreadStreamEvent } from '../../src/protocol/events.js';
import type { AssistantMessageItem, HiddenContextItem, UserMessageItem } from '../../src/protocol/items.js';
import type { ThreadMetadata } from '../../src/protocol/threads.js';

export type {
  AssistantMessageContent as TextPart,
  UserMessageContent as UserContent,
} from '../../src/protocol/items.js';
export type { UserMessageInput as UserInput } from '../../src/protocol/requests.js';
export type { Page } from '../../src/protocol/threads.js';

export type Thread = ThreadMetadata;
export type UserMessage = UserMessageItem;
export type AssistantMessage = AssistantMessageItem;

/** A note for the model. It is stored in the thread and never sent to a client. */
export type HiddenContext = HiddenContextItem & { type: 'sdk_hidden_context'; content: string };

export type Item = UserMessage | AssistantMessage | HiddenContext;

export interface PageQuery {
  limit?: number;
  order: 'asc' | 'desc';
  after?: string;
}

export type ItemUpdate = Extract<
  ThreadItemUpdate,
  { type: `assistant_message.content_part.${'added' | 'text_delta' | 'done'}` }
>;

type EventOf<T extends ThreadStreamEvent['type']> = Extract<ThreadStreamEvent, { type: T }>;

export type ErrorEvent = EventOf<'error'>;
export type StreamOptions = EventOf<'stream_options'>['stream_options'];
export type ChatEvent =
  | EventOf<'thread.created' | 'thread.updated' | 'stream_options' | 'progress_update' | 'error'>
  | { type: 'thread.item.updated'; item_id: string; update: ItemUpdate }
  | { type: 'thread.item.added' | 'thread.item.done'; item: Item };
