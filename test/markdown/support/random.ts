// Chance that comes again: with the same seed, the same numbers, texts and splits.

export class Random {
  #state: number;

  constructor(readonly seed: number) {
    this.#state = seed;
  }

  /** From 0 up to, and without, `end`. Mulberry32. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end);
  }

  isOne(of: number): boolean {
    return this.below(of) === 0;
  }

  from<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  times<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
  }
}

/** Lengths at which a text that is being written is drawn: a few, many, or all of them. */
export function splitsOf(text: string, random: Random): number[] {
  const { length } = text;
  if (length < 400 && random.isOne(5)) return Array.from({ length }, (_, index) => index);
  return random.times(1, random.from([3, 12, 40]), () => random.below(length + 1)).sort((a, b) => a - b);
}
