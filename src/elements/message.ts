// One message, of the person or of the assistant, with a mark when it was cut off.
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageKey } from '../i18n/messages.js';
import type { AssistantMessageItem, UserMessageItem } from '../protocol/items.js';
import { messageText } from '../state/select.js';
import type { ItemNote } from '../state/state.js';
import { ChatKitPart } from './part.js';

export class ChatKitMessage extends ChatKitPart {
  @property({ attribute: false }) item!: UserMessageItem | AssistantMessageItem;
  @property({ attribute: false }) note: ItemNote | undefined;

  protected override render() {
    const { item } = this;
    const mark = this.#mark();
    return html`
      ${
        item.type === 'user_message'
          ? html`<chat-kit-text .text=${messageText(item)}></chat-kit-text>`
          : item.content.map((part) => html`<chat-kit-text .text=${part.text}></chat-kit-text>`)
      }
      ${mark ? html`<p class="mark" part="stopped-mark">${this.words.say(mark)}</p>` : nothing}
    `;
  }

  #mark(): MessageKey | null {
    if (this.note?.unsent) return 'notSent';
    if (!this.note?.cut) return null;
    if (this.note.cut === 'stopped') return this.note.unsaved ? 'stoppedUnsaved' : 'stopped';
    return this.note.unsaved ? 'brokenUnsaved' : 'broken';
  }
}
