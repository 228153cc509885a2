/** The ChatKit protocol in the words of this server. */
import type { ThreadItemUpdate, ThreadStreamEvent } from '../../src/protocol/events.js';
import type {
  AssistantMessageItem,
  StructuredInputItem,
  ThreadItem,
  UserMessageItem,
} from '../../src/protocol/items.js';
import type { ThreadMetadata } from '../../src/protocol/threads.js';

export type {
  AssistantMessageContent as TextPart,
  StructuredInput,
  UserMessageContent as UserContent,
} from '../../src/protocol/items.js';
export type { UserMessageInput as UserInput } from '../../src/protocol/requests.js';
export type { Annotation, Source } from '../../src/protocol/sources.js';
export type { Task } from '../../src/protocol/tasks.js';
export type { Page } from '../../src/protocol/threads.js';
export type { WidgetComponent } from '../../src/protocol/widgets.js';

export type Thread = ThreadMetadata;
export type Item = ThreadItem;
export type UserMessage = UserMessageItem;
export type AssistantMessage = AssistantMessageItem;
export type Questions = StructuredInputItem;
export type ItemUpdate = ThreadItemUpdate;
export type ChatEvent = ThreadStreamEvent;

export type ItemOf<T extends Item['type']> = Extract<Item, { type: T }>;
export type EventOf<T extends ChatEvent['type']> = Extract<ChatEvent, { type: T }>;
export type ErrorEvent = EventOf<'error'>;
export type StreamOptions = EventOf<'stream_options'>['stream_options'];

export interface PageQuery {
  limit?: number;
  order: 'asc' | 'desc';
  after?: string;
}

export type ThreadChange = Pick<Partial<Thread>, 'title' | 'status'>;

export type Feedback = 'positive' | 'negative';

export interface Action {
  type: string;
  payload?: unknown;
}

/** What a reader answered to the questions of one item, by the id of the question. */
export interface Submission {
  status: 'answered' | 'skipped';
  answers: Map<string, { values: string[]; skipped: boolean }>;
}
