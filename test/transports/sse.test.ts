// From bytes to the data of events: a border between chunks, a comment or a long line is weather, not an accident.
import { expect } from '@open-wc/testing';
import { MAX_EVENT, readSse, type SseRequest } from '../../src/transports/sse.js';
import { answer, everyByte, frame, frames, opening } from '../support/frames.js';
import { closeScenarios, type Step, scenario } from '../support/scenario.js';
import { inPieces } from './recorder.js';

afterEach(closeScenarios);

const request = (more: Partial<SseRequest>): SseRequest => ({
  url: '/nowhere',
  fetch: window.fetch.bind(window),
  headers: { 'content-type': 'application/json' },
  body: '{"type":"threads.create"}',
  signal: new AbortController().signal,
  onResponse: async () => {},
  onData: () => {},
  tooLarge: () => new Error('too large'),
  ...more,
});

/** The data of all events of these pieces, through the whole reader. */
async function read(...pieces: (string | Uint8Array)[]): Promise<string[]> {
  const data: string[] = [];
  await readSse(request({ fetch: inPieces(...pieces), onData: (each) => data.push(each) }));
  return data;
}

async function readFrom(...body: Step[]): Promise<string[]> {
  const data: string[] = [];
  const server = await scenario({ body });
  await readSse(request({ url: server.url, onData: (each) => data.push(each) }));
  expect(await server.requests()).to.have.length(1);
  return data;
}

const recorded = frames(...opening('Grüße 🙂 👩‍👩‍👧‍👦'), ...answer(['Ja', ' 🎉', ' 日本', '\u2028é']));
const variants = { LF: recorded, CRLF: recorded.replaceAll('\n', '\r\n'), CR: recorded.replaceAll('\n', '\r') };
const events = recorded
  .split('\n\n')
  .slice(0, -1)
  .map((text) => text.slice('data: '.length));

describe('a stream cut anywhere', () => {
  for (const [name, text] of Object.entries(variants)) {
    const bytes = new TextEncoder().encode(text);

    it(`with ${name}: in two, at each byte`, async () => {
      for (let at = 0; at <= bytes.length; at++) {
        const data = await read(bytes.slice(0, at), bytes.slice(at));
        if (data.join() !== events.join()) expect(data, `cut at ${at}`).to.deep.equal(events);
      }
    });

    it(`with ${name}: byte by byte, and with empty pieces between`, async () => {
      const single = Array.from(bytes, (byte) => new Uint8Array([byte]));
      expect(await read(...single)).to.deep.equal(events);
      expect(await read(...single.flatMap((byte) => [new Uint8Array(), byte]))).to.deep.equal(events);
    });
  }

  it('with LF and CRLF: by a real server, byte by byte', async () => {
    const short = frame('{"emoji":"🙂"}') + frame('{"more":"é日"}').replaceAll('\n', '\r\n');
    expect(await readFrom(everyByte(short, 2))).to.deep.equal(['{"emoji":"🙂"}', '{"more":"é日"}']);
    expect(await readFrom(everyByte(variants.CRLF))).to.deep.equal(events);
  });
});

describe('what else may stand in a stream', () => {
  it('comments, blank lines and other fields are no data', async () => {
    const text = `: hello\n\n\n\n${frame('1')}:\n\nevent: ping\n\n${frame('2')}id: 7\nretry: 5\ndata:3\n\n\n\n: bye`;
    expect(await read(text)).to.deep.equal(['1', '2', '3']);
    expect(await readFrom(text.replaceAll('\n', '\r\n'))).to.deep.equal(['1', '2', '3']);
  });

  it('comments keep a connection alive and say nothing', async () => {
    const server = await scenario({
      body: [frame('1'), { every: 5, write: ': keep-alive\n\n', until: 'enough' }, frame('2')],
    });
    const data: string[] = [];
    const reading = readSse(request({ url: server.url, onData: (each) => data.push(each) }));
    await server.requestCount('threads.create', 1);
    await server.release('enough');
    await reading;
    expect(data).to.deep.equal(['1', '2']);
    expect(await server.requests()).to.have.length(1);
  });

  it('an event may have several lines of data', async () => {
    expect(await read('data: {\r\ndata:  "a":\r\ndata: 1}\r\n\r\n')).to.deep.equal(['{\n "a":\n1}']);
  });

  it('the last blank line may be missing, and the last line end as well', async () => {
    for (const tail of ['\n', '', '\r\n', '\r']) {
      expect(await read(frame('1'), `data: 2${tail}`), JSON.stringify(tail)).to.deep.equal(['1', '2']);
    }
    expect(await readFrom(frame('1'), 'data: 2\n')).to.deep.equal(['1', '2']);
  });

  it('a byte order mark may come first', async () => {
    expect(await read(new Uint8Array([0xef, 0xbb, 0xbf]), frame('1'))).to.deep.equal(['1']);
  });

  it('an empty stream has no event, also without a body', async () => {
    expect(await read()).to.deep.equal([]);
    expect(await readFrom()).to.deep.equal([]);
    const none = async () => new Response(null, { headers: { 'content-type': 'text/event-stream' } });
    const data: string[] = [];
    await readSse(request({ fetch: none, onData: (each) => data.push(each) }));
    expect(data).to.deep.equal([]);
  });
});

describe('a long line', () => {
  const MB = 1024 * 1024;

  it('of 16 MB arrives, in time', async () => {
    const server = await scenario({
      body: ['data: "', { repeat: 256, write: 'x'.repeat(MB / 16) }, '"\n\n', frame('after')],
    });
    const data: string[] = [];
    const begun = performance.now();
    await readSse(request({ url: server.url, onData: (each) => data.push(each) }));
    const took = performance.now() - begun;
    expect(data.map(({ length }) => length)).to.deep.equal([16 * MB + 2, 5]);
    expect(took, 'far from the length squared').to.be.below(5000);
  });

  it('above the limit is refused, and the connection is closed', async () => {
    const server = await scenario({
      body: [frame('before'), 'data: "', { repeat: MAX_EVENT / MB + 1, write: 'x'.repeat(MB) }, { release: 'never' }],
    });
    const data: string[] = [];
    const refused = await readSse(request({ url: server.url, onData: (each) => data.push(each) })).catch(String);
    expect(refused).to.equal('Error: too large');
    expect(data).to.deep.equal(['before']);
    await server.closed(0);
    expect(await server.requests()).to.have.length(1);
  }).timeout(20_000);
});

describe('a long event', () => {
  const MB = 1024 * 1024;
  const line = `data: ${'x'.repeat(MB - 7)}\n`;

  it('of many lines, above the limit, is refused, and the connection is closed', async () => {
    const server = await scenario({
      body: [frame('before'), { repeat: MAX_EVENT / MB + 1, write: line }, { release: 'never' }],
    });
    const data: string[] = [];
    const refused = await readSse(request({ url: server.url, onData: (each) => data.push(each) })).catch(String);
    expect(refused).to.equal('Error: too large');
    expect(data).to.deep.equal(['before']);
    await server.closed(0);
  }).timeout(20_000);

  for (const [name, lineEnd] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
    it(`ends at its blank line, with ${name}, wherever that is cut`, async () => {
      const half = `data: ${'x'.repeat(MAX_EVENT / 2)}`;
      const blank = lineEnd + lineEnd;
      for (let at = 0; at <= blank.length; at++) {
        const data = await read(half, blank.slice(0, at), blank.slice(at), half, blank, half, blank);
        expect(
          data.map(({ length }) => length),
          `cut at ${at}`,
        ).to.deep.equal(Array(3).fill(MAX_EVENT / 2));
      }
    }).timeout(20_000);
  }
});

const forgetful: typeof fetch = (input, init) => fetch(input, { ...init, signal: null });
/** Where a fetch forgot the signal, Firefox closes the connection at the next byte that comes. */
const goingOn = [frame('1'), { every: 10, write: ': on and on\n\n', until: 'never' }];

describe('an abort', () => {
  it('before the request sends nothing', async () => {
    const server = await scenario({ body: [frame('1')] });
    await readSse(request({ url: server.url, signal: AbortSignal.abort() }));
    expect(await server.requests()).to.have.length(0);
  });

  it('in the middle of a chunk hands on nothing more of it, and closes the connection', async () => {
    const server = await scenario({ body: [frame('1') + frame('2') + frame('3'), { release: 'never' }] });
    const controller = new AbortController();
    const data: string[] = [];
    const onData = (each: string) => {
      data.push(each);
      if (each === '2') controller.abort();
    };
    await readSse(request({ url: server.url, signal: controller.signal, onData }));
    await server.closed(0);
    expect(data).to.deep.equal(['1', '2']);
  });

  it('closes the connection also when the page has a fetch that forgets the signal', async () => {
    const server = await scenario({ body: goingOn });
    const controller = new AbortController();
    await readSse(
      request({ url: server.url, fetch: forgetful, signal: controller.signal, onData: () => controller.abort() }),
    );
    await server.closed(0);
  });

  it('before the answer is no error, and the answer is not read', async () => {
    const server = await scenario({ wait: 'go', body: goingOn });
    const controller = new AbortController();
    let looked = 0;
    const reading = readSse(
      request({
        url: server.url,
        fetch: forgetful,
        signal: controller.signal,
        onResponse: async () => {
          looked++;
        },
      }),
    );
    await server.requestCount('threads.create', 1);
    controller.abort();
    await reading;
    await server.release('go');
    await server.closed(0);
    expect(looked).to.equal(0);
  });
});

describe('a failure', () => {
  it('is what the fetch of the page threw, once', async () => {
    let calls = 0;
    const failing = async () => {
      calls++;
      throw new Error('offline');
    };
    expect(await readSse(request({ fetch: failing })).catch(String)).to.equal('Error: offline');
    expect(calls).to.equal(1);
  });

  it('is what looking at the response threw, and the response is let go', async () => {
    const server = await scenario({ body: [frame('1'), { release: 'never' }] });
    const onResponse = async () => {
      throw new Error('not this one');
    };
    expect(await readSse(request({ url: server.url, onResponse })).catch(String)).to.equal('Error: not this one');
    await server.closed(0);
  });

  it('of whoever listens is reported, and does not end the stream', async () => {
    const reported: unknown[] = [];
    const original = window.reportError;
    window.reportError = (error) => reported.push(String(error));
    const data: string[] = [];
    try {
      const server = await scenario({ body: [frame('1') + frame('2'), frame('3')] });
      await readSse(
        request({
          url: server.url,
          onData: (each) => {
            data.push(each);
            if (each !== '3') throw new Error(`listener of ${each}`);
          },
        }),
      );
      expect(await server.requests()).to.have.length(1);
    } finally {
      window.reportError = original;
    }
    expect(data).to.deep.equal(['1', '2', '3']);
    expect(reported).to.deep.equal(['Error: listener of 1', 'Error: listener of 2']);
  });
});
