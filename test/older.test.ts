// A thread loads from its end; what is older comes as the reader scrolls up, and never moves what is being read.
import { expect } from '@open-wc/testing';
import type { ThreadItem } from '../src/protocol/items.js';
import { type Chat, mount, painted, until } from './support/chat.js';
import { answer, assistantMessage, frames, opening, page, userMessage } from './support/frames.js';
import { closeScenarios, type ScenarioServer, scenario } from './support/scenario.js';

/** `count` turns up to number `to`, from new to old as a server lists them. */
const turns = (to: number, count: number): ThreadItem[] =>
  Array.from({ length: count }, (_, i) => to - i).flatMap((n) => [
    assistantMessage(`m${n}`, `Answer ${n}.\nIt has ${n % 4} lines more.${'\nMore.'.repeat(n % 4)}`),
    userMessage(`u${n}`, `Question ${n}`),
  ]);

const list = (data: ThreadItem[], after?: string, more: object = {}) => ({
  match: 'items.list',
  json: page(data, after),
  ...more,
});

const lists = async (server: ScenarioServer) =>
  (await server.requests()).filter(({ type }) => type === 'items.list').map(({ params }) => params);

const item = ({ scroller }: Chat, id: string) => scroller.querySelector<HTMLElement>(`[data-item="${id}"]`);
const isAtEnd = ({ scroller }: Chat) => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop < 2;
const shown = ({ scroller }: Chat) =>
  [...scroller.querySelectorAll<HTMLElement>('[data-item]')].map(({ dataset }) => dataset.item);

/** The first message in view, which is what the reader reads. */
function reading(chat: Chat) {
  const top = chat.scroller.getBoundingClientRect().top;
  const first = [...chat.scroller.querySelectorAll<HTMLElement>('[data-item]')].find(
    (element) => element.getBoundingClientRect().bottom > top + 1,
  );
  if (!first) throw new Error('Nothing is in view');
  return { first, top: first.getBoundingClientRect().top };
}

function scrollUp(chat: Chat, top: number): void {
  chat.scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: -100 }));
  chat.scroller.scrollTop = top;
}

async function open(server: ScenarioServer, size?: { height: number }): Promise<Chat> {
  const chat = await mount({ api: { url: server.url }, initialThread: 'thread_1' }, size);
  await chat.shows('assistant-message');
  await painted();
  return chat;
}

describe('a thread', () => {
  afterEach(closeScenarios);

  it('loads its newest page, and stands at its end', async () => {
    const server = await scenario(list(turns(40, 20), 'u21'));
    const chat = await open(server);
    expect(await lists(server)).to.deep.equal([{ thread_id: 'thread_1', limit: 40, order: 'desc' }]);
    expect(shown(chat).at(-1)).to.equal('m40');
    expect(shown(chat).at(0)).to.equal('u21');
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('fills the screen from short pages, even empty ones', async () => {
    const server = await scenario(
      list(turns(9, 1), 'u9'),
      list([], 'cursor'),
      list(turns(8, 1), 'u8'),
      list(turns(7, 2)),
    );
    const chat = await open(server);
    await until('all is there', () => shown(chat).length === 8);
    await painted();
    expect((await lists(server)).map(({ after }) => after)).to.deep.equal([undefined, 'u9', 'cursor', 'u8']);
    expect(isAtEnd(chat)).to.equal(true);
  });

  for (const [name, top] of [
    ['a little below its beginning', 120],
    ['its very beginning', 0],
  ] as const) {
    it(`keeps what is being read in place at ${name}`, async () => {
      const server = await scenario(list(turns(40, 20), 'u21'), list(turns(20, 20), undefined, { wait: 'older' }));
      const chat = await open(server);
      scrollUp(chat, top);
      await server.requestCount('items.list', 2);
      await painted();
      const before = reading(chat);
      await server.release('older');
      await until('older ones are there', () => shown(chat).length === 80);
      expect(before.first.isConnected).to.equal(true);
      expect(Math.abs(before.first.getBoundingClientRect().top - before.top)).to.be.below(1);
      await painted();
      await painted();
      expect(before.first.isConnected).to.equal(true);
      expect(Math.abs(before.first.getBoundingClientRect().top - before.top)).to.be.at.most(1);
      expect((await lists(server))[1]).to.include({ after: 'u21', order: 'desc' });
      expect(shown(chat).slice(0, 2)).to.deep.equal(['u1', 'm1']);
    });
  }

  it('keeps it in place when a page cuts a turn', async () => {
    const all = turns(40, 40);
    const server = await scenario(list(all.slice(0, 41), 'm20'), list(all.slice(41), undefined, { wait: 'older' }));
    const chat = await open(server);
    expect(shown(chat)[0]).to.equal('m20');
    scrollUp(chat, 0);
    await server.requestCount('items.list', 2);
    await painted();
    const before = reading(chat);
    expect(before.first.dataset.item).to.equal('m20');
    await server.release('older');
    await until('older ones are there', () => shown(chat).length === 80);
    await painted();
    expect(item(chat, 'm20') === before.first).to.equal(true);
    expect(Math.abs(before.first.getBoundingClientRect().top - before.top)).to.be.at.most(1);
  });

  it('keeps it in place through several pages, while an answer streams', async () => {
    const server = await scenario(
      list(turns(40, 10), 'u31'),
      list(turns(30, 10), 'u21', { wait: 'a' }),
      list(turns(20, 10), undefined, { wait: 'b' }),
      {
        body: [
          frames(...opening('Hi', { create: false }), ...answer(['One']).slice(0, 2)),
          { every: 5, write: frames(...answer(['word '], 'message_1').slice(2, 3)), until: 'end' },
          frames(...answer(['Done']).slice(3)),
        ],
      },
    );
    const chat = await open(server);
    await chat.send('Hi');
    await chat.shows('assistant-message', 'word word');
    for (const [index, name] of ['a', 'b'].entries()) {
      scrollUp(chat, 30);
      await server.requestCount('items.list', index + 2);
      await painted();
      const before = reading(chat);
      const count = shown(chat).length;
      await server.release(name);
      await until('more is there', () => shown(chat).length > count);
      await painted();
      expect(Math.abs(before.first.getBoundingClientRect().top - before.top), name).to.be.at.most(1);
    }
    await server.release('end');
    await chat.becomes('idle');
  });

  it('stays at its end while older pages come', async () => {
    const server = await scenario(list(turns(40, 2), 'u39'), list(turns(38, 38)));
    const chat = await open(server);
    await until('all is there', () => shown(chat).length === 80);
    await painted();
    expect(isAtEnd(chat)).to.equal(true);
    expect(chat.has('scroll-button')).to.equal(false);
  });

  it('loads older pages after its element was moved', async () => {
    const server = await scenario(list(turns(40, 20), 'u21'), list(turns(20, 20)));
    const chat = await open(server);
    chat.element.parentElement?.parentElement?.append(chat.element.parentElement);
    await painted();
    expect((await lists(server)).length).to.equal(1);
    scrollUp(chat, 0);
    await until('older ones are there', () => shown(chat).length === 80);
  });

  async function failing(newest: number) {
    const server = await scenario(
      list(turns(40, newest), 'cursor'),
      { match: 'items.list', status: 500, body: ['no'] },
      list(turns(40 - newest, 10)),
    );
    const chat = await mount({ api: { url: server.url } });
    const errors = chat.record('chatkit.error');
    await chat.element.setThreadId('thread_1');
    await chat.shows('assistant-message');
    await painted();
    scrollUp(chat, 0);
    await until('it failed', () => errors.length);
    const button = await chat.shows('retry-button', 'Load again');
    expect((await lists(server)).length, 'it is not repeated by itself').to.equal(2);
    const loaded = async () => {
      await until('older ones are there', () => shown(chat).length === 2 * newest + 20);
      expect((await lists(server)).map(({ after }) => after)).to.deep.equal([undefined, 'cursor', 'cursor']);
      expect(chat.has('retry-button')).to.equal(false);
    };
    return { chat, button, loaded };
  }

  it('tries an older page that failed again when the reader scrolls up again', async () => {
    const { chat, loaded } = await failing(20);
    scrollUp(chat, chat.scroller.scrollHeight);
    await painted();
    scrollUp(chat, 0);
    await loaded();
  });

  it('tries it again when asked, and keeps the focus', async () => {
    const { chat, button, loaded } = await failing(1);
    button.focus();
    button.click();
    await loaded();
    expect(chat.focused === chat.scroller).to.equal(true);
  });

  it('loads what is older also when the reader was elsewhere meanwhile', async () => {
    const server = await scenario(list(turns(40, 20), 'u21'), list(turns(40, 20), 'u21'), list(turns(20, 20)));
    const chat = await open(server, { height: 300 });
    await chat.element.setThreadId(null);
    await chat.shows('start-screen');
    await chat.element.setThreadId('thread_1');
    await chat.shows('assistant-message');
    await painted();
    scrollUp(chat, 0);
    await until('the first turn is there', () => shown(chat)[0] === 'u1');
  });
});
