// The last question can be answered again though nothing failed: after an answer, a stop, or a load.
import { expect } from '@open-wc/testing';
import { canRetry, canRetryLast } from '../../src/state/select.js';
import {
  answer,
  assistantMessage,
  delta,
  failed,
  frames,
  messageAdded,
  opening,
  streamOptions,
  userMessage,
} from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
import { chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

const retrying = 'threads.retry_after_item';
const again: Scripted = { match: retrying, body: [frames(streamOptions(), ...answer(['Better'], 'message_2'))] };
const asks: Scripted = { match: 'threads.create', body: [frames(...opening('Hello'), ...answer(['Hi']))] };

describe('trying again', () => {
  it('is possible for the last question of a thread that was just loaded', async () => {
    const server = await scenario(
      list(
        userMessage('user_0', 'Before'),
        assistantMessage('m0', 'x'),
        question,
        assistantMessage('m1', 'a'),
        assistantMessage('m2', 'b'),
      ),
      again,
    );
    const talk = chat(server.url, { threadId: 'thread_1' });
    await talk.client.start();
    expect([canRetry(talk.client.thread), canRetryLast(talk.client.thread)]).to.deep.equal([false, true]);
    expect(talk.client.retry()).to.equal(true);
    expect(talk.lines()).to.deep.equal(['user_0: Before', 'm0: x', 'user_1: Hello']);
    expect(talk.client.retry(), 'once').to.equal(false);
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect((await server.requestCount(retrying, 1))[0]?.params).to.deep.equal({
      thread_id: 'thread_1',
      item_id: 'user_1',
    });
    expect(talk.lines().at(-1)).to.equal('message_2: Better');
    expect(await count(server, retrying)).to.equal(1);
  });

  it('is possible after an answer, as often as one likes', async () => {
    const server = await scenario(asks, again);
    const talk = chat(server.url);
    talk.say('Hello');
    expect(talk.client.retry()).to.equal(false);
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    for (const turn of ['turn_2', 'turn_3']) {
      expect(talk.client.retry()).to.equal(true);
      await talk.until(() => talk.told.includes(`end ${turn} completed`));
      expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_2: Better']);
    }
  });

  it('is possible after a stop', async () => {
    const server = await scenario(
      {
        match: 'threads.create',
        body: [frames(...opening('Hello'), messageAdded(), delta('Half')), { release: 'never' }],
      },
      again,
      list(question, assistantMessage('message_1', 'Half')),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.lines().includes('message_1: Half'));
    talk.client.stop();
    expect(talk.client.retry()).to.equal(true);
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_2: Better']);
  });

  it('is not, where the failure says so', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), ...answer(['Hi']), failed('Never again', false))] },
      list(question, assistantMessage('message_1', 'Hi')),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    expect([canRetry(talk.client.thread), canRetryLast(talk.client.thread)]).to.deep.equal([false, false]);
    expect(talk.client.retry()).to.equal(false);
  });

  it('of a message that was not sent is no answering again of the one before', async () => {
    const server = await scenario(asks, { match: 'threads.add_user_message', status: 400 });
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    talk.say('And?');
    await talk.until(() => talk.told.includes('end turn_2 failed'));
    expect(talk.client.retry()).to.equal(false);
  });
});
