/** Replies from a model, which here is a small server with the test's hand on every word. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { create, input, newestItems, sayAndLeave, startServer, stream, textOf } from './support.mjs';

/** Answers each request for a completion with `respond(request body, response)`. */
async function startModel(test, respond) {
  const requests = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    const request = { path: req.url, key: req.headers.authorization, ...JSON.parse(body) };
    requests.push(request);
    await respond(request, res);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const openai = { apiKey: 'key', baseURL: `http://127.0.0.1:${server.address().port}/v1`, model: 'small' };
  return { openai, requests };
}

function say(res, content, reason = null) {
  if (!res.headersSent) res.writeHead(200, { 'content-type': 'text/event-stream' });
  const choice = { index: 0, delta: { content }, finish_reason: reason };
  return res.write(`data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [choice] })}\n\n`);
}

function finish(res) {
  say(res, '', 'stop');
  res.end('data: [DONE]\n\n');
}

const deltas = (events) => events.flatMap(({ update }) => update?.delta ?? []);

test('the model is asked with the whole thread and its words are passed on', async (t) => {
  const { openai, requests } = await startModel(t, (_, res) => {
    for (const word of ['Good ', 'day', '.']) say(res, word);
    finish(res);
  });
  const { url } = await startServer(t, { openai });
  const events = await create(url, 'Say   good day, please, and do not be long about it');
  const [{ thread }] = events;
  assert.deepEqual(deltas(events), ['Good ', 'day', '.']);
  assert.equal(
    events.find(({ type }) => type === 'thread.updated').thread.title,
    'Say good day, please, and do not be…',
  );
  assert.equal(textOf(events.at(-1).item), 'Good day.');

  const again = { ...input('Again'), quoted_text: 'Good\nday.' };
  await stream(url, 'threads.add_user_message', { thread_id: thread.id, input: again });
  const [first, second] = requests;
  assert.equal(first.path, '/v1/chat/completions');
  assert.equal(first.key, 'Bearer key');
  assert.equal(first.model, 'small');
  assert.equal(first.stream, true);
  assert.deepEqual(second.messages, [
    { role: 'user', content: 'Say   good day, please, and do not be long about it' },
    { role: 'assistant', content: 'Good day.' },
    { role: 'user', content: '> Good\n> day.\n\nAgain' },
  ]);
});

test('the model is told what tools gave, what was answered and what was done, and not what is only drawn', async (t) => {
  const { openai, requests } = await startModel(t, (_, res) => {
    say(res, 'I see.');
    finish(res);
  });
  const { url } = await startServer(t, { openai });
  const gallery = { thread_id: 'thr_gallery' };
  await stream(url, 'threads.add_user_message', { ...gallery, input: input('And now?') });
  await stream(url, 'threads.custom_action', { ...gallery, action: { type: 'walk.show' } });
  const [{ messages }, { messages: more }] = requests;
  const roles = messages.map(({ role }) => role);
  for (let i = 1; i < roles.length; i += 1) assert.notEqual(roles[i], roles[i - 1]);
  const all = messages.map(({ content }) => content).join('\n\n');
  assert.match(all, /\[The page's get_local_time gave: \{\s+"time": "17:45"/);
  assert.match(all, /\[Asked and answered:\n- Which soup shall it be\? “Fish with saffron”/);
  assert.match(all, /\[The reader likes soup\./);
  assert.doesNotMatch(all, /undefined|data:image/);
  assert.match(more.at(-1).content, /"walk\.show"/);
});

test('a reader who goes away ends the request to the model, and the text is kept', async (t) => {
  let upstreamClosed;
  const { openai, requests } = await startModel(t, async (request, res) => {
    if (request.messages.length > 1) return finish(res);
    upstreamClosed = once(res, 'close').then(() => performance.now());
    say(res, 'Once upon ');
    say(res, 'a time');
  });
  const { url, nextCancel } = await startServer(t, { openai });
  const seen = await sayAndLeave(url, 'A story', (text) => text === 'Once upon a time');
  const delay = (await upstreamClosed) - seen.leftAt;
  t.diagnostic(`the request to the model ended after ${delay.toFixed(1)} ms`);
  assert.deepEqual((await nextCancel()).kept, [seen.itemId]);
  const [answer] = await newestItems(url, seen.threadId);
  assert.equal(textOf(answer), 'Once upon a time');

  await stream(url, 'threads.add_user_message', { thread_id: seen.threadId, input: input('Another') });
  assert.deepEqual(
    requests[1].messages.map(({ role }) => role),
    ['user', 'assistant', 'user'],
  );
  assert.match(requests[1].messages[2].content, /^\[The reader stopped.*\]\n\nAnother$/);
});

test('a stop before the model has answered at all, and after nothing but blanks, keeps nothing', async (t) => {
  for (const blank of [false, true]) {
    const upstream = new EventEmitter();
    const { openai } = await startModel(t, (_, res) => {
      res.on('close', () => upstream.emit('closed'));
      if (blank) say(res, ' \n\n ');
      upstream.emit('asked');
    });
    const { url, nextCancel } = await startServer(t, { openai });
    const closed = once(upstream, 'closed');
    const asked = once(upstream, 'asked');
    const enough = blank ? (text) => text !== '' : (_, { type }) => type === 'thread.updated' && asked.then(() => true);
    const { threadId } = await sayAndLeave(url, 'Hm', enough);
    assert.deepEqual((await nextCancel()).kept, []);
    await closed;
    const items = await newestItems(url, threadId);
    assert.deepEqual(
      items.map(({ type }) => type),
      ['user_message'],
    );
  }
});

test('an endless reply at full speed ends with its reader', async (t) => {
  const upstream = new EventEmitter();
  const { openai } = await startModel(t, async (_, res) => {
    const gone = once(res, 'close').then(() => upstream.emit('closed'));
    while (!res.destroyed) {
      if (!say(res, 'word ')) await Promise.race([once(res, 'drain'), gone]);
    }
  });
  const { url, nextCancel } = await startServer(t, { openai });
  const closed = once(upstream, 'closed');
  const seen = await sayAndLeave(url, 'Never stop', (text) => text.length > 50_000);
  const { at, kept } = await nextCancel();
  t.diagnostic(`noticed after ${(at - seen.leftAt).toFixed(1)} ms`);
  assert.deepEqual(kept, [seen.itemId]);
  await closed;
});

test('what goes wrong is told in words that help, and a retry is offered where it can', async (t) => {
  const refuse = (status, error) => (_, res) =>
    res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
  const cases = [
    [refuse(401, { message: 'no' }), /refused the key. Check OPENAI_API_KEY/, false],
    [refuse(404, { message: 'no' }), /does not know the model "small"/, false],
    [refuse(429, { message: 'slow down' }), /try again in a moment/, true],
    [refuse(429, { message: 'pay', code: 'insufficient_quota' }), /no credit left/, false],
    [refuse(400, { message: 'long', code: 'context_length_exceeded' }), /start a new one/, false],
    [refuse(422, { message: 'odd parameter' }), /refused the request: .*odd parameter/, false],
    [refuse(503, { message: 'down' }), /broke off/, true],
    [(_, res) => finish(res), /without a word/, true],
    [(_, res) => say(res, 'Half a sen') && res.end(), /broke off/, true],
    [(_, res) => say(res, 'Half a sen') && setImmediate(() => res.destroy()), /broke off/, true],
  ];
  for (const [respond, message, retry] of cases) {
    const { openai } = await startModel(t, respond);
    const { url } = await startServer(t, { openai });
    const events = await create(url, 'Hello');
    const error = events.at(-1);
    assert.equal(error.type, 'error');
    assert.equal(error.code, 'custom');
    assert.match(error.message, message);
    assert.equal(error.allow_retry, retry, error.message);
    assert.equal((await newestItems(url, events[0].thread.id)).length, 1, 'only the user message is stored');
  }
});

test('a model server that is not there is named', async (t) => {
  const { url } = await startServer(t, { openai: { apiKey: 'key', baseURL: 'http://127.0.0.1:1/v1' } });
  const { message, allow_retry: retry } = (await create(url, 'Hello')).at(-1);
  assert.equal(message, 'The model server at http://127.0.0.1:1/v1 cannot be reached.');
  assert.equal(retry, true);
});
