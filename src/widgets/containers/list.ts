// A list on screen: of a long one the first things, and the others when they are asked for.
import { html, nothing } from 'lit';
import { ChatKitPart, props } from '../../elements/part.js';
import { plural } from '../../i18n/plural.js';
import type { PropsOf } from '../component.js';
import type { WidgetContext } from '../context.js';
import { children, count, either, oneOf } from '../readers.js';
import { styled } from '../styled.js';
import { theme } from './card.js';
import { listItem } from './marked.js';
import { drawStatus, status } from './status.js';

export const listShape = { children, limit: either(count, oneOf('auto')), status, theme } as const;

/** What `auto` shows. For a single one more there is no button: it would take the same room. */
const AUTO = 5;

const CONTROLS = 'button, a[href], input:not([type=hidden]), select, textarea, [tabindex="0"]';

export class ChatKitWidgetList extends ChatKitPart {
  static override properties = props<ChatKitWidgetList>('list', 'context', 'isWhole');

  list!: PropsOf<typeof listShape>;
  context!: WidgetContext;
  /** The reader wants to see all of it. */
  isWhole = false;

  protected override render() {
    const { list, context } = this;
    const nodes = list.children ?? [];
    const shown = this.#countShown();
    const rest = nodes.length - shown;
    return html`
      ${drawStatus(list.status, context)}
      <div class=${styled(list.theme ? 'widget-list themed' : 'widget-list', { 'color-scheme': list.theme })}
        part="widget-list">
        <div class="items" role=${nodes.length > 0 ? 'list' : nothing}>${context.children(
          nodes.slice(0, shown).map(listItem),
        )}</div>
        ${
          rest > 0
            ? html`<button class="more" type="button" part="widget-list-more" @click=${this.#showAll}>${plural(
                context.words,
                'widget.more',
                rest,
              )}</button>`
            : nothing
        }
      </div>
    `;
  }

  #countShown(): number {
    const { children = [], limit } = this.list;
    const all = children.length;
    if (this.isWhole || limit === undefined) return all;
    if (limit === 'auto') return all <= AUTO + 1 ? all : AUTO;
    return Math.min(all, limit);
  }

  /** The button goes away: who used it by keyboard goes on with the first thing that is new. */
  readonly #showAll = async () => {
    const at = this.#countShown();
    this.isWhole = true;
    await this.updateComplete;
    const item = [...this.querySelectorAll<HTMLElement>(':scope > .widget-list > .items [role=listitem]')].filter(
      (item) => item.closest('chat-kit-widget-list') === this,
    )[at];
    const control = item?.querySelector<HTMLElement>(CONTROLS);
    // One that is far below is not drawn yet.
    const target = control ?? item ?? this.querySelector<HTMLElement>('.widget-list');
    if (!target) return;
    if (!control) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
}
