// Components that a page adds for types that its server invents.

/** What a renderer may use. */
export interface OwnWidgetTools {
  /** The locale of the chat, such as `de`. */
  readonly locale: string;
  /** The components inside it, drawn, for the renderer to place. Always the same element. */
  readonly children: HTMLElement;
  /** What the renderer gave the last time for this component; null at first. */
  readonly before: Node | null;
  /** Does an action as a component of the server's would: `{type, payload, handler, loadingBehavior, streaming}`. */
  act(action: { type: string; [prop: string]: unknown }): void;
}

/**
 * Draws a component of the page's own type. It is called again when the component changes, and may give the same node
 * again, changed. A text is shown as a text.
 */
export type OwnWidgetRenderer = (
  component: Readonly<Record<string, unknown>>,
  tools: OwnWidgetTools,
) => Node | string | null;

/** Shared by all copies of the script on a page, as custom elements are. */
const KEY = Symbol.for('chat-kit.widgets');
const store = globalThis as { [KEY]?: Map<string, OwnWidgetRenderer> };

const renderers = (): Map<string, OwnWidgetRenderer> => (store[KEY] ??= new Map());

/**
 * Draws components of this type by `renderer`, in every chat of the page, from the next time on that one is drawn. The
 * types of ChatKit can be replaced as well.
 */
export function registerWidget(type: string, renderer: OwnWidgetRenderer): void {
  renderers().set(type, renderer);
}

export const ownRenderer = (type: string): OwnWidgetRenderer | undefined => renderers().get(type);
