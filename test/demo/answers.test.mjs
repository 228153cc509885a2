/** Replies that wait: for the output of a tool of the page, or for the answers to questions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { create, input, newestItems, startServer, stream, textOf } from './support.mjs';

const types = (items) => items.map(({ type }) => type);
const said = (events) => textOf(events.findLast(({ item }) => item?.type === 'assistant_message').item);

async function start(t, word) {
  const server = await startServer(t, { speed: 1000 });
  const events = await create(server.url, word);
  const threadId = events[0].thread.id;
  const send = (type, params) => stream(server.url, type, { thread_id: threadId, ...params });
  return {
    ...server,
    events,
    last: events.at(-1).item,
    output: (result) => send('threads.add_client_tool_output', { result }),
    answer: (item, submission) => send('threads.add_structured_input', { item_id: item.id, input: submission }),
    say: (text) => send('threads.add_user_message', { input: input(text) }),
    items: async () => (await newestItems(server.url, threadId)).toReversed(),
  };
}

test('a stream ends with the call of a tool, and its output goes on without repeating it', async (t) => {
  const { last, output, items } = await start(t, 'tool');
  assert.deepEqual(last, {
    ...last,
    type: 'client_tool_call',
    status: 'pending',
    name: 'get_local_time',
    arguments: { style: 'long' },
  });
  assert.match(last.call_id, /^call_/);
  const result = { time: '17:45', because: null };
  const events = await output(result);
  assert.equal(events[0].type, 'stream_options');
  assert.ok(events.every(({ item }) => item?.type !== 'client_tool_call'));
  assert.ok(said(events).includes(JSON.stringify(result, null, 2)));
  const stored = await items();
  assert.deepEqual(types(stored), ['user_message', 'assistant_message', 'client_tool_call', 'assistant_message']);
  assert.deepEqual(stored[2], { ...last, status: 'completed', output: result });
});

test('an output may be nothing at all, or a text', async (t) => {
  const { output, say, items } = await start(t, 'tool');
  assert.match(said(await output(null)), /```json\nnull\n```/);
  assert.ok(!('output' in (await items())[2]));
  await say('tool');
  assert.match(said(await output('a quarter to six')), /```json\na quarter to six\n```/);
});

test('one tool after the other: the second is called with what the first has said', async (t) => {
  const { output } = await start(t, 'tools');
  const second = (await output({ width: 800 })).at(-1).item;
  assert.equal(second.name, 'set_color_scheme');
  assert.equal(second.status, 'pending');
  assert.deepEqual(JSON.parse(second.arguments.seen), { width: 800 });
  const events = await output({ done: true });
  assert.match(said(events), /"done": true/);
  assert.equal(events.at(-1).type, 'thread.item.done');
});

test('an output is taken only while the call is the last item; calls before it are forgotten', async (t) => {
  const { output, say, items } = await start(t, 'tool');
  await say('hello');
  await assert.rejects(output({}));
  await say('tool');
  await output({});
  const calls = (await items()).filter(({ type }) => type === 'client_tool_call');
  assert.deepEqual(
    calls.map(({ status }) => status),
    ['completed'],
  );
  await assert.rejects(output({}));
});

test('retry calls the tool anew', async (t) => {
  const { url, events, last, output } = await start(t, 'tool');
  const [{ thread }, { item }] = events;
  const again = await stream(url, 'threads.retry_after_item', { thread_id: thread.id, item_id: item.id });
  assert.equal(again.at(-1).item.type, 'client_tool_call');
  assert.notEqual(again.at(-1).item.id, last.id);
  assert.match(said(await output('now')), /now/);
});

test('answers are put into the item, which is sent first, and quoted', async (t) => {
  const { last, answer, items } = await start(t, 'ask');
  assert.equal(last.status, 'pending');
  const events = await answer(last, {
    answers: {
      days: { values: ['A weekend', 'A day'] },
      likes: { values: ['Sit and read', 'Row'] },
      notes: { values: ['ignored'], skipped: true },
      other: { values: ['unknown'] },
    },
  });
  assert.deepEqual(
    events.slice(0, 2).map(({ type }) => type),
    ['stream_options', 'thread.item.replaced'],
  );
  const { item } = events[1];
  assert.equal(item.id, last.id);
  assert.equal(item.status, 'answered');
  assert.deepEqual(
    item.inputs.map((question) => question.answer),
    [
      { values: ['A weekend'], skipped: false },
      { values: ['Sit and read', 'Row'], skipped: false },
      { values: [], skipped: true },
    ],
  );
  assert.match(said(events), /stay\? “A weekend”\n- .* “Sit and read”, “Row”\n- .* \*skipped\*/);
  assert.deepEqual((await items())[2], item);
  await assert.rejects(answer(last, {}), 'a second answer is refused');
});

test('questions may be skipped as a whole', async (t) => {
  const { last, answer } = await start(t, 'choose');
  const events = await answer(last, { status: 'skipped', answers: { way: { values: ['By boat'] } } });
  assert.equal(events[1].item.status, 'skipped');
  assert.deepEqual(events[1].item.inputs[0].answer, { values: [], skipped: true });
  assert.match(said(events), /^You skipped that/);
});

test('questions can be answered after other messages, and go on with their own reply', async (t) => {
  const { last, say, answer, items } = await start(t, 'choose');
  await say('hello');
  assert.match(said(await answer(last, { answers: { way: { values: ['By boat'] } } })), /“By boat”/);
  const question = (await items())[0];
  await assert.rejects(answer(question, {}), 'a message asks nothing');
});
