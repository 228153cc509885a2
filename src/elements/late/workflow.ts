// The steps an assistant takes, under one line that sums them up.
import { html } from 'lit';
import type { WorkflowItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitWorkflow extends LatePart {
  static override properties = props<ChatKitWorkflow>('item', 'note', 'open', 'settings');

  item!: WorkflowItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
