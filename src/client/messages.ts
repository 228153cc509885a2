// A message of the person, as it is shown before the server has it, and as it is sent.
import type { UserMessageItem } from '../protocol/items.js';
import type { StreamingRequest, UserMessageInput } from '../protocol/requests.js';
import type { ThreadState } from '../state/state.js';

/** What is shown is what is sent, and the server refuses text that is not well-formed. */
/** A message of nothing but text. */
export const plainInput = (text: string): UserMessageInput => ({
  content: [{ type: 'input_text', text }],
  attachments: [],
  inference_options: {},
});

export function wellFormed(input: UserMessageInput): UserMessageInput {
  return {
    ...input,
    content: input.content.map((part) => ({ ...part, text: part.text.toWellFormed() })),
    ...(input.quoted_text ? { quoted_text: input.quoted_text.toWellFormed() } : {}),
  };
}

export function localMessage(id: string, thread: ThreadState, input: UserMessageInput): UserMessageItem {
  return {
    type: 'user_message',
    id,
    thread_id: thread.id ?? '',
    created_at: new Date().toISOString(),
    content: input.content,
    attachments: [],
    quoted_text: input.quoted_text ?? null,
    inference_options: input.inference_options,
  };
}

export function messageRequest(thread: ThreadState, input: UserMessageInput): StreamingRequest {
  return thread.id === null
    ? { type: 'threads.create', params: { input } }
    : { type: 'threads.add_user_message', params: { thread_id: thread.id, input } };
}

/** Asks for an answer to a question that is here: again where the server has it, else by sending it. */
export function answerRequest(thread: ThreadState, question: UserMessageItem): StreamingRequest {
  return thread.id !== null && !thread.notes[question.id]?.local
    ? { type: 'threads.retry_after_item', params: { thread_id: thread.id, item_id: question.id } }
    : messageRequest(thread, inputOf(question));
}

function inputOf(message: UserMessageItem): UserMessageInput {
  return {
    content: message.content,
    attachments: (message.attachments ?? []).map((attachment) => attachment.id),
    ...(message.quoted_text ? { quoted_text: message.quoted_text } : {}),
    inference_options: message.inference_options ?? {},
  };
}
