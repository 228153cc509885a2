// The ChatKit protocol over real HTTP: one request each, aborted when asked, with the page's headers and fetch.
import { expect } from '@open-wc/testing';
import { type ChatKitApi, chatkitTransport, type HeadersOption } from '../../../src/transports/chatkit/chatkit.js';
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
  threadId,
} from '../../support/frames.js';
import { closeScenarios, scenario } from '../../support/scenario.js';
import { asTransportError, create, get, inPieces, list, never, record, sentOnce } from '../recorder.js';

afterEach(closeScenarios);

describe('a stream', () => {
  it('is one POST of type and params, and hands on each event in order', async () => {
    const events = [...opening('Hello'), ...answer(['Hi', ' 🙂'])];
    const server = await scenario({ body: [frames(...events)] });
    const heard = record({ url: server.url });
    expect(await heard.over).to.equal(null);
    expect(heard.events).to.deep.equal(JSON.parse(JSON.stringify(events)));
    expect(heard.logs).to.deep.equal([]);
    const request = await sentOnce(server);
    expect(request).to.deep.include({ method: 'POST', body: create() });
    expect(request?.headers).to.include({ accept: 'text/event-stream', 'content-type': 'application/json' });
  });

  it('skips what it cannot read, says so, and goes on', async () => {
    const server = await scenario({
      body: [
        frame(messageAdded()),
        frame('{"type": "thread.item.upd'),
        frame('[DONE]'),
        frame('<!doctype html>'),
        frame({ type: 'thread.exploded', fragments: 7 }),
        frame({ type: 'thread.item.updated', item_id: 'message_1', update: { type: 'hologram.turned' } }),
        frame({ type: 'thread.item.done', item: { id: 'x' } }),
        frame('7'),
        frame({ type: 'thread.item.done', item: { id: 'h', type: 'hologram' } }),
        frame(messageDone('Hi')),
      ],
    });
    const heard = record({ url: server.url });
    expect(await heard.over).to.equal(null);
    expect(heard.events.map(({ type }) => type)).to.deep.equal([
      'thread.item.added',
      'thread.item.done',
      'thread.item.done',
    ]);
    expect(heard.logs).to.deep.equal([
      { name: 'stream.not_json', data: { data: '{"type": "thread.item.upd' } },
      { name: 'stream.not_json', data: { data: '[DONE]' } },
      { name: 'stream.not_json', data: { data: '<!doctype html>' } },
      { name: 'stream.unknown_event', data: { event: 'thread.exploded' } },
      { name: 'stream.unknown_event', data: { event: 'thread.item.updated' } },
      { name: 'stream.malformed_event', data: { event: 'thread.item.done' } },
      { name: 'stream.malformed_event', data: { event: 'number' } },
    ]);
    await sentOnce(server);
  });

  it('that breaks off in the middle of an event is not read as more than it was', async () => {
    const heard = record({ url: '/', fetch: inPieces(frame(messageAdded()), frame(delta('Hi')).slice(0, -12)) });
    expect(await heard.over).to.equal(null);
    expect(heard.events).to.deep.equal([messageAdded()]);
    expect(heard.logs.map(({ name }) => name)).to.deep.equal(['stream.not_json']);
  });

  it('goes on, with its one request, while the tab is hidden and shown again', async () => {
    const server = await scenario({ body: [frame(messageAdded()), { release: 'rest' }, frame(messageDone('Hi'))] });
    const show = (state: 'hidden' | 'visible') => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      const heard = record({ url: server.url }, () => {
        show('hidden');
        show('visible');
        show('hidden');
        void server.release('rest');
      });
      expect(await heard.over).to.equal(null);
      expect(heard.events).to.have.length(2);
      const hiddenFromTheStart = record({ url: server.url });
      await hiddenFromTheStart.over;
      show('visible');
      expect(hiddenFromTheStart.events).to.have.length(2);
      expect(await server.requests()).to.have.length(2);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
      Reflect.deleteProperty(document, 'hidden');
    }
  });
});

describe('text that is not well-formed', () => {
  it('is made so: a lone surrogate would make the server refuse the whole request', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    await record({ url: server.url }, undefined, { request: create('a\ud83d b\ude42 🙂') }).over;
    expect((await sentOnce(server))?.params.input.content[0].text).to.equal('a\ufffd b\ufffd 🙂');
  });
});

describe('an abort', () => {
  it('in the middle of a chunk hands on nothing more, and the server notices', async () => {
    const server = await scenario({
      body: [frames(messageAdded(), delta('a'), delta('b'), delta('c')), { release: 'never' }],
    });
    const heard = record({ url: server.url }, (event, { controller }) => {
      if (event.type === 'thread.item.updated') controller.abort();
    });
    expect(await heard.over).to.equal(null);
    await server.closed(0);
    expect(heard.events).to.deep.equal([messageAdded(), delta('a')]);
    await sentOnce(server);
  });

  it('that came before sends nothing', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    const controller = new AbortController();
    controller.abort();
    expect(await record({ url: server.url }, undefined, { controller }).over).to.equal(null);
    const refused = await list({ url: server.url }, controller.signal).catch((error) => error.name);
    expect(refused).to.equal('AbortError');
    expect(await server.requests()).to.have.length(0);
  });

  it('while the headers are still being made sends nothing', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    const made = Promise.withResolvers<HeadersOption>();
    const heard = record({ url: server.url, headers: () => made.promise });
    const controller = new AbortController();
    const listed = list({ url: server.url, headers: () => made.promise }, controller.signal).catch(
      (error) => error.name,
    );
    heard.controller.abort();
    controller.abort();
    made.resolve({});
    expect(await heard.over).to.equal(null);
    expect(await listed).to.equal('AbortError');
    expect(await server.requests()).to.have.length(0);
  });

  it('of a call is told as one, not as a lost connection', async () => {
    const server = await scenario({ match: 'items.list', wait: 'never', json: page() });
    const controller = new AbortController();
    const listed = list({ url: server.url }, controller.signal).catch((error) => error.name);
    await server.requestCount('items.list', 1);
    controller.abort();
    expect(await listed).to.equal('AbortError');
    await server.closed(0);
  });
});

describe('headers', () => {
  const wanted = { authorization: 'Bearer 1', 'x-tenant': 'a, b' };
  const ways: Record<string, () => ChatKitApi['headers']> = {
    'a plain object': () => ({ Authorization: 'Bearer 1', 'X-Tenant': 'a, b' }),
    'a Headers object': () => new Headers(wanted),
    'a list of pairs': () => [
      ['Authorization', 'Bearer 1'],
      ['x-tenant', 'a'],
      ['x-tenant', 'b'],
    ],
    'a function': () => () => new Headers(wanted),
    'an async function': () => async () => wanted,
  };
  for (const [name, make] of Object.entries(ways)) {
    it(`may be given as ${name}, for streams and calls`, async () => {
      const server = await scenario({ body: [frame(messageDone('Hi'))] });
      const api = { url: server.url, headers: make() };
      await record(api).over;
      await list(api);
      const requests = await server.requests();
      expect(requests.map(({ type }) => type)).to.deep.equal(['threads.create', 'items.list']);
      for (const { headers } of requests) expect(headers).to.include({ ...wanted, 'content-type': 'application/json' });
      expect(requests.map(({ headers }) => headers.accept)).to.deep.equal(['text/event-stream', 'application/json']);
    });
  }

  it('are asked for once for each request, so that a token can be fresh', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    let asked = 0;
    const api = { url: server.url, headers: () => ({ authorization: `token ${++asked}` }) };
    await record(api).over;
    await list(api);
    await record(api).over;
    const sent = (await server.requests()).map(({ headers }) => headers.authorization);
    expect(sent).to.deep.equal(['token 1', 'token 2', 'token 3']);
  });

  it('are those of the options at the time of the request', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    let api: ChatKitApi = { url: '/elsewhere' };
    const transport = chatkitTransport(() => api);
    api = { url: server.url, headers: { 'x-tenant': 'now' } };
    await transport.call('items.list', { thread_id: threadId }, never);
    expect((await sentOnce(server))?.headers['x-tenant']).to.equal('now');
  });

  it('that cannot be made are a failure of the page, and nothing is sent', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    const broken: ChatKitApi['headers'][] = [
      () => {
        throw new Error('signed out');
      },
      () => Promise.reject(new Error('signed out')),
      { 'not a name': 'x' },
      { 'x-emoji': '🙂' },
    ];
    for (const headers of broken) {
      const api = { url: server.url, headers };
      for (const error of [await record(api).over, await list(api).catch(asTransportError)]) {
        expect(error).to.deep.include({ name: 'TransportError', code: 'setup' });
        expect(error).to.have.property('cause').that.is.instanceOf(Error);
      }
    }
    expect(await server.requests()).to.have.length(0);
  });
});

describe('a fetch of the page', () => {
  it('is used for streams and for calls, with the signal', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    const seen: [unknown, string | undefined, boolean][] = [];
    const own: typeof fetch = (input, init) => {
      seen.push([input, init?.method, init?.signal instanceof AbortSignal]);
      return fetch(input, init);
    };
    const api = { url: server.url, fetch: own };
    expect(await record(api).over).to.equal(null);
    expect(await list(api)).to.deep.equal({ data: [], has_more: false });
    expect(seen).to.deep.equal([
      [server.url, 'POST', true],
      [server.url, 'POST', true],
    ]);
  });

  it('may be that of the window, as it is', async () => {
    const server = await scenario({ body: [frame(messageDone('Hi'))] });
    const api = { url: server.url, fetch: window.fetch };
    const heard = record(api);
    expect(await heard.over).to.equal(null);
    expect(heard.events).to.have.length(1);
    expect(await list(api)).to.deep.equal({ data: [], has_more: false });
  });

  it('that throws is a lost connection, tried once', async () => {
    let calls = 0;
    const own = async () => {
      calls++;
      throw new TypeError('Failed to fetch');
    };
    for (const attempt of [
      record({ url: '/', fetch: own }).over,
      list({ url: '/', fetch: own }).catch(asTransportError),
    ]) {
      expect(await attempt).to.deep.include({ code: 'network', refused: false });
    }
    expect(calls).to.equal(2);
  });
});

describe('the answer to a call', () => {
  const answering = async (match: string, answer: unknown) => ({ url: (await scenario({ match, json: answer })).url });

  it('of items.list has only items', async () => {
    const data = [
      assistantMessage('m', 'Hi'),
      null,
      { id: 'x' },
      { id: 'h', type: 'hologram' },
      { type: 'widget', id: 'w' },
    ];
    const answer = await list(await answering('items.list', { data, has_more: true, after: 'w' }));
    expect(answer).to.deep.equal({ data: [data[0], data[3]], has_more: true, after: 'w' });
  });

  it('without its list, or without an id, is a failure of the server', async () => {
    for (const wrong of [{}, [], null, { data: {} }]) {
      const refused = await list(await answering('items.list', wrong)).catch(asTransportError);
      expect(refused, JSON.stringify(wrong)).to.include({ code: 'server' });
    }
    expect(await get(await answering('threads.get_by_id', { title: 'T' })).catch(asTransportError)).to.include({
      code: 'server',
    });
    expect(await get(await answering('threads.get_by_id', { id: 'thread_1' }))).to.deep.equal({ id: 'thread_1' });
  });
});
