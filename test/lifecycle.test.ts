// Only Stop ends a request: what the page does with the element meanwhile does not, and nothing of it leaks.
import { expect } from '@open-wc/testing';
import { type Chat, mount, painted, setVisibility, until } from './support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  frame,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  userMessage,
} from './support/frames.js';
import { closeScenarios, type Response, type ScenarioServer, scenario } from './support/scenario.js';

const streaming: Response = {
  body: [
    frames(...opening('Hi'), messageAdded(), delta('One')),
    { release: 'rest' },
    frame(delta(' two')) + frame({ type: 'unheard.of' }),
    { release: 'end' },
    frames(messageDone('One two three')),
  ],
};

async function start(...more: Response[]): Promise<{ chat: Chat; server: ScenarioServer }> {
  const server = await scenario(streaming, ...more);
  const chat = await mount({ api: { url: server.url } });
  await chat.send('Hi');
  await chat.shows('assistant-message', 'One');
  return { chat, server };
}

async function finish(chat: Chat, server: ScenarioServer): Promise<void> {
  const end = chat.next('chatkit.response.end');
  await server.release('rest');
  await server.release('end');
  expect((await end).detail.status).to.equal('completed');
  const request = (await server.requests()).find(({ type }) => /create|add_user/.test(type));
  expect(request).to.include({ closedEarly: false, ended: true });
  await painted();
}

const elsewhere = () => {
  const box = document.createElement('section');
  box.style.blockSize = '320px';
  document.body.append(box);
  return box;
};

describe('an answer goes on', () => {
  afterEach(closeScenarios);

  const acts: Record<string, (chat: Chat) => unknown> = {
    'while its tab is hidden': () => setVisibility('hidden'),
    'while the page is hidden and kept': () => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    },
    'while its element moves': ({ element }) => elsewhere().append(element),
    'while its element is put in another place of the same parent': ({ element }) =>
      element.parentElement?.prepend(element),
    'while a framework mounts its element again, at once': async ({ element }) => {
      const parent = element.parentElement;
      element.remove();
      await Promise.resolve();
      parent?.append(element);
    },
    'while a framework mounts its element again, later': async ({ element }) => {
      const parent = element.parentElement;
      element.remove();
      await painted();
      parent?.append(element);
    },
    'while it gets other options': ({ element }) => {
      element.setOptions({ api: { url: '/elsewhere' }, locale: 'en', theme: 'dark', header: { enabled: false } });
    },
    'while it gets no options at all': ({ element }) => element.setOptions({ locale: 'en' }),
    'while its element is hidden': ({ element }) => {
      element.hidden = true;
      requestAnimationFrame(() => {
        element.hidden = false;
      });
    },
  };
  for (const [name, act] of Object.entries(acts)) {
    it(name, async () => {
      const { chat, server } = await start();
      await act(chat);
      await server.release('rest');
      if (!name.includes('no options')) await chat.shows('assistant-message', 'One two');
      expect(chat.element.status).to.equal('streaming');
      await finish(chat, server);
      setVisibility('visible');
      chat.element.setOptions({ api: { url: server.url }, locale: 'en' });
      await chat.shows('assistant-message', 'One two three');
      chat.element.parentElement?.matches('section') && chat.element.parentElement.remove();
    });
  }

  it('after its element was removed, which then shows all of it again', async () => {
    const { chat, server } = await start();
    const parent = chat.element.parentElement;
    chat.element.remove();
    await finish(chat, server);
    expect(chat.element.status).to.equal('idle');
    parent?.append(chat.element);
    await chat.shows('assistant-message', 'One two three');
    expect(chat.all('message').length).to.equal(2);
  });

  it('in its own thread, while another is shown', async () => {
    const { chat, server } = await start({
      match: 'items.list',
      json: page([assistantMessage('m9', 'Other'), userMessage('u9', 'Before')]),
    });
    await chat.element.setThreadId('other');
    await chat.shows('assistant-message', 'Other');
    expect(chat.element.status).to.equal('idle');
    expect(chat.element.canStop).to.equal(false);
    expect(chat.element.stop()).to.equal(false);
    const end = chat.next('chatkit.response.end');
    await server.release('rest');
    await server.release('end');
    expect((await end).detail).to.include({ threadId: 'thread_1', status: 'completed' });
    await painted();
    expect(chat.text('assistant-message')).to.equal('Other');
  });

  it('and is there, running, when the reader comes back', async () => {
    const { chat, server } = await start();
    await chat.element.setThreadId(null);
    await chat.shows('start-screen');
    await server.release('rest');
    await chat.element.setThreadId('thread_1');
    await chat.shows('assistant-message', 'One two');
    await chat.shows('stop-button');
    expect((await server.requests()).length, 'it needed no loading').to.equal(1);
    await finish(chat, server);
    expect(chat.text('assistant-message')).to.equal('One two three');
  });

  it('beside one in another thread, each to be stopped in its own', async () => {
    const { chat, server } = await start(
      {
        body: [
          frames(
            ...opening('Second', { user: 'user_2' }).slice(1),
            messageAdded('message_2'),
            delta('Zwei', 'message_2'),
          ),
          { release: 'never' },
        ],
      },
      { match: 'items.list', wait: 'reading', json: page() },
    );
    await chat.element.setThreadId(null);
    await chat.shows('start-screen');
    await chat.send('Second');
    await chat.shows('assistant-message', 'Zwei');
    const end = chat.next('chatkit.response.end');
    (await chat.shows('stop-button')).click();
    expect((await end).detail.status).to.equal('stopped');
    await server.closed(1);
    expect((await server.requests())[0]?.closedEarly).to.equal(false);
    await chat.element.setThreadId('thread_1');
    await chat.shows('stop-button');
    await finish(chat, server);
    expect(chat.text('assistant-message')).to.equal('One two three');
  });
});

describe('the thread that was asked for last', () => {
  afterEach(closeScenarios);

  it('is the one that is shown, in whatever order the answers come', async () => {
    const server = await scenario(
      { match: 'items.list', wait: 'slow', json: page([assistantMessage('a', 'First')]) },
      { match: 'items.list', json: page([assistantMessage('b', 'Second')]) },
    );
    const chat = await mount({ api: { url: server.url } });
    const first = chat.element.setThreadId('a');
    await server.requestCount('items.list', 1);
    await chat.element.setThreadId('b');
    await chat.shows('assistant-message', 'Second');
    await server.release('slow');
    await first;
    await painted();
    expect(chat.text('assistant-message')).to.equal('Second');
    expect(chat.element.threadId).to.equal('b');
  });

  it('takes the place of a first thread that is still loading', async () => {
    const server = await scenario({ match: 'items.list', wait: 'slow', json: page([assistantMessage('a', 'First')]) });
    const chat = await mount({ api: { url: server.url }, initialThread: 'a' });
    await server.requestCount('items.list', 1);
    await chat.element.setThreadId(null);
    await server.release('slow');
    await chat.shows('start-screen');
    expect(chat.element.threadId).to.equal(null);
  });

  it('is read again after a stop even if the next message is sent at once', async () => {
    const stored = [
      assistantMessage('message_2', 'Two'),
      userMessage('user_2', 'Next'),
      assistantMessage('message_1', 'One more'),
      userMessage('user_1', 'Hi'),
    ];
    const { chat, server } = await start(
      { body: [frames(...opening('Next', { create: false, user: 'user_2' }), ...answer(['Two'], 'message_2'))] },
      { match: 'items.list', json: page(stored) },
    );
    const end = chat.next('chatkit.response.end');
    chat.element.stop();
    expect((await end).detail.status).to.equal('stopped');
    expect((await chat.ask('Next')).status).to.equal('completed');
    await server.requestCount('items.list', 1);
    await until('the first answer is complete', () => chat.text('assistant-message').includes('One more'));
    expect(chat.all('message').map(({ dataset }) => dataset.item)).to.deep.equal([
      'user_1',
      'message_1',
      'user_2',
      'message_2',
    ]);
  });
});

describe('a removed element', () => {
  afterEach(closeScenarios);

  /** Counts what is held: listeners on window and document, and observers that watch something. */
  function counting() {
    const held = new Set<string>();
    const names = new WeakMap<object, number>();
    let count = 0;
    const name = (object: object) => {
      if (!names.has(object)) names.set(object, ++count);
      return names.get(object);
    };
    const restore: (() => void)[] = [];
    const patch = <T extends object, K extends keyof T>(target: T, key: K, replacement: T[K]) => {
      const original = target[key];
      target[key] = replacement;
      restore.push(() => {
        target[key] = original;
      });
      return original;
    };
    for (const [where, target] of [
      ['window', window],
      ['document', document],
    ] as const) {
      const add = patch(target as EventTarget, 'addEventListener', (type, listener, options) => {
        const entry = listener && `${where} ${type} ${name(listener)}`;
        if (entry) held.add(entry);
        const signal = typeof options === 'object' ? options.signal : undefined;
        if (entry) signal?.addEventListener('abort', () => held.delete(entry));
        add.call(target, type, listener, options);
      });
      const remove = patch(target as EventTarget, 'removeEventListener', (type, listener, options) => {
        if (listener) held.delete(`${where} ${type} ${name(listener)}`);
        remove.call(target, type, listener, options);
      });
    }
    for (const Observer of [ResizeObserver, IntersectionObserver, MutationObserver]) {
      const prototype = Observer.prototype as { observe(target: Node): void; disconnect(): void };
      const observe = patch(prototype, 'observe', function (this: object, target: Node, ...rest: unknown[]) {
        held.add(`${Observer.name} ${name(this)}`);
        (observe as (...args: unknown[]) => void).call(this, target, ...rest);
      });
      const disconnect = patch(prototype, 'disconnect', function (this: object) {
        held.delete(`${Observer.name} ${name(this)}`);
        disconnect.call(this);
      });
    }
    return { held, restore: () => restore.forEach((undo) => void undo()) };
  }

  it('lets go of everything once its turn ended', async () => {
    const { held, restore } = counting();
    try {
      const older = page([assistantMessage('a', 'Earlier'), userMessage('b', 'Before')], 'b');
      const server = await scenario(
        streaming,
        { match: 'items.list', json: older },
        { match: 'items.list', wait: 'x' },
      );
      const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' });
      await chat.shows('assistant-message', 'Earlier');
      await chat.send('Hi');
      await chat.shows('assistant-message', 'One');
      expect([...held].some((what) => what.startsWith('window pointerup'))).to.equal(true);
      expect([...held].some((what) => what.startsWith('ResizeObserver'))).to.equal(true);
      expect([...held].some((what) => what.startsWith('IntersectionObserver'))).to.equal(true);
      const removed = chat.next('chatkit.log').then(() => {
        chat.element.remove();
        return chat.element.isUpdatePending;
      });
      await server.release('rest');
      expect(await removed, 'something is still to be painted').to.equal(true);
      await finish(chat, server);
      await painted();
      expect([...held]).to.deep.equal([]);
    } finally {
      restore();
    }
  });

  it('paints no more, and what it missed when it is back', async () => {
    const { chat, server } = await start();
    const parent = chat.element.parentElement;
    await painted();
    chat.element.remove();
    await finish(chat, server);
    expect(chat.element.isUpdatePending).to.equal(false);
    expect(chat.text('assistant-message')).to.equal('One');
    parent?.append(chat.element);
    await chat.shows('assistant-message', 'One two three');
  });

  it('follows the answer again when it is back', async () => {
    const long = Array.from({ length: 80 }, (_, i) => `Line ${i}`).join('\n');
    const server = await scenario({
      body: [
        frames(...opening('Hi'), messageAdded(), delta(long)),
        { release: 'rest' },
        frames(messageDone(`${long}\nEnd`)),
      ],
    });
    const chat = await mount({ api: { url: server.url } });
    await chat.send('Hi');
    await chat.shows('assistant-message', 'Line 79');
    const section = elsewhere();
    section.append(chat.element);
    await server.release('rest');
    await chat.shows('assistant-message', 'End');
    await painted();
    const { scrollTop, clientHeight, scrollHeight } = chat.scroller;
    expect(scrollHeight - clientHeight - scrollTop).to.be.below(2);
    section.remove();
  });
});
