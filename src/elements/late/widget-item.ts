// A widget in a thread. What draws it is loaded with the first one.
import { html, nothing } from 'lit';
import type { WidgetItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import type { WidgetHost } from '../../widgets/context.js';
import { markOf } from '../message.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { isolated } from '../turn.js';
import { LatePart } from './late-part.js';
import { loadWidgets } from './load-widgets.js';

export class ChatKitWidgetItem extends LatePart {
  static override properties = props<ChatKitWidgetItem>('item', 'note', 'open', 'arrived', 'settings', 'isMissing');

  item!: WidgetItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  /** As it was drawn first. */
  arrived = false;
  settings = DEFAULT_SETTINGS;
  /** What draws it could not be loaded. */
  isMissing = false;

  #arrived = false;

  readonly #host: WidgetHost = {
    act: (act) => {
      let end: Promise<unknown> = Promise.resolve();
      const until = (promise: Promise<unknown>) => {
        end = promise;
      };
      return this.ask({ type: 'action', item: this.item, ...act, until }) ? end : null;
    },
    log: (name, data) => void this.ask({ type: 'log', name, data: { ...data, item: this.item.id } }),
    error: (error) => void this.ask({ type: 'error', error }),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    loadWidgets().then(
      () => {
        this.isMissing = false;
      },
      () => {
        this.isMissing = true;
      },
    );
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.#arrived = this.arrived;
  }

  protected override render() {
    const { item, open, settings, words, isMissing } = this;
    const mark = markOf(this.note);
    return html`
      ${
        isMissing
          ? html`<p class="unshown">${words.say('cannotShow', { type: isolated(String(item.widget.type)) })}</p>`
          : html`<chat-kit-widget-view .root=${item.widget} .open=${open} .arrived=${this.#arrived}
              .rules=${settings.markdown} .host=${this.#host} .words=${words}></chat-kit-widget-view>`
      }
      ${mark ? html`<p class="mark" part="stopped-mark">${words.say(mark)}</p>` : nothing}
    `;
  }
}
