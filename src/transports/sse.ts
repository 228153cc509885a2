// The one file that knows fetch-event-source: from a request to the data of its events, once and without surprises. Of
// that package it takes the parser of lines. Its `fetchEventSource` sends again by itself, in hidden tabs and on errors,
// which in this protocol asks the question twice.
import { getLines } from '@microsoft/fetch-event-source/lib/esm/parse.js';

export interface SseRequest {
  url: string;
  fetch: typeof fetch;
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
const SPACE = 32;
const BLANK_LINES = new Uint8Array([LF, LF]);

/** Resolves when the stream has ended or was aborted; rejects with what `fetch` or `onResponse` threw. Never sends twice. */
export async function readSse(request: SseRequest): Promise<void> {
  const { signal } = request;
  if (signal.aborted) return;
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await Promise.race([aborted, read(request)]).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

async function read({ url, fetch: send, headers, body, signal, onResponse, onData, tooLarge }: SseRequest) {
  // Of its own: it also closes what the page's signal knows nothing of, an answer that was refused for instance.
  const connection = new AbortController();
  let response: Response | undefined;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const close = () => {
    connection.abort();
    // A page's own fetch may not have passed the signal on.
    (reader ?? response?.body)?.cancel().catch(() => {});
  };
  signal.addEventListener('abort', close, { once: true });
  const parse = getLines(
    dataOf((data) => {
      // Comments and keep-alives come as empty data; events of the same chunk come even after an abort.
      if (data === '' || signal.aborted) return;
      try {
        onData(data);
      } catch (error) {
        reportError(error);
      }
    }),
  );
  try {
    response = await send(url, { method: 'POST', headers, body, signal: connection.signal });
    signal.throwIfAborted();
    await onResponse(response);
    reader = response.body?.getReader();
    const lines = wholeLines();
    const measure = eventMeter();
    while (reader) {
      const { done, value } = await reader.read();
      // A server may leave out the last blank line; what broke off in the middle is no JSON.
      const whole = lines(done ? BLANK_LINES : value);
      if (whole) parse(whole);
      if (done) return;
      if (measure(value) > MAX_EVENT) throw tooLarge();
    }
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

/** Takes the lines of events, each with the place of its colon; of all fields only `data` says anything here. */
function dataOf(onData: (data: string) => void): (line: Uint8Array, colon: number) => void {
  const decoder = new TextDecoder();
  let data = '';
  return (line, colon) => {
    if (line.length === 0) {
      onData(data);
      data = '';
    } else if (decoder.decode(line.subarray(0, Math.max(colon, 0))) === 'data') {
      const value = decoder.decode(line.subarray(colon + (line[colon + 1] === SPACE ? 2 : 1)));
      data = data ? `${data}\n${value}` : value;
    }
  };
}

/**
 * Gives on whole lines only. The parser copies its pending line at each chunk, so a long line in small chunks would
 * cost its length squared.
 */
function wholeLines(): (chunk: Uint8Array) => Uint8Array | null {
  let held: Uint8Array[] = [];
  return (chunk) => {
    const end = Math.max(chunk.lastIndexOf(LF), chunk.lastIndexOf(CR)) + 1;
    held.push(chunk.subarray(0, end || chunk.length));
    if (!end) return null;
    const whole = joined(held);
    held = [chunk.subarray(end)];
    return whole;
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
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
