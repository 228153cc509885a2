// Shares the time of a frame between all that is to be drawn. What was asked for last, the newest message, is drawn
// first and before the next paint; what does not fit waits until the browser has nothing better to do, and the page stays alive.

export interface Drawable {
  /** Draws as much as there is time for; false when there is more. */
  draw(isTimeUp: () => boolean): boolean;
  /** Called once when it has to wait. */
  wait(): void;
}

/** Milliseconds of the first piece of work, after which the reader's place is looked after, and of each later one. */
const FIRST = 40;
const SLICE = 10;

const queue = new Set<Drawable>();
let asked = false;

export function drawSoon(drawable: Drawable): void {
  queue.delete(drawable);
  queue.add(drawable);
  if (asked) return;
  asked = true;
  queueMicrotask(() => work(FIRST));
}

export function drawNever(drawable: Drawable): void {
  queue.delete(drawable);
}

function work(time: number): void {
  const end = performance.now() + time;
  const isTimeUp = () => performance.now() > end;
  for (const drawable of [...queue].reverse()) {
    if (!drawable.draw(isTimeUp)) break;
    queue.delete(drawable);
    if (isTimeUp()) break;
  }
  asked = queue.size > 0;
  if (!asked) return;
  for (const drawable of queue) drawable.wait();
  // Not in a frame: a hidden tab has none. Safari has no idle time.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => work(SLICE), { timeout: 100 });
  else setTimeout(() => work(SLICE), 16);
}
