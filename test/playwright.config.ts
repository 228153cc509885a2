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

/** As a chat server is, with a store that takes its time, and without the pauses of a script. */
const moods = { '': '', '-slow-store': '--store-latency 150', '-quick': '--speed 8' } as const;
const moodNames = Object.keys(moods) as (keyof typeof moods)[];

/** Everything that listens: the strict page, a plain file server, and each chat server in each mood. */
type Service = 'page' | 'plain' | `${(typeof servers)[number]}${(typeof moodNames)[number]}`;
const services: readonly Service[] = [
  'page',
  'plain',
  ...servers.flatMap((server) => moodNames.map((mood) => `${server}${mood}` as const)),
];

/** Workers read this file again and must come to the same answer: the first one leaves it in the environment. */
async function chooseOrigins(): Promise<Record<Service, string>> {
  process.env.CHAT_KIT_E2E_PORTS ??= (await Promise.all(services.map(freePort))).join();
  const ports = process.env.CHAT_KIT_E2E_PORTS.split(',');
  return Object.fromEntries(services.map((name, i) => [name, `http://${host}:${ports[i]}`])) as Record<Service, string>;
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

const origins = await chooseOrigins();
const files = 'node test/support/static-server.mjs';
const programs = { node: 'node demo/server/run.mjs', python: 'node demo/python/start.mjs' };
const chats = backends.flatMap((server) =>
  moodNames.map((mood) => ({ name: `${server}${mood}` as const, command: `${programs[server]} ${moods[mood]}` })),
);
const connect = chats.map(({ name }) => `--connect ${origins[name]}`).join(' ');
const listeners: { name: Service; command: string }[] = [
  { name: 'page', command: `${files} ${connect}` },
  { name: 'plain', command: `${files} --plain` },
  ...chats,
];

export default defineConfig<ChatOptions>({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: strict,
  // Where another program took the machine for some seconds: named as flaky, and run alone at the end.
  retries: strict ? 1 : 0,
  // Much of the time is waiting for words: more workers than cores.
  workers: 3,
  reporter: 'list',
  timeout: 30_000,
  expect: { timeout: 10_000 },
  // A trace takes as long again as the test itself: `--trace on` where one is wanted.
  use: { baseURL: origins.page, plain: origins.plain, trace: strict ? 'retain-on-failure' : 'off' },
  webServer: listeners.map(({ name, command }) => {
    const port = Number(new URL(origins[name]).port);
    return {
      name,
      command: `${command} --host ${host} --port ${port}`,
      port,
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      reuseExistingServer: false,
      timeout: 180_000,
      gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2_000 },
    };
  }),
  projects: engines.flatMap(({ name, found: { channel, ...launchOptions } }) =>
    backends.map((server) => ({
      name: `${name}-${server}`,
      // What asks nothing of a chat server need not be asked twice.
      testIgnore: server === backends[0] ? [] : '**/*.once.spec.ts',
      use: {
        browserName: name,
        channel,
        launchOptions,
        server,
        api: `${origins[server]}/chatkit`,
        slowStore: `${origins[`${server}-slow-store`]}/chatkit`,
        quick: `${origins[`${server}-quick`]}/chatkit`,
        apis: backends.map((backend) => `${origins[backend]}/chatkit`),
      },
    })),
  ),
});
