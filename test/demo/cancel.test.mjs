/** A reader who goes away stops the reply: it is noticed at once, and what was said is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, events, input, newestItems, post, sayAndLeave, startServer, stream, textOf } from './support.mjs';

const words = (count) => (text) => text.split(' ').length > count;

test('a stop is noticed within 10 ms and keeps the text under the id it streamed with', async (t) => {
  const { url, nextCancel } = await startServer(t);
  const delays = [];
  for (let round = 0; round < 9; round += 1) {
    const seen = await sayAndLeave(url, 'long', words(20));
    const { at, kept, threadId } = await nextCancel();
    delays.push(at - seen.leftAt);
    assert.equal(threadId, seen.threadId);
    assert.deepEqual(kept, [seen.itemId]);
    const [answer, question] = await newestItems(url, threadId);
    assert.equal(answer.id, seen.itemId);
    assert.ok(textOf(answer).startsWith(seen.text.trimEnd()));
    assert.ok(textOf(answer).length < seen.text.length + 100);
    assert.equal(question.type, 'user_message');
  }
  const median = delays.toSorted((a, b) => a - b)[4];
  t.diagnostic(`noticed after ${median.toFixed(1)} ms (median of 9)`);
  assert.ok(median < 10, `noticed after ${delays.map((ms) => ms.toFixed(1)).join(', ')} ms`);
});

test('a stop during a silence ends it; nothing was said, and nothing but the hidden note is kept', async (t) => {
  const { url, nextCancel } = await startServer(t);
  const { threadId } = await sayAndLeave(url, 'silent', (_, { type }) => type === 'thread.updated');
  assert.deepEqual((await nextCancel()).kept, []);
  const { items } = await ask(url, 'threads.get_by_id', { thread_id: threadId });
  assert.deepEqual(
    items.data.map(({ type }) => type),
    ['user_message'],
  );
});

test('the hidden note is stored last and never sent', async (t) => {
  const { url, nextCancel } = await startServer(t);
  const { threadId } = await sayAndLeave(url, 'slow', words(2));
  await nextCancel();
  const newest = await ask(url, 'items.list', { thread_id: threadId, limit: 1 });
  assert.deepEqual(newest.data, []);
  assert.equal(newest.has_more, true);
  assert.match(newest.after, /^shcx_/);
  const next = await ask(url, 'items.list', { thread_id: threadId, limit: 1, after: newest.after });
  assert.equal(next.data[0].type, 'assistant_message');
});

test('a store that waits keeps the text too', async (t) => {
  const { url, nextCancel } = await startServer(t, { storeLatency: 20 });
  const { threadId, itemId } = await sayAndLeave(url, 'long', words(5));
  assert.deepEqual((await nextCancel()).kept, [itemId]);
  const [answer] = await newestItems(url, threadId);
  assert.equal(answer.id, itemId);
});

test('of two messages at once both are kept, and of a message in parts all of them', async (t) => {
  const { url, nextCancel } = await startServer(t, { speed: 4 });
  const side = await sayAndLeave(url, 'side', words(20));
  assert.equal((await nextCancel()).kept.length, 2);
  const items = await newestItems(url, side.threadId);
  assert.deepEqual(items.map((item) => textOf(item).slice(0, 16)).slice(0, 2), [
    '**In the evening',
    '**In the morning',
  ]);

  const parts = await sayAndLeave(url, 'parts', (_, { update }) => update?.content_index === 1);
  assert.deepEqual((await nextCancel()).kept, [parts.itemId]);
  const [answer] = await newestItems(url, parts.threadId);
  assert.match(answer.content[0].text, /every ten seconds\.$/);
});

test('what else is pending is dropped: workflows, images, widgets, and what was taken back', async (t) => {
  const { url, nextCancel } = await startServer(t, { speed: 20 });
  for (const [word, enough] of [
    ['workflow', (_, { update }) => update?.task_index === 2],
    ['image', (_, { update }) => update?.progress > 0.5],
    ['widget', (_, { update }) => update?.type === 'widget.streaming_text.value_delta'],
    ['remove', (_, { type }) => type === 'thread.item.removed'],
  ]) {
    const { threadId } = await sayAndLeave(url, word, enough);
    assert.deepEqual((await nextCancel()).kept, [], word);
    const types = (await newestItems(url, threadId)).map(({ type }) => type).filter((type) => type !== 'user_message');
    assert.deepEqual(types, word === 'remove' ? ['assistant_message'] : [], word);
  }
});

test('a stop between the call of a tool and its output makes the output be refused', async (t) => {
  const { url, nextCancel } = await startServer(t, { speed: 1000 });
  const asked = sayAndLeave(url, 'workflow', (_, { update }) => update?.task_index === 1);
  const { threadId } = await asked;
  await nextCancel();
  await stream(url, 'threads.add_user_message', { thread_id: threadId, input: input('tool') });
  const again = new AbortController();
  const request = { type: 'threads.add_user_message', params: { thread_id: threadId, input: input('slow') } };
  const response = await post(url, request, { signal: again.signal });
  await events(response).next();
  again.abort();
  await nextCancel();
  await assert.rejects(stream(url, 'threads.add_client_tool_output', { thread_id: threadId, result: {} }));
});

test('a stopped thread goes on: retry removes the text and the note, and answers anew', async (t) => {
  const { url, nextCancel } = await startServer(t, { speed: 10 });
  const { threadId, itemId } = await sayAndLeave(url, 'slow', words(3));
  await nextCancel();
  const question = (await newestItems(url, threadId)).at(-1);
  const events = await stream(url, 'threads.retry_after_item', { thread_id: threadId, item_id: question.id });
  assert.equal(events.at(-1).type, 'thread.item.done');
  const items = await newestItems(url, threadId, 3);
  assert.equal(items.length, 2);
  assert.notEqual(items[0].id, itemId);
});

test('a reply that was read to its end is not taken for stopped', async (t) => {
  const cancels = [];
  const { url } = await startServer(t, { speed: 1000, onCancel: (info) => cancels.push(info) });
  const left = await sayAndLeave(
    url,
    'hello',
    (_, { type, item }) => item?.type === 'assistant_message' && type === 'thread.item.done',
  );
  const items = await newestItems(url, left.threadId);
  assert.equal(items[0].id, left.itemId);
  assert.deepEqual(cancels, []);
});
