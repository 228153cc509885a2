// The one file that knows fetch-event-source: from a request to the data of its events, once and without surprises.
import { fetchEventSource } from '@microsoft/fetch-event-source';

export interface SseRequest {
  url: string;
  fetch: typeof fetch;
  /** A plain object with lower-case names: Headers instances get lost on the way. */
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
  /** Looks at the response before it is read; throws to refuse it. */
  onResponse(response: Response): Promise<void>;
  onData(data: string): void;
  /** Makes the error for an event longer than MAX_EVENT. */
  tooLarge(): Error;
}

/** One event of a stream, in bytes. A longer one is refused: it would have to be held whole in memory. */
export const MAX_EVENT = 32 * 1024 * 1024;

const LF = 10;
const CR = 13;
const BLANK_LINES = new Uint8Array([LF, LF]);

/** Resolves when the stream has ended or was aborted; rejects with what `fetch` or `onResponse` threw. Never sends twice. */
export async function readSse(request: SseRequest): Promise<void> {
  const { signal, fetch: send } = request;
  if (signal.aborted) return;
  let failure: unknown;
  const read = fetchEventSource(request.url, {
    method: 'POST',
    headers: request.headers,
    body: request.body,
    signal,
    openWhenHidden: true,
    async fetch(input, init) {
      const response = await send(input, init);
      // A page's own fetch may not have passed the signal on.
      if (signal.aborted) await response.body?.cancel();
      signal.throwIfAborted();
      await request.onResponse(response);
      return new Response(response.body ? cutAtLineEnds(response.body, request) : '');
    },
    async onopen() {},
    onmessage({ data }) {
      // Comments and keep-alives come as empty data; events of the same chunk come even after an abort.
      if (data === '' || signal.aborted) return;
      try {
        request.onData(data);
      } catch (error) {
        reportError(error);
      }
    },
    onerror(error) {
      failure = error;
      throw error;
    },
  });
  await read.catch((error: unknown) => {
    if (!signal.aborted) throw failure ?? error;
  });
}

/**
 * Gives on whole lines only. The parser copies its pending line at each chunk, so a long line in small chunks would
 * cost its length squared.
 */
function cutAtLineEnds(
  body: ReadableStream<Uint8Array>,
  { signal, tooLarge }: Pick<SseRequest, 'signal' | 'tooLarge'>,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  signal.addEventListener('abort', () => reader.cancel().catch(() => {}), { once: true });
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): Uint8Array => {
    const whole = held.length === 1 && held[0] ? held[0] : new Uint8Array(size);
    if (held.length > 1) {
      let offset = 0;
      for (const part of held) {
        whole.set(part, offset);
        offset += part.length;
      }
    }
    held = [];
    size = 0;
    return whole;
  };
  const measure = eventMeter();
  const hold = (part: Uint8Array) => {
    if (!part.length) return;
    held.push(part);
    size += part.length;
  };
  return new ReadableStream({
    async pull(controller) {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          // A server may leave out the last blank line; what broke off in the middle is no JSON.
          hold(BLANK_LINES);
          controller.enqueue(take());
          controller.close();
          return;
        }
        const end = Math.max(value.lastIndexOf(LF), value.lastIndexOf(CR)) + 1;
        hold(value.subarray(0, end || value.length));
        if (measure(value) > MAX_EVENT) {
          await reader.cancel();
          throw tooLarge();
        }
        if (!end) continue;
        controller.enqueue(take());
        hold(value.subarray(end));
        return;
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

/** Counts the bytes since the last blank line, over all chunks. */
function eventMeter(): (chunk: Uint8Array) => number {
  let size = 0;
  let lineIsEmpty = true;
  let last = 0;
  return (chunk) => {
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index] as number;
      size++;
      if (byte === CR || (byte === LF && last !== CR)) {
        if (lineIsEmpty) size = 0;
        lineIsEmpty = true;
      } else if (byte !== LF) {
        lineIsEmpty = false;
      }
      last = byte;
    }
    return size;
  };
}
