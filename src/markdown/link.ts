// The parts of a link: labels, destinations and titles, and the definitions made of them.
import { decode } from './entities.js';
import { matchAt } from './scan.js';
import type { LinkDefinition } from './tree.js';

/** A part of a text: where it ends, and what it says. An end past the text's own: it broke off. */
interface Part {
  readonly end: number;
  readonly value: string;
}

export interface Definition extends LinkDefinition {
  readonly label: string;
  /** What it takes of the text, its line end included. */
  readonly length: number;
}

/** With its closing bracket, if it has one. */
export const LABEL = /\[((?:[^\\[\]]|\\.){0,999})(\]?)/sy;

const BRACKETED = /<((?:[^\\<>\n]|\\.)*)(>?)/y;
const TITLE = /"((?:[^\\"]|\\.)*)("?)|'((?:[^\\']|\\.)*)('?)|\(((?:[^\\()]|\\.)*)(\)?)/sy;
const SPACE = /[ \t]*\n?[ \t]*/y;
const LINE_END = /[ \t]*(?:\n|$)/y;

/** More open parentheses than that are no destination: it keeps hostile text linear. */
const MAX_DEPTH = 32;

/** Labels are compared without case and by words. */
export function labelOf(raw: string): string {
  return raw.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

function spaceAt(text: string, index: number): number {
  return index + (matchAt(SPACE, text, index)?.[0].length ?? 0);
}

function destinationAt(text: string, index: number): Part | undefined {
  const bracketed = matchAt(BRACKETED, text, index);
  if (bracketed) return partOf(bracketed, text);
  let depth = 0;
  let end = index;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code <= 32 || code === 127) break;
    if (code === 40 && ++depth > MAX_DEPTH) return undefined;
    if (code === 41 && --depth < 0) break;
    if (code === 92 && text.charCodeAt(end + 1) > 32) end++;
  }
  // Parentheses still open can only be closed by what is to come.
  if (depth > 0) return end < text.length ? undefined : { end: end + 1, value: '' };
  return { end, value: decode(text.slice(index, end)) };
}

function titleAt(text: string, index: number): Part | undefined {
  const title = matchAt(TITLE, text, index);
  return title ? partOf(title, text) : undefined;
}

/** Of a match whose groups are, for each way to write it, its content and what closes it. */
function partOf(match: RegExpExecArray, text: string): Part | undefined {
  const [content = '', closer] = match.slice(1).filter((group) => group !== undefined);
  const end = match.index + match[0].length;
  if (closer) return { end, value: decode(content) };
  return end < text.length ? undefined : { end: end + 1, value: '' };
}

/** What follows the `]` of an inline link: `(destination "title")`. An end past the text's own: it broke off. */
export function readTarget(text: string, index: number): (LinkDefinition & { end: number }) | undefined {
  const href = destinationAt(text, spaceAt(text, index + 1));
  if (!href) return undefined;
  let end = spaceAt(text, href.end);
  const title = end > href.end ? titleAt(text, end) : undefined;
  if (title) end = spaceAt(text, title.end);
  if (end < text.length && text[end] !== ')') return undefined;
  return { href: href.value, title: title?.value ?? '', end: end + 1 };
}

/** One link reference definition at the start of a paragraph. */
export function readDefinition(text: string): Definition | undefined {
  const match = matchAt(LABEL, text, 0);
  const label = labelOf(match?.[1] ?? '');
  const colon = match?.[0].length ?? 0;
  if (!label || !match?.[2] || text[colon] !== ':') return undefined;
  const start = spaceAt(text, colon + 1);
  const href = destinationAt(text, start);
  if (!href || href.end === start || href.end > text.length) return undefined;
  const space = spaceAt(text, href.end);
  const title = space > href.end ? titleAt(text, space) : undefined;
  const end = title && matchAt(LINE_END, text, title.end);
  if (title && end) return { label, href: href.value, title: title.value, length: title.end + end[0].length };
  const bare = matchAt(LINE_END, text, href.end);
  return bare ? { label, href: href.value, title: '', length: href.end + bare[0].length } : undefined;
}
