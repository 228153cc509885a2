// Sizes and families of type.

import type { TypographyOption } from './option.js';
import type { Tokens } from './tokens.js';

/** What stands behind the page's own families: until they are there, and for what they cannot write. */
const BEHIND = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const BEHIND_MONO = 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace';

export function typeTokens({ baseSize, fontFamily, fontFamilyMono }: TypographyOption): Tokens {
  const tokens: Tokens = {};
  if (baseSize) tokens['--chat-kit-font-size'] = `max(${baseSize}px, ${baseSize / 16}rem)`;
  if (fontFamily) tokens['--chat-kit-font-family'] = `${fontFamily}, ${BEHIND}`;
  if (fontFamilyMono) tokens['--chat-kit-font-mono'] = `${fontFamilyMono}, ${BEHIND_MONO}`;
  return tokens;
}
