// Runs a tool of the page, and makes of whatever comes of it something that the model can read.
import type { ClientToolCallItem } from '../protocol/items.js';
import type { ClientToolCall } from './client-events.js';
import { toError } from './failures.js';

export type RunTool = (call: ClientToolCall) => unknown;

export const noTools = (): never => {
  throw new Error('This page runs no client tools');
};

/** Never rejects: the model is told of what went wrong, and so is `onError`, unless nobody waits any more. */
export async function outputOf(
  { name, arguments: given }: ClientToolCallItem,
  run: RunTool,
  signal: AbortSignal,
  onError: (error: Error) => void,
): Promise<unknown> {
  try {
    // A copy, and an object whatever came: the page may do with it what it likes.
    const params = { ...structuredClone(given) };
    return asJson(await run({ name, params, signal }));
  } catch (thrown) {
    const error = toError(thrown);
    if (!signal.aborted) onError(error);
    return { error: `The tool failed: ${error.message}` };
  }
}

/** As JSON will carry it, with every text and key well-formed: a lone surrogate makes a server refuse the request. */
function asJson(value: unknown): unknown {
  const json = JSON.stringify(value ?? null, (_, inner) => {
    if (typeof inner === 'function') throw new TypeError('A function is not JSON');
    return inner;
  });
  // Only lone surrogates are escaped as \ud….
  return JSON.parse(`${json}`.replace(/\\(ud...|.)/g, (all, code: string) => (code.length > 1 ? '\\ufffd' : all)));
}
