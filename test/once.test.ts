// Nothing is sent twice: one message, one POST, whatever happens to the answer, and one clear sentence about it.
import { expect } from '@open-wc/testing';
import de from '../src/i18n/locales/de.js';
import { english, type MessageKey } from '../src/i18n/messages.js';
import { type Chat, isWebKitGtk, mount, painted, setVisibility, until } from './support/chat.js';
import {
  answer,
  assistantMessage,
  delta,
  everyByte,
  failed,
  frame,
  frames,
  messageAdded,
  messageDone,
  opening,
  page,
  userMessage,
} from './support/frames.js';
import { closeScenarios, type Response, type ScenarioServer, type Step, scenario } from './support/scenario.js';

const POSTS = new Set(['threads.create', 'threads.add_user_message', 'threads.retry_after_item']);
const posts = async (server: ScenarioServer) =>
  (await server.requests()).map(({ type }) => type).filter((type) => POSTS.has(type));

const opened = frames(...opening('Hi'));
const whole = frames(...opening('Hi'), ...answer(['One ', 'two 🙂']));
const json = { 'content-type': 'application/json' };
const plain = { 'content-type': 'text/plain' };

interface Fine {
  body: Step[];
  text?: string;
}

/** Odd, and still an answer. */
const fine: Record<string, Fine> = {
  'comments between the events': {
    body: [
      ': hello\n\n',
      opened,
      { every: 5, write: ': keep-alive\n\n', until: 'x' },
      frames(...answer(['One two 🙂'])),
    ],
  },
  'CRLF line ends': { body: [whole.replaceAll('\n', '\r\n')] },
  'CR line ends': { body: [whole.replaceAll('\n', '\r')] },
  'a cut after every byte': { body: [everyByte(whole)] },
  'a cut inside an emoji': {
    body: [
      { ...everyByte(frames(...opening('Hi'), messageAdded())), gap: 0 },
      everyByte(frame(messageDone('One two 🙂')), 1),
    ],
  },
  'no space after "data:"': { body: [whole.replaceAll('data: ', 'data:')] },
  'event and id fields, and [DONE]': {
    body: [whole.replaceAll('data: ', 'event: message\nid: 1\nretry: 5\ndata: '), frame('[DONE]')],
  },
  'bad JSON in the middle': {
    body: [opened, frame('{"type": "thread.item.add'), frames(...answer(['One two 🙂']))],
  },
  'JSON that is no event': {
    body: [
      opened,
      frame('null'),
      frame('[]'),
      frame('7'),
      frame('"text"'),
      frame('{}'),
      frames(...answer(['One two 🙂'])),
    ],
  },
  'an unknown event, item and update': {
    body: [
      opened,
      frame({ type: 'thread.exploded', thread: 1 }),
      frames(messageAdded()),
      frame({ type: 'thread.item.updated', item_id: 'message_1', update: { type: 'assistant_message.sung' } }),
      frame({ type: 'thread.item.updated', item_id: 'nobody', update: { type: 'widget.root.updated', widget: {} } }),
      frame({ type: 'thread.item.done', item: { id: 'song_1', type: 'song', thread_id: 'thread_1', created_at: '' } }),
      frames(messageDone('One two 🙂')),
    ],
  },
  'a line of 16 MB': {
    body: [
      opened,
      'data: {"type": "client_effect", "name": "big", "data": {"blob": "',
      { repeat: 256, write: 'x'.repeat(64 * 1024) },
      '"}}\n\n',
      frames(...answer(['One two 🙂'])),
    ],
  },
  'an error of the page in every listener': { body: [whole] },
};

interface Bad {
  response: Response;
  says: MessageKey | string;
  /** The type of the request that Try again makes; null where trying again makes no sense. */
  retry: 'threads.create' | 'threads.retry_after_item' | null;
  /** In WebKitGTK a killed socket looks like a proper end. */
  gtkSays?: MessageKey;
}

const refused = (status: number, says: MessageKey, retry: Bad['retry']): Record<string, Bad> => ({
  [`${status} with JSON`]: {
    response: { status, headers: json, body: ['{"error": {"message": "No."}}'] },
    says,
    retry,
  },
  [`${status} without a word`]: { response: { status, headers: plain, body: [] }, says, retry },
});

const bad: Record<string, Bad> = {
  ...refused(400, 'error.refused', null),
  ...refused(401, 'error.unauthorized', 'threads.create'),
  ...refused(403, 'error.forbidden', null),
  ...refused(404, 'error.not_found', null),
  ...refused(429, 'error.overloaded', 'threads.create'),
  ...refused(500, 'error.server', 'threads.create'),
  ...refused(503, 'error.overloaded', 'threads.create'),
  'an event stream with status 500': {
    response: { status: 500, body: [whole] },
    says: 'error.server',
    retry: 'threads.create',
  },
  'an HTML page': {
    response: { headers: { 'content-type': 'text/html' }, body: ['<!doctype html><h1>Sign in</h1>'] },
    says: 'error.not_a_stream',
    retry: 'threads.create',
  },
  'an empty 200': { response: { body: [] }, says: 'error.empty', retry: 'threads.create' },
  'a 200 of comments only': { response: { body: [': hello\n\n'] }, says: 'error.empty', retry: 'threads.create' },
  'a clean end in the middle of an item': {
    response: { body: [frames(...opening('Hi'), messageAdded(), delta('One'))] },
    says: 'error.unfinished',
    retry: 'threads.retry_after_item',
  },
  'a socket killed in mid-delta': {
    response: {
      body: [
        frames(...opening('Hi'), messageAdded(), delta('One')),
        { delay: 30 },
        frame(delta(' two')).slice(0, 30),
        { delay: 30 },
        { destroy: true },
      ],
    },
    says: 'error.network',
    gtkSays: 'error.unfinished',
    retry: 'threads.retry_after_item',
  },
  'an error event that may be retried': {
    response: { body: [frames(...opening('Hi'), messageAdded(), delta('One'), failed('The model is tired.', true))] },
    says: 'The model is tired.',
    retry: 'threads.retry_after_item',
  },
  'an error event that may not': {
    response: { body: [frames(...opening('Hi'), failed(null, false, 'stream.error'))] },
    says: 'error.stream.error',
    retry: null,
  },
};

const saying = (says: MessageKey | string, words: Record<string, string>) => words[says] ?? says;

/** Mocha takes an error of a page's listener for one of its own. */
async function countingPageErrors(run: () => Promise<void>): Promise<number> {
  const { onerror } = window;
  let errors = 0;
  window.onerror = (message, ...more) => {
    if (!String(message).includes('the page is broken')) return onerror?.call(window, message, ...more);
    errors++;
    return true;
  };
  await run().finally(() => {
    window.onerror = onerror;
  });
  return errors;
}

describe('one message is one POST', () => {
  const served = new Map<ScenarioServer, { name: string; expected: string[] }>();
  const expectPosts = async (name: string, server: ScenarioServer, expected: string[]) => {
    expect(await posts(server)).to.deep.equal(expected);
    served.set(server, { name, expected });
  };
  let quietSince = 0;
  afterEach(() => {
    quietSince = performance.now();
  });

  after(async () => {
    // The library below would repeat a request after one second.
    await until('a repeated request would have come', () => performance.now() - quietSince > 1300);
    for (const [server, { name, expected }] of served) expect(await posts(server), name).to.deep.equal(expected);
    await closeScenarios();
  });

  describe('and the answer is shown, with', () => {
    for (const [name, { body }] of Object.entries(fine)) {
      it(name, async () => {
        const server = await scenario({ body });
        const chat = await mount({ api: { url: server.url } });
        const isBroken = name.startsWith('an error of the page');
        const types = ['response.start', 'response.end', 'thread.change', 'log', 'error', 'effect'];
        if (isBroken) {
          for (const type of types) {
            chat.element.addEventListener(`chatkit.${type}`, () => {
              throw new Error('the page is broken');
            });
          }
        }
        const errors = await countingPageErrors(async () => {
          const end = chat.next('chatkit.response.end');
          await chat.send('Hi');
          if (name.startsWith('comments')) {
            await chat.becomes('streaming');
            await server.release('x');
          }
          expect((await end).detail.status).to.equal('completed');
          await painted();
        });
        expect(errors > 0).to.equal(isBroken);
        expect(chat.text('assistant-message')).to.equal('One two 🙂');
        expect(chat.element.status).to.equal('idle');
        expect(chat.has('error')).to.equal(false);
        await expectPosts(name, server, ['threads.create']);
      });
    }

    it('keep-alives every 50 ms and a page in the background', async () => {
      const server = await scenario({
        body: [opened, { every: 50, write: ': keep-alive\n\n', until: 'shown' }, frames(...answer(['One two 🙂']))],
      });
      const chat = await mount({ api: { url: server.url } });
      const end = chat.next('chatkit.response.end');
      await chat.send('Hi');
      await chat.becomes('streaming');
      setVisibility('hidden');
      await until('some keep-alives went by', () => chat.find('progress'));
      setVisibility('visible');
      setVisibility('hidden');
      await server.release('shown');
      expect((await end).detail.status).to.equal('completed');
      setVisibility('visible');
      await chat.shows('assistant-message', 'One two 🙂');
      await expectPosts('hidden and shown', server, ['threads.create']);
    });

    it('a page that was opened in the background', async () => {
      setVisibility('hidden');
      const server = await scenario({ body: [whole] });
      const chat = await mount({ api: { url: server.url } });
      const end = chat.next('chatkit.response.end');
      await chat.send('Hi');
      expect((await end).detail.status).to.equal('completed');
      setVisibility('visible');
      await chat.shows('assistant-message', 'One two 🙂');
      await expectPosts('opened hidden', server, ['threads.create']);
    });

    it('two elements that stream at the same time', async () => {
      const held = (text: string): Step[] => [
        frames(...opening('Hi'), messageAdded(), delta(text)),
        { release: 'end' },
        frames(messageDone(`${text} end`)),
      ];
      const servers = [await scenario({ body: held('One') }), await scenario({ body: held('Two') })];
      const chats: Chat[] = [];
      for (const { url } of servers) chats.push(await mount({ api: { url } }, { height: 320 }));
      const ends = chats.map((chat) => chat.next('chatkit.response.end'));
      await Promise.all(chats.map((chat) => chat.send('Hi')));
      await Promise.all(chats.map((chat, index) => chat.shows('assistant-message', index ? 'Two' : 'One')));
      await Promise.all(servers.map((server) => server.release('end')));
      for (const end of ends) expect((await end).detail.status).to.equal('completed');
      await painted();
      expect(chats.map((chat) => chat.text('assistant-message'))).to.deep.equal(['One end', 'Two end']);
      for (const server of servers) await expectPosts('two at once', server, ['threads.create']);
    });

    it('a second Enter before the answer', async () => {
      const server = await scenario({ wait: 'go', body: [whole] });
      const chat = await mount({ api: { url: server.url } });
      chat.type('Hi');
      await painted();
      const end = chat.next('chatkit.response.end');
      chat.press('Enter');
      chat.press('Enter');
      chat.part('send-button').click();
      await server.requestCount('threads.create', 1);
      chat.press('Enter');
      await server.release('go');
      await end;
      await expectPosts('two Enters', server, ['threads.create']);
    });
  });

  describe('and the reader is told of', () => {
    for (const [name, { response, says, gtkSays, retry }] of Object.entries(bad)) {
      for (const [locale, words] of [
        ['en', english],
        ['de', de],
      ] as const) {
        it(`${name} (${locale})`, async () => {
          const server = await scenario(response, { body: [whole] });
          const chat = await mount({ api: { url: server.url }, locale });
          const errors = chat.record('chatkit.error');
          await until('the words are there', () => chat.part('send-button').title === words.send);
          chat.type('Hi');
          await painted();
          const end = chat.next('chatkit.response.end');
          chat.press('Enter');
          chat.type('typed meanwhile');
          expect((await end).detail.status).to.equal('failed');
          const alert = await chat.shows('error');
          expect(alert.getAttribute('role')).to.equal('alert');
          const sentence = saying(isWebKitGtk && gtkSays ? gtkSays : says, words);
          expect(chat.text('error')).to.equal(retry ? `${sentence} ${words.retry}` : sentence);
          expect(chat.all('error').length).to.equal(1);
          expect(chat.element.status).to.equal('failed');
          expect(chat.text('user-message')).to.contain('Hi');
          expect(chat.input.value).to.equal('typed meanwhile');
          expect(errors.length).to.equal(1);
          expect(errors[0]?.detail.error).to.be.an.instanceOf(Error);
          await expectPosts(name, server, ['threads.create']);
          if (!retry || locale !== 'en') return;
          const again = chat.next('chatkit.response.end');
          chat.part('retry-button').click();
          chat.find('retry-button')?.click();
          expect((await again).detail.status).to.equal('completed');
          await chat.shows('assistant-message', 'One two 🙂');
          expect(chat.has('error')).to.equal(false);
          expect(chat.all('user-message').length).to.equal(1);
          expect(chat.text('stopped-mark')).to.equal('');
          await expectPosts(`${name}, again`, server, ['threads.create', retry]);
          const last = (await server.requests()).findLast(({ type }) => type === 'threads.retry_after_item');
          if (retry === 'threads.retry_after_item') {
            expect(last?.params).to.deep.equal({ thread_id: 'thread_1', item_id: 'user_1' });
          }
        });
      }
    }

    it('no answer at all', async () => {
      const chat = await mount({
        api: { url: '/', fetch: () => Promise.reject(new TypeError('Failed to fetch')) },
      });
      expect((await chat.ask('Hi')).status).to.equal('failed');
      expect(chat.text('error')).to.contain(english['error.network']);
      expect(chat.text('stopped-mark')).to.equal('Not sent');
    });

    it('headers that the page could not make', async () => {
      const server = await scenario({ body: [whole] });
      const headers = () => Promise.reject(new Error('No token'));
      const chat = await mount({ api: { url: server.url, headers } });
      expect((await chat.ask('Hi')).status).to.equal('failed');
      expect(chat.text('error')).to.contain(english['error.setup']);
      expect(await posts(server)).to.deep.equal([]);
    });
  });

  describe('and what the server kept is shown after a drop:', () => {
    const items = (text: string) => page([assistantMessage('message_1', text), userMessage('user_1', 'Hi')]);
    const drop: Step[] = [frames(...opening('Hi'), messageAdded(), delta('One')), { delay: 30 }, { destroy: true }];

    it('all of the answer', async () => {
      const server = await scenario({ body: drop }, { match: 'items.list', json: items('One two three') });
      const chat = await mount({ api: { url: server.url } });
      await chat.ask('Hi');
      await chat.shows('assistant-message', 'One two three');
      expect(chat.all('user-message').length).to.equal(1);
      await expectPosts('drop', server, ['threads.create']);
    });

    it('nothing of it, so that our words stay and are marked', async () => {
      const server = await scenario({ body: drop }, { match: 'items.list', json: page([userMessage('user_1', 'Hi')]) });
      const chat = await mount({ api: { url: server.url } });
      await chat.ask('Hi');
      await chat.shows('stopped-mark', 'Cut off, and not saved on the server');
      expect(chat.text('assistant-message')).to.contain('One');
      await expectPosts('drop', server, ['threads.create']);
    });
  });
});
