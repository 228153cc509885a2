// What a line can begin: the marks of CommonMark and GFM, and what they hold.
import type { Alignment } from './tree.js';

export interface ListMark {
  readonly ordered: boolean;
  readonly start: number;
  readonly marker: string;
  readonly width: number;
}

export interface FenceMark {
  readonly fence: string;
  readonly info: string;
}

export function readFence(rest: string): FenceMark | undefined {
  if (rest[0] !== '`' && rest[0] !== '~') return undefined;
  const found = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/s.exec(rest);
  return found ? { fence: found[1] ?? found[3] ?? '', info: trimmed(found[2] ?? found[4] ?? '') } : undefined;
}

export const closesFence = (rest: string, fence: string): boolean =>
  rest.startsWith(fence) && trimmed(rest).length === countOf(rest, fence.charAt(0));

export function readHeading(rest: string): { level: number; text: string } | undefined {
  const level = countOf(rest, '#');
  if (level === 0 || level > 6 || !isSpace(rest, level)) return undefined;
  const text = trimmed(rest.slice(level));
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return { level, text: end === 0 || isSpace(text, end - 1) ? trimmed(text.slice(0, end)) : text };
}

/** A line that long is no rule: looking would cost too much in a line of many marks. */
const LONGEST_RULE = 1000;

export const isRule = (rest: string): boolean =>
  '*_-'.includes(rest.charAt(0)) && rest.length <= LONGEST_RULE && /^(?:([*_-])[ \t]*)(?:\1[ \t]*){2,}$/.test(rest);

export const isUnderline = (rest: string): boolean => '=-'.includes(rest.charAt(0)) && /^(?:=+|-+)[ \t]*$/.test(rest);

export function readListMark(rest: string): ListMark | undefined {
  const found = /^(?:[*+-]|(\d{1,9})([.)]))(?=[ \t]|$)/.exec(rest);
  if (!found) return undefined;
  const [{ length: width }, number, delimiter] = found;
  return number === undefined
    ? { ordered: false, start: 0, marker: found[0], width }
    : { ordered: true, start: Number(number), marker: delimiter ?? '', width };
}

export function readFootnoteMark(rest: string): { label: string; width: number } | undefined {
  const found = /^\[\^([^\]\s]{1,100})\]:/.exec(rest);
  return found ? { label: found[1] ?? '', width: found[0].length } : undefined;
}

/** What ends a block of HTML: a text in one of its lines, or a blank line. */
export type HtmlEnd = RegExp | 'blank';

const HTML: readonly [start: RegExp, end: HtmlEnd, interrupts?: false][] = [
  [/^<(?:script|pre|textarea|style)(?:\s|>|$)/i, /<\/(?:script|pre|textarea|style)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [
    /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:\s|\/?>|$)/i,
    'blank',
  ],
  [
    /^<(?:\/[a-z][a-z\d-]*\s*|[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>\s*$/i,
    'blank',
    false,
  ],
];

export function readHtml(rest: string, inParagraph: boolean): HtmlEnd | undefined {
  if (rest[0] !== '<') return undefined;
  return HTML.find(([start, , interrupts]) => !(inParagraph && interrupts === false) && start.test(rest))?.[1];
}

/** Tables with more columns are text: every row would have as many cells. */
const MOST_COLUMNS = 200;

/** The line below the head of a table. */
export function readColumns(rest: string): Alignment[] | undefined {
  if (!'|:-'.includes(rest.charAt(0)) || !/^[ \t|:-]*-[ \t|:-]*$/.test(rest)) return undefined;
  const cells = splitRow(rest);
  if (cells.length > MOST_COLUMNS || !cells.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
  return cells.map((cell) => {
    const end = cell.endsWith(':');
    if (cell.startsWith(':')) return end ? 'center' : 'start';
    return end ? 'end' : null;
  });
}

export function splitRow(row: string): string[] {
  const text = trimmed(row);
  const cells: string[] = [];
  let from = text[0] === '|' ? 1 : 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(text.slice(from, at));
      from = at + 1;
    }
  }
  if (from < text.length) cells.push(text.slice(from));
  return cells.map((cell) => trimmed(cell).replaceAll('\\|', '|'));
}

/** A formula with lines of its own, or, with a `text`, in this one. */
export function readFormula(rest: string): { opener: string; closer: string; text?: string } | undefined {
  const opener = rest.slice(0, 2);
  const closer = opener === '$$' ? '$$' : '\\]';
  if (opener !== '$$' && opener !== '\\[') return undefined;
  const text = trimmed(rest.slice(2));
  if (!text) return { opener, closer };
  const inner = trimmed(text.slice(0, -2));
  return text.indexOf(closer) === text.length - 2 && inner ? { opener, closer, text: inner } : undefined;
}

/** Without spaces and tabs at its ends: `trim` would also take the spaces that Markdown keeps. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return text.slice(start, end);
}

function countOf(text: string, character: string): number {
  let count = 0;
  while (text[count] === character) count++;
  return count;
}

const isSpace = (text: string, at: number): boolean => at >= text.length || text[at] === ' ' || text[at] === '\t';
