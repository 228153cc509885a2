// Plays one scripted response, step by step, over a real socket: every step is a write of its own.
import { once } from 'node:events';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

const defaultHeaders = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' };

/**
 * `isReleased` and `whenReleased` ask the scenario; `done` aborts once the client has gone or the test is over.
 * True when all of it was written.
 */
export async function play(script, response, { isReleased, whenReleased, destroy, done }) {
  const type = script.json === undefined ? {} : { 'content-type': 'application/json' };
  if (typeof script.wait === 'string') await whenReleased(script.wait);
  if (typeof script.wait === 'number') await sleep(script.wait, undefined, { signal: done });
  response.socket?.setNoDelay(true);
  const headers = { ...defaultHeaders, ...type, ...script.headers };
  response.writeHead(script.status ?? 200, script.statusText ?? undefined, headers);
  response.flushHeaders();

  const write = async (bytes) => {
    done.throwIfAborted();
    if (response.write(bytes)) return nextTurn();
    await once(response, 'drain', { signal: done }).catch(() => undefined);
  };

  const run = async (step) => {
    if (typeof step === 'string') return write(step);
    if ('base64' in step) return write(Buffer.from(step.base64, 'base64'));
    if ('bytes' in step) return write(Buffer.from(step.bytes));
    if ('release' in step) return whenReleased(step.release);
    if ('delay' in step) return void (await sleep(step.delay, undefined, { signal: done }));
    if ('destroy' in step) return destroy();
    if ('split' in step) return split(step);
    if ('repeat' in step) {
      for (let i = 0; i < step.repeat; i++) await write(step.write);
      return;
    }
    if ('every' in step) {
      while (!isReleased(step.until)) {
        await write(step.write);
        await sleep(step.every, undefined, { signal: done });
      }
      return;
    }
    throw new Error(`A scenario has no step ${JSON.stringify(step)}: see Step in test/support/scenario.ts.`);
  };

  const split = async ({ split: text, at, gap = 0 }) => {
    const bytes = Buffer.from(text);
    let from = 0;
    for (const to of [...at, bytes.length]) {
      if (to <= from || to > bytes.length) continue;
      await write(bytes.subarray(from, to));
      if (gap > 0) await sleep(gap, undefined, { signal: done });
      from = to;
    }
  };

  for (const step of script.body ?? []) {
    await run(step);
    if (response.destroyed) return false;
  }
  response.end(script.json === undefined ? undefined : JSON.stringify(script.json));
  return true;
}
