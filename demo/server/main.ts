/** The demo server on its own: `node demo/server/run.mjs --port 8000`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { createChatKitHandler } from './http.js';

const USAGE = 'Usage: node demo/server/run.mjs [--port 8000] [--host 127.0.0.1] [--speed 1] [--store-latency MS]';

export function main(args: string[]): void {
  let settings: ReturnType<typeof readArgs>;
  try {
    settings = readArgs(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  const { port, host, speed, storeLatency } = settings;
  const chatKit = createChatKitHandler({ speed, storeLatency });
  const server = createServer((req, res) => {
    if (req.url?.split('?', 1)[0] === '/chatkit') return chatKit(req, res);
    res.writeHead(404, { 'content-type': 'text/plain' }).end('The ChatKit server is at /chatkit.');
  });
  server.on('error', (error: NodeJS.ErrnoException) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use. End the program that has it, or choose another one with --port.`
        : error.message,
    );
    process.exitCode = 1;
  });
  server.listen(port, host, () => {
    const { port: open } = server.address() as AddressInfo;
    console.log(`ChatKit demo server: http://${host.includes(':') ? `[${host}]` : host}:${open}/chatkit`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

function readArgs(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '8000' },
      host: { type: 'string', default: '127.0.0.1' },
      speed: { type: 'string', default: '1' },
      'store-latency': { type: 'string', default: '0' },
    },
  });
  const port = number('port', values.port, 0);
  if (!Number.isInteger(port) || port > 65535) throw new Error('--port must be a whole number up to 65535.');
  return {
    port,
    host: values.host,
    speed: number('speed', values.speed, Number.MIN_VALUE),
    storeLatency: number('store-latency', values['store-latency'], 0),
  };
}

function number(name: string, value: string, least: number): number {
  const result = Number(value);
  if (value.trim() !== '' && Number.isFinite(result) && result >= least) return result;
  throw new Error(`--${name} must be a number ${least === 0 ? 'of 0 or more' : 'above 0'}, not "${value}".`);
}
