// What text stands on and is written in: from the greys, from the colours of the page, or as the tokens have it.
import {
  both,
  contrast,
  fromHex,
  fromOklch,
  hex,
  leastContrast,
  lightDark,
  luminance,
  mix,
  over,
  type Rgb,
  type Schemes,
  seen,
} from './color.js';
import type { GrayscaleOptions } from './option.js';
import type { Tokens } from './tokens.js';

export interface Neutrals {
  surface: Rgb;
  raised: Rgb;
  sunken: Rgb;
  text: Rgb;
}

const of = (surface: string, raised: string, sunken: string, text: string): Neutrals => ({
  surface: fromHex(surface),
  raised: fromHex(raised),
  sunken: fromHex(sunken),
  text: fromHex(text),
});

/** Those of tokens.styles.ts. */
export const plain: Schemes<Neutrals> = {
  light: of('#ffffff', '#ffffff', '#f5f5f5', '#1a1a1a'),
  dark: of('#181818', '#222222', '#111111', '#ededed'),
};

/**
 * The lightness of each begins where the plain ones are. The darkest light surface, and the lightest dark one, are still
 * such that code, errors and quiet text are read on them.
 */
export function greys({ hue, tint, shade = 0 }: GrayscaleOptions): Schemes<Neutrals> {
  const grey = (lightness: number, chroma: number) => seen(fromOklch([Math.min(1, lightness), chroma * tint, hue]));
  const light = 1 - 0.0015 * tint - (shade > 0 ? 0.0055 : 0.003) * shade;
  const dark = 0.209 - 0.024 * shade;
  return {
    light: {
      surface: grey(light, 0.0013),
      raised: grey(light + (tint || shade > 0 ? 0.02 : 0), 0.0007),
      sunken: grey(Math.min(light, 1) - 0.03, 0.0018),
      text: grey(0.218 - 0.018 * shade, 0.005),
    },
    dark: {
      surface: grey(dark, 0.0024),
      raised: grey(dark + 0.043, 0.0027),
      sunken: grey(dark - 0.031, 0.002),
      text: grey(0.946 - 0.006 * shade, 0.0016),
    },
  };
}

/** What lies on a background of the page's, and below it: lighter where that is dark. */
export function around(surface: Rgb, text: Rgb): Neutrals {
  const isDark = luminance(surface) < luminance(text);
  const black: Rgb = [0, 0, 0];
  return {
    surface,
    text,
    raised: seen(mix(isDark ? text : [1, 1, 1], isDark ? 0.05 : 0.6, surface)),
    sunken: seen(mix(isDark ? black : text, isDark ? 0.25 : 0.04, surface)),
  };
}

export const neutralTokens = (neutrals: Schemes<Neutrals>): Tokens => {
  const name = (key: keyof Neutrals) => lightDark(both(neutrals, (of) => hex(of[key])));
  return {
    '--chat-kit-surface': name('surface'),
    '--chat-kit-surface-raised': name('raised'),
    '--chat-kit-surface-sunken': name('sunken'),
    '--chat-kit-text': name('text'),
  };
};

/** The least share of text in a mix that is read on all of these, from what is usual on. */
function share(usual: number, least: number, { text, surface }: Neutrals, backgrounds: readonly Rgb[]): number {
  let percent = usual;
  while (percent < 100 && leastContrast(seen(mix(text, percent / 100, surface)), backgrounds) < least) percent++;
  return percent;
}

/** Quieter texts and lines, with as much text in them as they need to be seen. They follow a text that the page sets. */
export function quietTokens(neutrals: Schemes<Neutrals>): Tokens {
  const quiet = (usual: number, least: number) => {
    const shares = both(neutrals, (of) => share(usual, least, of, [of.surface, of.raised, of.sunken]));
    return lightDark(
      both(shares, (percent) => `color-mix(in oklab, var(--chat-kit-text) ${percent}%, var(--chat-kit-surface))`),
    );
  };
  const lines = both(neutrals, ({ text, surface }) => {
    let percent = 48;
    while (percent < 100 && contrast(over(text, percent / 100, surface), surface) < 3) percent++;
    return `color-mix(in oklab, var(--chat-kit-text) ${percent}%, transparent)`;
  });
  return {
    '--chat-kit-text-secondary': quiet(72, 4.6),
    '--chat-kit-text-tertiary': quiet(58, 3),
    '--chat-kit-border-strong': lightDark(lines),
  };
}
