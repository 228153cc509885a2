// The deltas for the sides that are not the element, gathered for one drawing a frame: at each delta, streamdown takes
// twice as long.
// biome-ignore lint/style/noRestrictedImports: these pages have no sse.ts
import { fetchEventSource } from '@microsoft/fetch-event-source';

export async function readDeltas(text, onText) {
  const input = { content: [{ type: 'input_text', text }], attachments: [], inference_options: {} };
  let pending = '';
  let asked = false;
  const flush = () => {
    asked = false;
    const taken = pending;
    pending = '';
    if (taken) onText(taken);
  };
  await fetchEventSource('/chatkit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ type: 'threads.create', params: { input } }),
    openWhenHidden: true,
    async onopen() {},
    onmessage({ data }) {
      const { update } = JSON.parse(data);
      if (update?.delta === undefined) return;
      pending += update.delta;
      if (!asked) requestAnimationFrame(flush);
      asked = true;
    },
    onerror(error) {
      throw error;
    },
  });
  flush();
}
