// A removed element lets go of everything: after thirty chats the page holds about what it held after three. Chromium
// only, which can be asked.
import type { CDPSession } from '@playwright/test';
import { expect, test } from './chat.js';

const rounds = 30;
/** A chat that was kept would have about a hundred nodes and thirty listeners. */
const margin = { Nodes: 200, JSEventListeners: 60 };

async function count(protocol: CDPSession) {
  await protocol.send('HeapProfiler.collectGarbage');
  const { metrics } = await protocol.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Record<keyof typeof margin, number>;
}

test('thirty chats come and go', async ({ page, chat, context, browserName }) => {
  if (browserName !== 'chromium') return;
  await page.goto('/chat.html');
  const protocol = await context.newCDPSession(page);
  await protocol.send('Performance.enable');
  const run = (times: number) =>
    page.evaluate(
      async ([api, times]) => {
        document.querySelector('chat-kit')?.remove();
        for (let round = 0; round < times; round++) {
          const element = document.createElement('chat-kit');
          element.setOptions({ api: { url: api } });
          document.querySelector('main')?.append(element);
          const ended = new Promise((resolve) => element.addEventListener('chatkit.response.end', resolve));
          await element.sendUserMessage({ text: 'fast' });
          // Every other one goes before its answer ends.
          if (round % 2) element.remove();
          await ended;
          element.remove();
        }
      },
      [chat.api, times] as const,
    );
  await run(3);
  const before = await count(protocol);
  await run(rounds);
  let after = before;
  for (const key of ['Nodes', 'JSEventListeners'] as const) {
    await expect
      .poll(async () => {
        after = await count(protocol);
        return after[key] - before[key];
      })
      .toBeLessThan(margin[key]);
  }
  test.info().annotations.push({ type: 'counted', description: JSON.stringify({ before, after }) });
});
