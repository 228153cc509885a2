// The thread follows the answer, until the reader means to look elsewhere; nothing but that lets go.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Task } from '../src/protocol/tasks.js';
import { type Chat, mount, painted, until } from './support/chat.js';
import {
  answer,
  delta,
  done,
  frame,
  frames,
  messageAdded,
  messageDone,
  opening,
  progress,
  workflow,
} from './support/frames.js';
import { closeScenarios, type ScenarioServer, scenario } from './support/scenario.js';

const lines = (count: number) => Array.from({ length: count }, (_, i) => `Line ${i}`).join('\n\n');

/** An answer of sixty lines that grows at each release of 1, 2, ... */
async function start(): Promise<{ chat: Chat; server: ScenarioServer }> {
  const server = await scenario(
    {
      body: [
        frames(...opening('Hi'), messageAdded(), delta(lines(60))),
        { release: '1' },
        frame(delta(`\n\nGrown 1\n\n${lines(20)}`)),
        { release: '2' },
        frame(delta(`\n\nGrown 2\n\n${lines(20)}`)),
        { release: 'end' },
        frames(messageDone('Short')),
      ],
    },
    { body: [frames(...opening('Next', { create: false, user: 'user_2' }), ...answer([lines(40)], 'message_2'))] },
  );
  const chat = await mount({ api: { url: server.url } });
  await chat.send('Hi');
  await chat.shows('assistant-message', 'Line 59');
  await painted();
  return { chat, server };
}

/** Opens the steps of a workflow, after which an answer comes. */
async function openSteps(count: number): Promise<{ chat: Chat; server: ScenarioServer }> {
  const steps = Array.from({ length: count }, (_, n): Task => ({ type: 'custom', title: `Step ${n}` }));
  const server = await scenario({
    body: [
      frames(...opening('Hi'), done(workflow('w', steps)), messageAdded(), delta('One')),
      { release: '1' },
      frame(delta(`\n\nGrown 1\n\n${lines(20)}`)),
      { release: 'end' },
    ],
  });
  const chat = await mount({ api: { url: server.url } });
  await chat.send('Hi');
  (await chat.shows('workflow-summary')).click();
  await until('it is open', () => chat.all('task').length === count);
  for (let i = 0; i < 2; i++) await painted();
  return { chat, server };
}

const distance = ({ scroller }: Chat) => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
const isAtEnd = (chat: Chat) => distance(chat) < 2;
const scrolled = (chat: Chat) =>
  new Promise((resolve) => chat.scroller.addEventListener('scroll', resolve, { once: true }));

async function grow(chat: Chat, server: ScenarioServer, step = '1'): Promise<void> {
  await server.release(step);
  await chat.shows('assistant-message', `Grown ${step}`);
  await painted();
}

async function scrollTo(chat: Chat, top: number): Promise<void> {
  const arrived = scrolled(chat);
  chat.scroller.scrollTop = top;
  await arrived;
  await painted();
}

const touch = (type: string, clientY: number) =>
  Object.assign(new Event(type, { bubbles: true }), { touches: [{ clientY }] });

const pointer = (type: string, init: PointerEventInit = {}) =>
  new PointerEvent(type, { bubbles: true, pointerType: 'mouse', ...init });

describe('the thread follows', () => {
  afterEach(closeScenarios);

  it('what grows, without a button', async () => {
    const { chat, server } = await start();
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.has('scroll-button')).to.equal(false);
    await grow(chat, server);
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.scroller.scrollTop).to.be.above(500);
  });

  it('an answer that grows by more than a screen at once', async () => {
    const server = await scenario({
      body: [
        frames(...opening('Hi'), messageAdded(), delta('One')),
        { release: '1' },
        frame(delta(`\n\n${lines(300)}\n\nGrown 1`)),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('assistant-message', 'One');
    await grow(chat, server);
    expect(isAtEnd(chat)).to.equal(true);
  });

  it('through an end that is shorter than what streamed', async () => {
    const { chat, server } = await start();
    await server.release('1');
    await server.release('2');
    await server.release('end');
    await chat.shows('assistant-message', 'Short');
    await painted();
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('through small changes of the layout', async () => {
    const { chat, server } = await start();
    const box = chat.element.parentElement as HTMLElement;
    for (const height of ['300px', '420px', '470px', '480px']) {
      box.style.blockSize = height;
      await painted();
      expect(isAtEnd(chat), height).to.equal(true);
    }
    box.style.inlineSize = '320px';
    await painted();
    expect(isAtEnd(chat)).to.equal(true);
    chat.type('A draft\nof\nfour\nlines');
    await painted();
    expect(isAtEnd(chat)).to.equal(true);
    chat.type('');
    await painted();
    await grow(chat, server);
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('though a Tab went through it, or a button is held, while a line at the end goes away', async () => {
    const server = await scenario({
      body: [
        frames(...opening('Hi'), messageAdded(), delta(lines(60)), progress('Searching')),
        { release: '1' },
        frame(delta('\nGrown 1')),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('progress');
    await painted();
    chat.press('Tab', {}, chat.scroller);
    chat.scroller.dispatchEvent(pointer('pointerdown'));
    chat.part('progress').style.blockSize = '200px';
    await painted();
    chat.part('progress').style.blockSize = '';
    await painted();
    await painted();
    await grow(chat, server);
    window.dispatchEvent(pointer('pointerup'));
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('again after sending', async () => {
    const { chat, server } = await start();
    chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -200 }));
    await scrollTo(chat, 100);
    await server.release('1');
    await server.release('2');
    await server.release('end');
    await chat.becomes('idle');
    await chat.ask('Next');
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('not a programme that scrolls it, which is no intent', async () => {
    const { chat, server } = await start();
    await scrollTo(chat, 100);
    await grow(chat, server);
    expect(isAtEnd(chat)).to.equal(true);
  });
});

describe('the thread lets go', () => {
  afterEach(closeScenarios);

  const intents: Record<string, (chat: Chat) => void> = {
    'the wheel': ({ scroller }) => scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 })),
    'a finger': ({ scroller }) => {
      scroller.dispatchEvent(touch('touchstart', 100));
      scroller.dispatchEvent(touch('touchmove', 130));
    },
    'a slow finger': ({ scroller }) => {
      scroller.dispatchEvent(touch('touchstart', 100));
      for (let y = 101; y < 110; y++) scroller.dispatchEvent(touch('touchmove', y));
    },
    ArrowUp: (chat) => void chat.press('ArrowUp', {}, chat.scroller),
    PageUp: (chat) => void chat.press('PageUp', {}, chat.scroller),
    Home: (chat) => void chat.press('Home', {}, chat.scroller),
    'Shift and Space': (chat) => void chat.press(' ', { shiftKey: true }, chat.scroller),
    'a drag of the scroll bar': ({ scroller }) => void scroller.dispatchEvent(pointer('pointerdown')),
    'the middle button, which scrolls on after its release': ({ scroller }) => {
      scroller.dispatchEvent(pointer('pointerdown', { button: 1 }));
      window.dispatchEvent(pointer('pointerup', { button: 1 }));
    },
    'a Tab to something further up': (chat) => void chat.press('Tab', { shiftKey: true }, chat.scroller),
  };
  for (const [name, intend] of Object.entries(intents)) {
    it(`by ${name}`, async () => {
      const { chat, server } = await start();
      intend(chat);
      await scrollTo(chat, 200);
      await chat.shows('scroll-button');
      window.dispatchEvent(pointer('pointerup'));
      await grow(chat, server);
      expect(chat.scroller.scrollTop).to.equal(200);
      await chat.shows('scroll-button');
      await server.release('2');
      await chat.shows('assistant-message', 'Grown 2');
      expect(chat.scroller.scrollTop).to.equal(200);
    });
  }

  const others: Record<string, (chat: Chat) => void> = {
    'a wheel downward': ({ scroller }) => scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 100 })),
    'a pinch on a touch pad': ({ scroller }) =>
      scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, ctrlKey: true })),
    'a finger upward': ({ scroller }) => {
      scroller.dispatchEvent(touch('touchstart', 100));
      scroller.dispatchEvent(touch('touchmove', 60));
    },
    'a click': ({ scroller }) => {
      scroller.dispatchEvent(pointer('pointerdown'));
      window.dispatchEvent(pointer('pointerup'));
    },
    'keys that go down': (chat) => void chat.press('PageDown', {}, chat.scroller),
    'keys in the composer': (chat) => void chat.press('ArrowUp'),
  };
  for (const [name, intend] of Object.entries(others)) {
    it(`not by ${name}`, async () => {
      const { chat, server } = await start();
      intend(chat);
      await grow(chat, server);
      expect(isAtEnd(chat)).to.equal(true);
      expect(chat.has('scroll-button')).to.equal(false);
    });
  }

  it('not when there is nothing to scroll', async () => {
    const server = await scenario({ body: [frames(...opening('Hi'), ...answer(['One']))] });
    const chat = await mount({ api: { url: server.url } });
    await chat.ask('Hi');
    chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
    await painted();
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('by opening what has no room, which is read from its beginning', async () => {
    const { chat } = await openSteps(20);
    expect(chat.part('workflow-summary').getBoundingClientRect().top).to.be.at.least(0);
    await chat.shows('scroll-button');
  });

  it('not by opening what has room', async () => {
    const { chat, server } = await openSteps(1);
    await grow(chat, server);
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('by a real wheel, and holds at the end again', async () => {
    const { chat, server } = await start();
    const box = chat.scroller.getBoundingClientRect();
    await sendMouse({
      type: 'move',
      position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
    });
    chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -50 }));
    await scrollTo(chat, chat.scroller.scrollTop - 50);
    await chat.shows('scroll-button');
    await scrollTo(chat, chat.scroller.scrollHeight);
    await chat.hides('scroll-button');
    await grow(chat, server);
    expect(isAtEnd(chat)).to.equal(true);
  });
});

describe('the button that returns', () => {
  afterEach(closeScenarios);

  async function letGo() {
    const { chat, server } = await start();
    chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
    await scrollTo(chat, 50);
    return { chat, server, button: await chat.shows('scroll-button') };
  }

  it('goes to the end, goes away, and the thread follows again', async () => {
    const { chat, server, button } = await letGo();
    button.click();
    await until('the thread is at its end', () => isAtEnd(chat));
    await chat.hides('scroll-button');
    await grow(chat, server);
    expect(isAtEnd(chat)).to.equal(true);
  });

  it('has a name, and lies inside the thread', async () => {
    const { chat, button } = await letGo();
    expect(button.getAttribute('aria-label')).to.equal('Go to the newest message');
    const [inner, outer] = [button.getBoundingClientRect(), chat.scroller.getBoundingClientRect()];
    expect(inner.bottom).to.be.at.most(outer.bottom);
    expect(inner.top).to.be.at.least(outer.top);
  });

  it('leaves the focus in the thread when it goes', async () => {
    const { chat, button } = await letGo();
    button.focus();
    button.click();
    await chat.hides('scroll-button');
    expect(chat.focused === chat.scroller).to.equal(true);
  });

  it('leaves it there as well when the end is reached in another way', async () => {
    const { chat, button } = await letGo();
    button.focus();
    await scrollTo(chat, chat.scroller.scrollHeight);
    await chat.hides('scroll-button');
    expect(chat.focused === chat.scroller).to.equal(true);
  });
});
