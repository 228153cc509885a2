// Puts formulas into their elements, one after the other and a few milliseconds at a time.
import { adoptStyles } from './math.styles.js';
import { FormulaError, mathml } from './mathml.js';
import { watchWidth } from './width.js';

interface Job {
  /** Holds the text; it stays when it is no formula. */
  readonly element: HTMLElement;
  readonly tex: string;
  readonly display: boolean;
  readonly label: string;
  /** Is asked right before. */
  isWanted(): boolean;
}

/** Of a task, in milliseconds. */
const SLICE = 10;

const jobs: Job[] = [];

export function draw(job: Job): void {
  jobs.push(job);
  // Before the next frame, and after the others that are asked for in this task.
  if (jobs.length === 1) queueMicrotask(work);
}

function work(): void {
  const end = performance.now() + SLICE;
  while (jobs.length > 0 && performance.now() < end) {
    const job = jobs[0] as Job;
    if (job.isWanted()) drawOne(job);
    jobs.shift();
  }
  if (jobs.length > 0) setTimeout(work);
}

function drawOne({ element, tex, display, label }: Job): void {
  try {
    const math = mathml(tex, display);
    adoptStyles(element);
    element.replaceChildren(math);
    watchWidth(element, math, label);
  } catch (error) {
    element.classList.add('wrong');
    if (error instanceof FormulaError) element.title = error.message;
  }
}
