// A text that is drawn while it is written, held against the same text drawn at once.
import { Drawing, drawn } from './draw.js';
import { type Random, splitsOf } from './random.js';
import { difference, inside } from './snapshot.js';

/** What a person would see differ; '' when it is the same. */
export function compare(text: string, root: Node): string {
  const [wanted, found] = [inside(drawn(text)), inside(root)];
  return wanted === found
    ? ''
    : `\n${JSON.stringify(text)}\nis at once, and after growing:${difference(wanted, found)}`;
}

/** Drawn at these lengths, and then at its end. */
export function grown(text: string, lengths: readonly number[], drawing = new Drawing()): Drawing {
  for (const length of lengths) drawing.grow(text.slice(0, length));
  return drawing.end(text);
}

export const compareGrown = (text: string, random: Random): string =>
  compare(text, grown(text, splitsOf(text, random)).root);

export const eachLength = (text: string): number[] => Array.from({ length: text.length }, (_, index) => index);

/** At every third length, the answer breaks off there. */
export function compareEnds(text: string): string {
  for (let length = 0; length < text.length; length += 3) {
    const part = text.slice(0, length);
    const found = compare(part, grown(part, [length >> 1, length]).root);
    if (found) return found;
  }
  return '';
}

/** Another text takes its place while it grows, or after it has ended. */
export function compareReplaced(text: string, other: string, random: Random): string {
  const drawing = new Drawing();
  for (const length of splitsOf(text, random)) drawing.grow(text.slice(0, length));
  if (random.isOne(3)) drawing.end(text);
  return compare(other, grown(other, random.isOne(2) ? splitsOf(other, random) : [], drawing).root);
}
