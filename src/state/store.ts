// Holds the current state, and tells who listens that it is another one.
import type { Action } from './actions.js';
import { reduce } from './reduce.js';
import type { ChatState } from './state.js';

export class Store {
  #state: ChatState;
  readonly #listeners = new Set<(action: Action) => void>();

  constructor(state: ChatState) {
    this.#state = state;
  }

  get state(): ChatState {
    return this.#state;
  }

  dispatch(action: Action): void {
    const next = reduce(this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener(action);
  }

  /** Calls the listener after every change until the returned function is called. */
  subscribe(listener: (action: Action) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
