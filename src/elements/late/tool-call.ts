// What the server asked the page to do and got no answer to.
import { html } from 'lit';
import type { ClientToolCallItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitToolCall extends LatePart {
  static override properties = props<ChatKitToolCall>('item', 'note', 'open', 'settings');

  item!: ClientToolCallItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
