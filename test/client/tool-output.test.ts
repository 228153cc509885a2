// What a client tool gives: as JSON can carry it, and an error that the model can read where it cannot.
import { expect } from '@open-wc/testing';
import type { ClientToolCall } from '../../src/client/client-events.js';
import type { ClientToolCallItem } from '../../src/protocol/items.js';
import { answer, done, frames, opening, streamOptions, toolCall } from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';

afterEach(closeScenarios);

const call = toolCall('call_1', 'get_place');
const output = 'threads.add_client_tool_output';
const asks = (item: ClientToolCallItem): Scripted => ({
  match: 'threads.create',
  body: [frames(...opening('Hello'), done(item))],
});
const thanks: Scripted = { match: output, body: [frames(streamOptions(), ...answer(['Thanks']))] };
const itemOf = ({ client }: Chat) => client.thread.items.find(({ id }) => id === 'call_1') as ClientToolCallItem;

/** Runs one call to the end of its turn. */
async function run(onClientTool: ((call: ClientToolCall) => unknown) | undefined) {
  const server = await scenario(asks(call), thanks);
  const talk = chat(server.url, { ...(onClientTool && { onClientTool }) });
  talk.say('Hello');
  await talk.until(() => talk.told.includes('end turn_1 completed'));
  return { talk, server, sent: (await server.requestCount(output, 1))[0]?.params.result };
}

describe('what a client tool gives', () => {
  const same: [string, unknown][] = [
    ['a text', 'text'],
    ['a number', 0],
    ['false', false],
    ['null', null],
    ['a list', [1, [2, { three: null }]]],
    ['an object', { deep: { deeper: ['x'] } }],
    ['a text that looks like an escape', '\\ud83d \\\\ud83d "\\u0041" \u0007'],
    ['a text of the world', 'Grüße 🙂 \u2028'],
  ];
  for (const [name, value] of same) {
    it(`${name} arrives as it is`, async () => {
      const { sent, talk } = await run(async () => value);
      expect(sent).to.deep.equal(value);
      expect(itemOf(talk).output).to.deep.equal(value);
    });
  }

  const changed: [string, unknown, unknown][] = [
    ['nothing', undefined, null],
    ['a date', new Date(0), '1970-01-01T00:00:00.000Z'],
    ['what JSON leaves out', { a: undefined, b: Number.NaN }, { b: null }],
    ['a lone surrogate', '\ud83d', '\ufffd'],
    [
      'lone surrogates deep inside, and in names',
      { 'k\udc00': ['\ud83d x', { '\ud83d': '\udc00\ud83d' }] },
      { 'k\ufffd': ['\ufffd x', { '\ufffd': '\ufffd\ufffd' }] },
    ],
  ];
  for (const [name, value, arrives] of changed) {
    it(`${name} arrives as JSON can carry it`, async () => {
      const { sent, talk } = await run(() => value);
      expect(sent).to.deep.equal(arrives);
      expect(itemOf(talk).output).to.deep.equal(arrives);
    });
  }

  it('may have any key', async () => {
    const { talk } = await run(() => JSON.parse('{"__proto__":{"a":1}}'));
    expect(JSON.stringify(itemOf(talk).output)).to.equal('{"__proto__":{"a":1}}');
  });

  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const wrong: [string, (call: ClientToolCall) => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('Location is off');
      },
    ],
    [
      'rejects',
      async () => {
        throw new TypeError('Location is off');
      },
    ],
    ['throws what is no error', () => Promise.reject('Location is off')],
    ['throws nothing', () => Promise.reject(undefined)],
    ['gives a big integer', () => 1n],
    ['gives a cycle', () => cycle],
    ['gives a function', () => () => 'x'],
    ['gives a function deep inside', () => ({ a: [() => 'x'] })],
    ['gives a symbol', () => Symbol('x')],
  ];
  for (const [name, tool] of wrong) {
    it(`that ${name} is told to the model as an error, and to developers`, async () => {
      const { talk, sent } = await run(tool);
      expect(Object.keys(sent)).to.deep.equal(['error']);
      expect(sent.error).to.match(/^The tool failed: \S/);
      if (/throws$|rejects|no error/.test(name)) expect(sent.error).to.equal('The tool failed: Location is off');
      expect(talk.errors).to.have.length(1);
      expect(itemOf(talk)).to.deep.include({ status: 'completed', output: sent });
      expect(talk.told).to.include('end turn_1 completed');
    });
  }

  it('on a page that has no tools is an error as well', async () => {
    const { sent, talk } = await run(undefined);
    expect(sent).to.deep.equal({ error: 'The tool failed: This page runs no client tools' });
    expect(talk.errors).to.have.length(1);
  });

  it('for parameters that are none, gets an object all the same', async () => {
    for (const args of [null, 7, []]) {
      let params: unknown;
      const server = await scenario(asks({ ...call, arguments: args as never }), thanks);
      const talk = chat(server.url, {
        onClientTool: (given) => {
          params = given.params;
        },
      });
      talk.say('Hello');
      await talk.until(() => talk.told.includes('end turn_1 completed'));
      expect(params).to.deep.equal({});
    }
  });
});
