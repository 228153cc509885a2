// The composer: what sends and what does not, in every order of events an input method knows; nothing typed is lost.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type Chat, mount, painted, until } from './support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  threadUpdated,
  userMessage,
} from './support/frames.js';
import { closeScenarios, type ScenarioServer, scenario } from './support/scenario.js';

const reply = frames(...opening('Hi'), ...answer(['One']));

async function start(): Promise<{ chat: Chat; server: ScenarioServer; sent: () => Promise<string[]> }> {
  const server = await scenario({ body: [reply] });
  const chat = await mount({ api: { url: server.url } });
  const sent = async () => {
    await painted();
    const texts = (await server.requests()).map(({ params }) => params.input?.content[0].text);
    return texts.filter((text) => text !== undefined);
  };
  return { chat, server, sent };
}

const composition = (chat: Chat, type: string, data = 'に') =>
  chat.input.dispatchEvent(new CompositionEvent(type, { bubbles: true, data }));
const lineBreak = (chat: Chat, init: InputEventInit = {}) => {
  const event = new InputEvent('beforeinput', {
    inputType: 'insertLineBreak',
    bubbles: true,
    cancelable: true,
    ...init,
  });
  chat.input.dispatchEvent(event);
  return event;
};

describe('the composer sends', () => {
  afterEach(closeScenarios);

  it('what was typed, by Enter, and is empty then', async () => {
    const { chat, sent } = await start();
    await chat.element.focusComposer();
    await sendKeys({ type: 'Hello, wörld' });
    await sendKeys({ press: 'Enter' });
    await until('it is empty', () => chat.input.value === '');
    expect(await sent()).to.deep.equal(['Hello, wörld']);
    await chat.shows('assistant-message', 'One');
  });

  it('by the button', async () => {
    const { chat, sent } = await start();
    await chat.send('Hello');
    expect(await sent()).to.deep.equal(['Hello']);
    expect(chat.input.value).to.equal('');
  });

  it('several lines, as they were typed with Shift and Enter', async () => {
    const { chat, sent } = await start();
    await chat.element.focusComposer();
    await sendKeys({ type: 'a' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'b' });
    expect(chat.input.value).to.equal('a\nb');
    expect(await sent()).to.deep.equal([]);
    await sendKeys({ press: 'Enter' });
    expect(await sent()).to.deep.equal(['a\nb']);
  });

  it('nothing that is blank', async () => {
    const { chat, sent } = await start();
    for (const blank of ['', '   ', '\n\n', '\u00a0\t']) {
      chat.type(blank);
      await painted();
      expect(chat.part('send-button').getAttribute('aria-disabled')).to.equal('true');
      chat.press('Enter');
      chat.part('send-button').click();
      expect(chat.input.value).to.equal(blank);
    }
    expect(await sent()).to.deep.equal([]);
  });

  it('no second message while one is being answered, and keeps its text', async () => {
    const server = await scenario({
      body: [frames(...opening('Hi')), { release: 'rest' }, frames(...answer(['One']))],
    });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('stop-button');
    chat.type('Next');
    expect(chat.press('Enter').defaultPrevented, 'it breaks no line either').to.equal(true);
    expect(chat.input.value).to.equal('Next');
    await server.release('rest');
    await end;
    await chat.shows('send-button');
    expect(chat.input.value).to.equal('Next');
    expect((await server.requests()).length).to.equal(1);
    expect(chat.part('send-button').getAttribute('aria-disabled')).to.equal('false');
  });

  it('what a suggestion says, and keeps what is typed', async () => {
    const server = await scenario({ body: [reply] });
    const chat = await mount({
      api: { url: server.url },
      startScreen: { prompts: [{ label: 'Weather', prompt: 'How is the weather?' }] },
    });
    chat.type('A draft');
    chat.part('prompt').click();
    const [request] = await server.requestCount('threads.create', 1);
    expect(request?.params.input).to.deep.equal({
      content: [{ type: 'input_text', text: 'How is the weather?' }],
      attachments: [],
      inference_options: {},
    });
    await painted();
    expect(chat.input.value).to.equal('A draft');
  });
});

describe('Enter that belongs to an input method does not send:', () => {
  afterEach(closeScenarios);

  it('Chromium and Firefox, where the key comes before the end of the composition', async () => {
    const { chat, sent } = await start();
    composition(chat, 'compositionstart');
    chat.type('日本');
    const event = chat.press('Enter', { isComposing: true, keyCode: 229 } as KeyboardEventInit);
    expect(event.defaultPrevented).to.equal(false);
    composition(chat, 'compositionend');
    expect(await sent()).to.deep.equal([]);
    chat.press('Enter', { keyCode: 13 } as KeyboardEventInit);
    expect(await sent()).to.deep.equal(['日本']);
  });

  it('Firefox, where the key can be named Process', async () => {
    const { chat, sent } = await start();
    composition(chat, 'compositionstart');
    chat.type('日本');
    chat.press('Process', { isComposing: true, keyCode: 229 } as KeyboardEventInit);
    composition(chat, 'compositionend');
    expect(await sent()).to.deep.equal([]);
    chat.press('Enter', { keyCode: 13 } as KeyboardEventInit);
    expect(await sent()).to.deep.equal(['日本']);
  });

  it('Safari, where the key comes after it', async () => {
    const { chat, sent } = await start();
    composition(chat, 'compositionstart');
    chat.type('日本');
    composition(chat, 'compositionend');
    chat.press('Enter', { isComposing: false, keyCode: 229 } as KeyboardEventInit);
    expect(await sent()).to.deep.equal([]);
    chat.press('Enter', { keyCode: 13 } as KeyboardEventInit);
    expect(await sent()).to.deep.equal(['日本']);
  });

  it('but a Korean one passes it on, and that sends', async () => {
    const { chat, sent } = await start();
    composition(chat, 'compositionstart');
    chat.type('안녕');
    chat.press('Enter', { isComposing: true, keyCode: 229 } as KeyboardEventInit);
    composition(chat, 'compositionend');
    const event = lineBreak(chat);
    expect(event.defaultPrevented).to.equal(true);
    expect(await sent()).to.deep.equal(['안녕']);
    expect(chat.input.value).to.equal('');
  });

  it('and a line break that was not begun by such an Enter stays one', async () => {
    const { chat, sent } = await start();
    chat.type('a');
    chat.press('Enter', { shiftKey: true });
    expect(lineBreak(chat).defaultPrevented).to.equal(false);
    composition(chat, 'compositionstart');
    chat.press('Enter', { isComposing: true, keyCode: 229, shiftKey: true } as KeyboardEventInit);
    composition(chat, 'compositionend');
    expect(lineBreak(chat).defaultPrevented).to.equal(false);
    chat.press('Enter', { isComposing: true, keyCode: 229 } as KeyboardEventInit);
    chat.press('x', { keyCode: 88 } as KeyboardEventInit);
    expect(lineBreak(chat).defaultPrevented, 'pasted or dictated later').to.equal(false);
    expect(await sent()).to.deep.equal([]);
  });
});

describe('the composer grows', () => {
  const height = (chat: Chat) => chat.part('composer').getBoundingClientRect().height;

  it('with its text, up to a third of the element, and shrinks again', async () => {
    const chat = await mount({ api: { url: '/' } }, { height: 560 });
    await painted();
    const one = height(chat);
    chat.type('a\nb\nc');
    await painted();
    const three = height(chat);
    expect(three).to.be.above(one + 30);
    chat.type(Array.from({ length: 60 }, (_, i) => `Line ${i}`).join('\n'));
    await painted();
    const most = height(chat);
    const available = chat.element.getBoundingClientRect().height;
    expect(most).to.be.within(available / 4, available / 3 + 24);
    expect(chat.scroller.getBoundingClientRect().height).to.be.above(100);
    chat.type('');
    await painted();
    expect(height(chat)).to.equal(one);
  });

  it('with a long word and with a last empty line', async () => {
    const chat = await mount({ api: { url: '/' } }, { height: 560, width: 320 });
    const one = height(chat);
    chat.type('w'.repeat(120));
    await painted();
    const wrapped = height(chat);
    expect(wrapped).to.be.above(one + 20);
    expect(chat.input.scrollWidth).to.be.at.most(chat.input.clientWidth);
    chat.type('a\n');
    await painted();
    expect(height(chat)).to.be.above(one + 15);
  });

  it('and shows the caret where it writes', async () => {
    const chat = await mount({ api: { url: '/' } });
    await chat.element.focusComposer();
    chat.type(Array.from({ length: 30 }, (_, i) => `Line ${i}`).join('\n'));
    await painted();
    const field = chat.input.parentElement as HTMLElement;
    expect(field.scrollHeight, 'there is something to scroll').to.be.above(field.clientHeight);
    expect(chat.input.scrollHeight, 'in one scroller').to.be.at.most(chat.input.clientHeight + 1);
    chat.input.setSelectionRange(chat.input.value.length, chat.input.value.length);
    await sendKeys({ type: 'x' });
    await painted();
    expect(field.scrollHeight - field.clientHeight - field.scrollTop, 'at its end').to.be.below(12);
  });
});

describe('what is typed stays', () => {
  afterEach(closeScenarios);

  it('through other threads and a new chat', async () => {
    const server = await scenario({
      match: 'items.list',
      json: page([assistantMessage('m', 'Other'), userMessage('u', 'Before')]),
    });
    const chat = await mount({ api: { url: server.url } });
    chat.type('A draft');
    const { input } = chat;
    await chat.element.setThreadId('other');
    await chat.shows('assistant-message', 'Other');
    expect(chat.input.value).to.equal('A draft');
    chat.part('new-thread-button').click();
    await chat.shows('start-screen');
    expect(chat.input === input).to.equal(true);
    expect(chat.input.value).to.equal('A draft');
  });

  it('through the end of an answer, with its selection', async () => {
    const server = await scenario({
      body: [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'rest' }, frames(messageDone('One'))],
    });
    const chat = await mount({ api: { url: server.url } });
    const end = chat.next('chatkit.response.end');
    await chat.send('Hi');
    await chat.shows('stop-button');
    await chat.element.focusComposer();
    await sendKeys({ type: 'typing on' });
    chat.input.setSelectionRange(2, 5);
    await server.release('rest');
    await end;
    await painted();
    expect([chat.input.value, chat.input.selectionStart, chat.input.selectionEnd]).to.deep.equal(['typing on', 2, 5]);
    expect(chat.focused === chat.input).to.equal(true);
  });
});

describe('a conversation that is locked', () => {
  afterEach(closeScenarios);

  const status = (type: 'locked' | 'closed' | 'active') =>
    frames(threadUpdated({ status: { type, reason: 'A moment.' } }));

  async function lock(type: 'locked' | 'closed'): Promise<{ chat: Chat; server: ScenarioServer }> {
    const server = await scenario({
      body: [
        frames(...opening('Hi'), messageAdded(), delta('One')),
        { release: 'lock' },
        status(type),
        { release: 'unlock' },
        status('active'),
        { release: 'end' },
        frames(messageDone('One')),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('assistant-message', 'One');
    await chat.element.focusComposer();
    await sendKeys({ type: 'A draft' });
    await server.release('lock');
    await chat.shows('banner', 'A moment.');
    return { chat, server };
  }

  it('shows the reason and the draft, which cannot be changed meanwhile', async () => {
    const { chat, server } = await lock('locked');
    const { input } = chat;
    expect([input.value, input.readOnly, chat.focused === input]).to.deep.equal(['A draft', true, true]);
    const reason = chat.element.shadowRoot?.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(reason === chat.part('banner')).to.equal(true);
    expect(chat.part('banner').getBoundingClientRect().bottom).to.be.at.most(input.getBoundingClientRect().top);
    await sendKeys({ type: '!' });
    expect(input.value).to.equal('A draft');
    await expect(chat.element).to.be.accessible();
    await server.release('unlock');
    await chat.hides('banner');
    expect(chat.input === input, 'the same field').to.equal(true);
    expect(input.hasAttribute('aria-describedby')).to.equal(false);
    await sendKeys({ type: '!' });
    expect(input.value).to.equal('A draft!');
  });

  it('sends nothing, and can still be stopped', async () => {
    const { chat, server } = await lock('locked');
    const end = chat.next('chatkit.response.end');
    chat.part('stop-button').click();
    expect((await end).detail.status).to.equal('stopped');
    await chat.shows('send-button');
    expect(chat.part('send-button').getAttribute('aria-disabled')).to.equal('true');
    chat.press('Enter');
    chat.part('send-button').click();
    await painted();
    expect(chat.input.value).to.equal('A draft');
    const types = (await server.requests()).map(({ type }) => type);
    expect(types.filter((type) => type !== 'items.list')).to.deep.equal(['threads.create']);
  });

  it('has the reason in place of the composer when it is closed, and gives the draft back after that', async () => {
    const { chat, server } = await lock('closed');
    expect(chat.has('composer-input')).to.equal(false);
    await server.release('unlock');
    await chat.shows('composer-input');
    expect(chat.input.value).to.equal('A draft');
  });
});

describe('the composer of a mirrored chat', () => {
  it('begins at the right, and follows the words that are written', async () => {
    const chat = await mount({ locale: 'ar' });
    const direction = () => getComputedStyle(chat.input).direction;
    expect(direction()).to.equal('rtl');
    chat.type('Hello');
    await painted();
    expect(direction()).to.equal('ltr');
    chat.type('مرحبا');
    await painted();
    expect(direction()).to.equal('rtl');
  });
});
