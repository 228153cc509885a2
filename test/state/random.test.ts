// Thousands of events, valid and odd, in any order: nothing throws, nothing finished is lost, nothing depends on timing.
import { expect } from '@open-wc/testing';
import { checkEvent, type ThreadStreamEvent } from '../../src/protocol/events.js';
import { reduce } from '../../src/state/reduce.js';
import type { ChatState } from '../../src/state/state.js';
import { asked, end, idsOf, itemOf, merge, stop, streamed, threadOf } from './states.js';

/** Mulberry32: the same seed gives the same stream in every engine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomEvents(seed: number, count: number): ThreadStreamEvent[] {
  const random = generator(seed);
  const pick = <T>(...from: T[]): T => from[Math.floor(random() * from.length)] as T;
  const rarely = <T>(odd: () => T, usual: () => T): T => (random() < 0.1 ? odd() : usual());
  const id = () =>
    rarely<unknown>(
      () => pick('__proto__', 'constructor', '', 'toString'),
      () => `item_${Math.floor(random() * 12)}`,
    );
  const odd = () =>
    pick<unknown>(null, undefined, -1, 0.5, Number.NaN, 1e12, 'length', {}, [], [null], true, '💥\ud83d');
  const index = () => rarely(odd, () => pick<unknown>(0, 0, 0, 1, 2, 5));
  const text = () => rarely(odd, () => pick<unknown>('a', ' ', '', '🙂', 'two words', '\n'));
  const annotation = () => rarely(odd, () => ({ type: 'annotation', source: { type: 'url', title: 't', url: 'u' } }));
  const part = () =>
    rarely(odd, () => ({ type: 'output_text', text: text(), annotations: rarely(odd, () => [annotation()]) }));
  const component = (depth = 0): unknown =>
    rarely(odd, () => ({
      type: 'Text',
      id: pick<unknown>('c', 'd', null, undefined),
      value: text(),
      children:
        depth > 2
          ? []
          : pick<() => unknown>(
              () => component(depth + 1),
              () => [component(depth + 1)],
              odd,
            )(),
    }));
  const task = () => rarely(odd, () => ({ type: 'thought', content: text() }));
  const item = () => ({
    id: id(),
    thread_id: 'thread_1',
    created_at: '',
    ...pick<() => object>(
      () => ({ type: 'assistant_message', content: rarely<unknown>(odd, () => [part()]) }),
      () => ({ type: 'assistant_message', content: [] }),
      () => ({ type: 'user_message', content: [{ type: 'input_text', text: text() }] }),
      () => ({ type: 'widget', widget: component() }),
      () => ({ type: 'workflow', workflow: { type: 'custom', tasks: rarely<unknown>(odd, () => [task()]) } }),
      () => ({ type: 'generated_image' }),
      () => ({ type: 'task', task: task() }),
      () => ({ type: pick('end_of_turn', 'hidden_context_item', 'client_tool_call', 'hologram') }),
    )(),
  });
  const update = () => {
    const [content_index, annotation_index, task_index] = [index(), index(), index()];
    const component_id = pick<unknown>('c', 'd', null, 7);
    return pick<() => object>(
      () => ({ type: 'assistant_message.content_part.added', content_index, content: part() }),
      () => ({ type: 'assistant_message.content_part.text_delta', content_index, delta: text() }),
      () => ({
        type: 'assistant_message.content_part.annotation_added',
        content_index,
        annotation_index,
        annotation: annotation(),
      }),
      () => ({ type: 'assistant_message.content_part.done', content_index, content: part() }),
      () => ({ type: 'widget.streaming_text.value_delta', component_id, delta: text(), done: pick(true, false) }),
      () => ({ type: 'widget.root.updated', widget: component() }),
      () => ({ type: 'widget.component.updated', component_id, component: component() }),
      () => ({ type: 'workflow.task.added', task_index, task: task() }),
      () => ({ type: 'workflow.task.updated', task_index, task: task() }),
      () => ({ type: 'generated_image.updated', image: rarely(odd, () => ({ id: 'x', url: 'u' })), progress: odd() }),
    )();
  };
  const thread = () => ({
    id: pick('thread_1', 'thread_2'),
    title: text(),
    status: rarely(odd, () => ({ type: 'active' })),
    items: odd(),
  });
  const event = (): unknown =>
    pick<() => unknown>(
      () => ({ type: pick('thread.created', 'thread.updated'), thread: thread() }),
      () => ({ type: pick('thread.item.added', 'thread.item.done'), item: item() }),
      () => ({ type: pick('thread.item.added', 'thread.item.done', 'thread.item.replaced'), item: item() }),
      () => ({ type: 'thread.item.updated', item_id: id(), update: update() }),
      () => ({ type: 'thread.item.updated', item_id: id(), update: update() }),
      () => ({ type: 'thread.item.updated', item_id: id(), update: update() }),
      () => ({ type: 'thread.item.removed', item_id: id() }),
      () => ({
        type: 'stream_options',
        stream_options: rarely<unknown>(
          () => [],
          () => ({ allow_cancel: pick<unknown>(true, false, odd()) }),
        ),
      }),
      () => ({ type: 'progress_update', text: text(), icon: odd() }),
      () => ({ type: 'client_effect', name: text(), data: odd() }),
      () => ({ type: 'error', code: odd(), message: odd(), allow_retry: odd() }),
      () => ({ type: 'notice', level: odd(), message: text() }),
      odd,
    )();
  // As from the wire: only what survives JSON, and passes the guard at the door.
  return Array.from({ length: count }, event)
    .map((value): unknown => JSON.parse(JSON.stringify(value) ?? 'null'))
    .filter((value): value is ThreadStreamEvent => checkEvent(value) === 'ok');
}

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
