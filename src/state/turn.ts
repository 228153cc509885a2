// The life of a turn: begun, stopped or ended, settled. Events inside it are folded in stream.ts.
import type { AssistantMessageItem, ThreadItem, UserMessageItem } from '../protocol/items.js';
import { type Failure, newTurn, type ThreadState, type TurnState } from './state.js';
import { findItem } from './stream.js';

export const isRunning = (turn: TurnState | null): turn is TurnState =>
  turn?.phase === 'sending' || turn?.phase === 'streaming' || turn?.phase === 'tool';

export function startTurn(thread: ThreadState, id: string, message: UserMessageItem | undefined): ThreadState {
  if (!message) return { ...thread, turn: newTurn(id, null) };
  return {
    ...thread,
    items: [...thread.items, message],
    notes: { ...thread.notes, [message.id]: { key: message.id, local: true } },
    turn: newTurn(id, message.id),
  };
}

export function retryTurn(thread: ThreadState, id: string, question: string): ThreadState {
  const index = findItem(thread.items, question);
  if (index < 0) return thread;
  const notes = { ...thread.notes };
  for (const gone of thread.items.slice(index + 1)) delete notes[gone.id];
  const turn = newTurn(id, question);
  return noteUnsent({ ...thread, items: thread.items.slice(0, index + 1), notes, turn }, turn, false);
}

/** What was said stays, marked; what only was being made goes: the server keeps none of it. */
export function stopTurn(thread: ThreadState, turn: TurnState): ThreadState {
  return { ...closeOpenItems(thread, turn, 'stopped'), turn: over(turn, 'stopping') };
}

export function endTurn(thread: ThreadState, turn: TurnState, broken: Failure | undefined): ThreadState {
  const failure = turn.failure ?? broken ?? incomplete(turn);
  if (!failure) return { ...thread, turn: over(turn, 'completed') };
  const closed = closeOpenItems(noteUnsent(thread, turn, true), turn, 'broken');
  return { ...closed, turn: { ...over(turn, 'failed'), failure } };
}

export function settleTurn(thread: ThreadState, turn: TurnState): ThreadState {
  return turn.phase === 'stopping' ? { ...thread, turn: { ...turn, phase: 'stopped' } } : thread;
}

/** A stream that ends early, or says nothing at all, did not complete, however clean its end. */
function incomplete(turn: TurnState): Failure | null {
  if (!turn.heard) return { code: 'empty', retry: true };
  return turn.open.length ? { code: 'unfinished', retry: true } : null;
}

const over = (turn: TurnState, phase: TurnState['phase']): TurnState => ({
  ...turn,
  phase,
  allowCancel: false,
  silent: false,
  open: [],
  progress: null,
});

function noteUnsent(thread: ThreadState, { question }: TurnState, unsent: boolean): ThreadState {
  const note = question === null ? undefined : thread.notes[question];
  if (question === null || !note?.local) return thread;
  return { ...thread, notes: { ...thread.notes, [question]: { ...note, unsent } } };
}

function closeOpenItems(thread: ThreadState, turn: TurnState, cut: 'stopped' | 'broken'): ThreadState {
  if (!turn.open.length) return thread;
  const open = new Set(turn.open);
  const items = thread.items.filter((item) => !open.has(item.id) || hasText(item));
  const cuts = items.filter(({ id }) => open.has(id)).map(({ id }) => [id, { ...thread.notes[id], cut }] as const);
  return { ...thread, items, notes: { ...thread.notes, ...Object.fromEntries(cuts) } };
}

export function hasText(item: ThreadItem): item is AssistantMessageItem {
  return item.type === 'assistant_message' && item.content.some((part) => part.text.trim() !== '');
}
