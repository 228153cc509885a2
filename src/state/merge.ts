// Reads the newest page of a thread into what is shown: the server wins, by id, and words are not lost.
import type { ThreadItem } from '../protocol/items.js';
import type { ItemsPage } from './actions.js';
import { change } from './change.js';
import { annotate } from './notes.js';
import { isVisible, messageText, startOfTurn } from './select.js';
import type { ThreadState } from './state.js';
import { adopt, findItem } from './stream.js';

export function mergeNewest(
  before: ThreadState,
  page: ItemsPage,
  final: boolean,
  asked: readonly ThreadItem[] = before.items,
): ThreadState {
  const thread = adoptStoredQuestion(before, page);
  const stored = new Map(page.items.map((item) => [item.id, item]));
  let { notes } = thread;
  const note = (id: string, values: Parameters<typeof annotate>[2]) => {
    notes = annotate(notes, id, values);
  };
  const old = new Set(asked);
  const open = new Set<unknown>(thread.turn?.open).add(thread.turn?.before?.id);
  const question = thread.turn?.question ?? null;
  const cutShort = thread.turn !== null && thread.turn.phase !== 'completed';

  // Pages older than this one stay if they reach up to it; else what is between them would never be seen.
  const top = page.items.find(isVisible) ?? page.items[0];
  const connected = page.older !== null && top !== undefined && findItem(thread.items, top.id) >= 0;
  const first = connected ? thread.items.findIndex((item) => stored.has(item.id)) : 0;
  const earlier = thread.items.slice(0, first);
  const rest = thread.items.slice(first);
  const fresh = connected || page.older === null || question === null ? 0 : findItem(thread.items, question);

  // Local items that stay, each behind the stored one it followed.
  const kept = new Map<string | null, ThreadItem[]>();
  const shown = new Map<string, ThreadItem>();
  let previous: string | null = null;
  for (const [index, item] of rest.entries()) {
    const other = stored.get(item.id);
    if (other) {
      const ours = open.has(item.id) || losesWords(item, other, notes);
      shown.set(item.id, ours || !old.has(item) || isEqual(item, other) ? item : other);
      note(item.id, { local: undefined, unsent: undefined });
      if (final && isCut(item, notes)) note(item.id, { unsaved: ours || undefined });
      previous = item.id;
    } else if ((!final && index >= fresh) || staysWithoutServer(item, notes) || (cutShort && item.id === question)) {
      kept.set(previous, [...(kept.get(previous) ?? []), item]);
      if (final && isCut(item, notes)) note(item.id, { unsaved: true });
      if (final && cutShort && item.id === question) note(item.id, { local: true, unsent: true });
    }
  }
  const newest = page.items.flatMap((item) => [shown.get(item.id) ?? item, ...(kept.get(item.id) ?? [])]);
  const items = [...earlier, ...(kept.get(null) ?? []), ...newest];
  return change(thread, {
    items: isSameList(items, thread.items) ? thread.items : items,
    notes,
    older: connected ? thread.older : page.older,
    load: 'ready',
  });
}

/** Has all that was seen of the turn arrived at the server? Then there is no need to read once more. */
export function isSettled(before: ThreadState, page: ItemsPage): boolean {
  const thread = adoptStoredQuestion(before, page);
  const stored = new Map(page.items.map((item) => [item.id, item]));
  const reach = page.older === null ? 0 : thread.items.findIndex((item) => stored.has(item.id));
  const start = startOfTurn(thread);
  return thread.items.every((item, index) => {
    // What an earlier reading gave up is not waited for again.
    if (index < reach || thread.notes[item.id]?.unsaved) return true;
    const other = stored.get(item.id);
    if (other) return !losesWords(item, other, thread.notes);
    const isOfTurn = index >= start && isVisible(item);
    return !isOfTurn && !isCut(item, thread.notes);
  });
}

export function prependPage(thread: ThreadState, page: ItemsPage): ThreadState {
  const known = new Set(thread.items.map((item) => item.id));
  const earlier = page.items.filter((item) => !known.has(item.id));
  return { ...thread, items: [...earlier, ...thread.items], older: page.older, loadingOlder: false };
}

/** The answer to a message may be lost after the server took the message: then it is not to be sent again. */
function adoptStoredQuestion(thread: ThreadState, page: ItemsPage): ThreadState {
  const local = thread.items.findLast((item) => thread.notes[item.id]?.local);
  if (!local) return thread;
  const known = new Set(thread.items.map((item) => item.id));
  const stored = page.items.findLast((item) => item.type === 'user_message');
  // Servers may trim.
  const isSame = stored && !known.has(stored.id) && messageText(stored).trim() === messageText(local).trim();
  if (!isSame) return thread;
  const adopted = adopt(thread, local.id, stored);
  const turn = adopted.turn?.question === local.id ? { ...adopted.turn, question: stored.id } : adopted.turn;
  return { ...adopted, turn };
}

const isCut = ({ id }: ThreadItem, notes: ThreadState['notes']): boolean => notes[id]?.cut !== undefined;

/** Some servers store a message before it is complete: what we saw beyond that would be lost. */
function losesWords(ours: ThreadItem, theirs: ThreadItem, notes: ThreadState['notes']): boolean {
  if (!isCut(ours, notes)) return false;
  const [seen, stored] = [messageText(ours), messageText(theirs)];
  return stored.length < seen.length && seen.startsWith(stored);
}

const staysWithoutServer = (item: ThreadItem, notes: ThreadState['notes']): boolean =>
  notes[item.id]?.local === true || isCut(item, notes);

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** Deeper than this, things are taken to differ: a tree of a server may be deeper than the stack. */
const MAX_DEPTH = 200;

function isEqual(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (depth > MAX_DEPTH) return false;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length || Array.isArray(a) !== Array.isArray(b)) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], depth + 1),
  );
}
