// Stop: the request ends in the same task, nothing more is shown, and what the server kept is read afterwards.
import { expect } from '@open-wc/testing';
import {
  answer,
  assistantMessage,
  delta,
  frames,
  messageAdded,
  messageDone,
  opening,
  streamOptions,
  userDone,
  userMessage,
} from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

const half = frames(...opening('Hello'), messageAdded(), delta('Half a sen'));
const speaking: Scripted = { match: 'threads.create', body: [half, { release: 'never' }] };

async function speak({ until, say, lines }: Chat): Promise<void> {
  say('Hello');
  await until(() => lines().includes('message_1: Half a sen'));
}

describe('Stop', () => {
  it('aborts the request in the same task, and the server sees the connection close', async () => {
    const server = await scenario(speaking, list(question, assistantMessage('message_1', 'Half a sen')));
    let signal: AbortSignal | null | undefined;
    const own: typeof fetch = (url, init) => {
      if (String(init?.body).includes('threads.create')) signal = init?.signal;
      return fetch(url, init);
    };
    const talk = chat(server.url, { api: { fetch: own } });
    await speak(talk);
    expect(signal?.aborted).to.equal(false);
    expect(talk.client.stop()).to.equal(true);
    expect(signal?.aborted).to.equal(true);
    expect(talk.status()).to.equal('stopping');
    await server.closed(0);
    expect(await count(server, 'threads.create')).to.equal(1);
  });

  it('tells its listener of the start, the stop and the end, once each and in this order', async () => {
    const server = await scenario(speaking, list(question, assistantMessage('message_1', 'Half a sen')));
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    expect(talk.client.stop(), 'a second press').to.equal(false);
    await talk.until(() => talk.status() === 'idle');
    await server.closed(0);
    expect(talk.told).to.deep.equal(['start turn_1', 'thread thread_1', 'stop turn_1', 'end turn_1 stopped']);
    expect(talk.errors).to.deep.equal([]);
    expect(talk.stops).to.deep.equal([
      {
        turnId: 'turn_1',
        threadId: 'thread_1',
        items: [assistantMessage('message_1', 'Half a sen')],
        text: 'Half a sen',
      },
    ]);
  });

  it('is refused until the server allows it, when it no longer does, and when nothing runs', async () => {
    const server = await scenario({
      match: 'threads.create',
      body: [
        frames(messageAdded()),
        { release: 'allow' },
        frames(streamOptions(true)),
        { release: 'forbid' },
        frames(streamOptions(false)),
        { release: 'end' },
        frames(messageDone('Hi')),
      ],
    });
    const { client, until, say, told, stops } = chat(server.url);
    const allowed = () => client.thread.turn?.allowCancel === true;
    expect(client.stop()).to.equal(false);
    say('Hello');
    expect(client.stop()).to.equal(false);
    await until(() => client.thread.turn?.heard === true);
    expect(client.stop()).to.equal(false);
    await server.release('allow');
    await until(allowed);
    await server.release('forbid');
    await until(() => !allowed());
    expect(client.stop()).to.equal(false);
    await server.release('end');
    await until(() => told.includes('end turn_1 completed'));
    expect(client.stop()).to.equal(false);
    expect(stops).to.deep.equal([]);
  });

  it('in the middle of a chunk: not one more event of it is shown', async () => {
    const body = frames(
      ...opening('Hello'),
      messageAdded(),
      delta('one'),
      delta(' two'),
      messageDone('one two three'),
      messageAdded('message_2'),
    );
    const server = await scenario(
      { match: 'threads.create', body: [body, { release: 'never' }] },
      list(question, assistantMessage('message_1', 'one')),
    );
    const { client, until, say, lines, status } = chat(server.url);
    client.store.subscribe(() => {
      if (lines().includes('message_1: one') && client.stop()) shown = lines();
    });
    let shown: string[] = [];
    say('Hello');
    await until(() => status() === 'idle');
    await server.closed(0);
    expect(shown).to.deep.equal(['user_1: Hello', 'message_1: one']);
    expect(lines()).to.deep.equal(shown);
  });

  it('works in the next turn as well', async () => {
    const server = await scenario(
      speaking,
      {
        match: 'threads.add_user_message',
        body: [
          frames(userDone('And?', 'user_2'), streamOptions(), messageAdded('message_2'), delta('More', 'message_2')),
          { release: 'never' },
        ],
      },
      list(
        question,
        assistantMessage('message_1', 'Half a sen'),
        userMessage('user_2', 'And?'),
        assistantMessage('message_2', 'More'),
      ),
    );
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    talk.say('And?');
    await talk.until(() => talk.lines().includes('message_2: More'));
    expect(talk.client.stop()).to.equal(true);
    await talk.until(() => talk.status() === 'idle');
    await server.closed((await server.requests()).findIndex(({ type }) => type === 'threads.add_user_message'));
    expect(talk.told.filter((words) => words.startsWith('end'))).to.deep.equal([
      'end turn_1 stopped',
      'end turn_2 stopped',
    ]);
    expect([talk.note('message_1'), talk.note('message_2')]).to.deep.equal([{ cut: 'stopped' }, { cut: 'stopped' }]);
  });

  it('stops the thread on screen, and no other', async () => {
    const server = await scenario(speaking);
    const talk = chat(server.url);
    await speak(talk);
    const { key } = talk.client.thread;
    await talk.client.open(null);
    expect(talk.client.stop()).to.equal(false);
    expect(talk.client.store.state.threads[key]?.turn?.phase).to.equal('streaming');
    expect((await server.requests())[0]?.closedEarly).to.equal(false);
  });
});

describe('a page that has a say in it', () => {
  it('can prevent a stop: the answer goes on', async () => {
    const server = await scenario({
      match: 'threads.create',
      body: [half, { release: 'end' }, frames(messageDone('Half a sentence'))],
    });
    const talk = chat(server.url, { onStop: () => ({ prevented: true, waitFor: [] }) });
    await speak(talk);
    expect(talk.client.stop()).to.equal(false);
    expect(talk.status()).to.equal('streaming');
    await server.release('end');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Half a sentence']);
    expect((await server.requests())[0]).to.include({ closedEarly: false, ended: true });
  });

  it('can hold back the reading again, but not the abort', async () => {
    const saved = Promise.withResolvers<void>();
    const server = await scenario(speaking, list(question, assistantMessage('message_1', 'Half a sentence')));
    const talk = chat(server.url, {
      onStop: () => ({ prevented: false, waitFor: [saved.promise, Promise.reject(new Error('no'))] }),
    });
    await speak(talk);
    talk.client.stop();
    await server.closed(0);
    expect(talk.status()).to.equal('stopping');
    expect(await count(server, 'items.list')).to.equal(0);
    saved.resolve();
    await talk.until(() => talk.status() === 'idle');
    expect(await count(server, 'items.list')).to.equal(1);
    expect(talk.lines()).to.include('message_1: Half a sentence');
  });

  it('that never lets go does not hold back the next message', async () => {
    const server = await scenario(speaking, {
      match: 'threads.add_user_message',
      body: [frames(...opening('And?', { create: false, user: 'user_2' }), ...answer(['Yes'], 'message_2'))],
    });
    const talk = chat(server.url, { onStop: () => ({ prevented: false, waitFor: [new Promise(() => {})] }) });
    await speak(talk);
    talk.client.stop();
    expect(talk.say('And?')).to.equal(true);
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(talk.lines()).to.include('message_2: Yes');
  });
});

describe('after a stop the thread is read again', () => {
  it('until the server has stored the words, and then no more', async () => {
    const server = await scenario(
      speaking,
      list(question),
      list(question, assistantMessage('message_1', 'Half a sentence')),
    );
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    expect(talk.note('message_1')).to.deep.equal({ cut: 'stopped' });
    await talk.until(() => talk.status() === 'idle');
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Half a sentence']);
    expect(talk.note('message_1')).to.deep.equal({ cut: 'stopped' });
    expect(await count(server, 'items.list')).to.equal(2);
  });

  it('three times, and then says that they were not saved', async () => {
    const server = await scenario(speaking, list(question));
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    await server.requestCount('items.list', 2);
    expect(talk.note('message_1')).to.deep.equal({ cut: 'stopped' });
    await talk.until(() => talk.status() === 'idle');
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Half a sen']);
    expect(talk.note('message_1')).to.deep.equal({ cut: 'stopped', unsaved: true });
    expect(await count(server, 'items.list')).to.equal(3);
  });

  it('also when it could not be read at first', async () => {
    const server = await scenario(
      speaking,
      { match: 'items.list', status: 500 },
      list(question, assistantMessage('message_1', 'Half a sentence')),
    );
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    await talk.until(() => talk.status() === 'idle');
    expect(talk.lines()).to.include('message_1: Half a sentence');
    expect(talk.errors, 'nobody has to be told').to.deep.equal([]);
    expect(talk.told).to.include('log thread.not_read_again');
  });

  it('and a look at the server in the meantime does not call the words lost', async () => {
    const server = await scenario(
      speaking,
      list(question),
      list(question, assistantMessage('message_1', 'Half a sen')),
    );
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    await talk.client.update();
    expect(talk.note('message_1')).to.deep.equal({ cut: 'stopped' });
    expect(talk.lines()).to.include('message_1: Half a sen');
    await talk.until(() => talk.status() === 'idle');
    expect(talk.note('message_1')).to.deep.equal({ cut: 'stopped' });
  });

  it('after the next turn, if a message was sent in the meantime', async () => {
    const server = await scenario(
      speaking,
      {
        match: 'threads.add_user_message',
        body: [
          frames(...opening('And?', { create: false, user: 'user_2' })),
          { release: 'end' },
          frames(...answer(['Yes'], 'message_2')),
        ],
      },
      list(
        question,
        assistantMessage('message_1', 'Half a sentence'),
        userMessage('user_2', 'And?'),
        assistantMessage('message_2', 'Yes'),
      ),
    );
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    talk.say('And?');
    await server.requestCount('threads.add_user_message', 1);
    await server.release('end');
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(await count(server, 'items.list'), 'not while the turn ran').to.equal(0);
    expect(talk.lines()).to.include('message_1: Half a sen');
    await talk.until(() => talk.lines().includes('message_1: Half a sentence'));
    expect(talk.lines()).to.have.length(4);
  });

  it('not at all, if the server never gave the thread an id', async () => {
    const server = await scenario({
      match: 'threads.create',
      body: [frames(streamOptions(), messageAdded(), delta('Hi')), { release: 'never' }],
    });
    const { client, until, say, lines, status } = chat(server.url);
    say('Hello');
    await until(() => lines().includes('message_1: Hi'));
    client.stop();
    await until(() => status() === 'idle');
    expect(lines()).to.deep.equal(['local_1: Hello', 'message_1: Hi']);
    expect(await count(server, 'items.list')).to.equal(0);
  });
});
