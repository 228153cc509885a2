// The chat in the launcher: made from its attributes and options, or the page's own; kept whatever the launcher does.
import { expect, fixture, html } from '@open-wc/testing';
import { ChatKit } from '../../src/index.js';
import { ChatKitLauncher } from '../../src/launcher.js';
import { type Chat, painted, until } from '../support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  userMessage,
} from '../support/frames.js';
import { closeScenarios, type ScenarioServer, scenario } from '../support/scenario.js';
import { Launcher, launch } from './stage.js';

const list = { match: 'items.list', json: page([assistantMessage('m', 'Stored'), userMessage('u', 'Hi')]) };
const streaming = () =>
  scenario({
    body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'end' }, frames(messageDone('One two'))],
  });

async function opened(server: ScenarioServer): Promise<{ launcher: Launcher; chat: Chat }> {
  const launcher = await launch({ api: { url: server.url } });
  await launcher.openByClick();
  const { chat } = launcher;
  await chat.send('Hi');
  await chat.shows('assistant-message', 'One');
  return { launcher, chat };
}

describe('the chat of a launcher', () => {
  afterEach(closeScenarios);

  it('is made from its attributes, all that the chat knows', async () => {
    const known = Object.values(ChatKit.properties).flatMap(
      ({ attribute }: { attribute?: unknown }) => attribute || [],
    );
    expect(ChatKitLauncher.observedAttributes).to.deep.equal(['open', ...known]);
    const server = await scenario(list);
    const element = await fixture<ChatKitLauncher>(html`<chat-kit-launcher api-url=${server.url}
      initial-thread="thread_1" color-scheme="dark" locale="de" placeholder="Sag etwas"></chat-kit-launcher>`);
    expect(await server.requests()).to.deep.equal([]);
    const launcher = new Launcher(element);
    expect(launcher.button.title).to.equal('Chat öffnen');
    await launcher.openByClick();
    const { chat } = launcher;
    expect(chat.element.parentElement === element).to.equal(true);
    await chat.shows('assistant-message', 'Stored');
    expect(chat.input.placeholder).to.equal('Sag etwas');
    expect(getComputedStyle(chat.scroller).colorScheme).to.equal('dark');
    expect(getComputedStyle(launcher.panel).colorScheme).to.equal('dark');
    element.setAttribute('placeholder', 'Anders');
    element.setAttribute('locale', 'en');
    await until('the chat has the new one', () => chat.input.placeholder === 'Anders');
    expect(launcher.button.title).to.equal('Close chat');
    element.removeAttribute('placeholder');
    await until('and lets it go', () => chat.input.placeholder !== 'Anders');
  });

  it('gets options, before and while it is there', async () => {
    const launcher = await launch({ locale: 'de', composer: { placeholder: 'Eins' }, theme: 'dark' });
    const { element } = launcher;
    expect(launcher.button.title).to.equal('Chat öffnen');
    expect(getComputedStyle(launcher.button).colorScheme).to.equal('dark');
    await launcher.openByClick();
    const { chat } = launcher;
    expect(chat.input.placeholder).to.equal('Eins');
    expect(chat.part('send-button').title).to.equal('Nachricht senden');
    element.setOptions({ locale: 'en', composer: { placeholder: 'Two' } });
    await until('they arrive', () => chat.input.placeholder === 'Two');
    expect(element.options).to.deep.equal(element.chat.options);
    expect(launcher.button.title).to.equal('Close chat');
    expect(() => element.setOptions({ locale: 5 } as never)).to.throw(TypeError, 'options.locale');
    expect(element.options.locale).to.equal('en');
  });

  it('keeps options that were set on itself', async () => {
    const launcher = await launch({ composer: { placeholder: 'One' } });
    launcher.element.chat.setOptions?.({ locale: 'en', composer: { placeholder: 'Two' } });
    await launcher.openByClick();
    launcher.element.chat.setOptions({ locale: 'en', composer: { placeholder: 'Three' } });
    launcher.element.close();
    await launcher.openByClick();
    expect(launcher.chat.input.placeholder).to.equal('Three');
  });

  it('may be the page’s own', async () => {
    const element = await fixture<ChatKitLauncher>(html`<chat-kit-launcher locale="de" placeholder="Not mine">
      <chat-kit locale="en" placeholder="Mine"></chat-kit></chat-kit-launcher>`);
    const own = element.querySelector('chat-kit');
    const launcher = new Launcher(element);
    expect(element.chat === own).to.equal(true);
    expect(launcher.button.title).to.equal('Open chat');
    await launcher.openByClick();
    expect(element.querySelectorAll('chat-kit').length).to.equal(1);
    expect(launcher.chat.input.placeholder).to.equal('Mine');
    expect(own?.assignedSlot?.getRootNode() === element.shadowRoot).to.equal(true);
  });

  it('may be the page’s own that comes after the options', async () => {
    const element = document.createElement('chat-kit-launcher');
    element.options = { locale: 'en', composer: { placeholder: 'From the launcher' } };
    const own = document.createElement('chat-kit');
    element.append(own);
    document.body.append(element);
    const launcher = new Launcher(element);
    await launcher.openByClick();
    expect(element.chat === own).to.equal(true);
    expect(launcher.chat.input.placeholder).to.equal('From the launcher');
    element.remove();
  });

  it('takes listeners before it is there', async () => {
    const launcher = await launch();
    let isReady = false;
    launcher.element.chat.addEventListener('chatkit.ready', () => {
      isReady = true;
    });
    await launcher.openByClick();
    expect(isReady).to.equal(true);
  });

  it('goes on while the launcher is closed, and is the same afterwards', async () => {
    const server = await streaming();
    const { launcher, chat } = await opened(server);
    const [message, end] = [chat.part('assistant-message'), chat.next('chatkit.response.end')];
    launcher.element.close();
    await painted();
    expect(chat.element.status).to.equal('streaming');
    await server.release('end');
    expect((await end).detail.status).to.equal('completed');
    await chat.shows('assistant-message', 'One two');
    await launcher.openByClick();
    expect(chat.part('assistant-message') === message).to.equal(true);
    expect((await server.requests()).map(({ type, closedEarly }) => [type, closedEarly])).to.deep.equal([
      ['threads.create', false],
    ]);
  });

  it('keeps its place in a long thread', async () => {
    const server = await scenario({
      match: 'items.list',
      json: page(
        Array.from({ length: 30 }, (_, i) => [assistantMessage(`m${i}`, 'One'), userMessage(`u${i}`, 'Hi')]).flat(),
      ),
    });
    const launcher = await launch({ api: { url: server.url }, initialThread: 'thread_1' });
    await launcher.openByClick();
    await launcher.chat.shows('assistant-message');
    await painted();
    const { scroller } = launcher.chat;
    scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
    scroller.scrollTop = 300;
    await painted();
    const { scrollTop } = scroller;
    launcher.element.close();
    await until('it is gone', () => getComputedStyle(launcher.panel).visibility === 'hidden');
    await painted();
    await launcher.openByClick();
    expect(Math.abs(scroller.scrollTop - scrollTop)).to.be.lessThan(2);
  });

  it('is not loaded again when the launcher is moved, and stays open', async () => {
    const server = await streaming();
    const { launcher, chat } = await opened(server);
    const message = chat.part('assistant-message');
    const box = document.createElement('div');
    let openings = 0;
    launcher.element.addEventListener('chatkit.launcher.open', () => openings++);
    document.body.append(box);
    box.append(launcher.element);
    expect([launcher.isShown, launcher.element.open]).to.deep.equal([true, true]);
    await server.release('end');
    await chat.shows('assistant-message', 'One two');
    expect(chat.part('assistant-message') === message).to.equal(true);
    expect((await server.requests()).length).to.equal(1);
    expect(openings).to.equal(0);
    launcher.element.close();
    expect(launcher.panel.inert).to.equal(true);
    box.remove();
  });

  it('finishes its turn when the launcher is removed', async () => {
    const server = await streaming();
    const { launcher, chat } = await opened(server);
    const end = chat.next('chatkit.response.end');
    launcher.element.remove();
    await server.release('end');
    expect((await end).detail.status).to.equal('completed');
    expect((await server.requests())[0]?.closedEarly).to.equal(false);
  });
});

describe('what is set on a launcher before its upgrade', () => {
  it('counts', async () => {
    const element = document.implementation
      .createHTMLDocument('')
      .createElement('chat-kit-launcher') as ChatKitLauncher;
    Object.assign(element, { options: { locale: 'de' }, open: true });
    document.body.append(element);
    expect([Object.hasOwn(element, 'options'), Object.hasOwn(element, 'open')]).to.deep.equal([false, false]);
    const launcher = new Launcher(element);
    await until('it is open', () => launcher.isShown && element.chat.shadowRoot?.querySelector('textarea'));
    expect(launcher.button.title).to.equal('Chat schließen');
    expect(element.chat.options.locale).to.equal('de');
    element.remove();
  });
});

describe('two launchers on one page', () => {
  afterEach(closeScenarios);

  it('do not know of each other', async () => {
    const server = await scenario({ body: [frames(...opening('Hi'), ...answer(['One']))] });
    const one = await launch({ api: { url: server.url } });
    const two = await launch({ locale: 'de' });
    two.element.setAttribute('position', 'start');
    await one.openByClick();
    await one.chat.ask('Hi');
    expect([one.element.open, two.element.open]).to.deep.equal([true, false]);
    await two.openByClick();
    expect([one.element.open, two.element.open]).to.deep.equal([true, true]);
    two.chat.press('Escape');
    expect([one.element.open, two.element.open]).to.deep.equal([true, false]);
    expect(two.chat.has('assistant-message')).to.equal(false);
  });
});
