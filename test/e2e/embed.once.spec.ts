// By script tag, from a plain file server: the page in demo/, and the built files wherever somebody puts them.
import { cpSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './chat.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('the page with one tag and one element answers', async ({ page, chat, plain, axe, picture }) => {
  // The page names the usual port of the demo servers; here it is another one.
  await page.addInitScript((api) => {
    const { fetch } = window;
    window.fetch = (url, init) => fetch(url === 'http://127.0.0.1:8000/chatkit' ? api : url, init);
  }, chat.api);
  await page.goto(`${plain}/demo/embed.html`);
  await expect(chat.input).toBeVisible();
  // It fills a page that gives it no height, and is not higher than the window.
  const box = await chat.element.boundingBox();
  expect(box?.height).toBeGreaterThan(400);
  await expect(chat.input).toBeInViewport({ ratio: 1 });
  await chat.send('fast');
  await expect(chat.answers).toContainText('This is as fast');
  await chat.isIdle();
  // A long answer scrolls inside.
  expect((await chat.element.boundingBox())?.height).toBe(box?.height);
  await expect(chat.input).toBeInViewport({ ratio: 1 });
  expect(await chat.thread.evaluate((thread) => thread.scrollHeight - thread.clientHeight)).toBeGreaterThan(100);
  await expect.poll(() => chat.isScrolledToEnd()).toBe(true);
  await axe(page, 'chat-kit');
  await picture('embed');
});

test('the script finds its chunks under another path and on another origin', async ({
  page,
  chat,
  plain,
}, testInfo) => {
  // A copy of the build somewhere else, and a page that loads it from a host that is not its own.
  const place = testInfo.outputPath('some/where');
  cpSync(`${root}dist`, place, { recursive: true });
  const elsewhere = plain.replace('127.0.0.1', 'localhost');
  const script = `${elsewhere}/${relative(root, place)}/chat-kit.js`;
  const html = `<!doctype html><html lang="en"><head><title>A page</title><script type="module" src="${script}"></script>
    </head><body><main><chat-kit api-url="${chat.api}" locale="de"></chat-kit></main></body></html>`;
  writeFileSync(testInfo.outputPath('page.html'), html);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(`${plain}/${relative(root, testInfo.outputPath('page.html'))}`);
  await expect(chat.input).toHaveAccessibleName('Ihre Nachricht');
  await expect(chat.thread).toContainText('Womit kann ich heute helfen?');
  const chunks = loaded.filter((url) => url.includes('/chunks/'));
  expect(chunks.map((url) => url.replace(/-[\w-]{8}\.js$/, ''))).toEqual(
    ['translations', 'de'].map((name) => script.replace('chat-kit.js', `chunks/${name}`)),
  );
});
