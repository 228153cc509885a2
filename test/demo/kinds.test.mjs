/** Each kind of item and event that a reply can have, and the threads that have them from the beginning. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, create, newestItems, startServer, textOf } from './support.mjs';

async function play(t, word) {
  const { url } = await startServer(t, { speed: 1000 });
  const events = await create(url, word);
  // From where the reply begins: after the title.
  const reply = events.slice(events.findIndex(({ type }) => type === 'thread.updated') + 1);
  return { url, threadId: events[0].thread.id, reply };
}

const updates = (reply, type) => reply.flatMap(({ update }) => (update?.type.endsWith(type) ? [update] : []));
const doneItems = (reply) => reply.flatMap(({ type, item }) => (type === 'thread.item.done' ? [item] : []));

test('a workflow: tasks begin and end by their index, and it closes as the updates have left it', async (t) => {
  const { reply } = await play(t, 'workflow');
  const added = updates(reply, 'task.added');
  assert.deepEqual([...new Set(added.map(({ task_index: index }) => index))], [0, 1, 2, 3, 4]);
  assert.deepEqual(
    [...new Set(added.map(({ task }) => task.type))],
    ['web_search', 'file', 'custom', 'thought', 'image'],
  );
  const last = new Map(updates(reply, 'task.updated').map(({ task_index: index, task }) => [index, task]));
  const [{ workflow }] = doneItems(reply);
  assert.deepEqual(workflow.tasks, [...last.values()]);
  assert.ok(workflow.tasks.every((task) => task.status_indicator === 'complete'));
  assert.equal(workflow.expanded, false);
});

test('reasoning grows word by word and tells how long it took', async (t) => {
  const { reply } = await play(t, 'reasoning');
  const grown = updates(reply, 'task.updated').map(({ task }) => task.content);
  assert.ok(grown.length > 20);
  for (let i = 1; i < grown.length; i += 1) assert.ok(grown[i].startsWith(grown[i - 1]));
  assert.deepEqual(doneItems(reply)[0].workflow.summary, { duration: 9 });
});

test('an image gets sharper: three PNGs of one shape', async (t) => {
  const { reply } = await play(t, 'image');
  const [added] = reply.filter(({ type }) => type === 'thread.item.added');
  assert.equal(added.item.image, undefined);
  const [done] = doneItems(reply);
  const images = [...updates(reply, 'image.updated').map(({ image }) => image), done.image];
  const sizes = images.map(({ url }) => {
    const png = Buffer.from(url.replace(/^data:image\/png;base64,/, ''), 'base64');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  });
  assert.deepEqual(
    sizes.map(([width]) => width),
    [24, 96, 600],
  );
  assert.ok(sizes.every(([width, height]) => width / height === 1.5));
});

test('sources stand where the text has got to, in code points, and several may stand at one place', async (t) => {
  const { reply } = await play(t, 'sources');
  const events = updates(reply, 'annotation_added');
  const [{ content }] = doneItems(reply);
  const [{ text, annotations }] = content;
  assert.deepEqual(
    annotations,
    events.map(({ annotation }) => annotation),
  );
  assert.deepEqual(
    events.map(({ annotation_index: index }) => index),
    [0, 1, 2, 3, 4, 5],
  );
  const before = ({ index }) => [...text].slice(0, index).join('');
  for (const annotation of annotations.slice(0, 3)) assert.match(before(annotation), /\*\*spring tides\*\*\.$/);
  assert.match(before(annotations[3]), /call those tides \*neap\*\.$/);
  assert.equal(annotations.at(-1).index, undefined);
  const told = updates(reply, 'content_part.done');
  assert.deepEqual(told[0].content.annotations, []);
});

test('sources may come with the end of the message only', async (t) => {
  const { reply } = await play(t, 'bibliography');
  assert.deepEqual(updates(reply, 'annotation_added'), []);
  assert.equal(doneItems(reply)[0].content[0].annotations.length, 4);
});

test('two messages take turns, word by word', async (t) => {
  const { reply } = await play(t, 'side');
  const ids = reply.filter(({ update }) => update?.type.endsWith('text_delta')).map(({ item_id: id }) => id);
  assert.ok(ids.length > 60);
  for (let i = 2; i < 40; i += 1) assert.equal(ids[i], ids[i - 2]);
  assert.notEqual(ids[0], ids[1]);
  assert.deepEqual(
    doneItems(reply).map((item) => item.id),
    [ids[1], ids[0]],
  );
});

test('what is removed is gone, what is replaced is stored, and hidden notes are not sent', async (t) => {
  const removed = await play(t, 'remove');
  const ids = removed.reply.flatMap(({ type, item_id: id }) => (type === 'thread.item.removed' ? [id] : []));
  assert.equal(ids.length, 2);
  const left = await newestItems(removed.url, removed.threadId);
  assert.ok(left.every(({ id }) => !ids.includes(id)));

  const replaced = await play(t, 'replace');
  const both = replaced.reply.filter(({ type }) => type === 'thread.item.replaced').map(({ item }) => item);
  assert.equal(both[0].id, both[1].id);
  const stored = (await newestItems(replaced.url, replaced.threadId)).filter(({ id }) => id === both[0].id);
  assert.deepEqual(stored, [both[1]]);

  const unseen = await play(t, 'unseen');
  assert.ok(
    unseen.reply.some(({ item }) => item?.type === 'hidden_context_item'),
    'it leaks when it is added',
  );
  assert.ok(doneItems(unseen.reply).every(({ type }) => type !== 'hidden_context_item'));
  assert.equal(doneItems(unseen.reply).at(-1).type, 'end_of_turn');
  const types = (await newestItems(unseen.url, unseen.threadId)).map(({ type }) => type);
  assert.deepEqual(types, ['end_of_turn', 'assistant_message', 'user_message']);
});

test('the thread can be renamed, locked, closed and opened again on the way', async (t) => {
  for (const [word, changes, last] of [
    ['title', [undefined], 'active'],
    ['lock', ['locked'], 'locked'],
    ['close', ['closed'], 'closed'],
    ['unlock', ['locked', undefined], 'active'],
  ]) {
    const { url, threadId, reply } = await play(t, word);
    const told = reply.flatMap(({ type, thread }) => (type === 'thread.updated' ? [thread] : []));
    assert.deepEqual(
      told.map(({ status }) => (status.type === 'active' ? undefined : status.type)),
      changes,
    );
    const { status, title } = await ask(url, 'threads.get_by_id', { thread_id: threadId });
    assert.equal(status.type, last);
    assert.equal(typeof status.reason, last === 'active' ? 'undefined' : 'string');
    if (word === 'title') assert.equal(title, 'The thread with the better name');
  }
});

test('errors, notices and effects are passed on with all that belongs to them', async (t) => {
  const errors = (await play(t, 'errors')).reply;
  assert.deepEqual(
    errors.map(({ code, message, allow_retry: retry }) => [code, message !== undefined, retry]),
    [
      ['stream.error', false, true],
      ['stream.error', false, false],
      ['custom', true, true],
      ['custom', true, false],
    ],
  );
  const after = (await play(t, 'after')).reply.map(({ type }) => type);
  assert.ok(after.indexOf('error') < after.lastIndexOf('thread.item.added'));
  const notices = (await play(t, 'notices')).reply.filter(({ type }) => type === 'notice');
  assert.deepEqual(
    notices.map(({ level, title }) => [level, title !== undefined]),
    [
      ['info', true],
      ['warning', true],
      ['danger', false],
    ],
  );
  const effects = (await play(t, 'effect')).reply.filter(({ type }) => type === 'client_effect');
  assert.deepEqual(
    effects.map(({ name, data }) => [name, Object.keys(data).length]),
    [
      ['confetti', 2],
      ['ring_the_bell', 0],
    ],
  );
});

test('everything has every kind', async (t) => {
  const { reply } = await play(t, 'everything');
  const kinds = new Set(doneItems(reply).map(({ type }) => type));
  for (const type of ['workflow', 'assistant_message', 'generated_image', 'task', 'widget', 'structured_input']) {
    assert.ok(kinds.has(type), type);
  }
  assert.equal(reply.at(-1).item.status, 'pending');
});

test('the gallery shows every kind, finished; a locked and a closed thread can be read', async (t) => {
  const { url } = await startServer(t);
  const gallery = { thread_id: 'thr_gallery' };
  assert.equal((await ask(url, 'threads.get_by_id', gallery)).title, 'Everything, finished');
  const items = await ask(url, 'items.list', { ...gallery, order: 'asc', limit: 40 });
  assert.equal(items.has_more, false);
  assert.deepEqual([...new Set(items.data.map(({ type }) => type))].toSorted(), [
    'assistant_message',
    'client_tool_call',
    'end_of_turn',
    'generated_image',
    'structured_input',
    'task',
    'user_message',
    'widget',
    'workflow',
  ]);
  assert.deepEqual(
    items.data.flatMap(({ status }) => status ?? []),
    ['completed', 'answered', 'skipped'],
  );
  const [question] = items.data;
  assert.deepEqual(
    question.attachments.map(({ type, preview_url: url }) => [type, url?.slice(0, 15)]),
    [
      ['image', 'data:image/png;'],
      ['file', undefined],
    ],
  );
  assert.equal(question.content.filter(({ type }) => type === 'input_tag').length, 2);
  const { text, annotations } = items.data[2].content[0];
  const places = annotations.map(({ index }) => [...text].slice(0, index).join('').split(' ').at(-1));
  assert.deepEqual(places, ['10:20.', 'yellow,', 'yellow,', 'harbour']);

  for (const type of ['locked', 'closed']) {
    const thread = await ask(url, 'threads.get_by_id', { thread_id: `thr_${type}` });
    assert.equal(thread.status.type, type);
    assert.ok(thread.status.reason);
    assert.ok(textOf(thread.items.data.at(-1)).length > 20);
  }
});
