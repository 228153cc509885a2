/** The part of the ChatKit protocol that this server speaks, as it stands on the wire. */

export interface Thread {
  id: string;
  title?: string;
  created_at: string;
  status: { type: 'active' };
  metadata: Record<string, unknown>;
}

export interface Page<T> {
  data: T[];
  has_more: boolean;
  after?: string;
}

export interface PageQuery {
  limit?: number;
  order: 'asc' | 'desc';
  after?: string;
}

interface ItemBase {
  id: string;
  thread_id: string;
  created_at: string;
}

export type UserContent =
  | { type: 'input_text'; text: string }
  | {
      type: 'input_tag';
      id: string;
      text: string;
      data: Record<string, unknown>;
      group?: string;
      interactive: boolean;
    };

export interface UserInput {
  content: UserContent[];
  attachments: string[];
  quoted_text?: string;
  inference_options: { model?: string; tool_choice?: { id: string } };
}

export interface UserMessage extends ItemBase, Omit<UserInput, 'attachments'> {
  type: 'user_message';
  attachments: never[];
}

export interface TextPart {
  type: 'output_text';
  text: string;
  annotations: never[];
}

export interface AssistantMessage extends ItemBase {
  type: 'assistant_message';
  content: TextPart[];
}

/** A note for the model. It is stored in the thread and never sent to a client. */
export interface HiddenContext extends ItemBase {
  type: 'sdk_hidden_context';
  content: string;
}

export type Item = UserMessage | AssistantMessage | HiddenContext;

export type ItemUpdate =
  | { type: 'assistant_message.content_part.added'; content_index: number; content: TextPart }
  | { type: 'assistant_message.content_part.text_delta'; content_index: number; delta: string }
  | { type: 'assistant_message.content_part.done'; content_index: number; content: TextPart };

export interface StreamOptions {
  allow_cancel: boolean;
}

export interface ErrorEvent {
  type: 'error';
  code: string;
  message?: string;
  allow_retry: boolean;
}

export type ChatEvent =
  | { type: 'thread.created' | 'thread.updated'; thread: Thread & { items: Page<Item> } }
  | { type: 'thread.item.added' | 'thread.item.done'; item: Item }
  | { type: 'thread.item.updated'; item_id: string; update: ItemUpdate }
  | { type: 'stream_options'; stream_options: StreamOptions }
  | { type: 'progress_update'; text: string; icon?: string }
  | ErrorEvent;
