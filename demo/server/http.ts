/** The server as a handler for Node's http: CORS, bodies, framing; a response that closes is the reader's stop. */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate as giveWay } from 'node:timers/promises';
import { modelReplies, type OpenAISettings, openAIFromEnvironment } from './model.js';
import { scriptedReplies } from './replies.js';
import { BadRequest, parseRequest } from './requests.js';
import { seed } from './seed.js';
import { ChatKitServer } from './server.js';
import { MemoryStore, NotFound } from './store.js';
import type { CancelInfo } from './turn.js';
import type { ChatEvent } from './types.js';

export interface ChatKitHandlerOptions {
  /** Divides the waits of the scripts and multiplies their rates. */
  speed?: number;
  /** Every call of the store takes this long, in milliseconds. */
  storeLatency?: number;
  /** Called when a reply was stopped and what was said is stored. */
  onCancel?: (info: CancelInfo) => void;
  /** A model that answers instead of the scripts; taken from the environment unless it is given or false. */
  openai?: OpenAISettings | false;
  log?: (line: string) => void;
}

export type ChatKitHandler = (req: IncomingMessage, res: ServerResponse) => void;

const BODY_LIMIT = 1024 * 1024;

/** For how many milliseconds events may follow each other at full speed. */
const LONGEST_RUN = 2;

class BodyTooLarge extends Error {}

export function createChatKitHandler(options: ChatKitHandlerOptions = {}): ChatKitHandler {
  const { speed = 1, storeLatency, onCancel, openai = openAIFromEnvironment() } = options;
  const log = options.log ?? ((line) => console.log(`[chatkit] ${line}`));
  const store = new MemoryStore(storeLatency);
  const responder = openai ? modelReplies(openai, log) : scriptedReplies(speed);
  const server = new ChatKitServer({ store, responder, log, onCancel });
  const seeded = seed(store);

  return (req, res) => {
    if (res.destroyed) return;
    const gone = new AbortController();
    res.on('close', () => gone.abort());
    res.on('error', () => gone.abort());
    handle(req, res, gone.signal).catch((error: unknown) => {
      if (!gone.signal.aborted) fail(res, error, log);
    });
  };

  async function handle(req: IncomingMessage, res: ServerResponse, signal: AbortSignal): Promise<void> {
    allowOrigins(req, res);
    if (req.method === 'OPTIONS') return void res.writeHead(204).end();
    if (req.method !== 'POST') return sendText(res, 405, 'This is a ChatKit server: send its requests with POST.');
    const request = parseRequest(await readBody(req));
    await seeded;
    if (request.stream) return sendEvents(res, server.stream(request, signal), signal);
    const answer = JSON.stringify(await server.answer(request));
    res.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  }
}

function allowOrigins(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader('access-control-allow-origin', '*');
  if (req.method !== 'OPTIONS') return;
  res.setHeader('access-control-allow-methods', 'POST');
  res.setHeader('access-control-allow-headers', req.headers['access-control-request-headers'] ?? '*');
  res.setHeader('access-control-max-age', '600');
}

/** A body that is too large is read to its end and not kept: a client that cannot finish never sees the answer. */
async function readBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > BODY_LIMIT)
    throw new BodyTooLarge(`The request is ${size} bytes long; at most ${BODY_LIMIT} are allowed.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new BadRequest('The body is not UTF-8.');
  }
}

/**
 * Never more than the socket takes, so a slow reader slows the reply down, and never for long at a time: the event
 * loop needs a turn to tell that the reader is gone.
 */
async function sendEvents(res: ServerResponse, events: AsyncGenerator<ChatEvent>, signal: AbortSignal): Promise<void> {
  res.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  });
  res.flushHeaders();
  let rested = performance.now();
  for await (const event of events) {
    signal.throwIfAborted();
    if (!res.write(`data: ${JSON.stringify(event)}\n\n`)) await once(res, 'drain', { signal });
    else if (performance.now() - rested < LONGEST_RUN) continue;
    else await giveWay(undefined, { signal });
    rested = performance.now();
  }
  res.end();
}

/** As the reference server fails: 500 with no more said, or, once a stream has begun, a connection that breaks. */
function fail(res: ServerResponse, error: unknown, log: (line: string) => void): void {
  const expected = error instanceof BodyTooLarge || error instanceof BadRequest || error instanceof NotFound;
  log(expected ? `Refused: ${error.message}` : `Failed: ${error instanceof Error ? error.stack : String(error)}`);
  // What was written before goes out with the next tick of the event loop, so the break comes after it.
  if (res.headersSent) setImmediate(() => res.destroy());
  else if (error instanceof BodyTooLarge) sendText(res, 413, error.message);
  else sendText(res, 500, 'Internal Server Error');
}

function sendText(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
