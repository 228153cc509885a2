// The lines of a source text, counted from one, as the block parser counts them.

export class Source {
  /** As the parser has it, of the same length. */
  text = '';
  /** By line: where it begins, and where it ends, without its line end. */
  readonly #starts = [0];
  readonly #ends: number[] = [];

  /** The text so far. What was read of it before does not change. */
  read(text: string): void {
    this.text = text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
    const end = /\r\n?|\n/g;
    end.lastIndex = this.#starts.at(-1) as number;
    for (let found = end.exec(text); found; found = end.exec(text)) {
      // It may be half of a line end.
      if (found[0] === '\r' && end.lastIndex === text.length) break;
      this.#ends.push(found.index);
      this.#starts.push(end.lastIndex);
    }
  }

  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  endOf(line: number): number {
    return this.#ends[line - 1] ?? this.text.length - (this.text.endsWith('\r') ? 1 : 0);
  }

  line(line: number): string {
    return this.text.slice(this.startOf(line), this.endOf(line));
  }

  lineAt(offset: number): number {
    return firstIndex(this.#starts.length, (index) => (this.#starts[index] as number) > offset);
  }
}

/** The first index below `length` that is true for `isWanted`, which all that follow are, too. */
export function firstIndex(length: number, isWanted: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isWanted(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
