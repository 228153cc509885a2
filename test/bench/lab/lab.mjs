// Where it is measured: the server's process, a browser, and for each run a fresh page with one side in it.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const scripts = {
  ours: ['/built/ours/chat-kit.js', '/pages/element.js'],
  plain: ['/built/plain/chat-kit.js', '/pages/element.js'],
  bare: ['/built/bare/bare.js'],
  items: ['/built/plain-items/plain-items.js'],
  widgets: ['/built/ours/widget.js', '/pages/widgets-ours.js'],
  'widgets-plain': ['/built/widgets-plain/widgets-plain.js'],
  streamdown: ['/built/streamdown/streamdown.js'],
  'deep-chat': ['/built/deep-chat/deep-chat.js'],
};

export async function startLab() {
  const child = fork(fileURLToPath(new URL('server.mjs', import.meta.url)));
  const [url] = await once(child, 'message');
  return {
    url,
    close: () => child.disconnect(),
    /** The server stands before a step, and goes on when it is told. */
    held: async () => void (await once(child, 'message')),
    go: () => child.send('go'),
    /** A fresh page, so that no run warms another one up. */
    async withPage(browser, side, use, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, ...options });
      try {
        const page = await context.newPage();
        await page.goto(url);
        await page.evaluate(async (paths) => {
          const modules = [];
          for (const path of paths) modules.push(await import(path));
          window.side = modules.at(-1).makeSide();
          window.probe = (await import('/pages/probe.js')).probe;
        }, scripts[side]);
        return await use(page);
      } finally {
        await context.close();
      }
    },
  };
}

const METRICS = {
  cpu: 'ThreadTime',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

/** The main thread of a page in Chromium, in ms: `cpu` is its processor time, so that a busy machine does not count. */
export async function meterOf(page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  const read = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const found = new Map(metrics.map(({ name, value }) => [name, value * 1000]));
    return Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, found.get(name)]));
  };
  return {
    read,
    /** Begins without what others left to collect. */
    async begin() {
      await cdp.send('HeapProfiler.collectGarbage');
      return read();
    },
    async since(start) {
      const end = await read();
      return Object.fromEntries(Object.keys(METRICS).map((key) => [key, end[key] - start[key]]));
    },
    /** Resolves when the main thread has had nothing to do for a while. */
    async quiet() {
      let last = await read();
      for (let calm = 0, looked = 0; calm < 2 && looked < 60; looked++) {
        await new Promise((resolve) => setTimeout(resolve, 60));
        const now = await read();
        calm = now.cpu - last.cpu < 3 ? calm + 1 : 0;
        last = now;
      }
    },
  };
}

/** What is asked of the server, see there. */
export const question = (plan) => JSON.stringify(plan);

/** With a mouse: a headless browser has neither that nor a finger, and the element takes it for a phone. */
export const desktop = (options) => ({
  ...options,
  args: [
    ...(options.args ?? []),
    '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  ],
});
