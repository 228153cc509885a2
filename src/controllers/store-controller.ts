// Ties an element to a store: it asks for an update when the value it selects became another one.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChatState } from '../state/state.js';
import type { Store } from '../state/store.js';

export class StoreController<T> implements ReactiveController {
  #seen: T;
  #leave: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly store: Store,
    private readonly select: (state: ChatState) => T,
  ) {
    this.#seen = select(store.state);
    host.addController(this);
  }

  get value(): T {
    return this.select(this.store.state);
  }

  hostConnected(): void {
    this.#leave ??= this.store.subscribe(() => this.#look());
    this.#look();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
  }

  #look(): void {
    const value = this.value;
    if (value === this.#seen) return;
    this.#seen = value;
    this.host.requestUpdate();
  }
}
