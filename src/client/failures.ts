// From what a transport threw to what the state keeps.
import type { Failure } from '../state/state.js';
import { TransportError } from '../transports/transport.js';

export function asFailure(error: unknown): Failure {
  if (!(error instanceof TransportError)) return { code: 'network', retry: true };
  switch (error.code) {
    case 'refused':
    case 'forbidden':
    case 'not_found':
      return { code: error.code, retry: false };
    default:
      return { code: error.code, retry: true };
  }
}

export const toError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

/** The error for developers behind a failure that no exception carried. */
export function asError(failure: Failure): Error {
  switch (failure.code) {
    case 'empty':
      return new Error('The stream ended without an event');
    case 'unfinished':
      return new Error('The stream ended in the middle of an item');
    default:
      return new Error(failure.message ?? `The server reported ${failure.code}`);
  }
}
