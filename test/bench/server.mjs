// What the benchmark runs against: the built script, the demo server, a thread of 500 messages, and a clock.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { runnerImport } from 'vite';

const now = () => performance.timeOrigin + performance.now();
const root = new URL('../../', import.meta.url);

const MESSAGES = 500;
const stamp = { thread_id: 'thr_500', created_at: '2026-01-01T12:00:00.000001' };
const items = Array.from({ length: MESSAGES }, (_, index) => {
  const text = `Message ${index + 1}. The wind came from the west, and the light was lit at dusk.\n\nNothing else was noted.`;
  return index % 2 === 0
    ? { ...stamp, id: `m_${index}`, type: 'user_message', content: [{ type: 'input_text', text }], attachments: [] }
    : {
        ...stamp,
        id: `m_${index}`,
        type: 'assistant_message',
        content: [{ type: 'output_text', text, annotations: [] }],
      };
});

function answer({ type, params }) {
  if (type === 'threads.get_by_id') {
    return { id: params.thread_id, created_at: stamp.created_at, items: { data: items.slice(0, 20), has_more: true } };
  }
  const limit = params.limit || 20;
  const data = items.toReversed().slice(0, limit);
  return { data, has_more: limit < items.length, after: data.at(-1).id };
}

export async function startServer() {
  const { module } = await runnerImport('./demo/server/http.js', { logLevel: 'error' });
  const chatkit = module.createChatKitHandler({ openai: false, log: () => {} });
  const closed = [];
  const routes = {
    '/': (_, response) =>
      response.setHeader('content-type', 'text/html').end('<!doctype html><meta charset="utf-8"><body>'),
    '/time': (_, response) => response.end(String(now())),
    '/closed': (_, response) => response.end(JSON.stringify(closed.splice(0))),
    '/chatkit': (request, response) => {
      response.on('close', () => response.writableFinished || closed.push(now()));
      chatkit(request, response);
    },
    '/big': async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(JSON.parse(body))));
    },
  };
  const server = createServer(async (request, response) => {
    const path = request.url.split('?', 1)[0];
    if (routes[path]) return routes[path](request, response);
    const file = path.startsWith('/dist/') && (await readFile(new URL(`.${path}`, root)).catch(() => undefined));
    if (!file) return response.writeHead(404).end();
    response.setHeader('content-type', 'text/javascript').end(file);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
