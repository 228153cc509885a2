// Random streams, valid and odd: the same seed gives the same one in every engine.
import { checkEvent, type ThreadStreamEvent } from '../../src/protocol/events.js';

/** Mulberry32: the same seed gives the same stream in every engine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What may come over the wire: events, most of them good, and things that are none. */
export function randomValues(seed: number, count: number): unknown[] {
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
  const source = () =>
    rarely(odd, () => ({ type: pick<unknown>('url', 'file', 'entity', odd()), title: text(), url: text(), id: odd() }));
  const annotation = () => rarely(odd, () => ({ type: 'annotation', source: source(), index: odd() }));
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
  const task = () =>
    rarely(odd, () => ({
      type: pick('custom', 'web_search', 'thought', 'file', 'image', 'séance'),
      status_indicator: pick<unknown>('none', 'loading', 'complete', odd()),
      title: text(),
      content: text(),
      queries: rarely<unknown>(odd, () => [text()]),
      sources: rarely<unknown>(odd, () => [source()]),
    }));
  const input = () =>
    rarely<unknown>(odd, () => [
      rarely(odd, () => ({ type: pick('multiple_choice', 'freeform'), id: id(), options: odd() })),
    ]);
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
      () => ({ type: 'generated_image', image: pick<unknown>(null, undefined, { id: 'x', url: 'u' }, odd()) }),
      () => ({ type: 'task', task: task() }),
      () => ({ type: 'structured_input', status: pick('pending', 'answered', 'skipped'), inputs: input() }),
      () => ({ type: 'client_tool_call', status: pick('pending', 'completed'), name: text(), arguments: odd() }),
      () => ({ type: pick('end_of_turn', 'hidden_context_item', 'sdk_hidden_context', 'hologram') }),
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
      () => ({
        type: 'generated_image.updated',
        image: rarely(odd, () => ({ id: 'x', url: 'u' })),
        progress: pick<unknown>(0.5, 2, odd()),
      }),
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
  return Array.from({ length: count }, event).map((value) => JSON.parse(JSON.stringify(value) ?? 'null'));
}

/** Those of them that pass the guard at the door. */
export const randomEvents = (seed: number, count: number): ThreadStreamEvent[] =>
  randomValues(seed, count).filter((value): value is ThreadStreamEvent => checkEvent(value) === 'ok');
