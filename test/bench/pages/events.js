// The events of an answer, for the sides that are not the element, by the same library.
// biome-ignore lint/style/noRestrictedImports: these pages have no sse.ts
import { fetchEventSource } from '@microsoft/fetch-event-source';

/** Asks for an answer to `text`, in a thread if one is named. */
export async function readEvents(text, threadId, onEvent) {
  const input = { content: [{ type: 'input_text', text }], attachments: [], inference_options: {} };
  const request = threadId
    ? { type: 'threads.add_user_message', params: { thread_id: threadId, input } }
    : { type: 'threads.create', params: { input } };
  await fetchEventSource('/chatkit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(request),
    openWhenHidden: true,
    async onopen() {},
    onmessage: ({ data }) => onEvent(JSON.parse(data)),
    onerror(error) {
      throw error;
    },
  });
}

/** The newest items of a thread, from old to new, asked for as the element asks. */
export async function readThread(threadId) {
  const ask = async (type, params) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ type, params: { thread_id: threadId, ...params } });
    return (await fetch('/chatkit', { method: 'POST', headers, body })).json();
  };
  const [, page] = await Promise.all([ask('threads.get_by_id', {}), ask('items.list', { limit: 40, order: 'desc' })]);
  return page.data.reverse();
}
