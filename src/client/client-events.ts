// What a client tells whoever drives it, beside its state.
import type { ThreadItem } from '../protocol/items.js';

export interface TurnEnd {
  /** Names the turn; the same in start, stop and end. */
  turnId: string;
  threadId: string | null;
  status: 'completed' | 'stopped' | 'failed';
}

/** What was seen of a turn when it was stopped. */
export interface StopRequest {
  turnId: string;
  threadId: string | null;
  /** The items of the turn so far, as far as they streamed. */
  items: readonly ThreadItem[];
  /** The assistant's words so far. */
  text: string;
}

export interface StopAnswer {
  /** The page does not want this stop. */
  prevented: boolean;
  /** The thread is read again only after these. */
  waitFor: readonly Promise<unknown>[];
}

export interface ClientListener {
  onTurnStart(detail: { turnId: string; threadId: string | null }): void;
  onTurnEnd(detail: TurnEnd): void;
  /** Called before a stop, in the same task as the abort that follows. */
  onStop(request: StopRequest): StopAnswer;
  onThreadChange(threadId: string | null): void;
  onLoad(phase: 'start' | 'end', threadId: string): void;
  onEffect(effect: { name: string; data?: Record<string, unknown> }): void;
  onError(error: Error): void;
  onLog(name: string, data: Record<string, unknown>): void;
}

/** What the server asks the page to do; the answer goes on with what comes of it. */
export interface ClientToolCall {
  name: string;
  params: Record<string, unknown>;
  /** Aborts when the reader stops the answer. */
  signal: AbortSignal;
}
