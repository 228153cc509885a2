// Methods, properties and events: what a page's script can rely on.

import { expect } from '@open-wc/testing';
import { ChatKitStopEvent } from '../src/index.js';
import { type Chat, mount, painted, until } from './support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  frame,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  streamOptions,
  threadCreated,
  userDone,
  userMessage,
} from './support/frames.js';
import { closeScenarios, scenario } from './support/scenario.js';

const reply = frames(...opening('Hi'), ...answer(['One']));
const stored = { match: 'items.list', json: page([assistantMessage('m', 'Stored'), userMessage('u', 'Hi')]) };

async function refusal(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('This should have been refused');
}

/** All events with their details, in their order. */
function recordAll(chat: Chat): [string, unknown][] {
  const all: [string, unknown][] = [];
  const types = [
    'response.start',
    'response.end',
    'thread.change',
    'thread.load.start',
    'thread.load.end',
    'error',
    'effect',
  ];
  for (const type of types) {
    chat.element.addEventListener(`chatkit.${type}`, (event) => all.push([type, (event as CustomEvent).detail]));
  }
  return all;
}

describe('sendUserMessage', () => {
  afterEach(closeScenarios);

  it('sends, and is done when the request is on its way', async () => {
    const server = await scenario({ wait: 'go', body: [reply] });
    const chat = await mount({ api: { url: server.url } });
    await chat.element.sendUserMessage({ text: 'Hi' });
    expect(chat.element.status).to.equal('sending');
    await server.requestCount('threads.create', 1);
    await chat.shows('user-message', 'Hi');
    await server.release('go');
    await chat.shows('assistant-message', 'One');
  });

  it('waits for an element that has just been made', async () => {
    const server = await scenario({ body: [reply] });
    const element = document.createElement('chat-kit');
    element.options = { api: { url: server.url } };
    document.body.append(element);
    await element.sendUserMessage({ text: 'Hi' });
    await server.requestCount('threads.create', 1);
    await until('the answer is there', () => element.status === 'idle');
    element.remove();
  });

  it('can begin a new thread', async () => {
    const server = await scenario(stored, {
      body: [frames(threadCreated({ id: 'thread_2' }), ...opening('Hi').slice(1), ...answer(['One']))],
    });
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    await chat.shows('assistant-message', 'Stored');
    const end = chat.next('chatkit.response.end');
    await chat.element.sendUserMessage({ text: 'Hi', newThread: true });
    await end;
    await painted();
    expect(chat.text('assistant-message')).to.equal('One');
    expect(chat.element.threadId).to.equal('thread_2');
  });

  it('refuses what is blank, and changes nothing', async () => {
    const server = await scenario(stored);
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    await chat.shows('assistant-message', 'Stored');
    const events = recordAll(chat);
    for (const text of ['', ' \n', undefined, 7]) {
      const error = await refusal(chat.element.sendUserMessage({ text: text as string, newThread: true }));
      expect(error).to.be.instanceOf(TypeError);
    }
    expect(chat.element.threadId).to.equal('thread_1');
    expect(events).to.deep.equal([]);
  });

  it('refuses without a server, while an answer runs, and while a thread loads', async () => {
    const none = await mount({});
    expect((await refusal(none.element.sendUserMessage({ text: 'Hi', newThread: true }))).message).to.contain(
      'no server',
    );
    const server = await scenario(
      { body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'never' }] },
      { match: 'items.list', wait: 'loading', json: page() },
    );
    const chat = await mount({ api: { url: server.url } });
    await chat.element.sendUserMessage({ text: 'Hi' });
    expect((await refusal(chat.element.sendUserMessage({ text: 'Two' }))).message).to.contain('still running');
    void chat.element.setThreadId('other');
    await until('it loads', () => chat.element.threadId === 'other');
    expect((await refusal(chat.element.sendUserMessage({ text: 'Two' }))).message).to.contain('loading');
    expect((await server.requests()).filter(({ type }) => /create|add/.test(type)).length).to.equal(1);
  });
});

describe('headers', () => {
  afterEach(closeScenarios);

  it('are read for each request', async () => {
    const server = await scenario({ body: [reply] }, { body: [] }, stored);
    let token = 0;
    const chat = await mount({
      api: { url: server.url, headers: async () => new Headers({ Authorization: `Bearer ${++token}` }) },
      initialThread: 'thread_1',
    });
    await chat.shows('assistant-message', 'Stored');
    await chat.ask('Hi');
    const sent = (await server.requests()).map(({ headers }) => headers.authorization);
    expect(sent.toSorted()).to.deep.equal(['Bearer 1', 'Bearer 2', 'Bearer 3']);
  });

  it('can be an object, and go with those the protocol needs', async () => {
    const server = await scenario({ body: [reply] });
    const chat = await mount({ api: { url: server.url, headers: { 'X-Tenant': 'seven' } } });
    await chat.ask('Hi');
    const [request] = await server.requests();
    expect(request?.headers).to.include({ 'x-tenant': 'seven', 'content-type': 'application/json' });
    expect(request?.headers.accept).to.contain('text/event-stream');
  });
});

describe('threads', () => {
  afterEach(closeScenarios);

  it('tell of their loading and their change', async () => {
    const server = await scenario(stored);
    const chat = await mount({ api: { url: server.url } });
    const events = recordAll(chat);
    await chat.element.setThreadId('thread_1');
    await chat.element.setThreadId('thread_1');
    await chat.element.setThreadId(null);
    await chat.element.setThreadId(null);
    expect(events).to.deep.equal([
      ['thread.change', { threadId: 'thread_1' }],
      ['thread.load.start', { threadId: 'thread_1' }],
      ['thread.load.end', { threadId: 'thread_1' }],
      ['thread.change', { threadId: null }],
    ]);
    expect(chat.element.threadId).to.equal(null);
    await chat.shows('start-screen');
  });

  it('show their title and a way to a new one', async () => {
    const server = await scenario(stored, {
      match: 'threads.get_by_id',
      json: { id: 'thread_1', title: 'Rain in May', created_at: '', items: page() },
    });
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    await chat.shows('header-title', 'Rain in May');
    chat.part('new-thread-button').click();
    await chat.shows('start-screen');
    expect(chat.text('header-title')).to.equal('');
    expect(chat.element.threadId).to.equal(null);
  });

  for (const [locale, sentence, again] of [
    ['en', 'Something went wrong on the server.', 'Load again'],
    ['de', 'Auf dem Server ist etwas schiefgegangen.', 'Noch einmal laden'],
  ] as const) {
    it(`that cannot be loaded say so, and can be loaded again (${locale})`, async () => {
      const server = await scenario({ match: 'items.list', status: 500, body: ['no'] }, stored);
      const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1', locale });
      const events = recordAll(chat);
      await chat.shows('error', sentence);
      expect(chat.text('error')).to.equal(`${sentence} ${again}`);
      expect(chat.part('error').getAttribute('role')).to.equal('alert');
      expect(chat.part('send-button').getAttribute('aria-disabled')).to.equal('true');
      chat.part('retry-button').click();
      await chat.shows('assistant-message', 'Stored');
      expect(chat.has('error')).to.equal(false);
      expect(events.filter(([type]) => type === 'thread.load.end').length).to.be.within(1, 2);
    });
  }

  it('learn their id from the server', async () => {
    const server = await scenario({ body: [reply] });
    const chat = await mount({ api: { url: server.url } });
    const events = recordAll(chat);
    await chat.ask('Hi');
    expect(events.map(([type]) => type)).to.deep.equal(['response.start', 'thread.change', 'response.end']);
    expect(events[0]?.[1]).to.include({ threadId: null });
    expect(events[1]?.[1]).to.deep.equal({ threadId: 'thread_1' });
    expect(events[2]?.[1]).to.include({ threadId: 'thread_1', status: 'completed' });
    expect(chat.element.threadId).to.equal('thread_1');
  });
});

describe('fetchUpdates', () => {
  afterEach(closeScenarios);

  it('shows what changed, and keeps the nodes of what did not', async () => {
    const server = await scenario(stored, {
      match: 'items.list',
      json: page([
        assistantMessage('new', 'New'),
        userMessage('w', 'From elsewhere'),
        assistantMessage('m', 'Stored'),
        userMessage('u', 'Hi'),
      ]),
    });
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    const node = await chat.shows('assistant-message', 'Stored');
    await chat.element.fetchUpdates();
    await chat.shows('assistant-message', 'New');
    expect(chat.part('assistant-message') === node).to.equal(true);
    expect(chat.text('user-message')).to.equal('Hi | From elsewhere');
  });

  it('rejects when it cannot, and leaves the screen alone', async () => {
    const server = await scenario(stored, { match: 'items.list', status: 503 });
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    await chat.shows('assistant-message', 'Stored');
    expect((await refusal(chat.element.fetchUpdates())).message).to.contain('503');
    await painted();
    expect(chat.text('assistant-message')).to.equal('Stored');
    expect(chat.has('error')).to.equal(false);
  });
});

describe('status', () => {
  afterEach(closeScenarios);

  it('follows a turn', async () => {
    const server = await scenario(
      {
        wait: 'go',
        body: [
          frames(threadCreated(), userDone('Hi'), streamOptions()),
          { release: 'rest' },
          frames(...answer(['One'])),
        ],
      },
      {
        body: [
          frames(...opening('Two', { create: false, user: 'u2' }), messageAdded('m2'), delta('a', 'm2')),
          { release: 'x' },
        ],
      },
      { status: 400 },
      {
        match: 'items.list',
        wait: 'reading',
        json: page([
          assistantMessage('m2', 'a'),
          userMessage('u2', 'Two'),
          assistantMessage('message_1', 'One'),
          userMessage('user_1', 'Hi'),
        ]),
      },
    );
    const chat = await mount({ api: { url: server.url } });
    expect(chat.element.status).to.equal('idle');
    await chat.send('Hi');
    expect(chat.element.status).to.equal('sending');
    await server.release('go');
    await chat.becomes('streaming');
    await server.release('rest');
    await chat.becomes('idle');
    await chat.send('Two');
    await chat.shows('stop-button');
    chat.element.stop();
    expect(chat.element.status).to.equal('stopping');
    await server.release('reading');
    await chat.becomes('idle');
    await chat.send('Three');
    await chat.becomes('failed');
    expect(chat.text('assistant-message')).to.equal('One | a Stopped');
  });
});

describe('events', () => {
  afterEach(closeScenarios);

  it('are not seen outside of the element', async () => {
    const server = await scenario({ body: [reply] });
    const chat = await mount({ api: { url: server.url } });
    const outside: string[] = [];
    const listen = (event: Event) => outside.push(event.type);
    for (const type of ['chatkit.response.start', 'chatkit.response.end', 'chat-kit-request']) {
      document.addEventListener(type, listen);
    }
    await chat.ask('Hi');
    for (const type of ['chatkit.response.start', 'chatkit.response.end', 'chat-kit-request']) {
      document.removeEventListener(type, listen);
    }
    expect(outside).to.deep.equal([]);
  });

  it('are once ready, though the element is mounted twice', async () => {
    const element = document.createElement('chat-kit');
    const ready: Event[] = [];
    element.addEventListener('chatkit.ready', (event) => ready.push(event));
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    document.body.append(element);
    element.placeholder = 'x';
    await painted();
    element.remove();
    expect(ready.length).to.equal(1);
  });

  it('tell of effects, and of what was skipped', async () => {
    const server = await scenario({
      body: [
        frames(...opening('Hi'), { type: 'client_effect', name: 'confetti', data: { colour: 'red' } }),
        frame({ type: 'thread.exploded' }),
        frame('{broken'),
        frame({ type: 'thread.item.done', item: null }),
        frames(messageDone('One')),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    const [logs, effects] = [chat.record('chatkit.log'), chat.record('chatkit.effect')];
    await chat.ask('Hi');
    expect(effects.map(({ detail }) => detail)).to.deep.equal([{ name: 'confetti', data: { colour: 'red' } }]);
    expect(logs.map(({ detail }) => detail.name)).to.deep.equal([
      'stream.unknown_event',
      'stream.not_json',
      'stream.malformed_event',
    ]);
  });
});

describe('setThreadId', () => {
  afterEach(closeScenarios);

  it('takes nothing for a new thread, and refuses what is no id', async () => {
    const chat = await mount({ api: { url: '/' } });
    await chat.element.setThreadId('');
    await chat.element.setThreadId(undefined as unknown as null);
    expect(chat.element.threadId).to.equal(null);
    let error: unknown;
    await chat.element.setThreadId(42 as unknown as string).catch((reason: unknown) => {
      error = reason;
    });
    expect(String(error)).to.contain('setThreadId needs a thread id');
    await chat.shows('start-screen');
  });
});

describe('waitUntil', () => {
  it('says so when it comes too late', () => {
    const event = new ChatKitStopEvent({ turnId: 't', threadId: null, items: [], text: '' });
    event.waitUntil(Promise.resolve());
    expect(event.close().length).to.equal(1);
    expect(() => event.waitUntil(Promise.resolve())).to.throw('while the event is dispatched');
  });
});
