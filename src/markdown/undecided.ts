// The end of a text that is still being written: what may yet turn out to be something else is not drawn.
import { readFence } from './starts.js';
import type { Block, Document } from './tree.js';

/** Nobody waits longer than this many characters. */
const LONGEST_WAIT = 300;

const MARKS =
  /^[ \t>]*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|>[ \t]*)*(?:[-=|:*_+ \t]*|#{1,6}[ \t]*|\d{1,9}[.)]?|`+|~+|\$\$?|\\\[?|\[[ xX]?\]?[ \t]*)$/;

/** A last line of which nobody can tell yet what it will be: `-` may become a list, a rule or the end of a heading. */
export function isUndecided(line: string, tip: Document | Block): boolean {
  if (line.length > LONGEST_WAIT) return false;
  const text = line.trimStart();
  if (text === '') return true;
  if (tip.type === 'code') return /^[\s>]*(?:`+|~+)?\s*$/.test(line) || (tip.info === '' && MARKS.test(line));
  if (tip.type === 'formula') return /^(?:\$|\\)$/.test(text);
  if (tip.type === 'html') return false;
  return MARKS.test(line) || readFence(text.replace(/^[>\s]*(?:[*+-]\s+)?/, '')) !== undefined;
}

/** The text of the open paragraph, without what may become a definition, a footnote or the head of a table. */
export function hideUndecided(text: string): string {
  if (text.length < LONGEST_WAIT && /^\[[^\]\n]+\]:[^\n]*$/.test(text)) return '';
  const start = text.lastIndexOf('\n') + 1;
  const line = text.slice(start);
  const mayGo = line.length < LONGEST_WAIT && /^(?:\||\[\^[^\]\s]*\]?$)/.test(line);
  return mayGo ? text.slice(0, Math.max(start - 1, 0)) : text;
}
