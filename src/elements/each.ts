// A list whose rows keep their nodes by key. Lit's `repeat` also finds the fewest moves, at three times the size; the
// turns and items of a thread come and go, and hardly ever change places.
import { noChange } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';
import { clearPart, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

type Rows<T> = [items: readonly T[], keyOf: (item: T) => unknown, draw: (item: T) => unknown];

class Each<T> extends Directive {
  #rows: { key: unknown; part: ChildPart }[] | undefined;

  override render(..._rows: Rows<T>): unknown {
    return noChange;
  }

  override update(list: ChildPart, [items, keyOf, draw]: Rows<T>): unknown {
    const keys = items.map(keyOf);
    const wanted = new Set(keys);
    const kept = new Map<unknown, ChildPart>();
    if (!this.#rows) clearPart(list);
    for (const { key, part } of this.#rows ?? []) {
      // A key twice would be a mistake; it must not leave anything behind.
      if (wanted.delete(key)) kept.set(key, part);
      else removePart(part);
    }
    const order = keys.filter((key) => kept.has(key));
    const isSorted = [...kept.keys()].every((key, index) => key === order[index]);
    // From the end, so that each finds its place before one that is in its own.
    let next: ChildPart | undefined;
    const rows = keys.toReversed().map((key) => {
      const part = kept.get(key);
      next = part && isSorted ? part : insertPart(list, next, part);
      kept.delete(key);
      return { key, part: next };
    });
    this.#rows = rows.reverse();
    for (const [index, { part }] of rows.entries()) setChildPartValue(part, draw(items[index] as T));
    setCommittedValue(list, rows);
    return noChange;
  }
}

export const each = directive(Each) as <T>(...rows: Rows<T>) => unknown;
