// Scripted chat servers over real HTTP: a test makes one under a key of its own, and later asks what arrived there.
//
// POST /__scenario/control {op, key, ...} is the test's side; /__scenario/<key>/... is what the element talks to. It is
// a plain Node request handler, so that Web Test Runner and the end-to-end server can both mount it.
import { setTimeout as sleep } from 'node:timers/promises';
import { usualAnswer } from './scenario-answers.mjs';
import { play } from './scenario-play.mjs';

const root = '/__scenario/';
const patience = 8_000; // below Mocha's ten seconds: our message says more than its
const now = () => performance.timeOrigin + performance.now();

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

class Scenario {
  requests = [];
  #responses;
  #used = new Map();
  #released = new Set();
  #watchers = new Set();
  #end = new AbortController();

  constructor(responses) {
    this.#responses = responses;
  }

  release(name) {
    this.#released.add(name);
    this.#changed();
  }

  /** Breaks off what is still being answered. */
  close() {
    this.#end.abort();
    for (const { response } of this.requests) response.destroy();
    this.#changed();
  }

  /** Waits until `ready` holds; false when it did not in time, or the signal came first. */
  async until(ready, signal = this.#end.signal, timeout = patience) {
    const late = timeout ? sleep(timeout, false, { signal, ref: false }).catch(() => false) : undefined;
    while (!ready()) {
      if (signal.aborted) return false;
      let wake;
      const woken = new Promise((resolve) => {
        wake = () => resolve(true);
        this.#watchers.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
      const inTime = await Promise.race([woken, ...(late ? [late] : [])]);
      this.#watchers.delete(wake);
      signal.removeEventListener('abort', wake);
      if (!inTime) return ready();
    }
    return true;
  }

  #changed() {
    for (const wake of this.#watchers) wake();
  }

  /** In order for each `match`; the last one of a match serves all that follow. */
  #choose(type, params) {
    const pick = (match) => {
      const list = this.#responses.filter((response) => response.match === match);
      const used = this.#used.get(match) ?? 0;
      this.#used.set(match, used + 1);
      return list[Math.min(used, list.length - 1)];
    };
    if (this.#responses.some((response) => response.match === type)) return pick(type);
    const missing = `This scenario has no response for "${type}": add one, or one without match.`;
    return (
      usualAnswer(type, params) ??
      pick(undefined) ?? { status: 501, headers: { 'content-type': 'text/plain' }, body: [missing] }
    );
  }

  async answer(request, response, path) {
    const text = await readBody(request);
    const body = parse(text);
    const type = body?.type ?? (path || request.method);
    const params = body?.params;
    const record = { type, params, body: body ?? text, headers: request.headers, method: request.method };
    Object.assign(record, { closedEarly: false, ended: false, destroyed: false, receivedAt: now(), closedAt: null });
    const gone = new AbortController();
    this.requests.push({ record, response });
    response.once('close', () => {
      record.closedAt = now();
      record.closedEarly = !record.ended && !record.destroyed;
      gone.abort();
      this.#changed();
    });
    this.#changed();
    const script = this.#choose(type, params);
    const done = AbortSignal.any([gone.signal, this.#end.signal]);
    const whenReleased = async (name) => {
      await this.until(() => this.#released.has(name), done, 0);
      done.throwIfAborted();
    };
    const destroy = () => {
      record.destroyed = true;
      response.destroy();
    };
    const isReleased = (name) => this.#released.has(name);
    try {
      record.ended = await play(script, response, { isReleased, whenReleased, destroy, done });
      this.#changed();
    } catch (error) {
      if (!done.aborted) throw error;
    }
  }
}

const operations = {
  async requests({ requests }) {
    return requests.map(({ record }) => record);
  },
  async release(scenario, { name }) {
    scenario.release(name);
    return null;
  },
  async count(scenario, { type, n }) {
    const arrived = () => scenario.requests.filter(({ record }) => record.type === type).map(({ record }) => record);
    if (await scenario.until(() => arrived().length >= n)) return arrived();
    const others = scenario.requests.map(({ record }) => record.type).join(', ') || 'nothing';
    throw new Error(
      `Waited for ${n} "${type}", ${arrived().length} came within ${patience / 1000} s (arrived: ${others}).`,
    );
  },
  async closed(scenario, { index }) {
    const record = () => scenario.requests[index]?.record;
    const settled = await scenario.until(() => record() && (record().closedAt !== null || record().ended));
    if (settled && record().closedEarly) return record().closedAt;
    const state = !record() ? 'never came' : record().ended ? 'was answered to its end' : 'is still open';
    throw new Error(`Waited for the client to close request ${index}, but it ${state}.`);
  },
};

export function createScenarios() {
  const scenarios = new Map();
  let made = 0;

  const control = async (request) => {
    const { op, key, responses, ...input } = parse(await readBody(request)) ?? {};
    if (op === 'create') {
      const made_ = `s${++made}-${Math.random().toString(36).slice(2, 8)}`;
      scenarios.set(made_, new Scenario(responses));
      return made_;
    }
    const scenario = scenarios.get(key);
    if (op === 'close') {
      scenario?.close();
      return void scenarios.delete(key);
    }
    if (!scenario) throw new Error(`There is no scenario "${key}": it was closed, or belongs to another server.`);
    return operations[op](scenario, input);
  };

  const handle = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const [key, ...rest] = pathname.slice(root.length).split('/');
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
    response.setHeader('access-control-allow-methods', 'GET, POST, PUT, DELETE');
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const failed = (status, error) => {
      if (!response.headersSent) response.writeHead(status, { 'content-type': 'text/plain' });
      response.end(String(error?.message ?? error));
    };
    try {
      if (key === 'control') {
        // A refusal is a 200 as well: browsers log every other status, and the log would hide what matters.
        const said = await control(request).then(
          (value) => ({ value: value ?? null }),
          (error) => ({ error: error.message }),
        );
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
      } else if (scenarios.has(key)) {
        await scenarios.get(key).answer(request, response, rest.join('/'));
      } else {
        failed(410, `There is no scenario "${key}".`);
      }
    } catch (error) {
      failed(500, error);
    }
  };

  return { owns: (request) => request.url?.startsWith(root) ?? false, handle };
}
