// The life of a turn: begun, stopped or ended, settled. Events inside it are folded in stream.ts.
import type { ClientToolCallItem, StructuredInputItem, ThreadItem, UserMessageItem } from '../protocol/items.js';
import { annotate } from './notes.js';
import { type Failure, newTurn, type ThreadState, type TurnState } from './state.js';
import { findItem } from './stream.js';

export const isRunning = (turn: TurnState | null): turn is TurnState =>
  turn?.phase === 'sending' || turn?.phase === 'streaming' || turn?.phase === 'tool';

export function startTurn(
  thread: ThreadState,
  id: string,
  message: UserMessageItem | undefined,
  unasked: boolean | undefined,
): ThreadState {
  if (unasked) return { ...thread, turn: newTurn(id, null, thread.items.at(-1)?.id) };
  if (!message) return { ...thread, turn: newTurn(id, lastQuestion(thread)?.id ?? null) };
  return {
    ...thread,
    items: [...thread.items, message],
    notes: { ...thread.notes, [message.id]: { key: message.id, local: true } },
    turn: newTurn(id, message.id),
  };
}

/** What the person said last. */
export const lastQuestion = ({ items }: ThreadState): UserMessageItem | undefined =>
  items.findLast((item) => item.type === 'user_message');

/** What the page runs, while it is pending; else what was answered and is about to be sent. */
export function handOver(
  thread: ThreadState,
  turn: TurnState,
  item: ClientToolCallItem | StructuredInputItem,
): ThreadState {
  const index = findItem(thread.items, item.id);
  const before = thread.items[index];
  if (!before) return thread;
  const items = thread.items.with(index, item);
  const { allowCancel, heard } = turn;
  // As long as nothing was sent, there is nothing at the server that a stop would break off.
  const now: Partial<TurnState> =
    item.type === 'client_tool_call' && item.status === 'pending'
      ? { phase: 'tool', allowCancel: allowCancel || !heard, progress: { text: item.name } }
      : { phase: 'sending', allowCancel: allowCancel && heard, progress: null, heard: false, before };
  return { ...thread, items, turn: { ...turn, silent: false, ...now } };
}

export function retryTurn(thread: ThreadState, id: string, question: string): ThreadState {
  const index = findItem(thread.items, question);
  if (index < 0) return thread;
  const notes = { ...thread.notes };
  for (const gone of thread.items.slice(index + 1)) delete notes[gone.id];
  const turn = newTurn(id, question);
  return noteUnsent({ ...thread, items: thread.items.slice(0, index + 1), notes, turn }, turn, false);
}

/** What was seen stays, marked; what only was being made goes. */
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
  before: null,
  progress: null,
});

function noteUnsent(thread: ThreadState, { question }: TurnState, unsent: boolean): ThreadState {
  if (question === null || !thread.notes[question]?.local) return thread;
  return { ...thread, notes: annotate(thread.notes, question, { unsent }) };
}

function closeOpenItems(thread: ThreadState, { open, before }: TurnState, cut: 'stopped' | 'broken'): ThreadState {
  let { notes } = thread;
  const items = thread.items.flatMap((item) => {
    if (item.id === before?.id) return before;
    if (!open.includes(item.id)) return item;
    if (!isSomething(item)) return [];
    notes = annotate(notes, item.id, { cut, progress: undefined });
    return item;
  });
  return { ...thread, items, notes };
}

/** Would a reader miss it? */
function isSomething(item: ThreadItem): boolean {
  switch (item.type) {
    case 'assistant_message':
      return item.content.some((part) => part.text.trim() !== '');
    case 'workflow':
      return item.workflow.tasks.length > 0;
    case 'widget':
      return [item.widget.children ?? []].flat().length > 0;
    case 'generated_image':
      return Boolean(item.image);
    default:
      return item.type === 'task';
  }
}
