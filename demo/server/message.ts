/** One assistant message as the events that tell it: it opens with its first text and closes with the whole. */
import { newId } from './store.js';
import type { AssistantMessage, ChatEvent, ItemUpdate, TextPart, UserMessage } from './types.js';

export class MessageWriter {
  readonly #item: AssistantMessage;
  #text = '';
  #open = false;

  constructor(threadId: string) {
    this.#item = {
      type: 'assistant_message',
      id: newId('assistant_message'),
      thread_id: threadId,
      created_at: new Date().toISOString(),
      content: [],
    };
  }

  get open(): boolean {
    return this.#open;
  }

  *write(delta: string): Generator<ChatEvent> {
    if (!this.#open) {
      this.#open = true;
      this.#item.created_at = new Date().toISOString();
      yield { type: 'thread.item.added', item: { ...this.#item, content: [] } };
      yield this.#update({ type: 'assistant_message.content_part.added', content_index: 0, content: part('') });
    }
    this.#text += delta;
    yield this.#update({ type: 'assistant_message.content_part.text_delta', content_index: 0, delta });
  }

  *end(): Generator<ChatEvent> {
    if (!this.#open) return;
    this.#open = false;
    const content = part(this.#text);
    yield this.#update({ type: 'assistant_message.content_part.done', content_index: 0, content });
    yield { type: 'thread.item.done', item: { ...this.#item, content: [content] } };
  }

  #update(update: ItemUpdate): ChatEvent {
    return { type: 'thread.item.updated', item_id: this.#item.id, update };
  }
}

export function textOf(message: UserMessage | AssistantMessage): string {
  return message.content.map(({ text }) => text).join('');
}

function part(text: string): TextPart {
  return { type: 'output_text', text, annotations: [] };
}
