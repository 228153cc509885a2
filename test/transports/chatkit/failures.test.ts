// Every way a server can fail, over real HTTP, has a name, and is sent to once.
import { expect } from '@open-wc/testing';
import { delta, frame, frames, messageAdded, messageDone } from '../../support/frames.js';
import { closeScenarios, type Response as Scripted, scenario } from '../../support/scenario.js';
import { asTransportError, inPieces, list, record, sentOnce } from '../recorder.js';

afterEach(closeScenarios);

const html = { 'content-type': 'text/html; charset=utf-8' };
const json = { 'content-type': 'application/json' };
const text = { 'content-type': 'text/plain' };

const codes: Record<number, string> = {
  400: 'refused',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'overloaded',
  500: 'server',
  502: 'server',
  503: 'overloaded',
  504: 'server',
};
/** Those of a gateway say nothing about what the server behind it did. */
const gateways = [502, 504];
const bodies: Record<string, Pick<Scripted, 'headers' | 'body'> & { words: string }> = {
  'JSON with an error message': {
    headers: json,
    body: ['{"error":{"message":"No more credit"}}'],
    words: ': No more credit',
  },
  'JSON with a detail': { headers: json, body: ['{"detail":"No more credit"}'], words: ': No more credit' },
  'JSON without words': { headers: json, body: ['{"detail":[{"loc":["body"]}]}'], words: '' },
  'plain text': { headers: text, body: ['Internal Server Error'], words: ': Internal Server Error' },
  'a page of HTML': { headers: html, body: ['<!doctype html><h1>Oops</h1>'], words: '' },
  nothing: { headers: {}, body: [], words: '' },
  'an event stream': {
    headers: { 'content-type': 'text/event-stream' },
    body: [frame(messageDone('Hi'))],
    words: 'any',
  },
};

describe('a server that refuses', () => {
  for (const [status, code] of Object.entries(codes)) {
    it(`with ${status} is "${code}", whatever it says with it`, async () => {
      for (const [name, { words, ...response }] of Object.entries(bodies)) {
        const server = await scenario(
          { status: Number(status), ...response },
          { match: 'items.list', status: Number(status), ...response },
        );
        const heard = record({ url: server.url });
        for (const error of [await heard.over, await list({ url: server.url }).catch(asTransportError)]) {
          expect(error, name).to.deep.include({
            code,
            status: Number(status),
            refused: !gateways.includes(Number(status)),
          });
          const message = (error as Error).message;
          if (words === 'any') expect(message).to.contain(`The server answered ${status}`);
          else expect(message, name).to.equal(`The server answered ${status}${words}`);
        }
        expect(heard.events).to.deep.equal([]);
        expect((await server.requests()).map(({ type }) => type)).to.deep.equal(['threads.create', 'items.list']);
      }
    });
  }

  it('at great length is quoted in short', async () => {
    const server = await scenario({ status: 500, headers: text, body: [{ repeat: 100, write: 'x'.repeat(1000) }] });
    expect((await record({ url: server.url }).over)?.message.length).to.be.below(600);
  });

  it('with an event stream is not listened to', async () => {
    const server = await scenario({
      status: 500,
      body: [frame(messageAdded()), { every: 10, write: ': on and on\n\n', until: 'never' }],
    });
    const heard = record({ url: server.url });
    expect(await heard.over).to.include({ code: 'server', message: 'The server answered 500' });
    expect(heard.events).to.deep.equal([]);
    await server.closed(0);
  });

  it('without an end is quoted with what came', async () => {
    for (const body of [
      ['No more credit', { release: 'never' }],
      [{ repeat: 8, write: 'x'.repeat(1024) }, { release: 'never' }],
    ]) {
      const server = await scenario({ status: 500, headers: text, body });
      const error = await record({ url: server.url }).over;
      expect(error?.message).to.match(/^The server answered 500: (No more credit|x{500})$/);
      await server.closed(0);
    }
  });
});

describe('a server that is none', () => {
  it('answers a stream with a page: that is no refusal, since it may have been taken', async () => {
    for (const headers of [html, json, text]) {
      const server = await scenario({ headers, body: ['<!doctype html>', { release: 'never' }] });
      const error = await record({ url: server.url }).over;
      expect(error).to.deep.include({ code: 'not_a_stream', status: 200, refused: false });
      expect(error?.message).to.contain(headers['content-type']);
      await server.closed(0);
      await sentOnce(server);
    }
  });

  it('answers a call with a page', async () => {
    const server = await scenario({ match: 'items.list', headers: html, body: ['<!doctype html>'] });
    expect(await list({ url: server.url }).catch(asTransportError)).to.include({ code: 'not_a_stream' });
    await sentOnce(server);
  });

  it('is not there', async () => {
    expect(await record({ url: 'http://127.0.0.1:9/' }).over).to.include({
      code: 'network',
      status: undefined,
      refused: false,
    });
  });

  it('may write its content type in any letters', async () => {
    const server = await scenario({
      headers: { 'content-type': 'Text/Event-Stream;charset=UTF-8' },
      body: [frame(messageDone('Hi'))],
    });
    const heard = record({ url: server.url });
    expect(await heard.over).to.equal(null);
    expect(heard.events).to.have.length(1);
  });

  it('breaks the connection: what came counts, and nothing is sent again', async () => {
    const server = await scenario({ body: [frames(messageAdded(), delta('Hi')), { delay: 50 }, { destroy: true }] });
    const heard = record({ url: server.url });
    const error = await heard.over;
    // WebKitGTK takes a body that breaks off for one that ends.
    if (error) expect(error).to.include({ code: 'network', refused: false });
    else expect(/Linux.*Version\/.*Safari/.test(navigator.userAgent)).to.equal(true);
    expect(heard.events).to.deep.equal([messageAdded(), delta('Hi')]);
    await sentOnce(server);
  });

  it('sends one event above the limit', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(120);
    const heard = record({ url: '/', fetch: inPieces('data: ', ...Array(33).fill(chunk)) });
    expect(await heard.over).to.include({ code: 'too_large' });
    expect(heard.events).to.deep.equal([]);
  });
});
