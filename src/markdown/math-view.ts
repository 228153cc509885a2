// One formula: its TeX as text, and its picture in the same element when that can be drawn. What draws is loaded with
// the first formula.

type Draw = typeof import('./math/formulas.js').draw;

/** A script that did not come is not asked for again at once: every formula of an answer would ask. */
const PAUSE = 5_000;

let loading: Promise<Draw> | undefined;

function load(): Promise<Draw> {
  loading ??= import('./math/formulas.js').then(
    ({ draw }) => draw,
    (error) => {
      setTimeout(() => {
        loading = undefined;
      }, PAUSE);
      throw error;
    },
  );
  return loading;
}

export class MathView {
  /** Phrasing content, also when it is displayed as a block: it may stand in a paragraph. */
  readonly element = document.createElement('span');
  #shown = '';

  constructor() {
    this.element.dir = 'ltr';
  }

  /** `open`: the formula is still being written. `label`: what a screen reader calls a formula that can be scrolled. */
  update(tex: string, { display, open, label = tex }: { display: boolean; open: boolean; label?: string }): void {
    const { element } = this;
    const shown = `${display} ${open} ${tex}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    element.className = display ? 'math display' : 'math';
    element.removeAttribute('title');
    const { firstChild } = element;
    // What is selected in it stays.
    if (firstChild instanceof Text && tex.startsWith(firstChild.data))
      firstChild.appendData(tex.slice(firstChild.length));
    else element.textContent = tex;
    if (open) return;
    load().then(
      (draw) => draw({ element, tex, display, label, isWanted: () => shown === this.#shown }),
      () => {}, // The text can be read.
    );
  }
}
