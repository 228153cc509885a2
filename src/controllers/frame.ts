// The next moment to paint. A hidden tab has no frames, and a chat in it must not stand still.

/** Resolves before the next paint, or after a moment where nothing is painted. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const frame = requestAnimationFrame(done);
    const timer = setTimeout(done, 200);
    function done() {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve();
    }
  });
}
