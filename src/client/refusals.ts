// Why a page that asks for something is refused, in words for its developer.
import { isBusy } from '../state/select.js';
import type { ThreadState } from '../state/state.js';

export function needServer(api: object | undefined): void {
  if (!api) throw new Error('The chat has no server: set api-url, or call setOptions');
}

/** `otherwise` is the reason when no answer is running. */
export const refusal = (thread: ThreadState, otherwise: string): Error =>
  new Error(isBusy(thread) ? 'An answer is still running: wait for chatkit.response.end' : otherwise);
