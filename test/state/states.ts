// States to begin a test with, and short words for what happens to them.
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import type { StructuredInputItem, ThreadItem, UserMessageItem } from '../../src/protocol/items.js';
import type { Action, ItemsPage } from '../../src/state/actions.js';
import { initialState, reduce } from '../../src/state/reduce.js';
import { messageText } from '../../src/state/select.js';
import type { ChatState, Failure, ItemNote, ThreadState } from '../../src/state/state.js';
import { threadId, userMessage } from '../support/frames.js';

export const a = 'a';
export const b = 'b';

export const fold = (state: ChatState, ...actions: Action[]): ChatState => actions.reduce(reduce, state);

export const start = (turn = 'turn_1', message?: UserMessageItem, thread = a): Action => ({
  type: 'turn.start',
  thread,
  turn,
  ...(message ? { message } : {}),
});
export const streamed = (event: ThreadStreamEvent, turn = 'turn_1', thread = a): Action => ({
  type: 'stream',
  thread,
  turn,
  event,
});
export const stop = (turn = 'turn_1', thread = a): Action => ({ type: 'turn.stop', thread, turn });
export const end = (failure?: Failure, turn = 'turn_1', thread = a): Action => ({
  type: 'turn.end',
  thread,
  turn,
  ...(failure ? { failure } : {}),
});
export const merge = (items: ThreadItem[], { final = true, older = null as string | null } = {}): Action => ({
  type: 'merge',
  thread: a,
  page: { items, older } satisfies ItemsPage,
  final,
});

/** A thread that is loaded and has these items. */
export const loaded = (...items: ThreadItem[]): ChatState => fold(initialState(a, threadId), merge(items));

/** A turn that runs, with a question that the server has not yet taken. */
export const asked = (text = 'Hello', state = loaded()): ChatState =>
  fold(state, start('turn_1', userMessage('local_1', text)));

/** A turn that runs, with these events folded. */
export const running = (...events: ThreadStreamEvent[]): ChatState =>
  fold(asked(), ...events.map((event) => streamed(event)));

export function threadOf(state: ChatState, key = a): ThreadState {
  const thread = state.threads[key];
  if (!thread) throw new Error(`There is no thread ${key}`);
  return thread;
}

export const itemOf = (state: ChatState, id: string): ThreadItem | undefined =>
  threadOf(state).items.find((item) => item.id === id);

export const idsOf = (state: ChatState): string[] => threadOf(state).items.map((item) => item.id);

export const textOf = (state: ChatState, id = 'message_1'): string | undefined => {
  const item = itemOf(state, id);
  return item && messageText(item);
};

export const noteOf = (state: ChatState, id: string): ItemNote | undefined => threadOf(state).notes[id];

/** Frozen to the last value: whoever changes it in place throws. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}

/** A structured input with these questions, each `id`, or `id*` where more than one answer may be given. */
export const questions = (id: string, ...names: string[]): StructuredInputItem => ({
  type: 'structured_input',
  id,
  thread_id: threadId,
  created_at: '',
  status: 'pending',
  inputs: names.map((name) => ({
    type: 'multiple_choice',
    id: name.replace('*', ''),
    question: `${name}?`,
    options: [{ value: 'a' }, { value: 'b' }],
    multiple: name.endsWith('*'),
  })),
});

/** An item that says nothing but its type. */
export const bare = <T extends string>(type: T, id = `${type}_1`) => ({
  type,
  id,
  thread_id: threadId,
  created_at: '',
});
