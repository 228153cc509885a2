/** The list of threads: newest first and page by page, another title, and a thread that goes, the same on both servers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, create, post, startPython, startServer } from './support.mjs';

/** What both servers say of the same steps, without what they make up. */
async function walk(url) {
  const [{ thread: first }] = await create(url, 'fast');
  const [{ thread: second }] = await create(url, 'hello');
  const name = (id) => ({ [first.id]: 'first', [second.id]: 'second' })[id] ?? id;
  const list = async (params) => {
    const { data, has_more, after } = await ask(url, 'threads.list', params);
    for (const { created_at, items } of data) {
      assert.ok(!Number.isNaN(Date.parse(created_at)), created_at);
      assert.deepEqual(items.data, []);
    }
    return { ids: data.map(({ id }) => name(id)), has_more, after: name(after ?? null) };
  };
  const said = [
    await list({ limit: 2 }),
    await list({ limit: 2, after: first.id }),
    await list({ order: 'asc', limit: 1 }),
  ];
  const { title } = await ask(url, 'threads.update', { thread_id: first.id, title: 'Lamp 🙂 oil' });
  const read = await ask(url, 'threads.get_by_id', { thread_id: first.id });
  said.push([title, read.title, (await ask(url, 'threads.list', { limit: 2 })).data[1].title]);
  said.push(await ask(url, 'threads.delete', { thread_id: second.id }), await list({ limit: 1 }));
  const gone = await post(url, { type: 'threads.get_by_id', params: { thread_id: second.id } });
  said.push(gone.ok, (await post(url, { type: 'threads.update', params: { thread_id: second.id, title: 'x' } })).ok);
  return said;
}

test('both servers list, rename and delete threads alike', async (t) => {
  const ours = await startServer(t, { speed: 1000 });
  const said = await walk(ours.url);
  assert.deepEqual(said[0], { ids: ['second', 'first'], has_more: true, after: 'first' });
  assert.equal(said[1].ids.length, 2);
  assert.ok(!said[1].ids.includes('first'));
  assert.deepEqual(said[3], ['Lamp 🙂 oil', 'Lamp 🙂 oil', 'Lamp 🙂 oil']);
  assert.deepEqual(said.slice(4), [{}, { ids: ['first'], has_more: true, after: 'first' }, false, false]);
  const python = await startPython(t, '--speed', '1000');
  if (python) assert.deepEqual(await walk(python.url), said);
});
