// Threads are read newest page first, older pages on demand, and an answer that is no longer wanted changes nothing.
import { expect } from '@open-wc/testing';
import { answer, assistantMessage, frames, opening, page, thread, userMessage } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { chat } from './chat.js';
import { ids, lists, many, pageOf } from './scripts.js';

afterEach(closeScenarios);

describe('a thread', () => {
  it('is loaded with its title and its newest page, in reading order', async () => {
    const server = await scenario(
      { match: 'threads.get_by_id', json: thread({ title: 'Trip', items: page(many(1, 2)) }) },
      pageOf(21, 30, 'm21'),
    );
    const { client, told } = chat(server.url, { threadId: 'thread_1' });
    expect(client.thread.load).to.equal('loading');
    await client.start();
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(21, 30));
    expect(client.thread).to.deep.include({ load: 'ready', older: 'm21' });
    expect(client.thread.info?.title).to.equal('Trip');
    expect(told).to.deep.equal(['load start thread_1', 'load end thread_1']);
    const [list] = (await server.requests()).filter(({ type }) => type === 'items.list');
    expect(list?.params).to.deep.equal({ thread_id: 'thread_1', limit: 40, order: 'desc' });
  });

  it('that is new asks the server for nothing', async () => {
    const server = await scenario();
    const { client } = chat(server.url);
    await client.start();
    await client.update();
    await client.loadOlder();
    await client.open(null);
    expect(await server.requests()).to.deep.equal([]);
    expect(client.thread.load).to.equal('ready');
  });

  it('that cannot be loaded says why, and can be loaded again', async () => {
    const server = await scenario(
      { match: 'threads.get_by_id', status: 404 },
      { match: 'threads.get_by_id', json: thread({ title: 'Back' }) },
    );
    const { client, errors, told, say } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    expect(client.thread.load).to.deep.equal({ code: 'not_found', retry: false });
    expect(errors[0]).to.include({ name: 'TransportError', status: 404 });
    expect(say('Hello'), 'nothing is sent into it').to.equal(false);
    expect(told.at(-1)).to.equal('load end thread_1');
    await client.reload();
    expect(client.thread.load).to.equal('ready');
    expect(client.thread.info?.title).to.equal('Back');
  });

  it('that was left while it loaded does not appear in the one that is open', async () => {
    const server = await scenario(
      { match: 'items.list', wait: 'go', json: page(many(1, 2)) },
      { match: 'items.list', json: page() },
    );
    const { client, told } = chat(server.url, { threadId: 'thread_1' });
    const loading = client.start();
    await server.requestCount('items.list', 1);
    await client.open('thread_2');
    await server.release('go');
    await loading;
    expect(client.thread).to.deep.include({ id: 'thread_2', items: [], load: 'ready' });
    expect(Object.values(client.store.state.threads)).to.have.length(1);
    expect(told.filter((words) => words.startsWith('thread'))).to.deep.equal(['thread thread_2']);
  });

  it('is not opened twice', async () => {
    const server = await scenario();
    const { client, told } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    await client.open('thread_1');
    expect(told).to.not.include('thread thread_1');
    expect(await lists(server)).to.have.length(1);
  });
});

describe('older pages', () => {
  it('come on demand, one at a time, until the first', async () => {
    const server = await scenario(pageOf(21, 30, 'm21'), pageOf(11, 20, 'm11'), pageOf(1, 10));
    const { client } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    await Promise.all([client.loadOlder(), client.loadOlder()]);
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(11, 30));
    await client.loadOlder();
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(1, 30));
    await client.loadOlder();
    expect(await lists(server)).to.deep.equal(['newest', 'm21', 'm11']);
  });

  it('that are empty are passed by, as long as there are more behind them', async () => {
    const server = await scenario(
      { match: 'items.list', json: page([], 'hidden_1') },
      pageOf(21, 30, 'm21'),
      { match: 'items.list', json: page([], 'hidden_2') },
      { match: 'items.list', json: page([], 'hidden_3') },
      pageOf(19, 20),
    );
    const { client } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(21, 30));
    await client.loadOlder();
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(19, 30));
    expect(client.thread.older).to.equal(null);
    expect(await lists(server)).to.deep.equal(['newest', 'hidden_1', 'm21', 'hidden_2', 'hidden_3']);
  });

  it('of a server that goes round in circles come to an end', async () => {
    const server = await scenario(pageOf(21, 30, 'm21'), { match: 'items.list', json: page([], 'm21') });
    const { client } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    await client.loadOlder();
    expect(client.thread.older).to.equal(null);
    expect(await lists(server)).to.deep.equal(['newest', 'm21']);
  });

  it('that fail can be asked for again', async () => {
    const server = await scenario(pageOf(21, 30, 'm21'), { match: 'items.list', status: 500 }, pageOf(11, 20));
    const { client, errors } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    await client.loadOlder();
    expect(errors).to.have.length(1);
    expect(client.thread).to.deep.include({ loadingOlder: false, older: 'm21', load: 'ready' });
    await client.loadOlder();
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(11, 30));
  });
});

describe('asking for what changed', () => {
  it('shows it, and rejects when the server cannot be asked', async () => {
    const server = await scenario(
      pageOf(1, 2),
      { match: 'items.list', json: page([...many(1, 2), userMessage('user_9', 'from my phone')].reverse()) },
      { match: 'items.list', status: 500 },
    );
    const { client, lines, errors } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    const [first] = client.thread.items;
    await client.update();
    expect(lines()).to.deep.equal(['m1: 1', 'm2: 2', 'user_9: from my phone']);
    expect(client.thread.items[0]).to.equal(first);
    const refused = await client.update().then(
      () => 'nothing',
      (error) => error.code,
    );
    expect(refused).to.equal('server');
    expect(lines()).to.have.length(3);
    expect(errors).to.deep.equal([]);
  });

  it('does not bring back the time before a turn that ran in the meantime', async () => {
    const both = page([assistantMessage('message_1', 'Hi'), userMessage('user_1', 'Hello')]);
    const server = await scenario(
      { match: 'items.list', json: page() },
      { match: 'items.list', wait: 'go', json: page() },
      { match: 'items.list', json: both },
      { match: 'threads.add_user_message', body: [frames(...opening('Hello', { create: false }), ...answer(['Hi']))] },
    );
    const { client, told, until, say, lines } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    const update = client.update();
    await server.requestCount('items.list', 2);
    say('Hello');
    await until(() => told.includes('end turn_1 completed'));
    const seen: string[][] = [];
    client.store.subscribe(() => seen.push(lines()));
    await server.release('go');
    await update;
    for (const each of [...seen, lines()]) expect(each).to.deep.equal(['user_1: Hello', 'message_1: Hi']);
    expect(await lists(server)).to.have.length(3);
  });
});
