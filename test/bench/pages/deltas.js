// The deltas for the sides that are not the element, gathered for one drawing a frame: at each delta, streamdown takes
// twice as long.
import { readEvents } from './events.js';

export async function readDeltas(text, onText) {
  let pending = '';
  let asked = false;
  const flush = () => {
    asked = false;
    const taken = pending;
    pending = '';
    if (taken) onText(taken);
  };
  await readEvents(text, null, ({ update }) => {
    if (update?.delta === undefined) return;
    pending += update.delta;
    if (!asked) requestAnimationFrame(flush);
    asked = true;
  });
  flush();
}
