// The measurements, as functions that run in the page. Each does the work once, for us or for a floor.

/** Sends, waits for the first words, stops: the moment of the stop and the moment the server saw it, on its clock. */
export async function stopOnce({ ours }) {
  const offset = await clockOffset();
  await fetch('/closed');
  const stoppedAt = ours ? await stopElement() : await stopFetch();
  for (;;) {
    const [closedAt] = await (await fetch('/closed')).json();
    if (closedAt) return closedAt - (stoppedAt + offset);
  }

  async function clockOffset() {
    const tries = [];
    for (let i = 0; i < 5; i++) {
      const sent = performance.timeOrigin + performance.now();
      const there = Number(await (await fetch('/time')).text());
      const back = performance.timeOrigin + performance.now();
      tries.push({ trip: back - sent, offset: there - (sent + back) / 2 });
    }
    return tries.sort((a, b) => a.trip - b.trip)[0].offset;
  }

  async function stopElement() {
    const chat = document.createElement('chat-kit');
    chat.setOptions({ api: { url: '/chatkit' } });
    document.body.append(chat);
    await chat.sendUserMessage({ text: 'long' });
    while (!chat.canStop || !chat.shadowRoot.querySelector('[part~="assistant-message"]')) {
      await new Promise(requestAnimationFrame);
    }
    chat.shadowRoot.querySelector('[part~="stop-button"]').click();
    const at = performance.timeOrigin + performance.now();
    chat.remove();
    return at;
  }

  async function stopFetch() {
    const controller = new AbortController();
    const input = { content: [{ type: 'input_text', text: 'long' }], attachments: [], inference_options: {} };
    const body = JSON.stringify({ type: 'threads.create', params: { input } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('/chatkit', { method: 'POST', headers, body, signal: controller.signal });
    const reader = response.body.getReader();
    for (let i = 0; i < 5; i++) await reader.read();
    controller.abort();
    return performance.timeOrigin + performance.now();
  }
}

/** Folds a reply of `count` deltas into a client's state. The floor only parses the same events. */
export async function fold({ ours, count }) {
  const { ChatClient } = await import('/dist/client.js');
  const stamp = { id: 'msg_a', thread_id: 'thr', created_at: '2026-01-01T12:00:00.000001' };
  const item = { ...stamp, type: 'assistant_message', content: [] };
  const delta = { type: 'assistant_message.content_part.text_delta', content_index: 0, delta: 'word ' };
  const texts = [
    JSON.stringify({ type: 'thread.item.added', item }),
    ...Array.from({ length: count }, () =>
      JSON.stringify({ type: 'thread.item.updated', item_id: 'msg_a', update: delta }),
    ),
  ];
  if (!ours) {
    const start = performance.now();
    for (const text of texts) JSON.parse(text);
    return { all: performance.now() - start };
  }
  const tenth = Math.floor(texts.length / 10);
  const times = [];
  const listener = new Proxy({}, { get: () => () => ({ prevented: false, waitFor: [] }) });
  const transport = {
    async stream(_, sink) {
      for (const [index, text] of texts.entries()) {
        if (index % tenth === 0) times.push(performance.now());
        sink.onEvent(JSON.parse(text));
      }
      times.push(performance.now());
    },
    call: () => new Promise(() => {}),
  };
  const client = new ChatClient({ transport, listener, threadId: null });
  client.send({ content: [{ type: 'input_text', text: 'Go' }], attachments: [], inference_options: {} });
  while (client.thread.turn.phase !== 'failed') await new Promise((resolve) => setTimeout(resolve));
  return { all: times.at(-1) - times[0], first: times[1] - times[0], last: times[10] - times[9] };
}

/** From asking for a thread of 500 messages to its newest one on screen. The floors: a bare element a line. */
export async function openThread({ ours, limit }) {
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  document.body.replaceChildren();
  const box = Object.assign(document.createElement('div'), { id: 'box' });
  box.style.cssText = 'height: 700px; overflow: auto';
  document.body.append(box);
  await painted();
  const start = performance.now();
  if (ours) {
    const chat = document.createElement('chat-kit');
    chat.setOptions({ api: { url: '/big' }, initialThread: 'thr_500' });
    box.append(chat);
    const newest = () => chat.shadowRoot?.querySelector('[data-item="m_499"]')?.textContent ?? '';
    while (!newest().includes('Nothing else')) await new Promise(requestAnimationFrame);
  } else {
    const ask = async (type, params) =>
      (
        await fetch('/big', {
          method: 'POST',
          body: JSON.stringify({ type, params: { thread_id: 'thr_500', ...params } }),
        })
      ).json();
    const [, page] = await Promise.all([ask('threads.get_by_id', {}), ask('items.list', { limit })]);
    for (const item of page.data.reverse()) {
      for (const line of item.content[0].text.split('\n')) {
        const element = document.createElement('p');
        element.textContent = line;
        box.append(element);
      }
    }
    box.scrollTop = box.scrollHeight;
  }
  await painted();
  const time = performance.now() - start;
  document.body.replaceChildren();
  return time;
}
