// Everything a thread can hold, told apart by `type`.
import type { Annotation } from './sources.js';
import type { Task, Workflow } from './tasks.js';
import type { WidgetRoot } from './widgets.js';

export interface ItemBase {
  /** Opaque; unique in its thread. */
  id: string;
  thread_id: string;
  /** ISO 8601; often without a zone. Never a key to sort by. */
  created_at: string;
}

export type UserMessageContent =
  | { type: 'input_text'; text: string }
  | {
      type: 'input_tag';
      id: string;
      text: string;
      data: Record<string, unknown>;
      group?: string | null;
      interactive?: boolean;
    };

export interface InferenceOptions {
  tool_choice?: { id: string } | null;
  model?: string | null;
}

interface AttachmentBase {
  id: string;
  name: string;
  mime_type: string;
}

export type Attachment =
  | (AttachmentBase & { type: 'file' })
  | (AttachmentBase & { type: 'image'; preview_url: string });

export interface UserMessageItem extends ItemBase {
  type: 'user_message';
  content: UserMessageContent[];
  attachments?: Attachment[];
  quoted_text?: string | null;
  inference_options?: InferenceOptions;
}

export interface AssistantMessageContent {
  type: 'output_text';
  text: string;
  annotations: Annotation[];
}

export interface AssistantMessageItem extends ItemBase {
  type: 'assistant_message';
  content: AssistantMessageContent[];
}

export interface ClientToolCallItem extends ItemBase {
  type: 'client_tool_call';
  status: 'pending' | 'completed';
  call_id: string;
  name: string;
  arguments: Record<string, unknown>;
  output?: unknown;
}

export interface WidgetItem extends ItemBase {
  type: 'widget';
  widget: WidgetRoot;
  copy_text?: string | null;
}

export interface GeneratedImage {
  id: string;
  url: string;
}

export interface GeneratedImageItem extends ItemBase {
  type: 'generated_image';
  image?: GeneratedImage | null;
}

export interface StructuredInputAnswer {
  values: string[];
  skipped?: boolean;
}

interface StructuredInputBase {
  id: string;
  question: string;
  answer?: StructuredInputAnswer | null;
}

export type StructuredInput = StructuredInputBase &
  (
    | { type: 'multiple_choice'; options: { value: string }[]; multiple?: boolean }
    | { type: 'freeform'; description?: string | null }
  );

export interface StructuredInputItem extends ItemBase {
  type: 'structured_input';
  status: 'pending' | 'answered' | 'skipped';
  inputs: StructuredInput[];
}

export interface TaskItem extends ItemBase {
  type: 'task';
  task: Task;
}

export interface WorkflowItem extends ItemBase {
  type: 'workflow';
  workflow: Workflow;
}

export interface EndOfTurnItem extends ItemBase {
  type: 'end_of_turn';
}

/** Context for the model that a server may leak; it is never shown. */
export interface HiddenContextItem extends ItemBase {
  type: 'hidden_context_item' | 'sdk_hidden_context';
  content: unknown;
}

export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | TaskItem
  | WorkflowItem
  | EndOfTurnItem
  | HiddenContextItem;
