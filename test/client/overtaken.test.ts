// Readings that overtake each other: the newest one counts, whatever the order of the answers.
import { expect } from '@open-wc/testing';
import { assistantMessage, frames, page, userDone, userMessage } from '../support/frames.js';
import { closeScenarios, scenario } from '../support/scenario.js';
import { chat } from './chat.js';
import { ids, lists, many, pageOf } from './scripts.js';

afterEach(closeScenarios);

describe('asking for what changed, twice', () => {
  it('ends both with the newer answer', async () => {
    const server = await scenario(pageOf(1, 1), { ...pageOf(1, 1), wait: 'old' }, pageOf(1, 2));
    const { client, lines } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    const first = client.update();
    await server.requestCount('items.list', 2);
    await Promise.all([first, client.update()]);
    expect(lines()).to.deep.equal(['m1: 1', 'm2: 2']);
    await server.closed((await server.requests()).findLastIndex(({ closedEarly }) => closedEarly));
    expect(lines()).to.deep.equal(['m1: 1', 'm2: 2']);
  });

  it('rejects both when the newer one fails', async () => {
    const server = await scenario(pageOf(1, 1), { ...pageOf(1, 1), wait: 'old' }, { match: 'items.list', status: 500 });
    const { client } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    const first = client.update();
    await server.requestCount('items.list', 2);
    const ends = await Promise.allSettled([first, client.update()]);
    expect(ends.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(client.thread.load).to.equal('ready');
  });
});

describe('loading', () => {
  it('again ends both loads, and a failure of the older one is not told', async () => {
    const server = await scenario({ match: 'items.list', status: 500, wait: 'old' }, pageOf(1, 1));
    const { client, errors, told } = chat(server.url, { threadId: 'thread_1' });
    const first = client.start();
    await server.requestCount('items.list', 1);
    await Promise.all([first, client.reload()]);
    await server.release('old');
    expect(client.thread.load).to.equal('ready');
    expect(errors).to.deep.equal([]);
    expect(told).to.deep.equal([
      'load start thread_1',
      'load start thread_1',
      'load end thread_1',
      'load end thread_1',
    ]);
  });

  it('twice tells of one failure once', async () => {
    const server = await scenario({ ...pageOf(1, 1), wait: 'old' }, { match: 'items.list', status: 500 });
    const { client, errors, told } = chat(server.url, { threadId: 'thread_1' });
    const first = client.start();
    await server.requestCount('items.list', 1);
    await Promise.all([first, client.reload()]);
    expect(client.thread.load).to.deep.equal({ code: 'server', retry: true });
    expect(errors).to.have.length(1);
    expect(told.filter((words) => words.startsWith('load end'))).to.have.length(2);
  });

  it('ends when the thread is left, and begins anew when the reader is back', async () => {
    const server = await scenario({ ...pageOf(1, 1), wait: 'old' }, pageOf(2, 2), pageOf(3, 3));
    const { client, told, lines } = chat(server.url);
    const first = client.open('thread_a');
    await server.requestCount('items.list', 1);
    const second = client.open('thread_b');
    await first;
    await second;
    await client.open('thread_a');
    expect(lines()).to.deep.equal(['m3: 3']);
    expect(told.filter((words) => words.startsWith('load'))).to.deep.equal([
      'load start thread_a',
      'load start thread_b',
      'load end thread_a',
      'load end thread_b',
      'load start thread_a',
      'load end thread_a',
    ]);
  });

  it('is what opening the same thread waits for', async () => {
    const server = await scenario({ ...pageOf(1, 1), wait: 'go' });
    const { client, lines, told } = chat(server.url);
    void client.open('thread_1');
    const again = client.open('thread_1');
    await server.release('go');
    await again;
    expect(lines()).to.deep.equal(['m1: 1']);
    expect(told.filter((words) => words === 'load start thread_1')).to.have.length(1);
  });

  it('of a thread that is left goes on where a turn runs', async () => {
    const server = await scenario(
      pageOf(1, 1),
      { match: 'threads.add_user_message', body: [frames(userDone('Hello')), { release: 'never' }] },
      { match: 'items.list', wait: 'go', json: page([userMessage('user_1', 'Hello'), ...many(1, 2).reverse()]) },
    );
    const { client, say, until } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    say('Hello');
    await until(() => client.thread.turn?.heard === true);
    const { key } = client.thread;
    const update = client.update();
    await server.requestCount('items.list', 2);
    await client.open(null);
    await server.release('go');
    await update;
    expect(client.store.state.threads[key]?.items.map(({ id }) => id)).to.deep.equal(['m1', 'm2', 'user_1']);
  });
});

describe('an older page', () => {
  it('that comes when it no longer fits is dropped, and can be asked for where it does', async () => {
    const server = await scenario(
      pageOf(21, 30, 'm21'),
      { ...pageOf(11, 20, 'm11'), wait: 'go' },
      pageOf(61, 70, 'm61'),
      pageOf(51, 60, 'm51'),
    );
    const { client } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    const older = client.loadOlder();
    await server.requestCount('items.list', 2);
    await client.update();
    await server.release('go');
    await older;
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(61, 70));
    expect(client.thread).to.deep.include({ older: 'm61', loadingOlder: false, olderFailed: false });
    await client.loadOlder();
    expect(client.thread.items.map(({ id }) => id)).to.deep.equal(ids(51, 70));
    expect(await lists(server)).to.deep.equal(['newest', 'm21', 'newest', 'm61']);
  });
});

describe('a server that gives', () => {
  it('empty pages without end is asked ten times', async () => {
    const empty = Array.from({ length: 15 }, (_, i) => ({ match: 'items.list', json: page([], `x${i}`) }));
    const server = await scenario(...empty);
    const { client } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    expect(client.thread).to.deep.include({ load: 'ready', older: null, items: [] });
    expect(await lists(server)).to.have.length(10);
  });

  it('one id twice in a page shows the newest of them', async () => {
    const twice = [assistantMessage('m1', 'two'), userMessage('user_1', 'Hello'), assistantMessage('m1', 'one')];
    const server = await scenario({ match: 'items.list', json: page(twice) });
    const { client, lines } = chat(server.url, { threadId: 'thread_1' });
    await client.start();
    expect(lines()).to.deep.equal(['user_1: Hello', 'm1: two']);
    const { items } = client.thread;
    await client.update();
    expect(client.thread.items).to.equal(items);
  });
});
