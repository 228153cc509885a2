// The answers to a structured input: sent once, shown at once, and never lost when they do not arrive.
import { expect } from '@open-wc/testing';
import type { StructuredInputItem } from '../../src/protocol/items.js';
import type { StructuredInputSubmission } from '../../src/protocol/requests.js';
import { answered } from '../../src/state/answers.js';
import { canAnswer, openQuestions } from '../../src/state/select.js';
import { questions } from '../state/states.js';
import { answer, done, failed, frames, messageAdded, opening, replaced, streamOptions } from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

const asked = questions('input_1', 'size');
const said: StructuredInputSubmission = {
  status: 'answered',
  answers: { size: { values: ['large', 'x'], skipped: false } },
};
const theirs = answered(asked, said);
const adding = 'threads.add_structured_input';
const accepts: Scripted = {
  match: adding,
  body: [frames(streamOptions(), replaced(theirs), ...answer(['Large it is']))],
};
const itemOf = ({ client }: Chat) => client.thread.items.find(({ id }) => id === 'input_1') as StructuredInputItem;

async function waiting(...more: Scripted[]) {
  const server = await scenario(...more, list(question, asked));
  const talk = chat(server.url, { threadId: 'thread_1' });
  await talk.client.start();
  expect(canAnswer(talk.client.thread)).to.equal(true);
  return { talk, server };
}

describe('answers', () => {
  it('are a request of their own, in a new turn that goes on with the last question', async () => {
    const { talk, server } = await waiting(accepts);
    expect(talk.client.answer('input_1', said)).to.equal(true);
    expect(itemOf(talk), 'at once').to.deep.equal(theirs);
    expect(talk.status()).to.equal('sending');
    expect(talk.client.answer('input_1', said), 'once').to.equal(false);
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    const [request] = await server.requestCount(adding, 1);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', item_id: 'input_1', input: said });
    expect(talk.lines()).to.deep.equal(['user_1: Hello', 'input_1: ', 'message_1: Large it is']);
    expect(talk.client.thread.turn?.question).to.equal('user_1');
    expect(openQuestions(talk.client.thread)).to.equal(null);
    expect(await count(server, adding)).to.equal(1);
  });

  it('may be that there are none', async () => {
    const skipped: StructuredInputSubmission = { status: 'skipped', answers: {} };
    const { talk, server } = await waiting({ match: adding, body: [{ release: 'never' }] });
    talk.client.answer('input_1', skipped);
    expect(itemOf(talk).status).to.equal('skipped');
    expect((await server.requestCount(adding, 1))[0]?.params.input).to.deep.equal(skipped);
  });

  it('become what the server says they are', async () => {
    const other = { ...theirs, created_at: 'then', inputs: [] };
    const { talk } = await waiting({
      match: adding,
      body: [frames(streamOptions(), replaced(other)), { release: 'never' }],
    });
    talk.client.answer('input_1', said);
    await talk.until(() => itemOf(talk).created_at === 'then');
    expect(itemOf(talk)).to.deep.equal(other);
  });

  const failures: [string, Scripted][] = [
    ['are refused', { match: adding, status: 400 }],
    ['are lost', { match: adding, status: 502 }],
    ['get no answer', { match: adding, body: [] }],
    ['break off before they are confirmed', { match: adding, body: [frames(streamOptions()), { destroy: true }] }],
  ];
  for (const [how, response] of failures) {
    it(`that ${how} can be given again`, async () => {
      const { talk, server } = await waiting(response, accepts);
      talk.client.answer('input_1', said);
      await talk.until(() => talk.told.some((words) => words.startsWith('end turn_1')));
      // WebKitGTK takes a broken connection for a proper end.
      if (talk.told.includes('end turn_1 completed')) return;
      expect(itemOf(talk)).to.deep.equal(asked);
      expect(canAnswer(talk.client.thread)).to.equal(true);
      expect(talk.client.answer('input_1', said)).to.equal(true);
      await talk.until(() => talk.told.includes('end turn_2 completed'));
      expect(await count(server, adding)).to.equal(2);
    });
  }

  it('that the server took stay, though the rest went wrong', async () => {
    const server = await scenario(
      { match: adding, body: [frames(streamOptions(), replaced(theirs), failed('No', true))] },
      list(question, asked),
      list(question, theirs),
    );
    const talk = chat(server.url, { threadId: 'thread_1' });
    await talk.client.start();
    talk.client.answer('input_1', said);
    await talk.until(() => talk.told.includes('end turn_1 failed'));
    expect(itemOf(talk)).to.deep.equal(theirs);
    expect(canAnswer(talk.client.thread)).to.equal(false);
  });

  it('may be followed by more questions', async () => {
    const { talk } = await waiting({
      match: adding,
      body: [frames(streamOptions(), replaced(theirs), done(questions('input_2', 'colour')))],
    });
    talk.client.answer('input_1', said);
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(openQuestions(talk.client.thread)?.id).to.equal('input_2');
    expect(talk.client.answer('input_1', said)).to.equal(false);
  });

  it('are not taken while an answer runs, to what was not asked, or after the reader said something else', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), done(asked)), { release: 'end' }] },
      {
        match: 'threads.add_user_message',
        body: [frames(...opening('And?', { create: false, user: 'user_2' }), ...answer(['Yes']))],
      },
    );
    const talk = chat(server.url);
    expect(talk.client.answer('input_1', said)).to.equal(false);
    talk.say('Hello');
    await talk.until(() => itemOf(talk) !== undefined);
    expect(openQuestions(talk.client.thread)?.id, 'shown already').to.equal('input_1');
    expect(talk.client.answer('input_1', said)).to.equal(false);
    await server.release('end');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(talk.client.answer('other', said)).to.equal(false);
    talk.say('And?');
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    expect(talk.client.answer('input_1', said)).to.equal(false);
    expect(await count(server, adding)).to.equal(0);
  });

  it('can be stopped like any turn', async () => {
    const { talk, server } = await waiting({
      match: adding,
      body: [frames(streamOptions(), replaced(theirs), messageAdded()), { release: 'never' }],
    });
    talk.client.answer('input_1', said);
    expect(talk.client.stop(), 'not before the server allows it').to.equal(false);
    await talk.until(() => talk.client.thread.turn?.open.length === 1);
    expect(talk.client.stop()).to.equal(true);
    await server.closed((await server.requests()).findIndex(({ type }) => type === adding));
    expect(itemOf(talk)).to.deep.equal(theirs);
  });
});

describe('a reading of the thread while answers are on their way', () => {
  it('that is older than they are does not take them back', async () => {
    const { talk } = await waiting({ match: adding, body: [frames(streamOptions()), { release: 'never' }] });
    talk.client.answer('input_1', said);
    await talk.until(() => talk.client.thread.turn?.heard === true);
    await talk.client.update();
    expect(itemOf(talk)).to.deep.equal(theirs);
  });
});
