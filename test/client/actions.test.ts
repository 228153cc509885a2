// Actions of widgets and of the page: as a turn that streams, or beside whatever runs, answered with the item.
import { expect } from '@open-wc/testing';
import type { WidgetItem } from '../../src/protocol/items.js';
import { canRetry } from '../../src/state/select.js';
import {
  answer,
  assistantMessage,
  delta,
  failed,
  frames,
  messageAdded,
  opening,
  replaced,
  streamOptions,
  thread,
  userDone,
  widget,
} from '../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../support/scenario.js';
import { type Chat, chat } from './chat.js';
import { count, list, question } from './scripts.js';

afterEach(closeScenarios);

const streaming = 'threads.custom_action';
const beside = 'threads.sync_custom_action';
const action = { type: 'order.cancel', payload: { order: 7 } };
const card = (value: string): WidgetItem =>
  widget('w1', { type: 'Card', children: [{ type: 'Text', id: 't', value }] });
const stored = list(question, assistantMessage('m1', 'Yours'), card('open'));
const cancelled: Scripted = { match: streaming, body: [frames(streamOptions(), replaced(card('cancelled')))] };

async function loaded(...more: Scripted[]) {
  const server = await scenario(stored, ...more);
  const talk = chat(server.url, { threadId: 'thread_1' });
  await talk.client.start();
  talk.told.length = 0;
  return { talk, server };
}

const act = ({ client }: Chat, itemId: string | null = 'w1') => client.customAction(action, itemId, true);
const actBeside = ({ client }: Chat, itemId: string | null = 'w1') => client.customAction(action, itemId, false);
const shown = ({ client }: Chat) =>
  client.thread.items.map((item) => (item.type === 'widget' ? JSON.stringify(item.widget.children) : item.id));
/** `fine`, or the words of the error. */
const outcome = (end: Promise<unknown> | null) =>
  end === null
    ? 'refused'
    : end.then(
        () => 'fine',
        (error: unknown) => String(error),
      );

describe('an action that streams', () => {
  it('is a turn of its own, which changes the item in its place; its promise ends with it', async () => {
    const { talk, server } = await loaded({ ...cancelled, wait: 'go' });
    const before = talk.client.thread.items;
    const end = outcome(act(talk));
    expect(talk.status()).to.equal('sending');
    const [request] = await server.requestCount(streaming, 1);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', item_id: 'w1', action });
    await server.release('go');
    expect(await end).to.equal('fine');
    expect(talk.told).to.deep.equal(['start turn_1', 'end turn_1 completed']);
    expect(talk.client.thread.items.slice(0, 2)).to.deep.equal(before.slice(0, 2));
    expect(before.slice(0, 2).every((item, index) => item === talk.client.thread.items[index])).to.equal(true);
    expect(talk.client.thread.items[2]).to.deep.equal(card('cancelled'));
    expect(await count(server, 'items.list')).to.equal(1);
  });

  it('may be one of the page, from no item', async () => {
    const { talk, server } = await loaded(cancelled);
    await talk.client.customAction({ type: 'refresh' }, null, true);
    const [request] = await server.requestCount(streaming, 1);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', item_id: null, action: { type: 'refresh' } });
  });

  it('cannot be sent in a new thread, while one is loaded, or while a turn runs', async () => {
    const server = await scenario(
      { match: 'threads.create', body: [frames(...opening('Hello'), messageAdded()), { release: 'never' }] },
      { match: 'items.list', wait: 'never', json: {} },
    );
    const talk = chat(server.url);
    expect(act(talk, null)).to.equal(null);
    talk.say('Hello');
    await talk.until(() => talk.status() === 'streaming');
    expect(act(talk, null)).to.equal(null);
    void talk.client.open('other');
    expect(act(talk, null)).to.equal(null);
    expect(await count(server, streaming)).to.equal(0);
    expect(talk.errors).to.deep.equal([]);
  });

  it('can be sent in a locked thread and in a closed one: the server has offered it', async () => {
    for (const type of ['locked', 'closed'] as const) {
      const { talk } = await loaded(cancelled, { match: 'threads.get_by_id', json: thread({ status: { type } }) });
      expect(talk.say('Hello')).to.equal(false);
      expect(await outcome(act(talk))).to.equal('fine');
      expect(shown(talk)[2]).to.contain('cancelled');
    }
  });

  it('is not sent twice: the second waits until the first is over', async () => {
    const { talk, server } = await loaded({ ...cancelled, wait: 'go' }, cancelled);
    const first = outcome(act(talk));
    expect(await outcome(act(talk))).to.equal('refused');
    await server.release('go');
    expect(await first).to.equal('fine');
    expect(await outcome(act(talk))).to.equal('fine');
    expect(await count(server, streaming)).to.equal(2);
  });

  for (const [name, response, code] of [
    ['an error of the server', { body: [frames(streamOptions(), failed('Sold out', true))] }, 'custom'],
    ['a refusal', { status: 400 }, 'refused'],
    ['no event at all', { body: [] }, 'empty'],
  ] as const) {
    it(`fails with ${name} as other turns do, cannot be repeated as an answer can, and rejects`, async () => {
      const { talk } = await loaded({ match: streaming, ...response } as Scripted);
      const end = await outcome(act(talk));
      expect(talk.client.thread.turn?.failure?.code).to.equal(code);
      expect(talk.errors.map(String)).to.deep.equal([end]);
      expect(talk.told).to.deep.equal(['start turn_1', `error ${talk.errors[0]?.name}`, 'end turn_1 failed']);
      expect(canRetry(talk.client.thread)).to.equal(false);
      expect(talk.client.retry()).to.equal(false);
      expect(shown(talk)[2]).to.contain('open');
    });
  }

  it('that asked something in the name of the reader can be tried again from there', async () => {
    const { talk, server } = await loaded(
      { match: streaming, body: [frames(streamOptions(), userDone('Cancel it', 'user_2'), failed(null, true))] },
      { match: 'threads.retry_after_item', body: [frames(streamOptions(), ...answer(['Done']))] },
    );
    await outcome(act(talk));
    expect(talk.client.retry()).to.equal(true);
    await talk.until(() => talk.told.includes('end turn_2 completed'));
    const [request] = await server.requestCount('threads.retry_after_item', 1);
    expect(request?.params.item_id).to.equal('user_2');
  });

  it('can be stopped; the page hears of what came in this turn, and the promise is fulfilled', async () => {
    const { talk, server } = await loaded({
      match: streaming,
      body: [frames(streamOptions(), messageAdded('m2'), delta('One', 'm2')), { release: 'never' }],
    });
    const end = outcome(act(talk));
    await talk.until(() => talk.lines().includes('m2: One'));
    expect(talk.client.stop()).to.equal(true);
    expect(await end).to.equal('fine');
    expect(talk.stops.map(({ items, text }) => [items.map(({ id }) => id), text])).to.deep.equal([[['m2'], 'One']]);
    expect(talk.told).to.deep.equal(['start turn_1', 'stop turn_1', 'end turn_1 stopped']);
    expect(talk.note('m2')?.cut).to.equal('stopped');
    await server.closed((await server.requests()).findIndex(({ type }) => type === streaming));
  });

  it('goes on in its own thread while another one is shown, which is then forgotten', async () => {
    const { talk, server } = await loaded({
      match: streaming,
      body: [frames(streamOptions(), replaced(card('…'))), { release: 'rest' }, frames(replaced(card('cancelled')))],
    });
    const end = outcome(act(talk));
    await talk.until(() => shown(talk)[2]?.includes('…') === true);
    const { key } = talk.client.thread;
    await talk.client.open(null);
    await server.release('rest');
    expect(await end).to.equal('fine');
    expect(Object.keys(talk.client.store.state.threads)).to.not.include(key);
    expect(talk.client.thread.items).to.deep.equal([]);
  });

  it('comes from nowhere when the server did not keep its widget', async () => {
    const { talk, server } = await loaded(cancelled);
    talk.client.store.dispatch({ type: 'turn.start', thread: talk.client.thread.key, turn: 'x' });
    const inTurn = { thread: talk.client.thread.key, turn: 'x' };
    const item = { ...card('new'), id: 'w2' };
    talk.client.store.dispatch({ type: 'stream', ...inTurn, event: { type: 'thread.item.added', item } });
    talk.client.store.dispatch({ type: 'turn.stop', ...inTurn });
    const page = { items: talk.client.thread.items.slice(0, 3), older: null };
    talk.client.store.dispatch({ type: 'merge', thread: inTurn.thread, page, final: true });
    expect(talk.note('w2')).to.deep.equal({ cut: 'stopped', unsaved: true });
    await act(talk, 'w2');
    const [request] = await server.requestCount(streaming, 1);
    expect(request?.params.item_id).to.equal(null);
  });
});

describe('an action beside', () => {
  const updated = (item: unknown): Scripted => ({ match: beside, json: { updated_item: item } });

  it('is answered with the item as it is then, without a turn; what else there is stays the same', async () => {
    const { talk, server } = await loaded(updated(card('cancelled')));
    const before = talk.client.thread;
    expect(await outcome(actBeside(talk))).to.equal('fine');
    const [request] = await server.requestCount(beside, 1);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', item_id: 'w1', action });
    const { items, turn } = talk.client.thread;
    expect(items.map((item, index) => item === before.items[index])).to.deep.equal([true, true, false]);
    expect(items[2]).to.deep.equal(card('cancelled'));
    expect(turn).to.equal(null);
    expect(talk.told).to.deep.equal([]);
  });

  it('can be sent while an answer streams, which goes on', async () => {
    const { talk, server } = await loaded(updated(card('cancelled')), {
      match: 'threads.add_user_message',
      body: [
        frames(...opening('And?', { create: false, user: 'user_2' }), messageAdded('m2'), delta('One', 'm2')),
        { release: 'rest' },
        frames(...answer(['One two'], 'm2').slice(1)),
      ],
    });
    talk.say('And?');
    await talk.until(() => talk.lines().includes('m2: One'));
    expect(await outcome(act(talk))).to.equal('refused');
    expect(await outcome(actBeside(talk))).to.equal('fine');
    expect([talk.status(), shown(talk)[2]?.includes('cancelled')]).to.deep.equal(['streaming', true]);
    await server.release('rest');
    await talk.until(() => talk.told.includes('end turn_1 completed'));
    expect(shown(talk)[2]).to.contain('cancelled');
  });

  it('is not taken back by a reading that was under way', async () => {
    const { talk, server } = await loaded(
      { ...stored, wait: 'read' },
      updated(card('cancelled')),
      list(question, card('sent')),
    );
    const read = talk.client.update();
    await server.requestCount('items.list', 2);
    await actBeside(talk);
    await server.release('read');
    await read;
    expect(shown(talk)[2]).to.contain('cancelled');
    await talk.client.update();
    expect(shown(talk)[1]).to.contain('sent');
  });

  it('changes nothing when the server has nothing to change, or another item than any here', async () => {
    for (const item of [null, undefined, { ...card('x'), id: 'elsewhere' }]) {
      const { talk } = await loaded(updated(item));
      const before = talk.client.thread;
      expect(await outcome(actBeside(talk))).to.equal('fine');
      expect(talk.client.thread === before).to.equal(true);
    }
  });

  it('fails alone: the promise is rejected, and the developer told', async () => {
    const nonsense = [null, 'x', [], { updated_item: 5 }, { updated_item: { id: 'w1' } }];
    const broken = { updated_item: { id: 'w1', type: 'widget' } };
    for (const response of [...[...nonsense, broken].map((json) => ({ json })), { status: 500 }]) {
      const { talk } = await loaded({ match: beside, ...response } as Scripted);
      const before = talk.client.thread;
      const end = await outcome(actBeside(talk));
      expect(end).to.contain('TransportError');
      expect(talk.errors.map(String)).to.deep.equal([end]);
      expect(talk.client.thread === before).to.equal(true);
    }
  });

  it('may be sent again before the first one is answered', async () => {
    const { talk, server } = await loaded({ ...updated(card('one')), wait: 'first' }, updated(card('two')));
    const first = outcome(actBeside(talk));
    await server.requestCount(beside, 1);
    await actBeside(talk);
    expect(shown(talk)[2]).to.contain('two');
    await server.release('first');
    expect(await first).to.equal('fine');
  });

  it('that is answered late changes a thread that is not shown, and none that is not held', async () => {
    const { talk, server } = await loaded({ ...updated(card('late')), wait: 'go' }, list(), stored);
    const end = outcome(actBeside(talk));
    await server.requestCount(beside, 1);
    await talk.client.open('other');
    const { threads } = talk.client.store.state;
    expect(Object.keys(threads)).to.have.length(1);
    await server.release('go');
    expect(await end).to.equal('fine');
    expect(talk.client.store.state.threads).to.equal(threads);
  });

  it('cannot be sent in a new thread, nor while one is loaded', async () => {
    const server = await scenario({ match: 'items.list', wait: 'never', json: {} });
    const talk = chat(server.url);
    expect(actBeside(talk)).to.equal(null);
    void talk.client.open('thread_1');
    expect(actBeside(talk)).to.equal(null);
    expect(await count(server, beside)).to.equal(0);
  });
});
