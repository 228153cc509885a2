// Client tools: run once the stream has ended, in its turn; what comes of it goes to the model, also when that is nothing.
import { expect } from '@open-wc/testing';
import type { ClientToolCall } from '../../src/client/client-events.js';
import type { ClientToolCallItem, ThreadItem } from '../../src/protocol/items.js';
import { pendingTool } from '../../src/state/select.js';
import {
  added,
  answer,
  done,
  failed,
  frames,
  messageAdded,
  opening,
  page,
  progress,
  streamOptions,
  toolCall,
} from '../support/frames.js';
import { closeScenarios, type ScenarioServer, type Response as Scripted, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

const call = toolCall('call_1', 'get_place', { of: 'me' });
const asks = (...items: ThreadItem[]): Scripted => ({
  match: 'threads.create',
  body: [frames(...opening('Hello'), ...items.map(done))],
});
const output = 'threads.add_client_tool_output';
const thanks: Scripted = { match: output, body: [frames(streamOptions(), ...answer(['Thanks']))] };
const again = (...events: Parameters<typeof frames>): Scripted => ({
  match: output,
  body: [frames(streamOptions(), ...events)],
});

const results = async (server: ScenarioServer) =>
  (await server.requests()).filter(({ type }) => type === output).map(({ params }) => params.result);
const itemOf = ({ client }: Chat, id = 'call_1') =>
  client.thread.items.find((item) => item.id === id) as ClientToolCallItem;
const turns = ({ told }: Chat) => told.filter((words) => /^(start|end|stop) /.test(words));

describe('a client tool', () => {
  it('gets its name and a copy of its parameters, once; its result is the next request of the same turn', async () => {
    const calls: ClientToolCall[] = [];
    const server = await scenario(asks(call), thanks);
    const talk = chat(server.url, {
      onClientTool: (given) => {
        calls.push(given);
        given.params.of = 'changed';
        return { city: 'Köln' };
      },
    });
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(calls.map(({ name }) => name)).to.deep.equal(['get_place']);
    expect(calls[0]?.signal).to.be.instanceOf(AbortSignal);
    expect(await results(server)).to.deep.equal([{ city: 'Köln' }]);
    expect((await server.requestCount(output, 1))[0]?.params.thread_id).to.equal('thread_1');
    expect(itemOf(talk)).to.deep.equal({ ...call, status: 'completed', output: { city: 'Köln' } });
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'call_1: ', 'message_1: Thanks']);
    expect(turns(talk)).to.deep.equal(['start turn_1', 'end turn_1 completed']);
    expect(talk.errors).to.deep.equal([]);
    expect(await count(server, output)).to.equal(1);
  });

  it('is not run before the stream has ended', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), done(call)), { release: 'end' }] },
      thanks,
    );
    let ran = 0;
    const talk = chat(server.url, { onClientTool: () => ++ran });
    talk.say('Hello');
    await talk.until(() => itemOf(talk) !== undefined);
    expect([ran, talk.status()]).to.deep.equal([0, 'streaming']);
    await server.release('end');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(ran).to.equal(1);
  });

  it('is what the chat says it does meanwhile', async () => {
    const result = Promise.withResolvers<string>();
    const server = await scenario(asks(call), thanks);
    const talk = chat(server.url, { onClientTool: () => result.promise });
    talk.say('Hello');
    await talk.until(() => talk.status() === 'tool');
    expect(talk.client.thread.turn?.progress).to.deep.equal({ text: 'get_place' });
    expect(itemOf(talk)).to.deep.equal(call);
    expect([talk.say('And?'), talk.client.retry(), talk.client.runTool('call_1', true)]).to.deep.equal([
      false,
      false,
      false,
    ]);
    result.resolve('here');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(await results(server)).to.deep.equal(['here']);
  });

  it('may take longer than a silence of the server, which is none', async () => {
    const result = Promise.withResolvers<void>();
    const server = await scenario({ match: 'clock', wait: 120, json: {} }, asks(call), thanks);
    const talk = chat(server.url, { silenceAfter: 40, onClientTool: () => result.promise });
    talk.say('Hello');
    await talk.until(() => talk.status() === 'tool');
    await fetch(`${server.url}/clock`);
    expect(talk.client.thread.turn?.silent).to.equal(false);
    result.resolve();
    await talk.until(() => talk.told.includes('end turn_1 completed'));
  });

  it('may lead to the next, and the next', async () => {
    const server = await scenario(
      asks(call),
      again(done(toolCall('call_2', 'get_time'))),
      again(progress('Thinking'), done(toolCall('call_3', 'get_place'))),
      again(...answer(['All done'])),
    );
    const talk = chat(server.url, { onClientTool: ({ name }) => name.slice(4) });
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(await results(server)).to.deep.equal(['place', 'time', 'place']);
    expect(turns(talk)).to.deep.equal(['start turn_1', 'end turn_1 completed']);
    expect(talk.lines().at(-1)).to.equal('message_1: All done');
  });

  it('of several in one stream is the last: the server takes one answer', async () => {
    const names: string[] = [];
    const server = await scenario(asks(call, toolCall('call_2', 'get_time')), thanks);
    const talk = chat(server.url, { onClientTool: ({ name }) => names.push(name) });
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(names).to.deep.equal(['get_time']);
    expect(itemOf(talk, 'call_2').status).to.equal('completed');
    expect(await count(server, output)).to.equal(1);
  });

  it('is not run when something came after it, when it was answered, or when the stream went wrong', async () => {
    const streams: Parameters<typeof frames>[] = [
      [done(call), ...answer(['Never mind'])],
      [done({ ...call, status: 'completed' })],
      [done(call), failed('No', true)],
      [done(call), messageAdded('cut')],
      [added(call)],
    ];
    for (const events of streams) {
      const server = await scenario(
        { match: 'threads.create', body: [frames(...opening('Hello'), ...events)] },
        list(question),
      );
      let ran = 0;
      const talk = chat(server.url, { onClientTool: () => ++ran });
      talk.say('Hello');
      await talk.until(() => talk.told.some((words) => words.startsWith('end turn_1')));
      expect([ran, await count(server, output)], JSON.stringify(events.at(-1))).to.deep.equal([0, 0]);
    }
  });

  it('is not run when the connection broke behind it', async () => {
    const server = await scenario(
      {
        match: 'threads.create',
        body: [frames(...opening('Hello'), done(call)), { delay: 50 }, { release: 'end' }, { destroy: true }],
      },
      list(question, call),
    );
    let ran = 0;
    const talk = chat(server.url, {
      onClientTool: () => ++ran,
      // Not every engine tells a broken connection from a proper end.
      api: {
        fetch: async (url, init) => {
          const response = await fetch(url, init);
          if (!String(init?.body).includes('threads.create')) return response;
          const reader = response.body?.getReader();
          const body = new ReadableStream({
            async pull(controller) {
              const read = await reader?.read().catch(() => undefined);
              if (!read || read.done) return controller.error(new TypeError('network error'));
              controller.enqueue(read.value);
            },
          });
          return new Response(body, { headers: response.headers });
        },
      },
    });
    talk.say('Hello');
    await talk.until(() => itemOf(talk) !== undefined);
    await server.release('end');
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    expect([ran, await count(server, output)]).to.deep.equal([0, 0]);
    expect(pendingTool(talk.client.thread)?.id, 'the reader may decide').to.equal('call_1');
  });

  it('runs in its own thread while another one is on screen', async () => {
    const result = Promise.withResolvers<string>();
    const server = await scenario(asks(call), thanks, { match: 'items.list', json: page() });
    const talk = chat(server.url, { onClientTool: () => result.promise });
    talk.say('Hello');
    await talk.until(() => talk.status() === 'tool');
    const { key } = talk.client.thread;
    await talk.client.open('thread_2');
    result.resolve('here');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect((await server.requestCount(output, 1))[0]?.params).to.deep.equal({ thread_id: 'thread_1', result: 'here' });
    expect(talk.client.thread.items).to.deep.equal([]);
    expect(Object.keys(talk.client.store.state.threads), 'over, and forgotten').to.not.include(key);
  });
});

describe('an output that does not arrive', () => {
  const failures: [string, Scripted, boolean][] = [
    ['is refused', { match: output, status: 400 }, false],
    ['is lost', { match: output, status: 502 }, true],
    ['gets no answer', { match: output, body: [] }, true],
  ];
  for (const [name, response, retry] of failures) {
    it(`because it ${name} fails the turn; the call waits again`, async () => {
      const server = await scenario(asks(call), response, list(question, call));
      const talk = chat(server.url, { onClientTool: () => 'x' });
      talk.say('Hello');
      await talk.until(() => talk.told.includes('end turn_1 failed'));
      expect(talk.client.thread.turn?.failure?.retry).to.equal(retry);
      expect(itemOf(talk)).to.deep.equal(call);
      expect(pendingTool(talk.client.thread)?.id).to.equal('call_1');
    });
  }

  it('can be tried again from the question', async () => {
    const server = await scenario(
      asks(call),
      { match: output, status: 502 },
      { match: 'threads.retry_after_item', body: [frames(streamOptions(), ...answer(['Fine']))] },
    );
    const talk = chat(server.url, { onClientTool: () => 'x' });
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    expect(talk.client.retry()).to.equal(true);
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Fine']);
  });
});

describe('a stop while a tool runs', () => {
  async function running(onClientTool: (call: ClientToolCall) => unknown) {
    const server = await scenario(asks(call), thanks, list(question, call));
    const talk = chat(server.url, { onClientTool });
    talk.say('Hello');
    await talk.until(() => talk.status() === 'tool');
    return { talk, server };
  }

  it('aborts its signal in the same task, sends nothing, and leaves the call waiting', async () => {
    let signal: AbortSignal | undefined;
    const { talk, server } = await running((given) => {
      signal = given.signal;
      return new Promise(() => {});
    });
    expect(signal?.aborted).to.equal(false);
    expect(talk.client.stop()).to.equal(true);
    expect([signal?.aborted, talk.status()]).to.deep.equal([true, 'stopping']);
    await talk.until(() => talk.status() === 'idle');
    expect(await count(server, output)).to.equal(0);
    expect(await count(server, 'items.list')).to.equal(1);
    expect(turns(talk)).to.deep.equal(['start turn_1', 'stop turn_1', 'end turn_1 stopped']);
    expect(pendingTool(talk.client.thread)).to.deep.equal(call);
  });

  it('makes nothing of what it gives, or fails with, later', async () => {
    for (const late of [
      (result: PromiseWithResolvers<unknown>) => result.resolve('late'),
      (result: PromiseWithResolvers<unknown>) => result.reject(new Error('aborted')),
    ]) {
      const result = Promise.withResolvers<unknown>();
      const { talk, server } = await running(() => result.promise);
      talk.client.stop();
      const before = talk.client.thread;
      late(result);
      await result.promise.catch(() => {});
      await Promise.resolve();
      expect(talk.client.thread).to.equal(before);
      await talk.until(() => talk.status() === 'idle');
      expect(talk.errors).to.deep.equal([]);
      expect(await count(server, output)).to.equal(0);
      expect(itemOf(talk).status).to.equal('pending');
    }
  });

  it('by the tool itself, in the middle of its call, is one as well', async () => {
    const server = await scenario(asks(call), thanks, list(question, call));
    const talk: Chat = chat(server.url, {
      onClientTool: () => {
        talk.client.stop();
        return new Promise(() => {});
      },
    });
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 stopped'));
    await talk.until(() => talk.status() === 'idle');
    expect(await count(server, output)).to.equal(0);
  });

  it('in the very task in which it gives something sends nothing', async () => {
    const result = Promise.withResolvers<unknown>();
    const { talk, server } = await running(() => result.promise);
    result.resolve('x');
    talk.client.stop();
    await talk.until(() => talk.status() === 'idle');
    expect(await count(server, output)).to.equal(0);
  });

  it('is refused where the server does not allow it', async () => {
    const result = Promise.withResolvers<unknown>();
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello', { allowCancel: false }), done(call))] },
      thanks,
    );
    const talk = chat(server.url, { onClientTool: () => result.promise });
    talk.say('Hello');
    await talk.until(() => talk.status() === 'tool');
    expect(talk.client.stop()).to.equal(false);
    result.resolve('x');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
  });

  it('works in the stream that its output led to', async () => {
    const server = await scenario(
      asks(call),
      { match: output, body: [frames(streamOptions(), messageAdded()), { release: 'never' }] },
      list(question, { ...call, status: 'completed', output: 'x' }),
    );
    const talk = chat(server.url, { onClientTool: () => 'x' });
    talk.say('Hello');
    await talk.until(() => talk.client.thread.turn?.open.length === 1);
    expect(talk.client.stop()).to.equal(true);
    await server.closed(1);
    await talk.until(() => talk.status() === 'idle');
    expect(itemOf(talk).status).to.equal('completed');
  });
});

describe('a call that was left waiting', () => {
  async function waiting(onClientTool: (call: ClientToolCall) => unknown, ...more: Scripted[]) {
    const server = await scenario(list(question, call), ...more);
    const talk = chat(server.url, { threadId: 'thread_1', onClientTool });
    await talk.client.start();
    expect(pendingTool(talk.client.thread)?.id).to.equal('call_1');
    return { talk, server };
  }

  it('can be run in a turn of its own', async () => {
    const { talk, server } = await waiting(({ params }) => params.of, thanks);
    expect(talk.client.runTool('call_1', true)).to.equal(true);
    expect(talk.status()).to.equal('tool');
    expect(talk.client.runTool('call_1', true), 'once').to.equal(false);
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(await results(server)).to.deep.equal(['me']);
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'call_1: ', 'message_1: Thanks']);
    expect(talk.client.thread.turn?.question).to.equal('user_1');
  });

  it('can be dismissed: the model knows, and the thread goes on', async () => {
    let ran = 0;
    const { talk, server } = await waiting(() => ++ran, thanks);
    expect(talk.client.runTool('call_1', false)).to.equal(true);
    expect(talk.status()).to.equal('sending');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(await results(server)).to.deep.equal([{ error: 'The user chose not to run this' }]);
    expect([ran, talk.errors.length]).to.deep.equal([0, 0]);
  });

  it('can be stopped when it is run, though the server has said nothing, and be run again', async () => {
    let runs = 0;
    const { talk, server } = await waiting(() => (++runs === 1 ? new Promise(() => {}) : 'x'), thanks);
    talk.client.runTool('call_1', true);
    expect(talk.client.stop()).to.equal(true);
    expect(talk.client.runTool('call_1', true)).to.equal(true);
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect([runs, await count(server, output)]).to.deep.equal([2, 1]);
  });

  it('is only the one that waits, and only while nothing runs', async () => {
    const { talk } = await waiting(() => 'x', { match: 'threads.add_user_message', body: [{ release: 'never' }] });
    expect(talk.client.runTool('user_1', true)).to.equal(false);
    expect(talk.client.runTool('never_seen', false)).to.equal(false);
    talk.say('And?');
    expect(talk.client.runTool('call_1', true)).to.equal(false);
  });

  it('that fails waits again', async () => {
    const { talk } = await waiting(() => 'x', { match: output, status: 400 });
    talk.client.runTool('call_1', true);
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    expect(pendingTool(talk.client.thread)?.id).to.equal('call_1');
  });
});

describe('a chat without an id', () => {
  it('cannot say whose output it is: the turn just ends', async () => {
    const server = await scenario({ match: 'threads.create', body: [frames(streamOptions(), done(call))] });
    let ran = 0;
    const talk = chat(server.url, { onClientTool: () => ++ran });
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(ran).to.equal(0);
  });
});
