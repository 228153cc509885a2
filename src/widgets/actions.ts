// What happens when a component is used: values are collected, it is sent once, and it is shown that it is under way.
import type { ActionConfig } from '../protocol/widgets.js';
import type { ActionCause, WidgetHost } from './context.js';
import { drawRest } from './later.js';
import { formAround, reportValidity } from './own-properties.js';
import { withValues } from './values-of-form.js';

const AUTO = { click: 'self', change: 'none', submit: 'container' } as const;

/** Of the whole widget. */
export interface ActionScreen {
  /** How many actions make it wait. */
  busy(by: 1 | -1): void;
  /** Why nothing was done; null when something is. */
  tell(problem: 'busy' | 'failed' | null): void;
}

export class ActionRunner {
  readonly #running = new Set<Element>();
  /** The latest change of a control whose last one is still under way. */
  readonly #next = new Map<Element, () => void>();

  constructor(
    private readonly host: () => WidgetHost | null,
    private readonly screen: ActionScreen,
  ) {}

  /** Whether it was done. */
  async act(action: ActionConfig, from: Element, cause: ActionCause): Promise<boolean> {
    if (this.#running.has(from)) {
      if (cause === 'change') this.#next.set(from, () => void this.act(action, from, cause));
      return false;
    }
    const host = this.host();
    if (!host) return false;
    const form = formAround(from);
    if (form) drawRest(form);
    if (cause === 'submit' && form && !reportValidity(form)) return false;
    const scope = form ?? (cause === 'change' ? from : null);
    const payload = scope ? withValues(action.payload, scope, (error) => host.error(error)) : action.payload;
    const { type, handler = 'server', streaming = true, loadingBehavior = 'auto' } = action;
    const end = host.act({
      action: { type, ...(payload !== undefined && { payload }) },
      handler,
      streaming,
    });
    this.screen.tell(end ? null : 'busy');
    return end !== null && this.#show(end, from, loadingBehavior === 'auto' ? AUTO[cause] : loadingBehavior);
  }

  async #show(end: Promise<unknown>, from: Element, loading: 'none' | 'self' | 'container'): Promise<boolean> {
    this.#running.add(from);
    if (loading === 'self') setBusy(from, true);
    if (loading === 'container') this.screen.busy(1);
    let isDone = false;
    try {
      isDone = (await end) !== false;
    } catch {
      this.screen.tell('failed');
    }
    this.#running.delete(from);
    if (loading === 'self') setBusy(from, false);
    if (loading === 'container') this.screen.busy(-1);
    const next = this.#next.get(from);
    this.#next.delete(from);
    if (from.isConnected) next?.();
    return isDone;
  }
}

/** What is a button does nothing meanwhile; what has a value may be changed again. */
function setBusy(from: Element, isBusy: boolean): void {
  for (const state of from instanceof HTMLButtonElement ? ['aria-busy', 'aria-disabled'] : ['aria-busy']) {
    if (isBusy) from.setAttribute(state, 'true');
    else from.removeAttribute(state);
  }
}
