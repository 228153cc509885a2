// The notes of a thread with one of them changed.
import { change } from './change.js';
import type { ItemNote, ThreadState } from './state.js';

type Notes = ThreadState['notes'];

/** A value that is undefined goes; the same notes when they say this already. Ids are opaque, such as `__proto__`. */
export function annotate(notes: Notes, id: string, values: Partial<ItemNote>): Notes {
  const note = (Object.hasOwn(notes, id) && notes[id]) || {};
  if (change(note, values) === note) return notes;
  const kept = Object.entries({ ...note, ...values }).filter(([, value]) => value !== undefined);
  return { ...notes, [id]: Object.fromEntries(kept) };
}
