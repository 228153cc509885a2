// The focus: never taken from the page, and in the composer after sending and stopping, by mouse and by keyboard.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type Chat, mount, painted, until } from './support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  frame,
  frames,
  messageAdded,
  opening,
  page,
  userMessage,
} from './support/frames.js';
import { closeScenarios, type ScenarioServer, scenario } from './support/scenario.js';

const inComposer = (chat: Chat) => chat.focused === chat.input && document.activeElement === chat.element;

async function streaming(): Promise<{ chat: Chat; server: ScenarioServer }> {
  const server = await scenario(
    {
      body: [
        frames(...opening('Hi'), messageAdded(), delta('One')),
        { every: 5, write: frame(delta(' more')), until: 'end' },
      ],
    },
    { match: 'items.list', wait: 'reading', json: page() },
  );
  return { chat: await mount({ api: { url: server.url } }), server };
}

describe('the focus', () => {
  afterEach(closeScenarios);

  it('is not taken when the chat loads', async () => {
    const server = await scenario({
      match: 'items.list',
      json: page([assistantMessage('m', 'One'), userMessage('u', 'Hi')]),
    });
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    await chat.shows('assistant-message', 'One');
    await painted();
    expect(document.activeElement === field).to.equal(true);
    await chat.element.setThreadId('other');
    await painted();
    expect(document.activeElement === field).to.equal(true);
    field.remove();
  });

  it('is not taken by what a script sends or stops', async () => {
    const { chat } = await streaming();
    await chat.element.sendUserMessage({ text: 'Hi' });
    await chat.shows('stop-button');
    chat.element.stop();
    await painted();
    expect(document.activeElement === document.body).to.equal(true);
  });

  it('is in the composer when it is asked for', async () => {
    const { chat } = await streaming();
    window.scrollTo(0, 0);
    await chat.element.focusComposer();
    expect(inComposer(chat)).to.equal(true);
    expect(window.scrollY).to.equal(0);
  });

  it('is in the composer after sending and stopping by click', async () => {
    const { chat } = await streaming();
    await chat.send('Hi');
    expect(inComposer(chat)).to.equal(true);
    chat.input.blur();
    (await chat.shows('stop-button')).click();
    expect(inComposer(chat)).to.equal(true);
    await painted();
    expect(inComposer(chat)).to.equal(true);
  });

  it('is in the composer after sending and stopping by keyboard', async () => {
    const { chat } = await streaming();
    await chat.element.focusComposer();
    await sendKeys({ type: 'Hi' });
    chat.part('send-button').focus();
    await sendKeys({ press: 'Enter' });
    await until('the composer has the focus', () => inComposer(chat));
    (await chat.shows('stop-button')).focus();
    await sendKeys({ press: 'Enter' });
    await chat.becomes('stopping');
    expect(inComposer(chat)).to.equal(true);
    await painted();
    expect(inComposer(chat)).to.equal(true);
  });

  it('is in the composer after Escape', async () => {
    const { chat } = await streaming();
    await chat.send('Hi');
    await chat.shows('stop-button');
    chat.scroller.focus();
    await sendKeys({ press: 'Escape' });
    await chat.becomes('stopping');
    expect(inComposer(chat)).to.equal(true);
  });

  it('goes to the composer when the stop button it is on goes away', async () => {
    const { chat, server } = await streaming();
    await chat.send('Hi');
    (await chat.shows('stop-button')).focus();
    await server.release('end');
    await chat.hides('stop-button');
    expect(inComposer(chat)).to.equal(true);
  });

  it('stays where the reader put it while an answer streams and ends', async () => {
    const { chat, server } = await streaming();
    await chat.send('Hi');
    await chat.shows('stop-button');
    chat.scroller.focus();
    await server.release('end');
    await chat.hides('stop-button');
    expect(chat.focused === chat.scroller).to.equal(true);
  });

  it('is in the composer after a suggestion, a retry and a new chat', async () => {
    const server = await scenario({ body: [] }, { body: [frames(...opening('Hi'), ...answer(['One']))] });
    const prompts = [{ label: 'Say hi', prompt: 'Hi' }];
    const chat = await mount({ api: { url: server.url }, startScreen: { prompts } });
    chat.part('prompt').focus();
    chat.part('prompt').click();
    expect(inComposer(chat)).to.equal(true);
    const retry = await chat.shows('retry-button');
    retry.focus();
    retry.click();
    expect(inComposer(chat)).to.equal(true);
    await chat.shows('assistant-message', 'One');
    chat.part('new-thread-button').focus();
    chat.part('new-thread-button').click();
    expect(inComposer(chat)).to.equal(true);
  });

  it('stays in the chat when a failed thread is loaded again', async () => {
    const server = await scenario(
      { match: 'items.list', status: 500, body: [] },
      { match: 'items.list', json: page([assistantMessage('m', 'One')]) },
    );
    const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
    const button = await chat.shows('retry-button');
    button.focus();
    button.click();
    await chat.shows('assistant-message', 'One');
    expect(chat.focused === chat.scroller).to.equal(true);
  });

  it('comes to the composer by a click beside the text', async () => {
    const { chat } = await streaming();
    const event = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    chat.part('composer').dispatchEvent(event);
    expect(inComposer(chat)).to.equal(true);
    expect(event.defaultPrevented).to.equal(true);
  });
});
