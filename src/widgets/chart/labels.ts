// The texts below the categories: none lies on another. Where they do not fit side by side, names are turned, and of
// what one can count on from, as numbers and dates, only some are there.
import type { Ruler } from './ruler.js';

export interface Label {
  readonly text: string;
  /** The middle of it; of one that is turned, its end. From the start, in px. */
  readonly at: number;
}

export interface Labels {
  readonly all: readonly Label[];
  readonly isTurned: boolean;
  /** How far they reach down. */
  readonly height: number;
  /** How much room they need before the first category. */
  readonly before: number;
}

const GAP = 10;
/** So far a label may be beside its category. */
const SHIFT = 10;
export const LINE = 16;
/** What a label needs at least, also one that is turned. */
const SLOT = 18;
/** Below that a text is cut so short that it says little. */
const LEAST = 72;
const MOST_TURNED = 92;
/** Of labels that are turned, in degrees. */
export const TURN = 38;
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
const COS = Math.cos((TURN * Math.PI) / 180);
const SIN = Math.sin((TURN * Math.PI) / 180);

/** `at`: the middle of a category. `width`: of all of them. `most`: how far they may reach down. */
export function labelsOf(
  names: readonly string[],
  at: (index: number) => number,
  width: number,
  most: number,
  ruler: Ruler,
  mayTurn: boolean,
): Labels {
  const step = names.length > 1 ? at(1) - at(0) : width;
  // So many may be short enough; more are not measured.
  const some = Math.max(1, Math.ceil((names.length * SLOT) / width));
  const measured = names.filter((_, index) => index % some === 0);
  const widest = Math.max(...measured.map((name) => ruler.width(name.slice(0, 60))));
  const flat = (every: number, room: number): Label[] => {
    const all: Label[] = [];
    for (let index = 0; index < names.length; index += all.length > 0 ? every : 1) {
      const text = ruler.cut(names[index] as string, room);
      const half = ruler.width(text) / 2;
      const place = Math.max(half, Math.min(width - half, at(index)));
      // Of all of them none is left out.
      if (every === 1 || Math.abs(place - at(index)) <= SHIFT) all.push({ text, at: place });
    }
    return all;
  };
  const asFlat = (all: Label[]): Labels => ({ all, isTurned: false, height: LINE + 6, before: 0 });

  const room = Math.max(step - GAP, LEAST - GAP);
  const isCounted = measured.filter((name) => /\p{N}/u.test(name)).length * 2 > measured.length;
  const isWide = step >= LEAST || widest <= room;
  if (some === 1 && isWide) {
    const all = flat(1, room);
    if (isClear(all, ruler)) return asFlat(all);
  }
  if (mayTurn && some === 1 && !isCounted && widest > 40) {
    const longest = Math.min(MOST_TURNED, (most - LINE) / SIN);
    const all = names.map((name, index) => ({ text: ruler.cut(name, longest), at: at(index) }));
    const widths = all.map(({ text }) => ruler.width(text));
    const before = Math.max(0, ...all.map(({ at }, index) => COS * (widths[index] as number) + LINE / 2 - at));
    return { all, isTurned: true, height: SIN * Math.max(...widths) + LINE + 2, before };
  }
  for (let every = roundUp(some); ; every = roundUp(every + 1)) {
    const all = flat(every, Math.max(LEAST, step * every - GAP));
    if (all.length < 2 || isClear(all, ruler)) return asFlat(all);
  }
}

function isClear(labels: readonly Label[], ruler: Ruler): boolean {
  return labels.every(({ text, at }, index) => {
    const next = labels[index + 1];
    return !next || at + ruler.width(text) / 2 + GAP <= next.at - ruler.width(next.text) / 2;
  });
}

/** The next number that one counts in. */
function roundUp(number: number): number {
  if (number <= 6) return number;
  const power = 10 ** Math.floor(Math.log10(number));
  const step = STEPS.find((one) => one * power >= number && Number.isInteger(one * power)) ?? 10;
  return step * power;
}
