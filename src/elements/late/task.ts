// One step outside a workflow.
import { html, nothing } from 'lit';
import type { TaskItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { markOf } from '../message.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { LatePart } from './late-part.js';
import { step } from './steps.js';
import { isTask } from './task-text.js';

export class ChatKitTask extends LatePart {
  static override properties = props<ChatKitTask>('item', 'note', 'open', 'settings');

  item!: TaskItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { note, open, settings, words } = this;
    const { task } = this.item;
    const mark = markOf(note);
    const moment = { open, cut: note?.cut !== undefined, newest: true };
    return html`
      ${isTask(task) ? step(task, moment, settings, words, false) : nothing}
      ${mark ? html`<p class="mark" part="stopped-mark">${words.say(mark)}</p>` : nothing}
    `;
  }
}
