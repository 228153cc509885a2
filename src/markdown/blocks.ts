// The block half of Markdown, line by line: a complete line changes the open blocks and nothing before them, so that a
// growing text costs what is new in it. The line that is still being written is tried, drawn, and taken back.
import { decode } from './entities.js';
import { Line } from './line.js';
import { labelOf, readDefinition } from './link.js';
import { canHold, endsFence, goesOn, type Open, readQuoteMark, remember } from './open-block.js';
import * as starts from './starts.js';
import type { Block, Container, Document, Footnote, LinkDefinition, Paragraph } from './tree.js';
import { hideUndecided, isUndecided } from './undecided.js';

/** Deeper ones are text. */
const DEEPEST = 100;

export class BlockParser {
  readonly document: Document = { type: 'document', children: [], line: 0 };
  readonly links = new Map<string, LinkDefinition>();
  readonly footnotes = new Map<string, Footnote>();
  /** The labels defined so far, those of footnotes with a `^`. Whoever draws takes them out. */
  readonly defined: string[] = [];

  #open: Open[] = [{ block: this.document, indent: 0, end: '', blanks: [] }];
  #rest = '';
  /** The number of the line that was taken last. */
  #line = 0;
  #afterBlank = false;
  #isDraft = false;

  write(added: string): void {
    // A carriage return at the end may be half of a line end.
    const half = this.#rest.endsWith('\r');
    const text = half ? `\r${added}` : added;
    if (half) this.#rest = this.#rest.slice(0, -1);
    const end = /\r\n?|\n/g;
    let from = 0;
    for (let found = end.exec(text); found; found = end.exec(text)) {
      if (found[0] === '\r' && end.lastIndex === text.length) break;
      this.#take(this.#rest + text.slice(from, found.index));
      this.#rest = '';
      from = end.lastIndex;
    }
    this.#rest += text.slice(from);
  }

  end(): void {
    if (this.#rest) this.#take(this.#rest.replace(/\r$/, ''));
    this.#rest = '';
    this.#close(1);
  }

  /** Calls `draw` while the document is as if the last line were complete, as far as it can be told what it will be. */
  draft(draw: () => void): void {
    const undo = remember(this.#open);
    const afterBlank = this.#afterBlank;
    const line = this.#line;
    const rest = this.#rest.replace(/\r$/, '');
    const undecided = isUndecided(rest, this.#tip);
    this.#isDraft = true;
    if (!undecided) this.#take(rest);
    const { block } = this.#last;
    if (block.type === 'paragraph') {
      const text = this.#withoutDefinitions(block.text);
      block.text = hideUndecided(text);
      if (block.text !== text) block.line = this.#line - 1;
    }
    draw();
    this.#isDraft = false;
    this.#open = undo();
    this.#afterBlank = afterBlank;
    this.#line = line;
  }

  get #last(): Open {
    return this.#open[this.#open.length - 1] as Open;
  }

  get #tip(): Document | Block {
    return this.#last.block;
  }

  #take(text: string): void {
    const line = new Line(text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text);
    this.#line++;
    let depth = 1;
    for (; depth < this.#open.length; depth++) {
      const open = this.#open[depth] as Open;
      if (endsFence(open, line)) {
        this.#close(depth);
        this.#afterBlank = false;
        return;
      }
      if (!goesOn(open, line)) break;
    }
    if (depth === this.#open.length && this.#takeRaw(line)) return;
    let started: 'container' | 'leaf' | undefined;
    do {
      started = this.#start(line, depth);
      if (started) depth = this.#open.length;
    } while (started === 'container');
    if (!started) this.#takeText(line, depth);
    const { block } = this.#last;
    block.line = this.#line;
    this.#afterBlank = line.blank && block.type !== 'quote' && !(block.type === 'item' && block.children.length === 0);
  }

  /** Lines of code, formulas and HTML, in which nothing begins. */
  #takeRaw(line: Line): boolean {
    const open = this.#last;
    const { block } = open;
    switch (block.type) {
      case 'code':
        if (!open.end && line.blank) open.blanks.push(line.raw);
        else {
          for (const blank of open.blanks.splice(0)) block.lines.push(blank);
          block.lines.push(line.raw);
        }
        this.#afterBlank = line.blank && !open.end;
        return true;
      case 'html':
        block.lines.push(line.raw);
        if (open.end !== 'blank' && (open.end as RegExp).test(line.raw)) this.#close(this.#open.length - 1);
        this.#afterBlank = line.blank;
        return true;
      case 'formula': {
        const text = starts.trimmed(line.raw);
        const ends = text.endsWith(open.end as string);
        if (!ends || text.length > 2) block.lines.push(ends ? text.slice(0, -2) : line.raw);
        block.complete = ends;
        if (ends) this.#close(this.#open.length - 1);
        this.#afterBlank = false;
        return true;
      }
      default:
        return false;
    }
  }

  #takeText(line: Line, depth: number): void {
    const { block } = this.#last;
    // A line that only goes on with a paragraph need not be marked as what the paragraph stands in.
    if (block.type === 'paragraph' && !line.blank) {
      block.text += block.text ? `\n${line.rest}` : line.rest;
      return;
    }
    this.#close(depth);
    if (line.blank) return;
    if (block.type === 'table' && block === this.#tip) {
      block.rows.push(starts.splitRow(line.rest).slice(0, block.columns.length));
      return;
    }
    line.skipSpace();
    const parent = this.#tip;
    let text = line.rest;
    if (parent.type === 'item' && parent.children.length === 0) {
      const task = /^\[([ xX])\][ \t]+(?=\S)/.exec(text);
      if (task) {
        parent.done = task[1] !== ' ';
        text = text.slice(task[0].length);
      }
    }
    this.#add({ type: 'paragraph', text, open: true });
  }

  /** A block that begins in this line, where the blocks from `depth` on did not go on. */
  #start(line: Line, depth: number): 'container' | 'leaf' | undefined {
    const tip = this.#tip;
    if (line.blank) return undefined;
    if (line.indent >= 4) {
      if (tip.type === 'paragraph') return undefined;
      line.skipColumns(4);
      this.#close(depth);
      this.#add({ type: 'code', info: '', lines: [line.raw], open: true });
      return 'leaf';
    }
    if (!/[-#`~*+_=<>\d|:$\\[]/.test(line.text.charAt(line.next))) return undefined;
    const paragraph = depth === this.#open.length && tip.type === 'paragraph' ? tip : undefined;
    return this.#startLeaf(line, depth, paragraph) ?? this.#startContainer(line, depth, paragraph);
  }

  #startLeaf(line: Line, depth: number, paragraph: Paragraph | undefined): 'leaf' | undefined {
    const { rest } = line;
    const add = (block: Block, end: Open['end'] = '', indent = 0): 'leaf' => {
      this.#close(depth);
      this.#add(block, end, indent);
      return 'leaf';
    };
    const addWhole = (block: Block): 'leaf' => {
      add(block);
      this.#close(this.#open.length - 1);
      return 'leaf';
    };
    const heading = starts.readHeading(rest);
    if (heading) return addWhole({ type: 'heading', ...heading, open: true });
    const fence = starts.readFence(rest);
    if (fence) return add({ type: 'code', info: decode(fence.info), lines: [], open: true }, fence.fence, line.indent);
    const html = starts.readHtml(rest, this.#tip.type === 'paragraph');
    if (html) {
      const whole = html !== 'blank' && html.test(rest);
      return (whole ? addWhole : add)({ type: 'html', lines: [line.raw], open: true }, html);
    }
    if (paragraph && starts.isUnderline(rest)) {
      const text = this.#withoutDefinitions(paragraph.text);
      if (!text && starts.isRule(rest)) {
        this.#replace(paragraph, '');
        return addWhole({ type: 'rule', open: true });
      }
      if (!text) {
        paragraph.text = '';
        return undefined;
      }
      this.#replace(paragraph, '');
      return addWhole({ type: 'heading', level: rest[0] === '=' ? 1 : 2, text, open: true });
    }
    const columns = paragraph && starts.readColumns(rest);
    if (columns) {
      const start = paragraph.text.lastIndexOf('\n');
      const head = starts.splitRow(paragraph.text.slice(start + 1));
      if (head.length === columns.length) {
        this.#replace(paragraph, start < 0 ? '' : paragraph.text.slice(0, start));
        paragraph.line = this.#line - 2;
        return add({ type: 'table', columns, head, rows: [], open: true });
      }
    }
    if (starts.isRule(rest)) return addWhole({ type: 'rule', open: true });
    const formula = starts.readFormula(rest);
    if (!formula) return undefined;
    const { opener, closer, text } = formula;
    const complete = text !== undefined;
    const block: Block = { type: 'formula', opener, lines: complete ? [text] : [], complete, open: true };
    return complete ? addWhole(block) : add(block, closer);
  }

  #startContainer(line: Line, depth: number, paragraph: Paragraph | undefined): 'container' | undefined {
    if (depth >= DEEPEST) return undefined;
    const { rest, indent } = line;
    if (rest[0] === '>') {
      readQuoteMark(line);
      this.#close(depth);
      this.#add({ type: 'quote', children: [], open: true });
      return 'container';
    }
    const note = starts.readFootnoteMark(rest);
    if (note) {
      const label = labelOf(note.label);
      line.skipSpace();
      line.skip(note.width);
      this.#close(depth);
      const footnote: Footnote = { type: 'footnote', label, children: [], open: true };
      this.#add(footnote, '', 4);
      if (!this.#isDraft && !this.footnotes.has(label)) {
        this.footnotes.set(label, footnote);
        this.defined.push(`^${label}`);
      }
      return 'container';
    }
    const mark = starts.readListMark(rest);
    if (!mark) return undefined;
    const { ordered, start, marker, width } = mark;
    // A paragraph is interrupted by a list that is certainly one.
    if (
      paragraph &&
      (rest.length === width || !starts.trimmed(rest.slice(width)) || start > 1 || (ordered && start === 0))
    )
      return undefined;
    line.skipSpace();
    line.skip(width);
    const empty = line.blank;
    const space = empty || line.indent > 4 ? 1 : line.indent;
    line.skipColumns(space);
    this.#close(depth);
    const tip = this.#tip;
    if (tip.type !== 'list' || tip.ordered !== ordered || tip.marker !== marker)
      this.#add({ type: 'list', ordered, start, marker, children: [], loose: false, open: true });
    this.#add({ type: 'item', children: [], done: undefined, open: true }, '', indent + width + space);
    return 'container';
  }

  #add(block: Block, end: Open['end'] = '', indent = 0): void {
    while (!canHold(this.#tip, block)) this.#close(this.#open.length - 1);
    const parent = this.#tip as Container;
    if (this.#afterBlank && parent.children.length > 0) {
      const list = parent.type === 'item' ? this.#open[this.#open.length - 2]?.block : parent;
      if (list?.type === 'list') list.loose = true;
    }
    block.line = this.#line;
    (parent.children as Block[]).push(block);
    this.#open.push({ block, indent, end, blanks: [] });
  }

  /** The open blocks from `depth` on end here. */
  #close(depth: number): void {
    while (this.#open.length > depth) {
      const { block } = this.#last;
      if (block.type === 'paragraph') {
        const text = this.#withoutDefinitions(block.text);
        if (text !== block.text) {
          this.#replace(block, text);
          if (!text) continue;
        }
      }
      this.#open.pop();
      if (!this.#isDraft && block.type !== 'document') block.open = false;
    }
  }

  /** What is left of the open paragraph; without a text it is gone. */
  #replace(paragraph: Paragraph, text: string): void {
    paragraph.text = text;
    if (text) return;
    this.#open.pop();
    (this.#tip as Container).children.pop();
  }

  #withoutDefinitions(text: string): string {
    let rest = text;
    for (;;) {
      const found = rest[0] === '[' ? readDefinition(rest) : undefined;
      if (!found) return rest;
      const { label, href, title, length } = found;
      if (!this.#isDraft && !this.links.has(label)) {
        this.links.set(label, { href, title });
        this.defined.push(label);
      }
      rest = rest.slice(length);
    }
  }
}
