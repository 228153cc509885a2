// What the server never took is still the person's: it stands in the thread, and comes back where it may be changed.
import { expect } from '@open-wc/testing';
import { type Chat, mount, painted } from './support/chat.js';
import { answer, frames, opening } from './support/frames.js';
import { closeScenarios, type Response, scenario } from './support/scenario.js';

const refusal: Response = { status: 400, headers: { 'content-type': 'text/plain' }, body: ['No'] };
const lost: Response = { status: 500, headers: { 'content-type': 'text/plain' }, body: ['Internal Server Error'] };

async function refused(response: Response, ...more: Response[]): Promise<Chat> {
  const server = await scenario(response, ...more);
  const chat = await mount({ api: { url: server.url } });
  expect((await chat.ask('A long thought')).status).to.equal('failed');
  return chat;
}

describe('a message that was not sent', () => {
  afterEach(closeScenarios);

  it('comes back into the composer when trying again would not help', async () => {
    const chat = await refused(refusal);
    expect(chat.input.value).to.equal('A long thought');
    expect(chat.text('user-message')).to.equal('A long thought Not sent');
  });

  it('does not replace what was written meanwhile', async () => {
    const server = await scenario({ ...refusal, wait: 'written' });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('A long thought');
    await painted();
    chat.type('The next one');
    await server.release('written');
    await end;
    await painted();
    expect(chat.input.value).to.equal('The next one');
  });

  it('stays in the thread alone where it can be tried again', async () => {
    const chat = await refused(lost);
    expect(chat.input.value).to.equal('');
    expect(chat.has('retry-button')).to.equal(true);
    expect(chat.text('stopped-mark')).to.equal('Not sent');
  });

  it('comes back when a new thread that never reached the server is left', async () => {
    const chat = await refused(lost);
    chat.part('new-thread-button').click();
    await chat.shows('start-screen');
    expect(chat.input.value).to.equal('A long thought');
  });

  it('is still marked when the next one was answered', async () => {
    const chat = await refused(refusal, { body: [frames(...opening('Again'), ...answer(['Fine']))] });
    chat.type('');
    expect((await chat.ask('Again')).status).to.equal('completed');
    expect(chat.text('user-message')).to.equal('A long thought Not sent | Again');
  });

  it('loses the mark when it is tried again', async () => {
    const chat = await refused(lost, { body: [frames(...opening('A long thought'), ...answer(['Fine']))] });
    chat.part('retry-button').click();
    await chat.shows('assistant-message', 'Fine');
    expect(chat.text('user-message')).to.equal('A long thought');
  });

  it('comes back when its new thread was left before it failed', async () => {
    const server = await scenario({ ...lost, wait: 'left' });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('A long thought');
    await server.requestCount('threads.create', 1);
    await chat.element.setThreadId(null);
    await server.release('left');
    await end;
    await painted();
    expect(chat.input.value).to.equal('A long thought');
  });

  it('comes back before what was written since', async () => {
    const chat = await refused(lost);
    chat.type('The next one');
    chat.part('new-thread-button').click();
    await chat.shows('start-screen');
    await painted();
    expect(chat.input.value).to.equal('A long thought\nThe next one');
  });
});
