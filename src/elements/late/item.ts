// An item that is no message: what is shown of it depends on its type.
import { html, nothing } from 'lit';
import type { ThreadItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitItem extends LatePart {
  static override properties = props<ChatKitItem>('item', 'note', 'open', 'arrived', 'settings');

  item!: ThreadItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  /** It came while the reader was there: what counts is when it is drawn first. */
  arrived = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { item } = this;
    const { note, open, arrived, settings, words } = this;
    switch (item.type) {
      case 'workflow':
        return html`<chat-kit-workflow .item=${item} .note=${note} .open=${open} .settings=${settings} .words=${words}></chat-kit-workflow>`;
      case 'task':
        return html`<chat-kit-task .item=${item} .note=${note} .open=${open} .settings=${settings} .words=${words}></chat-kit-task>`;
      case 'generated_image':
        return html`<chat-kit-image .item=${item} .note=${note} .open=${open} .settings=${settings} .words=${words}></chat-kit-image>`;
      case 'widget':
        return html`<chat-kit-widget-item .item=${item} .note=${note} .open=${open} .arrived=${arrived} .settings=${settings} .words=${words}></chat-kit-widget-item>`;
      case 'structured_input':
        return html`<chat-kit-structured-input .item=${item} .note=${note} .open=${open} .settings=${settings} .words=${words}></chat-kit-structured-input>`;
      case 'client_tool_call':
        return html`<chat-kit-tool-call .item=${item} .note=${note} .open=${open} .settings=${settings} .words=${words}></chat-kit-tool-call>`;
      case 'user_message':
      case 'assistant_message':
      case 'end_of_turn':
      case 'hidden_context_item':
      case 'sdk_hidden_context':
        return nothing;
      default:
        item satisfies never;
        return nothing;
    }
  }
}
