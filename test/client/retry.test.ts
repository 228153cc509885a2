// A message whose fate is not known is not sent again before the server was asked for it.
import { expect } from '@open-wc/testing';
import { answer, frames, opening, streamOptions, thread, userMessage } from '../support/frames.js';
import { closeScenarios, type ScenarioServer, type Response as Scripted, scenario } from '../support/scenario.js';
import { chat } from './chat.js';
import { list } from './scripts.js';

afterEach(closeScenarios);

const lost: Scripted = { match: 'threads.add_user_message', body: [{ delay: 50 }, { destroy: true }] };
const question = (text: string) => userMessage('user_1', text);
const streams = async (server: ScenarioServer) =>
  (await server.requests()).map(({ type }) => type).filter((type) => !/get_by_id|\.list/.test(type));

async function lose(server: ScenarioServer, text: string, own?: typeof fetch) {
  const talk = chat(server.url, { threadId: 'thread_1', ...(own ? { api: { fetch: own } } : {}) });
  await talk.client.start();
  talk.say(text);
  await talk.until(() => talk.told.includes('end turn_1 failed'));
  return talk;
}

describe('trying again at once after the connection was lost', () => {
  it('asks for an answer to the message if the server had taken it', async () => {
    const server = await scenario(
      lost,
      { match: 'threads.retry_after_item', body: [frames(streamOptions(), ...answer(['Paid']))] },
      list(),
      list(question('Pay 5')),
    );
    const talk = await lose(server, 'Pay 5');
    expect(talk.note('local_1')).to.include({ local: true, unsent: true });
    expect(talk.client.retry()).to.equal(true);
    expect(talk.status()).to.equal('sending');
    expect(talk.note('local_1')?.unsent, 'while that is being found out').to.equal(false);
    expect(talk.client.retry(), 'once').to.equal(false);
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(talk.lines()).to.deep.equal(['user_1: Pay 5', 'message_1: Paid']);
    expect(await streams(server)).to.deep.equal(['threads.add_user_message', 'threads.retry_after_item']);
    expect(talk.told.filter((words) => /^(start|end)/.test(words))).to.deep.equal([
      'start turn_1',
      'end turn_1 failed',
      'start turn_2',
      'end turn_2 completed',
    ]);
  });

  it('knows it also when the server trimmed it, or when it was not well-formed', async () => {
    for (const [said, stored] of [
      ['hello \n', 'hello'],
      ['half \ud83d emoji', 'half \ufffd emoji'],
    ] as const) {
      const server = await scenario(
        lost,
        { match: 'threads.retry_after_item', body: [frames(streamOptions(), ...answer(['Hi']))] },
        list(),
        list(question(stored)),
      );
      const talk = await lose(server, said);
      talk.client.retry();
      await talk.until(() => talk.told.includes('end turn_2 completed'));
      expect(talk.lines()).to.deep.equal([`user_1: ${stored}`, 'message_1: Hi']);
      expect(await streams(server)).to.deep.equal(['threads.add_user_message', 'threads.retry_after_item']);
    }
  });

  it('takes away what the server had answered already', async () => {
    const server = await scenario(
      lost,
      {
        match: 'threads.retry_after_item',
        body: [frames(streamOptions()), { release: 'answer' }, frames(...answer(['New'], 'message_2'))],
      },
      list(),
      list(question('Hello'), { ...userMessage('user_2', ''), type: 'assistant_message', content: [] }),
    );
    const talk = await lose(server, 'Hello');
    talk.client.retry();
    await talk.until(() => talk.client.thread.turn?.heard === true);
    expect(talk.lines()).to.deep.equal(['user_1: Hello']);
    await server.release('answer');
    await talk.until(() => talk.told.includes('end turn_2 completed'));
  });

  it('sends the message if the server did not take it', async () => {
    const server = await scenario(
      lost,
      {
        match: 'threads.add_user_message',
        body: [frames(...opening('Hello', { create: false }), ...answer(['Hi']))],
      },
      list(),
    );
    const talk = await lose(server, 'Hello');
    talk.client.retry();
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'message_1: Hi']);
    expect(await streams(server)).to.deep.equal(['threads.add_user_message', 'threads.add_user_message']);
  });

  it('sends nothing as long as that cannot be found out', async () => {
    let offline = false;
    const server = await scenario(lost, list(), list(question('Hello')), {
      match: 'threads.retry_after_item',
      body: [frames(streamOptions(), ...answer(['Hi']))],
    });
    const talk = await lose(server, 'Hello', (url, init) => {
      if (offline) throw new TypeError('Failed to fetch');
      return fetch(url, init);
    });
    offline = true;
    talk.client.retry();
    await talk.until(() => talk.told.includes('end turn_2 failed'));
    expect(talk.client.thread.turn?.failure).to.deep.equal({ code: 'network', retry: true });
    expect(talk.note('local_1')?.unsent).to.equal(true);
    expect(await streams(server)).to.deep.equal(['threads.add_user_message']);
    offline = false;
    expect(talk.client.retry()).to.equal(true);
    await talk.until(() => talk.told.includes('end turn_3 completed'));
    expect(await streams(server)).to.deep.equal(['threads.add_user_message', 'threads.retry_after_item']);
  });
});

describe('a message', () => {
  it('is shown as it is sent: well-formed', async () => {
    const server = await scenario({ match: 'threads.create', body: [{ release: 'never' }] });
    const { say, lines } = chat(server.url);
    say('half \ud83d emoji');
    expect(lines()).to.deep.equal(['local_1: half \ufffd emoji']);
    const [sent] = await server.requestCount('threads.create', 1);
    expect(sent?.params.input.content[0].text).to.equal('half \ufffd emoji');
  });

  it('that a gateway gave up on may have been taken, so the thread is read again', async () => {
    for (const status of [502, 504]) {
      const server = await scenario(
        { match: 'threads.add_user_message', status },
        { match: 'threads.get_by_id', json: thread() },
        list(),
        list(question('Hello')),
      );
      const talk = await lose(server, 'Hello');
      await talk.until(() => talk.lines().includes('user_1: Hello'));
      expect(talk.note('user_1')).to.deep.equal({ key: 'local_1' });
    }
  });
});
