// A message of the person with more to it than words: tags, attachments, a quotation.
import { html } from 'lit';
import type { UserMessageItem } from '../../protocol/items.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitSaid extends LatePart {
  static override properties = props<ChatKitSaid>('item', 'settings');

  item!: UserMessageItem;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
