// Finding an option by what is typed: in a field, or just so, as in the lists of a system.
import type { Option } from './option.js';

/** Without marks and cases: "Zurich" finds "Zürich". */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export class Finder {
  #of: readonly Option[] = [];
  #folded: readonly string[] = [];

  /** All options with each of these words. */
  find(options: readonly Option[], query: string): readonly Option[] {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return options;
    if (options !== this.#of) {
      this.#of = options;
      this.#folded = options.map(({ label, description = '' }) => fold(`${label} ${description}`));
    }
    return options.filter((_, index) => words.every((word) => this.#folded[index]?.includes(word)));
  }
}

/** In ms: who waits longer begins another word. */
const PAUSE = 600;

export class Typing {
  #typed = '';
  #at = -PAUSE;

  forget(): void {
    this.#at = -PAUSE;
  }

  isUnderWay(at: number): boolean {
    return at - this.#at < PAUSE;
  }

  /** The option that begins with what was typed; the same letter again goes to the next one. -1 for none. */
  next(key: string, at: number, options: readonly Option[], active: number): number {
    this.#typed = (this.isUnderWay(at) ? this.#typed : '') + fold(key);
    this.#at = at;
    const isOneLetter = new Set(this.#typed).size === 1;
    const wanted = isOneLetter ? this.#typed.slice(0, 1) : this.#typed;
    const from = isOneLetter ? active + 1 : Math.max(active, 0);
    const order = [...options.keys()].map((_, index) => (from + index) % options.length);
    return (
      order.find((index) => !options[index]?.disabled && fold(options[index]?.label ?? '').startsWith(wanted)) ?? -1
    );
  }
}
