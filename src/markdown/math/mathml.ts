// TeX in, MathML out, or an error. The TeX is not trusted: it may neither run anything nor take long.
import temml from 'temml';
import { build } from './build.js';

/** The message says what is wrong with the formula. */
export class FormulaError extends Error {}

const MAX_LENGTH = 5_000;
/** Chemical formulas are read by a slow parser of their own. */
const MAX_CHEMISTRY = 1_000;
/** Tokens that macros and arguments may put back to be read. Macros grow exponentially. */
const MAX_TOKENS = 20_000;

interface Reader {
  pushTokens(tokens: readonly unknown[]): void;
}

/** Stands before every formula, and gets at the reader there. */
const METER = '\\chatkit@meter';

function meter(reader: Reader): string {
  const push = reader.pushTokens;
  let left = MAX_TOKENS;
  reader.pushTokens = (tokens) => {
    left -= tokens.length;
    if (left < 0) throw new FormulaError('The formula is too long.');
    push.call(reader, tokens);
  };
  return '';
}

/** These build what they hold two or three times: nested, that is exponential. The last one loads an image, too. */
const tame = {
  '\\llap': '\\mathclap{#1}',
  '\\mathllap': '\\mathclap{#1}',
  '\\cancelto': '{\\cancel{#2}}^{#1}',
};

export function mathml(tex: string, display: boolean): Element {
  const limit = /\\(ce|pu)(?![a-z])/i.test(tex) ? MAX_CHEMISTRY : MAX_LENGTH;
  if (tex.length > limit) throw new FormulaError('The formula is too long.');
  const math = build(parse(tex, display));
  math.setAttribute('alttext', tex);
  return math;
}

function parse(tex: string, display: boolean): unknown {
  try {
    return temml.__renderToMathMLTree(`${METER} ${tex}`, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxExpand: 1_000,
      maxSize: [20, 200],
      wrap: display ? 'none' : 'tex',
      macros: { ...tame, [METER]: meter },
    });
  } catch (error) {
    if (error instanceof temml.ParseError) throw new FormulaError(messageOf(String(error)));
    throw error;
  }
}

/** Without the place, which counts the meter. */
function messageOf(text: string): string {
  return text
    .replace(/^ParseError: */, '')
    .replace(/ at (position \d+|end of input):[\s\S]*/, '.')
    .slice(0, 200);
}
