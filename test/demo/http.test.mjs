/** What comes before the protocol and around it: methods, origins, bodies that are refused, slow readers. */
import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { createChatKitHandler, input, post, root, startProgram, startServer, stream } from './support.mjs';

test('any origin may ask', async (t) => {
  const { url } = await startServer(t);
  const preflight = await fetch(url, {
    method: 'OPTIONS',
    headers: { origin: 'http://a.test', 'access-control-request-headers': 'content-type,x-mine' },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.equal(preflight.headers.get('access-control-allow-headers'), 'content-type,x-mine');
  const answer = await post(url, { type: 'threads.list', params: {} });
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.equal((await fetch(url)).status, 405);
});

test('what is no request is refused with 500, and the log says why', async (t) => {
  const { url, lines } = await startServer(t);
  const list = (params) => ({ type: 'threads.list', params });
  const inGallery = (type, params) => ({ type, params: { thread_id: 'thr_gallery', ...params } });
  const add = (text) => ({ type: 'threads.create', params: { input: { ...input('hello'), ...text } } });
  const cases = [
    ['{"type":', /not JSON/],
    [Buffer.from([0x7b, 0xff, 0x7d]), /not UTF-8/],
    ['[]', /The request must be an object/],
    [{ type: 'threads.fly', params: {} }, /"threads.fly", which is no request/],
    [{ type: 'threads.list' }, /params must be an object/],
    [{ ...list({}), metadata: null }, /metadata must be an object/],
    [list({ limit: 1.5 }), /"limit" must be a whole number/],
    [list({ order: 'up' }), /"order" must be one of asc, desc/],
    [add({ attachments: undefined }), /"attachments" must be a list/],
    [add({ inference_options: undefined }), /inference_options must be an object/],
    [add({ content: [{ type: 'input_tag', id: 'a', text: 'a' }] }), /data of an input_tag must be an object/],
    ['{"type":"threads.update","params":{"thread_id":"thr_logbook","title":"\\ud800"}}', /toWellFormed/],
    [{ type: 'threads.get_by_id', params: { thread_id: 'thr_none' } }, /no thread "thr_none"/],
    [inGallery('threads.add_client_tool_output', {}), /"result" is missing/],
    [inGallery('threads.add_structured_input', { input: {} }), /"item_id" must be a text/],
    [inGallery('threads.add_structured_input', { item_id: 'a' }), /params.input must be an object/],
    [
      inGallery('threads.add_structured_input', { item_id: 'a', input: { status: 'done' } }),
      /one of answered, skipped/,
    ],
    [inGallery('threads.add_structured_input', { item_id: 'a', input: { answers: { a: [] } } }), /answer must be an/],
    [inGallery('threads.custom_action', { action: {} }), /"type" must be a text/],
    [inGallery('items.feedback', { item_ids: [], kind: 'fine' }), /"kind" must be one of positive, negative/],
  ];
  for (const [request, reason] of cases) {
    const body = Buffer.isBuffer(request) || typeof request === 'string' ? request : JSON.stringify(request);
    const answer = await fetch(url, { method: 'POST', body });
    assert.equal(answer.status, 500, String(reason));
    assert.match(answer.headers.get('content-type'), /^text\/plain/);
    assert.equal(await answer.text(), 'Internal Server Error');
    assert.match(lines.at(-1), reason);
  }
});

test('a body above 1 MB is refused, one just below is read', async (t) => {
  const { url, lines } = await startServer(t, { speed: 1e6 });
  const request = (length) => ({ type: 'threads.create', params: { input: input('x'.repeat(length)) } });
  const answer = await post(url, request(1024 * 1024));
  assert.equal(answer.status, 413);
  assert.match(await answer.text(), /^The request is 1048\d+ bytes long; at most 1048576 are allowed\.$/);
  assert.match(lines.at(-1), /at most 1048576/);
  const fits = await post(url, request(1024 * 1024 - 1000));
  assert.equal(fits.status, 200);
  await fits.body.cancel();
});

test('a stream that fails before its first event is a connection that breaks', async (t) => {
  const { url, lines } = await startServer(t);
  const params = { thread_id: 'thr_none', input: input('hello') };
  await assert.rejects(stream(url, 'threads.add_user_message', params));
  assert.match(lines.at(-1), /no thread "thr_none"/);
});

test('an attachment nobody knows breaks the stream after thread.created', async (t) => {
  const { url, lines } = await startServer(t);
  const response = await post(url, {
    type: 'threads.create',
    params: { input: { ...input('hello'), attachments: ['atc_1'] } },
  });
  let text = '';
  await assert.rejects(async () => {
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) text += chunk;
  });
  assert.match(text, /^data: \{"type":"thread.created".*\}\n\n$/);
  assert.match(lines.at(-1), /no attachment "atc_1"/);
});

/** A response in the test's hands: it may be full, drain, or close whenever the test says so. */
class Response extends EventEmitter {
  frames = [];
  full = false;
  headersSent = false;
  setHeader() {}
  flushHeaders() {}
  writeHead() {
    this.headersSent = true;
    return this;
  }
  write(frame) {
    this.frames.push(frame);
    this.emit('frame');
    return !this.full;
  }
  end() {
    this.emit('finish');
  }
}

function request(text) {
  const body = JSON.stringify({ type: 'threads.create', params: { input: input(text) } });
  return Object.assign(Readable.from([Buffer.from(body)]), { method: 'POST', headers: {} });
}

const nextTurns = async (count) => {
  for (let i = 0; i < count; i += 1) await turn();
};

test('nothing is written while the response is full', async () => {
  const response = new Response();
  response.full = true;
  createChatKitHandler({ openai: false, log() {} })(request('fast'), response);
  for (const count of [1, 2, 3]) {
    await EventEmitter.once(response, 'frame');
    await nextTurns(50);
    assert.equal(response.frames.length, count);
    setImmediate(() => response.emit('drain'));
  }
  response.full = false;
  await EventEmitter.once(response, 'finish');
  assert.ok(response.frames.length > 380);
});

test('a reply at full speed lets a stop come through, and writes nothing after it', async () => {
  const response = new Response();
  const stopped = new Promise((onCancel) => {
    createChatKitHandler({ openai: false, log() {}, onCancel })(request('fast'), response);
  });
  response.on('frame', () => {
    // A reader for whom every word is work, so that the script takes longer than its share at a time.
    const until = performance.now() + 0.5;
    while (performance.now() < until);
  });
  await EventEmitter.once(response, 'frame');
  let most = 0;
  for (let before = 0; response.frames.length < 100; before = response.frames.length) {
    await turn();
    most = Math.max(most, response.frames.length - before);
  }
  response.emit('close');
  const count = response.frames.length;
  const { kept } = await stopped;
  await nextTurns(10);
  assert.equal(response.frames.length, count);
  assert.equal(kept.length, 1);
  assert.ok(most < 15, `${most} events were written, ${most / 2} ms long, before the event loop had a turn`);
});

test('run.mjs serves on its own, says where, and ends when told to, streams or not', async (t) => {
  const { OPENAI_API_KEY: _, ...env } = process.env;
  const program = await startProgram(t, process.execPath, [`${root}demo/server/run.mjs`, '--port', '0'], env);
  const [, url] = await program.said(/(http:\S+\/chatkit)/);
  assert.match(await (await fetch(new URL('/', url))).text(), /at \/chatkit/);
  const response = await post(url, { type: 'threads.create', params: { input: input('silent') } });
  program.child.kill('SIGTERM');
  assert.deepEqual(await program.ended, { code: 0, signal: null });
  await assert.rejects(response.text());
});

test('run.mjs refuses what it does not understand', async (t) => {
  for (const [args, reason] of [
    [['--port', 'x'], /--port must be a number/],
    [['--prt', '1'], /Unknown option '--prt'/],
  ]) {
    const program = await startProgram(t, process.execPath, [`${root}demo/server/run.mjs`, ...args]);
    await program.said(reason);
    assert.equal((await program.ended).code, 1);
  }
});
