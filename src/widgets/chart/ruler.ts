// How wide a text is, without asking the page, which would have to be laid out for it.

const SPARE = 7;

export class Ruler {
  readonly #context = document.createElement('canvas').getContext('2d');
  readonly #known = new Map<string, number>();

  constructor(font: string) {
    if (this.#context) this.#context.font = font;
  }

  width(text: string): number {
    let width = this.#known.get(text);
    if (width === undefined) {
      width = this.#context?.measureText(text).width ?? text.length * SPARE;
      this.#known.set(text, width);
    }
    return width;
  }

  /** The text, or as much of it as there is room for. */
  cut(text: string, most: number): string {
    // What is much too long is not measured.
    const letters = [...text.slice(0, 200)];
    if (letters.length === text.length && this.width(text) <= most) return text;
    let [fits, fitsNot] = [0, letters.length];
    while (fitsNot - fits > 1) {
      const middle = (fits + fitsNot) >> 1;
      if (this.#context && this.width(`${letters.slice(0, middle).join('')}…`) > most) fitsNot = middle;
      else fits = middle;
    }
    return `${letters.slice(0, fits).join('').trimEnd()}…`;
  }
}
