// From the text of a block to what it is made of: pieces are read in one pass, emphasis is paired, all is nested.
import { autolinkAt } from './autolink.js';
import { character, ENTITY } from './entities.js';
import { LABEL, labelOf, readTarget } from './link.js';
import * as patterns from './patterns.js';
import { type Bracket, closeRuns, nest, type Piece, pairRuns, type Run, runAt, type Target } from './pieces.js';
import { endOf, isBlank, lastTicksOf, matchAt } from './scan.js';
import type { Inline, InlineContext } from './tree.js';

const MAX_HELD = 100;
const MAX_HELD_IMAGE = 1000;

/** Puts marks between the pieces of a text, given where in it each of them begins, and the last one ends. */
export type Weave = (pieces: readonly Piece[], starts: readonly number[]) => readonly Piece[];

type Found = Target & { readonly end: number };

/** With `open`, the text still grows at its end: what may yet turn out to be something else is not drawn. */
export function parseInline(source: string, context: InlineContext, open = false, weave?: Weave): Inline[] {
  const text = settled(source, open);
  if (!weave && text.search(patterns.SPECIAL) < 0) return text ? [{ type: 'text', text }] : [];
  return new Reader(text, context, open).read(weave);
}

class Reader {
  readonly #text: string;
  readonly #context: InlineContext;
  readonly #open: boolean;
  readonly #pieces: Piece[] = [];
  /** Where in the text each piece begins: behind the one before it. */
  readonly #starts = [0];
  readonly #runs: Run[] = [];
  readonly #brackets: Bracket[] = [];
  readonly #ahead: Record<string, number> = {};
  #lastTicks: Map<number, number> | undefined;
  #pos = 0;
  /** Where the text begins that is in no piece yet. */
  #plain = 0;
  /** Where the last link begins: no link can be around it. */
  #lastLink = -1;
  /** Between the last backslash that looked like a formula and here, there is nothing to calculate with. */
  #blank = 0;

  constructor(text: string, context: InlineContext, open: boolean) {
    this.#text = text;
    this.#context = context;
    this.#open = open;
  }

  read(weave?: Weave): Inline[] {
    const text = this.#text;
    for (;;) {
      const special = this.#here(patterns.SPECIAL);
      if (!special) break;
      this.#pos = special.index;
      if (!this.#readOne(text[this.#pos] as string)) this.#pos++;
    }
    this.#take(undefined, text.length, text.length);
    if (this.#open) this.#holdBrackets();
    const unclosed = pairRuns(this.#runs, 0);
    if (this.#open) closeRuns(unclosed, text);
    return nest(weave ? weave(this.#pieces, this.#starts) : this.#pieces);
  }

  #readOne(char: string): boolean {
    switch (char) {
      case '\n':
        return this.#lineEnd();
      case '\\':
        return this.#backslash();
      case '`':
        return this.#code();
      case '*':
      case '_':
      case '~':
        return this.#run();
      case '[':
      case '!':
        return this.#openBracket();
      case ']':
        return this.#closeBracket();
      case '<':
        return this.#angle();
      case '&':
        return this.#entity();
      case '$':
        return this.#dollar();
      default:
        return this.#autolink();
    }
  }

  /** Always true, for a reader to say that it went ahead. */
  #take(piece: Piece | undefined, from: number, to: number): true {
    if (from > this.#plain) this.#starts[this.#pieces.push(this.#text.slice(this.#plain, from))] = from;
    if (piece) this.#starts[this.#pieces.push(piece)] = to;
    this.#pos = to;
    this.#plain = to;
    return true;
  }

  #skip(to: number): true {
    this.#pos = to;
    return true;
  }

  #hold(): true {
    return this.#take(undefined, this.#pos, this.#text.length);
  }

  #holdBrackets(): void {
    const text = this.#text;
    const { length } = text;
    const line = text.lastIndexOf('\n');
    const held = this.#brackets.find(
      ({ image, at, limit }) => at > line && (image || at > this.#lastLink) && length - at <= limit,
    );
    if (!held) return;
    this.#pieces.length = held.pieces;
    this.#runs.length = held.runs;
  }

  #here(pattern: RegExp): RegExpExecArray | null {
    return matchAt(pattern, this.#text, this.#pos);
  }

  /** The next `needle`, or the end. Asked for at growing positions, it looks at each character once. */
  #find(needle: string, from: number): number {
    const text = this.#text;
    let index = this.#ahead[needle] ?? -1;
    if (index < from) {
      index = text.indexOf(needle, from);
      if (index < 0) index = text.length;
      this.#ahead[needle] = index;
    }
    return index;
  }

  #afterBlanks(from: number): number {
    let to = from;
    while (isBlank(this.#text[to])) to++;
    return to;
  }

  #lineEnd(): true {
    const text = this.#text;
    let from = this.#pos;
    while (from > this.#plain && isBlank(text[from - 1])) from--;
    const hard = this.#context.breaks || (this.#pos - from > 1 && text.endsWith('  ', this.#pos));
    return this.#take(hard ? { type: 'break' } : '\n', from, this.#afterBlanks(this.#pos + 1));
  }

  #backslash(): boolean {
    const next = this.#text[this.#pos + 1] ?? '';
    if (next === '\n') return this.#take({ type: 'break' }, this.#pos, this.#afterBlanks(this.#pos + 2));
    if (next === '(' && this.#formula('\\)', false)) return true;
    if (next === '[' && this.#formula('\\]', true)) return true;
    if (!patterns.ESCAPABLE.test(next)) return false;
    this.#take(undefined, this.#pos, this.#pos + 1);
    return this.#skip(this.#pos + 1);
  }

  /** After two characters that open one. */
  #formula(closer: string, display: boolean): boolean {
    const text = this.#text;
    const from = this.#pos + 2;
    const end = this.#find(closer, from);
    const unclosed = end === text.length;
    if (unclosed && !this.#open) return false;
    if (!patterns.LETTER.test(text.slice(Math.max(from, this.#blank), end))) {
      this.#blank = end;
      return unclosed && end - this.#pos < MAX_HELD && this.#hold();
    }
    const inner = text.slice(from, end);
    // It may be half of the end.
    const whole = unclosed && inner.endsWith('$') ? inner.slice(0, -1) : inner;
    return this.#take(
      { type: 'math', text: whole.trim(), display, open: unclosed },
      this.#pos,
      unclosed ? end : end + 2,
    );
  }

  #dollar(): boolean {
    const text = this.#text;
    const end = endOf(text, this.#pos);
    const count = end - this.#pos;
    if (count === 2 && this.#formula('$$', true)) return true;
    if (count === 1 && !/\w/.test(text[this.#pos - 1] ?? '')) {
      const inner = this.#here(patterns.DOLLARS)?.[1] ?? ' ';
      const piece = { type: 'math', text: inner, display: false, open: false } as const;
      if (!/\s$/.test(inner)) return this.#take(piece, this.#pos, end + inner.length + 1);
    }
    if (this.#open && end === text.length && count < MAX_HELD) return this.#hold();
    return this.#skip(end);
  }

  #code(): boolean {
    const text = this.#text;
    const from = endOf(text, this.#pos);
    const ticks = text.slice(this.#pos, from);
    this.#lastTicks ??= lastTicksOf(text);
    const closed = (this.#lastTicks.get(ticks.length) ?? 0) >= from;
    if (!closed && (!this.#open || from === text.length)) return this.#skip(from);
    let end = closed ? text.indexOf(ticks, from) : text.length;
    let next = endOf(text, end);
    while (closed && next > end + ticks.length) {
      end = text.indexOf(ticks, next);
      next = endOf(text, end);
    }
    const content = text.slice(from, end).replaceAll('\n', ' ');
    const padding = content[0] === ' ' && (!closed || (content.endsWith(' ') && /[^ ]/.test(content))) ? 1 : 0;
    return this.#take(
      { type: 'code', text: content.slice(padding, content.length - (closed ? padding : 0)) },
      this.#pos,
      next,
    );
  }

  #run(): boolean {
    const text = this.#text;
    const end = endOf(text, this.#pos);
    const piece = runAt(text, this.#pos, end);
    if (!piece) return this.#skip(end);
    this.#runs.push(piece);
    return this.#take(piece, this.#pos, end);
  }

  #openBracket(): true {
    const text = this.#text;
    const image = text[this.#pos] === '!';
    const label = image ? undefined : this.#here(patterns.FOOTNOTE)?.[1];
    if (label) {
      const key = labelOf(label);
      const known = this.#context.footnotes.has(key);
      if (!known) this.#context.missing.add(`^${key}`);
      if (known || this.#context.growing)
        return this.#take({ type: 'footnote', label: key }, this.#pos, this.#pos + label.length + 3);
    }
    const end = this.#pos + (image ? 2 : 1);
    const limit = image || text[end] === '!' ? MAX_HELD_IMAGE : MAX_HELD;
    const outer = this.#brackets.at(-1);
    if (outer) outer.nested = true;
    this.#take(undefined, this.#pos, this.#pos);
    const inside = { at: this.#pos, end, pieces: this.#pieces.length, runs: this.#runs.length };
    const bracket: Bracket = { type: 'bracket', image, limit, nested: false, ...inside };
    this.#brackets.push(bracket);
    return this.#take(bracket, this.#pos, end);
  }

  #closeBracket(): boolean {
    const text = this.#text;
    const bracket = this.#brackets.pop();
    if (!bracket || (!bracket.image && bracket.at < this.#lastLink)) return false;
    const after = this.#pos + 1;
    let found: Found | undefined = text[after] === '(' ? readTarget(text, after) : undefined;
    if (!found || (found.end > text.length && !this.#open)) found = this.#reference(bracket, after);
    if (!found) {
      if (this.#open && after === text.length) this.#brackets.push(bracket);
      return false;
    }
    if (found.end > text.length) {
      if (bracket.image) {
        bracket.limit = Number.POSITIVE_INFINITY;
        this.#brackets.push(bracket);
        return this.#hold();
      }
      found = { href: null, title: '', end: text.length };
    }
    pairRuns(this.#runs, bracket.runs);
    bracket.target = found;
    if (!bracket.image) this.#lastLink = bracket.at;
    return this.#take({ type: 'end' }, this.#pos, found.end);
  }

  /** What `[label][ref]`, `[label][]` or `[label]` lead to. */
  #reference(bracket: Bracket, after: number): Found | undefined {
    const text = this.#text;
    const [whole = '', ref = '', closed = ''] = matchAt(LABEL, text, after) ?? [];
    const end = after + whole.length;
    if (this.#open && whole && !closed && end === text.length) return { href: null, title: '', end: end + 1 };
    const isFull = closed && ref;
    const isLabel = !bracket.nested && this.#pos - bracket.end < 1000;
    const key = labelOf(isFull ? ref : isLabel ? text.slice(bracket.end, this.#pos) : '');
    const target = this.#context.links.get(key);
    if (key && !target) this.#context.missing.add(key);
    if (target) return { ...target, end: closed ? end : after };
    return isFull && this.#context.growing && !bracket.image ? { href: null, title: '', end } : undefined;
  }

  #angle(): boolean {
    const text = this.#text;
    const [whole, address, mail] = this.#here(patterns.ANGLE) ?? [];
    if (whole) {
      const shown = whole.slice(1, -1);
      return this.#take(
        linkTo(mail ? `mailto:${mail}` : (address as string), shown),
        this.#pos,
        this.#pos + whole.length,
      );
    }
    const markup = this.#here(patterns.MARKUP);
    const closer = markup?.[1] ? (patterns.MARKUP_ENDS[markup[1]] ?? '>') : '?>';
    const length = this.#here(patterns.TAG)?.[0].length ?? Number.POSITIVE_INFINITY;
    const end = markup ? this.#find(closer, this.#pos + 2) + closer.length : this.#pos + length;
    if (end <= text.length) return this.#take({ type: 'html', text: text.slice(this.#pos, end) }, this.#pos, end);
    return this.#open && this.#here(patterns.PARTIAL_ANGLE) !== null && this.#hold();
  }

  #entity(): boolean {
    const match = this.#here(ENTITY);
    if (match) {
      const meant = character(match);
      if (meant === undefined) this.#context.missing.add('&');
      return this.#take(meant ?? match[0], this.#pos, this.#pos + match[0].length);
    }
    return this.#open && this.#here(patterns.PARTIAL_ENTITY) !== null && this.#hold();
  }

  #autolink(): boolean {
    const text = this.#text;
    const link = autolinkAt(text, this.#pos, this.#plain, this.#brackets.length > 0);
    if (!link) return false;
    const { start, end, limit, href } = link;
    return this.#take(linkTo(this.#open && limit === text.length ? null : href, text.slice(start, end)), start, end);
  }
}

function settled(text: string, open: boolean): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) <= 32) end--;
  const partial = open ? (patterns.PARTIAL.exec(text.slice(Math.max(0, end - MAX_HELD - 1), end))?.[0].length ?? 0) : 0;
  return text.slice(0, partial > MAX_HELD ? end : end - partial);
}

function linkTo(href: string | null, text: string): Inline {
  return { type: 'link', href, title: '', children: [{ type: 'text', text }] };
}
