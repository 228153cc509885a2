// What the chat knows, as plain values. Nothing here is ever changed in place.
import type { ThreadItem } from '../protocol/items.js';
import type { ThreadMetadata } from '../protocol/threads.js';

/** Why something failed. `custom` comes with the server's own words; more codes may come from servers. */
export type FailureCode =
  | 'network' // no answer, or the connection broke
  | 'empty' // the stream ended without an event
  | 'unfinished' // the stream ended in the middle of an item
  | 'refused' // 400 and what has no code of its own
  | 'unauthorized' // 401
  | 'forbidden' // 403
  | 'not_found' // 404
  | 'overloaded' // 429, 503
  | 'server' // 5xx
  | 'not_a_stream' // a 200 that is not what was asked for, an HTML page for instance
  | 'too_large' // one event above the stated limit
  | 'setup' // the headers function of the page threw
  | 'stream.error' // the server's own word for "something broke"
  | 'custom'
  | (string & {});

export interface Failure {
  code: FailureCode;
  /** The server's words, shown as they are. */
  message?: string;
  /** May the person try again? */
  retry: boolean;
}

/** `tool`: the stream has ended, and the page runs what the server asked it for; the answer goes on after that. */
export type TurnPhase = 'sending' | 'streaming' | 'tool' | 'stopping' | 'completed' | 'stopped' | 'failed';

export type Feedback = 'positive' | 'negative';

export interface Notice {
  level: 'info' | 'warning' | 'danger';
  message: string;
  title?: string | null;
}

/** One execution: from a request that streams to the end of its stream. */
export interface TurnState {
  readonly id: string;
  readonly phase: TurnPhase;
  /** The last word of the server on whether this stream may be stopped; false until it speaks. */
  readonly allowCancel: boolean;
  /** The user message that is being answered; null in the turn of an action. */
  readonly question: string | null;
  /** Without a question: the item behind which it began. */
  readonly after: string | null;
  /** Has any event come? */
  readonly heard: boolean;
  /** No event for a while. */
  readonly silent: boolean;
  /** Items begun and not yet done. */
  readonly open: readonly string[];
  /** What this turn answers, as it was before: it waits again if the server does not take the answer. */
  readonly before: ThreadItem | null;
  /** What the server says it is doing; while a tool of the page runs, the name of that. */
  readonly progress: { text: string; icon?: string | null } | null;
  readonly failure: Failure | null;
  readonly notices: readonly Notice[];
}

/** What we know of an item and the wire does not say. */
export interface ItemNote {
  /** Names the item's element while its id changes from ours to the server's. */
  readonly key?: string;
  /** Made here, not yet confirmed by the server. */
  readonly local?: boolean;
  /** The server does not have it. */
  readonly unsent?: boolean;
  /** Not finished: stopped on purpose, or broken off. */
  readonly cut?: 'stopped' | 'broken';
  /** Cut, and the server did not keep all of it. */
  readonly unsaved?: boolean;
  /** How far an image is, from 0 to 1. */
  readonly progress?: number;
  /** What the reader thought of it, since this thread was loaded. */
  readonly feedback?: Feedback;
}

export interface ThreadState {
  /** Ours, stable for the life of this state; the server's id may come later. */
  readonly key: string;
  readonly id: string | null;
  readonly info: ThreadMetadata | null;
  readonly items: readonly ThreadItem[];
  readonly notes: Readonly<Record<string, ItemNote>>;
  readonly load: 'loading' | 'ready' | Failure;
  /** Where the next older page begins, or null when all is here. */
  readonly older: string | null;
  readonly loadingOlder: boolean;
  /** The last try to load it failed. */
  readonly olderFailed: boolean;
  readonly turn: TurnState | null;
}

export interface ChatState {
  readonly active: string;
  readonly threads: Readonly<Record<string, ThreadState>>;
}

export function newThread(key: string, id: string | null): ThreadState {
  return {
    key,
    id,
    info: null,
    items: [],
    notes: {},
    load: id === null ? 'ready' : 'loading',
    older: null,
    loadingOlder: false,
    olderFailed: false,
    turn: null,
  };
}

export function newTurn(id: string, question: string | null, after: string | null = null): TurnState {
  return {
    id,
    phase: 'sending',
    allowCancel: false,
    question,
    after,
    heard: false,
    silent: false,
    open: [],
    before: null,
    progress: null,
    failure: null,
    notices: [],
  };
}
