/** A real server on a free port, and the little that is needed to talk to it as a browser would. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const { module: demo } = await runnerImport(`${root}demo/server/http.ts`, { configFile: false });
export const { createChatKitHandler } = demo;

/** The replies in demo/replies.json and the files it names, as they are written there. */
export function readReplies() {
  const read = (name) => JSON.parse(readFileSync(`${root}demo/${name}.json`, 'utf8'));
  return read('replies').files.flatMap((name) => read(`replies/${name}`).replies ?? []);
}

/** Starts the TypeScript server for one test: its address, the lines it logged, and every stop it noticed. */
export async function startServer(test, options = {}) {
  const lines = [];
  const cancels = [];
  const waiting = [];
  const handler = createChatKitHandler({
    openai: false,
    log: (line) => lines.push(line),
    onCancel: (info) => (waiting.length > 0 ? waiting.shift()(info) : cancels.push(info)),
    ...options,
  });
  const url = await listen(test, handler);
  const nextCancel = () =>
    cancels.length > 0 ? Promise.resolve(cancels.shift()) : new Promise((resolve) => waiting.push(resolve));
  return { url, lines, nextCancel };
}

export async function listen(test, handler) {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/chatkit`;
}

/** Starts a program that says where it listens. `lines` has what it says; `said` waits for a line. */
export async function startProgram(test, command, args, env = process.env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = [];
  const waiting = new Set();
  const take = (line) => {
    lines.push(line);
    for (const check of waiting) check();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', take);
  const ended = once(child, 'close').then(([code, signal]) => {
    take('(ended)');
    return { code, signal };
  });
  const said = (pattern) =>
    new Promise((resolve, reject) => {
      const check = () => {
        const match = lines.map((line) => line.match(pattern)).find(Boolean);
        if (!match && !lines.includes('(ended)')) return;
        waiting.delete(check);
        if (match) resolve(match);
        else reject(new Error(`${args.join(' ')} ended without saying ${pattern}:\n${lines.join('\n')}`));
      };
      waiting.add(check);
      check();
    });
  test.after(async () => {
    child.kill();
    await ended;
  });
  return { child, lines, said, ended };
}

/** Starts the Python server; without Python the test is skipped, or fails where nothing may be skipped. */
export async function startPython(t, ...args) {
  const start = `${root}demo/python/start.mjs`;
  const program = await startProgram(t, process.execPath, [start, '--port', '0', ...args]);
  const [line, url] = await program.said(/(http:\/\/127\S+\/chatkit)|This server needs Python.*/);
  if (url) return { ...program, url };
  assert.ok(!process.env.CI, line);
  t.skip(line);
}

export function post(url, request, init = {}) {
  const body = typeof request === 'string' ? request : JSON.stringify(request);
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, ...init });
}

export async function ask(url, type, params = {}) {
  const response = await post(url, { type, params });
  assert.equal(response.status, 200, `${type} is answered`);
  return response.json();
}

/** The events of a stream one by one, each frame checked to be exactly `data: {json}` and a blank line. */
export async function* events(response) {
  assert.equal(response.status, 200);
  assert.match(response.headers.get('content-type'), /^text\/event-stream/);
  let rest = '';
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const frames = (rest + text).split('\n\n');
    rest = frames.pop();
    for (const frame of frames) {
      assert.match(frame, /^data: \{.*\}$/);
      yield JSON.parse(frame.slice('data: '.length));
    }
  }
  assert.equal(rest, '', 'the stream ends with a whole frame');
}

export async function stream(url, type, params) {
  const all = [];
  for await (const event of events(await post(url, { type, params }))) all.push(event);
  return all;
}

export function input(text) {
  return { content: [{ type: 'input_text', text }], attachments: [], inference_options: {} };
}

export function create(url, text) {
  return stream(url, 'threads.create', { input: input(text) });
}

export async function newestItems(url, threadId, limit = 20) {
  return (await ask(url, 'items.list', { thread_id: threadId, limit })).data;
}

/** Says something in a new thread and goes away as soon as `enough(text so far, event)` holds. */
export async function sayAndLeave(url, text, enough) {
  const leaving = new AbortController();
  const request = { type: 'threads.create', params: { input: input(text) } };
  const response = await post(url, request, { signal: leaving.signal });
  const seen = { threadId: '', itemId: '', text: '' };
  for await (const event of events(response)) {
    if (event.type === 'thread.created') seen.threadId = event.thread.id;
    if (event.type === 'thread.item.added') seen.itemId = event.item.id;
    seen.text += event.update?.delta ?? '';
    if (!(await enough(seen.text, event))) continue;
    seen.leftAt = performance.now();
    leaving.abort();
    return seen;
  }
  assert.fail('the reply ended before the reader left');
}

/** Ids become the order in which their kind appears, and times go: the rest must be the same on both servers. */
export function normalise(value) {
  const ids = new Map();
  return JSON.parse(JSON.stringify(value), (key, inner) => {
    if (key === 'created_at') return undefined;
    const kind = typeof inner === 'string' && inner.match(/^(thr|msg|shcx|tc|call|wf|tsk)_[0-9a-f]{8,}$/)?.[1];
    if (!kind) return inner;
    if (!ids.has(inner)) ids.set(inner, `${kind}_${[...ids.keys()].filter((id) => id.startsWith(kind)).length}`);
    return ids.get(inner);
  });
}

export const textOf = (item) => item.content.map((part) => part.text).join('');
