// The threads of the server: page by page, with what happens in the chat meanwhile, renamed and deleted.
import { expect } from '@open-wc/testing';
import { ThreadList } from '../../src/client/threads.js';
import { answer, frames, opening } from '../support/frames.js';
import { closeScenarios, type Response, scenario } from '../support/scenario.js';
import { chat } from './chat.js';
import { list as items } from './scripts.js';

afterEach(closeScenarios);

const row = (id: string, title: unknown = id) => ({ id, title, created_at: '2026-01-01T00:00:00Z' });
const page = (ids: string[], after?: string | null, more: Partial<Response> = {}): Response => ({
  match: 'threads.list',
  json: { data: ids.map((id) => row(id)), has_more: after !== undefined, after },
  ...more,
});

async function listed(threadId: string | null, ...responses: Response[]) {
  const server = await scenario(...responses);
  const talk = chat(server.url, { threadId });
  let changes = 0;
  const list = new ThreadList(talk.client, () => changes++);
  const titles = () => list.state.threads.map(({ id, title }) => (title === id ? id : `${id}: ${title}`));
  const afters = async () =>
    (await server.requests()).filter(({ type }) => type === 'threads.list').map(({ params }) => params.after);
  return { server, talk, list, titles, afters, changes: () => changes };
}

describe('the list of threads', () => {
  it('is read page by page, each thread once', async () => {
    const { list, titles, afters, server } = await listed(null, page(['c', 'b'], 'b'), page(['b', 'a']));
    await list.refresh();
    expect([titles(), list.state.hasMore]).to.deep.equal([['c', 'b'], true]);
    await list.more();
    expect([titles(), list.state.hasMore]).to.deep.equal([['c', 'b', 'a'], false]);
    await list.more();
    expect(await afters()).to.deep.equal([undefined, 'b']);
    const [first] = await server.requests();
    expect(first?.params).to.include({ order: 'desc', limit: 30 });
  });

  it('ends where a server gives the same page again, or no place to go on from', async () => {
    const same = await listed(null, page(['b', 'a'], 'a'));
    await same.list.refresh();
    await same.list.more();
    expect([same.titles(), same.list.state.hasMore]).to.deep.equal([['b', 'a'], false]);
    const nowhere = await listed(null, page(['b', 'a'], null));
    await nowhere.list.refresh();
    expect(nowhere.list.state.hasMore).to.equal(false);
  });

  it('takes what is shown of a thread only as the type it should be', async () => {
    const data = [row('a', { not: 'a text' }), { id: 5, title: 'No id' }, null, { id: 'b' }];
    const { list } = await listed(null, { match: 'threads.list', json: { data, has_more: false } });
    await list.refresh();
    expect(list.state.threads).to.deep.equal([
      { id: 'a', title: null, created_at: '2026-01-01T00:00:00Z' },
      { id: 'b', title: null, created_at: '' },
    ]);
  });

  it('keeps what it has when a page cannot be read, and reads just that again', async () => {
    const { list, titles, afters, talk } = await listed(
      null,
      page(['b'], 'b'),
      { ...page([]), status: 500 },
      page(['a']),
    );
    await list.refresh();
    await list.more();
    expect([titles(), list.state.load]).to.deep.equal([['b'], { code: 'server', retry: true }]);
    expect(talk.errors).to.have.length(1);
    await list.retry();
    expect([titles(), list.state.load]).to.deep.equal([['b', 'a'], 'ready']);
    expect(await afters()).to.deep.equal([undefined, 'b', 'b']);
  });

  it('that nobody looks at any more is not read to its end, and no error is told', async () => {
    const { list, titles, talk, server, changes } = await listed(null, page(['a'], undefined, { wait: 'page' }));
    const reading = list.refresh();
    await server.requestCount('threads.list', 1);
    const before = changes();
    list.leave();
    await reading;
    expect([titles(), changes(), talk.errors]).to.deep.equal([[], before, []]);
    await server.closed(0);
  });

  it('asked for anew while it is read is that of the later request', async () => {
    const { list, titles, server } = await listed(null, page(['old'], undefined, { wait: 'page' }), page(['new']));
    const first = list.refresh();
    await server.requestCount('threads.list', 1);
    await list.refresh();
    await server.release('page');
    await first;
    expect(titles()).to.deep.equal(['new']);
  });

  it('asks for one page at a time', async () => {
    const { list, afters } = await listed(null, page(['b'], 'b'), page(['a']));
    await list.refresh();
    await Promise.all([list.more(), list.more()]);
    expect(await afters()).to.deep.equal([undefined, 'b']);
  });
});

describe('what happens in the chat', () => {
  const stream: Response = { body: [frames(...opening('Hi'), ...answer(['Hello']))] };

  it('puts a thread that is begun on top, also when the server lists it late', async () => {
    const { list, titles, talk } = await listed(null, page(['a']), stream, items());
    await list.refresh();
    talk.say('Hi');
    await talk.until(() => list.state.threads.length === 2);
    expect(titles()).to.deep.equal(['thread_1: null', 'a']);
    await talk.until(() => talk.status() === 'idle');
    await list.refresh();
    expect(titles()).to.deep.equal(['thread_1: null', 'a']);
  });

  it('is newer than a page that was asked for before it', async () => {
    const updated = {
      type: 'thread.updated',
      thread: { ...row('thread_1', 'News'), items: { data: [], has_more: false } },
    };
    const { list, titles, talk, server } = await listed(
      null,
      page(['thread_1', 'a'], undefined, { wait: 'page' }),
      { body: [frames(...opening('Hi'), updated as never, ...answer(['Hello']))] },
      items(),
    );
    const reading = list.refresh();
    await server.requestCount('threads.list', 1);
    talk.say('Hi');
    await talk.until(() => talk.client.thread.info?.title === 'News');
    await server.release('page');
    await reading;
    expect(titles()).to.deep.equal(['thread_1: News', 'a']);
  });
});

describe('another title', () => {
  const opened = [
    page(['thread_1', 'a']),
    items(),
    { match: 'threads.get_by_id', json: { ...row('thread_1'), items: {} } },
  ];

  it('is shown at once, in the list and in the chat', async () => {
    const { list, titles, talk, server } = await listed('thread_1', ...opened, {
      match: 'threads.update',
      json: row('thread_1', 'Taken'),
      wait: 'answer',
    });
    await talk.client.start();
    await list.refresh();
    const renamed = list.rename('thread_1', 'Mine');
    expect([titles()[0], talk.client.thread.info?.title]).to.deep.equal(['thread_1: Mine', 'Mine']);
    const [request] = await server.requestCount('threads.update', 1);
    expect(request?.params).to.deep.equal({ thread_id: 'thread_1', title: 'Mine' });
    await server.release('answer');
    expect(await renamed).to.equal(null);
    expect([titles()[0], talk.client.thread.info?.title]).to.deep.equal(['thread_1: Taken', 'Taken']);
  });

  it('that the server does not take is taken back', async () => {
    const { list, titles, talk } = await listed('thread_1', ...opened, { match: 'threads.update', status: 500 });
    await talk.client.start();
    await list.refresh();
    expect(await list.rename('thread_1', 'Mine')).to.deep.equal({ code: 'server', retry: true });
    expect([titles()[0], talk.client.thread.info?.title]).to.deep.equal(['thread_1', 'thread_1']);
    expect(await list.rename('a', 'Mine')).to.have.property('code', 'server');
    expect(titles()[1]).to.equal('a');
  });

  it('that failed does not take back a later one', async () => {
    const { list, titles, server } = await listed(
      null,
      page(['a']),
      { match: 'threads.update', status: 500, wait: 'fail' },
      { match: 'threads.update', json: row('a', 'Second') },
    );
    await list.refresh();
    const first = list.rename('a', 'First');
    await server.requestCount('threads.update', 1);
    await list.rename('a', 'Second');
    await server.release('fail');
    await first;
    expect(titles()).to.deep.equal(['a: Second']);
  });
});

describe('a thread that is deleted', () => {
  it('goes when the server took it, and does not come back with an older page', async () => {
    const { list, titles, server } = await listed(
      null,
      page(['b', 'a']),
      page(['b', 'a'], undefined, { wait: 'page' }),
      { match: 'threads.delete', json: {} },
    );
    await list.refresh();
    const reading = list.refresh();
    await server.requestCount('threads.list', 2);
    expect(await list.delete('b')).to.equal(null);
    expect(titles()).to.deep.equal(['a']);
    await server.release('page');
    await reading;
    expect(titles()).to.deep.equal(['a']);
  });

  it('stays when it failed, and is gone when it was gone', async () => {
    const { list, titles } = await listed(
      null,
      page(['b', 'a']),
      { match: 'threads.delete', status: 403 },
      { match: 'threads.delete', status: 404 },
    );
    await list.refresh();
    expect(await list.delete('b')).to.deep.equal({ code: 'forbidden', retry: false });
    expect(titles()).to.deep.equal(['b', 'a']);
    expect(await list.delete('b')).to.equal(null);
    expect(titles()).to.deep.equal(['a']);
  });
});
