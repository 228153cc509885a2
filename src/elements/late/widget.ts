// A tree of components, as far as it can be read.
import { html, nothing } from 'lit';
import type { WidgetItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { markOf } from '../message.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { isolated } from '../turn.js';
import { LatePart } from './late-part.js';
import { widgetLines } from './widget-lines.js';

export class ChatKitWidget extends LatePart {
  static override properties = props<ChatKitWidget>('item', 'note', 'open', 'settings');

  item!: WidgetItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { words } = this;
    const { widget } = this.item;
    const mark = markOf(this.note);
    return html`
      ${
        widgetLines(widget).length > 0
          ? html`<chat-kit-widget-text class="card" part="widget-text" .root=${widget} .open=${this.open}
              .settings=${this.settings} .words=${words}></chat-kit-widget-text>`
          : this.open
            ? nothing
            : html`<p class="unshown">${words.say('cannotShow', { type: isolated(String(widget.type)) })}</p>`
      }
      ${mark ? html`<p class="mark" part="stopped-mark">${words.say(mark)}</p>` : nothing}
    `;
  }
}
