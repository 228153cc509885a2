// How deltas get into a response: as fast as they are taken, one event a read, 500 a second, or one a frame.
/** From one event to the next, in ms, where they shall be read one by one. Less, and the browser reads several at once. */
const GAP = 0.3;
const CHUNK = 64 * 1024;

const cell = new Int32Array(new SharedArrayBuffer(4));
const turn = () => new Promise(setImmediate);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function write(response, text) {
  if (response.write(text) || response.destroyed) return;
  await new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

export const deliveries = {
  async burst(response, frames) {
    let chunk = '';
    for (const frame of frames) {
      chunk += frame;
      if (chunk.length < CHUNK) continue;
      await write(response, chunk);
      chunk = '';
    }
    if (chunk) await write(response, chunk);
    await turn();
  },

  /** By the clock, so that all sides get as many frames, also on a busy machine. */
  async single(response, frames) {
    const start = performance.now();
    for (const [index, frame] of frames.entries()) {
      if (response.destroyed) return;
      await write(response, frame);
      // Node writes what it holds at the end of the tick; then this process sleeps, without taking a core.
      await turn();
      const rest = start + (index + 1) * GAP - performance.now();
      if (rest > 0) Atomics.wait(cell, 0, 0, rest);
    }
  },

  paced: atRate(500),

  /** So slowly that each of them is drawn before the next one comes. */
  framed: atRate(25),
};

function atRate(perSecond) {
  return async (response, frames) => {
    const start = performance.now();
    for (const [index, frame] of frames.entries()) {
      if (response.destroyed) return;
      while (performance.now() < start + (index * 1000) / perSecond) await sleep(1);
      await write(response, frame);
      await turn();
    }
  };
}
