// An image that is being made, and made.
import { html } from 'lit';
import type { GeneratedImageItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitImage extends LatePart {
  static override properties = props<ChatKitImage>('item', 'note', 'open', 'settings');

  item!: GeneratedImageItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
