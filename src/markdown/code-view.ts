// A block of code: its language, a button that copies it, and its lines, which only ever get more.
import { rendererOf } from './fences.js';
import type { Chunk } from './highlight/brush.js';
import type { Painter } from './highlight/painter.js';
import type { Code } from './tree.js';

/** What a block of code needs of the chat around it. */
export interface CodeHost {
  /** In the language of the reader: the button, the button once it has copied, and what names a block of code. */
  word(name: 'copy' | 'copied' | 'code'): string;
  /** Tells it to a screen reader. */
  say(text: string): void;
}

/** Lines of a chunk: the browser skips the chunks that are out of sight. */
const size = 50;

export class CodeView {
  readonly element = make('div', 'code', 'code-block');
  readonly #host: CodeHost;
  readonly #pre = make('pre');
  readonly #body = make('code');
  readonly #label = make('bdi', 'code-language');
  readonly #button = make('button', 'plain', 'copy-button');
  readonly #chunks: Chunk[] = [];
  readonly #gone = new AbortController();
  #painter: Painter | undefined;
  #shown: HTMLElement = this.#pre;
  #code: Code | undefined;
  #ended = false;
  /** The last line that is drawn, and what of it is. */
  #row = 0;
  #drawn = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CodeHost) {
    this.#host = host;
    this.#button.setAttribute('type', 'button');
    this.#button.textContent = host.word('copy');
    this.#button.addEventListener('click', () => this.#copy());
    this.#body.dir = 'ltr';
    this.#pre.append(this.#body);
    const head = make('div', 'code-head');
    head.append(this.#label, this.#button);
    this.element.append(head, this.#pre);
  }

  /** Draws what has come, and what is new only. */
  update(code: Code): void {
    const first = !this.#code;
    this.#code = code;
    if (first) this.#begin(code.info);
    this.#draw(code.lines);
    this.#painter?.update(code);
    if (!code.open && !this.#ended) this.#end(code);
  }

  remove(): void {
    this.#gone.abort();
    this.#painter?.remove();
    clearTimeout(this.#timer);
  }

  #begin(info: string): void {
    const language = info.match(/\S{1,30}/u)?.[0] ?? '';
    this.#label.textContent = language;
    this.#name(this.#pre);
    this.#addChunk();
    if (language) whenIdle(() => this.#colour(language.toLowerCase()));
  }

  /** It scrolls: it is reached by keyboard, and says what it is. */
  #name(element: HTMLElement): void {
    element.tabIndex = 0;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', `${this.#host.word('code')} ${this.#label.textContent}`.trim());
  }

  #draw(lines: readonly string[]): void {
    const line = lines[this.#row];
    if (!line?.startsWith(this.#drawn)) {
      const { text } = this.#last;
      text.deleteData(text.length - this.#drawn.length, this.#drawn.length);
      this.#drawn = '';
    }
    if (line === undefined) return;
    let added = line.slice(this.#drawn.length);
    while (++this.#row < lines.length) {
      added += '\n';
      if (this.#row % size === 0) {
        this.#last.text.appendData(added);
        this.#closeChunk(size);
        this.#addChunk();
        added = '';
      }
      added += lines[this.#row];
    }
    this.#last.text.appendData(added);
    this.#drawn = lines[--this.#row] ?? '';
  }

  get #last(): Chunk {
    return this.#chunks.at(-1) as Chunk;
  }

  #addChunk(): void {
    const chunk = { element: make('span', 'lines'), text: document.createTextNode('') };
    chunk.element.append(chunk.text);
    this.#body.append(chunk.element);
    this.#chunks.push(chunk);
  }

  /** Not before its height is known: out of sight it would have none. */
  #closeChunk(lines: number): void {
    this.#last.element.style.cssText = `content-visibility:auto;contain-intrinsic-block-size:auto ${lines}lh`;
  }

  async #colour(language: string): Promise<void> {
    if (this.#gone.signal.aborted) return;
    try {
      const { makePainter } = await import('./highlight/load.js');
      const painter = await makePainter(language, this.#chunks, size);
      if (this.#gone.signal.aborted || !this.#code) return;
      this.#painter = painter;
      painter?.update(this.#code);
    } catch {
      // Offline, or blocked: code without colours is code. The next block asks again.
    }
  }

  async #end({ lines }: Code): Promise<void> {
    this.#ended = true;
    if (this.#chunks.length > 1) this.#closeChunk((this.#row % size) + 1);
    const language = (this.#label.textContent ?? '').toLowerCase();
    const { signal } = this.#gone;
    const draw = rendererOf(language);
    if (!draw) return;
    const box = make('div', 'code-drawing', 'code-drawing');
    try {
      const node = await draw(lines.join('\n'), { language, signal });
      if (!(node instanceof Node)) throw new TypeError(`The fence ${language} was drawn without a node`);
      box.append(node);
    } catch (error) {
      if (!signal.aborted) reportError(error);
      return;
    }
    if (signal.aborted) return;
    this.#name(box);
    this.#pre.replaceWith(box);
    this.#shown = box;
  }

  async #copy(): Promise<void> {
    const copied = this.#host.word('copied');
    try {
      await navigator.clipboard.writeText(this.#code?.lines.join('\n') ?? '');
    } catch {
      this.#select();
      return;
    }
    this.#button.textContent = copied;
    this.#host.say(copied);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#button.textContent = this.#host.word('copy');
    }, 2000);
  }

  /** A page that may not write to the clipboard leaves one key for the reader to press. */
  #select(): void {
    this.#shown.replaceWith(this.#pre);
    this.#pre.focus();
    getSelection()?.selectAllChildren(this.#body);
  }
}

/** Words come before colours: what else came with this block is drawn by then. Safari has no idle time. */
function whenIdle(work: () => void): void {
  setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(work), 150);
}

function make(tag: string, name = '', part = ''): HTMLElement {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (part) element.setAttribute('part', part);
  return element;
}
