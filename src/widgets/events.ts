// The events of <chat-kit-widget>. None bubbles.
import type { WidgetAct } from './context.js';

/** A component was used. */
export class ChatKitWidgetActionEvent extends CustomEvent<WidgetAct> {
  readonly #waiting: Promise<unknown>[] = [];
  #isOpen = true;

  constructor(detail: WidgetAct) {
    super('chatkit.widget.action', { detail, cancelable: true });
  }

  /**
   * Keeps the component in its loading state until the promise is settled. Rejected, the widget says that it did not work.
   * @throws InvalidStateError after the event, for instance behind an `await` of its listener
   */
  waitUntil(promise: Promise<unknown>): void {
    if (!this.#isOpen)
      throw new DOMException('waitUntil must be called while the event is dispatched', 'InvalidStateError');
    this.#waiting.push(promise);
  }

  /** @internal */
  close(): Promise<unknown> | null {
    this.#isOpen = false;
    return this.defaultPrevented ? null : Promise.all(this.#waiting);
  }
}

export interface ChatKitWidgetEventMap {
  /** `preventDefault()` says that it cannot be done now; the widget says so. */
  'chatkit.widget.action': ChatKitWidgetActionEvent;
  'chatkit.error': CustomEvent<{ error: Error }>;
  'chatkit.log': CustomEvent<{ name: string; data?: Record<string, unknown> }>;
}

type AllEvents = HTMLElementEventMap & ChatKitWidgetEventMap;

/** `addEventListener` that knows these events. */
export interface AddWidgetListener<T> {
  <K extends keyof AllEvents>(
    type: K,
    listener: (this: T, event: AllEvents[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  (
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}
