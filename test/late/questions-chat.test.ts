// Questions in a chat: they take the place of the composer, and what was written there comes back.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { ChatKitQuestions } from '../../src/elements/late/questions.js';
import { type Chat, mount, painted, until } from '../support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  done,
  frames,
  messageAdded,
  opening,
  page,
  replaced,
  streamOptions,
  threadId,
  threadUpdated,
  userMessage,
} from '../support/frames.js';
import { closeScenarios, type Response, type ScenarioServer, scenario } from '../support/scenario.js';
import { Asked, choice, days, item, more, size } from './asked.js';

describe('in a chat, questions', () => {
  afterEach(closeScenarios);

  const askedIn = (chat: Chat) =>
    new Asked(chat.element.shadowRoot as ShadowRoot, chat.part('questions') as ChatKitQuestions);
  const taken = (values: string[]): Response => ({
    match: 'threads.add_structured_input',
    body: [
      frames(
        streamOptions(),
        replaced(item([{ ...size, answer: { values, skipped: false } }], 'input_1', 'answered')),
        ...answer(['Thanks'], 'message_2'),
      ),
    ],
  });

  /** A chat that is asked when `ask` is released, and whose turn ends when `end` is. */
  async function start(inputs: unknown, ...responses: Response[]): Promise<{ chat: Chat; server: ScenarioServer }> {
    const server = await scenario(
      {
        body: [
          frames(...opening('Hi'), messageAdded(), delta('Gladly.')),
          { release: 'ask' },
          frames(done(assistantMessage('message_1', 'Gladly.')), done(item(inputs))),
          { release: 'end' },
        ],
      },
      ...responses,
    );
    const chat = await mount({ api: { url: server.url } });
    return { chat, server };
  }

  async function load(inputs: unknown, size?: { width: number; height: number }): Promise<Chat> {
    const server = await scenario({ match: 'items.list', json: page([item(inputs), userMessage('user_1', 'Hi')]) });
    const chat = await mount({ api: { url: server.url }, initialThread: threadId }, size);
    await chat.shows('questions');
    await painted();
    return chat;
  }

  it('take the place of the composer, which comes back with its draft and its focus', async () => {
    const { chat, server } = await start([size], taken(['Large']));
    await chat.send('Hi');
    await chat.shows('assistant-message', 'Gladly.');
    await chat.element.focusComposer();
    await sendKeys({ type: 'A draft' });
    await server.release('ask');
    await server.release('end');
    await chat.shows('questions', 'How large?');
    expect(chat.has('composer-input')).to.equal(false);
    await chat.becomes('idle');
    const asked = askedIn(chat);
    await until('they have the focus', () => chat.focused === asked.inputs[0]);
    await sendKeys({ press: '2' });
    await until('they can be sent', () => !asked.isOff('send'));
    await sendKeys({ press: 'Enter' });
    await chat.shows('composer-input');
    await until('the composer has the focus', () => chat.focused === chat.input);
    expect(chat.input.value).to.equal('A draft');
    const [request] = await server.requestCount('threads.add_structured_input', 1);
    expect(request?.params).to.deep.equal({
      thread_id: threadId,
      item_id: 'input_1',
      input: { status: 'answered', answers: { size: { values: ['Large'], skipped: false } } },
    });
    await chat.shows('assistant-message', 'Thanks');
    expect(chat.text('structured-input')).to.equal('How large? Large');
    expect(chat.input.value).to.equal('A draft');
  });

  it('do not take the focus from a field of the page, nor from the thread, but are told of', async () => {
    const { chat, server } = await start([size]);
    const field = document.createElement('input');
    chat.element.parentElement?.append(field);
    await chat.send('Hi');
    await chat.shows('assistant-message', 'Gladly.');
    field.focus();
    await server.release('ask');
    await chat.shows('questions');
    await painted();
    expect(document.activeElement === field).to.equal(true);
    chat.scroller.focus();
    await server.release('end');
    await until('it is said', () => chat.announced.includes('The assistant has a question for you.'));
    expect(chat.focused === chat.scroller).to.equal(true);
  });

  it('take the focus that nothing has, and leave the page where it is', async () => {
    const { chat, server } = await start([size]);
    const space = document.createElement('div');
    space.style.blockSize = '3000px';
    document.body.append(space);
    await chat.element.sendUserMessage({ text: 'Hi' });
    await chat.shows('assistant-message', 'Gladly.');
    expect(document.activeElement === document.body).to.equal(true);
    window.scrollTo(0, 1000);
    const { scrollY } = window;
    await server.release('ask');
    await chat.shows('questions');
    await until('they have it', () => chat.focused === askedIn(chat).inputs[0]);
    expect(window.scrollY).to.equal(scrollY);
    space.remove();
  });

  it('take no focus when they were there before the page', async () => {
    const chat = await load([size]);
    expect(document.activeElement === document.body).to.equal(true);
    await chat.element.focusComposer();
    await until('they are what is focused as the composer', () => chat.focused === askedIn(chat).inputs[0]);
  });

  it('have Stop where the composer has it', async () => {
    const { chat, server } = await start([size]);
    await chat.send('Hi');
    const place = () => {
      const { right, bottom, width, height } = chat.part('stop-button').getBoundingClientRect();
      return [right, bottom, width, height].map(Math.round);
    };
    await chat.shows('stop-button');
    await painted();
    const before = place();
    await server.release('ask');
    await chat.shows('questions');
    await painted();
    expect(place()).to.deep.equal(before);
    const end = chat.next('chatkit.response.end');
    chat.part('stop-button').click();
    expect((await end).detail.status).to.equal('stopped');
    await chat.hides('stop-button');
    expect(chat.part('questions').contains(chat.focused)).to.equal(true);
  });

  it('keep what was answered through another thread', async () => {
    const server = await scenario(
      { match: 'items.list', json: page([item([size, more]), userMessage('user_1', 'Hi')]) },
      { match: 'items.list', json: page([assistantMessage('message_9', 'Other')]) },
      { match: 'items.list', json: page([item([size, more]), userMessage('user_1', 'Hi')]) },
    );
    const chat = await mount({ api: { url: server.url }, initialThread: threadId });
    await chat.shows('questions');
    const asked = askedIn(chat);
    asked.inputs[0]?.click();
    await painted();
    await asked.click('next');
    await asked.type('Words');
    await chat.element.setThreadId('other');
    await chat.shows('composer-input');
    await chat.element.setThreadId(threadId);
    await chat.shows('questions', 'What else?');
    expect(askedIn(chat).field.value).to.equal('Words');
    await askedIn(chat).click('back');
    expect(askedIn(chat).chosen).to.deep.equal([true, false, false]);
  });

  it('keep what was answered when it could not be sent', async () => {
    const server = await scenario(
      { match: 'items.list', json: page([item([size]), userMessage('user_1', 'Hi')]) },
      { match: 'threads.add_structured_input', status: 503, body: [] },
      taken(['Huge']),
    );
    const chat = await mount({ api: { url: server.url }, initialThread: threadId });
    await chat.shows('questions');
    await askedIn(chat).type('Huge');
    await askedIn(chat).click('send');
    await chat.becomes('failed');
    await chat.shows('questions');
    expect([askedIn(chat).field.value, askedIn(chat).chosen]).to.deep.equal(['Huge', [false, false, true]]);
    await until('they can be sent', () => !askedIn(chat).isOff('send'));
    await askedIn(chat).click('send');
    await chat.shows('structured-input', 'Huge');
    await chat.shows('assistant-message', 'Thanks');
  });

  it('do not hide a thread that is locked or closed', async () => {
    for (const type of ['locked', 'closed'] as const) {
      const server = await scenario({
        body: [
          frames(...opening('Hi'), done(item([size]))),
          { release: 'close' },
          frames(threadUpdated({ status: { type, reason: 'Enough.' } })),
        ],
      });
      const chat = await mount({ api: { url: server.url } });
      await chat.send('Hi');
      await chat.shows('questions');
      await server.release('close');
      await chat.shows('banner', 'Enough.');
      expect([chat.has('questions'), chat.has('composer-input')]).to.deep.equal([false, type === 'locked']);
    }
  });

  it('that are many, or long, scroll inside their box, and the thread stays in view', async () => {
    const long = 'Donaudampfschifffahrt'.repeat(12);
    const options = Array.from({ length: 100 }, (_, i) => (i % 3 ? `Choice ${i}` : `${long} ${i}`));
    const inputs = [choice('q', `${long} of all these?`, options, true), more];
    const chat = await load([...inputs, ...inputs, ...Array(26).fill(size)], { width: 320, height: 480 });
    const asked = askedIn(chat);
    const { element } = chat;
    expect(asked.one('#question-count').textContent).to.equal('Question 1 of 30');
    expect(chat.scroller.getBoundingClientRect().height).to.be.above(80);
    expect(asked.element.getBoundingClientRect().bottom).to.be.at.most(element.getBoundingClientRect().bottom);
    const view = asked.one('.asked');
    expect(view.scrollHeight).to.be.above(view.clientHeight);
    expect(view.scrollWidth).to.be.at.most(view.clientWidth);
    asked.inputs[100]?.click();
    asked.inputs[98]?.click();
    await painted();
    await asked.click('skip');
    await asked.click('back');
    const { bottom } = asked.one('.asked').getBoundingClientRect();
    expect(asked.focused === asked.inputs[98], 'what is chosen has the focus').to.equal(true);
    expect(asked.all('.choice')[98]?.getBoundingClientRect().bottom, 'in view').to.be.at.most(bottom + 1);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`are accessible in every form, ${scheme}`, async () => {
      for (const inputs of [[size], [days, more], [more]]) {
        const chat = await load(inputs);
        chat.element.setOptions({ ...chat.element.options, theme: scheme });
        await painted();
        await expect(chat.element).to.be.accessible();
        await askedIn(chat).type('Words');
        await expect(chat.element).to.be.accessible();
        chat.element.remove();
      }
    });
  }

  it('are mirrored, each text in its own direction', async () => {
    const server = await scenario({ match: 'items.list', json: page([item([size, more])]) });
    const chat = await mount({ api: { url: server.url }, initialThread: threadId, locale: 'ar' });
    await chat.shows('questions', 'تخطي');
    await painted();
    const asked = askedIn(chat);
    const left = (element: Element) => element.getBoundingClientRect().left;
    expect(left(asked.button('next'))).to.be.below(left(asked.button('skip')));
    expect(asked.inputs[0] && left(asked.inputs[0])).to.be.above(left(asked.one('label span')));
    expect(getComputedStyle(asked.one('label span')).direction).to.equal('ltr');
  });
});
