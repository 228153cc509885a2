// A random stream through the real parser: however its bytes are cut, it folds to the same, throws never, loses nothing.
import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import { reduce } from '../../src/state/reduce.js';
import { canAnswer, canRetryLast, openQuestions, pendingTool, status, unsentText } from '../../src/state/select.js';
import type { ChatState } from '../../src/state/state.js';
import { frame } from '../support/frames.js';
import { inPieces, record } from '../transports/recorder.js';
import { asked, end, freeze, idsOf, merge, stop, streamed, threadOf } from './states.js';
import { generator, randomValues } from './streams.js';

const encoder = new TextEncoder();

/** In as many pieces, cut anywhere, also within a character. */
function cut(bytes: Uint8Array, pieces: number, random: () => number): Uint8Array[] {
  const ends = Array.from({ length: pieces - 1 }, () => Math.floor(random() * bytes.length)).sort((a, b) => a - b);
  return [...ends, bytes.length].map((to, index) => bytes.slice(ends[index - 1] ?? 0, to));
}

async function read(pieces: Uint8Array[]): Promise<ThreadStreamEvent[]> {
  const { events, over } = record({ url: '/nowhere', fetch: inPieces(...pieces) });
  expect(await over).to.equal(null);
  return events;
}

/** All that is ever asked of a state, as the elements do while they draw. */
function ask(state: ChatState): void {
  const thread = threadOf(state);
  for (const question of [canAnswer, canRetryLast, openQuestions, pendingTool, status, unsentText]) question(thread);
}

for (const seed of [11, 12, 13, 14, 15, 16]) {
  it(`stream ${seed} folds to one state, whole and in pieces, from frozen states and events`, async () => {
    const bytes = encoder.encode(
      randomValues(seed, 1200)
        .map((value) => frame(JSON.stringify(value)))
        .join(''),
    );
    const random = generator(seed);
    const whole = await read([bytes]);
    expect(whole.length).to.be.above(500);

    let state = freeze(asked());
    const known = new Set<string>();
    for (const event of whole) {
      state = freeze(reduce(state, streamed(freeze(event))));
      ask(state);
      if ('item' in event) known.add(event.item.id);
      if (event.type === 'thread.item.removed') known.delete(event.item_id);
      const ids = new Set(idsOf(state));
      for (const id of known) if (!ids.has(id)) expect.fail(`${id} was lost by ${JSON.stringify(event)}`);
    }
    expect(known.size).to.be.above(5);

    const folded = JSON.stringify(state);
    for (const pieces of [2, 7, 50, 400, 3000]) {
      const events = await read(cut(bytes, pieces, random));
      expect(JSON.stringify(events.map((event) => streamed(event)).reduce(reduce, asked())) === folded).to.equal(true);
    }

    for (const over of [stop(), end(), end({ code: 'network', retry: true })]) {
      const ended = freeze(reduce(state, over));
      ask(ended);
      ask(reduce(ended, merge([])));
      ask(reduce(ended, merge([...threadOf(state).items])));
    }
  });
}
