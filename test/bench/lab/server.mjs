// The server of this part, in a process of its own so that its work is not in the browser's way. It streams what the
// question asks for: {"doc" or "item": name, "steps": [[delivery, up to which part of the updates], ...], "hold": boolean}.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { mixedItems } from '../items/thread.mjs';
import { itemTurn } from '../items/turns.mjs';
import { documentTurn, threadItems } from '../markdown/documents.mjs';
import { deliveries } from './deliveries.mjs';

const root = new URL('../../../', import.meta.url);
const folders = { pages: 'test/bench/pages/', built: 'node_modules/.cache/bench/' };
const page = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body>';
let count = 0;

/** With `hold`, waits before each step, and after the last one, until the bench has looked. */
async function hold() {
  process.send('holding');
  await new Promise((resolve) => process.once('message', resolve));
}

async function answer(response, { type, params }) {
  const [{ text }] = params.input.content;
  const plan = JSON.parse(text);
  const threadId = params.thread_id ?? 'thr';
  const stamp = { thread_id: threadId, created_at: '2026-01-01T12:00:00.000001' };
  const id = `answer_${++count}`;
  const user = { ...stamp, id: `user_${count}`, type: 'user_message', ...params.input };
  const { item, begin, updates, end, done } = plan.doc ? documentTurn(plan.doc) : itemTurn(plan.item);
  const frame = (event) => `data: ${JSON.stringify(event)}\n\n`;
  const frames = (list) => list.map((update) => frame({ type: 'thread.item.updated', item_id: id, update }));
  const parts = frames(updates);

  response.socket.setNoDelay(true);
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  if (type === 'threads.create') {
    const thread = { id: threadId, created_at: stamp.created_at, status: { type: 'active' }, metadata: {} };
    response.write(frame({ type: 'thread.created', thread: { ...thread, items: { data: [], has_more: false } } }));
  }
  response.write(frame({ type: 'thread.item.done', item: user }));
  response.write(frame({ type: 'thread.item.added', item: { ...stamp, id, ...item } }));
  response.write(frames(begin).join(''));
  let from = 0;
  for (const [delivery, upTo] of plan.steps) {
    if (plan.hold) await hold();
    const to = Math.round(parts.length * upTo);
    await deliveries[delivery](response, parts.slice(from, to));
    from = to;
  }
  if (plan.hold) await hold();
  response.write(frames(end).join(''));
  response.end(frame({ type: 'thread.item.done', item: { ...stamp, id, ...done } }));
}

const threads = { thr_2000: threadItems, thr_mixed: mixedItems };

/** A thread gives all its items in one page, whatever is asked; with `_paged` after its name as many as asked. */
function list({ type, params }) {
  const [, name, paged] = params.thread_id.match(/^(.*?)(_paged)?$/);
  const items = threads[name]();
  const limit = type === 'threads.get_by_id' ? 20 : paged ? params.limit || 20 : items.length;
  const start = params.after ? items.findIndex(({ id }) => id === params.after) + 1 : 0;
  const data = items.slice(start, start + limit);
  const found = { data, has_more: start + limit < items.length, after: data.at(-1)?.id ?? null };
  if (type !== 'threads.get_by_id') return found;
  return { id: params.thread_id, created_at: items[0].created_at, items: found };
}

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    let body = '';
    for await (const chunk of request) body += chunk;
    const asked = JSON.parse(body);
    if (asked.params.input) return answer(response, asked);
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(list(asked)));
  }
  const [, folder, path] = request.url.match(/^\/(\w+)\/([\w./-]+)$/) ?? [];
  if (!folder) return response.setHeader('content-type', 'text/html').end(page);
  const file = await readFile(new URL(folders[folder] + path, root)).catch(() => undefined);
  if (!file) return response.writeHead(404).end();
  response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/javascript').end(file);
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}`));
