// The accent: seen on every surface, with something on it that can be read, and as far-reaching as its level says.
import {
  both,
  contrast,
  fromOklch,
  hex,
  leastContrast,
  lightDark,
  mix,
  type Rgb,
  reach,
  type Schemes,
  seen,
  toOklch,
} from './color.js';
import type { Neutrals } from './neutrals.js';
import type { AccentColor } from './option.js';
import type { Tokens } from './tokens.js';

const WHITE: Rgb = [1, 1, 1];
const BLACK: Rgb = [0, 0, 0];

/** White where it can be read, else a dark of the same hue, else black: one of them always can. */
export function onColor(accent: Rgb): Rgb {
  if (contrast(WHITE, accent) >= 4.5) return WHITE;
  const [, chroma, hue] = toOklch(accent);
  const dark = seen(fromOklch([0.2, Math.min(chroma, 0.04), hue]));
  return contrast(dark, accent) >= 4.5 ? dark : BLACK;
}

/** An ink or a paper, of hardly any hue, becomes the other one where it is not seen; another colour moves just far enough. */
function visible(color: Rgb, { surface, raised }: Neutrals): Rgb {
  const [lightness, chroma, hue] = toOklch(color);
  const turned = seen(fromOklch([1.15 - lightness, chroma, hue]));
  const isLost = leastContrast(color, [surface, raised]) < 3;
  return isLost && chroma < 0.06 && leastContrast(turned, [surface, raised]) >= 7
    ? turned
    : reach(color, [surface, raised], 3);
}

/** The largest share of the accent behind what the person said with which the text is still read as well as any. */
function tint(accent: Rgb, { surface, text }: Neutrals, most: number): number {
  let percent = most;
  while (percent > 0 && contrast(text, seen(mix(accent, percent / 100, surface))) < 7) percent--;
  return percent;
}

const mixed = (name: string, percent: number, other: string) =>
  `color-mix(in oklab, var(--chat-kit-${name}) ${percent}%, ${other})`;

export function accentTokens({ primary, level }: AccentColor, asked: Schemes, neutrals: Schemes<Neutrals>): Tokens {
  const accents = both(asked, (color, scheme) => visible(color, neutrals[scheme]));
  const isAsAsked = accents.light === asked.light && accents.dark === asked.dark;
  const tokens: Tokens = {
    // The page's own words where they can stay: they may name a colour that no hex has.
    '--chat-kit-accent': isAsAsked ? primary : lightDark(both(accents, hex)),
    '--chat-kit-on-accent': lightDark(both(accents, (color) => hex(onColor(color)))),
  };
  if (level >= 1) {
    const links = both(accents, (color, scheme) => {
      const { surface, raised, sunken } = neutrals[scheme];
      const link = reach(color, [surface, raised, sunken], 4.5);
      return link === color ? 'var(--chat-kit-accent)' : hex(link);
    });
    tokens['--chat-kit-link'] = lightDark(links);
  }
  if (level === 2) {
    const shares = both(accents, (color, scheme) => tint(color, neutrals[scheme], scheme === 'light' ? 14 : 24));
    const behind = both(shares, (percent) => mixed('accent', percent, 'var(--chat-kit-surface)'));
    tokens['--chat-kit-surface-user'] = lightDark(behind);
  }
  if (level === 3) {
    tokens['--chat-kit-surface-user'] = 'var(--chat-kit-accent)';
    tokens['--chat-kit-text-user'] = 'var(--chat-kit-on-accent)';
  }
  if (level >= 2) tokens['--chat-kit-surface-hover'] = mixed('accent', level === 2 ? 10 : 14, 'transparent');
  return tokens;
}
