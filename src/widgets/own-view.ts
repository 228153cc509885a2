// Where a component of the page's own is drawn, by the page.
import { html } from 'lit';
import { ChatKitPart, props } from '../elements/part.js';
import type { WidgetComponent } from '../protocol/widgets.js';
import type { WidgetContext } from './context.js';
import { fallback } from './fallback.js';
import { ChatKitWidgetInside } from './inside.js';
import { type OwnWidgetTools, ownRenderer } from './own.js';
import { action } from './readers.js';
import { childrenOf } from './weight.js';

export class ChatKitWidgetOwn extends ChatKitPart {
  static override properties = props<ChatKitWidgetOwn>('node', 'context');

  node!: WidgetComponent;
  context!: WidgetContext;

  readonly #inside = new ChatKitWidgetInside();
  #before: Node | null = null;

  /** What another renderer gave is none of this one's. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('node') as WidgetComponent | undefined;
    if (before?.type !== this.node.type) this.#before = null;
  }

  protected override render(): unknown {
    const { node, context } = this;
    this.#inside.content = context.children(childrenOf(node));
    try {
      const drawn = ownRenderer(node.type)?.(node, this.#tools()) ?? null;
      this.#before = drawn instanceof Node ? drawn : null;
      return typeof drawn === 'string' ? html`<p dir="auto">${drawn}</p>` : drawn;
    } catch (error) {
      context.log('widget.renderer', { component: node.type, error });
      return fallback(node, context);
    }
  }

  #tools(): OwnWidgetTools {
    return {
      locale: this.context.words.locale,
      children: this.#inside,
      before: this.#before,
      act: (wanted) => {
        const config = action(wanted);
        if (!config) throw new TypeError('act needs an action with a `type` that is a text');
        void this.context.act(config, this, 'click');
      },
    };
  }
}
