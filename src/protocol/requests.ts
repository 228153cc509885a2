// What a client asks: one URL, POST, `{type, params}`.
import type { InferenceOptions, ThreadItem, UserMessageContent } from './items.js';
import type { Page, Thread } from './threads.js';

export interface UserMessageInput {
  content: UserMessageContent[];
  attachments: string[];
  quoted_text?: string | null;
  inference_options: InferenceOptions;
}

export interface StructuredInputSubmission {
  status: 'answered' | 'skipped';
  answers: Record<string, { values: string[]; skipped: boolean }>;
}

export interface CustomAction {
  type: string;
  payload?: unknown;
}

export interface CustomActionParams {
  thread_id: string;
  /** The widget that it comes from. */
  item_id: string | null;
  action: CustomAction;
}

interface PageParams {
  limit?: number;
  order?: 'asc' | 'desc';
  after?: string;
}

export type StreamingRequest =
  | { type: 'threads.create'; params: { input: UserMessageInput } }
  | { type: 'threads.add_user_message'; params: { thread_id: string; input: UserMessageInput } }
  | { type: 'threads.add_client_tool_output'; params: { thread_id: string; result: unknown } }
  | {
      type: 'threads.add_structured_input';
      params: { thread_id: string; item_id: string; input: StructuredInputSubmission };
    }
  | { type: 'threads.retry_after_item'; params: { thread_id: string; item_id: string } }
  | { type: 'threads.custom_action'; params: CustomActionParams };

/** Each non-streaming request beside its answer. */
export interface Calls {
  'threads.get_by_id': { params: { thread_id: string }; answer: Thread };
  'threads.list': { params: PageParams; answer: Page<Thread> };
  'threads.update': { params: { thread_id: string; title: string }; answer: Thread };
  'threads.delete': { params: { thread_id: string }; answer: unknown };
  'items.list': { params: PageParams & { thread_id: string }; answer: Page<ThreadItem> };
  'items.feedback': {
    params: { thread_id: string; item_ids: string[]; kind: 'positive' | 'negative' };
    answer: unknown;
  };
  'threads.sync_custom_action': { params: CustomActionParams; answer: { updated_item?: ThreadItem | null } };
}

export type CallType = keyof Calls;
