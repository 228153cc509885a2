/** The server on OpenAI's own SDK says what the TypeScript server says, stops when it is left, and leaves no orphan. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  ask,
  create,
  events,
  input,
  newestItems,
  normalise,
  post,
  readReplies,
  root,
  sayAndLeave,
  startProgram,
  startPython,
  startServer,
  stream,
  textOf,
} from './support.mjs';

/** An answer to whatever waits at the end of a stream: the second time the questions are skipped. */
function answerTo({ item }, round) {
  if (item?.status !== 'pending') return;
  const params = { thread_id: item.thread_id };
  if (item.type === 'client_tool_call') {
    const result = { place: 'on the pier', round, nothing: null, list: ['a', 1, true, []] };
    return ['threads.add_client_tool_output', { ...params, result }];
  }
  const [first, ...others] = item.inputs;
  const values = first.options?.slice(0, 2).map(({ value }) => value) ?? [];
  const rest = others.map(({ id, type }) => [
    id,
    type === 'freeform' ? { skipped: true } : { values: ['“one”', 'two'] },
  ]);
  const answers = Object.fromEntries([[first.id, { values }], ['unknown', { values: ['nothing'] }], ...rest]);
  const input = round === 1 ? { answers } : { status: 'skipped', answers: {} };
  return ['threads.add_structured_input', { ...params, item_id: item.id, input }];
}

async function toTheEnd(url, events, round) {
  const streams = [events];
  for (let next = answerTo(events.at(-1), round); next; next = answerTo(streams.at(-1).at(-1), round)) {
    streams.push(await stream(url, ...next));
  }
  return streams;
}

test('both servers send the same events, script by script, and store the same items', async (t) => {
  const python = await startPython(t, '--speed', '1000');
  if (!python) return;
  const ours = await startServer(t, { speed: 1000 });

  async function conversation(url, reply) {
    const first = await create(url, `Please: ${reply.words.at(-1)}!`);
    const [{ thread }, { item }] = first;
    const streams = await toTheEnd(url, first, 1);
    const again = { thread_id: thread.id, item_id: item.id };
    const retried = await toTheEnd(url, await stream(url, 'threads.retry_after_item', again), 2);
    const quoting = { thread_id: thread.id, input: { ...input('hello'), quoted_text: 'as you said' } };
    const next = await stream(url, 'threads.add_user_message', quoting);
    const stored = await ask(url, 'threads.get_by_id', { thread_id: thread.id });
    return normalise({ streams, retried, next, stored });
  }
  for (const reply of readReplies().filter(({ words }) => words.length > 0)) {
    await t.test(reply.name, async () => {
      const [mine, theirs] = [await conversation(ours.url, reply), await conversation(python.url, reply)];
      // What the SDK has no type for, it cannot store.
      if (reply.steps.some(({ unknown }) => unknown)) mine.stored = theirs.stored;
      assert.deepEqual(mine, theirs);
    });
  }
});

const inGallery = (type, params) => JSON.stringify({ type, params: { thread_id: 'thr_gallery', ...params } });

test('at its own pace', async (t) => {
  const python = await startPython(t);
  if (!python) return;

  await t.test('both servers answer the other requests alike', async (t) => {
    const ours = await startServer(t);
    const logbook = { thread_id: 'thr_logbook' };
    const gallery = { thread_id: 'thr_gallery' };
    const card = 'itm_gallery_11';
    const action = { type: 'walk.show', payload: { day: 'sunday', nothing: null } };
    const answers = async (url) => {
      const page = await ask(url, 'items.list', { ...logbook, limit: 7 });
      return normalise([
        await ask(url, 'threads.list', { limit: 0 }),
        await ask(url, 'threads.get_by_id', logbook),
        page,
        await ask(url, 'items.list', { ...logbook, after: page.after }),
        await ask(url, 'items.list', { ...logbook, order: 'asc', limit: 500 }),
        await ask(url, 'items.list', { ...logbook, limit: 3, after: 'msg_gone' }),
        await ask(url, 'items.feedback', { ...logbook, item_ids: ['msg_logbook_1_assistant'], kind: 'negative' }),
        await ask(url, 'threads.update', { ...logbook, title: 'Log' }),
        await stream(url, 'threads.retry_after_item', { ...logbook, item_id: 'msg_gone' }),
        await stream(url, 'threads.custom_action', { ...logbook, action: { type: 'a' } }),
        await stream(url, 'threads.custom_action', { ...logbook, item_id: page.after, action: { type: 'a' } }),
        await stream(url, 'threads.custom_action', { ...gallery, item_id: card, action }),
        await ask(url, 'threads.sync_custom_action', { ...gallery, action }),
        await ask(url, 'threads.sync_custom_action', { ...gallery, item_id: card, action }),
        await ask(url, 'threads.sync_custom_action', { ...gallery, item_id: card, action: { type: 'again' } }),
        await ask(url, 'threads.get_by_id', gallery),
        await ask(url, 'threads.get_by_id', { thread_id: 'thr_locked' }),
        await ask(url, 'threads.get_by_id', { thread_id: 'thr_closed' }),
        await ask(url, 'threads.delete', logbook),
        await ask(url, 'threads.list'),
      ]);
    };
    assert.deepEqual(await answers(ours.url), await answers(python.url));

    const refused = [
      '{"type":',
      '{"type":"threads.fly","params":{}}',
      '{"type":"threads.list"}',
      '{"type":"threads.list","params":{},"metadata":null}',
      '{"type":"threads.list","params":{"limit":1.5}}',
      '{"type":"threads.update","params":{"thread_id":"thr_logbook","title":"\\ud800"}}',
      '{"type":"threads.get_by_id","params":{"thread_id":"thr_none"}}',
      '{"type":"input.transcribe","params":{"audio_base64":"","mime_type":"audio/webm"}}',
      '{"type":"threads.create","params":{"input":{"content":[]}}}',
      inGallery('threads.add_client_tool_output', {}),
      inGallery('threads.add_structured_input', { input: {} }),
      inGallery('threads.add_structured_input', { item_id: 'itm_gallery_18' }),
      inGallery('threads.add_structured_input', { item_id: 'itm_gallery_18', input: { status: 'maybe' } }),
      inGallery('threads.add_structured_input', { item_id: 'itm_gallery_18', input: { answers: null } }),
      inGallery('threads.add_structured_input', {
        item_id: 'itm_gallery_18',
        input: { answers: { a: { values: [1] } } },
      }),
      inGallery('threads.custom_action', {}),
      inGallery('threads.sync_custom_action', { item_id: 'itm_gallery_1', action: { type: 'a' } }),
      inGallery('items.feedback', { item_ids: ['itm_gallery_3'], kind: 'maybe' }),
      inGallery('items.feedback', { item_ids: ['msg_none'], kind: 'positive' }),
    ];
    // uvicorn closes a connection on which a request failed: each of these gets its own.
    const headers = { connection: 'close' };
    for (const request of refused) {
      for (const { url } of [ours, python]) {
        const answer = await post(url, request, { headers });
        assert.equal(`${answer.status} ${await answer.text()}`, '500 Internal Server Error', request);
      }
    }
    for (const { url } of [ours, python]) {
      for (const [type, params] of [
        ['threads.add_user_message', { thread_id: 'thr_none', input: input('hello') }],
        ['threads.add_client_tool_output', { thread_id: 'thr_gallery', result: null }],
        ['threads.add_structured_input', { thread_id: 'thr_gallery', item_id: 'itm_gallery_18', input: {} }],
        ['threads.add_structured_input', { thread_id: 'thr_gallery', item_id: 'itm_gallery_1', input: {} }],
        ['threads.add_structured_input', { thread_id: 'thr_gallery', item_id: 'msg_none', input: {} }],
      ]) {
        await assert.rejects(stream(url, type, params), type);
      }
    }
  });

  await t.test('the SDK keeps what was said when the reader goes away', async () => {
    const seen = await sayAndLeave(python.url, 'long', (text) => text.length > 100);
    await python.said(/^Stopped by the reader: thr_/);
    const [answer] = await newestItems(python.url, seen.threadId);
    assert.equal(answer.id, seen.itemId);
    assert.ok(textOf(answer).startsWith(seen.text.trimEnd()));
  });

  await t.test('any page may ask, and what it reads is neither kept nor held back on the way', async () => {
    const request = { type: 'threads.create', params: { input: input('refuse') } };
    const response = await post(python.url, request, {
      headers: { origin: 'http://a.test', 'content-type': 'application/json' },
    });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.equal(response.headers.get('x-accel-buffering'), 'no');
    await response.text();
  });
});

test('with a store that waits the SDK keeps nothing: no element may count on it', async (t) => {
  const python = await startPython(t, '--store-latency', '5');
  if (!python) return;
  const seen = await sayAndLeave(python.url, 'long', (text) => text.length > 100);
  await python.said(/^Stopped by the reader: thr_/);
  const items = await newestItems(python.url, seen.threadId);
  assert.deepEqual(
    items.map(({ type }) => type),
    ['user_message'],
  );
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL']) {
  test(`the server ends with start.mjs after ${signal}, also in the middle of a reply`, async (t) => {
    const python = await startPython(t);
    if (!python) return;
    const response = await post(python.url, { type: 'threads.create', params: { input: input('silent') } });
    const reading = events(response);
    await reading.next();
    python.child.kill(signal);
    await assert.rejects(async () => {
      for await (const _ of reading);
    });
    // Only when nobody holds the other end of the output, start.mjs nor server, has everything ended.
    const { code } = await python.ended;
    assert.equal(code, signal === 'SIGKILL' ? null : 0);
    await assert.rejects(post(python.url, { type: 'threads.list', params: {} }));
  });
}

test('without Python one sentence says what to install', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'chat-kit-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const file of ['start.mjs', 'requirements.txt']) cpSync(`${root}demo/python/${file}`, join(folder, file));
  const program = await startProgram(t, process.execPath, [join(folder, 'start.mjs')], { PATH: folder });
  assert.equal((await program.ended).code, 1);
  assert.equal(program.lines.length, 2);
  assert.match(program.lines[0], /^This server needs Python 3\.10 or newer .*: install it from /);
});
