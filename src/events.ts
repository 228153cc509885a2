// The events of the element. None bubbles; each is dispatched on <chat-kit> itself.
import type { ClientListener, StopRequest, TurnEnd } from './client/client-events.js';

/** Dispatched before a stop; `preventDefault()` lets the answer go on. */
export class ChatKitStopEvent extends CustomEvent<StopRequest> {
  readonly #waiting: Promise<unknown>[] = [];
  #isOpen = true;

  constructor(detail: StopRequest) {
    super('chatkit.response.stop', { detail, cancelable: true });
  }

  /**
   * Holds back the reading again of the thread until the promise is settled: for a page that tells its own backend of
   * the stop. The request is aborted at once in any case.
   * @throws InvalidStateError after the event, for instance behind an `await` of its listener
   */
  waitUntil(promise: Promise<unknown>): void {
    if (!this.#isOpen)
      throw new DOMException('waitUntil must be called while the event is dispatched', 'InvalidStateError');
    this.#waiting.push(promise);
  }

  /** @internal */
  close(): readonly Promise<unknown>[] {
    this.#isOpen = false;
    return this.#waiting;
  }
}

export interface ChatKitEventMap {
  /** The element is ready to be used. Once. */
  'chatkit.ready': CustomEvent<void>;
  /** Something failed that a developer wants to know of; the reader was told in the chat. */
  'chatkit.error': CustomEvent<{ error: Error }>;
  /** A request that streams an answer was sent. */
  'chatkit.response.start': CustomEvent<{ turnId: string; threadId: string | null }>;
  /** The turn is over. */
  'chatkit.response.end': CustomEvent<TurnEnd>;
  'chatkit.response.stop': ChatKitStopEvent;
  /** Another thread is shown, or the new one got its id. */
  'chatkit.thread.change': CustomEvent<{ threadId: string | null }>;
  'chatkit.thread.load.start': CustomEvent<{ threadId: string }>;
  'chatkit.thread.load.end': CustomEvent<{ threadId: string }>;
  /** The history is on screen. */
  'chatkit.history.open': CustomEvent<void>;
  'chatkit.history.close': CustomEvent<void>;
  /** The server asks the page to do something. */
  'chatkit.effect': CustomEvent<{ name: string; data?: Record<string, unknown> }>;
  /** A link to `chatkit-link://name?key=value` was opened. */
  'chatkit.deeplink': CustomEvent<{ name: string; data?: Record<string, unknown> }>;
  /** Diagnosis, such as an event that was skipped. */
  'chatkit.log': CustomEvent<{ name: string; data?: Record<string, unknown> }>;
}

export function emit<K extends keyof ChatKitEventMap>(
  target: EventTarget,
  type: K,
  detail: ChatKitEventMap[K]['detail'],
): void {
  target.dispatchEvent(new CustomEvent(type, { detail }));
}

/** Tells the page what a client tells. */
export const teller = (target: EventTarget): ClientListener => ({
  onTurnStart: (detail) => emit(target, 'chatkit.response.start', detail),
  onTurnEnd: (detail) => emit(target, 'chatkit.response.end', detail),
  onStop: (request) => {
    const event = new ChatKitStopEvent(request);
    const allowed = target.dispatchEvent(event);
    return { prevented: !allowed, waitFor: event.close() };
  },
  onThreadChange: (threadId) => emit(target, 'chatkit.thread.change', { threadId }),
  onLoad: (phase, threadId) => emit(target, `chatkit.thread.load.${phase}`, { threadId }),
  onEffect: (effect) => emit(target, 'chatkit.effect', effect),
  onError: (error) => emit(target, 'chatkit.error', { error }),
  onLog: (name, data) => emit(target, 'chatkit.log', { name, data }),
});

/** What a link into the page says: its name, and its parameters as texts. */
export function deepLink(address: string): ChatKitEventMap['chatkit.deeplink']['detail'] {
  const { host, pathname, searchParams } = new URL(address);
  return { name: (host + pathname).replace(/\/$/, ''), data: Object.fromEntries(searchParams) };
}

type AllEvents = HTMLElementEventMap & ChatKitEventMap;

/** `addEventListener` that knows these events. */
export interface AddListener<T> {
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
