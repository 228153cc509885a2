/** Time inside a script: waits that end at once when the reader is gone, and words at a rate. */
import { setImmediate as giveWay, setTimeout as sleep } from 'node:timers/promises';

/** How long words may follow each other before the event loop gets a turn, in milliseconds: it brings the news of a stop. */
const LONGEST_RUN = 2;

export interface Pace {
  /** Divides waits and multiplies rates. */
  speed: number;
  signal: AbortSignal;
}

export async function wait(ms: number, { speed, signal }: Pace): Promise<void> {
  await sleep(ms / speed, undefined, { signal });
}

/** The words of a text with the space after each, `rate` a second; 0 is as fast as they are taken. */
export async function* words(text: string, rate: number, { speed, signal }: Pace): AsyncGenerator<string> {
  const start = performance.now();
  let rested = start;
  let count = 0;
  for (const word of text.match(/^\s+|\S+\s*/g) ?? []) {
    const due = rate > 0 ? start + (count * 1000) / (rate * speed) : 0;
    const now = performance.now();
    if (due - now >= 1) {
      await sleep(due - now, undefined, { signal });
      rested = performance.now();
    } else if (now - rested > LONGEST_RUN) {
      await giveWay(undefined, { signal });
      rested = performance.now();
    }
    yield word;
    count += 1;
  }
}
