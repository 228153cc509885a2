// One step outside a workflow.
import { html } from 'lit';
import type { TaskItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';

export class ChatKitTask extends LatePart {
  static override properties = props<ChatKitTask>('item', 'note', 'open', 'settings');

  item!: TaskItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    return html``;
  }
}
