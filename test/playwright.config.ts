// End to end: the built script on a page with a strict policy, in each browser, against each demo server.
//
// BROWSERS=chromium and SERVERS=node keep to one of them. Ports are free ones, chosen once a run.
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { type ChatOptions, servers } from './e2e/fixtures.js';
import { findOrInstall, howToGet, wantedEngines } from './support/browsers.mjs';
import { hasPython } from './support/python.mjs';

const inWorker = process.env.TEST_WORKER_INDEX !== undefined;
const strict = Boolean(process.env.CI);
const host = '127.0.0.1';

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Workers read this file again and must come to the same answer: the first one leaves it in the environment. */
async function ports(): Promise<number[]> {
  process.env.CHAT_KIT_E2E_PORTS ??= (await Promise.all(['page', ...servers].map(freePort))).join();
  return process.env.CHAT_KIT_E2E_PORTS.split(',').map(Number);
}

function skip(what: string, why: string) {
  if (inWorker) return;
  console.log(`skipped: e2e ${what}: ${why}`);
  if (strict) throw new Error(`With CI=true nothing may be skipped: e2e ${what}: ${why}`);
}

const engines = wantedEngines().flatMap((name) => {
  const found = findOrInstall(name);
  // Playwright cannot drive WebKitGTK, the unit tests can: its absence here is no skip.
  if (!found && name !== 'webkit') skip(`in ${name}`, `no browser found; ${howToGet(name)}`);
  return found && !found.gtk ? [{ name: name as 'chromium' | 'firefox' | 'webkit', found }] : [];
});

const wantedServers = process.env.SERVERS?.split(',') ?? servers;
const backends = servers.filter((server) => {
  if (!wantedServers.includes(server)) return false;
  if (server === 'node' || hasPython()) return true;
  skip('with the Python server', 'no Python 3.10 or newer; install python3 and python3-venv');
  return false;
});

if (engines.length === 0) throw new Error('No browser for the end-to-end tests: see the lines above.');

const [page, ...apis] = await ports();
const apiOf = Object.fromEntries(servers.map((server, i) => [server, `http://${host}:${apis[i]}`]));
const commands: Record<(typeof servers)[number], string> = {
  node: `node demo/server/run.mjs --host ${host} --port ${apis[0]}`,
  python: `node demo/python/start.mjs --host ${host} --port ${apis[1]}`,
};
const common = {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  reuseExistingServer: false,
  timeout: 180_000,
  gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2_000 },
};
const connect = backends.map((server) => `--connect ${apiOf[server]}`).join(' ');

export default defineConfig<ChatOptions>({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: strict,
  workers: 2,
  reporter: 'list',
  timeout: 30_000,
  use: { baseURL: `http://${host}:${page}`, trace: 'retain-on-failure' },
  webServer: [
    {
      ...common,
      name: 'pages',
      command: `node test/support/static-server.mjs --host ${host} --port ${page} ${connect}`,
      port: page,
    },
    ...backends.map((server) => ({
      ...common,
      name: server,
      command: commands[server],
      port: Number(new URL(apiOf[server] ?? '').port),
    })),
  ],
  projects: engines.flatMap(({ name, found: { channel, ...launchOptions } }) =>
    backends.map((server) => ({
      name: `${name}-${server}`,
      // What asks nothing of a chat server need not be asked twice.
      testIgnore: server === backends[0] ? [] : '**/*.once.spec.ts',
      use: { browserName: name, channel, launchOptions, server, api: `${apiOf[server]}/chatkit` },
    })),
  ),
});
