// What the server asked the page to do and got no answer to: the reader decides.
import { html, nothing } from 'lit';
import type { ClientToolCallItem } from '../../protocol/items.js';
import type { ItemNote } from '../../state/state.js';
import { stroke } from '../icons.js';
import { props } from '../part.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { isolated } from '../turn.js';
import { LatePart } from './late-part.js';

/** In characters. */
const LONG = 2_000;

const CHEVRON = 'm9.5 6 6 6-6 6';

export class ChatKitToolCall extends LatePart {
  static override properties = props<ChatKitToolCall>('item', 'note', 'open', 'settings');

  item!: ClientToolCallItem;
  note: ItemNote | undefined;
  /** It is still being made. */
  open = false;
  settings = DEFAULT_SETTINGS;

  protected override render() {
    const { item, words } = this;
    if (item.status !== 'pending' || this.open) return nothing;
    const given = jsonOf(item.arguments);
    return html`<div class="card" part="tool-call-card">
      <p>${words.say('tool.unfinished', { name: isolated(String(item.name)) })}</p>
      ${
        given
          ? html`<details>
              <summary>${stroke(CHEVRON)} ${words.say('tool.arguments')}</summary>
              <pre dir="ltr" tabindex="0">${given}</pre>
            </details>`
          : nothing
      }
      <div class="choice">
        ${this.#button(true)} ${this.#button(false)}
      </div>
    </div>`;
  }

  #button(run: boolean) {
    return html`<button class="soft" part="tool-call-${run ? 'run' : 'refuse'}" type="button"
      @click=${() => this.ask({ type: 'tool', item: this.item.id, run })}>${this.words.say(run ? 'tool.run' : 'tool.refuse')}</button>`;
  }
}

/** To be read, not to be used; empty when nothing was given. */
function jsonOf(given: unknown): string {
  if (given === null || given === undefined || JSON.stringify(given) === '{}') return '';
  const text = JSON.stringify(given, null, 2);
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}
