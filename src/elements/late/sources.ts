// The sources of an answer, each once.
import { html } from 'lit';
import type { ThreadItem } from '../../protocol/items.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitSources extends LatePart {
  static override properties = props<ChatKitSources>('items', 'settings');

  /** All of the turn. */
  items: readonly ThreadItem[] = [];
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
