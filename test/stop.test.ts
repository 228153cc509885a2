// Stop: shown when the server allows it and at no other time, at once, and without losing a word.
import { expect } from '@open-wc/testing';
import { type Chat, mount, painted, until, watch } from './support/chat.js';
import {
  added,
  answer,
  assistantMessage,
  delta,
  frame,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  progress,
  streamOptions,
  threadCreated,
  userDone,
  userMessage,
  widget,
  workflow,
} from './support/frames.js';
import { closeScenarios, type Response, type ScenarioServer, type Step, scenario } from './support/scenario.js';

const isOpen = async (server: ScenarioServer, index = 0) => !(await server.requests())[index]?.closedEarly;
const now = () => performance.timeOrigin + performance.now();

async function start(body: Step[], ...more: Response[]): Promise<{ chat: Chat; server: ScenarioServer }> {
  const server = await scenario({ body }, ...more);
  return { chat: await mount({ api: { url: server.url } }), server };
}

const endless: Step = { every: 5, write: frame(delta(' more')), until: 'never' };
const streaming = (...texts: string[]): Step[] => [
  frames(...opening('Hi'), messageAdded(), ...texts.map((text) => delta(text))),
  endless,
];

/** The ways to stop, and none of them may know more than the others. */
const ways: Record<string, (chat: Chat) => unknown> = {
  'the method': ({ element }) => element.stop(),
  'the button': (chat) => chat.part('stop-button').click(),
  'Escape in the composer': (chat) => chat.press('Escape'),
  'Escape in the thread': (chat) => chat.press('Escape', {}, chat.scroller),
};

function cannotStop(chat: Chat): void {
  expect(chat.has('stop-button')).to.equal(false);
  expect(chat.element.canStop).to.equal(false);
  expect(chat.element.stop()).to.equal(false);
  expect(chat.press('Escape').defaultPrevented).to.equal(false);
}

describe('stop', () => {
  afterEach(closeScenarios);

  describe('is offered', () => {
    it('not before the server said that it may be', async () => {
      const { chat, server } = await start([
        frames(threadCreated(), userDone('Hi')),
        { release: 'options' },
        frames(streamOptions()),
        { release: 'never' },
      ]);
      cannotStop(chat);
      await chat.send('Hi');
      cannotStop(chat);
      await chat.becomes('streaming');
      await painted();
      cannotStop(chat);
      await server.release('options');
      await chat.shows('stop-button');
      expect(chat.element.canStop).to.equal(true);
      expect(chat.has('send-button')).to.equal(false);
      expect(await isOpen(server)).to.equal(true);
    });

    it('not when the server forbids it', async () => {
      const { chat, server } = await start([
        frames(...opening('Hi', { allowCancel: false }), messageAdded(), delta('One')),
        { release: 'rest' },
        frames(messageDone('One two')),
      ]);
      const stops = chat.record('chatkit.response.stop');
      await chat.send('Hi');
      await chat.shows('assistant-message', 'One');
      cannotStop(chat);
      await server.release('rest');
      await chat.shows('assistant-message', 'One two');
      expect(await isOpen(server)).to.equal(true);
      expect(stops).to.deep.equal([]);
    });

    it('as long as the last word of the server was yes', async () => {
      const { chat, server } = await start([
        frames(...opening('Hi'), messageAdded(), delta('One')),
        { release: 'no' },
        frames(streamOptions(false), delta(' two')),
        { release: 'yes' },
        frames(streamOptions(true), delta(' three')),
        { release: 'never' },
      ]);
      await chat.send('Hi');
      await chat.shows('stop-button');
      await server.release('no');
      await chat.shows('assistant-message', 'One two');
      cannotStop(chat);
      await server.release('yes');
      await chat.shows('stop-button');
      expect(chat.element.canStop).to.equal(true);
      expect(await isOpen(server)).to.equal(true);
    });

    it('not after the end', async () => {
      const { chat, server } = await start([frames(...opening('Hi')), { release: 'rest' }, frames(...answer(['One']))]);
      await chat.send('Hi');
      await chat.shows('stop-button');
      await server.release('rest');
      await chat.hides('stop-button');
      cannotStop(chat);
    });

    it('not in the next turn, until that turn is allowed to be stopped', async () => {
      const { chat, server } = await start([frames(...opening('Hi'), ...answer(['One']))], {
        body: [frames(userDone('Again', 'user_2')), { release: 'options' }, frames(streamOptions()), { release: 'x' }],
      });
      await chat.ask('Hi');
      await chat.send('Again');
      await until('the second turn streams', () => chat.element.status === 'streaming');
      await painted();
      cannotStop(chat);
      await server.release('options');
      await chat.shows('stop-button');
    });
  });

  describe('aborts', () => {
    for (const [name, stop] of Object.entries(ways)) {
      it(`by ${name}`, async () => {
        const { chat, server } = await start(streaming('One'));
        const end = chat.next('chatkit.response.end');
        await chat.send('Hi');
        await chat.shows('stop-button');
        await chat.shows('assistant-message', 'One');
        const before = now();
        stop(chat);
        expect(chat.element.canStop).to.equal(false);
        expect((await end).detail.status).to.equal('stopped');
        const closed = await server.closed(0);
        expect(closed - before).to.be.below(1500);
      });
    }

    it('in the same task', async () => {
      const server = await scenario({ body: streaming('One') });
      let signal: AbortSignal | null | undefined;
      const chat = await mount({
        api: {
          url: server.url,
          fetch: (input, init) => {
            signal ??= init?.signal;
            return fetch(input, init);
          },
        },
      });
      await chat.send('Hi');
      const button = await chat.shows('stop-button');
      expect(signal?.aborted).to.equal(false);
      button.click();
      expect(signal?.aborted).to.equal(true);
      expect(chat.element.status).to.equal('stopping');
    });

    it('not by the second click of a double click on Send, but by any later one', async () => {
      const { chat, server } = await start(streaming('One'));
      let sentAt = 0;
      chat.element.shadowRoot?.addEventListener('submit', ({ timeStamp }) => {
        sentAt = timeStamp;
      });
      await chat.send('Hi');
      const button = await chat.shows('stop-button');
      const click = (after: number, detail: number) => {
        const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
        button.dispatchEvent(Object.defineProperty(event, 'timeStamp', { value: sentAt + after }));
      };
      click(200, 2);
      click(200, 1);
      await chat.shows('assistant-message', 'One more more more');
      expect(chat.element.status).to.equal('streaming');
      expect(await isOpen(server)).to.equal(true);
      click(400, 3);
      expect(chat.element.status).to.equal('stopping');
      await server.closed(0);
    });

    it('not by an Escape that belongs to an input method', async () => {
      const { chat, server } = await start(streaming('One'));
      await chat.send('Hi');
      await chat.shows('stop-button');
      chat.press('Escape', { isComposing: true });
      chat.press('Escape', { keyCode: 229 } as KeyboardEventInit);
      expect(chat.element.canStop).to.equal(true);
      expect(await isOpen(server)).to.equal(true);
    });

    it('again in the next turn', async () => {
      const { chat, server } = await start(
        streaming('One'),
        {
          body: [
            frames(...opening('Go on', { create: false, user: 'user_2' }), messageAdded('m2')),
            { every: 5, write: frame(delta('b', 'm2')), until: 'never' },
          ],
        },
        { match: 'items.list', wait: 'reading', json: page() },
      );
      for (const [index, text] of ['Hi', 'Go on'].entries()) {
        const end = chat.next('chatkit.response.end');
        await chat.send(text);
        (await chat.shows('stop-button')).click();
        expect((await end).detail.status).to.equal('stopped');
        await server.requestCount(index ? 'threads.add_user_message' : 'threads.create', 1);
        const sent = (await server.requests()).findIndex(({ type }) =>
          type.startsWith(index ? 'threads.add' : 'threads.create'),
        );
        await server.closed(sent);
      }
      const posts = (await server.requests()).filter(({ type }) => type.startsWith('threads.'));
      expect(posts.map(({ type }) => type)).to.deep.equal(['threads.create', 'threads.add_user_message']);
    });
  });

  describe('means that nothing more changes', () => {
    /** A server whose words come in whatever we do, from a fetch that takes no notice of an abort. */
    async function deaf() {
      let write: (text: string) => void = () => {};
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          write = (text) => controller.enqueue(new TextEncoder().encode(text));
        },
        cancel() {
          write = () => {};
        },
      });
      const headers = { 'content-type': 'text/event-stream' };
      const streams = [body];
      const chat = await mount({
        api: {
          url: '/nowhere',
          fetch: async () => {
            const stream = streams.shift();
            return stream ? new Response(stream, { headers }) : new Promise(() => {});
          },
        },
      });
      return { chat, write: (text: string) => write(text) };
    }

    it('though the stream goes on', async () => {
      const { chat, write } = await deaf();
      await chat.send('Hi');
      write(frames(...opening('Hi'), messageAdded(), delta('One')));
      await chat.shows('assistant-message', 'One');
      chat.element.stop();
      await painted();
      const changes = watch(chat);
      write(frames(delta(' two'), progress('Searching'), added(assistantMessage('other', 'Other'))));
      await painted();
      write(frames(messageDone('One two three'), streamOptions(true)));
      await painted();
      expect(changes()).to.deep.equal([]);
      expect(chat.text('assistant-message')).to.equal('One Stopped');
    });

    it('though more of it came in the same chunk', async () => {
      const { chat, write } = await deaf();
      chat.element.addEventListener('chatkit.effect', () => chat.element.stop());
      await chat.send('Hi');
      write(
        frames(...opening('Hi'), messageAdded(), delta('One'), { type: 'client_effect', name: 'now' }, delta(' two')) +
          frames(messageDone('One two three'), { type: 'client_effect', name: 'later' }),
      );
      const effects = chat.record('chatkit.effect');
      await chat.shows('assistant-message', 'One');
      await painted();
      expect(chat.text('assistant-message')).to.equal('One Stopped');
      expect(effects.map(({ detail }) => detail.name)).to.deep.equal(['now']);
    });

    it('though the server writes on', async () => {
      const { chat, server } = await start(streaming('One'), { match: 'items.list', wait: 'reading', json: page() });
      await chat.send('Hi');
      await chat.shows('assistant-message', 'One more');
      chat.element.stop();
      await painted();
      const changes = watch(chat);
      const text = chat.text('assistant-message');
      await server.closed(0);
      await server.requestCount('items.list', 1);
      expect(changes()).to.deep.equal([]);
      expect(chat.text('assistant-message')).to.equal(text);
    });
  });

  describe('keeps', () => {
    it('the words, marked, and lets go of what was only begun', async () => {
      const { chat } = await start(
        [
          frames(
            ...opening('Hi'),
            added(workflow('w', [])),
            added(widget('card', { type: 'Card', children: [] })),
            messageAdded('blank'),
            delta(' \n', 'blank'),
            messageAdded(),
            delta('One'),
            progress('Searching'),
          ),
          { release: 'never' },
        ],
        { match: 'items.list', wait: 'reading', json: page() },
      );
      await chat.send('Hi');
      await chat.shows('progress', 'Searching');
      expect(chat.scroller.querySelectorAll('[data-item]').length).to.equal(5);
      chat.part('stop-button').click();
      await chat.hides('progress');
      expect(chat.text('stopped-mark')).to.equal('Stopped');
      expect(chat.text('assistant-message')).to.equal('One Stopped');
      const items = [...chat.scroller.querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset }) => dataset.item);
      expect(items).to.deep.equal(['user_1', 'message_1']);
      expect(chat.scroller.getAttribute('aria-busy')).to.equal('false');
    });

    it('its place while the server’s copy comes in, without a new node', async () => {
      const long = Array.from({ length: 60 }, (_, i) => `Line ${i}`).join('\n\n');
      const stored = page([assistantMessage('message_1', `${long}\n\nLast`), userMessage('user_1', 'Hi')]);
      const { chat, server } = await start(
        [frames(...opening('Hi'), messageAdded(), delta(long)), { release: 'never' }],
        { match: 'items.list', wait: 'reading', json: stored },
      );
      await chat.send('Hi');
      await chat.shows('assistant-message', 'Line 59');
      chat.element.stop();
      await chat.shows('stopped-mark');
      chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
      chat.scroller.scrollTop = 200;
      const nodes = [...chat.scroller.querySelectorAll('chat-kit-message, chat-kit-markdown, p')];
      await server.release('reading');
      await chat.shows('assistant-message', 'Line 59Last');
      const later = [...chat.scroller.querySelectorAll('chat-kit-message, chat-kit-markdown, p')];
      expect(later.length).to.equal(nodes.length + 1);
      expect(nodes.every((node) => later.includes(node))).to.equal(true);
      expect(chat.scroller.scrollTop).to.equal(200);
      expect(chat.text('stopped-mark')).to.equal('Stopped');
      await chat.becomes('idle');
    });

    it('words that the server did not store, and says so', async () => {
      const { chat, server } = await start(
        [frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'never' }],
        { match: 'items.list', json: page([userMessage('user_1', 'Hi')]) },
      );
      await chat.send('Hi');
      const message = await chat.shows('assistant-message', 'One');
      chat.element.stop();
      await chat.shows('stopped-mark', 'Stopped, and not saved on the server');
      expect(chat.part('assistant-message') === message).to.equal(true);
      expect(chat.text('assistant-message')).to.contain('One');
      const times = (await server.requests()).filter(({ type }) => type === 'items.list').length;
      expect(times, 'the server had time to store').to.be.within(2, 5);
    });

    it('the words when the thread cannot be read again', async () => {
      const { chat } = await start([frames(...opening('Hi'), messageAdded(), delta('One')), { release: 'never' }], {
        match: 'items.list',
        status: 500,
        body: ['no'],
      });
      const logs = chat.record('chatkit.log');
      await chat.send('Hi');
      await chat.shows('assistant-message', 'One');
      chat.element.stop();
      await chat.becomes('idle');
      await painted();
      expect(logs[0]?.detail.name).to.equal('thread.not_read_again');
      expect(chat.text('assistant-message')).to.contain('One Stopped');
      expect(chat.has('error')).to.equal(false);
    });
  });

  describe('tells the page', () => {
    it('what was seen, before it is done', async () => {
      const { chat } = await start(streaming('One ', 'two'));
      let asked: unknown;
      chat.element.addEventListener('chatkit.response.stop', ({ detail }) => {
        asked = { detail, canStop: chat.element.canStop, status: chat.element.status };
      });
      const started = chat.next('chatkit.response.start');
      await chat.send('Hi');
      const { turnId } = (await started).detail;
      await chat.shows('assistant-message', 'One two');
      chat.element.stop();
      const { detail, ...state } = asked as { detail: Record<string, unknown> };
      expect(state).to.deep.equal({ canStop: true, status: 'streaming' });
      expect(detail).to.include({ turnId, threadId: 'thread_1' });
      expect(detail.text).to.match(/^One two( more)*$/);
      expect((detail.items as { id: string }[]).map(({ id }) => id)).to.deep.equal(['message_1']);
    });

    it('who may prevent it', async () => {
      const { chat, server } = await start(streaming('One'));
      chat.element.addEventListener('chatkit.response.stop', (event) => event.preventDefault(), { once: true });
      await chat.send('Hi');
      await chat.shows('stop-button');
      chat.part('stop-button').click();
      expect(chat.element.canStop).to.equal(true);
      expect(chat.element.status).to.equal('streaming');
      await chat.shows('assistant-message', 'One more more');
      expect(await isOpen(server)).to.equal(true);
      expect(chat.element.stop(), 'the second time nobody minds').to.equal(true);
      await server.closed(0);
    });

    it('who may hold back the reading again, but never the abort', async () => {
      const { chat, server } = await start(streaming('One'), { match: 'items.list', json: page() });
      let toldAt = 0;
      chat.element.addEventListener('chatkit.response.stop', (event) => {
        const telling = new Promise((resolve) => setTimeout(resolve, 700)).then(() => {
          toldAt = now();
          throw new Error('The backend of the page is down');
        });
        event.waitUntil(telling);
      });
      await chat.send('Hi');
      await chat.shows('stop-button');
      chat.element.stop();
      const closedAt = await server.closed(0);
      const [reading] = await server.requestCount('items.list', 1);
      expect(toldAt).to.be.above(0);
      expect(closedAt).to.be.below(toldAt);
      expect(reading?.receivedAt).to.be.at.least(toldAt - 5);
    });

    it('the end, once, by the name of the turn', async () => {
      const { chat, server } = await start(streaming('One'), {
        match: 'items.list',
        json: page([assistantMessage('message_1', 'One more more more more more more')]),
      });
      const [starts, ends] = [chat.record('chatkit.response.start'), chat.record('chatkit.response.end')];
      await chat.send('Hi');
      await chat.shows('stop-button');
      chat.element.stop();
      chat.element.stop();
      await server.requestCount('items.list', 1);
      await chat.becomes('idle');
      expect(starts.length).to.equal(1);
      expect(ends.map(({ detail }) => detail)).to.deep.equal([
        { turnId: starts[0]?.detail.turnId, threadId: 'thread_1', status: 'stopped' },
      ]);
    });
  });
});
