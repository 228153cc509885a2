// What can be done with an answer: copying, feedback, another answer, and what the page adds.
import { html } from 'lit';
import type { ThreadItem } from '../../protocol/items.js';
import type { ItemNote, TurnState } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitActions extends LatePart {
  static override properties = props<ChatKitActions>('items', 'notes', 'turn', 'last', 'retryable', 'settings');

  /** All of the turn. */
  items: readonly ThreadItem[] = [];
  notes: Readonly<Record<string, ItemNote>> = {};
  turn: TurnState | null = null;
  last = false;
  retryable = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
