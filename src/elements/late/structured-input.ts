// What the assistant asked, and what was answered.
import { html } from 'lit';
import type { StructuredInputItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitStructuredInput extends LatePart {
  static override properties = props<ChatKitStructuredInput>('item', 'note', 'open', 'settings');

  item!: StructuredInputItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
