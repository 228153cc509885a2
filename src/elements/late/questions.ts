// Takes the place of the composer while a structured input waits: one question at a time.
import { html } from 'lit';
import type { StructuredInputItem } from '../../protocol/items.js';
import { props } from '../part.js';
import { LatePart } from './late-part.js';

export class ChatKitQuestions extends LatePart {
  static override properties = props<ChatKitQuestions>('item', 'ready', 'stoppable');

  item!: StructuredInputItem;
  /** The answers can be sent now. */
  ready = false;
  stoppable = false;

  protected override render() {
    return html``;
  }
}
