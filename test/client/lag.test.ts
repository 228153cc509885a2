// A server whose readings are behind what it streamed: nothing that was seen goes from the screen on its word.
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
} from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

/** Whatever is shown from now on has these lines. */
function watch({ client, lines }: Chat, ...expected: string[]): () => void {
  const wrong: string[][] = [];
  client.store.subscribe(() => {
    const now = lines();
    if (!expected.every((line) => now.includes(line))) wrong.push(now);
  });
  return () => expect(wrong).to.deep.equal([]);
}

describe('after a stop, on a server that is behind', () => {
  it('the question stays, and the thread is read until it is there', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello')), { release: 'never' }] },
      list(),
      list(question),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.client.thread.turn?.allowCancel === true);
    const check = watch(talk, 'user_1: Hello');
    talk.client.stop();
    await talk.until(() => talk.status() === 'idle');
    check();
    expect(talk.note('user_1')).to.deep.equal({ key: 'local_1' });
    expect(await count(server, 'items.list')).to.equal(2);
  });

  it('an answer that was finished stays beside the one that was cut off', async () => {
    const server = await scenario(
      {
        match: 'threads.create',
        body: [
          frames(...opening('Hello'), ...answer(['First']), messageAdded('message_2'), delta('Sec', 'message_2')),
          { release: 'never' },
        ],
      },
      list(question, assistantMessage('message_2', 'Sec')),
      list(question, assistantMessage('message_1', 'First'), assistantMessage('message_2', 'Sec')),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.lines().includes('message_2: Sec'));
    const check = watch(talk, 'user_1: Hello', 'message_1: First', 'message_2: Sec');
    talk.client.stop();
    await talk.until(() => talk.status() === 'idle');
    check();
    expect(await count(server, 'items.list')).to.equal(2);
  });
});

describe('after a failure, on a server that is behind', () => {
  it('what was finished stays until it is there', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), ...answer(['Hi'])), frame(failed('No', true))] },
      list(question),
      list(question, assistantMessage('message_1', 'Hi')),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    const check = watch(talk, 'user_1: Hello', 'message_1: Hi');
    await server.requestCount('items.list', 2);
    await talk.client.update();
    check();
  });

  it('a question that never arrives is not sent, and is sent when tried again', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), failed('No', true))] },
      {
        match: 'threads.add_user_message',
        body: [frames(...opening('Hello', { create: false, user: 'user_2' }), ...answer(['Hi']))],
      },
      list(),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.note('user_1')?.unsent === true);
    expect(talk.lines()).to.deep.equal(['user_1: Hello']);
    expect(talk.client.retry()).to.equal(true);
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(talk.lines()).to.deep.equal(['user_2: Hello', 'message_1: Hi']);
    expect(await count(server, 'threads.retry_after_item')).to.equal(0);
    expect(await count(server, 'threads.add_user_message')).to.equal(1);
  });
});

describe('asking for what changed', () => {
  it('right after an answer takes nothing away, and later what was removed goes', async () => {
    const server = await scenario(
      { match: 'clock', wait: 3100, json: {} },
      { match: 'threads.create', body: [frames(...opening('Hello'), messageDone('Hi'))] },
      list(),
    );
    const talk = chat(server.url);
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    await talk.client.update();
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Hi']);
    await fetch(`${server.url}/clock`);
    await talk.client.update();
    expect(talk.lines()).to.deep.equal([]);
  });
});
