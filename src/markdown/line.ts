// One line and how far it is read. A tab reaches to the next column that is a multiple of four, and may be read in parts.
export class Line {
  /** Where the next character that is no space stands, and in which column. */
  next = 0;
  /** Columns of space up to there. */
  indent = 0;
  blank = false;

  #at = 0;
  #column = 0;
  /** Columns of a tab that are still to be read. */
  #tabRest = 0;

  constructor(readonly text: string) {
    this.#look();
  }

  /** From the next character that is no space. */
  get rest(): string {
    return this.text.slice(this.next);
  }

  /** All that is not read yet. What is left of a tab is spaces. */
  get raw(): string {
    return this.#tabRest ? ' '.repeat(this.#tabRest) + this.text.slice(this.#at + 1) : this.text.slice(this.#at);
  }

  /** Reads the space up to the next character that is no space. */
  skipSpace(): void {
    this.#column += this.indent;
    this.#at = this.next;
    this.#tabRest = 0;
    this.indent = 0;
  }

  /** Reads characters that are no tabs. */
  skip(count: number): void {
    this.#at += count;
    this.#column += count;
    this.#look();
  }

  /** Reads at most so many columns of space. */
  skipColumns(count: number): void {
    const end = this.#column + Math.min(count, this.indent);
    while (this.#column < end) {
      if (this.text[this.#at] !== '\t') {
        this.#at++;
        this.#column++;
        continue;
      }
      const width = this.#tabRest || 4 - (this.#column % 4);
      const read = Math.min(width, end - this.#column);
      this.#column += read;
      this.#tabRest = width - read;
      if (this.#tabRest === 0) this.#at++;
    }
    this.#look();
  }

  #look(): void {
    const { text } = this;
    let at = this.#at;
    let column = this.#column;
    if (this.#tabRest) {
      column += this.#tabRest;
      at++;
    }
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column % 4);
      else break;
    }
    this.next = at;
    this.indent = column - this.#column;
    this.blank = at === text.length;
  }
}
