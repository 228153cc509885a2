// Folds one streamed event into the thread whose turn it belongs to.
import type { ThreadStreamEvent } from '../protocol/events.js';
import { isMarker } from '../protocol/guards.js';
import type { ThreadItem } from '../protocol/items.js';
import { change } from './change.js';
import { updateItem } from './content.js';
import { metadataOf, textOrNull } from './metadata.js';
import { annotate } from './notes.js';
import type { Failure, Notice, ThreadState, TurnState } from './state.js';

const MAX_NOTICES = 20;

export function foldEvent(thread: ThreadState, turn: TurnState, event: ThreadStreamEvent): ThreadState {
  // The options come before the server has looked at what was sent.
  const before = event.type === 'stream_options' ? turn.before : null;
  turn = change(turn, { phase: 'streaming', heard: true, silent: false, before });
  switch (event.type) {
    case 'thread.created':
    case 'thread.updated': {
      if (thread.id !== null && thread.id !== event.thread.id) return withTurn(thread, turn);
      return { ...thread, id: event.thread.id, info: metadataOf(event.thread), turn };
    }
    case 'thread.item.added':
      return withTurn(putItem(thread, event.item), begun(turn, event.item));
    case 'thread.item.updated': {
      const index = findItem(thread.items, event.item_id);
      const item = thread.items[index];
      if (!item) return withTurn(thread, turn);
      // A finished message, or picture, is the truth; a delta that limps behind it is not.
      const isFinal = item.type === 'assistant_message' || (item.type === 'generated_image' && item.image);
      if (isFinal && !turn.open.includes(item.id)) return withTurn(thread, turn);
      const updated = updateItem(item, event.update);
      if (updated === item) return withTurn(thread, turn);
      const { progress } = { progress: null, ...event.update };
      return {
        ...thread,
        items: thread.items.with(index, updated),
        notes: annotate(thread.notes, item.id, { progress: asShare(progress) }),
        turn: change(turn, { progress: null }),
      };
    }
    case 'thread.item.done':
      return withTurn(
        event.item.type === 'user_message' ? confirm(thread, turn, event.item) : putItem(thread, event.item),
        ended(turn, event.item.id, event.item.type === 'user_message' ? event.item.id : turn.question),
      );
    case 'thread.item.replaced':
      return withTurn(putItem(thread, event.item), ended(turn, event.item.id, turn.question));
    case 'thread.item.removed':
      return withTurn(dropItem(thread, event.item_id), ended(turn, event.item_id, turn.question));
    case 'stream_options':
      return withTurn(thread, change(turn, { allowCancel: event.stream_options.allow_cancel === true }));
    case 'progress_update':
      return withTurn(thread, { ...turn, progress: { text: event.text, icon: textOrNull(event.icon) } });
    case 'error':
      return withTurn(thread, { ...turn, failure: asFailure(event) });
    case 'notice':
      return withTurn(thread, { ...turn, notices: [...turn.notices, asNotice(event)].slice(-MAX_NOTICES) });
    case 'client_effect':
      return withTurn(thread, turn);
    default:
      event satisfies never;
      return thread;
  }
}

/** Streaming items are at the end of a thread, so it is searched from there. */
export function findItem(items: readonly ThreadItem[], id: string): number {
  for (let index = items.length - 1; index >= 0; index--) if (items[index]?.id === id) return index;
  return -1;
}

export function dropItem(thread: ThreadState, id: string): ThreadState {
  const index = findItem(thread.items, id);
  if (index < 0) return thread;
  const { [id]: _, ...notes } = thread.notes;
  return { ...thread, items: thread.items.toSpliced(index, 1), notes };
}

/** The server's copy of a message takes the place, and the element, of the one that was shown while sending. */
export function adopt(thread: ThreadState, local: string, item: ThreadItem): ThreadState {
  const { [local]: note, ...notes } = thread.notes;
  return {
    ...thread,
    items: thread.items.flatMap((other) => (other.id === local ? item : other.id === item.id ? [] : other)),
    notes: { ...notes, [item.id]: { key: note?.key ?? local } },
  };
}

function confirm(thread: ThreadState, turn: TurnState, item: ThreadItem): ThreadState {
  const isOurs = turn.question !== null && thread.notes[turn.question]?.local;
  return isOurs ? adopt(thread, turn.question, item) : putItem(thread, item);
}

/** What was noted of its making does not hold for another copy of it. */
export function putItem(thread: ThreadState, item: ThreadItem): ThreadState {
  const index = findItem(thread.items, item.id);
  return {
    ...thread,
    items: index < 0 ? [...thread.items, item] : thread.items.with(index, item),
    notes: annotate(thread.notes, item.id, { progress: undefined, cut: undefined, unsaved: undefined }),
  };
}

const asShare = (value: unknown): number | undefined =>
  typeof value === 'number' ? Math.min(Math.max(value, 0), 1) : undefined;

const withTurn = (thread: ThreadState, turn: TurnState): ThreadState => change(thread, { turn });

function begun(turn: TurnState, item: ThreadItem): TurnState {
  return isMarker(item) || turn.open.includes(item.id) ? turn : { ...turn, open: [...turn.open, item.id] };
}

function ended(turn: TurnState, id: string, question: string | null): TurnState {
  const open = turn.open.includes(id) ? turn.open.filter((other) => other !== id) : turn.open;
  return change(turn, { question, open, progress: null });
}

function asNotice({ level, message, title }: Extract<ThreadStreamEvent, { type: 'notice' }>): Notice {
  return { level: level === 'warning' || level === 'danger' ? level : 'info', message, title: textOrNull(title) };
}

function asFailure(event: Extract<ThreadStreamEvent, { type: 'error' }>): Failure {
  return {
    code: typeof event.code === 'string' ? event.code : 'stream.error',
    retry: event.allow_retry === true,
    ...(typeof event.message === 'string' && event.message.trim() ? { message: event.message } : {}),
  };
}
