// Everything that can happen to the state. `thread` is always a ThreadState key.
import type { ThreadStreamEvent } from '../protocol/events.js';
import type { ClientToolCallItem, StructuredInputItem, ThreadItem, UserMessageItem } from '../protocol/items.js';
import type { Thread, ThreadMetadata } from '../protocol/threads.js';
import type { Failure, Feedback } from './state.js';

export type Action =
  /** Shows a thread, known or not. */
  | { type: 'open'; thread: string; id: string | null }
  /** Forgets a thread that is neither shown nor busy. */
  | { type: 'forget'; thread: string }
  | { type: 'load.start'; thread: string }
  | { type: 'load.info'; thread: string; info: ThreadMetadata | Thread }
  | { type: 'load.failed'; thread: string; failure: Failure }
  | { type: 'older.start'; thread: string }
  /** `after` is where the page was asked for; without a page it could not be read. */
  | { type: 'older.end'; thread: string; after: string; page?: ItemsPage }
  /**
   * The newest page, read again. `final`: what the server does not have by now, it did not keep. `asked`: the items when
   * it was asked for; what changed since is newer than the page.
   */
  | { type: 'merge'; thread: string; page: ItemsPage; final: boolean; asked?: readonly ThreadItem[] | undefined }
  /** What the reader thinks of an item, or no longer does. */
  | { type: 'feedback'; thread: string; item: string; feedback: Feedback | undefined }
  /** One copy of an item for another: what the server made of it, outside of any turn. */
  | { type: 'item.replace'; thread: string; item: ThreadItem }
  /** `unasked`: it is begun by an action, and answers nothing that the person said. */
  | { type: 'turn.start'; thread: string; turn: string; message?: UserMessageItem; unasked?: boolean }
  /** A call that the page runs now, while it is pending; else what was answered and is about to be sent. */
  | { type: 'turn.item'; thread: string; turn: string; item: ClientToolCallItem | StructuredInputItem }
  /** Tries the last question again: what came after it goes. */
  | { type: 'turn.retry'; thread: string; turn: string; question: string }
  | { type: 'stream'; thread: string; turn: string; event: ThreadStreamEvent }
  | { type: 'turn.silent'; thread: string; turn: string }
  | { type: 'turn.stop'; thread: string; turn: string }
  /** The stream is over; `failure` if it broke. */
  | { type: 'turn.end'; thread: string; turn: string; failure?: Failure }
  /** After a stop, the thread was read again, or could not be. */
  | { type: 'turn.settled'; thread: string; turn: string };

/** Items from old to new. */
export interface ItemsPage {
  items: readonly ThreadItem[];
  older: string | null;
}
