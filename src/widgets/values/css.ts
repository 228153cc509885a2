// Whether a text of a server may be the value of a property of CSS.

/** What fetches, what reads from the page, and what could end the value. */
const FORBIDDEN = /[\\;{}@!]|(?:url|src|image|image-set|cross-fade|element|paint|var|env|attr|expression)\s*\(/i;

const MAX_LENGTH = 200;

const known = new Map<string, boolean>();

export function isCss(property: string, value: string): boolean {
  if (value.length > MAX_LENGTH) return false;
  const key = `${property}:${value}`;
  let answer = known.get(key);
  if (answer === undefined) {
    answer = !FORBIDDEN.test(value) && CSS.supports(property, value);
    if (known.size > 500) known.clear();
    known.set(key, answer);
  }
  return answer;
}
