// Addresses that stand in the text as they are, the way GitHub finds them: www., http:// and the like, and email.
import { matchAt } from './scan.js';

export interface Autolink {
  readonly start: number;
  readonly end: number;
  /** Where its end was looked for: the punctuation between may yet become a part of it. */
  readonly limit: number;
  readonly href: string;
}

const SCHEME = /(?:^|[^a-z])((?:https?|ftp):)$/i;
const MAIL = /(?:^|[^a-z\d])(mailto:|xmpp:)$/i;
const DOMAIN = /(?:\/\/|www\.)([\p{L}\p{N}](?:[\p{L}\p{N}_.-]{0,250}[\p{L}\p{N}])?)/uy;
const MAIL_DOMAIN = /@[a-z\d_-]*(?:\.(?=[a-z\d])[a-z\d_-]+)+/iy;
const RESOURCE = /\/[a-z\d@.]+/iy;
// East Asian punctuation ends an address, too: no space comes before it.
const PATH = /[^\s<\u3001-\u303f\uff00-\uffef]*/y;
const PATH_IN_BRACKETS = /[^\s<\]\u3001-\u303f\uff00-\uffef]*/y;

/** Around the `www.`, `://` or `@` at `index`; nothing before `floor` belongs to it, nor a `]` if it is in brackets. */
export function autolinkAt(text: string, index: number, floor: number, bracketed: boolean): Autolink | undefined {
  if (text[index] === '@') return mailAt(text, index, floor);
  let start = index;
  let scheme = 'http://';
  if (text[index] === ':') {
    const written = SCHEME.exec(text.slice(Math.max(floor, index - 6), index + 1))?.[1];
    if (!written) return undefined;
    start -= written.length - 1;
    scheme = '';
  } else if (index > 0 && !/[\s*_~(]/.test(text[index - 1] as string)) return undefined;
  const domain = matchAt(DOMAIN, text, scheme ? index : index + 1);
  if (!domain || domain[1]?.split('.').slice(-2).join('').includes('_')) return undefined;
  const rest = domain.index + domain[0].length;
  const path = matchAt(bracketed ? PATH_IN_BRACKETS : PATH, text, rest)?.[0] ?? '';
  const limit = rest + path.length;
  const end = trimmed(text, start, limit);
  return { start, end, limit, href: scheme + text.slice(start, end) };
}

function mailAt(text: string, index: number, floor: number): Autolink | undefined {
  let start = index;
  while (start > floor && /[\w.+-]/.test(text[start - 1] as string)) start--;
  const domain = matchAt(MAIL_DOMAIN, text, index)?.[0];
  if (start === index || !domain || /[_-]$/.test(domain)) return undefined;
  const scheme = MAIL.exec(text.slice(Math.max(floor, start - 8), start))?.[1] ?? '';
  let end = index + domain.length;
  if (/^x/i.test(scheme)) end += matchAt(RESOURCE, text, end)?.[0].length ?? 0;
  start -= scheme.length;
  return { start, end, limit: end, href: (scheme ? '' : 'mailto:') + text.slice(start, end) };
}

/** Without the punctuation at its end, which belongs to the sentence. */
function trimmed(text: string, start: number, limit: number): number {
  let end = limit;
  let depth = 0;
  for (let index = start; index < end; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')') depth--;
  }
  for (;;) {
    const last = text[end - 1] as string;
    if (last === ')' && depth < 0) {
      depth++;
    } else if (last === ';') {
      let name = end - 2;
      while (/[a-z\d]/i.test(text[name] as string)) name--;
      if (text[name] === '&' && name < end - 2) end = name + 1;
    } else if (!/[?!.,:*_~'"]/.test(last)) {
      return end;
    }
    end--;
  }
}
