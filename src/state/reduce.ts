// reduce(state, action) -> state: pure, and the same object when nothing changed.
import type { Action } from './actions.js';
import { change } from './change.js';
import { mergeNewest, prependPage } from './merge.js';
import { metadataOf } from './metadata.js';
import { annotate } from './notes.js';
import { type ChatState, newThread, type ThreadState } from './state.js';
import { findItem, foldEvent, putItem } from './stream.js';
import { endTurn, handOver, isRunning, retryTurn, settleTurn, startTurn, stopTurn } from './turn.js';

export function initialState(key: string, id: string | null): ChatState {
  return { active: key, threads: { [key]: newThread(key, id) } };
}

export function reduce(state: ChatState, action: Action): ChatState {
  if (action.type === 'open') {
    const threads = state.threads[action.thread]
      ? state.threads
      : { ...state.threads, [action.thread]: newThread(action.thread, action.id) };
    return state.active === action.thread && threads === state.threads
      ? state
      : { ...state, active: action.thread, threads };
  }
  const thread = state.threads[action.thread];
  if (!thread) return state;
  if (action.type === 'forget') {
    if (state.active === action.thread) return state;
    const { [action.thread]: _, ...threads } = state.threads;
    return { ...state, threads };
  }
  const next = reduceThread(thread, action);
  return next === thread ? state : { ...state, threads: { ...state.threads, [thread.key]: next } };
}

function reduceThread(thread: ThreadState, action: Exclude<Action, { type: 'open' | 'forget' }>): ThreadState {
  // What belongs to a turn that was stopped, ended or followed by another is dropped.
  const turn = 'turn' in action && thread.turn?.id === action.turn && isRunning(thread.turn) ? thread.turn : null;
  switch (action.type) {
    case 'load.start':
      return change(thread, { load: 'loading' });
    case 'load.info':
      return thread.id === action.info.id ? { ...thread, info: metadataOf(action.info) } : thread;
    case 'load.failed':
      return change(thread, { load: action.failure });
    case 'older.start':
      return change(thread, { loadingOlder: true, olderFailed: false });
    case 'older.end':
      // What the page continues may have gone meanwhile: then there would be a gap that nobody sees.
      if (thread.older !== action.after) return change(thread, { loadingOlder: false });
      return action.page
        ? prependPage(thread, action.page)
        : change(thread, { loadingOlder: false, olderFailed: true });
    case 'merge':
      return mergeNewest(thread, action.page, action.final, action.asked);
    case 'feedback':
      return change(thread, { notes: annotate(thread.notes, action.item, { feedback: action.feedback }) });
    case 'item.replace':
      return findItem(thread.items, action.item.id) < 0 ? thread : putItem(thread, action.item);
    case 'turn.start':
      return startTurn(thread, action.turn, action.message, action.unasked);
    case 'turn.retry':
      return retryTurn(thread, action.turn, action.question);
    case 'stream':
      return turn ? foldEvent(thread, turn, action.event) : thread;
    case 'turn.item':
      return turn ? handOver(thread, turn, action.item) : thread;
    case 'turn.silent':
      return turn ? change(thread, { turn: change(turn, { silent: true }) }) : thread;
    case 'turn.stop':
      return turn ? stopTurn(thread, turn) : thread;
    case 'turn.end':
      return turn ? endTurn(thread, turn, action.failure) : thread;
    case 'turn.settled':
      return thread.turn?.id === action.turn ? settleTurn(thread, thread.turn) : thread;
    default:
      action satisfies never;
      return thread;
  }
}
