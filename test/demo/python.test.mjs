/** The server on OpenAI's own SDK says what the TypeScript server says, stops when it is left, and leaves no orphan. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  ask,
  create,
  events,
  input,
  newestItems,
  post,
  root,
  sayAndLeave,
  startProgram,
  startServer,
  stream,
  textOf,
} from './support.mjs';

const script = JSON.parse(readFileSync(`${root}demo/replies.json`, 'utf8'));
const startScript = `${root}demo/python/start.mjs`;

/** Starts the Python server; without Python the test is skipped, or fails where nothing may be skipped. */
async function startPython(t, ...args) {
  const program = await startProgram(t, process.execPath, [startScript, '--port', '0', ...args]);
  const [line, url] = await program.said(/(http:\/\/127\S+\/chatkit)|This server needs Python.*/);
  if (url) return { ...program, url };
  assert.ok(!process.env.CI, line);
  t.skip(line);
}

/** Ids become the order in which they appear, and times go: what is left must be the same on both servers. */
function normalise(value) {
  const ids = new Map();
  return JSON.parse(JSON.stringify(value), (key, inner) => {
    if (key === 'created_at') return undefined;
    if (typeof inner !== 'string' || !/^(thr|msg|shcx)_[0-9a-f]{8,}$/.test(inner)) return inner;
    if (!ids.has(inner)) ids.set(inner, `${inner.split('_')[0]}_${ids.size}`);
    return ids.get(inner);
  });
}

test('both servers send the same events, script by script, and store the same items', async (t) => {
  const python = await startPython(t, '--speed', '1000');
  if (!python) return;
  const ours = await startServer(t, { speed: 1000 });

  async function conversation(url, reply) {
    const first = await create(url, `Please: ${reply.words.at(-1)}!`);
    const [{ thread }, { item }] = first;
    const retry = reply.fails_first
      ? await stream(url, 'threads.retry_after_item', { thread_id: thread.id, item_id: item.id })
      : [];
    const again = { thread_id: thread.id, input: { ...input('hello'), quoted_text: 'as you said' } };
    const second = await stream(url, 'threads.add_user_message', again);
    const stored = await ask(url, 'threads.get_by_id', { thread_id: thread.id });
    return normalise({ first, retry, second, stored });
  }
  for (const reply of script.replies) {
    assert.deepEqual(await conversation(ours.url, reply), await conversation(python.url, reply), reply.name);
  }
});

test('at its own pace', async (t) => {
  const python = await startPython(t);
  if (!python) return;

  await t.test('both servers answer the other requests alike', async (t) => {
    const ours = await startServer(t);
    const logbook = { thread_id: 'thr_logbook' };
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
      await assert.rejects(stream(url, 'threads.add_user_message', { thread_id: 'thr_none', input: input('hello') }));
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
