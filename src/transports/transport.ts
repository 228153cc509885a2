// What the client asks of a system that answers: stream a turn, or answer a call.
import type { ThreadStreamEvent } from '../protocol/events.js';
import type { Calls, CallType, StreamingRequest } from '../protocol/requests.js';

export interface Transport {
  /**
   * Sends the request, once, and hands on each event as it comes. Resolves at the end of the stream, clean or by abort;
   * rejects with a TransportError.
   */
  stream(request: StreamingRequest, sink: StreamSink): Promise<void>;
  /** Rejects with a TransportError. */
  call<T extends CallType>(type: T, params: Calls[T]['params'], signal: AbortSignal): Promise<Calls[T]['answer']>;
}

export interface StreamSink {
  /** Nothing is handed on after its abort. */
  signal: AbortSignal;
  onEvent(event: ThreadStreamEvent): void;
  /** Something was skipped: told for diagnosis, not for the reader. */
  onLog(name: string, data: Record<string, unknown>): void;
}

export type TransportErrorCode =
  | 'network'
  | 'refused'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'overloaded'
  | 'server'
  | 'not_a_stream'
  | 'too_large'
  | 'setup';

/** Why a request did not work. `message` is for developers; `code` chooses the sentence for the reader. */
export class TransportError extends Error {
  override readonly name = 'TransportError';

  constructor(
    readonly code: TransportErrorCode,
    message: string,
    options?: { cause?: unknown; status?: number },
  ) {
    super(message, options);
    this.status = options?.status;
  }

  /** The HTTP status, where there was one. */
  readonly status: number | undefined;

  /** Did the server refuse the request before it began to work on it? */
  get refused(): boolean {
    const { status = 0, code } = this;
    // What a gateway says of the server behind it tells nothing about what that one did.
    return code !== 'not_a_stream' && ((status >= 400 && status < 500) || status === 500 || status === 503);
  }
}
