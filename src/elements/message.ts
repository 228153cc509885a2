// One message, of the person or of the assistant, with a mark when it was cut off.
import { html, nothing } from 'lit';
import type { MessageKey } from '../i18n/messages.js';
import type { AssistantMessageItem, UserMessageItem } from '../protocol/items.js';
import { isPlain, messageText } from '../state/select.js';
import type { ItemNote } from '../state/state.js';
import { ChatKitPart, props } from './part.js';
import { DEFAULT_SETTINGS } from './settings.js';

export class ChatKitMessage extends ChatKitPart {
  static override properties = props<ChatKitMessage>('item', 'note', 'open', 'settings');

  item!: UserMessageItem | AssistantMessageItem;
  note: ItemNote | undefined;
  /** It is still being written. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { item } = this;
    const mark = markOf(this.note);
    return html`
      ${
        item.type === 'user_message'
          ? isPlain(item)
            ? html`<div class="words">${messageText(item).trimEnd()}</div>`
            : html`<chat-kit-said .item=${item} .settings=${this.settings} .words=${this.words}></chat-kit-said>`
          : item.content.map(
              (part) => html`<chat-kit-markdown part="markdown" .text=${part.text}
                .open=${this.open || this.note?.cut !== undefined} .rules=${this.settings.markdown} .words=${this.words}></chat-kit-markdown>
                ${
                  part.annotations?.length
                    ? html`<chat-kit-citations .content=${part} .settings=${this.settings} .words=${this.words}></chat-kit-citations>`
                    : nothing
                }`,
            )
      }
      ${mark ? html`<p class="mark" part="stopped-mark">${this.words.say(mark)}</p>` : nothing}
    `;
  }
}

/** What is said under an item that is not whole. */
export function markOf(note: ItemNote | undefined): MessageKey | null {
  if (note?.unsent) return 'notSent';
  if (!note?.cut) return null;
  if (note.cut === 'stopped') return note.unsaved ? 'stoppedUnsaved' : 'stopped';
  return note.unsaved ? 'brokenUnsaved' : 'broken';
}
