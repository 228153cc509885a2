// A message is sent once, answered in its own thread, and tried again only when a person asks for that.
import { expect } from '@open-wc/testing';
import {
  answer,
  assistantMessage,
  delta,
  failed,
  frame,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  streamOptions,
  thread,
  userDone,
  userMessage,
} from '../support/frames.js';
import { closeScenarios, type ScenarioServer, type Response as Scripted, scenario } from '../support/scenario.js';
import { chat, input, linesOf } from './chat.js';

afterEach(closeScenarios);

const isWebKitGtk = /Linux.*Version\/.*Safari/.test(navigator.userAgent);
const stored = (...items: Parameters<typeof page>[0] & object): Scripted => ({
  match: 'items.list',
  json: page([...items].reverse()),
});
const typesOf = async (server: ScenarioServer) => (await server.requests()).map(({ type }) => type);
const streams = async (server: ScenarioServer) =>
  (await typesOf(server)).filter((type) => !/get_by_id|\.list/.test(type));

describe('a message', () => {
  it('begins a thread, and the next one continues it', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), ...answer(['Hi', ' there']))] },
      {
        match: 'threads.add_user_message',
        body: [frames(...opening('And?', { create: false, user: 'user_2' }), ...answer(['Yes'], 'message_2'))],
      },
    );
    const { client, told, until, lines, say, status } = chat(server.url);
    expect(say('Hello')).to.equal(true);
    expect(lines()).to.deep.equal(['local_1: Hello']);
    expect(status()).to.equal('sending');
    await until(() => told.includes('end turn_1 completed'));
    expect(client.thread.id).to.equal('thread_1');
    say('And?');
    await until(() => told.includes('end turn_2 completed'));
    expect(lines()).to.deep.equal(['user_1: Hello', 'message_1: Hi there', 'user_2: And?', 'message_2: Yes']);
    expect(told).to.deep.equal([
      'start turn_1',
      'thread thread_1',
      'end turn_1 completed',
      'start turn_2',
      'end turn_2 completed',
    ]);
    const requests = await server.requests();
    expect(requests.map(({ body }) => body)).to.deep.equal([
      { type: 'threads.create', params: { input: input('Hello') } },
      { type: 'threads.add_user_message', params: { thread_id: 'thread_1', input: input('And?') } },
    ]);
  });

  it('is not sent while another is being answered, nor into a thread that is locked', async () => {
    const locked = thread({ status: { type: 'locked' } });
    const server = await scenario({
      match: 'threads.create',
      body: [
        frames(...opening('Hello')),
        { release: 'end' },
        frames({ type: 'thread.updated', thread: locked }, messageDone('Hi')),
      ],
    });
    const { told, until, say, lines } = chat(server.url);
    say('Hello');
    expect(say('Hello')).to.equal(false);
    await server.release('end');
    await until(() => told.includes('end turn_1 completed'));
    expect(say('Again')).to.equal(false);
    expect(lines()).to.deep.equal(['user_1: Hello', 'message_1: Hi']);
    expect(await typesOf(server)).to.deep.equal(['threads.create']);
  });

  it('is told about to the page: effects with their data, and what was skipped, with the turn', async () => {
    const effect = { type: 'client_effect', name: 'confetti', data: { n: 1 } } as const;
    const server = await scenario({
      body: [
        frames(...opening('Hello'), effect, { type: 'client_effect', name: 'bare' }),
        frame('nonsense'),
        frames(...answer(['Hi'])),
      ],
    });
    const { told, until, say, effects, logs } = chat(server.url);
    say('Hello');
    await until(() => told.includes('end turn_1 completed'));
    expect(effects).to.deep.equal([
      { name: 'confetti', data: { n: 1 } },
      { name: 'bare', data: {} },
    ]);
    expect(logs).to.deep.equal([{ name: 'stream.not_json', data: { turnId: 'turn_1', data: 'nonsense' } }]);
  });

  it('whose answer stays away for long is still being waited for, and the reader is told', async () => {
    const server = await scenario({
      body: [
        frames(...opening('Hello')),
        { release: 'word' },
        frame(messageAdded()),
        { release: 'end' },
        frame(messageDone('Hi')),
      ],
    });
    const { client, told, until, say } = chat(server.url, { silenceAfter: 60 });
    const isSilent = () => client.thread.turn?.silent === true;
    say('Hello');
    await until(() => client.thread.turn?.heard === true);
    await until(isSilent);
    expect(client.thread.turn?.phase).to.equal('streaming');
    await server.release('word');
    await until(() => !isSilent());
    await until(isSilent);
    await server.release('end');
    await until(() => told.includes('end turn_1 completed'));
    expect(isSilent()).to.equal(false);
    expect(await typesOf(server)).to.deep.equal(['threads.create']);
  });
});

describe('a turn that fails', () => {
  const opened = frames(...opening('Hello'));
  const cases: Record<string, { answer: Scripted; code: string; shown?: string[]; reads: boolean }> = {
    'refused by the server': { answer: { status: 400 }, code: 'refused', reads: false },
    'refused for now': { answer: { status: 429 }, code: 'overloaded', reads: false },
    'that is no stream': {
      answer: { headers: { 'content-type': 'text/html' }, body: ['<h1>'] },
      code: 'not_a_stream',
      reads: true,
    },
    'without an event': { answer: { body: [] }, code: 'empty', reads: true },
    'that ends in the middle': {
      answer: { body: [frames(messageAdded(), delta('Hal'))] },
      code: 'unfinished',
      reads: true,
    },
    'that the server calls an error': {
      answer: { body: [frame(failed('No more credit', true))] },
      code: 'custom',
      reads: true,
    },
  };
  for (const [name, { answer: second, code, reads }] of Object.entries(cases)) {
    it(`${name}: is "${code}", sent once, and the thread is ${reads ? '' : 'not '}read again`, async () => {
      const server = await scenario(
        { match: 'clock', wait: 400, json: {} },
        { match: 'threads.create', body: [opened, frames(...answer(['Hi']))] },
        { match: 'threads.add_user_message', ...second },
        stored(userMessage('user_1', 'Hello'), assistantMessage('message_1', 'Hi'), userMessage('user_2', 'And?')),
      );
      const { client, told, errors, until, say } = chat(server.url);
      say('Hello');
      await until(() => told.includes('end turn_1 completed'));
      say('And?');
      await until(() => told.includes('end turn_2 failed'));
      expect(client.thread.turn?.failure?.code).to.equal(code);
      expect(errors).to.have.length(1);
      expect(told.slice(-2)).to.deep.equal([`error ${errors[0]?.name}`, 'end turn_2 failed']);
      if (reads) {
        // The stored question is adopted by the reading, which shows that it came, and that it was the last one needed.
        await until(() => client.thread.items.some(({ id }) => id === 'user_2'));
        if (name !== 'that ends in the middle') {
          expect((await typesOf(server)).filter((type) => type === 'items.list')).to.have.length(1);
        }
      }
      expect(await streams(server)).to.deep.equal(['threads.create', 'threads.add_user_message']);
      if (!reads) {
        // The time in which a reading would have come.
        await fetch(`${server.url}/clock`);
        expect(await typesOf(server)).to.not.include('items.list');
      }
    });
  }

  it('in the middle: the server had stored the question, so it is adopted, and the words seen stay', async () => {
    const server = await scenario(
      {
        match: 'threads.add_user_message',
        body: [frames(streamOptions(), messageAdded(), delta('Half')), { delay: 50 }, { destroy: true }],
      },
      { match: 'items.list', json: page() },
      stored(userMessage('user_1', 'Hello')),
      stored(userMessage('user_1', 'Hello'), assistantMessage('message_1', 'Half a word')),
    );
    const { client, told, until, say, lines, note } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    say('Hello');
    await until(() => told.includes('end turn_1 failed'));
    expect(client.thread.turn?.failure?.code).to.equal(isWebKitGtk ? 'unfinished' : 'network');
    expect(lines()).to.deep.equal(['local_1: Hello', 'message_1: Half']);
    expect(note('message_1')).to.deep.equal({ cut: 'broken' });
    await until(() => client.thread.turn?.question === 'user_1');
    expect(lines()).to.deep.equal(['user_1: Hello', 'message_1: Half']);
    expect(note('user_1')).to.deep.equal({ key: 'local_1' });
    await until(() => lines().includes('message_1: Half a word'));
    expect(await streams(server)).to.deep.equal(['threads.add_user_message']);
  });

  it('with the network: the thread is read when it is back, not only tried once', async () => {
    let offline = true;
    const server = await scenario(
      {
        match: 'threads.create',
        body: [frames(...opening('Hello'), messageAdded(), delta('Half')), { delay: 50 }, { destroy: true }],
      },
      stored(userMessage('user_1', 'Hello'), assistantMessage('message_1', 'Half a word')),
    );
    const own: typeof fetch = (url, init) => {
      if (offline && String(init?.body).includes('items.list')) throw new TypeError('Failed to fetch');
      return fetch(url, init);
    };
    const { told, until, say, lines } = chat(server.url, { api: { fetch: own } });
    say('Hello');
    await until(() => told.includes('log thread.not_read_again'));
    offline = false;
    await until(() => lines().includes('message_1: Half a word'));
  });
});

describe('trying again', () => {
  it('asks for another answer to the question that the server has', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), messageAdded(), delta('Hal'))] },
      { match: 'threads.retry_after_item', body: [frames(streamOptions(), ...answer(['Hi'], 'message_2'))] },
      stored(userMessage('user_1', 'Hello'), assistantMessage('message_1', 'Hal')),
    );
    const { client, told, until, say, lines } = chat(server.url);
    say('Hello');
    await until(() => told.includes('end turn_1 failed'));
    expect(client.retry()).to.equal(true);
    expect(lines()).to.deep.equal(['user_1: Hello']);
    expect(client.retry(), 'once').to.equal(false);
    await until(() => told.includes('end turn_2 completed'));
    expect(lines()).to.include.members(['user_1: Hello', 'message_2: Hi']);
    const requests = (await server.requests()).filter(({ type }) => type !== 'items.list');
    expect(requests.map(({ type }) => type)).to.deep.equal(['threads.create', 'threads.retry_after_item']);
    expect(requests[1]?.params).to.deep.equal({ thread_id: 'thread_1', item_id: 'user_1' });
  });

  it('sends what the server never took, for the first time', async () => {
    const server = await scenario(
      { match: 'threads.create', status: 503 },
      { match: 'threads.create', body: [frames(...opening('Hello'), ...answer(['Hi']))] },
    );
    const { client, told, until, say, lines } = chat(server.url);
    say('Hello');
    await until(() => told.includes('end turn_1 failed'));
    expect(client.retry()).to.equal(true);
    await until(() => told.includes('end turn_2 completed'));
    expect(lines()).to.deep.equal(['user_1: Hello', 'message_1: Hi']);
    const requests = await server.requests();
    expect(requests.map(({ body }) => body)).to.deep.equal(
      Array(2).fill({ type: 'threads.create', params: { input: input('Hello') } }),
    );
  });

  it('sends into the thread that is there, when only the last message did not arrive', async () => {
    const server = await scenario(
      { match: 'threads.add_user_message', status: 429 },
      { match: 'threads.add_user_message', body: [frames(userDone('Hello'), streamOptions(), ...answer(['Hi']))] },
    );
    const { client, told, until, say } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    say('Hello');
    await until(() => told.includes('end turn_1 failed'));
    client.retry();
    await until(() => told.includes('end turn_2 completed'));
    expect(await streams(server)).to.deep.equal(['threads.add_user_message', 'threads.add_user_message']);
  });

  it('is refused where the server does not allow it, and where nothing failed', async () => {
    const server = await scenario({ match: 'threads.create', status: 403 });
    const { client, told, until, say } = chat(server.url);
    expect(client.retry()).to.equal(false);
    say('Hello');
    await until(() => told.includes('end turn_1 failed'));
    expect(client.retry()).to.equal(false);
    expect(await typesOf(server)).to.deep.equal(['threads.create']);
  });
});

describe('two threads at once', () => {
  it('stream apart, and going back to a running one does not load it', async () => {
    const server = await scenario(
      {
        match: 'threads.create',
        body: [
          frames(...opening('Hello'), messageAdded(), delta('Hi')),
          { release: 'first' },
          frames(delta(' there'), messageDone('Hi there')),
        ],
      },
      {
        match: 'threads.add_user_message',
        body: [
          frames(userDone('Other', 'user_b'), streamOptions(), messageAdded('message_b'), delta('Ho', 'message_b')),
          { release: 'second' },
          frames(messageDone('Ho ho', 'message_b')),
        ],
      },
    );
    const { client, told, until, say, lines } = chat(server.url);
    say('Hello');
    await until(() => lines().includes('message_1: Hi'));
    await client.open('thread_2');
    say('Other');
    await until(() => lines().includes('message_b: Ho'));
    await server.release('first');
    await until(() => told.includes('end turn_1 completed'));
    expect(lines()).to.deep.equal(['user_b: Other', 'message_b: Ho']);
    await client.open('thread_1');
    const away = client.store.state;
    expect(Object.values(away.threads).map((each) => linesOf(each))).to.deep.include([
      'user_b: Other',
      'message_b: Ho',
    ]);
    await client.open('thread_2');
    expect(lines()).to.deep.equal(['user_b: Other', 'message_b: Ho']);
    await server.release('second');
    await until(() => told.includes('end turn_2 completed'));
    expect(lines()).to.deep.equal(['user_b: Other', 'message_b: Ho ho']);
    const loads = (await server.requests()).filter(({ type }) => type === 'threads.get_by_id');
    expect(loads.map(({ params }) => params.thread_id)).to.deep.equal(['thread_2', 'thread_1']);
  });

  it('that are idle are forgotten; one with a failure to answer for is kept', async () => {
    const server = await scenario({ match: 'threads.add_user_message', status: 503 });
    const { client, told, until, say } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    await client.open('thread_2');
    expect(Object.keys(client.store.state.threads)).to.have.length(1);
    say('Hello');
    await until(() => told.includes('end turn_1 failed'));
    const { key } = client.thread;
    await client.open('thread_3');
    expect(Object.keys(client.store.state.threads)).to.include(key);
    await client.open('thread_2');
    expect(client.thread.key).to.equal(key);
    expect(client.retry()).to.equal(true);
  });

  it('a new thread beside a new one that is being made', async () => {
    const server = await scenario({
      match: 'threads.create',
      body: [{ release: 'go' }, frames(...opening('Hello'), ...answer(['Hi']))],
    });
    const { client, told, until, say, lines } = chat(server.url);
    say('Hello');
    await server.requestCount('threads.create', 1);
    await client.open(null);
    expect(lines()).to.deep.equal([]);
    await server.release('go');
    await until(() => told.includes('end turn_1 completed'));
    expect(client.thread.id, 'the thread on screen is still new').to.equal(null);
    expect(told).to.deep.equal(['start turn_1', 'thread null', 'end turn_1 completed']);
    expect(client.send(input('Mine'))).to.equal(true);
  });
});
