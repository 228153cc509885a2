// Finds places that a server counts in code points, in a text that grows and is counted here in UTF-16 units.

export class CodePoints {
  #text = '';
  #read = 0;
  /** The code points that take two units, as numbers of code points before them. */
  #wide: number[] = [];

  /** Takes the text, of which only what is new is read. */
  read(text: string): void {
    if (!text.startsWith(this.#text)) {
      this.#read = 0;
      this.#wide = [];
    }
    this.#text = text;
    const pair = /[\ud800-\udbff][\udc00-\udfff]/g;
    pair.lastIndex = this.#read;
    for (const { index } of text.matchAll(pair)) this.#wide.push(index - this.#wide.length);
    // The other half of the last one may be on its way.
    this.#read = /[\ud800-\udbff]/.test(text.slice(-1)) ? text.length - 1 : text.length;
  }

  /** In UTF-16 units; null for what is no place in the text. */
  offset(index: unknown): number | null {
    if (!Number.isInteger(index) || (index as number) < 0) return null;
    const offset = (index as number) + this.#wideBefore(index as number);
    return offset <= this.#text.length ? offset : null;
  }

  #wideBefore(index: number): number {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
