// From an HTTP refusal to a TransportError, with the server's own words for developers.
import { isRecord } from '../../protocol/guards.js';
import { TransportError, type TransportErrorCode } from '../transport.js';

/** How much of an answer is read for its words, and for how many ms: some never end. */
const MAX_LENGTH = 2048;
const MAX_TIME = 1000;

export async function httpError(response: Response): Promise<TransportError> {
  const { status } = response;
  const words = await serverWords(response);
  return new TransportError(codeOf(status), `The server answered ${status}${words ? `: ${words}` : ''}`, { status });
}

function codeOf(status: number): TransportErrorCode {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not_found';
    case 429:
    case 503:
      return 'overloaded';
    default:
      return status >= 500 ? 'server' : 'refused';
  }
}

async function serverWords(response: Response): Promise<string> {
  const text = await readSome(response);
  try {
    const json: unknown = JSON.parse(text);
    if (!isRecord(json)) return '';
    const error = isRecord(json.error) ? json.error.message : json.error;
    const words = [error, json.message, json.detail].find((value) => typeof value === 'string');
    return String(words ?? '').slice(0, 500);
  } catch {
    return response.headers.get('content-type')?.includes('html') ? '' : text.slice(0, 500);
  }
}

async function readSome({ body, headers }: Response): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return '';
  const stop = () => reader.cancel().catch(() => {});
  const timer = setTimeout(stop, MAX_TIME);
  const decoder = new TextDecoder();
  let text = '';
  try {
    if (headers.get('content-type')?.toLowerCase().startsWith('text/event-stream')) return '';
    while (text.length < MAX_LENGTH) {
      const { done, value } = await reader.read();
      if (done) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // What came counts.
  } finally {
    clearTimeout(timer);
    void stop();
  }
  return text;
}
