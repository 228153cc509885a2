#!/usr/bin/env node
// A plain file server for the built script, as strict as a careful host would be:
//
//   node test/support/static-server.mjs --port 4180 [--host 127.0.0.1] [--connect http://127.0.0.1:4181 ...]
//
// `/` is test/e2e/pages, `/dist/` the build, `/__scenario/` the scripted servers of scenario-server.mjs. `--connect`
// names the API origins that the Content-Security-Policy lets a page talk to. With `--plain` it is no more than a file
// server: `/` is the repository, there is no policy, and other origins may load from it.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createScenarios } from './scenario-server.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const strictRoots = [
  { prefix: '/dist/', folder: folder('../../dist/') },
  { prefix: '/', folder: folder('../e2e/pages/') },
];
const plainRoots = [{ prefix: '/', folder: folder('../../') }];

export const policy = (connect = []) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${connect.join(' ')}`.trim(),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types chat-kit',
  ].join('; ');

/** The file a path means, or undefined: nothing outside of the folders. */
async function fileFor(pathname, roots) {
  const root = roots.find(({ prefix }) => pathname.startsWith(prefix));
  const file = normalize(root.folder + (pathname.slice(root.prefix.length) || 'index.html'));
  if (!file.startsWith(root.folder) || file.endsWith(sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

export function createStaticServer({ connect, plain = false } = {}) {
  const scenarios = createScenarios();
  const roots = plain ? plainRoots : strictRoots;
  const rules = plain ? { 'access-control-allow-origin': '*' } : { 'content-security-policy': policy(connect) };
  return createServer(async (request, response) => {
    if (scenarios.owns(request)) return scenarios.handle(request, response);
    const file = await fileFor(decodeURIComponent(new URL(request.url, 'http://localhost').pathname), roots).catch(
      () => undefined,
    );
    if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end(`No such file: ${request.url}\n`);
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...rules,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    createReadStream(file).pipe(response);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = {
    port: { type: 'string' },
    host: { type: 'string' },
    connect: { type: 'string', multiple: true },
    plain: { type: 'boolean' },
  };
  const { port = '4180', host = '127.0.0.1', connect, plain } = parseArgs({ options }).values;
  createStaticServer({ connect, plain }).listen(Number(port), host, () => console.log(`http://${host}:${port}/`));
}
