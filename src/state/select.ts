// Questions asked of a state. What may be done is decided here, once, for button, key, method and property.
import type { StructuredInputItem, ThreadItem, UserMessageItem } from '../protocol/items.js';
import type { ChatState, ThreadState, TurnState } from './state.js';
import { isRunning } from './turn.js';

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

/** The structured input that waits for the reader, if nothing was said since. */
export function openQuestions({ items, turn }: ThreadState): StructuredInputItem | null {
  const last = items.findLast((item) => isVisible(item));
  if (last?.type !== 'structured_input' || last.status !== 'pending' || isOpen(turn, last.id)) return null;
  return last;
}

export const canAnswer = (thread: ThreadState): boolean => canSend(thread) && openQuestions(thread) !== null;

export const canLoadOlder = (thread: ThreadState): boolean => thread.older !== null && !thread.loadingOlder;

/** Is this item still being made? */
export const isOpen = (turn: TurnState | null, id: string): boolean => isRunning(turn) && turn.open.includes(id);

/** Is anything of the running turn on screen that speaks for itself? Else the reader is told that work is going on. */
export function isAnswering(thread: ThreadState): boolean {
  return thread.turn?.open.some((id) => thread.items.some((item) => item.id === id && isVisible(item))) ?? false;
}

export function isVisible(item: ThreadItem): boolean {
  switch (item.type) {
    case 'hidden_context_item':
    case 'sdk_hidden_context':
    case 'end_of_turn':
    case 'client_tool_call':
      return false;
    case 'assistant_message':
      return item.content.some((part) => part.text !== '');
    default:
      return true;
  }
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
