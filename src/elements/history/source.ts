// What the history shows, and what it asks for: who has the threads gives both.
import type { ThreadMetadata } from '../../protocol/threads.js';
import type { Failure } from '../../state/state.js';

export interface HistoryView {
  readonly threads: readonly ThreadMetadata[];
  readonly load: 'loading' | 'ready' | Failure;
  readonly hasMore: boolean;
  /** The thread on screen. */
  readonly active: string | null;
  /** Those in which an answer is running. */
  readonly running: ReadonlySet<string>;
  readonly canRename: boolean;
  readonly canDelete: boolean;
}

export interface HistorySource {
  close(): void;
  open(id: string): void;
  /** The next page, or again what could not be read. */
  more(): void;
  /** Null when it is done. */
  rename(id: string, title: string): Promise<Failure | null>;
  delete(id: string): Promise<Failure | null>;
}

export const EMPTY: HistoryView = {
  threads: [],
  load: 'loading',
  hasMore: false,
  active: null,
  running: new Set(),
  canRename: true,
  canDelete: true,
};
