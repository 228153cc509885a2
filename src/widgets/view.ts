// A widget on screen: a tree of components, and what holds for all of it.
import { html, nothing } from 'lit';
import { ChatKitPart, props } from '../elements/part.js';
import { lateStyles } from '../markdown/late-styles.js';
import type { MarkdownRules } from '../markdown/sheet.js';
import { ActionRunner } from './actions.js';
import type { WidgetContext, WidgetHost } from './context.js';
import { drawChildren, drawNode } from './draw.js';
import { styles } from './styles.js';

const adopt = lateStyles(styles);

export class ChatKitWidgetView extends ChatKitPart {
  static override properties = props<ChatKitWidgetView>('root', 'open', 'arrived', 'rules', 'host', 'busy', 'problem');

  /** Of the tree; anything at all may come. */
  root: unknown;
  /** It is still being written. */
  open = false;
  /** It came while the reader was there, who may wait for it. */
  arrived = false;
  rules!: MarkdownRules;
  /** Without one it is only looked at. */
  host: WidgetHost | null = null;
  /** How many actions are under way for which all of it waits. */
  busy = 0;
  /** Why the last action was not done. */
  problem: 'busy' | 'failed' | null = null;

  #context: WidgetContext | undefined;
  /** What developers were told. */
  readonly #told = new Set<string>();
  #focused: HTMLElement | null = null;

  readonly #actions = new ActionRunner(() => this.host, {
    busy: (by) => {
      this.busy += by;
    },
    tell: (problem) => {
      this.problem = problem;
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    adopt(this);
  }

  protected override render() {
    const { root, busy, problem, words, host } = this;
    const tree = root === undefined || root === null ? nothing : drawNode(root, this.#chooseContext());
    // What is only looked at can be read, and none of its controls be used.
    if (!host) return html`<fieldset class="widget-root" role="presentation" disabled>${tree}</fieldset>`;
    return html`
      <div class="widget-root" tabindex="-1" ?inert=${busy > 0} aria-busy=${busy > 0 ? 'true' : nothing}>
        ${tree}
      </div>
      <p class="widget-problem" role="status">${problem ? words.say(`widget.${problem}`) : nothing}</p>
    `;
  }

  protected override willUpdate(): void {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    if (activeElement && this.contains(activeElement)) this.#focused = activeElement as HTMLElement;
  }

  protected override updated(): void {
    // When the elements inside are drawn as well.
    if (this.#focused && this.busy === 0) setTimeout(() => this.#giveFocusBack());
  }

  /** What became inert, or was taken away, has lost it. */
  #giveFocusBack(): void {
    const focused = this.#focused;
    if (!focused || this.busy > 0) return;
    this.#focused = null;
    // Who is elsewhere, inside the chat or outside of it, stays there.
    if (document.activeElement && document.activeElement !== document.body) return;
    const heir = focused.isConnected ? focused : this.querySelector<HTMLElement>('.widget-root');
    heir?.focus({ preventScroll: true });
  }

  /** The same object while nothing in it changed. */
  #chooseContext(): WidgetContext {
    const { words, rules, open, arrived, host } = this;
    const before = this.#context;
    if (
      before?.words === words &&
      before.rules === rules &&
      before.open === open &&
      before.arrived === arrived &&
      before.inactive === (host === null)
    )
      return before;
    const context: WidgetContext = {
      words,
      rules,
      open,
      arrived,
      inactive: host === null,
      children: (nodes, isLater) => drawChildren(nodes, context, isLater),
      act: async (action, from, cause) => this.host !== null && this.#actions.act(action, from, cause),
      log: (name, data) => this.#log(name, data),
    };
    this.#context = context;
    return context;
  }

  #log(name: string, data: Record<string, unknown>): void {
    const { component, prop } = data;
    const key = `${name} ${String(component)} ${String(prop)}`;
    if (this.#told.has(key) || this.#told.size > 100) return;
    this.#told.add(key);
    this.host?.log(name, data);
  }
}
