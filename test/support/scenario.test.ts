// The scenario server itself: what a test says about the network is worth only what this file shows to be true.
import { expect } from '@open-wc/testing';
import { answer, delta, everyByte, frame, frames, opening } from './frames.js';
import { closeScenarios, scenario } from './scenario.js';

const post = (url: string, type: string, params: unknown = {}, init: RequestInit = {}) =>
  fetch(url, { method: 'POST', body: JSON.stringify({ type, params }), ...init });

/** libsoup takes a body that breaks off for one that ends: what is pending at the end must count as a failure. */
const isWebKitGtk = /Linux.*Version\/.*Safari/.test(navigator.userAgent);

async function pieces(response: Response): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for (const reader = response.body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    all.push(value);
  }
  return all;
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return String(error);
  }
  throw new Error('This should have failed.');
}

describe('the page of a test', () => {
  it('is in standards mode', () => {
    expect(document.compatMode).to.equal('CSS1Compat');
  });
});

describe('a scenario', () => {
  afterEach(closeScenarios);

  it('streams what a test wrote, with the headers of an event stream', async () => {
    const text = frames(...opening('Hello'), ...answer(['Hi', ' there']));
    const server = await scenario({ body: [text] });
    const response = await post(server.url, 'threads.create', { input: 1 });
    expect(response.headers.get('content-type')).to.contain('text/event-stream');
    expect(await response.text()).to.equal(text);
    const [request] = await server.requests();
    expect(request).to.include({ type: 'threads.create', method: 'POST', closedEarly: false, ended: true });
    expect(request?.params).to.deep.equal({ input: 1 });
    expect(request?.headers['content-type']).to.be.a('string');
  });

  it('takes the responses of a match in order and repeats the last', async () => {
    const server = await scenario(
      { match: 'threads.list', json: { n: 1 } },
      { body: ['stream'] },
      { match: 'threads.list', json: { n: 2 } },
    );
    const list = async () => (await (await post(server.url, 'threads.list')).json()).n;
    expect([await list(), await list(), await list()]).to.deep.equal([1, 2, 2]);
    expect(await (await post(server.url, 'threads.create')).text()).to.equal('stream');
  });

  it('answers unscripted calls with something valid, and anything else with 501', async () => {
    const server = await scenario();
    expect(await (await post(server.url, 'items.list')).json()).to.deep.equal({ data: [], has_more: false });
    const thread = await (await post(server.url, 'threads.get_by_id', { thread_id: 't' })).json();
    expect(thread.id).to.equal('t');
    expect((await post(server.url, 'threads.create')).status).to.equal(501);
  });

  it('waits for a release, also before the headers', async () => {
    const server = await scenario({ wait: 'head', body: ['a', { release: 'tail' }, 'b'] });
    let answered = false;
    const promise = post(server.url, 'threads.create').then((response) => {
      answered = true;
      return response;
    });
    await server.requestCount('threads.create', 1);
    expect(answered).to.equal(false);
    await server.release('head');
    const reader = (await promise).body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).to.equal('a');
    await server.release('tail');
    expect(new TextDecoder().decode((await reader?.read())?.value)).to.equal('b');
  });

  it('sees that the client closed, and when', async () => {
    const server = await scenario({ body: [{ every: 5, write: frame(delta('x')), until: 'never' }] });
    const controller = new AbortController();
    const response = await post(server.url, 'threads.create', {}, { signal: controller.signal });
    await response.body?.getReader().read();
    const before = performance.timeOrigin + performance.now();
    controller.abort();
    const closed = await server.closed(0);
    expect(closed - before).to.be.within(-50, 1500);
    expect((await server.requests())[0]).to.include({ closedEarly: true, ended: false, closedAt: closed });
  });

  it('says so when a response was read to its end instead', async () => {
    const server = await scenario({ body: ['all'] });
    await (await post(server.url, 'threads.create')).text();
    expect(await refusal(server.closed(0))).to.contain('answered to its end');
  });

  it('kills the socket, which is not the client leaving', async () => {
    const server = await scenario({ body: ['a', { delay: 20 }, { destroy: true }] });
    const response = await post(server.url, 'threads.create');
    const read = await response.text().catch(() => 'broken off');
    expect(read).to.equal(isWebKitGtk ? 'a' : 'broken off');
    expect((await server.requests())[0]).to.include({ closedEarly: false, ended: false, destroyed: true });
  });

  it('writes bytes, repeats and cuts anywhere', async () => {
    const server = await scenario(
      {
        match: 'bytes',
        body: [{ bytes: [0xc3] }, { delay: 20 }, { base64: btoa('\xa9') }, { repeat: 3, write: 'ab' }],
      },
      { match: 'cut', body: [everyByte('a é 🙂')] },
      { match: 'apart', body: [everyByte('é🙂', 15)] },
    );
    expect(await (await post(server.url, 'bytes')).text()).to.equal('éababab');
    expect(await (await post(server.url, 'cut')).text()).to.equal('a é 🙂');
    expect((await pieces(await post(server.url, 'apart'))).length).to.be.at.least(3);
  });

  it('takes large bodies without keeping them all in memory', async () => {
    const server = await scenario({ body: [{ repeat: 2000, write: 'x'.repeat(1000) }] });
    expect((await (await post(server.url, 'threads.create')).text()).length).to.equal(2_000_000);
  });

  it('takes uploads by the path below its URL', async () => {
    const server = await scenario({ match: 'upload', json: { ok: true } });
    const response = await fetch(`${server.url}/upload`, { method: 'PUT', body: 'bytes' });
    expect(await response.json()).to.deep.equal({ ok: true });
    expect((await server.requests())[0]).to.include({ type: 'upload', body: 'bytes', method: 'PUT' });
  });

  it('is gone after closeScenarios', async () => {
    const server = await scenario({ body: ['a', { release: 'never' }] });
    const response = await post(server.url, 'threads.create');
    await closeScenarios();
    await response.text().catch(() => 'broken off');
    expect(await refusal(server.requests())).to.contain('There is no scenario');
  });
});
