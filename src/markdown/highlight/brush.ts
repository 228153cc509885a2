// Paints one chunk of lines: plain text becomes coloured, from the first run on that is not painted yet.
import type { Run } from './tokens.js';

/** Some lines as they are drawn. Their plain text gets shorter from its start, where the coloured text takes its place. */
export interface Chunk {
  readonly element: HTMLElement;
  readonly text: Text;
}

interface Painted extends Run {
  readonly node: ChildNode;
}

export class Brush {
  readonly #chunk: Chunk;
  /** How it should look, from its first line on; so many of the runs will stay so. */
  readonly #wanted: Run[] = [];
  #settled = 0;
  readonly #painted: Painted[] = [];

  constructor(chunk: Chunk) {
    this.#chunk = chunk;
  }

  /** Forgets what was given without being settled. */
  loosen(): void {
    this.#wanted.length = this.#settled;
  }

  give(run: Run, settled: boolean): void {
    this.#wanted.push(run);
    if (settled) this.#settled = this.#wanted.length;
  }

  /** False when it must wait, for the sake of what the reader has selected. */
  paint(): boolean {
    const same = this.#same();
    const old = this.#painted.slice(same);
    const fresh = this.#wanted.slice(same);
    const { element, text } = this.#chunk;
    const taken = Math.min(lengthOf(fresh) - lengthOf(old), text.length);
    // What has a colour does not lose it: this waits until more is known.
    if (fresh.length === 0 || taken < 0) return true;
    const nodes = old.map(({ node }) => node);
    const inUse = boundaries(element).some(([node, offset]) =>
      node === text ? offset < taken : nodes.some((one) => one.contains(node)),
    );
    if (inUse) return false;
    for (const node of nodes) node.remove();
    this.#painted.length = same;
    for (const run of this.#trim(fresh, lengthOf(old) + text.length)) {
      const node = draw(run);
      text.before(node);
      this.#painted.push({ ...run, node });
    }
    text.deleteData(0, taken);
    return true;
  }

  #same(): number {
    const wanted = this.#wanted;
    const other = this.#painted.findIndex(
      ({ kind, text }, index) => wanted[index]?.kind !== kind || wanted[index].text !== text,
    );
    return other < 0 ? this.#painted.length : other;
  }

  /** The line break behind the last line of a block is not drawn. */
  #trim(runs: readonly Run[], length: number): readonly Run[] {
    const last = runs.at(-1);
    if (!last || lengthOf(runs) <= length) return runs;
    const text = last.text.slice(0, -1);
    return [...runs.slice(0, -1), ...(text ? [{ kind: last.kind, text }] : [])];
  }
}

const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);

function draw({ kind, text }: Run): ChildNode {
  const node = document.createTextNode(text);
  if (!kind) return node;
  const span = document.createElement('span');
  span.className = `code-${kind}`;
  span.append(node);
  return span;
}

type Boundary = readonly [Node, number];

/** Asking what is selected makes the browser lay out the page: that is done once for each change. */
let mayBeSelected = true;
document.addEventListener('selectionchange', () => {
  mayBeSelected = true;
});

/** Both ends of what is selected; none when that is nothing. */
function boundaries(element: Element): Boundary[] {
  if (!mayBeSelected) return [];
  const root = element.getRootNode();
  const range = root instanceof ShadowRoot ? rangeWithin(root) : rangeOf(getSelection());
  mayBeSelected = getSelection()?.isCollapsed === false || range?.collapsed === false;
  if (!range || range.collapsed) return [];
  return [
    [range.startContainer, range.startOffset],
    [range.endContainer, range.endOffset],
  ];
}

/** What is selected in a shadow tree is told by three engines in three ways. */
function rangeWithin(root: ShadowRoot & { getSelection?(): Selection | null }): AbstractRange | undefined {
  if (root.getSelection) return rangeOf(root.getSelection());
  const selection = getSelection();
  return selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ?? rangeOf(selection);
}

const rangeOf = (selection: Selection | null): AbstractRange | undefined =>
  selection?.rangeCount ? selection.getRangeAt(0) : undefined;
