// The ChatKit server protocol: one URL, POST, and an event stream that is already in the inner language.
import { checkEvent, type ThreadStreamEvent } from '../../protocol/events.js';
import { isItem, isRecord } from '../../protocol/guards.js';
import type { Calls, CallType } from '../../protocol/requests.js';
import { readSse } from '../sse.js';
import { type StreamSink, type Transport, TransportError } from '../transport.js';
import { httpError } from './http-error.js';

export type HeadersOption = Record<string, string> | Headers | [string, string][];

/** Where the server is, and how it is asked. */
export interface ChatKitApi {
  /** The one URL of the ChatKit server; relative ones are relative to the page. */
  url: string;
  /** Used in place of the page's `fetch`, for every request. */
  fetch?: typeof fetch;
  /** Sent with every request; a function is called for each one, so that a token can be fresh. */
  headers?: HeadersOption | (() => HeadersOption | Promise<HeadersOption>);
}

/** `api` is read for each request: new options never touch a request that runs. */
export function chatkitTransport(api: () => ChatKitApi): Transport {
  return {
    async stream(request, sink) {
      const { url, fetch, headers } = await prepare(api(), 'text/event-stream');
      if (sink.signal.aborted) return;
      const tooLarge = () => new TransportError('too_large', 'The server sent an event above 32 MB; it was not read');
      try {
        await readSse({
          url,
          fetch,
          headers,
          body: encode(request),
          signal: sink.signal,
          onResponse: checkStream,
          onData: (data) => handOn(data, sink),
          tooLarge,
        });
      } catch (error) {
        throw asTransportError(error, url);
      }
    },
    async call(type, params, signal) {
      const { url, fetch, headers } = await prepare(api(), 'application/json');
      signal.throwIfAborted();
      try {
        const response = await fetch(url, { method: 'POST', headers, body: encode({ type, params }), signal });
        if (!response.ok) throw await httpError(response);
        return checkAnswer(type, await readJson(response));
      } catch (error) {
        signal.throwIfAborted();
        throw asTransportError(error, url);
      }
    },
  };
}

async function prepare(api: ChatKitApi, accept: string) {
  const own: Record<string, string> = { accept, 'content-type': 'application/json' };
  try {
    const given = typeof api.headers === 'function' ? await api.headers() : api.headers;
    for (const [name, value] of new Headers(given)) own[name] = value;
  } catch (error) {
    throw new TransportError('setup', 'api.headers failed: it must give header names and values', { cause: error });
  }
  return { url: api.url, fetch: api.fetch ?? globalThis.fetch.bind(globalThis), headers: own };
}

/** A lone surrogate anywhere makes the server refuse the whole request. */
function encode(request: unknown): string {
  return JSON.stringify(request, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));
}

async function checkStream(response: Response): Promise<void> {
  if (!response.ok) throw await httpError(response);
  if (response.headers.get('content-type')?.toLowerCase().startsWith('text/event-stream')) return;
  await response.body?.cancel();
  throw notOurs('text/event-stream', response);
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw notOurs('JSON', response);
  }
}

function notOurs(expected: string, { status, headers }: Response): TransportError {
  const found = headers.get('content-type') ?? 'no content type';
  return new TransportError('not_a_stream', `Expected ${expected} from the server, got ${found}`, { status });
}

function handOn(data: string, sink: StreamSink): void {
  let event: unknown;
  try {
    event = JSON.parse(data);
  } catch {
    sink.onLog('stream.not_json', { data: data.slice(0, 200) });
    return;
  }
  const verdict = checkEvent(event);
  if (verdict === 'ok') sink.onEvent(event as ThreadStreamEvent);
  else sink.onLog(`stream.${verdict}_event`, { event: isRecord(event) ? event.type : typeof event });
}

function checkAnswer<T extends CallType>(type: T, answer: unknown): Calls[T]['answer'] {
  const wrong = (what: string) => new TransportError('server', `The server's answer to ${type} has no ${what}`);
  const { data, id, updated_item: item }: Record<string, unknown> = isRecord(answer) ? answer : { updated_item: 0 };
  if (type === 'items.list' || type === 'threads.list') {
    if (!Array.isArray(data)) throw wrong('list `data`');
    return {
      ...(answer as object),
      data: data.filter(type === 'items.list' ? isItem : isRecord),
    } as Calls[T]['answer'];
  }
  if (type === 'threads.get_by_id' && typeof id !== 'string') throw wrong('`id`');
  if (type === 'threads.sync_custom_action' && item != null && !isItem(item)) throw wrong('`updated_item`');
  return answer as Calls[T]['answer'];
}

function asTransportError(error: unknown, url: string): unknown {
  if (error instanceof TransportError || (error instanceof DOMException && error.name === 'AbortError')) return error;
  return new TransportError('network', `No answer from ${url}, or the connection broke: ${String(error)}`, {
    cause: error,
  });
}
