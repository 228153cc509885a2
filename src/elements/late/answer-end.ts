// What stands under an answer: its sources, and what can be done with it.
import { html } from 'lit';
import type { ThreadItem } from '../../protocol/items.js';
import type { ItemNote, TurnState } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitAnswerEnd extends LatePart {
  static override properties = props<ChatKitAnswerEnd>('items', 'notes', 'turn', 'last', 'retryable', 'settings');

  /** All of the turn. */
  items: readonly ThreadItem[] = [];
  notes: Readonly<Record<string, ItemNote>> = {};
  /** What is going on, when this is the last turn. */
  turn: TurnState | null = null;
  last = false;
  /** The last question may be answered again. */
  retryable = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { items, settings, words } = this;
    return html`
      <chat-kit-sources .items=${items} .turn=${this.turn} .settings=${settings} .words=${words}></chat-kit-sources>
      <chat-kit-actions .items=${items} .notes=${this.notes} .turn=${this.turn} .last=${this.last}
        .retryable=${this.retryable} .settings=${settings} .words=${words}></chat-kit-actions>
    `;
  }
}
