// Puts the items of a thread into turns, a question and what followed it, and keeps what did not change.
import type { ThreadItem } from '../protocol/items.js';
import type { ItemNote } from '../state/state.js';

export interface TurnGroup {
  /** Stays the same while the turn grows, at either end. */
  readonly key: string;
  /** The key of its first item. */
  readonly first: string;
  readonly items: readonly ThreadItem[];
}

type Notes = Readonly<Record<string, ItemNote>>;

/** What names the element of an item, also while the item's id changes from ours to the server's. */
export const keyOf = (item: ThreadItem, notes: Notes): string => notes[item.id]?.key ?? item.id;

export function groupTurns(
  items: readonly ThreadItem[],
  notes: Notes,
  before: readonly TurnGroup[],
): readonly TurnGroup[] {
  const known = new Map(before.map((group) => [group.first, group]));
  const groups: { key: string; first: string; old: TurnGroup | undefined; items: ThreadItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    const key = keyOf(item, notes);
    const old = known.get(key);
    // What follows the end of a turn without a question was begun by the server.
    if (!last || item.type === 'user_message' || last.items.at(-1)?.type === 'end_of_turn')
      groups.push({ key: old?.key ?? key, first: key, old, items: [item] });
    else {
      last.items.push(item);
      // The rest of a turn came with an older page: the element that showed its end goes on.
      if (old) Object.assign(last, { key: old.key, old });
    }
  }
  return groups.map(({ key, first, old, items }) =>
    old && old.items.length === items.length && old.items.every((item, index) => item === items[index])
      ? old
      : { key, first, items },
  );
}
