// What inlines look like.

export const SPECIAL = /[\n\\`*_~[\]<&$@]|!\[(?!\^)|:\/\/|www\./g;
export const ESCAPABLE = /[!-/:-@[-`{-~]/;
export const FOOTNOTE = /\[\^([^\s[\]]{1,999})\]/y;
export const ANGLE =
  /<(?:([a-z][a-z\d+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*))>/iy;
export const TAG =
  /<(?:\/[a-z][a-z\d-]*\s*|[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?)>/iy;
export const MARKUP = /<(?:!(--|\[CDATA\[|[a-zA-Z])|\?)/y;
/** By what follows `<!`. */
export const MARKUP_ENDS: Record<string, string> = { '--': '-->', '[CDATA[': ']]>' };
/** At the end of a text that still grows: what may become an address or markup, an entity, a delimiter. */
export const PARTIAL_ANGLE = /<(?:[a-z/!?][^<>]{0,98})?$/iy;
export const PARTIAL_ENTITY = /&#?\w{0,32}$/y;
export const PARTIAL = /(?:(?:^|\s)!|[\s*_~`\\]*[\ud800-\udbff]?)$/;
/** Pandoc's rule, and no backticks: `$5 and `$x`` is no formula. */
export const DOLLARS = /\$(?!\s)((?:[^$\\`]|\\.)+)\$(?!\d)/sy;
export const LETTER = /[\p{L}\p{N}]/u;
