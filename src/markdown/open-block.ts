// A block that is open: when it goes on in the next line, and what it can hold.
import type { Line } from './line.js';
import { closesFence, type HtmlEnd } from './starts.js';
import type { Block, Document } from './tree.js';

/** A block that goes on, and what its next line is held against. */
export interface Open {
  readonly block: Document | Block;
  /** Columns that a line must be indented by, or that are taken from it. */
  readonly indent: number;
  /** What ends it: a fence, the end of a formula, or of HTML. */
  readonly end: string | HtmlEnd;
  /** Blank lines in indented code, which belong to it only when more code follows. */
  blanks: string[];
}

export const endsFence = ({ block, end }: Open, line: Line): boolean =>
  block.type === 'code' && end !== '' && line.indent < 4 && closesFence(line.rest, end as string);

/** Does the block go on in this line? Then the line is read up to what is inside of it. */
export function goesOn({ block, indent, end }: Open, line: Line): boolean {
  switch (block.type) {
    case 'quote':
      if (line.indent > 3 || line.text[line.next] !== '>') return false;
      readQuoteMark(line);
      return true;
    case 'item':
    case 'footnote':
      if (line.blank) {
        if (block.children.length === 0) return false;
        line.skipSpace();
        return true;
      }
      if (line.indent < indent) return false;
      line.skipColumns(indent);
      return true;
    case 'code':
      if (end) line.skipColumns(indent);
      else if (line.indent < 4 && !line.blank) return false;
      else line.skipColumns(4);
      return true;
    case 'html':
      return !(end === 'blank' && line.blank);
    case 'paragraph':
    case 'formula':
    case 'table':
      return !line.blank;
    case 'document':
    case 'list':
      return true;
    case 'heading':
    case 'rule':
      return false;
    default:
      return block satisfies never;
  }
}

export function readQuoteMark(line: Line): void {
  line.skipSpace();
  line.skip(1);
  line.skipColumns(1);
}

export function canHold(parent: Document | Block, { type }: Block): boolean {
  if (type === 'item' || parent.type === 'list') return type === 'item' && parent.type === 'list';
  return 'children' in parent;
}

/** Gives the way back. Until then only these blocks change, and of what they hold only the last may be replaced. */
export function remember(blocks: readonly Open[]): () => Open[] {
  const open = blocks.map((entry) => ({ ...entry, blanks: [...entry.blanks] }));
  const copies = open.map(({ block }) => {
    const held = heldBy(block);
    return { block, copy: { ...block }, held, length: held.length, last: held.at(-1) };
  });
  return () => {
    for (const { block, copy, held, length, last } of copies) {
      Object.assign(block, copy);
      held.length = length;
      if (length > 0) held[length - 1] = last;
    }
    return open;
  };
}

/** What is added to while it is open. */
function heldBy(block: Document | Block): unknown[] {
  if ('children' in block) return block.children;
  if ('lines' in block) return block.lines;
  return 'rows' in block ? block.rows : [];
}
