// Thousands of events, valid and odd, in any order: nothing throws, nothing finished is lost, nothing depends on timing.
import { expect } from '@open-wc/testing';
import { reduce } from '../../src/state/reduce.js';
import type { ChatState } from '../../src/state/state.js';
import { asked, end, idsOf, itemOf, merge, stop, streamed, threadOf } from './states.js';
import { randomEvents } from './streams.js';

for (const seed of [1, 2, 3, 4, 5]) {
  describe(`a random stream (seed ${seed})`, () => {
    const events = randomEvents(seed, 3000);

    it('holds enough of everything to say something', () => {
      expect(new Set(events.map(({ type }) => type)).size).to.equal(12);
      expect(events.length).to.be.above(1500);
    });

    it('folds without an error, keeps what is finished, and has each item once', () => {
      let state: ChatState = asked();
      const finished = new Set<string>();
      for (const event of events) {
        state = reduce(state, streamed(event));
        if (event.type === 'thread.item.done' || event.type === 'thread.item.replaced') finished.add(event.item.id);
        if (event.type === 'thread.item.removed') finished.delete(event.item_id);
        const ids = idsOf(state);
        expect(new Set(ids).size, JSON.stringify(event)).to.equal(ids.length);
        for (const id of finished) if (!ids.includes(id)) expect.fail(`${id} was lost by ${JSON.stringify(event)}`);
        const { turn } = threadOf(state);
        for (const id of turn?.open ?? []) if (!ids.includes(id)) expect.fail(`${id} is open and not there`);
      }
      expect(finished.size).to.be.above(0);
    });

    it('comes to the same however often its reader looked, and never touches what it was given', () => {
      const before = JSON.stringify(events);
      const states: ChatState[] = [asked()];
      for (const event of events) states.push(reduce(states.at(-1) as ChatState, streamed(event)));
      const seen = states.map((state) => JSON.stringify(state));
      const atOnce = events.map((event) => streamed(event)).reduce(reduce, asked());
      expect(JSON.stringify(atOnce)).to.equal(seen.at(-1));
      expect(JSON.stringify(events)).to.equal(before);
      expect(JSON.stringify(states[Math.floor(states.length / 2)])).to.equal(seen[Math.floor(states.length / 2)]);
    });

    it('can be stopped, or break, at any event, and be read again', () => {
      let state: ChatState = asked();
      for (const [index, event] of events.entries()) {
        state = reduce(state, streamed(event));
        if (index % 37) continue;
        for (const over of [stop(), end({ code: 'network', retry: true }), end()]) {
          const ended = reduce(state, over);
          const { turn, items } = threadOf(ended);
          expect(turn?.open).to.deep.equal([]);
          const open = new Set(threadOf(state).turn?.open);
          for (const item of threadOf(state).items)
            if (!open.has(item.id)) expect(itemOf(ended, item.id)).to.equal(item);
          const again = reduce(ended, merge([...items], { older: 'before' }));
          expect(threadOf(again).items, 'the same page changes nothing').to.equal(items);
        }
      }
    });
  });
}
