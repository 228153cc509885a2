// What may happen around a stop: listeners that throw, stop again or send, servers that hang, readers that go away.
import { expect } from '@open-wc/testing';
import type { ClientListener } from '../../src/client/client-events.js';
import { Settler } from '../../src/client/settler.js';
import { initialState } from '../../src/state/reduce.js';
import { Store } from '../../src/state/store.js';
import { chatkitTransport } from '../../src/transports/chatkit/chatkit.js';
import {
  assistantMessage,
  delta,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  userMessage,
} from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

const half = frames(...opening('Hello'), messageAdded(), delta('Half'));
const speaking: Scripted = { match: 'threads.create', body: [half, { release: 'never' }] };
const stored = list(question, assistantMessage('message_1', 'Half'));

async function speak({ until, say, lines }: Chat): Promise<void> {
  say('Hello');
  await until(() => lines().includes('message_1: Half'));
}

async function reportedBy(act: () => Promise<void>): Promise<string[]> {
  const reported: string[] = [];
  const original = window.reportError;
  window.reportError = (error) => reported.push(String(error));
  try {
    await act();
  } finally {
    window.reportError = original;
  }
  return reported;
}

describe('whoever is asked about a stop', () => {
  it('may call for it once more: it is one stop, and it happened', async () => {
    const server = await scenario(speaking, stored);
    const again: boolean[] = [];
    const talk: Chat = chat(server.url, {
      onStop: () => {
        again.push(talk.client.stop());
        return { prevented: false, waitFor: [] };
      },
    });
    await speak(talk);
    expect(talk.client.stop()).to.equal(true);
    expect(again).to.deep.equal([false]);
    expect(talk.told.filter((words) => /^(stop|end)/.test(words))).to.deep.equal(['stop turn_1', 'end turn_1 stopped']);
  });

  it('may prevent it and be asked again', async () => {
    const server = await scenario(speaking, stored);
    const answers = [true, false];
    const talk = chat(server.url, { onStop: () => ({ prevented: answers.shift() ?? false, waitFor: [] }) });
    await speak(talk);
    expect([talk.client.stop(), talk.client.stop()]).to.deep.equal([false, true]);
  });

  it('may throw: the answer is stopped all the same', async () => {
    const server = await scenario(speaking, stored);
    const talk = chat(server.url, {
      onStop: () => {
        throw new Error('no say');
      },
      onTurnEnd: () => {
        throw new Error('no end');
      },
    });
    const reported = await reportedBy(async () => {
      await speak(talk);
      expect(talk.client.stop()).to.equal(true);
      await talk.until(() => talk.status() === 'idle');
    });
    expect(reported).to.deep.equal(['Error: no say', 'Error: no end']);
    await server.closed(0);
  });

  it('may see the turn end meanwhile: then it was not stopped', async () => {
    const server = await scenario(speaking, stored);
    const talk: Chat = chat(server.url, {
      onStop: ({ turnId }) => {
        const thread = talk.client.thread.key;
        talk.client.store.dispatch({ type: 'turn.end', thread, turn: turnId });
        return { prevented: false, waitFor: [] };
      },
    });
    await speak(talk);
    expect(talk.client.stop()).to.equal(false);
    expect(talk.told).to.not.include('end turn_1 stopped');
    expect(talk.status()).to.equal('failed');
  });
});

describe('whoever hears of the end', () => {
  it('of a stopped turn may send: the thread is not read while that is answered', async () => {
    const server = await scenario(
      { match: 'clock', wait: 500, json: {} },
      speaking,
      {
        match: 'threads.add_user_message',
        body: [frames(...opening('And?', { create: false })), { release: 'never' }],
      },
      stored,
    );
    const talk: Chat = chat(server.url, {
      onTurnEnd: ({ turnId }) => {
        if (turnId === 'turn_1') talk.say('And?');
      },
    });
    await speak(talk);
    talk.client.stop();
    await fetch(`${server.url}/clock`);
    expect(await count(server, 'items.list')).to.equal(0);
    expect(talk.client.thread.turn?.phase).to.equal('streaming');
  });

  it('of a failed turn may try again: the thread is not read while that is answered', async () => {
    const server = await scenario(
      { match: 'clock', wait: 500, json: {} },
      { match: 'threads.create', body: [half] },
      { match: 'threads.retry_after_item', body: [frames(messageAdded('message_2')), { release: 'never' }] },
      stored,
    );
    const talk: Chat = chat(server.url, {
      onTurnEnd: ({ turnId }) => {
        if (turnId === 'turn_1') talk.client.retry();
      },
    });
    talk.say('Hello');
    await server.requestCount('threads.retry_after_item', 1);
    await fetch(`${server.url}/clock`);
    expect(await count(server, 'items.list')).to.equal(0);
  });
});

describe('reading again after a stop', () => {
  it('is given up when the server does not answer', async () => {
    const server = await scenario(speaking, { match: 'items.list', wait: 'never', json: page() });
    const talk = chat(server.url, { giveUpAfter: 50 });
    await speak(talk);
    talk.client.stop();
    await talk.until(() => talk.status() === 'idle');
    expect(talk.logs.map(({ name }) => name)).to.deep.equal(Array(3).fill('thread.not_read_again'));
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Half']);
  });

  it('ends for whoever waits for it, also when the page never lets it begin', async () => {
    const store = new Store(initialState('a', 'thread_1'));
    const nobody = new Proxy({} as ClientListener, { get: () => () => {} });
    const settler = new Settler(
      store,
      chatkitTransport(() => ({ url: '/nowhere' })),
      nobody,
      1000,
    );
    const settled = settler.settle('a', [new Promise(() => {})]);
    expect(settler.leave('a')).to.equal(true);
    await settled;
    expect(settler.leave('a')).to.equal(false);
  });

  it('goes on in a thread that was left, which is forgotten once all is saved', async () => {
    const server = await scenario(speaking, stored);
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    const { key } = talk.client.thread;
    await talk.client.open(null);
    expect(talk.client.store.state.threads[key]?.turn?.phase).to.equal('stopping');
    await talk.until(() => talk.client.store.state.threads[key]?.turn?.phase === 'stopped');
    await talk.client.open('thread_2');
    expect(Object.keys(talk.client.store.state.threads)).to.not.include(key);
  });

  it('leaves words that were not saved, and they are there when the reader comes back', async () => {
    const server = await scenario(speaking, list(question));
    const talk = chat(server.url);
    await speak(talk);
    talk.client.stop();
    await talk.until(() => talk.note('message_1')?.unsaved === true);
    await talk.client.open('thread_2');
    await talk.client.open('thread_1');
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Half']);
    expect(talk.note('message_1')).to.deep.equal({ cut: 'stopped', unsaved: true });
  });

  it('leaves a message that was not sent, and it is there when the reader comes back', async () => {
    const server = await scenario(
      { match: 'threads.add_user_message', status: 400 },
      {
        match: 'threads.add_user_message',
        body: [frames(...opening('And?', { create: false, user: 'user_2' }), messageDone('Yes'))],
      },
      list(userMessage('user_2', 'And?'), assistantMessage('message_1', 'Yes')),
    );
    const talk = chat(server.url, { threadId: 'thread_1' });
    await talk.client.start();
    talk.say('Lost');
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    talk.say('And?');
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    await talk.client.open('thread_2');
    await talk.client.open('thread_1');
    expect(talk.lines()).to.include('local_1: Lost');
    expect(talk.note('local_1')?.unsent).to.equal(true);
  });
});
