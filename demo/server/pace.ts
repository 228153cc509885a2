/** Time inside a script: waits that end at once when the reader is gone, and words at a rate. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Pace {
  /** Divides waits and multiplies rates. */
  speed: number;
  signal: AbortSignal;
}

export async function wait(ms: number, { speed, signal }: Pace): Promise<void> {
  await sleep(ms / speed, undefined, { signal });
}

/** The words of a text with the space after each. */
export function wordsOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}

/** One after the other, `rate` a second; 0 is as fast as they are taken. */
export async function* paced<T>(all: T[], rate: number, { speed, signal }: Pace): AsyncGenerator<T> {
  const start = performance.now();
  let count = 0;
  for (const one of all) {
    const early = rate > 0 ? start + (count * 1000) / (rate * speed) - performance.now() : 0;
    if (early >= 1) await sleep(early, undefined, { signal });
    yield one;
    count += 1;
  }
}
