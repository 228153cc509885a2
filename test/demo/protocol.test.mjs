/** What the TypeScript server sends and in which order, request by request. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, create, input, newestItems, post, startServer, stream, textOf } from './support.mjs';

const names = (events) =>
  events.map(({ type, item, update }) => update?.type ?? (item ? `${type} ${item.type}` : type));
const withoutDeltas = (events) => names(events).filter((name) => !name.endsWith('text_delta'));

const REPLY = [
  'thread.item.added assistant_message',
  'assistant_message.content_part.added',
  'assistant_message.content_part.done',
  'thread.item.done assistant_message',
];

test('a new thread: created, the user message, stream options, the title, the reply', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const events = await create(url, 'Hello there');
  const opening = ['thread.created', 'thread.item.done user_message', 'stream_options', 'thread.updated'];
  assert.deepEqual(withoutDeltas(events), [...opening, ...REPLY]);

  const [created, user, options, updated, added] = events;
  assert.deepEqual(created.thread.items, { data: [], has_more: false });
  assert.equal(created.thread.title, undefined);
  assert.equal(textOf(user.item), 'Hello there');
  assert.equal(user.item.thread_id, created.thread.id);
  assert.deepEqual(options.stream_options, { allow_cancel: true });
  assert.equal(updated.thread.title, 'Hello');
  const said = events.map(({ update }) => update?.delta ?? '').join('');
  assert.equal(textOf(events.at(-1).item), said);
  assert.equal(events.at(-1).item.id, added.item.id);
});

test('a message in a thread: no thread.created, and a title that is there stays', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const [{ thread }] = await create(url, 'hello');
  const events = await stream(url, 'threads.add_user_message', { thread_id: thread.id, input: input('slow') });
  assert.deepEqual(withoutDeltas(events), [
    'thread.item.done user_message',
    'stream_options',
    'progress_update',
    ...REPLY,
  ]);
  const { title, items } = await ask(url, 'threads.get_by_id', { thread_id: thread.id });
  assert.equal(title, 'Hello');
  assert.deepEqual(
    items.data.map(({ type }) => type),
    ['user_message', 'assistant_message', 'user_message', 'assistant_message'],
  );
});

test('retry answers the same message again, and what came after it is gone', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const first = await create(url, 'flaky');
  assert.deepEqual(first.at(-1), { type: 'error', code: 'stream.error', allow_retry: true });
  const [{ thread }, { item: message }] = first;
  const params = { thread_id: thread.id, item_id: message.id };
  assert.deepEqual(withoutDeltas(await stream(url, 'threads.retry_after_item', params)), ['stream_options', ...REPLY]);
  await stream(url, 'threads.add_user_message', { thread_id: thread.id, input: input('hello') });
  assert.deepEqual(withoutDeltas(await stream(url, 'threads.retry_after_item', params)), ['stream_options', ...REPLY]);

  const items = await newestItems(url, thread.id);
  assert.deepEqual(
    items.map(({ type }) => type),
    ['assistant_message', 'user_message'],
  );
  assert.equal(items[1].id, message.id);
});

test('retry after an item that is not there sends nothing and ends well', async (t) => {
  const { url } = await startServer(t);
  const params = { thread_id: 'thr_logbook', item_id: 'msg_none' };
  assert.deepEqual(await stream(url, 'threads.retry_after_item', params), []);
});

test('an unfinished message before an error is sent and not stored', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const events = await create(url, 'fail');
  assert.equal(events.at(-1).type, 'error');
  assert.ok(!withoutDeltas(events).includes('thread.item.done assistant_message'));
  const items = await newestItems(url, events[0].thread.id);
  assert.deepEqual(
    items.map(({ type }) => type),
    ['user_message'],
  );
});

test('a script may forbid to stop it, at its beginning or later', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const allowed = (events) => events.flatMap(({ stream_options: options }) => (options ? [options.allow_cancel] : []));
  assert.deepEqual(allowed(await create(url, 'unstoppable')), [false]);
  assert.deepEqual(allowed(await create(url, 'commit')), [true, false]);
});

test('a word counts as a whole and in any case; without one the default is played', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const titled = async (text) => (await create(url, text)).find(({ type }) => type === 'thread.updated').thread.title;
  assert.equal(await titled('Please, a STORY!'), 'A walk to the lighthouse');
  assert.equal(await titled('history'), 'Hello');
});

test('get_by_id has the oldest 20 items, items.list pages through all from the newest', async (t) => {
  const { url } = await startServer(t);
  const { title, items } = await ask(url, 'threads.get_by_id', { thread_id: 'thr_logbook' });
  assert.equal(title, 'The logbook');
  assert.equal(items.data.length, 20);
  assert.equal(textOf(items.data[0]), 'Entry 1: what happened on day 1?');
  assert.equal(items.after, items.data.at(-1).id);

  const all = [];
  let after;
  do {
    const page = await ask(url, 'items.list', { thread_id: 'thr_logbook', limit: all.length ? 50 : 0, after });
    if (all.length === 0) assert.equal(page.data.length, 20, 'a limit of 0 is the default');
    all.push(...page.data);
    after = page.after;
    assert.equal(page.has_more, after !== undefined);
  } while (after);
  assert.equal(new Set(all.map(({ id }) => id)).size, 120);
  assert.match(textOf(all[0]), /^Day 60\./);
  const times = all.map(({ created_at: at }) => Date.parse(at));
  assert.deepEqual(times, times.toSorted().reverse());

  const ascending = await ask(url, 'items.list', { thread_id: 'thr_logbook', order: 'asc', after: items.after });
  assert.equal(ascending.data[0].id, 'msg_logbook_11_user');
});

test('threads are listed newest first, renamed and deleted', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const [{ thread }] = await create(url, 'hello');
  const list = async (params) => (await ask(url, 'threads.list', params)).data.map(({ id }) => id);
  const seeded = ['thr_gallery', 'thr_locked', 'thr_closed', 'thr_logbook'];
  assert.deepEqual(await list({}), [thread.id, ...seeded]);
  assert.deepEqual(await list({ limit: 1, after: thread.id }), ['thr_gallery']);
  const renamed = await ask(url, 'threads.update', { thread_id: thread.id, title: 'Renamed' });
  assert.equal(renamed.title, 'Renamed');
  assert.deepEqual(renamed.items, { data: [], has_more: false });
  assert.deepEqual(await ask(url, 'threads.delete', { thread_id: thread.id }), {});
  assert.deepEqual(await list({ order: 'asc' }), seeded.toReversed());
});

test('feedback is kept by item: the last word counts', async (t) => {
  const { url, lines } = await startServer(t, { speed: 1000 });
  const events = await create(url, 'feedback');
  assert.match(textOf(events.at(-1).item), /: 0 up, 0 down\.$/);
  const thread = { thread_id: events[0].thread.id };
  const [first, second] = (await newestItems(url, thread.thread_id)).map(({ id }) => id);
  for (const [items, kind] of [
    [[first, second], 'negative'],
    [[first], 'positive'],
  ]) {
    assert.deepEqual(await ask(url, 'items.feedback', { ...thread, item_ids: items, kind }), {});
    assert.match(lines.at(-1), new RegExp(`Feedback: ${kind} for ${items.join(', ')}`));
  }
  for (const wrong of [{ item_ids: ['msg_none'] }, { kind: 'neutral' }, { item_ids: first }]) {
    const params = { ...thread, item_ids: [first], kind: 'negative', ...wrong };
    assert.equal((await post(url, { type: 'items.feedback', params })).status, 500);
  }
  const again = await stream(url, 'threads.add_user_message', { ...thread, input: input('feedback') });
  assert.match(textOf(again.at(-1).item), /: 1 up, 1 down\.$/);
});

test('an action is named in an answer, or in the widget that it came from', async (t) => {
  const { url } = await startServer(t, { speed: 1000 });
  const gallery = { thread_id: 'thr_gallery' };
  const widget = (await ask(url, 'threads.get_by_id', gallery)).items.data.find(({ type }) => type === 'widget');
  const params = { ...gallery, item_id: widget.id, action: { type: 'walk.show', payload: { day: 'sunday' } } };
  const events = await stream(url, 'threads.custom_action', params);
  assert.deepEqual(withoutDeltas(events), ['stream_options', ...REPLY]);
  assert.match(textOf(events.at(-1).item), /`walk\.show`[\s\S]*"day": "sunday"/);

  const { updated_item: updated } = await ask(url, 'threads.sync_custom_action', params);
  assert.equal(updated.id, widget.id);
  assert.equal(
    updated.widget.children.at(-1).value,
    'The action “walk.show” has arrived. Nobody here knows what to do.',
  );
  const stored = (await newestItems(url, 'thr_gallery')).find(({ id }) => id === widget.id);
  assert.deepEqual(stored, updated);

  const [error, ...more] = await stream(url, 'threads.custom_action', { ...params, item_id: 'itm_gallery_1' });
  assert.deepEqual([error, ...more], [{ type: 'error', code: 'stream.error', allow_retry: false }]);
});

test('what is not implemented fails as in a reference server that lacks it', async (t) => {
  const { url, lines } = await startServer(t);
  for (const type of ['attachments.create', 'attachments.delete', 'input.transcribe']) {
    assert.equal((await post(url, { type, params: {} })).status, 500, type);
    assert.match(lines.at(-1), new RegExp(`does not implement ${type}`));
  }
});
