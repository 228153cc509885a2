// How round, and how far apart, things are.
import type { ThemeOption } from './option.js';
import type { Tokens } from './tokens.js';

type Corners = readonly [composer: number, bubble: number, card: number, control: number];

const RADIUS: Record<NonNullable<ThemeOption['radius']>, Corners> = {
  pill: [26, 18, 12, 8],
  round: [16, 12, 8, 6],
  soft: [10, 8, 6, 4],
  sharp: [2, 2, 2, 0],
};

export function radiusTokens(radius: keyof typeof RADIUS): Tokens {
  const [composer, bubble, card, control] = RADIUS[radius];
  return {
    '--chat-kit-radius-composer': `${composer}px`,
    '--chat-kit-radius-bubble': `${bubble}px`,
    '--chat-kit-radius-card': `${card}px`,
    '--chat-kit-radius-control': `${control}px`,
  };
}

/** The unit of all distances: whole pixels, so that hairlines stay sharp. */
const UNIT: Record<NonNullable<ThemeOption['density']>, number> = { compact: 3, normal: 4, spacious: 5 };

export const densityTokens = (density: keyof typeof UNIT): Tokens => ({
  '--chat-kit-space': `${UNIT[density]}px`,
  '--chat-kit-space-side': 'calc(4 * var(--chat-kit-space))',
});
