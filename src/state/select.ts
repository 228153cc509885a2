// Questions asked of a state. What may be done is decided here, once, for button, key, method and property.
import { isKnownType, isMarker } from '../protocol/guards.js';
import type { ClientToolCallItem, StructuredInputItem, ThreadItem, UserMessageItem } from '../protocol/items.js';
import type { ChatState, ThreadState, TurnState } from './state.js';
import { isRunning, lastQuestion } from './turn.js';

/** What the chat is doing, in one word. */
export type ChatStatus = 'idle' | 'sending' | 'streaming' | 'tool' | 'stopping' | 'failed';

export function activeThread(state: ChatState): ThreadState {
  const thread = state.threads[state.active];
  if (!thread) throw new Error(`The active thread ${state.active} is not in the state`);
  return thread;
}

export function findThread(state: ChatState, id: string): ThreadState | undefined {
  return Object.values(state.threads).find((thread) => thread.id === id);
}

export function status({ turn }: ThreadState): ChatStatus {
  if (!turn || turn.phase === 'completed' || turn.phase === 'stopped') return 'idle';
  return turn.phase;
}

export const isBusy = (thread: ThreadState): boolean => isRunning(thread.turn);

export const canStop = (thread: ThreadState): boolean => isRunning(thread.turn) && thread.turn.allowCancel;

const takesMessages = ({ info }: ThreadState): boolean =>
  info?.status?.type !== 'locked' && info?.status?.type !== 'closed';

export const canSend = (thread: ThreadState): boolean =>
  !isRunning(thread.turn) && thread.load === 'ready' && takesMessages(thread);

export const canRetry = (thread: ThreadState): boolean =>
  thread.turn?.phase === 'failed' &&
  thread.turn.failure?.retry === true &&
  thread.turn.question !== null &&
  takesMessages(thread);

/**
 * May an action be sent? One that streams is a turn, one that does not may run beside a turn. That a thread is locked or
 * closed concerns messages only: an action is the server's own offer.
 */
export const canAct = (thread: ThreadState, streaming: boolean): thread is ThreadState & { readonly id: string } =>
  thread.id !== null && thread.load === 'ready' && !(streaming && isRunning(thread.turn));

/** May the last question be answered again, though its answer did not fail? */
export function canRetryLast(thread: ThreadState): boolean {
  const { id, items, notes, turn } = thread;
  const question = lastQuestion(thread);
  if (!canSend(thread) || turn?.phase === 'failed' || id === null) return false;
  return question !== undefined && !notes[question.id]?.local && items.findLast(isVisible) !== question;
}

/** The structured input that waits for the reader, if they said nothing since; also before it can be answered. */
export function openQuestions({ items }: ThreadState): StructuredInputItem | null {
  const last = items.findLast(
    (item) => item.type === 'user_message' || (item.type === 'structured_input' && item.status === 'pending'),
  );
  return last?.type === 'structured_input' ? last : null;
}

export const canAnswer = (thread: ThreadState): boolean => canSend(thread) && openQuestions(thread) !== null;

/** The call that the page has not answered, if nothing came after it. */
export function openCall({ id, items }: ThreadState): ClientToolCallItem | null {
  const last = items.findLast((item) => !isMarker(item));
  return id !== null && last?.type === 'client_tool_call' && last.status === 'pending' ? last : null;
}

/** The call that was left waiting, for the reader to decide about. No other call is shown. */
export const pendingTool = (thread: ThreadState): ClientToolCallItem | null =>
  canSend(thread) ? openCall(thread) : null;

export const canLoadOlder = (thread: ThreadState): boolean => thread.older !== null && !thread.loadingOlder;

/** Is this item still being made? */
export const isOpen = (turn: TurnState | null, id: string): boolean => isRunning(turn) && turn.open.includes(id);

/** Where the turn begins: its question, or the last item before it; -1 when that is not here. */
export const startOfTurn = ({ items, turn }: ThreadState): number =>
  items.findLastIndex(({ id }) => id === (turn?.question ?? turn?.after));

/** Is anything of the running turn on screen that speaks for itself? Else the reader is told that work is going on. */
export function isAnswering(thread: ThreadState): boolean {
  return thread.turn?.open.some((id) => thread.items.some((item) => item.id === id && isVisible(item))) ?? false;
}

/** Is it of a type that this chat can draw, or knows to be nothing to draw? */
export const isKnown = ({ type }: ThreadItem): boolean => isKnownType(type);

/** Whether a client tool call is shown depends on the thread: see `pendingTool`. */
export function isVisible(item: ThreadItem): boolean {
  if (item.type === 'assistant_message') return item.content.some((part) => part.text !== '');
  return item.type !== 'client_tool_call' && !isMarker(item);
}

/** The words of a message, its parts put together. */
export function messageText(item: ThreadItem): string {
  if (item.type !== 'assistant_message' && item.type !== 'user_message') return '';
  return item.content.map((part) => part.text).join('');
}

/** What the person wrote and the server never took; empty when there is no such thing. */
export function unsentText({ items, notes, turn }: ThreadState): string {
  const question = items.find((item) => item.id === turn?.question);
  return question && notes[question.id]?.unsent ? messageText(question) : '';
}

/** Is there nothing to a message but its words? */
export const isPlain = ({ content, attachments, quoted_text }: UserMessageItem): boolean =>
  !quoted_text && !attachments?.length && content.every((part) => part.type === 'input_text');

export { isRunning };
