// The way to the history, which is loaded when it is first opened; after a failure again when it is next asked for.
import { loadLate } from '../elements/load-late.js';
import type { History, Host, Inside } from './history.js';

export class HistoryDoor {
  /** Once it is loaded. */
  history: History | undefined;
  #loading: Promise<History> | undefined;

  constructor(
    private readonly host: Host,
    private readonly inside: () => Inside,
  ) {}

  load(): Promise<History> {
    this.#loading ??= import('./history.js').then(
      async ({ makeHistory }) => {
        this.history = await makeHistory(this.host, this.inside, loadLate);
        return this.history;
      },
      (error) => {
        this.#loading = undefined;
        throw error;
      },
    );
    return this.#loading;
  }

  async toggle(): Promise<void> {
    (await this.load()).toggle();
  }

  async hide(): Promise<void> {
    if (this.#loading) (await this.load()).hide();
  }
}
