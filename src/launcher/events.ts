// The events of the launcher. Those of the chat are dispatched on the chat.

export interface ChatKitLauncherEventMap {
  /** The panel was opened. */
  'chatkit.launcher.open': CustomEvent<void>;
  /** The panel was closed. The chat, and an answer that is running, go on. */
  'chatkit.launcher.close': CustomEvent<void>;
}

type AllEvents = HTMLElementEventMap & ChatKitLauncherEventMap;

/** `addEventListener` that knows these events. */
export interface AddLauncherListener<T> {
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
