// A tree of components, as far as it can be read.
import { html } from 'lit';
import type { WidgetItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitWidget extends LatePart {
  static override properties = props<ChatKitWidget>('item', 'note', 'open', 'settings');

  item!: WidgetItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
