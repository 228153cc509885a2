// What a transport handed on, as a list; and the requests to hand it on for.
import { expect } from '@open-wc/testing';
import type { ThreadStreamEvent } from '../../src/protocol/events.js';
import type { StreamingRequest } from '../../src/protocol/requests.js';
import { type ChatKitApi, chatkitTransport } from '../../src/transports/chatkit/chatkit.js';
import { TransportError } from '../../src/transports/transport.js';
import { threadId } from '../support/frames.js';
import type { ScenarioServer } from '../support/scenario.js';

export const create = (text = 'Hello'): StreamingRequest => ({
  type: 'threads.create',
  params: { input: { content: [{ type: 'input_text', text }], attachments: [], inference_options: {} } },
});

export interface Recording {
  events: ThreadStreamEvent[];
  logs: { name: string; data: Record<string, unknown> }[];
  /** Ends with the stream; gives what it was refused with. */
  over: Promise<TransportError | null>;
  controller: AbortController;
}

/** Streams one request; `onEvent` sees each event as it comes. */
export function record(
  api: ChatKitApi | (() => ChatKitApi),
  onEvent: (event: ThreadStreamEvent, recording: Recording) => void = () => {},
  { request = create(), controller = new AbortController() } = {},
): Recording {
  const events: ThreadStreamEvent[] = [];
  const logs: Recording['logs'] = [];
  const recording: Recording = { events, logs, controller, over: Promise.resolve(null) };
  const transport = chatkitTransport(typeof api === 'function' ? api : () => api);
  recording.over = transport
    .stream(request, {
      signal: controller.signal,
      onEvent: (event) => {
        events.push(event);
        onEvent(event, recording);
      },
      onLog: (name, data) => logs.push({ name, data }),
    })
    .then(() => null, asTransportError);
  return recording;
}

export function asTransportError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  throw error;
}

/** A `fetch` that answers with an event stream of these pieces, each a chunk of its own. */
export const inPieces =
  (...pieces: (string | Uint8Array)[]): typeof fetch =>
  async () => {
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
        controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };

export const never = new AbortController().signal;

export const list = (api: ChatKitApi, signal = never) =>
  chatkitTransport(() => api).call('items.list', { thread_id: threadId }, signal);
export const get = (api: ChatKitApi) =>
  chatkitTransport(() => api).call('threads.get_by_id', { thread_id: threadId }, never);

export async function sentOnce(server: ScenarioServer) {
  const requests = await server.requests();
  expect(requests).to.have.length(1);
  return requests[0];
}
