// What the reader thinks of an answer: shown at once, told to the server, and taken back if that failed.
import { expect } from '@open-wc/testing';
import { answer, assistantMessage, frames, opening } from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
import { chat } from './chat.js';
import { list, question } from './scripts.js';

afterEach(closeScenarios);

const feedback = 'items.feedback';
const fine: Scripted = { match: feedback, json: {} };

async function loaded(...more: Scripted[]) {
  const server = await scenario(list(question, assistantMessage('m1', 'a'), assistantMessage('m2', 'b')), ...more);
  const talk = chat(server.url, { threadId: 'thread_1' });
  await talk.client.start();
  const seen = () => ['m1', 'm2'].map((id) => talk.note(id)?.feedback);
  return { talk, server, seen };
}

describe('feedback', () => {
  it('is shown at once, and sent for all items of the answer together', async () => {
    const { talk, server, seen } = await loaded({ ...fine, wait: 'answer' });
    const sent = talk.client.sendFeedback(['m1', 'm2'], 'positive');
    expect(seen()).to.deep.equal(['positive', 'positive']);
    const [request] = await server.requestCount(feedback, 1);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', item_ids: ['m1', 'm2'], kind: 'positive' });
    await server.release('answer');
    await sent;
    expect(seen()).to.deep.equal(['positive', 'positive']);
    expect(talk.errors).to.deep.equal([]);
  });

  it('can be changed', async () => {
    const { talk, seen } = await loaded(fine);
    await talk.client.sendFeedback(['m1'], 'positive');
    await talk.client.sendFeedback(['m1', 'm2'], 'negative');
    expect(seen()).to.deep.equal(['negative', 'negative']);
  });

  it('that did not arrive is taken back to what it was, item by item, and told; nothing rejects', async () => {
    const { talk, seen } = await loaded(fine, { match: feedback, status: 500 });
    await talk.client.sendFeedback(['m1'], 'positive');
    await talk.client.sendFeedback(['m1', 'm2'], 'negative');
    expect(seen()).to.deep.equal(['positive', undefined]);
    expect(talk.told.filter((words) => words.startsWith('error'))).to.deep.equal(['error TransportError']);
  });

  it('that did not arrive does not take back what was said since', async () => {
    const { talk, server, seen } = await loaded({ match: feedback, status: 500, wait: 'fail' }, fine);
    const first = talk.client.sendFeedback(['m1'], 'positive');
    await server.requestCount(feedback, 1);
    await talk.client.sendFeedback(['m1'], 'negative');
    await server.release('fail');
    await first;
    expect(seen()[0]).to.equal('negative');
  });

  it('leaves out what the server does not have', async () => {
    const server = await scenario(
      fine,
      { match: 'threads.add_user_message', status: 400 },
      list(question, assistantMessage('m1', 'a')),
    );
    const talk = chat(server.url, { threadId: 'thread_1' });
    await talk.client.start();
    talk.say('And?');
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    await talk.client.sendFeedback(['local_1'], 'positive');
    await talk.client.sendFeedback(['local_1', 'm1'], 'positive');
    const requests = await server.requestCount(feedback, 1);
    expect(requests.map(({ params }) => params.item_ids)).to.deep.equal([['m1']]);
    expect(talk.note('local_1')?.feedback).to.equal(undefined);
  });

  it('belongs to the thread it was given in, also when another one is shown before it failed', async () => {
    const { talk, server } = await loaded({ match: feedback, status: 500, wait: 'fail' });
    const sent = talk.client.sendFeedback(['m1'], 'positive');
    await server.requestCount(feedback, 1);
    await talk.client.open(null);
    await server.release('fail');
    await sent;
    expect(talk.client.thread.notes).to.deep.equal({});
    expect(talk.errors).to.have.length(1);
  });

  it('is there after an answer was streamed, and nothing is sent in a thread without an id', async () => {
    const server = await scenario(fine, {
      match: 'threads.create',
      body: [frames(...opening('Hello'), ...answer(['Hi']))],
    });
    const talk = chat(server.url);
    await talk.client.sendFeedback(['m1'], 'positive');
    talk.say('Hello');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    await talk.client.sendFeedback(['message_1'], 'negative');
    expect(talk.note('message_1')?.feedback).to.equal('negative');
    expect((await server.requests()).filter(({ type }) => type === feedback)).to.have.length(1);
  });
});
