// Reads the newest page of a thread into what is shown: the server wins, by id, and words are not lost.
import type { ThreadItem } from '../protocol/items.js';
import type { ItemsPage } from './actions.js';
import { change } from './change.js';
import { isVisible, messageText } from './select.js';
import type { ItemNote, ThreadState } from './state.js';
import { adopt, findItem } from './stream.js';
import { hasText } from './turn.js';

export function mergeNewest(before: ThreadState, page: ItemsPage, final: boolean): ThreadState {
  const thread = adoptStoredQuestion(before, page);
  const stored = new Map(page.items.map((item) => [item.id, item]));
  const notes: Record<string, ItemNote> = { ...thread.notes };
  const open = new Set(thread.turn?.open);
  const question = thread.turn?.question ?? null;

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
      shown.set(item.id, ours || isEqual(item, other) ? item : other);
      if (final) noteSaved(notes, item.id, !ours);
      previous = item.id;
    } else if (staysWithoutServer(item, notes) || (!final && index >= fresh)) {
      kept.set(previous, [...(kept.get(previous) ?? []), item]);
      if (final) noteSaved(notes, item.id, false);
    }
  }
  const newest = page.items.flatMap((item) => [shown.get(item.id) ?? item, ...(kept.get(item.id) ?? [])]);
  const items = [...earlier, ...(kept.get(null) ?? []), ...newest];
  return change(thread, {
    items: isSameList(items, thread.items) ? thread.items : items,
    notes: isEqual(notes, thread.notes) ? thread.notes : notes,
    older: connected ? thread.older : page.older,
    load: 'ready',
  });
}

/** Have the question and all cut-off words arrived at the server? Then there is no need to read once more. */
export function isSettled(before: ThreadState, page: ItemsPage): boolean {
  const thread = adoptStoredQuestion(before, page);
  const stored = new Map(page.items.map((item) => [item.id, item]));
  const reach = page.older === null ? 0 : thread.items.findIndex((item) => stored.has(item.id));
  return thread.items.slice(Math.max(reach, 0)).every((item) => {
    const note = thread.notes[item.id];
    if (!isCutOff(item, thread.notes)) return item.id !== thread.turn?.question || !note?.local;
    // What an earlier reading gave up is not waited for again.
    if (note?.unsaved) return true;
    const other = stored.get(item.id);
    return other !== undefined && !losesWords(item, other, thread.notes);
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
  if (!stored || known.has(stored.id) || messageText(stored) !== messageText(local)) return thread;
  const adopted = adopt(thread, local.id, stored);
  const turn = adopted.turn?.question === local.id ? { ...adopted.turn, question: stored.id } : adopted.turn;
  return { ...adopted, turn };
}

const isCutOff = (item: ThreadItem, notes: ThreadState['notes']): boolean =>
  notes[item.id]?.cut !== undefined && hasText(item);

/** Some servers store a message before it is complete: what we saw beyond that would be lost. */
function losesWords(ours: ThreadItem, theirs: ThreadItem, notes: ThreadState['notes']): boolean {
  if (!isCutOff(ours, notes)) return false;
  const [seen, stored] = [messageText(ours), messageText(theirs)];
  return stored.length < seen.length && seen.startsWith(stored);
}

const staysWithoutServer = (item: ThreadItem, notes: ThreadState['notes']): boolean =>
  notes[item.id]?.local === true || isCutOff(item, notes);

function noteSaved(notes: Record<string, ItemNote>, id: string, saved: boolean): void {
  const note = notes[id];
  if (!note?.cut) return;
  const { unsaved: _, ...rest } = note;
  notes[id] = saved ? rest : { ...rest, unsaved: true };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length || Array.isArray(a) !== Array.isArray(b)) return false;
  return keys.every(
    (key) => Object.hasOwn(b, key) && isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
