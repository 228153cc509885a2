// A message of the person with more to it than words: tags, attachments, a quotation.
import { html, nothing } from 'lit';
import { isRecord } from '../../protocol/guards.js';
import type { UserMessageContent, UserMessageItem } from '../../protocol/items.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitSaid extends LatePart {
  static override properties = props<ChatKitSaid>('item', 'settings');

  item!: UserMessageItem;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { settings, words } = this;
    const { content, attachments, quoted_text: quoted } = this.item;
    return html`
      ${
        Array.isArray(attachments) && attachments.length > 0
          ? html`<chat-kit-attachments part="attachments" .attachments=${attachments} .settings=${settings}
              .words=${words}></chat-kit-attachments>`
          : nothing
      }
      ${
        typeof quoted === 'string' && quoted.trim()
          ? html`<blockquote class="quoted" part="quoted-text" dir="auto">${quoted.trim()}</blockquote>`
          : nothing
      }
      ${content.some(isSomething) ? this.#words(content) : nothing}
    `;
  }

  /** Space in here is kept as it is written: there is none in the template. */
  #words(content: readonly UserMessageContent[]) {
    const last = content.findLastIndex(isSomething);
    const parts = content
      .slice(0, last + 1)
      .map((part, index) =>
        part.type === 'input_tag' ? this.#tag(part) : index === last ? part.text.trimEnd() : part.text,
      );
    return html`<div class="words">${parts}</div>`;
  }

  #tag(tag: UserMessageContent & { type: 'input_tag' }) {
    const { id, text, group, data, interactive } = tag;
    if (interactive !== true || !this.settings.entityClicks || typeof id !== 'string') {
      return html`<span class="tag" part="tag" dir="auto">${text}</span>`;
    }
    const entity = {
      id,
      title: text,
      interactive,
      ...(typeof group === 'string' && { group }),
      ...(isRecord(data) && { data }),
    };
    return html`<button class="tag" part="tag" type="button" dir="auto"
      @click=${() => this.ask({ type: 'open-entity', entity })}>${text}</button>`;
  }
}

const isSomething = ({ type, text }: UserMessageContent): boolean => type === 'input_tag' || text.trim() !== '';
